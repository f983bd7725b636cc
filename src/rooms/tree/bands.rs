//! The tree from afar: each family as a band with a count.

use exhibit::camera::Rect;
use exhibit::tree::Layout;
use yew::prelude::*;

/// The most bands.
const BANDS: usize = 400;

/// The families in a part of the picture, the largest first where there are too many.
pub fn bands(layout: &Layout, view: Rect) -> Html {
    let within = |area: &Rect| {
        area.x <= view.x + view.width
            && view.x <= area.x + area.width
            && area.y <= view.y + view.height
            && view.y <= area.y + area.height
    };
    let mut families: Vec<(usize, _)> =
        layout.families.iter().enumerate().filter(|(_, family)| within(&family.area)).collect();
    families.sort_by_key(|(_, family)| std::cmp::Reverse(family.count));
    families.truncate(BANDS);
    html! {
        <g class="bands">
            { for families.into_iter().map(|(index, family)| {
                let area = family.area;
                let letters = (area.height * 0.5).min(area.width * 0.3).max(8.0);
                html! {
                    <g key={index} class="band">
                        <rect
                            x={area.x.to_string()}
                            y={area.y.to_string()}
                            width={area.width.to_string()}
                            height={area.height.to_string()}
                            rx="8"
                        />
                        <text
                            x={(area.x + area.width / 2.0).to_string()}
                            y={(area.y + area.height / 2.0 + letters * 0.36).to_string()}
                            font-size={letters.to_string()}
                            text-anchor="middle"
                        >
                            { format!("×{}", family.count) }
                        </text>
                    </g>
                }
            }) }
        </g>
    }
}

//! The compared objects on a common ground line, with a grid.

use super::spots;
use crate::drawing::aired;
use crate::show::use_show;
use exhibit::compare::{Mark, marks, stands};
use exhibit::visit::COMPARED;
use yew::prelude::*;

/// How thick an outline is, in units of the picture.
const LINE: f64 = 16.0;

/// One SVG, in the units of [`exhibit::scale::Scale::units`].
#[component]
pub fn Picture() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let stands = stands(&show.exhibit, &visit.compare.objects, visit.compare.overlaid);
    let scale = show.exhibit.scale;
    let units = |mm: f64| scale.units(mm);
    let (grid, unit) = (scale.grid(), scale.unit());
    let right = units(stands.iter().map(|stand| stand.x + stand.size.0).fold(grid, f64::max));
    let top = units(stands.iter().map(|stand| stand.size.1).fold(grid, f64::max));
    let (left, above) = (-200.0, top + 220.0);
    let view = format!("{left} {} {} {}", -above, right + 400.0, above + 330.0);
    let levels = (0..).map(|n| units(f64::from(n) * grid)).take_while(|at| *at <= above);
    let told = |mark: &Mark| {
        let number = show.words.number(mark.from_start / unit.millimetres());
        if mark.last { format!("{number}\u{a0}{}", show.t(unit.sign())) } else { number }
    };
    let rulers = marks(&stands, visit.compare.overlaid, grid);
    html! {
        <figure class="compared">
            <svg viewBox={view} aria-hidden="true">
                <defs>
                    for index in 0..COMPARED {
                        <filter key={index} id={format!("outline-{index}")} x="-5%" y="-5%" width="110%" height="110%">
                            <feMorphology in="SourceAlpha" operator="dilate" radius={LINE.to_string()} result="wide" />
                            <feFlood class={format!("flood tone-{index}")} />
                            <feComposite in2="wide" operator="in" />
                            <feComposite in2="SourceAlpha" operator="out" />
                        </filter>
                    }
                </defs>
                <g class="grid">
                    <g class="upright">
                        for (index, mark) in rulers.iter().enumerate() {
                            <g key={index} transform={format!("translate({:.1} 0)", units(mark.x))}>
                                <line x1="0" x2="0" y1="0" y2={(-above).to_string()} />
                                <text x="0" y="150">{ told(mark) }</text>
                            </g>
                        }
                    </g>
                    <g class="level">
                        for y in levels {
                            <line
                                key={y.to_string()}
                                x1={left.to_string()}
                                x2={(right + 200.0).to_string()}
                                y1={(-y).to_string()}
                                y2={(-y).to_string()}
                            />
                        }
                    </g>
                </g>
                <line class="ground" x1={left.to_string()} x2={(right + 200.0).to_string()} y1="0" y2="0" />
                <g class={classes!("objects", visit.compare.overlaid.then_some("overlaid"))}>
                    for (index, stand) in stands.iter().enumerate() {
                        <g
                            key={stand.id.to_string()}
                            filter={visit.compare.outlined.then(|| format!("url(#outline-{index})"))}
                        >
                            { aired(&stand.id, &scale, stand.x, stand.size, scale.units(1.0)) }
                        </g>
                    }
                </g>
                { spots::rings(&show, &stands) }
            </svg>
        </figure>
    }
}

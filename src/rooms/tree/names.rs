//! The words of the tree: a name, a count with the names in it, and what closes a fold again.

use super::picture::PictureProps;
use crate::lengths::px;
use exhibit::Action;
use exhibit::tree::{Place, PlacedNode, count_width};
use exhibit::visit::TreeAction;
use yew::prelude::*;

/// The name, in a red box if it is the chosen one's.
pub fn label(props: &PictureProps, node: &PlacedNode, chosen: bool) -> Html {
    let look = props.layout.look;
    let on_road = matches!(node.place, Place::Road(_));
    let size = if on_road { look.name } else { look.label };
    let (x, y) = node.label;
    if node.objects.len() > 1 {
        let count = count_width(&look);
        let top = if count > 0.0 { y - look.label * 0.25 } else { y + look.small * 1.3 };
        return html! {
            <g class="label">
                <text class="count" x={px(x)} y={px(y)} font-size={px(look.label * 1.3)}>
                    { format!("×{}", node.objects.len()) }
                </text>
                { for node.lines.iter().enumerate().map(|(line, words)| html! {
                    <text
                        key={line}
                        class="names"
                        x={px(x + count)}
                        y={px(top + line as f64 * look.small * 1.2)}
                        font-size={px(look.small)}
                    >
                        { words.clone() }
                    </text>
                }) }
            </g>
        };
    }
    html! {
        <g class="label">
            if chosen {
                <rect
                    class="name-mark"
                    x={px(node.words.x - 6.0)}
                    y={px(node.words.y - 2.0)}
                    width={px(node.words.width + 12.0)}
                    height={px(node.words.height + 4.0)}
                />
            }
            { for node.lines.iter().enumerate().map(|(line, words)| html! {
                <text key={line} x={px(x)} y={px(y + line as f64 * size * 1.2)} font-size={px(size)}>
                    { words.clone() }
                </text>
            }) }
        </g>
    }
}

/// What closes a fold again, beside its first object.
pub fn close(props: &PictureProps, node: &PlacedNode, fold: &exhibit::content::Id) -> Html {
    let act = props.act.clone();
    let action: Action = TreeAction::Open(fold.clone()).into();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        act.emit(action.clone());
    });
    let at = format!(
        "translate({:.1} {:.1})",
        (node.x + node.size.0).max(node.words.x + node.words.width) + 14.0,
        node.y - 4.0
    );
    html! {
        <g class="close-fold" transform={at} {onclick}>
            <circle r="22" class="touch" />
            <circle r="11" />
            <path d="M-5 0H5" />
        </g>
    }
}

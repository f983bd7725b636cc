//! The count of the heirs that are folded away, to touch.

use crate::show::use_show;
use crate::widgets::pressable;
use exhibit::content::Id;
use exhibit::visit::TreeAction;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct BadgeProps {
    pub object: Id,
    /// Left end of the object's shelf.
    pub at: (f64, f64),
    pub count: usize,
}

/// `+14`, at the left of the shelf: a touch unfolds the family.
#[component]
pub fn Badge(props: &BadgeProps) -> Html {
    let show = use_show();
    let (onclick, onkeydown) = pressable(&show.act, TreeAction::Fold(props.object.clone()));
    let (x, y) = props.at;
    html! {
        <g
            class="badge"
            transform={format!("translate({x:.0} {y:.0})")}
            tabindex="0"
            role="button"
            aria-label={show.words.count("tree.unfold", props.count)}
            {onclick}
            {onkeydown}
        >
            <g class="steady">
                <rect x="-64" y="-22" width="58" height="44" rx="22" />
                <text x="-35" y="6">{ format!("+{}", props.count) }</text>
            </g>
        </g>
    }
}

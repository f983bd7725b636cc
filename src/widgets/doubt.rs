//! The small mark at a fact on which sources disagree: it leads to the sheet, and the sheet to the questions.

use super::know_mark;
use crate::show::use_show;
use exhibit::Ref;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DoubtProps {
    /// The fact.
    pub about: Ref,
}

/// The mark where there are disputes; nothing to see where there are none.
#[component]
pub fn Doubt(props: &DoubtProps) -> Html {
    let show = use_show();
    if show.exhibit.disputes_about(&props.about).next().is_none() {
        return html! { <span hidden=true></span> };
    }
    html! { <span class="doubt">{ know_mark(&show, &props.about) }</span> }
}

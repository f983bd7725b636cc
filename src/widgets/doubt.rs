//! The small mark at a fact on which sources disagree. A touch on it says so, and leads to the questions.

use super::DisputeLinks;
use crate::show::use_show;
use exhibit::Ref;
use exhibit::content::Id;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DoubtProps {
    /// The fact.
    pub about: Ref,
}

/// The mark, and behind it the disputes; nothing to see where there are none.
#[component]
pub fn Doubt(props: &DoubtProps) -> Html {
    let show = use_show();
    let disputes: Vec<Id> = show.exhibit.disputes_about(&props.about).map(|dispute| dispute.id.clone()).collect();
    if disputes.is_empty() {
        return html! { <span hidden=true></span> };
    }
    html! {
        <details class="doubt">
            <summary><span class="mark" aria-hidden="true"></span>{ show.t("claims.disagree") }</summary>
            <DisputeLinks {disputes} />
        </details>
    }
}

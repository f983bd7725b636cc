//! A figure in the ledger: the preferred claim, and behind a mark every claim with its sources.

use super::Citations;
use crate::figures;
use crate::show::use_show;
use exhibit::claim::{Claim, disagree, preferred};
use exhibit::content::Id;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ClaimsProps {
    /// The property; none for a figure that is no property of an object.
    #[prop_or_default]
    pub property: Option<Id>,
    pub claims: Vec<Claim>,
    /// Disputes are about this figure, whatever the claims say.
    #[prop_or_default]
    pub disputed: bool,
    /// What to show beside the claims when opened.
    #[prop_or_default]
    pub children: Html,
}

/// The preferred claim; all of them on request.
#[component]
pub fn Claims(props: &ClaimsProps) -> Html {
    let show = use_show();
    let Some(first) = preferred(&props.claims) else { return html! { <span>{ "–" }</span> } };
    let property = props.property.as_ref().and_then(|property| show.exhibit.property(property));
    let disputed = props.disputed || disagree(&props.claims);
    let mark = if disputed { show.t("claims.disagree") } else { show.t("claims.sources") };
    html! {
        <details class={classes!("claims", disputed.then_some("disputed"))}>
            <summary>
                <span class="value">{ figures::claim(&show, first, property) }</span>
                <span class="mark" title={mark.clone()}><span class="hidden">{ mark }</span></span>
            </summary>
            <ul>
                for (number, claim) in props.claims.iter().enumerate() {
                    <li
                        key={number}
                        class={classes!((claim.preferred && props.claims.len() > 1).then_some("preferred"))}
                    >
                        <b>{ figures::claim(&show, claim, property) }</b>
                        if let Some(note) = &claim.note {
                            <span class="note">{ show.text(note) }</span>
                        }
                        if let Some(reason) = &claim.reason {
                            <span class="note">{ format!("{} {}", show.t("claims.reason"), show.text(reason)) }</span>
                        }
                        <Citations sources={claim.sources.clone()} />
                    </li>
                }
            </ul>
            { props.children.clone() }
        </details>
    }
}

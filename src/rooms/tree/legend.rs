//! What the lines of the tree mean.

use crate::show::use_show;
use yew::prelude::*;

/// Kinds of link by colour, evidence by dashes.
#[component]
pub fn Legend() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let evidence = [("documented", None), ("claimed", Some("10 6")), ("disputed", Some("3 7"))];
    html! {
        <details class="legend">
            <summary>{ show.t("tree.legend") }</summary>
            <ul>
                for term in show.exhibit.terms("link") {
                    <li key={term.id.to_string()}>
                        <svg width="44" height="12" aria-hidden="true"><line class={format!("branch tone-{}", term.tone.as_deref().unwrap_or("ink"))} x1="0" x2="44" y1="6" y2="6" /></svg>
                        <b>{ show.text(&term.label) }</b>
                        <span class="quiet">{ term.note.as_ref().map(|note| show.text(note)) }</span>
                    </li>
                }
                for (id, dashes) in evidence {
                    <li key={id}>
                        <svg width="44" height="12" aria-hidden="true"><line class="branch tone-ink" x1="0" x2="44" y1="6" y2="6" stroke-dasharray={dashes} /></svg>
                        <b>{ show.term("evidence", id) }</b>
                    </li>
                }
            </ul>
        </details>
    }
}

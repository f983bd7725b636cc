//! The verdict: what the museum holds to be right, how sure it is, and what would settle it.

use super::case::about;
use crate::show::Show;
use crate::widgets::{Citations, stamp};
use exhibit::content::Dispute;
use exhibit::gallery::first_sentence;
use yew::prelude::*;

/// Its first sentence is the headline.
pub fn view(show: &Show, dispute: &Dispute) -> Html {
    let verdict = dispute.verdict.get(&show.visit.settings.lang);
    let headline = first_sentence(verdict);
    let rest = verdict.strip_prefix(headline).unwrap_or_default().trim();
    html! {
        <section class="verdict" aria-labelledby="ruling">
            <div class="verdict-head">
                <p class="eyebrow">{ show.t("disputes.verdict") }</p>
                { stamp(show, &dispute.confidence) }
            </div>
            <h2 id="ruling" tabindex="-1" class={classes!((headline.chars().count() > LONG).then_some("long"))}>
                { headline.to_owned() }
            </h2>
            if !rest.is_empty() {
                <p class="rest">{ rest.to_owned() }</p>
            }
            if let Some(settle) = &dispute.settle {
                <p class="settle"><b>{ show.t("disputes.settle") }</b>{ " " }{ show.text(settle) }</p>
            }
            <p class="quiet">{ show.term("dispute", &dispute.kind) }</p>
            <Citations sources={dispute.sources.clone()} />
            { about(show, dispute, SHOWN) }
        </section>
    }
}

/// A headline of more letters is set smaller.
const LONG: usize = 44;

/// How many things that a case is about are led to at once.
const SHOWN: usize = 4;

//! What a side says: a card to choose before the verdict, a line with its weak point after it.

use crate::drawing::Plate;
use crate::show::Show;
use crate::widgets::{Citations, masthead};
use exhibit::claim::Citation;
use exhibit::content::{Dispute, Side};
use exhibit::visit::DisputesAction;
use yew::prelude::*;

/// A card: its letter, a drawing or a document, what it says and who says so.
pub fn side(show: &Show, side: &Side, (index, figure): (usize, Option<&str>), several: bool) -> Html {
    let text = show.text(&side.text);
    let label = show.words.with("disputes.hold_with", &[("claim", &text)]);
    html! {
        <>
            <div class="shown" aria-hidden="true">
                if several {
                    <span class="letter">{ letter(index) }</span>
                }
                if let Some(object) = side.object.clone() {
                    <Plate {object} />
                } else if let Some(citation) = side.sources.first() {
                    { document(show, citation, figure) }
                }
            </div>
            <div class="says">
                <h2>{ text }</h2>
                <Citations sources={side.sources.clone()} />
                if several {
                    <button
                        type="button"
                        class="side"
                        aria-label={label}
                        onclick={show.on(DisputesAction::Guess(index))}
                    >
                        <i class="ring" aria-hidden="true"></i>{ show.t("disputes.think_so") }
                    </button>
                }
            </div>
        </>
    }
}

/// The paper that it stands in: who printed it, and when; and the figure in it that no other side names. Papers of one
/// kind of witness look alike, and others do not.
fn document(show: &Show, citation: &Citation, figure: Option<&str>) -> Html {
    let Some(source) = show.exhibit.source(&citation.source) else { return html! { <span class="paper"></span> } };
    let own = show.exhibit.is_own(source);
    let head = masthead(show, citation);
    let witness = show.exhibit.witness(source);
    let kinds = show.exhibit.terms("witness");
    let kind = witness.and_then(|witness| kinds.iter().position(|kind| kind.id == witness.id)).unwrap_or_default();
    let witness = witness.map(|term| show.text(&term.label));
    html! {
        <span class={classes!("paper", format!("paper-{}", kind % PAPERS))}>
            <b class="masthead">{ head }</b>
            <span class="dateline">
                { witness.filter(|_| !own) }
                { source.date.as_ref().map(|date| format!(" · {date}")) }
            </span>
            if let Some(figure) = figure {
                <b class={classes!("figure", (figure.chars().count() > LONG).then_some("long"))}>
                    { figure.to_owned() }
                </b>
            }
            <span class="column">
                if figure.is_none() {
                    <i class="marked-line"></i>
                }
            </span>
        </span>
    }
}

/// So many kinds of paper there are (`case.css`).
const PAPERS: usize = 4;

/// A figure of more signs is set smaller.
const LONG: usize = 6;

/// All sides when the visitor has made up their mind: each with what speaks against it, theirs marked, and how many
/// others at this screen think so.
pub fn judged(show: &Show, dispute: &Dispute, others: Option<&[u64]>) -> Html {
    let guess = show.visit.disputes.guess;
    let several = dispute.claims.len() > 1;
    let share = |index: usize| others.and_then(|others| others.get(index)).copied();
    html! {
        <ul class="weighed">
            for (index, side) in dispute.claims.iter().enumerate() {
                <li key={index} class={classes!((several && guess == Some(index)).then_some("mine"))}>
                    if several {
                        <span class="letter" aria-hidden="true">{ letter(index) }</span>
                    }
                    <div class="says">
                        <h2>{ show.text(&side.text) }</h2>
                        if let Some(weak) = &side.weak {
                            <p class="weak">{ show.text(weak) }</p>
                        }
                        <Citations sources={side.sources.clone()} />
                        { other_visitors(show, share(index)) }
                        if several && guess == Some(index) {
                            <span class="yours">{ show.t("disputes.yours") }</span>
                        }
                    </div>
                </li>
            }
            if several && share(dispute.claims.len()).is_some() {
                <li key="unsure" class={classes!((guess == Some(dispute.claims.len())).then_some("mine"))}>
                    <div class="says">
                        <h2>{ show.t("disputes.unsure") }</h2>
                        { other_visitors(show, share(dispute.claims.len())) }
                    </div>
                </li>
            }
        </ul>
    }
}

/// How many of a hundred others at this screen think so.
fn other_visitors(show: &Show, share: Option<u64>) -> Html {
    let Some(share) = share else { return html! { <span hidden=true></span> } };
    html! {
        <p class="others">
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="all" width="100" height="6" />
                <rect class="part" width={share.to_string()} height="6" />
            </svg>
            { show.words.with("disputes.others", &[("n", &share.to_string())]) }
        </p>
    }
}

/// A, B, C.
fn letter(index: usize) -> String {
    u8::try_from(index % 26).map(|index| char::from(b'A' + index).to_string()).unwrap_or_default()
}

//! A dispute: a line to open, and all of it.

use crate::show::Show;
use crate::widgets::Citations;
use exhibit::content::Dispute;
use exhibit::visit::{DisputesAction, SelectionAction};
use exhibit::{Ref, Room};
use yew::prelude::*;

/// Its question in a line; when it is open, what each side says, and the verdict after the visitor's own mind.
pub fn view(show: &Show, dispute: &Dispute) -> Html {
    let open = show.visit.selection.entry.as_ref() == Some(&dispute.id);
    let action =
        if open { SelectionAction::CloseEntry } else { SelectionAction::OpenEntry(Room::Disputes, dispute.id.clone()) };
    let kind = show.term("dispute", &dispute.kind);
    let confidence = show.term("confidence", &dispute.confidence);
    html! {
        <article class={classes!("dispute", open.then_some("open"))}>
            <h3><a href={show.href(action)} aria-expanded={open.to_string()}>{ show.text(&dispute.title) }</a></h3>
            if open {
                <div class="body">
                    <p class="question">{ show.text(&dispute.question) }</p>
                    { sides(show, dispute) }
                    if show.visit.disputes.guess.is_some() {
                        <div class="verdict" aria-live="polite">
                            <p><b>{ show.t("disputes.verdict") }</b>{ " " }{ show.text(&dispute.verdict) }{ " " }
                                <Citations sources={dispute.sources.clone()} /></p>
                            <p class="quiet">{ format!("{kind} · {confidence}") }</p>
                        </div>
                    }
                    <p class="links">{ for dispute.about.iter().filter_map(|about| link(show, about)) }</p>
                </div>
            }
        </article>
    }
}

/// What each side says, to hold with one before the verdict is shown. One side alone has nobody to hold against: then
/// there is only the verdict to ask for.
fn sides(show: &Show, dispute: &Dispute) -> Html {
    let guess = show.visit.disputes.guess;
    let several = dispute.claims.len() > 1;
    let choice = |index: usize, words: AttrValue| {
        html! {
            <button
                type="button"
                class="side"
                aria-pressed={(guess == Some(index)).to_string()}
                onclick={show.on(DisputesAction::Guess(index))}
            >
                { words }
            </button>
        }
    };
    html! {
        <div class="sides">
            if several {
                <p class="quiet">{ show.t("disputes.mind") }</p>
            }
            <ul>
                for (index, side) in dispute.claims.iter().enumerate() {
                    <li key={index}>
                        if several {
                            { choice(index, show.text(&side.text)) }
                        } else {
                            <p>{ show.text(&side.text) }</p>
                        }
                        <Citations sources={side.sources.clone()} />
                    </li>
                }
            </ul>
            if guess.is_none() {
                <button
                    type="button"
                    class="tool reveal"
                    onclick={show.on(DisputesAction::Guess(dispute.claims.len()))}
                >
                    { show.t("disputes.reveal") }
                </button>
            }
        </div>
    }
}

/// A link to what a dispute is about, if a visitor can go there.
fn link(show: &Show, about: &Ref) -> Option<Html> {
    let name = about.name(&show.exhibit, &show.visit.settings.lang).filter(|_| about.is_open(&show.exhibit))?;
    let href = show.href_to(about);
    Some(html! { <a key={about.to_string()} class="tool" {href}>{ name }</a> })
}

//! The disputes: questions on which sources disagree, and where the curator stands.

use crate::show::{Show, use_show};
use crate::widgets::{Citations, use_in_view};
use exhibit::content::{Dispute, Id, Term};
use exhibit::visit::{DisputesAction, SelectionAction};
use exhibit::{Ref, Room};
use yew::prelude::*;

/// All disputes by theme; one of them open.
#[component]
pub fn Disputes() -> Html {
    let show = use_show();
    let open = show.visit.selection.entry.clone();
    let marked = use_in_view(open.clone());
    let of_theme =
        |theme: &str| show.exhibit.all.disputes.iter().filter(|dispute| *dispute.theme == *theme).collect::<Vec<_>>();
    let only = show.visit.disputes.theme.as_ref();
    let shown = |theme: &&Term| only.is_none_or(|only| *only == theme.id);
    // A theme that is chosen already is let go.
    let toggle = |theme: &Term| {
        let theme = (only != Some(&theme.id)).then(|| theme.id.clone());
        show.on(DisputesAction::Theme(theme))
    };
    let mark = |id: &Id| if open.as_ref() == Some(id) { marked.clone() } else { NodeRef::default() };
    html! {
        <div class="disputes-room reading">
            <h1>{ show.t("room.disputes") }</h1>
            <p class="lead">{ show.words.count("disputes.lead", show.exhibit.all.disputes.len()) }</p>
            <ul class="themes" aria-label={show.t("disputes.themes")}>
                for theme in show.exhibit.terms("dispute-theme") {
                    <li key={theme.id.to_string()}>
                        <button
                            type="button"
                            class="toggle"
                            aria-pressed={(show.visit.disputes.theme.as_ref() == Some(&theme.id)).to_string()}
                            onclick={toggle(theme)}
                        >
                            { show.text(&theme.label) }<span class="n">{ of_theme(&theme.id).len() }</span>
                        </button>
                    </li>
                }
            </ul>
            <div class="by-theme">
            for theme in show.exhibit.terms("dispute-theme").iter().filter(shown) {
                <section key={theme.id.to_string()}>
                    <h2>{ show.text(&theme.label) }</h2>
                    <ul class="entries">
                        for dispute in of_theme(&theme.id) {
                            <li
                                key={dispute.id.to_string()}
                                ref={mark(&dispute.id)}
                            >
                                { one(&show, dispute, open.as_ref() == Some(&dispute.id)) }
                            </li>
                        }
                    </ul>
                </section>
            }
            </div>
        </div>
    }
}

fn one(show: &Show, dispute: &Dispute, open: bool) -> Html {
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

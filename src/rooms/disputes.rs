//! The disputes: questions on which sources disagree, and where the curator stands.

use crate::show::{Show, use_show};
use crate::widgets::{Citations, use_in_view};
use exhibit::content::{Dispute, Id, Term};
use exhibit::visit::{ClockAction, DisputesAction, SelectionAction, TreeAction};
use exhibit::{Action, Room};
use std::rc::Rc;
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
    let choice = |number: usize, words: AttrValue| {
        html! {
            <button
                type="button"
                class="side"
                aria-pressed={(guess == Some(number)).to_string()}
                onclick={show.on(DisputesAction::Guess(number))}
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
                for (number, side) in dispute.claims.iter().enumerate() {
                    <li key={number}>
                        if several {
                            { choice(number, show.text(&side.text)) }
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

/// A link to what a dispute is about, if that has a page.
fn link(show: &Show, about: &Rc<str>) -> Option<Html> {
    let mut parts = about.split('/');
    let (file, id) = (parts.next()?, parts.next()?);
    let (words, href) = match file {
        "objects" => {
            let object = show.exhibit.object(id)?;
            (show.text(&object.name), show.href(SelectionAction::ShowObject(object.id.clone())))
        }
        "places" => {
            let place = show.exhibit.place(id)?;
            let visit = show.visit.after(&show.exhibit, Action::Open(Room::Map));
            let visit = visit.after(&show.exhibit, SelectionAction::ChoosePlace(Some(place.id.clone())));
            (show.text(&place.name), AttrValue::from(visit.address(&show.exhibit)))
        }
        "series" => {
            let series = show.exhibit.all.series.iter().find(|series| *series.id == *id)?;
            (show.text(&series.title), show.href(SelectionAction::OpenEntry(Room::Numbers, series.id.clone())))
        }
        "events" => {
            let event = show.exhibit.event(id)?;
            (show.text(&event.title), show.href(SelectionAction::OpenEntry(Room::Chronicle, event.id.clone())))
        }
        "movements" => {
            let movement = show.exhibit.movement(id)?;
            let visit = show.visit.after(&show.exhibit, Action::Open(Room::Map));
            let visit = visit.after(&show.exhibit, SelectionAction::ChooseMovement(Some(movement.id.clone())));
            let name = |id: &str| show.exhibit.place(id).map(|place| show.text(&place.name)).unwrap_or_default();
            let words = format!("{} → {}", name(&movement.from), name(&movement.to));
            (AttrValue::from(words), AttrValue::from(visit.address(&show.exhibit)))
        }
        "lineage" => {
            let link = show.exhibit.all.links.iter().find(|link| *link.id == *id)?;
            let deeds = [
                Action::Open(Room::Tree),
                SelectionAction::ChooseObject(Some(link.from.clone())).into(),
                TreeAction::Goal(Some(link.to.clone())).into(),
                TreeAction::Camera(None).into(),
            ];
            let visit = deeds.into_iter().fold((*show.visit).clone(), |visit, deed| visit.after(&show.exhibit, deed));
            let name = |id: &str| show.exhibit.object(id).map(|object| show.text(&object.name)).unwrap_or_default();
            let words = format!("{} → {}", name(&link.from), name(&link.to));
            (AttrValue::from(words), AttrValue::from(visit.address(&show.exhibit)))
        }
        "eras" => {
            let era = show.exhibit.all.eras.iter().find(|era| *era.id == *id)?;
            let visit = show.visit.after(&show.exhibit, ClockAction::Year(era.when.first_year()));
            (
                show.text(&era.full),
                AttrValue::from(visit.after(&show.exhibit, Action::Open(Room::Chronicle)).address(&show.exhibit)),
            )
        }
        _ => return None,
    };
    let property = parts.next().and_then(|property| show.exhibit.property(property));
    let words = property.map_or(words.to_string(), |property| format!("{words}: {}", show.text(&property.label)));
    Some(html! { <a key={about.to_string()} class="tool" {href}>{ words }</a> })
}

//! The page of an object: a plate with its dimensions, the wall text, the ledger, its family, its events, its roads.

mod family;
mod ledger;
mod lost;
mod paints;
mod plate;
mod roads;

use crate::show::use_show;
use crate::widgets::DisputeLinks;
use exhibit::Action;
use exhibit::Room;
use exhibit::content::{Entry, Id};
use exhibit::visit::{CompareAction, SelectionAction};
use family::Family;
use ledger::Ledger;
use lost::Lost;
use paints::Paints;
use plate::DimensionedPlate;
use roads::{Events, Roads};
use yew::prelude::*;

/// Everything about the chosen object.
#[component]
pub fn ObjectPage() -> Html {
    let show = use_show();
    let object = show.visit.selection.object.as_ref().and_then(|id| show.exhibit.object(id));
    let Some(object) = object else { return html! { <Lost /> } };
    let id = object.id.clone();
    let disputes = show.exhibit.disputes_within(&object.reference());
    let disputes: Vec<Id> = disputes.iter().map(|dispute| dispute.id.clone()).collect();
    let objects = &show.exhibit.all.objects;
    let at = objects.iter().position(|other| other.id == id).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|at| objects.get(at));
    let after = objects.get(at + 1);
    let compare = {
        let chosen = show.visit.compare.objects.contains(&id);
        let with = if chosen {
            (*show.visit).clone()
        } else {
            show.visit.after(&show.exhibit, CompareAction::Toggle(id.clone()))
        };
        with.after(&show.exhibit, Action::Open(Room::Compare)).address(&show.exhibit)
    };
    html! {
        <article class="object-page">
            <nav class="beside-objects" aria-label={show.t("object.beside")}>
                <a class="tool" href={show.href(Action::Open(Room::Gallery))}>
                    { format!("← {}", show.t("object.all")) }
                </a>
                <span class="pair">
                    if let Some(object) = before {
                        <a class="tool" href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                            { format!("‹ {}", show.text(object.headline())) }
                        </a>
                    }
                    if let Some(object) = after {
                        <a class="tool" href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                            { format!("{} ›", show.text(object.headline())) }
                        </a>
                    }
                    if show.exhibit.offers(Room::Compare) && object.size().is_some() {
                        <a class="tool" href={compare}>{ show.t("object.compare") }</a>
                    }
                    if show.exhibit.offers(Room::Tree) {
                        <a class="tool" href={show.href(Action::Open(Room::Tree))}>{ show.t("object.in_tree") }</a>
                    }
                </span>
            </nav>
            <header class="title">
                <h1>{ show.text(&object.name) }</h1>
                <p class="under">
                    <span>{ object.years().map(|years| years.label()) }</span>
                    for vocabulary in &show.exhibit.title.subtitle {
                        <span key={vocabulary.to_string()}>{ show.terms(vocabulary, object, " · ") }</span>
                    }
                </p>
            </header>
            <DimensionedPlate object={id.clone()} />
            <Paints object={id.clone()} />
            <div class="columns">
                <section class="wall">
                    <p class="text">{ show.text(&object.wall) }</p>
                    if let Some(note) = &object.note {
                        <p class="note">{ show.text(note) }</p>
                    }
                    if object.mentioned {
                        <p class="note">{ show.t("object.mentioned") }</p>
                    }
                </section>
                <section class="figures">
                    <h2>{ show.t("object.figures") }</h2>
                    <Ledger object={id.clone()} />
                </section>
                <section class="relatives">
                    <h2>{ show.t("object.family") }</h2>
                    <Family object={id.clone()} />
                </section>
                <section class="happenings">
                    <h2>{ show.t("object.events") }</h2>
                    <Events object={id.clone()} />
                </section>
                <section class="roads">
                    <h2>{ show.t("object.roads") }</h2>
                    <Roads object={id} />
                </section>
                if !disputes.is_empty() {
                    <section class="disputed">
                        <h2>{ show.t("object.disputes") }</h2>
                        <DisputeLinks {disputes} />
                    </section>
                }
            </div>
        </article>
    }
}

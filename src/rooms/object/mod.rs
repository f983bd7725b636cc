//! The page of an object: a plate to scale, three facts large, the wall text, family and figures, what happened to it.

mod facts;
mod family;
mod ledger;
mod lost;
mod paints;
mod plate;
mod roads;
mod ways_out;

use crate::show::{Show, use_show};
use crate::widgets::{DisputeLinks, know_mark};
use exhibit::content::{Entry, Id, Object};
use exhibit::visit::SelectionAction;
use exhibit::{Action, Room};
use facts::facts;
use family::Family;
use ledger::Ledger;
use lost::Lost;
use paints::paints;
use plate::{caption, plate};
use roads::{Events, Roads};
use ways_out::ways_out;
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
    html! {
        <article class="object-page">
            { top(&show, object) }
            { plate(&show, object) }
            <div class="under-plate">
                { facts(&show, object) }
                { paints(&show, object) }
            </div>
            if object.size().is_some() {
                <p class="plate-caption">{ caption(&show, object) }</p>
            }
            <section class="wall">
                <p class="text marked">{ show.text(&object.wall) }{ " " }{ know_mark(&show, &object.reference()) }</p>
                if let Some(note) = &object.note {
                    <p class="note">{ show.text(note) }</p>
                }
                if object.mentioned {
                    <p class="note">{ show.t("object.mentioned") }</p>
                }
            </section>
            <div class="columns">
                <section class="relatives">
                    <h2>{ show.t("object.family") }</h2>
                    <Family object={id.clone()} />
                </section>
                <section class="figures">
                    <h2>{ show.t("object.figures") }</h2>
                    <Ledger object={id.clone()} />
                </section>
                <section class="happenings">
                    <h2>{ show.t("object.events") }</h2>
                    <Events object={id.clone()} />
                </section>
                <section class="roads">
                    <h2>{ show.t("object.roads") }</h2>
                    <Roads object={id} />
                </section>
            </div>
            if !disputes.is_empty() {
                <section class="disputed">
                    <h2>{ show.t("object.disputes") }</h2>
                    <DisputeLinks {disputes} />
                </section>
            }
            { ways_out(&show, object) }
        </article>
    }
}

/// The way back, the name, and the objects before and after.
fn top(show: &Show, object: &Object) -> Html {
    let objects = &show.exhibit.all.objects;
    let at = objects.iter().position(|other| other.id == object.id).unwrap_or_default();
    let beside = |other: Option<&Object>, class: &'static str, sign: &str| {
        other.map(|other| {
            let name = show.text(other.headline());
            html! {
                <a class={class} href={show.href(SelectionAction::ShowObject(other.id.clone()))}>
                    { if class == "before" { format!("{sign} {name}") } else { format!("{name} {sign}") } }
                </a>
            }
        })
    };
    html! {
        <header class="title">
            <nav class="beside-objects" aria-label={show.t("object.beside")}>
                <a class="all" href={show.href(Action::Open(Room::Gallery))}>
                    { format!("← {}", show.t("object.all")) }
                </a>
                <span class="pair">
                    { beside(at.checked_sub(1).and_then(|at| objects.get(at)), "before", "‹") }
                    { beside(objects.get(at + 1), "after", "›") }
                </span>
            </nav>
            <h1>{ show.text(&object.name) }</h1>
            <p class="under">
                for vocabulary in &show.exhibit.title.subtitle {
                    <span key={vocabulary.to_string()}>{ show.terms(vocabulary, object, " · ") }</span>
                }
                <span key="years">{ object.years().map(|years| years.label()) }</span>
            </p>
        </header>
    }
}

//! The page of a car: a plate with its dimensions, the wall text, the ledger, its family, its events, its roads.

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
use family::Family;
use ledger::Ledger;
use lost::Lost;
use paints::Paints;
use plate::DimensionedPlate;
use roads::{Events, Roads};
use yew::prelude::*;

/// Everything about the chosen car.
#[component]
pub fn CarPage() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let car = show.visit.car.as_ref().and_then(|id| show.exhibit.car(id));
    let Some(car) = car else { return html! { <Lost /> } };
    let id = car.id.clone();
    let disputes = show
        .exhibit
        .disputes_within(&format!("cars/{id}"))
        .iter()
        .map(|dispute| dispute.id.clone())
        .collect::<Vec<_>>();
    let cars = &show.exhibit.all.cars;
    let at = cars.iter().position(|other| other.id == id).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|at| cars.get(at));
    let after = cars.get(at + 1);
    let compare = {
        let chosen = show.visit.compared.contains(&id);
        let with =
            if chosen { (*show.visit).clone() } else { show.visit.after(&show.exhibit, Action::Compare(id.clone())) };
        with.after(&show.exhibit, Action::Open(Room::Compare)).address(&show.exhibit)
    };
    html! {
        <article class="car-page">
            <nav class="beside-cars" aria-label={show.t("car.beside")}>
                <a class="tool" href={show.href(Action::Open(Room::Gallery))}>{ format!("← {}", show.t("car.all")) }</a>
                <span class="pair">
                    if let Some(car) = before {
                        <a class="tool" href={show.href(Action::ShowCar(car.id.clone()))}>{ format!("‹ {}", show.text(car.headline())) }</a>
                    }
                    if let Some(car) = after {
                        <a class="tool" href={show.href(Action::ShowCar(car.id.clone()))}>{ format!("{} ›", show.text(car.headline())) }</a>
                    }
                    <a class="tool" href={compare}>{ show.t("car.compare") }</a>
                    <a class="tool" href={show.href(Action::Open(Room::Tree))}>{ show.t("car.in_tree") }</a>
                </span>
            </nav>
            <header class="title">
                <h1>{ show.text(&car.name) }</h1>
                <p class="under">
                    <span>{ car.years().map(|years| years.label()) }</span>
                    <span>{ car.body.iter().map(|body| show.term("body", body).to_string()).collect::<Vec<_>>().join(" · ") }</span>
                    <span>{ show.term("kind", &car.kind) }</span>
                </p>
            </header>
            <DimensionedPlate car={id.clone()} />
            <Paints car={id.clone()} />
            <div class="columns">
                <section class="wall">
                    <p class="text">{ show.text(&car.wall) }</p>
                    if let Some(note) = &car.note {
                        <p class="note">{ show.text(note) }</p>
                    }
                    if car.mentioned {
                        <p class="note">{ show.t("car.mentioned") }</p>
                    }
                </section>
                <section class="figures">
                    <h2>{ show.t("car.figures") }</h2>
                    <Ledger car={id.clone()} />
                </section>
                <section class="relatives">
                    <h2>{ show.t("car.family") }</h2>
                    <Family car={id.clone()} />
                </section>
                <section class="happenings">
                    <h2>{ show.t("car.events") }</h2>
                    <Events car={id.clone()} />
                </section>
                <section class="roads">
                    <h2>{ show.t("car.roads") }</h2>
                    <Roads car={id} />
                </section>
                if !disputes.is_empty() {
                    <section class="disputed">
                        <h2>{ show.t("car.disputes") }</h2>
                        <DisputeLinks {disputes} />
                    </section>
                }
            </div>
        </article>
    }
}

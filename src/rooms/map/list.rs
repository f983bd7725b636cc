//! The map in words: what goes on in the year, and what went before, in the order of time.

use crate::show::{Show, use_show};
use exhibit::Action;
use exhibit::content::{Id, Movement};
use yew::prelude::*;

/// Movements of the year, then earlier ones, then places without a point.
#[component]
pub fn List() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let year = show.visit.year;
    let mut movements: Vec<&Movement> =
        show.exhibit.all.movements.iter().filter(|movement| movement.when.first_year() <= year).collect();
    movements.sort_by_key(|movement| movement.when);
    let (now, past): (Vec<&Movement>, Vec<&Movement>) =
        movements.into_iter().partition(|movement| movement.when.contains(year));
    let regions: Vec<_> = show.exhibit.all.places.iter().filter(|place| place.at.is_none()).collect();
    html! {
        <div class="map-list">
            <h2>{ show.words.with("map.now", &[("year", &year.to_string())]) }</h2>
            if now.is_empty() {
                <p class="quiet">{ show.t("map.still") }</p>
            }
            { moves(&show, &now) }
            <details>
                <summary>{ show.words.count("map.past", past.len()) }</summary>
                { moves(&show, &past) }
            </details>
            <details>
                <summary>{ show.words.count("map.regions", regions.len()) }</summary>
                <ul class="moves">
                    for place in regions {
                        <li key={place.id.to_string()}><button type="button" onclick={show.on(Action::ChoosePlace(Some(place.id.clone())))}>{ show.text(&place.name) }</button></li>
                    }
                </ul>
            </details>
        </div>
    }
}

fn moves(show: &Show, movements: &[&Movement]) -> Html {
    let name = |id: &Id| show.exhibit.place(id).map(|place| show.text(&place.name)).unwrap_or_default();
    html! {
        <ul class="moves">
            for movement in movements {
                <li key={movement.id.to_string()}>
                    <button type="button" class={classes!((show.visit.movement.as_ref() == Some(&movement.id)).then_some("chosen"))} onclick={show.on(Action::ChooseMovement(Some(movement.id.clone())))}>
                        <span class="when">{ movement.when.label() }</span>
                        <span>{ format!("{} → {}", name(&movement.from), name(&movement.to)) }<span class="quiet">{ format!(" {}", show.term("movement", &movement.kind)) }</span></span>
                    </button>
                </li>
            }
        </ul>
    }
}

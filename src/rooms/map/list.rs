//! The map in words: what goes on in the year, and what went before, in the order of time.

use super::key::{Key, states};
use crate::show::{Show, use_show};
use exhibit::content::{Id, Movement};
use exhibit::visit::SelectionAction;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ListProps {
    /// The first and the last year that it tells of.
    pub years: (i32, i32),
}

/// Movements of the years, then earlier ones, then places without a point.
#[component]
pub fn List(props: &ListProps) -> Html {
    let show = use_show();
    let (since, year) = props.years;
    let named = if since == year { year.to_string() } else { format!("{since}–{year}") };
    let mut movements: Vec<&Movement> =
        show.exhibit.all.movements.iter().filter(|movement| movement.when.first_year() <= year).collect();
    movements.sort_by_key(|movement| movement.when);
    let (now, past): (Vec<&Movement>, Vec<&Movement>) =
        movements.into_iter().partition(|movement| movement.when.touches(props.years));
    let regions: Vec<_> = show.exhibit.all.places.iter().filter(|place| place.at.is_none()).collect();
    html! {
        <div class="map-list">
            <h2>{ show.words.with(if since == year { "map.now" } else { "map.now_range" }, &[("year", &named)]) }</h2>
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
                        <li key={place.id.to_string()}>
                            <button
                                type="button"
                                onclick={show.on(SelectionAction::ChoosePlace(Some(place.id.clone())))}
                            >
                                { show.text(&place.name) }
                            </button>
                        </li>
                    }
                </ul>
            </details>
            <Key />
            { states(&show, year) }
        </div>
    }
}

fn moves(show: &Show, movements: &[&Movement]) -> Html {
    let name = |id: &Id| show.exhibit.place(id).map(|place| show.text(&place.name)).unwrap_or_default();
    let chosen = |movement: &Movement| show.visit.selection.movement.as_ref() == Some(&movement.id);
    html! {
        <ul class="moves">
            for movement in movements {
                <li key={movement.id.to_string()}>
                    <button
                        type="button"
                        class={classes!(chosen(movement).then_some("chosen"))}
                        onclick={show.on(SelectionAction::ChooseMovement(Some(movement.id.clone())))}
                    >
                        <span class="when">{ movement.when.label() }</span>
                        <span>
                            { format!("{} → {}", name(&movement.from), name(&movement.to)) }
                            <span class="quiet">{ format!(" {}", show.term("movement", &movement.kind)) }</span>
                        </span>
                    </button>
                </li>
            }
        </ul>
    }
}

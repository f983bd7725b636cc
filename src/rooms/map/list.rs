//! The map in words: an itinerary of what goes on in the years, what went before and what comes after, in the order of
//! time, with what, how much and how surely; then every place. In step with what is chosen and with the clock.

use super::key::{Key, notice, states};
use super::sheet::carried;
use super::written;
use crate::show::{Show, use_show};
use exhibit::content::{Entry, Id, Movement};
use exhibit::visit::SelectionAction;
use yew::prelude::*;

/// How many entries there are at once.
const PAGE: usize = 60;

#[derive(Properties, PartialEq)]
pub struct ListProps {
    /// The first and the last year that it tells of.
    pub years: (i32, i32),
}

/// Movements of the years, then earlier and later ones, then all places.
#[component]
pub fn List(props: &ListProps) -> Html {
    let show = use_show();
    let pages = use_state(|| [1_usize; 4]);
    let years = props.years;
    let atlas = show.exhibit.atlas();
    let most = |list: usize| pages.get(list).map_or(PAGE, |pages| pages * PAGE);
    let find = |found: Vec<usize>| -> Vec<&Movement> {
        found.into_iter().filter_map(|at| show.exhibit.all.movements.get(at)).collect()
    };
    let now = find(atlas.moves_in(years, most(0)));
    let (past, later) = (atlas.count_before(years.0), atlas.count_after(years.1));
    let places = show.exhibit.all.places.len();
    let more = |list: usize, of: usize| {
        let (put, mut next) = (pages.setter(), *pages);
        next.iter_mut().skip(list).take(1).for_each(|pages| *pages += 1);
        let left = of.saturating_sub(most(list));
        html! {
            <p class="more" hidden={left == 0}>
                <button type="button" class="tool" onclick={Callback::from(move |_: MouseEvent| put.set(next))}>
                    { show.words.count("map.more", left) }
                </button>
            </p>
        }
    };
    html! {
        <div class="map-list">
            <h2>{ show.words.with("map.now", &[("year", &written(years))]) }</h2>
            if now.is_empty() {
                <p class="quiet">{ show.t("map.still") }</p>
            }
            { moves(&show, &now) }
            { more(0, atlas.count_in(years)) }
            <details>
                <summary>{ show.words.count("map.past", past) }</summary>
                { moves(&show, &find(atlas.moves_before(years.0, most(1)))) }
                { more(1, past) }
            </details>
            <details>
                <summary>{ show.words.count("map.later", later) }</summary>
                { moves(&show, &find(atlas.moves_after(years.1, most(3)))) }
                { more(3, later) }
            </details>
            <details class="all-places">
                <summary>{ show.words.count("map.places", places) }</summary>
                { self::places(&show, most(2)) }
                { more(2, places) }
            </details>
            <Key />
            { states(&show, years.1) }
            { notice(&show, years.1) }
        </div>
    }
}

fn moves(show: &Show, movements: &[&Movement]) -> Html {
    let name = |id: &Id| show.exhibit.place(id).map(|place| show.text(&place.name)).unwrap_or_default();
    let chosen = |movement: &Movement| show.visit.selection.movement.as_ref() == Some(&movement.id);
    html! {
        <ol class="moves">
            for movement in movements {
                <li key={movement.id.to_string()}>
                    <button
                        type="button"
                        data-told={movement.id.to_string()}
                        class={classes!(chosen(movement).then_some("chosen"))}
                        aria-current={chosen(movement).then_some("true")}
                        onclick={show.on(SelectionAction::ChooseMovement(Some(movement.id.clone())))}
                    >
                        <span class="when">{ movement.when.label() }</span>
                        <span>
                            { format!("{} → {}", name(&movement.from), name(&movement.to)) }
                            <span class="quiet">
                                { format!(
                                    " {} · {}",
                                    carried(show, movement),
                                    show.term("evidence", movement.certainty.id())
                                ) }
                            </span>
                        </span>
                    </button>
                </li>
            }
        </ol>
    }
}

fn places(show: &Show, most: usize) -> Html {
    let chosen = show.visit.selection.place.as_ref();
    html! {
        <ul class="moves">
            for place in show.exhibit.all.places.iter().take(most) {
                <li key={place.id().to_string()}>
                    <button
                        type="button"
                        data-told={place.id.to_string()}
                        class={classes!((chosen == Some(&place.id)).then_some("chosen"))}
                        aria-current={(chosen == Some(&place.id)).then_some("true")}
                        onclick={show.on(SelectionAction::ChoosePlace(Some(place.id.clone())))}
                    >
                        <span class="when">{ place.when.map(|when| when.label()) }</span>
                        <span>
                            { show.text(&place.name) }
                            if place.at.is_none() {
                                <span class="quiet">{ " " }{ show.t("map.pointless") }</span>
                            }
                        </span>
                    </button>
                </li>
            }
        </ul>
    }
}

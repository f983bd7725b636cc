//! Everything that happened, year by year, as a list.

use super::screen::on_map;
use crate::figures;
use crate::show::{Same, Show, use_show};
use crate::widgets::{LongList, TakeHome, know_mark};
use exhibit::content::{Entry, Event};
use exhibit::visit::{ChronicleAction, ClockAction, SelectionAction};
use yew::prelude::*;

/// What kind of row an event is: the first one of its year carries that.
const FIRST: u8 = 1;
/// About how many elements a row has, with its sources and what is in doubt.
const ELEMENTS: usize = 22;

/// All events under their years; those after the clock's year are ghosts, and the clock's year is in view.
#[component]
pub fn List() -> Html {
    let show = use_show();
    let events = &show.exhibit.all.events;
    let began = |index: usize| events.get(index).map(|event| event.when.first_year());
    let kinds = {
        let exhibit = show.exhibit.clone();
        use_memo(Same(exhibit.clone()), move |_| {
            let years: Vec<i32> = exhibit.all.events.iter().map(|event| event.when.first_year()).collect();
            let first = |(index, year): (usize, &i32)| index == 0 || years.get(index - 1) != Some(year);
            years.iter().enumerate().map(|row| if first(row) { FIRST } else { 0 }).collect::<Vec<u8>>()
        })
    };
    // Events are sorted by date: the first of the last year that the clock has reached.
    let reached = events.partition_point(|event| event.when.first_year() <= show.visit.clock.year);
    let here = reached.checked_sub(1).and_then(began);
    let first = here.map(|here| events.partition_point(|event| event.when.first_year() < here));
    let open = show.visit.selection.entry.as_ref();
    let opened = open.and_then(|id| events.iter().position(|event| event.id == *id));
    let row = {
        let (show, kinds) = (show.clone(), kinds.clone());
        Callback::from(move |index: usize| match show.exhibit.all.events.get(index) {
            Some(event) => moment(&show, event, kinds.get(index) == Some(&FIRST), here),
            None => html! { <div></div> },
        })
    };
    html! {
        <>
            <div class="list-head">
                <h1>{ show.t("room.chronicle") }</h1>
                <a class="tool" href={show.href(ChronicleAction::All(false))}>{ show.t("chronicle.reel") }</a>
                <TakeHome what={show.t("room.chronicle")} print={show.t("take.print")} />
            </div>
            <LongList class="years" {kinds} elements={ELEMENTS} {row} bring={opened.or(first)} />
        </>
    }
}

/// An event, beside its year where it is the first of it.
fn moment(show: &Show, event: &Event, first: bool, here: Option<i32>) -> Html {
    let began = event.when.first_year();
    let (since, year) = show.visit.clock.from_year.map_or((i32::MIN, show.visit.clock.year), |_| show.visit.years());
    // Without a range all that has been by the year is told.
    let ghost = !(since..=year).contains(&began);
    let class = classes!(
        "moment",
        first.then_some("first"),
        ghost.then_some("ghost"),
        (Some(began) == here).then_some("here"),
    );
    let open = show.visit.selection.entry.as_ref() == Some(&event.id);
    let place = event.place.as_ref().and_then(|id| show.exhibit.place(id));
    html! {
        <div {class}>
            if first {
                <h2 key="year"><button type="button" onclick={show.on(ClockAction::Year(began))}>{ began }</button></h2>
            }
            <div key="event" class={classes!("event", format!("weight-{}", event.weight), open.then_some("open"))}>
                <p class="what">
                    <span class="when">{ figures::span(show, event.when) }</span>
                    <span class="kind">{ show.term("event", &event.kind) }</span>
                </p>
                <h3>{ show.text(&event.title) }</h3>
                <p class="marked">{ show.text(&event.text) }{ know_mark(show, &event.reference()) }</p>
                <p class="links">
                    for object in event.objects.iter().filter_map(|id| show.exhibit.object(id)) {
                        <a
                            key={object.id.to_string()}
                            href={show.href(SelectionAction::ShowObject(object.id.clone()))}
                        >
                            { show.text(&object.name) }
                        </a>
                    }
                    if let Some(place) = place {
                        <a key="place" href={on_map(show, place, began)}>{ show.text(&place.name) }</a>
                    }
                </p>
            </div>
        </div>
    }
}

//! The chronicle: everything that happened, year by year.

use crate::figures;
use crate::show::use_show;
use crate::widgets::{Citations, Doubt, use_in_view};
use exhibit::content::{Entry, Event, Id};
use exhibit::visit::{ClockAction, SelectionAction};
use exhibit::{Action, Room};
use yew::prelude::*;

/// All events under their years; those after the clock's year are ghosts, and the clock's year is in view.
#[component]
pub fn Chronicle() -> Html {
    let show = use_show();
    let year = show.visit.clock.year;
    // Without a range all that has been by the year is told.
    let since = show.visit.clock.from_year.unwrap_or(i32::MIN);
    let mut years: Vec<(i32, Vec<&Event>)> = Vec::new();
    for event in &show.exhibit.all.events {
        let began = event.when.first_year();
        match years.last_mut() {
            Some((last, events)) if *last == began => events.push(event),
            _ => years.push((began, vec![event])),
        }
    }
    let here = years.iter().map(|(year, _)| *year).filter(|began| *began <= year).max();
    let marked = use_in_view(here);
    let year_class = |began: i32| {
        let ghost = !(since..=year).contains(&began);
        classes!(ghost.then_some("ghost"), (Some(began) == here).then_some("here"))
    };
    let event_class = |event: &Event| {
        let open = show.visit.selection.entry.as_ref() == Some(&event.id);
        classes!("event", format!("weight-{}", event.weight), open.then_some("open"))
    };
    let place_of = |event: &Event| event.place.as_ref().and_then(|id| show.exhibit.place(id));
    // The map in the year of what happened there.
    let on_map = |place: &Id, began: i32| {
        let chosen = show.visit.after(&show.exhibit, SelectionAction::ChoosePlace(Some(place.clone())));
        let then = chosen.after(&show.exhibit, ClockAction::Year(began));
        then.after(&show.exhibit, Action::Open(Room::Map)).address(&show.exhibit)
    };
    html! {
        <div class="chronicle">
            <h1>{ show.t("room.chronicle") }</h1>
            <ol class="years">
                for (began, events) in years {
                    <li key={began} class={year_class(began)}>
                        <h2 ref={if Some(began) == here { marked.clone() } else { NodeRef::default() }}>
                            <button type="button" onclick={show.on(ClockAction::Year(began))}>{ began }</button>
                        </h2>
                        <ul>
                            for event in events {
                                <li key={event.id.to_string()} class={event_class(event)}>
                                    <p class="what">
                                        <span class="when">{ figures::span(&show, event.when) }</span>
                                        <span class="kind">{ show.term("event", &event.kind) }</span>
                                    </p>
                                    <h3>{ show.text(&event.title) }</h3>
                                    <p>{ show.text(&event.text) }</p>
                                    <p class="links">
                                        for object in event.objects.iter().filter_map(|id| show.exhibit.object(id)) {
                                            <a
                                                key={object.id.to_string()}
                                                href={show.href(SelectionAction::ShowObject(object.id.clone()))}
                                            >
                                                { show.text(&object.name) }
                                            </a>
                                        }
                                        if let Some(place) = place_of(event) {
                                            <a key="place" href={on_map(&place.id, began)}>
                                                { show.text(&place.name) }
                                            </a>
                                        }
                                        <Citations key="cite" sources={event.sources.clone()} />
                                    </p>
                                    <Doubt about={event.reference()} />
                                </li>
                            }
                        </ul>
                    </li>
                }
            </ol>
        </div>
    }
}

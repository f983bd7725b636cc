//! One figure in words, with the way to its sheet and to its object or event.

use crate::figures;
use crate::show::Show;
use crate::widgets::known_figure;
use exhibit::content::{Point, Series};
use exhibit::visit::{ClockAction, SelectionAction};
use exhibit::{Action, Ref, Room};
use yew::prelude::*;

/// A figure, what it counts, and where it leads.
pub fn told(show: &Show, series: &Series, index: usize) -> Html {
    let Some(point) = series.points.get(index) else { return html! { <span></span> } };
    html! {
        <div class="figure">
            <button
                type="button"
                class="close"
                aria-label={show.t("shell.close")}
                onclick={show.on(SelectionAction::OpenEntry(Room::Numbers, series.id.clone()))}
            >
                { "×" }
            </button>
            <p class="value">
                { known_figure(show, &Ref::Figure(series.id.clone(), index), figures::point(show, point)) }
                { " " }
                { show.text(&series.unit) }
            </p>
            <p>
                { figures::span(show, point.when) }
                { point.label.as_ref().map(|label| format!(" · {}", show.text(label))) }
            </p>
            { point.note.as_ref().map(|note| html! { <p>{ show.text(note) }</p> }) }
            { leads(show, point) }
        </div>
    }
}

/// Links to the object and the event of a figure; without either, to its year in the chronicle.
pub fn leads(show: &Show, point: &Point) -> Html {
    let object = point.object.as_ref().and_then(|id| show.exhibit.object(id));
    let event = point.event.as_ref().and_then(|id| show.exhibit.event(id));
    let year = {
        let visit = show.visit.after(&show.exhibit, Action::Open(Room::Chronicle));
        visit.after(&show.exhibit, ClockAction::Year(point.when.first_year())).address(&show.exhibit)
    };
    html! {
        <p class="links">
            if let Some(event) = event {
                <a key="event" href={show.href(SelectionAction::OpenEntry(Room::Chronicle, event.id.clone()))}>
                    { show.text(&event.title) }
                </a>
            }
            if let Some(object) = object {
                <a key="object" href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                    { show.text(&object.name) }
                </a>
            }
            if object.is_none() && event.is_none() {
                <a key="year" href={year}>
                    { show.words.with("numbers.year", &[("year", &point.when.first_year().to_string())]) }
                </a>
            }
        </p>
    }
}

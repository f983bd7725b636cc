//! One screen of the reel: the year, what happened in it, what shows it, and what else happened that year.

use super::scene;
use crate::figures;
use crate::show::{Show, use_show};
use crate::widgets::know_mark;
use exhibit::Action;
use exhibit::Room;
use exhibit::colour::Ink;
use exhibit::content::{Entry, Event, Id, Place};
use exhibit::reel::{Face, ground};
use exhibit::visit::{ChronicleAction, ClockAction, SelectionAction};
use yew::prelude::*;

/// How many other events of a year are named. All of them are in the list.
const OTHERS: usize = 4;

#[derive(Properties, PartialEq)]
pub struct ScreenProps {
    /// What it tells.
    pub face: Face,
    /// The object that shows it, where it has no picture.
    pub drawn: Option<Id>,
    /// The event of the next milestone, by index.
    pub next: Option<usize>,
    /// There is a screen before it.
    pub before: bool,
    /// It is the one in view.
    pub here: bool,
    /// Its index.
    pub at: usize,
    /// Goes to a screen.
    pub go: Callback<usize>,
}

/// The screen.
#[component]
pub fn Screen(props: &ScreenProps) -> Html {
    let show = use_show();
    let Face { year, event: index, events } = props.face.clone();
    let Some(event) = show.exhibit.all.events.get(index) else { return html! { <div class="event"></div> } };
    let ground = ground(show.exhibit.era(year).map_or("#5c5346", |era| &era.colour));
    let open = show.visit.selection.entry.as_ref() == Some(&event.id);
    let class = classes!(
        "event",
        format!("weight-{}", event.weight),
        if ground.ink == Ink::Paper { "dark" } else { "light" },
        open.then_some("open"),
    );
    html! {
        <article {class}>
            { paint("paint", &ground.paint) }
            { scene::view(&show, event, props.drawn.as_ref()) }
            <div class="words">
                <h2 tabindex="-1">
                    <span class="year">{ year }</span>
                    <span class="when">{ when(&show, event, year) }</span>
                    <span class="title">{ show.text(&event.title) }</span>
                </h2>
                <p class="text marked">{ show.text(&event.text) }{ know_mark(&show, &event.reference()) }</p>
                { links(&show, event, year) }
            </div>
            <div class="foot">
                { paint("paint", &ground.foot) }
                { others(&show, index, events, year) }
                { ways(&show, props) }
            </div>
        </article>
    }
}

/// A ground of that colour: a picture, since a style attribute must not say it.
pub fn paint(class: &'static str, colour: &str) -> Html {
    html! {
        <svg {class} aria-hidden="true" width="100%" height="100%">
            <rect width="100%" height="100%" fill={colour.to_owned()} />
        </svg>
    }
}

/// The date, where it says more than the year; else what kind of event it is.
fn when(show: &Show, event: &Event, year: i32) -> AttrValue {
    let date = figures::span(show, event.when);
    if date == year.to_string() { show.term("event", &event.kind) } else { date.into() }
}

/// The objects and the place.
fn links(show: &Show, event: &Event, year: i32) -> Html {
    let objects: Vec<_> = event.objects.iter().filter_map(|id| show.exhibit.object(id)).collect();
    let place = event.place.as_ref().and_then(|id| show.exhibit.place(id));
    let place = place.filter(|_| show.exhibit.offers(Room::Map));
    html! {
        <p class="links" hidden={objects.is_empty() && place.is_none()}>
            for object in objects {
                <a key={object.id.to_string()} href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                    { show.text(&object.name) }
                </a>
            }
            if let Some(place) = place {
                <a key="place" href={on_map(show, place, year)}>{ show.text(&place.name) }</a>
            }
        </p>
    }
}

/// The map in the year of what happened there.
pub fn on_map(show: &Show, place: &Place, year: i32) -> AttrValue {
    show.href_all([
        SelectionAction::ChoosePlace(Some(place.id.clone())).into(),
        ClockAction::Year(year).into(),
        Action::Open(Room::Map),
    ])
}

/// The other events of the year: the weightiest, in the order of time, and the way to all.
fn others(show: &Show, told: usize, events: std::ops::Range<usize>, year: i32) -> Html {
    let all = &show.exhibit.all.events;
    let mut named: Vec<usize> = events.filter(|index| *index != told).collect();
    let count = named.len();
    named.sort_by_key(|index| std::cmp::Reverse(all.get(*index).map(|event| event.weight)));
    named.truncate(OTHERS);
    named.sort_unstable();
    let left = count - named.len();
    let list = show.href_all([ChronicleAction::All(true).into(), ClockAction::Year(year).into()]);
    html! {
        <div class="others">
            if count == 0 {
                <p key="none" class="nothing">{ show.t("chronicle.nothing") }</p>
            }
            <ul key="others">
                for event in named.into_iter().filter_map(|index| all.get(index)) {
                    <li key={event.id.to_string()}>
                        <a href={show.href(SelectionAction::OpenEntry(Room::Chronicle, event.id.clone()))}>
                            <span class="when">{ when(show, event, year) }</span>
                            <span class="what">{ show.text(&event.title) }</span>
                        </a>
                    </li>
                }
                <li key="all">
                    <a class="all-events" href={list}>
                        if left > 0 {
                            <span class="when">{ show.words.count("chronicle.more", left) }</span>
                        }
                        <span class="what">{ show.words.count("chronicle.all", all.len()) }</span>
                    </a>
                </li>
            </ul>
        </div>
    }
}

/// Back and on, where a thumb is: what comes next is named.
fn ways(show: &Show, props: &ScreenProps) -> Html {
    let to = |screen: usize| {
        let go = props.go.clone();
        Callback::from(move |_: MouseEvent| go.emit(screen))
    };
    let next = props.next.and_then(|index| show.exhibit.all.events.get(index));
    let at = props.at;
    html! {
        <div class="ways">
            <button
                key="back"
                type="button"
                class="back"
                aria-label={show.t("chronicle.back")}
                disabled={!props.before}
                onclick={to(at.saturating_sub(1))}
            >
                <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 13l6-6 6 6" /></svg>
            </button>
            if let Some(next) = next {
                <button key="next" type="button" class="next" onclick={to(at + 1)}>
                    <span class="hidden">{ show.t("chronicle.next") }{ " " }</span>
                    <b>{ show.exhibit.title.clock.clamp(next.when.first_year()) }</b>
                    <span class="called">{ show.text(&next.title) }</span>
                    <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 7l6 6 6-6" /></svg>
                </button>
            }
        </div>
    }
}

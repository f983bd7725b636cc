//! The foot of every room: the clock.

mod tools;

use crate::show::{Show, use_show};
use crate::widgets::Ruler;
use exhibit::Room;
use exhibit::clock::headline;
use exhibit::visit::{ClockAction, SelectionAction};
use tools::tools;
use yew::prelude::*;

const STOP: &str = "M4 3h4v14H4zM12 3h4v14h-4z";

/// The year or the range, what happened in it, and the ruler to turn it. One line in a room that needs the space.
#[component]
pub fn Footer() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let years =
        visit.clock.from_year.map_or(visit.clock.year.to_string(), |since| format!("{since}–{}", visit.clock.year));
    let brief = is_brief(visit.room) || visit.story.id.is_some();
    let class = classes!(
        "clock",
        if brief { "brief" } else { "full" },
        visit.clock.from_year.is_some().then_some("ranged"),
        visit.clock.tools.then_some("with-tools"),
        visit.clock.backwards.then_some("backwards"),
    );
    let step = |by: i32, label: &str, d: &'static str| {
        html! {
            <button type="button" class="step" aria-label={show.t(label)} onclick={show.on(ClockAction::Turn(by))}>
                { sign(d) }
            </button>
        }
    };
    let said = use_stop(&show);
    html! {
        <footer {class} aria-label={show.t("clock.name")}>
            <output class="year" for="year" aria-live="off">{ years }</output>
            <p class="hidden" role="status">{ said }</p>
            <div class="turn">
                { step(-1, "clock.back", "M13 3L6 10l7 7") }
                { play(&show, false) }
                { step(1, "clock.on", "M7 3l7 7-7 7") }
            </div>
            { happened(&show) }
            { tools(&show) }
            <Ruler />
            <button
                type="button"
                class="more"
                aria-label={show.t("clock.tools")}
                aria-expanded={visit.clock.tools.to_string()}
                onclick={show.on(ClockAction::Tools(!visit.clock.tools))}
            >
                { sign("M4 13l6-6 6 6") }
            </button>
        </footer>
    }
}

/// What is said when the years stop: where they have come to. While they run nothing is said, nor when a hand turns
/// them: the knob says that itself.
#[hook]
fn use_stop(show: &Show) -> Option<AttrValue> {
    let said = use_state(|| None::<AttrValue>);
    let playing = show.visit.clock.playing;
    {
        let (put, ran) = (said.setter(), use_mut_ref(|| false));
        let year = show.visit.clock.year;
        let told = headline(&show.exhibit, (year, year)).map(|event| show.text(&event.title)).unwrap_or_default();
        use_effect_with(playing, move |playing| {
            let stopped = ran.replace(*playing) && !playing;
            put.set(stopped.then(|| format!("{year}. {told}").into()));
        });
    }
    (*said).clone()
}

/// Rooms in which the picture or the text needs the height: there the clock is one line until it is unfolded.
fn is_brief(room: Room) -> bool {
    !matches!(room, Room::Gallery | Room::Object | Room::Map | Room::Parade | Room::Compare)
}

/// What the year or the range is best told by.
fn happened(show: &Show) -> Html {
    let event = headline(&show.exhibit, show.visit.years());
    html! {
        <p class="headline">
            if let Some(event) = event {
                <a href={show.href(SelectionAction::OpenEntry(Room::Chronicle, event.id.clone()))}>
                    { show.text(&event.title) }
                </a>
            } else {
                <span class="quiet">{ show.exhibit.era(show.visit.clock.year).map(|era| show.text(&era.full)) }</span>
            }
        </p>
    }
}

/// The sign of a step: drawn, since a font sets it at a height of its own.
fn sign(d: &'static str) -> Html {
    html! { <svg viewBox="0 0 20 20" aria-hidden="true"><path {d} /></svg> }
}

/// Runs the years on or back, or stops them. The one that runs them back says so in words.
fn play(show: &Show, backwards: bool) -> Html {
    let runs = show.visit.clock.playing && show.visit.clock.backwards == backwards;
    let label = show.t(match (runs, backwards) {
        (true, _) => "clock.stop",
        (false, false) => "clock.play",
        (false, true) => "clock.rewind",
    });
    let onclick = {
        let act = show.act.clone();
        Callback::from(move |_: MouseEvent| {
            act.emit(ClockAction::Backwards(backwards).into());
            act.emit(ClockAction::Play(!runs).into());
        })
    };
    let shape = if backwards { "M15 2L3 10l12 8z" } else { "M5 2l12 8-12 8z" };
    html! {
        <button
            type="button"
            class={classes!("play", backwards.then_some("rewind"))}
            aria-label={(!backwards).then_some(label.clone())}
            aria-pressed={runs.to_string()}
            {onclick}
        >
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d={if runs { STOP } else { shape }} /></svg>
            if backwards {
                <span>{ label }</span>
            }
        </button>
    }
}

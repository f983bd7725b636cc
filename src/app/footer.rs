//! The foot of every room: the clock.

use crate::show::{Show, use_show};
use crate::widgets::Ruler;
use exhibit::Room;
use exhibit::clock::{Pace, headline};
use exhibit::visit::{ClockAction, SelectionAction};
use yew::prelude::*;

const STOP: &str = "M4 3h4v14H4zM12 3h4v14h-4z";

/// The year or the range, what happened in it, and the ruler to turn it.
#[component]
pub fn Footer() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let event = headline(&show.exhibit, visit.years());
    let years =
        visit.clock.from_year.map_or(visit.clock.year.to_string(), |since| format!("{since}–{}", visit.clock.year));
    let ranged = visit.clock.from_year.is_some().then_some("ranged");
    let unfolded = visit.clock.tools.then_some("with-tools");
    html! {
        <footer
            class={classes!("clock", ranged, unfolded)}
            aria-label={show.t("clock.name")}
        >
            <div class="now">
                <output class="year" for="year">{ years }</output>
                <div class="turn">
                    <button
                        type="button"
                        class="step"
                        aria-label={show.t("clock.back")}
                        onclick={show.on(ClockAction::Turn(-1))}
                    >
                        { chevron("M13 3L6 10l7 7") }
                    </button>
                    { play(&show, false) }
                    <button
                        type="button"
                        class="step"
                        aria-label={show.t("clock.on")}
                        onclick={show.on(ClockAction::Turn(1))}
                    >
                        { chevron("M7 3l7 7-7 7") }
                    </button>
                    <button
                        type="button"
                        class="step more"
                        aria-label={show.t("clock.tools")}
                        aria-expanded={visit.clock.tools.to_string()}
                        onclick={show.on(ClockAction::Tools(!visit.clock.tools))}
                    >
                        { "⋯" }
                    </button>
                </div>
            </div>
            <p class="headline">
                if let Some(event) = event {
                    <a href={show.href(SelectionAction::OpenEntry(Room::Chronicle, event.id.clone()))}>
                        { show.text(&event.title) }
                    </a>
                } else {
                    <span class="quiet">{ show.exhibit.era(visit.clock.year).map(|era| show.text(&era.full)) }</span>
                }
            </p>
            { tools(&show) }
            <Ruler />
        </footer>
    }
}

/// The signal of a step: drawn, since a font sets it at a height of its own.
fn chevron(d: &'static str) -> Html {
    html! { <svg viewBox="0 0 20 20" aria-hidden="true"><path {d} /></svg> }
}

/// Runs the years on or back, or stops them.
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
            aria-label={label.clone()}
            title={label}
            aria-pressed={runs.to_string()}
            {onclick}
        >
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d={if runs { STOP } else { shape }} /></svg>
        </button>
    }
}

/// What a visitor needs less often: running back, three paces, a range instead of a year.
fn tools(show: &Show) -> Html {
    let visit = &show.visit;
    let ranged = visit.clock.from_year.is_some();
    html! {
        <div class="clock-tools">
            { play(show, true) }
            <div class="paces" role="group" aria-label={show.t("clock.pace")}>
                for pace in Pace::ALL {
                    <button
                        type="button"
                        key={pace.id()}
                        class="toggle"
                        aria-pressed={(visit.clock.pace == pace).to_string()}
                        onclick={show.on(ClockAction::Pace(pace))}
                    >
                        { show.t(&format!("pace.{}", pace.id())) }
                    </button>
                }
            </div>
            <button
                type="button"
                class="toggle range"
                aria-pressed={ranged.to_string()}
                onclick={show.on(ClockAction::Range(!ranged))}
            >
                { show.t("clock.range") }
            </button>
        </div>
    }
}

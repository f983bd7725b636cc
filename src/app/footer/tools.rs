//! What a visitor of the clock needs less often: running back, three paces, a range instead of a year.

use super::play;
use crate::show::Show;
use exhibit::clock::Pace;
use exhibit::visit::ClockAction;
use exhibit::years::{YearTold, years_told};
use yew::prelude::*;

/// The ruler in words: its eras, and the years in which something happened.
fn in_words(show: &Show) -> Html {
    let told = years_told(&show.exhibit);
    html! {
        <details class="years-in-words">
            <summary>{ show.t("clock.words") }</summary>
            <ol>{ for told.iter().enumerate().map(|(index, one)| html! {
                <li key={index}>
                    { one.era.map(|era| format!("{}, {}", show.text(&era.name), era.when.label())) }
                    <ul>{ for one.years.iter().map(|told| year(show, told)) }</ul>
                </li>
            }) }</ol>
        </details>
    }
}

/// A year: pressed, the clock goes there.
fn year(show: &Show, told: &YearTold) -> Html {
    let here = told.year == show.visit.clock.year;
    let what = told.best.map(|event| show.text(&event.title));
    html! {
        <li key={told.year}>
            <button
                type="button"
                aria-current={here.then_some("true")}
                onclick={show.on(ClockAction::Year(told.year))}
            >
                <b>{ told.year }</b>
                { " " }
                { what.unwrap_or_else(|| show.words.count("clock.events", told.events)) }
            </button>
        </li>
    }
}

/// A row of buttons, each with its words.
pub fn tools(show: &Show) -> Html {
    let visit = &show.visit;
    let ranged = visit.clock.from_year.is_some();
    html! {
        <div class="clock-tools" hidden={!visit.clock.tools}>
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
            if visit.clock.tools {
                { in_words(show) }
            }
        </div>
    }
}

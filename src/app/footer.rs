//! The foot of every room: the clock.

use crate::show::use_show;
use crate::widgets::Ruler;
use exhibit::clock::headline;
use exhibit::{Action, Room};
use yew::prelude::*;

/// The year, what happened in it, and the ruler to turn it.
#[component]
pub fn Footer() -> Html {
    let Some(show) = use_show() else { return html! { <footer></footer> } };
    let visit = &show.visit;
    let event = headline(&show.exhibit, visit.year);
    let playing = visit.playing;
    let label = show.t(if playing { "clock.stop" } else { "clock.play" });
    html! {
        <footer class="clock" aria-label={show.t("clock.name")}>
            <div class="now">
                <output class="year" for="year">{ visit.year }</output>
                <div class="turn">
                    <button type="button" class="step" aria-label={show.t("clock.back")} onclick={show.on(Action::Turn(-1))}>{ "‹" }</button>
                    <button type="button" class="play" aria-label={label.clone()} title={label} aria-pressed={playing.to_string()} onclick={show.on(Action::Play(!playing))}>
                        <svg viewBox="0 0 20 20" aria-hidden="true">
                            <path d={if playing { "M4 3h4v14H4zM12 3h4v14h-4z" } else { "M5 2l12 8-12 8z" }} />
                        </svg>
                    </button>
                    <button type="button" class="step" aria-label={show.t("clock.on")} onclick={show.on(Action::Turn(1))}>{ "›" }</button>
                </div>
            </div>
            <p class="headline">
                if let Some(event) = event {
                    <a href={show.href(Action::OpenEntry(Room::Chronicle, event.id.clone()))}>{ show.text(&event.title) }</a>
                } else {
                    <span class="quiet">{ show.exhibit.era(visit.year).map(|era| show.text(&era.full)) }</span>
                }
            </p>
            <Ruler />
        </footer>
    }
}

//! What a visitor of the clock needs less often: running back, three paces, a range instead of a year.

use super::play;
use crate::show::Show;
use exhibit::clock::Pace;
use exhibit::visit::ClockAction;
use yew::prelude::*;

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
        </div>
    }
}

//! The ruler of the clock: how full the years are, eras as a band, decades, and a knob to turn.
//!
//! The knob is the browser's own range input, so that keys, touch and screen readers work as everywhere. It runs along
//! the band; the picture is inset by half the knob on both sides, because the middle of a knob never reaches the end of
//! its track. Decades stand below it, where no knob hides them. Heights are in `em`, so that all grows with the type.

mod knob;
mod picture;

use super::screen::use_size;
use crate::lengths::{ems, percent};
use crate::show::use_show;
use exhibit::clock::density;
use exhibit::visit::ClockAction;
use knob::knob;
use picture::{BAND, Measure, TOP, names, picture};
use yew::prelude::*;

/// Density, eras, decades and the knob.
#[component]
pub fn Ruler() -> Html {
    let show = use_show();
    let clock = show.exhibit.title.clock;
    let bars = use_memo((), |()| density(&show.exhibit));
    let element = use_node_ref();
    let measure = Measure::of(use_size(&element));
    let lang = show.visit.settings.lang.clone();
    let drawn = {
        let show = show.clone();
        use_memo((lang, bars.clone()), move |(_, bars)| picture(&show, bars))
    };
    let (since, year) = show.visit.years();
    let ranged = show.visit.clock.from_year.is_some();
    let (left, right) = (clock.position(f64::from(since)), clock.position(f64::from(year)));
    let knobs: &[f64] = if ranged { &[left, right] } else { &[right] };
    html! {
        <div class="ruler" ref={element}>
            { (*drawn).clone() }
            <svg class="over-band" aria-hidden="true" width="100%">
                <rect
                    class="chosen"
                    x={percent(left)}
                    y={ems(TOP)}
                    width={percent(right - left)}
                    height={ems(BAND)}
                />
                { names(&show, measure, knobs) }
            </svg>
            <div class="knobs">
                if ranged {
                    { knob(&show, "since", "clock.since", since, ClockAction::FromYear) }
                }
                { knob(&show, "year", if ranged { "clock.until" } else { "clock.year" }, year, ClockAction::Year) }
            </div>
        </div>
    }
}

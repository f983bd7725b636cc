//! The ruler of the clock: eras as a band, how full the years are, and a knob to turn.
//!
//! The knob is the browser's own range input, so that keys, touch and screen readers work as everywhere. The picture
//! below it is inset by half the knob on both sides, because the middle of a knob never reaches the end of its track.

use super::screen::use_size;
use crate::show::{Show, use_show};
use exhibit::clock::{Full, density, headline};
use exhibit::content::Era;
use exhibit::visit::ClockAction;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Height of the band, of the bars above the line, and of the whole picture, in pixels.
const BAND: f64 = 26.0;
const BARS: f64 = 30.0;
const HEIGHT: f64 = 92.0;

/// Eras, density, decades and the knob.
#[component]
pub fn Ruler() -> Html {
    let show = use_show();
    let clock = show.exhibit.title.clock;
    let bars = use_memo((), |()| density(&show.exhibit));
    let element = use_node_ref();
    let width = use_size(&element).map_or(1000.0, |(width, _)| width - 44.0);
    let picture = {
        let show = show.clone();
        #[expect(clippy::cast_possible_truncation, reason = "whole pixels are what the picture depends on")]
        use_memo((show.visit.settings.lang.clone(), bars.clone(), width as i32), move |(_, bars, width)| {
            picture(&show, bars, f64::from(*width))
        })
    };
    let (since, year) = show.visit.years();
    let ranged = show.visit.clock.from_year.is_some();
    let (left, right) = (clock.position(f64::from(since)), clock.position(f64::from(year)));
    html! {
        <div class="ruler" ref={element}>
            { (*picture).clone() }
            <svg class="chosen" aria-hidden="true" width="100%" height={HEIGHT.to_string()}>
                <rect
                    x={format!("{:.3}%", left * 100.0)}
                    y={BAND.to_string()}
                    width={format!("{:.3}%", (right - left) * 100.0)}
                    height={(HEIGHT - BAND).to_string()}
                />
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

/// A knob: it turns one end of the range, or the year. The space bar starts and stops the clock, as in any player.
fn knob(show: &Show, id: &'static str, label: &str, year: i32, turned: fn(i32) -> ClockAction) -> Html {
    let clock = show.exhibit.title.clock;
    let oninput = {
        let act = show.act.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(year) = input.and_then(|input| input.value().parse().ok()) {
                act.emit(turned(year).into());
            }
        })
    };
    let onkeydown = {
        let (act, playing) = (show.act.clone(), show.visit.clock.playing);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == " " {
                event.prevent_default();
                act.emit(ClockAction::Play(!playing).into());
            }
        })
    };
    let spoken = match headline(&show.exhibit, (year, year)) {
        Some(event) => format!("{year}: {}", show.text(&event.title)),
        None => year.to_string(),
    };
    html! {
        <input
            key={id}
            type="range"
            {id}
            min={clock.from.to_string()}
            max={clock.to.to_string()}
            step="1"
            value={year.to_string()}
            aria-label={show.t(label)}
            aria-valuetext={spoken}
            {oninput}
            {onkeydown}
        />
    }
}

/// All but the knobs: drawn once, since no year changes it.
fn picture(show: &Show, bars: &[Full], across: f64) -> Html {
    let clock = show.exhibit.title.clock;
    let at =
        |year: f64| format!("{:.3}%", clock.position(year.max(f64::from(clock.from)).min(f64::from(clock.to))) * 100.0);
    let width = |from: f64, to: f64| {
        format!("{:.3}%", (clock.position(to.min(f64::from(clock.to))) - clock.position(from)) * 100.0)
    };
    let one = 100.0 / f64::from((clock.to - clock.from).max(1));
    let line = BAND + 10.0 + BARS;
    // Better no name than half a name.
    let letter = if across < 700.0 { 7.6 } else { 11.4 };
    let end = |era: &Era| era.when.to.map_or(f64::from(clock.to), |to| to.on_axis());
    let fits = |era: &Era| {
        let room = (clock.position(end(era)) - clock.position(era.when.from.on_axis())) * across;
        u16::try_from(show.text(&era.name).chars().count())
            .is_ok_and(|letters| f64::from(letters) * letter + 14.0 < room)
    };
    html! {
        <svg class="picture" aria-hidden="true" width="100%" height={HEIGHT.to_string()}>
            <g class="eras">
                for era in &show.exhibit.all.eras {
                    <svg
                        key={era.id.to_string()}
                        x={at(era.when.from.on_axis())}
                        width={width(era.when.from.on_axis(), end(era))}
                        height={BAND.to_string()}
                    >
                        <rect width="100%" height="100%" fill={era.colour.to_string()} />
                        <rect class="seam" x="0" width="2" height="100%" />
                        <text x="8" y={(BAND * 0.7).to_string()}>{ fits(era).then(|| show.text(&era.name)) }</text>
                    </svg>
                }
            </g>
            <g class="bars">
                for (year, full) in clock.years().zip(bars) {
                    <g key={year}>
                        for (class, full) in [("perhaps", full.all), ("sure", full.sure)] {
                            <rect
                                key={class}
                                {class}
                                x={format!("{:.3}%", clock.position(f64::from(year)) * 100.0 - one * 0.42)}
                                width={format!("{:.3}%", one * 0.84)}
                                y={format!("{:.1}", line - full * BARS)}
                                height={format!("{:.1}", full * BARS)}
                            />
                        }
                    </g>
                }
            </g>
            <line class="base" x1="0" x2="100%" y1={line.to_string()} y2={line.to_string()} />
            <g class="decades">
                for year in clock.decades() {
                    <text
                        key={year}
                        class={classes!((year % 20 != 0).then_some("odd"))}
                        x={at(f64::from(year))}
                        y={(HEIGHT - 2.0).to_string()}
                    >
                        { year }
                    </text>
                }
            </g>
        </svg>
    }
}

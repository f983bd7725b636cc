//! What the ruler shows below its knobs.

use crate::lengths::{ems, percent, px};
use crate::show::Show;
use crate::widgets::letter;
use exhibit::clock::Full;
use exhibit::content::Era;
use exhibit::number::written;
use yew::prelude::*;

/// Height of the bars with the air below them, of the band, of a tick of a decade, and of all, in `em`.
pub const TOP: f64 = 1.55;
pub const BAND: f64 = 1.65;
const TICK: f64 = 0.3;
const HEIGHT: f64 = 4.9;
/// How wide a letter of an era's name is, with its space, in `em`; and the air before the name.
const LETTER: f64 = 0.58;
const AIR: f64 = 0.45;
/// Half a knob with some air, in `em`: where no name may stand.
const KNOB: f64 = 1.65;

/// How wide the ruler is, and its `em`, in pixels.
#[derive(Clone, Copy)]
pub struct Measure {
    across: f64,
    em: f64,
}

impl Measure {
    /// Of an element of that size; a wide screen's until it is known.
    pub fn of(size: Option<(f64, f64)>) -> Self {
        let Some((width, _)) = size else { return Self { across: 1200.0, em: 17.0 } };
        let em = letter();
        Self { across: width - (2.75 * em).max(44.0), em }
    }
}

/// Where an era begins and ends on the ruler, from 0 to 1.
fn ends(show: &Show, era: &Era) -> (f64, f64) {
    let clock = show.exhibit.title.clock;
    let to = era.when.to.map_or(f64::from(clock.to), |to| to.on_axis());
    (clock.position(era.when.from.on_axis()).max(0.0), clock.position(to.min(f64::from(clock.to))).max(0.0))
}

/// What the bars are drawn in, before they are stretched to the ruler: hundredths of an `em` are high enough.
const WIDE: u32 = 10_000;
const HIGH: f64 = TOP * 100.0;

/// A bar for each year, as high as it is full, from 0 to 1.
fn outline(show: &Show, full: impl Iterator<Item = f64>) -> String {
    let clock = show.exhibit.title.clock;
    let (wide, foot) = (f64::from(WIDE), HIGH - 15.0);
    let one = wide / f64::from((clock.to - clock.from).max(1));
    let bars = clock.years().zip(full).filter(|(_, full)| *full > 0.0).map(|(year, full)| {
        let left = clock.position(f64::from(year)) * wide - one * 0.4;
        let [left, foot, tall, wide] = [left, foot, full * (HIGH - 20.0), one * 0.8].map(|one| written(one, 0));
        format!("M{left} {foot}v-{tall}h{wide}V{foot}z")
    });
    bars.collect()
}

/// All that no year changes: drawn once.
pub fn picture(show: &Show, bars: &[Full]) -> Html {
    let clock = show.exhibit.title.clock;
    html! {
        <svg class="picture" aria-hidden="true" width="100%" height={ems(HEIGHT)}>
            // One path of each kind, and not an element a bar: every visit begins with them.
            <svg class="bars" width="100%" height={ems(TOP)} viewBox={format!("0 0 {WIDE} {}", px(HIGH))}
                preserveAspectRatio="none">
                for (class, full) in [("perhaps", (|full| full.all) as fn(&Full) -> f64), ("sure", |full| full.sure)] {
                    <path {class} d={outline(show, bars.iter().map(full))} />
                }
            </svg>
            <g class="eras">
                for era in &show.exhibit.all.eras {
                    <svg
                        key={era.id.to_string()}
                        x={percent(ends(show, era).0)}
                        width={percent(ends(show, era).1 - ends(show, era).0)}
                        y={ems(TOP)}
                        height={ems(BAND)}
                    >
                        <rect width="100%" height="100%" fill={era.colour.to_string()} />
                        <rect class="seam" x="0" width="2" height="100%" />
                    </svg>
                }
            </g>
            <g class="decades">
                for year in clock.decades() {
                    <svg
                        key={year}
                        class={classes!((year % 20 != 0).then_some("odd"))}
                        x={percent(clock.position(f64::from(year)))}
                        y={ems(TOP + BAND)}
                    >
                        <line x1="0" x2="0" y1="0" y2={ems(TICK)} />
                        <text x="0" y="1.48em">{ year }</text>
                    </svg>
                }
            </g>
        </svg>
    }
}

/// The names of the eras on the band. One that lies under a knob moves right of it; one that has no room goes: better
/// no name than half a name.
pub fn names(show: &Show, measure: Measure, knobs: &[f64]) -> Html {
    let Measure { across, em } = measure;
    let places = show.exhibit.all.eras.iter().filter_map(|era| {
        let name = show.text(&era.name);
        let letters = u16::try_from(name.chars().count()).ok()?;
        let (from, to) = ends(show, era);
        let (mut left, end) = (from * across + AIR * em, to * across - AIR * em);
        let wide = f64::from(letters) * LETTER * em;
        for knob in knobs.iter().map(|knob| knob * across) {
            if left < knob + KNOB * em && left + wide > knob - KNOB * em {
                left = knob + KNOB * em;
            }
        }
        let ink = exhibit::colour::ink_on(&era.colour) == exhibit::colour::Ink::Ink;
        (left + wide <= end).then_some((era.id.clone(), name, left, ink))
    });
    html! {
        <svg class="names" y={ems(TOP)} height={ems(BAND)} width="100%">
            for (id, name, left, ink) in places {
                <text key={id.to_string()} class={ink.then_some("dark")} x={px(left)} y="1.26em">
                    { name }
                </text>
            }
        </svg>
    }
}

//! The chronicle as a reel: one screen for each year in which something weighty happened; all other years and events
//! are a mark and a line.

use crate::colour::{Colour, Ink};
use crate::content::Event;
use crate::exhibit::Exhibit;
use crate::gallery::wall;
use std::cmp::Reverse;
use std::ops::Range;

/// From this weight on an event has a screen of its own; one of the weight below, where it has a picture.
const WEIGHTY: u8 = 3;

/// A year in which something happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// The year. Invariant: a year of the clock; what happened before the first or after the last is told with that.
    pub year: i32,
    /// Its events, by index in the order of time.
    pub events: Range<usize>,
    /// The one that tells it best.
    pub best: usize,
    /// It has a screen of its own.
    pub milestone: bool,
}

/// All years in which something happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reel {
    /// In the order of time.
    pub years: Vec<Year>,
    /// Those with a screen, by index in `years`.
    pub screens: Vec<usize>,
}

/// What a screen shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// The year that stands large.
    pub year: i32,
    /// What is told, by index.
    pub event: usize,
    /// All events of the year.
    pub events: Range<usize>,
}

impl Reel {
    /// Sorts the events by year. A museum that calls nothing weighty has a screen for each year.
    pub fn new(exhibit: &Exhibit) -> Self {
        let events = &exhibit.all.events;
        let year_of = |event: &Event| exhibit.title.clock.clamp(event.when.first_year());
        let mut years: Vec<Year> = Vec::new();
        let mut from = 0;
        for same in events.chunk_by(|one, other| year_of(one) == year_of(other)) {
            let milestone = same.iter().any(is_weighty);
            let best = from + best(same);
            years.extend(same.first().map(|event| {
                let events = from..from + same.len();
                Year { year: year_of(event), events, best, milestone }
            }));
            from += same.len();
        }
        if !years.iter().any(|year| year.milestone) {
            years.iter_mut().for_each(|year| year.milestone = true);
        }
        let screens = (0..years.len()).filter(|index| years[*index].milestone).collect();
        Self { years, screens }
    }

    /// The year of a screen.
    pub fn milestone(&self, screen: usize) -> Option<&Year> {
        self.years.get(*self.screens.get(screen)?)
    }

    /// The screen that is in view in a year, or with an event open: the last one by then.
    pub fn at(&self, year: i32, opened: Option<usize>) -> usize {
        let index = opened.and_then(|event| self.index_of(event)).or_else(|| self.reached(year)).unwrap_or_default();
        self.screens.partition_point(|screen| *screen <= index).saturating_sub(1)
    }

    /// What the screen in view tells: the open event; else the clock's year, where something happened in it. While the
    /// clock plays only milestones are told, so that each can be read until the next one.
    pub fn in_view(&self, year: i32, opened: Option<usize>, playing: bool) -> Option<Face> {
        if let Some((index, event)) = opened.and_then(|event| Some((self.index_of(event)?, event))) {
            return self.years.get(index).map(|year| Face { event, ..face(year) });
        }
        let own = self.years.iter().find(|own| own.year == year && !playing);
        own.map(face).or_else(|| self.milestone(self.at(year, None)).map(face))
    }

    /// What another screen tells.
    pub fn face(&self, screen: usize) -> Option<Face> {
        self.milestone(screen).map(face)
    }

    /// The year with events that is nearest to a year.
    pub fn nearest(&self, year: i32) -> Option<i32> {
        self.years.iter().map(|own| own.year).min_by_key(|own| ((own - year).abs(), Reverse(*own)))
    }

    /// The screen that a key leads to from another; `None` for a key that is not the reel's.
    pub fn key(&self, screen: usize, key: &str) -> Option<usize> {
        let last = self.screens.len().saturating_sub(1);
        match key {
            "ArrowDown" | "ArrowRight" | "PageDown" => Some(self.beside(screen, 1)),
            "ArrowUp" | "ArrowLeft" | "PageUp" => Some(self.beside(screen, -1)),
            "Home" => Some(0),
            "End" => Some(last),
            _ => None,
        }
    }

    /// The screen so many after another, or before it; the first or the last one beyond the ends.
    pub fn beside(&self, screen: usize, by: isize) -> usize {
        screen.saturating_add_signed(by).min(self.screens.len().saturating_sub(1))
    }

    /// The last year with events that the clock has reached.
    fn reached(&self, year: i32) -> Option<usize> {
        self.years.partition_point(|own| own.year <= year).checked_sub(1)
    }

    fn index_of(&self, event: usize) -> Option<usize> {
        self.years.iter().position(|year| year.events.contains(&event))
    }
}

fn face(year: &Year) -> Face {
    Face { year: year.year, event: year.best, events: year.events.clone() }
}

fn is_weighty(event: &Event) -> bool {
    event.weight >= WEIGHTY || (event.weight + 1 >= WEIGHTY && event.picture.is_some())
}

/// The one of some events that tells their year best, by its place: the weightiest; of those one with a picture, then
/// the one that is known best; of equals the first.
fn best(events: &[Event]) -> usize {
    let exact = |event: &Event| (event.when.from.day > 0, event.when.from.month > 0);
    let rank = |event: &Event| (event.weight, event.picture.is_some(), exact(event));
    let found = events.iter().enumerate().max_by_key(|(index, event)| (rank(event), Reverse(*index)));
    found.map_or(0, |(index, _)| index)
}

/// How far the wheel is turned before the reel goes on, in pixels, and how long it then waits for the next time, in ms:
/// a notch is one screen, and so is a stroke on a touchpad that runs out slowly.
const NOTCH: f64 = 40.0;
const PAUSE: f64 = 420.0;
/// A turn after so long is a new one, in ms.
const ANEW: f64 = 200.0;

/// The wheel over the reel. What browsers make of a notch differs: some snap back to where it was.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wheel {
    turned: f64,
    last: Option<f64>,
    led: Option<f64>,
}

impl Wheel {
    /// The wheel after a turn by so many pixels at that time, in ms; and how many screens it leads on or back.
    #[must_use]
    pub fn after(self, turned: f64, time: f64) -> (Self, isize) {
        let waits = self.led.is_some_and(|led| time - led < PAUSE);
        let anew = self.last.is_none_or(|last| time - last > ANEW) || self.turned.signum() != turned.signum();
        let sum = if anew { turned } else { self.turned + turned };
        if waits || sum.abs() < NOTCH {
            let turned = if waits { 0.0 } else { sum };
            return (Self { turned, last: Some(time), ..self }, 0);
        }
        (Self { turned: 0.0, last: Some(time), led: Some(time) }, if sum > 0.0 { 1 } else { -1 })
    }
}

/// The colours of a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// `#rrggbb` of the ground.
    pub paint: String,
    /// That of what lies below the ground line.
    pub foot: String,
    /// Which ink can be read on both.
    pub ink: Ink,
}

/// The colours of a screen of an era: the ground is the era's own, the foot is deeper where the ink is light, and
/// lighter where it is dark, so that the ink reads there all the better.
pub fn ground(colour: &str) -> Ground {
    let wall = wall(colour);
    let (towards, part) = match wall.ink {
        Ink::Paper => ("#1d1a16", 0.4),
        Ink::Ink => ("#fffaf0", 0.35),
    };
    let foot = Colour::parse(&wall.paint).zip(Colour::parse(towards)).map(|(paint, other)| paint.mixed(other, part));
    Ground {
        foot: foot.map_or_else(|| wall.paint.to_string(), |foot| foot.hex()),
        paint: wall.paint.to_string(),
        ink: wall.ink,
    }
}

#[cfg(test)]
mod tests;

//! The years of the ruler: where each stands, how full it is, and what comes next while it plays.

use crate::content::{Clock, Event};
use crate::exhibit::Exhibit;

impl Clock {
    /// Where a year stands on the ruler: 0 at the first, 1 at the last.
    pub fn position(&self, year: f64) -> f64 {
        (year - f64::from(self.from)) / f64::from((self.to - self.from).max(1))
    }

    /// The year nearest to a place on the ruler.
    #[expect(clippy::cast_possible_truncation, reason = "clamped to the years of the clock")]
    pub fn year_at(&self, position: f64) -> i32 {
        let years = f64::from(self.to - self.from);
        self.clamp(self.from + (position.clamp(0.0, 1.0) * years).round() as i32)
    }

    /// Every year.
    pub fn years(&self) -> impl Iterator<Item = i32> + use<> {
        self.from..=self.to
    }

    /// The years with a number below the ruler: every tenth.
    pub fn decades(&self) -> impl Iterator<Item = i32> + use<> {
        self.years().filter(|year| year % 10 == 0)
    }

    /// The year after this one while the clock plays; `None` at the end, where it stops.
    pub fn next(&self, year: i32) -> Option<i32> {
        (year < self.to).then(|| self.clamp(year + 1))
    }
}

/// How full each year of the clock is: the weight of its events, from 0 to 1 of the fullest.
pub fn density(exhibit: &Exhibit) -> Vec<f64> {
    let clock = exhibit.title.clock;
    let weight = |year| {
        let events = exhibit.all.events.iter().filter(move |event| event.when.first_year() == year);
        events.map(|event| f64::from(event.weight)).sum::<f64>()
    };
    let weights: Vec<f64> = clock.years().map(weight).collect();
    let most = weights.iter().copied().fold(1.0, f64::max);
    // The square root, so that a year of one small event still shows beside the fullest.
    weights.into_iter().map(|weight| (weight / most).sqrt()).collect()
}

/// The event that tells a year best: the weightiest that began in it.
pub fn headline(exhibit: &Exhibit, year: i32) -> Option<&Event> {
    let began = exhibit.all.events.iter().filter(|event| event.when.first_year() == year);
    // `rev` because of equals `max_by_key` gives the last, and the first one named is meant.
    // Among those of one weight the best known one: a day tells more than a year.
    let exact = |event: &Event| (event.when.from.day > 0, event.when.from.month > 0);
    began.collect::<Vec<_>>().into_iter().rev().max_by_key(|event| (event.weight, exact(event)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOCK: Clock = Clock { from: 1930, to: 2025 };

    #[test]
    fn every_year_is_where_its_place_says() {
        for year in CLOCK.years() {
            assert_eq!(CLOCK.year_at(CLOCK.position(f64::from(year))), year);
        }
    }

    #[test]
    fn a_finger_past_the_end_of_the_ruler_stays_on_it() {
        assert_eq!((CLOCK.year_at(-3.0), CLOCK.year_at(7.0)), (1930, 2025));
    }

    #[test]
    fn playing_stops_at_the_last_year() {
        assert_eq!((CLOCK.next(2024), CLOCK.next(2025)), (Some(2025), None));
    }
}

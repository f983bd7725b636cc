//! The years of the ruler: where each stands, how full it is, and what comes next while it plays.

use crate::content::{Clock, Event};
use crate::exhibit::Exhibit;

/// How fast the clock runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// Time to read every headline.
    Slow,
    /// All years of a century in about a minute.
    #[default]
    Steady,
    /// For an overview.
    Fast,
}

impl Pace {
    /// All of them, in the order of the buttons.
    pub const ALL: [Self; 3] = [Self::Slow, Self::Steady, Self::Fast];

    /// Its name in addresses and locale files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Slow => "slow",
            Self::Steady => "steady",
            Self::Fast => "fast",
        }
    }

    /// The pace of that name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pace| pace.id() == id)
    }

    /// How long a year lasts while the clock plays, in ms.
    pub fn year(self) -> u32 {
        match self {
            Self::Slow => 2100,
            Self::Steady => 700,
            Self::Fast => 230,
        }
    }
}

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

/// How full a year of the clock is, from 0 to 1 of the fullest.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Full {
    /// By the events that are known to have been in it.
    pub sure: f64,
    /// By these and those that may have been in it, each shared among the years that it may have been in.
    pub all: f64,
}

/// How full each year of the clock is, by the weight of the events that began in it.
pub fn density(exhibit: &Exhibit) -> Vec<Full> {
    let clock = exhibit.title.clock;
    let mut sums = vec![(0.0, 0.0); clock.years().count()];
    for event in &exhibit.all.events {
        let years = event.when.from.years();
        let share = f64::from(event.weight) / f64::from((years.end() - years.start() + 1).max(1));
        for year in years {
            let at = usize::try_from(year - clock.from).ok().and_then(|at| sums.get_mut(at));
            if let Some((sure, all)) = at {
                *all += share;
                *sure += if event.when.from.is_fuzzy() { 0.0 } else { share };
            }
        }
    }
    let most = sums.iter().map(|(_, all)| *all).fold(1.0, f64::max);
    // The square root, so that a year of one small event still shows beside the fullest.
    let full = |weight: f64| (weight / most).sqrt();
    sums.into_iter().map(|(sure, all)| Full { sure: full(sure), all: full(all) }).collect()
}

/// The event that tells the years from the first to the last best: the weightiest that began in them.
pub fn headline(exhibit: &Exhibit, years: (i32, i32)) -> Option<&Event> {
    exhibit.all.events.get(exhibit.headlines.of_years(&exhibit.all.events, years)?)
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

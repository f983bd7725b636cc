//! The years that a visit looks at.

use super::field::{Part, fields};
use super::{Room, Visit};
use crate::clock::Pace;
use crate::date::Span;
use crate::exhibit::Exhibit;

/// The clock of a visit.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitClock {
    /// The year. Invariant: a year of the exhibit's clock.
    pub year: i32,
    /// The first year of a range that ends with `year`, or the other of two years side by side; `None` for a single
    /// year. Invariant: a year of the exhibit's clock, and not after `year`.
    pub from_year: Option<i32>,
    /// The map is shown twice: in the year `from_year` and in `year`.
    pub split: bool,
    /// How fast the clock runs.
    pub pace: Pace,
    /// The clock runs towards the past.
    pub backwards: bool,
    /// The clock runs. Not part of an address: a link opens a still picture.
    pub playing: bool,
    /// The tools of the clock are open, where the screen is too small to show them always.
    pub tools: bool,
}

/// What can be done with the clock.
#[derive(Clone, Debug, PartialEq)]
pub enum ClockAction {
    /// Turns it to a year.
    Year(i32),
    /// Turns it by so many years.
    Turn(i32),
    /// Looks at a range of years, or at one alone.
    Range(bool),
    /// Turns the beginning of the range to a year.
    FromYear(i32),
    /// Shows the map in two years side by side, or in one.
    Split(bool),
    /// Chooses how fast it runs.
    Pace(Pace),
    /// Lets it run towards the past, or on.
    Backwards(bool),
    /// Starts or stops it.
    Play(bool),
    /// It goes on, or back, by a year while it plays.
    Tick,
    /// Opens or closes its tools.
    Tools(bool),
}

/// How many years a range has at first: what a visitor calls “those years”.
const RANGE: i32 = 10;

impl Part for VisitClock {
    fields!(VisitClock {
        year: "year", from_year: "from", split: "split", pace: "pace", backwards: "back", playing: -, tools: "tools",
    });

    fn blank(exhibit: &Exhibit) -> Self {
        Self {
            year: exhibit.title.clock.from,
            from_year: None,
            split: false,
            pace: Pace::default(),
            backwards: false,
            playing: false,
            tools: false,
        }
    }

    fn settle(&mut self) {
        self.from_year = self.from_year.map(|from| from.min(self.year));
        self.split &= self.from_year.is_some();
    }
}

impl VisitClock {
    /// The first and the last year that it looks at: the same one but in a range.
    pub fn years(&self) -> (i32, i32) {
        (self.from_year.unwrap_or(self.year), self.year)
    }

    /// Turns it by hand: it stops. A range that would end before it begins shrinks.
    fn turn(&mut self, exhibit: &Exhibit, year: i32) {
        self.year = exhibit.title.clock.clamp(year);
        self.from_year = self.from_year.map(|from| from.min(self.year));
        self.playing = false;
    }

    /// Moves the year, and with it the whole range.
    fn move_to(&mut self, exhibit: &Exhibit, year: i32) {
        let wide = self.year - self.years().0;
        self.year = exhibit.title.clock.clamp(year);
        self.from_year = self.from_year.map(|_| exhibit.title.clock.clamp(self.year - wide));
    }

    /// The year after the next tick; `None` where the clock stops.
    fn ticked(&self, exhibit: &Exhibit) -> Option<i32> {
        let clock = exhibit.title.clock;
        if self.backwards { (self.years().0 > clock.from).then(|| self.year - 1) } else { clock.next(self.year) }
    }

    /// Choosing something moves the clock to the year it began, and stops it.
    pub(super) fn turn_to(&mut self, exhibit: &Exhibit, when: Option<Span>) {
        if let Some(when) = when {
            self.turn(exhibit, when.first_year());
        }
    }

    /// Whoever touches what is on the map in the year stays in the year; what is of another time turns the clock.
    pub(super) fn look_at(&mut self, exhibit: &Exhibit, when: Option<Span>) {
        self.playing = false;
        self.turn_to(exhibit, when.filter(|when| !when.touches(self.years())));
    }
}

impl ClockAction {
    pub(super) fn apply(self, visit: &mut Visit, exhibit: &Exhibit) {
        let before = visit.clock.years();
        self.turn(visit, exhibit);
        // A shelf that was chosen is the visitor's until the clock leads on.
        if visit.clock.years() != before {
            visit.gallery.shelf = None;
            // So is an event: the reel goes where the clock goes.
            if visit.room == Room::Chronicle {
                visit.open_entry(None);
            }
        }
    }

    fn turn(self, visit: &mut Visit, exhibit: &Exhibit) {
        let clock = &mut visit.clock;
        let years = exhibit.title.clock;
        match self {
            Self::Year(year) => clock.turn(exhibit, year),
            Self::Turn(by) => clock.turn(exhibit, clock.year.saturating_add(by)),
            Self::Range(true) => {
                let before = clock.year.saturating_sub(RANGE);
                clock.from_year = clock.from_year.or(Some(years.clamp(before)));
            }
            Self::Range(false) => {
                clock.from_year = None;
                clock.split = false;
            }
            Self::FromYear(year) => {
                clock.from_year = Some(years.clamp(year).min(clock.year));
                clock.playing = false;
            }
            Self::Split(true) => {
                Self::Range(true).apply(visit, exhibit);
                visit.clock.split = true;
            }
            Self::Split(false) => Self::Range(false).apply(visit, exhibit),
            Self::Pace(pace) => clock.pace = pace,
            Self::Backwards(backwards) => clock.backwards = backwards,
            Self::Play(playing) => {
                clock.playing = playing;
                // At the end of the years, play begins again at the other end.
                if playing && clock.ticked(exhibit).is_none() {
                    let (from, year) = clock.years();
                    let first = years.clamp(years.from.saturating_add(year - from));
                    clock.move_to(exhibit, if clock.backwards { years.to } else { first });
                }
            }
            Self::Tick if clock.playing => match clock.ticked(exhibit) {
                Some(year) => clock.move_to(exhibit, year),
                None => clock.playing = false,
            },
            Self::Tick => {}
            Self::Tools(open) => clock.tools = open,
        }
    }
}

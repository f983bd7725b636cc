//! Dates as museums write them: the parts of EDTF (ISO 8601-2:2019, level 1) that a history of objects needs.
//!
//! `1967`, `1967-05`, `1967-05-18`, `1958~` (about), `1958?` (uncertain), `195X` (some time in the decade), and spans
//! `1946/1954`, `2022/..` (still going on), `../1930` is not needed and not read.

use crate::read::{Notes, Read, Wrong, text};
use serde_json::Value;
use std::fmt;

/// A point in time, as exact as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year of the Common Era; the first of the decade if only that is known.
    pub year: i32,
    /// 1–12, or 0 if unknown.
    pub month: u8,
    /// 1–31, or 0 if unknown.
    pub day: u8,
    /// Only the decade is known.
    pub decade: bool,
    /// Marked `~`: near this date.
    pub about: bool,
    /// Marked `?`: perhaps not this date.
    pub uncertain: bool,
}

/// A time from one date to another; both the same for a single date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// When it began.
    pub from: Date,
    /// When it ended; `None` while it goes on.
    pub to: Option<Date>,
}

/// The text is not a date of the form above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotADate(pub String);

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "“{}” is not a date such as 1967, 1967-05-18, 1958~, 195X or 1946/1954", self.0)
    }
}

impl Date {
    /// Reads one date. Errors: [`NotADate`] with the text.
    pub fn parse(text: &str) -> Result<Self, NotADate> {
        Self::read(text).ok_or_else(|| NotADate(text.into()))
    }

    fn read(text: &str) -> Option<Self> {
        let (text, about, uncertain) = match text.char_indices().next_back()? {
            (at, '~') => (&text[..at], true, false),
            (at, '?') => (&text[..at], false, true),
            (at, '%') => (&text[..at], true, true),
            _ => (text, false, false),
        };
        let mut parts = text.split('-');
        let year = parts.next()?;
        let (year, decade) = match year.strip_suffix('X') {
            Some(start) => (format!("{start}0"), true),
            None => (year.to_owned(), false),
        };
        if year.len() != 4 {
            return None;
        }
        let mut number = |low: u8, high: u8| match parts.next() {
            None => Some(0),
            Some(part) if part.len() == 2 => part.parse().ok().filter(|n| (low..=high).contains(n)),
            Some(_) => None,
        };
        let date =
            Self { year: year.parse().ok()?, month: number(1, 12)?, day: number(1, 31)?, decade, about, uncertain };
        (parts.next().is_none() && !(decade && date.month > 0)).then_some(date)
    }

    /// Whether the calendar has such a day (that of Gregory, whatever the year).
    pub fn is_a_day(&self) -> bool {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        let days = match self.month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        self.day <= days
    }

    /// The last year this date may mean: a decade ends nine years later.
    pub fn last_year(&self) -> i32 {
        if self.decade { self.year + 9 } else { self.year }
    }

    /// The years that it may mean: the ten of a decade; one before and after where it is only near; else its own.
    pub fn years(&self) -> std::ops::RangeInclusive<i32> {
        let near = i32::from(self.about);
        self.year - near..=self.last_year() + near
    }

    /// True if the date is anything but exact, so that it is drawn with a fading end.
    pub fn is_fuzzy(&self) -> bool {
        self.decade || self.about || self.uncertain
    }

    /// The date on an axis of years; a year alone stands at its beginning.
    pub fn on_axis(&self) -> f64 {
        let month = f64::from(self.month.max(1) - 1);
        let day = f64::from(self.day.max(1) - 1);
        f64::from(self.year) + month / 12.0 + day / 366.0
    }
}

impl Span {
    /// Reads a date or a span. Errors: [`NotADate`] with the text, also when a span ends before it begins.
    pub fn parse(text: &str) -> Result<Self, NotADate> {
        let wrong = || NotADate(text.into());
        let Some((from, to)) = text.split_once('/') else {
            let date = Date::parse(text)?;
            return Ok(Self { from: date, to: Some(date) });
        };
        let from = Date::parse(from).map_err(|_| wrong())?;
        let to = match to {
            ".." | "" => None,
            to => Some(Date::parse(to).map_err(|_| wrong())?),
        };
        match to {
            Some(to) if to.last_year() < from.year => Err(wrong()),
            _ => Ok(Self { from, to }),
        }
    }

    /// The first year it touches.
    pub fn first_year(&self) -> i32 {
        self.from.year
    }

    /// The last year it touches, or `now` if it goes on.
    pub fn last_year(&self, now: i32) -> i32 {
        self.to.map_or(now.max(self.from.year), |to| to.last_year())
    }

    /// True in every year from the first to the last.
    pub fn contains(&self, year: i32) -> bool {
        self.from.year <= year && self.to.is_none_or(|to| year <= to.last_year())
    }

    /// True if it has a year in common with those from the first to the last.
    pub fn touches(&self, (first, last): (i32, i32)) -> bool {
        self.from.year <= last && self.to.is_none_or(|to| first <= to.last_year())
    }

    /// True if the two have a year in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.to.is_none_or(|to| other.from.year <= to.last_year())
            && other.to.is_none_or(|to| self.from.year <= to.last_year())
    }

    /// True if it is one date and no length of time.
    pub fn is_moment(&self) -> bool {
        self.to == Some(self.from)
    }

    /// How it is written on a label: `1946–1954`, `2022–`, `1950s`, `c. 1958` are for the view to word; this is the
    /// bare form, the same in every language: `1946–1954`, `≈1958`, `1950–59`.
    pub fn label(&self) -> String {
        let one = |date: &Date| {
            let about = if date.about { "≈" } else { "" };
            let question = if date.uncertain { "?" } else { "" };
            let decade = if date.decade { format!("–{:02}", (date.year + 9) % 100) } else { String::new() };
            format!("{about}{}{decade}{question}", date.year)
        };
        match &self.to {
            None => format!("{}–", one(&self.from)),
            Some(to) if to.year == self.from.year && to.decade == self.from.decade => one(&self.from),
            Some(to) => format!("{}–{}", one(&self.from), one(to)),
        }
    }
}

impl Read for Span {
    fn read(value: Value, _: &Notes) -> Result<Self, Wrong> {
        Self::parse(&text(value, "a string")?).map_err(|not| Wrong(not.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> Option<Span> {
        Span::parse(text).ok()
    }

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
        for (text, label) in [
            ("1967", "1967"),
            ("1967-05-18", "1967"),
            ("1958~", "≈1958"),
            ("1958?", "1958?"),
            ("195X", "1950–59"),
            ("1946/1954", "1946–1954"),
            ("2022-11-23/..", "2022–"),
            ("1946-12/1947", "1946–1947"),
        ] {
            assert_eq!(span(text).map(|s| s.label()).as_deref(), Some(label), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
        for text in ["", "67", "1967-13", "1967-5", "1954/1946", "May 1967", "1967-05-18-01", "195X-02", "é~", "~"] {
            assert_eq!(span(text), None, "{text}");
        }
    }

    #[test]
    fn a_decade_lasts_ten_years_and_an_open_span_for_ever() {
        assert!(span("195X").is_some_and(|s| s.contains(1959) && !s.contains(1960)));
        assert!(span("2022/..").is_some_and(|s| s.contains(2525) && !s.contains(2021)));
    }

    #[test]
    fn spans_meet_when_they_share_a_year() {
        let meet = |a, b| span(a).zip(span(b)).is_some_and(|(a, b)| a.meets(&b) && b.meets(&a));
        assert!(meet("1946/1954", "1954/1956"));
        assert!(meet("2022/..", "2024"));
        assert!(!meet("1946/1954", "1955/.."));
    }

    #[test]
    fn months_stand_between_years_on_the_axis() {
        let at = |text| Date::parse(text).map(|d| d.on_axis()).unwrap_or_default();
        assert!(at("1967") < at("1967-05") && at("1967-05") < at("1967-05-18") && at("1967-12-31") < 1968.0);
    }
}

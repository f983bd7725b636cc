//! Where each figure stands, from when to when and from how much to how much, and how it is to be read.

use crate::claim::About;
use crate::content::{Clock, Point, Series};
use crate::date::Date;
use crate::order;

/// A figure on a chart. All places are parts of the chart: 0 is left and below, 1 is right and above.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Position of the point in the series.
    pub point: usize,
    /// From when to when.
    pub x: (f64, f64),
    /// From how much to how much; both the same for one number.
    pub y: (f64, f64),
    /// How sure the number is.
    pub kind: Kind,
}

/// How a figure is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A plain number.
    Exact,
    /// A range, or a number that is only near, above or below the true one.
    Estimate,
    /// Another figure for the same thing and time is held to be right.
    Outvoted,
    /// It was planned or promised, and is no count.
    Planned,
}

impl Kind {
    /// All of them, in the order of the legend.
    pub const ALL: [Self; 4] = [Self::Exact, Self::Estimate, Self::Outvoted, Self::Planned];

    /// Its name in locale files and style sheets.
    pub fn id(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Estimate => "estimate",
            Self::Outvoted => "outvoted",
            Self::Planned => "planned",
        }
    }

    /// How a point of a series is to be read.
    pub fn of(series: &Series, index: usize) -> Self {
        let Some(point) = series.points.get(index) else { return Self::Exact };
        let estimate =
            point.to.is_some() || point.about.is_some_and(|about| about != About::UpTo) || point.when.from.is_fuzzy();
        match (outvoted(series, index), point.planned, estimate) {
            (true, ..) => Self::Outvoted,
            (false, true, _) => Self::Planned,
            (false, false, true) => Self::Estimate,
            (false, false, false) => Self::Exact,
        }
    }
}

/// True of two figures for the same thing and time.
fn rival(one: &Point, other: &Point) -> bool {
    one.label == other.label && one.when.meets(&other.when)
}

/// True if another figure for the same thing and time is held to be right.
pub fn outvoted(series: &Series, index: usize) -> bool {
    let Some(own) = series.points.get(index) else { return false };
    !own.preferred && series.points.iter().any(|other| other.preferred && rival(own, other))
}

/// The figures for the same thing and time, itself among them, the one that is held first. A figure that nothing is
/// preferred to stands alone: what else is said at its time is said of something else.
pub fn rivals(series: &Series, index: usize) -> Vec<usize> {
    let Some(own) = series.points.get(index) else { return Vec::new() };
    let meets = |other: &Point| rival(own, other) && (own.preferred || other.preferred);
    let mut all: Vec<usize> =
        (0..series.points.len()).filter(|at| *at == index || meets(&series.points[*at])).collect();
    order::sort_by_key(&mut all, |at| (!series.points[*at].preferred, *at));
    all
}

/// The marks of a series, and the amounts at its foot and at its top.
pub fn marks(series: &Series, clock: Clock) -> (Vec<Mark>, (f64, f64)) {
    let all: Vec<usize> = (0..series.points.len()).collect();
    let (foot, top) = reach(series, &all);
    (marks_of(series, &all, clock, (foot, top)), (foot, top))
}

/// The amounts between which some figures lie. They start at nothing, unless some are losses.
pub(super) fn reach(series: &Series, points: &[usize]) -> (f64, f64) {
    let points = || points.iter().filter_map(|at| series.points.get(*at));
    let ends = || points().flat_map(|point| [point.value, point.to.unwrap_or(point.value)]);
    let foot = ends().fold(0.0, f64::min);
    (foot, ends().fold(foot + f64::MIN_POSITIVE, f64::max))
}

/// The marks of some figures on a scale.
pub(super) fn marks_of(series: &Series, points: &[usize], clock: Clock, (foot, top): (f64, f64)) -> Vec<Mark> {
    let level = |value: f64| (value - foot) / (top - foot);
    let end = |to: Date| if to.decade { f64::from(to.last_year()) } else { to.on_axis() };
    let mark = |(at, point): (usize, &Point)| {
        let to = point.to.unwrap_or(point.value);
        let left = clock.position(point.when.from.on_axis()).clamp(0.0, 1.0);
        let right = clock.position(point.when.to.map_or(f64::from(clock.to), end)).clamp(0.0, 1.0);
        let y = (level(point.value.min(to)), level(point.value.max(to)));
        Mark { point: at, x: (left, right), y, kind: Kind::of(series, at) }
    };
    points.iter().filter_map(|at| Some((*at, series.points.get(*at)?))).map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOCK: Clock = Clock { from: 1930, to: 2030 };

    fn series(points: &str) -> Result<Series, crate::read::Wrong> {
        crate::read::from_str(&format!(r#"{{"id": "s", "title": "S", "theme": "t", "points": [{points}]}}"#))
    }

    #[test]
    fn a_figure_stands_at_its_time_and_its_amount() -> Result<(), crate::read::Wrong> {
        let series = series(r#"{"when": "1940", "value": 50}, {"when": "1950/1960", "value": 100}"#)?;
        let (marks, range) = marks(&series, CLOCK);
        assert_eq!(range, (0.0, 100.0));
        assert_eq!((marks[0].x, marks[0].y), ((0.1, 0.1), (0.5, 0.5)));
        assert_eq!(marks[1].x, (0.2, 0.3));
        Ok(())
    }

    #[test]
    fn losses_go_below_nothing() -> Result<(), crate::read::Wrong> {
        let series = series(r#"{"when": "1940", "value": -50}, {"when": "1950", "value": 50}"#)?;
        assert_eq!(marks(&series, CLOCK).1, (-50.0, 50.0));
        Ok(())
    }

    #[test]
    fn a_claim_that_the_curator_does_not_hold_and_a_promise_are_told_apart() -> Result<(), crate::read::Wrong> {
        let series = series(
            r#"{"when": "1947", "value": 26000}, {"when": "1947", "value": 1501, "preferred": true},
               {"when": "1948", "value": 4808, "to": 5000}, {"when": "1950", "value": 9, "planned": true}"#,
        )?;
        let kinds: Vec<Kind> = marks(&series, CLOCK).0.iter().map(|mark| mark.kind).collect();
        assert_eq!(kinds, [Kind::Outvoted, Kind::Exact, Kind::Estimate, Kind::Planned]);
        assert_eq!(rivals(&series, 0), [1, 0]);
        assert_eq!(rivals(&series, 1), [1, 0]);
        assert_eq!(rivals(&series, 2), [2]);
        Ok(())
    }
}

//! A series as marks on the axis of the clock: where each figure stands, from when to when and from how much to how
//! much. Nothing is joined by lines: between two figures nothing is known, and a gap stays a gap.

use crate::claim::About;
use crate::content::{Clock, Series};
use crate::date::Date;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A plain number.
    Exact,
    /// A range, or a number that is only near, above or below the true one.
    Estimate,
    /// Another figure for the same thing and time is held to be right.
    Outvoted,
}

/// The years of a chart: those of the clock, or, for a series of few years, its own with one to either side, since on
/// the axis of a century they would stand on one spot.
pub fn axis(series: &Series, clock: Clock) -> Clock {
    let from = series.points.iter().map(|point| point.when.first_year()).min().unwrap_or(clock.from);
    let to = series.points.iter().map(|point| point.when.last_year(clock.to)).max().unwrap_or(clock.to);
    if to - from <= FEW { Clock { from: clock.clamp(from - 1), to: to + 1 } } else { clock }
}

/// A series of so many years or fewer has an axis of its own.
const FEW: i32 = 24;

/// The years with a number below the chart, as many as can be read.
pub fn ticks(axis: Clock) -> Vec<i32> {
    let step = match axis.to - axis.from {
        ..=12 => 1,
        13..=40 => 5,
        _ => 10,
    };
    axis.years().filter(|year| year % step == 0).collect()
}

/// The marks of a series, and the amounts at its foot and at its top.
pub fn marks(series: &Series, clock: Clock) -> (Vec<Mark>, (f64, f64)) {
    let points = &series.points;
    let ends = || points.iter().flat_map(|point| [point.value, point.to.unwrap_or(point.value)]);
    // Amounts start at nothing, unless some are losses.
    let foot = ends().fold(0.0, f64::min);
    let top = ends().fold(foot + f64::MIN_POSITIVE, f64::max);
    let level = |value: f64| (value - foot) / (top - foot);
    let outvoted = |at: usize| {
        let own = &points[at];
        !own.preferred
            && points.iter().any(|other| other.preferred && other.label == own.label && other.when.meets(&own.when))
    };
    let marks = points
        .iter()
        .enumerate()
        .map(|(number, point)| {
            let to = point.to.unwrap_or(point.value);
            let estimate = point.to.is_some()
                || point.about.is_some_and(|about| about != About::UpTo)
                || point.when.from.is_fuzzy();
            let kind = match (outvoted(number), estimate) {
                (true, _) => Kind::Outvoted,
                (false, true) => Kind::Estimate,
                (false, false) => Kind::Exact,
            };
            let left = clock.position(point.when.from.on_axis()).clamp(0.0, 1.0);
            let end = |to: Date| if to.decade { f64::from(to.last_year()) } else { to.on_axis() };
            let right = clock.position(point.when.to.map_or(f64::from(clock.to), end)).clamp(0.0, 1.0);
            Mark { point: number, x: (left, right), y: (level(point.value.min(to)), level(point.value.max(to))), kind }
        })
        .collect();
    (marks, (foot, top))
}

/// Words beside a mark, in pixels of the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Caption {
    /// Position of the point in the series.
    pub point: usize,
    /// Where the words begin, or end if they stand to the left.
    pub x: f64,
    /// Their middle.
    pub y: f64,
    /// They stand to the left of the mark.
    pub left: bool,
}

/// Width of a letter and height of a line of a caption, in pixels; a little too much rather than too little.
const LETTER: f64 = 10.2;
const LINE: f64 = 22.0;
/// From the middle of a mark to its caption, in pixels.
const ASIDE: f64 = 11.0;
/// How much higher words on the left stand.
const LIFT: f64 = 11.0;

/// Which marks have room for their words, given where the marks are (pixels) and how many letters each would take: the
/// greatest, the last, the first, then the others in order, each if it covers no other caption and no other
/// mark; only the greatest may cover a mark.
pub fn captions(series: &Series, places: &[(f64, f64)], letters: &[usize], width: f64) -> Vec<Caption> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    let value = |point: usize| series.points.get(point).map_or(0.0, |point| point.value.abs());
    let greatest = order.iter().copied().max_by(|a, b| value(*a).total_cmp(&value(*b)));
    let rank = |point: usize| match point {
        _ if Some(point) == greatest => 0,
        _ if point + 1 == places.len() => 1,
        0 => 2,
        _ => 3,
    };
    order.sort_by_key(|point| rank(*point));
    let mut taken: Vec<[f64; 4]> = Vec::new();
    let mut captions = Vec::new();
    for point in order {
        let ((x, y), wide) = (places[point], f64::from(u16::try_from(letters[point]).unwrap_or(u16::MAX)) * LETTER);
        let free = |left: bool| {
            let from = if left { x - ASIDE - wide } else { x + ASIDE };
            // On the left a mark may have its line: the words stand on it.
            let y = if left { y - LIFT } else { y };
            let own = [from, y - LINE / 2.0, from + wide, y + LINE / 2.0];
            let apart =
                |other: &[f64; 4]| own[2] < other[0] || other[2] < own[0] || own[3] < other[1] || other[3] < own[1];
            // The greatest is told whatever it covers: without it a chart has no measure.
            let dot = |(number, (x, y)): (usize, &(f64, f64))| {
                Some(point) == greatest || number == point || apart(&[x - 7.0, y - 7.0, x + 7.0, y + 7.0])
            };
            let inside = from >= 0.0 && from + wide <= width;
            (inside && taken.iter().all(apart) && places.iter().enumerate().all(dot)).then_some(own)
        };
        let side = [false, true].into_iter().find_map(|left| Some((left, free(left)?)));
        if let Some((left, own)) = side {
            taken.push(own);
            let (x, y) = if left { (x - ASIDE, y - LIFT) } else { (x + ASIDE, y) };
            captions.push(Caption { point, x, y, left });
        }
    }
    captions
}

/// The series as a table for a spreadsheet (RFC 4180), in one language.
pub fn csv(series: &Series, lang: &str) -> String {
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut table = String::from("from,to,value,value_to,unit,label,note,preferred,sources\r\n");
    for point in &series.points {
        let to = point.when.to.map(|to| to.last_year().to_string()).unwrap_or_default();
        let sources: Vec<String> = point
            .sources
            .iter()
            .map(|citation| {
                citation.at.as_ref().map_or(citation.source.to_string(), |at| format!("{}:{at}", citation.source))
            })
            .collect();
        let words = |text: &Option<crate::text::Text>| cell(text.as_ref().map_or("", |text| text.get(lang)));
        table.push_str(&format!(
            "{},{to},{},{},{},{},{},{},{}\r\n",
            point.when.first_year(),
            point.value,
            point.to.map(|to| to.to_string()).unwrap_or_default(),
            cell(series.unit.get(lang)),
            words(&point.label),
            words(&point.note),
            point.preferred,
            cell(&sources.join(" ")),
        ));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOCK: Clock = Clock { from: 1930, to: 2030 };

    fn series(points: &str) -> Series {
        let json =
            format!(r#"{{"id": "s", "title": "S", "unit": "objects, new", "theme": "t", "points": [{points}]}}"#);
        serde_json::from_str(&json).unwrap_or_else(|_| unreachable!())
    }

    #[test]
    fn a_series_of_few_years_has_an_axis_of_its_own() {
        let series =
            |json: &str| -> Series { serde_json::from_str(json).unwrap_or_else(|error| unreachable!("{error}")) };
        let clock = Clock { from: 1930, to: 2025 };
        let few = r#"{"id": "s", "title": "S", "theme": "t", "points": [
            {"when": "2023", "value": 1, "sources": []}, {"when": "2024-07", "value": 2, "sources": []}]}"#;
        let own = axis(&series(few), clock);
        assert_eq!((own.from, own.to), (2022, 2025));
        assert_eq!(ticks(own), [2022, 2023, 2024, 2025]);
        let (marks, _) = marks(&series(few), own);
        assert!((marks[1].x.0 - 2.5 / 3.0).abs() < 0.01, "July stands in the middle of its year: {:?}", marks[1].x);
        assert_eq!(axis(&series(&few.replace("2023", "1950")), clock), clock);
    }

    #[test]
    fn captions_cover_neither_each_other_nor_a_mark_and_the_greatest_has_one() {
        let points: Vec<String> = (0..12)
            .map(|n| format!(r#"{{"when": "{}", "value": {}, "sources": []}}"#, 1950 + n, (n * 7) % 12))
            .collect();
        let json = format!(r#"{{"id": "s", "title": "S", "theme": "t", "points": [{}]}}"#, points.join(","));
        let series: Series = serde_json::from_str(&json).unwrap_or_else(|error| unreachable!("{error}"));
        let places: Vec<(f64, f64)> =
            series.points.iter().enumerate().map(|(n, point)| (n as f64 * 12.0, 150.0 - point.value * 2.0)).collect();
        let letters = vec![4; places.len()];
        let captions = captions(&series, &places, &letters, 400.0);
        assert!(captions.iter().any(|caption| series.points[caption.point].value == 11.0));
        assert!(captions.len() < places.len(), "not all have room");
        for (at, a) in captions.iter().enumerate() {
            let span = |c: &Caption| if c.left { (c.x - 4.0 * LETTER, c.x) } else { (c.x, c.x + 4.0 * LETTER) };
            for b in &captions[at + 1..] {
                let apart = span(a).1 < span(b).0 || span(b).1 < span(a).0 || (a.y - b.y).abs() > LINE;
                assert!(apart, "{a:?} {b:?}");
            }
            let greatest = series.points[a.point].value == 11.0;
            for (number, (x, y)) in places.iter().enumerate().filter(|(number, _)| *number != a.point && !greatest) {
                let clear = span(a).1 < x - 7.0 || x + 7.0 < span(a).0 || (a.y - y).abs() > 7.0 + LINE / 2.0;
                assert!(clear, "{a:?} covers mark {number}");
            }
        }
    }

    #[test]
    fn a_figure_stands_at_its_time_and_its_amount() {
        let series = series(r#"{"when": "1940", "value": 50}, {"when": "1950/1960", "value": 100}"#);
        let (marks, range) = marks(&series, CLOCK);
        assert_eq!(range, (0.0, 100.0));
        assert_eq!((marks[0].x, marks[0].y), ((0.1, 0.1), (0.5, 0.5)));
        assert_eq!(marks[1].x, (0.2, 0.3));
    }

    #[test]
    fn losses_go_below_nothing() {
        let series = series(r#"{"when": "1940", "value": -50}, {"when": "1950", "value": 50}"#);
        assert_eq!(marks(&series, CLOCK).1, (-50.0, 50.0));
    }

    #[test]
    fn a_claim_that_the_curator_does_not_hold_is_told_apart() {
        let series = series(
            r#"{"when": "1947", "value": 26000}, {"when": "1947", "value": 1501, "preferred": true},
               {"when": "1948", "value": 4808, "to": 5000}"#,
        );
        let kinds: Vec<Kind> = marks(&series, CLOCK).0.iter().map(|mark| mark.kind).collect();
        assert_eq!(kinds, [Kind::Outvoted, Kind::Exact, Kind::Estimate]);
    }

    #[test]
    fn a_comma_or_a_quotation_mark_stays_in_its_cell() {
        let series = series(
            r#"{"when": "1947/1948", "value": 1.5, "label": "the \"400\"", "sources": ["article:21", "second"]}"#,
        );
        let table = csv(&series, "en");
        assert!(
            table.ends_with("1947,1948,1.5,,\"objects, new\",\"the \"\"400\"\"\",\"\",false,\"article:21 second\"\r\n"),
            "{table}"
        );
    }
}

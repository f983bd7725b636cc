//! A series as marks on the axis of the clock: where each figure stands, from when to when and from how much to how much.
//! Nothing is joined by lines: between two figures nothing is known, and a gap stays a gap.

use crate::claim::About;
use crate::content::{Clock, Series};

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
            let left = clock.position(f64::from(point.when.first_year())).clamp(0.0, 1.0);
            let right = clock.position(f64::from(point.when.last_year(clock.to))).clamp(0.0, 1.0);
            Mark { point: number, x: (left, right), y: (level(point.value.min(to)), level(point.value.max(to))), kind }
        })
        .collect();
    (marks, (foot, top))
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
        let json = format!(r#"{{"id": "s", "title": "S", "unit": "cars, new", "theme": "t", "points": [{points}]}}"#);
        serde_json::from_str(&json).unwrap_or_else(|_| unreachable!())
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
            r#"{"when": "1947/1948", "value": 1.5, "label": "the \"400\"", "sources": ["article:21", "ref-14"]}"#,
        );
        let table = csv(&series, "en");
        assert!(
            table.ends_with("1947,1948,1.5,,\"cars, new\",\"the \"\"400\"\"\",\"\",false,\"article:21 ref-14\"\r\n"),
            "{table}"
        );
    }
}

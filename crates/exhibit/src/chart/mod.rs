//! A series as marks on the axis of the clock. Nothing is joined by lines: between two figures nothing is known, and a
//! gap stays a gap.

mod breath;
mod column;
mod csv;
mod hatch;
mod labels;
mod marks;
mod panels;
mod strip;

pub use breath::breaths;
pub use column::column;
pub use csv::{Heads, csv};
pub use hatch::hatch;
pub use labels::{Placed, Rect, place};
pub use marks::{Kind, Mark, marks, outvoted, rivals};
pub use panels::{Panel, panels, ticks_of};
pub use strip::{Stretch, strip};

use crate::content::{Clock, Series};

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

/// The figures of a series in the order of time: how keys go through them.
pub fn by_time(series: &Series) -> Vec<usize> {
    let mut order: Vec<usize> = (0..series.points.len()).collect();
    order.sort_by(|a, b| {
        let from = |index: usize| series.points[index].when.from.on_axis();
        from(*a).total_cmp(&from(*b)).then(a.cmp(b))
    });
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(points: &str) -> Result<Series, crate::read::Wrong> {
        crate::read::from_str(&format!(r#"{{"id": "s", "title": "S", "theme": "t", "points": [{points}]}}"#))
    }

    #[test]
    fn a_series_of_few_years_has_an_axis_of_its_own() -> Result<(), crate::read::Wrong> {
        let clock = Clock { from: 1930, to: 2025 };
        let few = r#"{"when": "2023", "value": 1, "sources": []}, {"when": "2024-07", "value": 2, "sources": []}"#;
        let own = axis(&series(few)?, clock);
        assert_eq!((own.from, own.to), (2022, 2025));
        assert_eq!(ticks(own), [2022, 2023, 2024, 2025]);
        let (marks, _) = marks(&series(few)?, own);
        assert!((marks[1].x.0 - 2.5 / 3.0).abs() < 0.01, "July stands in the middle of its year: {:?}", marks[1].x);
        assert_eq!(axis(&series(&few.replace("2023", "1950"))?, clock), clock);
        Ok(())
    }

    #[test]
    fn keys_go_by_time_and_not_by_the_order_of_the_file() -> Result<(), crate::read::Wrong> {
        let mixed = r#"{"when": "1960", "value": 1}, {"when": "1950-05", "value": 2}, {"when": "1950", "value": 3}"#;
        assert_eq!(by_time(&series(mixed)?), [2, 1, 0]);
        Ok(())
    }
}

//! The strip below a chart: for every year, whether it is counted, estimated, or not known.

use super::marks::Kind;
use crate::content::{Clock, Series};

/// Years in a row of which the same is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Where they begin and end: 0 is the left end of the chart, 1 the right one.
    pub x: (f64, f64),
    /// What is known: counted, estimated, or nothing.
    pub known: Option<Kind>,
}

/// What is known in the years of an axis, by the points that are held; what was only promised is not known.
pub fn strip(series: &Series, points: &[usize], axis: Clock) -> Vec<Stretch> {
    let known = |year: i32| {
        let kinds = points.iter().filter(|at| {
            let when = series.points.get(**at).map(|point| point.when);
            when.is_some_and(|when| when.first_year() <= year && year <= when.last_year(axis.to))
        });
        kinds.map(|at| Kind::of(series, *at)).filter(|kind| *kind <= Kind::Estimate).min()
    };
    let mut stretches: Vec<Stretch> = Vec::new();
    for year in axis.from..axis.to {
        let x = (axis.position(f64::from(year)), axis.position(f64::from(year + 1)));
        let known = known(year);
        match stretches.last_mut().filter(|last| last.known == known) {
            Some(last) => last.x.1 = x.1,
            None => stretches.push(Stretch { x, known }),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_stays_a_gap_and_a_promise_fills_none() -> Result<(), crate::read::Wrong> {
        let series: Series = crate::read::from_str(
            r#"{"id": "s", "title": "S", "theme": "t", "points": [{"when": "1941", "value": 1},
                {"when": "1944/1945", "value": 2, "to": 3}, {"when": "1947", "value": 9, "planned": true}]}"#,
        )?;
        let strip = strip(&series, &[0, 1, 2], Clock { from: 1940, to: 1950 });
        let known: Vec<_> = strip.iter().map(|stretch| stretch.known).collect();
        assert_eq!(known, [None, Some(Kind::Exact), None, Some(Kind::Estimate), None]);
        assert_eq!(strip[3].x, (0.4, 0.6));
        Ok(())
    }
}

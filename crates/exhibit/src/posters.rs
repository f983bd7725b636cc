//! The posters of the numbers: one conclusion, its figures as rows of things that each stand for a round number, and
//! what else is claimed of them on a line.

use crate::chart::{rivals, ticks_of};
use crate::content::{Beside, Group, Id, Poster, Series};
use crate::exhibit::Exhibit;
use crate::reference::Ref;
use crate::text::Text;

/// A thing that is drawn: how much of it is sure, and how much may be; parts of 1. The rest of it is cut off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// From its left end to here it is drawn as it is.
    pub sure: f64,
    /// From there to here it is pale.
    pub may: f64,
}

/// A figure with the things that stand for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// What it counts.
    pub label: &'a Text,
    /// The object that is drawn.
    pub object: Option<&'a Id>,
    /// What is drawn in place of one.
    pub drawn: Option<Beside>,
    /// It is what the headline speaks of.
    pub chosen: bool,
    /// The figure itself; worked out where something is taken away.
    pub figure: Figure,
    /// What to ask how it is known: the figure, and the one that is taken away from it.
    pub grounds: Vec<Ref>,
    /// What is drawn.
    pub units: Vec<Unit>,
}

/// A number, or a range, as the source gives it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The number, or the lower end.
    pub low: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// How it is meant.
    pub about: Option<crate::claim::About>,
}

/// What is claimed, on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale<'a> {
    /// The series.
    pub series: &'a Series,
    /// The claims: the index of the point, from where to where on the line (parts of 1), and whether it is held.
    pub claims: Vec<(usize, (f64, f64), bool)>,
    /// The amounts below the line, and where they stand.
    pub ticks: Vec<(f64, f64)>,
}

/// Every poster with its series, in the order of the content.
pub fn posters(exhibit: &Exhibit) -> Vec<(&Series, &Poster)> {
    let all = exhibit.all.series.iter();
    all.flat_map(|series| series.posters.iter().map(move |poster| (series, poster))).collect()
}

/// The point that `series/name` names.
pub fn figure<'a>(exhibit: &'a Exhibit, name: &str) -> Option<(&'a Series, usize)> {
    let (series, name) = name.split_once('/')?;
    let series = exhibit.series(series)?;
    let index = series.points.iter().position(|point| point.name.as_deref() == Some(name))?;
    Some((series, index))
}

/// Every figure that a poster points at.
pub fn figures(poster: &Poster) -> impl Iterator<Item = &Id> {
    let groups = poster.groups.iter().flat_map(|group| [Some(&group.figure), group.less.as_ref()]);
    groups.flatten().chain(&poster.scales)
}

/// What a poster draws. A group whose figure is not there is left out.
pub fn rows<'a>(exhibit: &'a Exhibit, poster: &'a Poster) -> Vec<Row<'a>> {
    let row = |group: &'a Group| {
        let (series, index) = figure(exhibit, &group.figure)?;
        let point = series.points.get(index)?;
        let mut grounds = vec![Ref::Figure(series.id.clone(), index)];
        let mut told = Figure { low: point.value, high: point.to, about: point.about };
        if let Some(less) = &group.less {
            let (series, index) = figure(exhibit, less)?;
            let less = series.points.get(index)?;
            told.high = match (told.high, less.to) {
                (None, None) => None,
                (high, _) => Some(high.unwrap_or(told.low) - less.value),
            };
            told.low -= less.to.unwrap_or(less.value);
            told.about = told.about.or(less.about);
            grounds.push(Ref::Figure(series.id.clone(), index));
        }
        Some(Row {
            label: &group.label,
            object: group.object.as_ref(),
            drawn: group.drawn,
            chosen: group.chosen,
            units: units(told.low, told.high.unwrap_or(told.low), poster.unit),
            figure: told,
            grounds,
        })
    };
    poster.groups.iter().filter_map(row).collect()
}

/// So many things stand for an amount: the last one is cut, and what is not sure is pale.
fn units(low: f64, high: f64, unit: f64) -> Vec<Unit> {
    if unit.is_nan() || unit <= 0.0 || !high.is_finite() {
        return Vec::new();
    }
    let part = |amount: f64, n: f64| (amount / unit - n).clamp(0.0, 1.0);
    let one = |n: f64| Unit { sure: part(low, n), may: part(high, n) };
    (0..1000).map(f64::from).map(one).take_while(|unit| unit.may > 0.0).collect()
}

/// How many things stand in a line, so that all rows together fit: as few as that, since fewer are larger. `pitch` is
/// from one thing to the next and `line` from one line to the next in mm, `head` how many px the words of a row take.
pub fn columns(counts: &[usize], (width, height): (f64, f64), (pitch, line): (f64, f64), head: f64) -> usize {
    let most = counts.iter().copied().max().unwrap_or(1).max(1);
    let fits = |columns: &usize| {
        let columns = *columns;
        let lines: usize = counts.iter().map(|count| count.div_ceil(columns).max(1)).sum();
        let unit = width / count_of(columns) / pitch;
        count_of(lines) * line * unit + head * count_of(counts.len()) <= height
    };
    (FEWEST.min(most)..=most).find(fits).unwrap_or(most).min(MOST_IN_LINE)
}

/// So many things stand in a line at least, where there are so many: one alone would fill the screen.
const FEWEST: usize = 6;
/// More in a line are too small to be counted.
const MOST_IN_LINE: usize = 24;

#[expect(clippy::cast_precision_loss, reason = "a poster draws a hundred things at the most in a row")]
fn count_of(count: usize) -> f64 {
    count as f64
}

/// The lines of a poster: each figure with what else is claimed of the same thing and time.
pub fn scales<'a>(exhibit: &'a Exhibit, poster: &Poster) -> Vec<Scale<'a>> {
    let scale = |name: &Id| {
        let (series, index) = figure(exhibit, name)?;
        let all = rivals(series, index);
        let ends = |at: usize| {
            let point = &series.points[at];
            (point.value, point.to.unwrap_or(point.value))
        };
        let top = all.iter().map(|at| ends(*at).1).fold(0.0, f64::max);
        let step = ticks_of((0.0, top), 4);
        let between = step.get(1).copied().unwrap_or(top);
        // The line ends at a round number.
        let end = (top / between).ceil() * between;
        let claims = all.iter().map(|at| {
            let (low, high) = ends(*at);
            (*at, (low / end, high / end), series.points[*at].preferred || *at == index)
        });
        let count = (end / between).round().clamp(0.0, 12.0) as u32;
        let ticks = (0..=count).map(|n| f64::from(n) * between).map(|tick| (tick, tick / end)).collect();
        Some(Scale { series, claims: claims.collect(), ticks })
    };
    poster.scales.iter().filter_map(scale).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_as_large_as_lets_all_rows_fit() {
        let mm = (4600.0, 2000.0);
        assert_eq!(columns(&[13, 24], (1180.0, 620.0), mm, 60.0), 7);
        assert_eq!(columns(&[12, 91], (1180.0, 500.0), mm, 60.0), 13);
        assert_eq!(columns(&[3], (400.0, 300.0), mm, 40.0), 3);
        assert_eq!(columns(&[90, 90, 90], (300.0, 100.0), mm, 40.0), 24);
        assert_eq!(columns(&[], (0.0, 0.0), mm, 40.0), 1);
    }

    #[test]
    fn the_last_thing_is_cut_and_what_is_not_sure_is_pale() {
        let units = units(25.0, 38.0, 10.0);
        let parts: Vec<(f64, f64)> = units.iter().map(|unit| (unit.sure, unit.may)).collect();
        assert_eq!(parts[..2], [(1.0, 1.0), (1.0, 1.0)]);
        assert_eq!(parts.len(), 4);
        assert!((parts[2].0 - 0.5).abs() < 1e-9 && (parts[2].1 - 1.0).abs() < 1e-9);
        assert!(parts[3].0.abs() < 1e-9 && (parts[3].1 - 0.8).abs() < 1e-9);
        assert!(super::units(5.0, 5.0, 0.0).is_empty() && super::units(-5.0, -5.0, 1.0).is_empty());
    }
}

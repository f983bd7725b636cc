//! The posters of the numbers: one conclusion, its figures as rows of things that each stand for a round number, and
//! what else is claimed of them on a line.

mod things;

use crate::chart::{rivals, ticks_of};
use crate::content::{Beside, Group, Id, Poster, Series};
use crate::exhibit::Exhibit;
use crate::reference::Ref;
use crate::text::Text;
use things::units;
pub use things::{Room, Strip, Unit, amounts};

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
        let ticks = (0..=12).map(|n| f64::from(n) * between).take_while(|tick| *tick <= end * 1.000_001);
        let ticks = ticks.map(|tick| (tick, tick / end)).collect();
        Some(Scale { series, claims: claims.collect(), ticks })
    };
    poster.scales.iter().filter_map(scale).collect()
}

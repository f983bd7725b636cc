//! What a visitor reads in the room of numbers.

use super::field::{Part, fields};
use super::{Room, SelectionAction, Visit};
use crate::content::Id;
use crate::exhibit::Exhibit;
use crate::posters::posters;

/// The numbers' part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NumbersView {
    /// The figure of the open series that is told in words: its index in the series.
    pub point: Option<usize>,
    /// The poster on the wall; the first, if none is chosen.
    pub poster: Option<Id>,
    /// The list of all series stands in place of a poster.
    pub all: bool,
}

/// What can be done among the numbers.
#[derive(Clone, Debug, PartialEq)]
pub enum NumbersAction {
    /// Tells a figure of a series in words, and turns the clock to it.
    Point(Id, usize),
    /// Hangs a poster.
    Poster(Id),
    /// Lists all series.
    All,
}

/// What the room shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// A series with all its figures.
    Series(Id),
    /// A poster: its place among all.
    Poster(usize),
    /// The list of all series.
    All,
}

impl Part for NumbersView {
    fields!(NumbersView { point: "point", poster: "poster", all: "figures" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl NumbersView {
    /// What the room shows. Where there are no posters, the list.
    pub fn shown(&self, exhibit: &Exhibit, entry: Option<&Id>) -> Shown {
        if let Some(series) = entry.and_then(|id| exhibit.series(id)) {
            return Shown::Series(series.id.clone());
        }
        let posters = posters(exhibit);
        let chosen = posters.iter().position(|(_, poster)| Some(&poster.id) == self.poster.as_ref());
        if self.all || posters.is_empty() { Shown::All } else { Shown::Poster(chosen.unwrap_or_default()) }
    }
}

impl NumbersAction {
    pub(super) fn apply(self, visit: &mut Visit, exhibit: &Exhibit) {
        match self {
            Self::Point(id, point) => {
                let series = exhibit.series(&id);
                visit.clock.turn_to(exhibit, series.and_then(|series| Some(series.points.get(point)?.when)));
                SelectionAction::OpenEntry(Room::Numbers, id).apply(visit, exhibit);
                visit.numbers.point = Some(point);
            }
            Self::Poster(id) => Self::hang(visit, Some(id), false),
            Self::All => Self::hang(visit, visit.numbers.poster.clone(), true),
        }
    }

    fn hang(visit: &mut Visit, poster: Option<Id>, all: bool) {
        visit.room = Room::Numbers;
        visit.open_entry(None);
        visit.selection.know = None;
        visit.numbers = NumbersView { point: None, poster, all };
    }
}

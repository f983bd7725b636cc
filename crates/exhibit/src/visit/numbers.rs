//! What a visitor reads in the room of numbers.

use super::field::{Part, fields};
use super::{Room, SelectionAction, Visit};
use crate::content::Id;
use crate::exhibit::Exhibit;

/// The numbers' part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NumbersView {
    /// The figure of the open series that is told in words: its index in the series.
    pub point: Option<usize>,
}

/// What can be done among the numbers.
#[derive(Clone, Debug, PartialEq)]
pub enum NumbersAction {
    /// Tells a figure of a series in words, and turns the clock to it.
    Point(Id, usize),
}

impl Part for NumbersView {
    fields!(NumbersView { point: "point" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
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
        }
    }
}

//! What the title wall shows: one object after the other, each of another decade.

use super::Visit;
use super::field::{Part, fields};
use crate::exhibit::Exhibit;

/// The title wall's part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TitleView {
    /// How often the object has changed; which one that is says [`crate::title::showing`].
    pub turn: usize,
    /// Somebody has stopped it.
    pub still: bool,
}

/// What can be done on the title wall.
#[derive(Clone, Debug, PartialEq)]
pub enum TitleAction {
    /// Time goes on: the next object comes.
    Turn,
    /// Stops it, or lets it go on.
    Still(bool),
}

impl Part for TitleView {
    fields!(TitleView { turn: "turn", still: "still" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl TitleAction {
    pub(super) fn apply(self, visit: &mut Visit) {
        let title = &mut visit.title;
        match self {
            Self::Turn if title.still => {}
            Self::Turn => title.turn = title.turn.saturating_add(1),
            Self::Still(still) => title.still = still,
        }
    }
}

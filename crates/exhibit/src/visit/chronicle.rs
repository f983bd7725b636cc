//! How the chronicle is read.

use super::Visit;
use super::field::{Part, fields};
use crate::exhibit::Exhibit;

/// The chronicle's part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChronicleView {
    /// All events are listed, instead of the reel.
    pub all: bool,
}

/// What can be done in the chronicle.
#[derive(Clone, Debug, PartialEq)]
pub enum ChronicleAction {
    /// Lists all events, or shows the reel.
    All(bool),
}

impl Part for ChronicleView {
    fields!(ChronicleView { all: "all" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl ChronicleAction {
    pub(super) fn apply(self, visit: &mut Visit) {
        match self {
            Self::All(all) => visit.chronicle.all = all,
        }
    }
}

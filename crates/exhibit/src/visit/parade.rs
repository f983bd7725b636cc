//! Who walks in the parade.

use super::Visit;
use super::field::{Part, fields};
use crate::exhibit::Exhibit;

/// The parade's part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParadeView {
    /// Those of other makers walk along.
    pub others: bool,
}

/// What can be done in the parade.
#[derive(Clone, Debug, PartialEq)]
pub enum ParadeAction {
    /// Calls those of other makers, or sends them away.
    Others(bool),
}

impl Part for ParadeView {
    fields!(ParadeView { others: "others" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl ParadeAction {
    pub(super) fn apply(self, visit: &mut Visit) {
        match self {
            Self::Others(others) => visit.parade.others = others,
        }
    }
}

//! What a visitor thinks of the disputes.

use super::Visit;
use super::field::{Part, fields};
use crate::content::Id;
use crate::exhibit::Exhibit;
use std::collections::BTreeSet;

/// The disputes' part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DisputesView {
    /// What the visitor thinks of the open dispute: the side they hold with, or one past the last for “I don't know”.
    pub guess: Option<usize>,
    /// The theme they are narrowed to.
    pub theme: Option<Id>,
    /// Those that the visitor has judged.
    pub judged: BTreeSet<Id>,
}

/// What can be done among the disputes.
#[derive(Clone, Debug, PartialEq)]
pub enum DisputesAction {
    /// Holds with a side of the open dispute, and so sees the verdict.
    Guess(usize),
    /// Narrows them to a theme, or to none.
    Theme(Option<Id>),
}

impl Part for DisputesView {
    fields!(DisputesView { guess: "guess", theme: "theme", judged: "judged" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl DisputesAction {
    pub(super) fn apply(self, visit: &mut Visit) {
        match self {
            Self::Guess(side) => {
                visit.disputes.guess = Some(side);
                visit.disputes.judged.extend(visit.selection.entry.clone());
            }
            Self::Theme(theme) => visit.disputes.theme = theme,
        }
    }
}

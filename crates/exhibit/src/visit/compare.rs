//! The objects that a visitor compares.

use super::field::{Part, fields};
use super::{Room, Visit};
use crate::content::Id;
use crate::exhibit::Exhibit;

/// The most objects compared at once: more than four outlines cannot be told apart.
pub const COMPARED: usize = 4;

/// The comparison's part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The objects, in the order chosen. Invariant: at most [`COMPARED`], each once.
    pub objects: Vec<Id>,
    /// They lie over each other; otherwise side by side.
    pub overlaid: bool,
    /// They are drawn as outlines.
    pub outlined: bool,
}

/// What can be done in the comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum CompareAction {
    /// Puts an object in or takes it out; the oldest choice makes room for a fifth.
    Toggle(Id),
    /// Compares just these.
    Pair(Id, Id),
    /// Lays them over each other, or side by side.
    Overlay(bool),
    /// Draws them as outlines, or painted.
    Outline(bool),
}

impl Part for Comparison {
    fields!(Comparison { objects: "with", overlaid: "over", outlined: "lines" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }

    fn settle(&mut self) {
        self.objects.truncate(COMPARED);
    }
}

impl CompareAction {
    pub(super) fn apply(self, visit: &mut Visit) {
        let compare = &mut visit.compare;
        match self {
            Self::Toggle(id) => {
                let before = compare.objects.len();
                compare.objects.retain(|other| *other != id);
                if compare.objects.len() == before {
                    compare.objects.push(id);
                    let extra = compare.objects.len().saturating_sub(COMPARED);
                    compare.objects.drain(..extra);
                }
            }
            Self::Pair(one, other) => {
                compare.objects = vec![one, other];
                compare.objects.dedup();
                visit.room = Room::Compare;
            }
            Self::Overlay(overlaid) => compare.overlaid = overlaid,
            Self::Outline(outlined) => compare.outlined = outlined,
        }
    }
}

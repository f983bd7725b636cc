//! What a visitor follows in the generation tree.

use super::Visit;
use super::field::{Part, fields};
use crate::camera::Camera;
use crate::content::Id;
use crate::exhibit::Exhibit;
use crate::tree::{Direction, HighlightRequest, fold, heirs};
use std::collections::BTreeSet;

/// The tree's part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TreeView {
    /// How far it follows the links of the chosen object.
    pub trace: Direction,
    /// The object to which it shows the route from the chosen one.
    pub goal: Option<Id>,
    /// Kinds of link and levels of evidence that it leaves out.
    pub muted: BTreeSet<Id>,
    /// Objects whose heirs it folds away.
    pub folded: BTreeSet<Id>,
    /// Folds of variants that stand open, by their first object.
    pub open: BTreeSet<Id>,
    /// What part of it is shown; `None` for all of it.
    pub camera: Option<Camera>,
    /// It is told in words.
    pub words: bool,
}

/// What can be done in the tree.
#[derive(Clone, Debug, PartialEq)]
pub enum TreeAction {
    /// Follows the links of the chosen object.
    Trace(Direction),
    /// Shows the route from the chosen object to another, or none.
    Goal(Option<Id>),
    /// Leaves a kind of link or a level of evidence out, or takes it in again.
    Mute(Id),
    /// Folds the heirs of an object away, or unfolds them.
    Fold(Id),
    /// Opens a fold of variants, or closes it.
    Open(Id),
    /// Unfolds every family and shows every kind of link.
    Unfold,
    /// Shows another part; `None` for all of it.
    Camera(Option<Camera>),
    /// Tells it in words beside the picture, or no more.
    Words(bool),
}

impl Part for TreeView {
    fields!(TreeView {
        trace: "trace",
        goal: "goal",
        muted: "no",
        folded: "fold",
        open: "open",
        camera: "tree",
        words: "words"
    });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

fn toggle(set: &mut BTreeSet<Id>, id: Id) {
    if !set.remove(&id) {
        set.insert(id);
    }
}

impl TreeView {
    /// Unfolds the families that hide an object.
    pub(super) fn reveal(&mut self, exhibit: &Exhibit, object: Option<&Id>) {
        if let Some(object) = object.filter(|object| fold(exhibit, &self.folded).objects.contains(*object)) {
            self.folded.retain(|folded| !heirs(exhibit, folded).contains(object));
        }
    }
}

impl Visit {
    /// The objects whose fold stands open in the tree: those that were opened, and those that hold what is chosen.
    pub fn unfolded(&self) -> BTreeSet<Id> {
        self.tree.open.iter().chain(&self.selection.object).chain(&self.tree.goal).cloned().collect()
    }

    /// What is to stand out in the tree.
    pub fn highlight(&self) -> HighlightRequest {
        HighlightRequest {
            object: self.selection.object.clone(),
            goal: self.tree.goal.clone(),
            trace: self.tree.trace,
            muted: self.tree.muted.clone(),
        }
    }
}

impl TreeAction {
    pub(super) fn apply(self, visit: &mut Visit, exhibit: &Exhibit) {
        let tree = &mut visit.tree;
        match self {
            Self::Trace(direction) => tree.trace = direction,
            Self::Goal(goal) => {
                tree.reveal(exhibit, goal.as_ref());
                tree.goal = goal;
            }
            Self::Mute(term) => toggle(&mut tree.muted, term),
            Self::Fold(object) => {
                toggle(&mut tree.folded, object.clone());
                let hidden = fold(exhibit, &tree.folded).objects;
                // Whoever is chosen stays in sight: the folded object takes the place of its heir.
                tree.goal = tree.goal.take().filter(|goal| !hidden.contains(goal));
                let chosen = visit.selection.object.take();
                visit.selection.object = chosen.map(|chosen| if hidden.contains(&chosen) { object } else { chosen });
            }
            Self::Open(fold) => toggle(&mut tree.open, fold),
            Self::Unfold => {
                tree.open.clear();
                tree.folded.clear();
                tree.muted.clear();
            }
            Self::Camera(camera) => tree.camera = camera.map(Camera::told),
            Self::Words(words) => tree.words = words,
        }
    }
}

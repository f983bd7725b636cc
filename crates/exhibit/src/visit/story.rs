//! The story that is being told.

use super::Visit;
use super::field::{Part, fields};
use crate::content::Id;
use crate::exhibit::Exhibit;

/// The story's part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryView {
    /// The story; `None` while none is told.
    pub id: Option<Id>,
    /// The index of its step.
    pub step: usize,
}

/// What can be done with stories.
#[derive(Clone, Debug, PartialEq)]
pub enum StoryAction {
    /// Tells a story from a step on: the visit becomes that of the step.
    Tell(Id, usize),
    /// Leaves the story where it is.
    Leave,
}

impl Part for StoryView {
    fields!(StoryView { id: "story", step: "step" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl StoryAction {
    pub(super) fn apply(self, visit: &mut Visit, exhibit: &Exhibit) {
        match self {
            Self::Tell(id, step) => tell(visit, exhibit, id, step),
            Self::Leave => visit.story = StoryView::default(),
        }
    }
}

/// Becomes the visit of a step. Invariant: the settings and the paints are the visitor's own and stay. A story or step
/// that is not there changes nothing.
fn tell(visit: &mut Visit, exhibit: &Exhibit, id: Id, step: usize) {
    let station = exhibit.story(&id).and_then(|story| story.steps.get(step));
    if let Some(mut next) = station.and_then(|station| Visit::parse(exhibit, &station.visit)) {
        next.settings = visit.settings.clone();
        next.selection.paints = std::mem::take(&mut visit.selection.paints);
        next.story = StoryView { id: Some(id), step };
        *visit = next;
    }
}

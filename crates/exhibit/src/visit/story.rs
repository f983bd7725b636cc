//! The story that is being told.

use super::field::{Part, fields};
use super::{Room, Visit};
use crate::content::{Id, Step, Story};
use crate::exhibit::Exhibit;

/// The story's part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryView {
    /// The story; `None` while none is told.
    pub id: Option<Id>,
    /// The index of its step; one past the last is its end, where the visitor is told what to see next.
    pub step: usize,
    /// How often more covers were asked for than there were.
    pub covers: usize,
}

/// So many covers more stand there each time that they are asked for; and so many at first.
const COVERS: usize = 40;

impl StoryView {
    /// The story and the step that is being told; `None` at its end.
    pub fn told<'a>(&self, exhibit: &'a Exhibit) -> Option<(&'a Story, &'a Step)> {
        let story = exhibit.story(self.id.as_ref()?)?;
        Some((story, story.steps.get(self.step)?))
    }

    /// How many covers stand in the room.
    pub fn shown(&self, exhibit: &Exhibit) -> usize {
        COVERS.saturating_mul(self.covers.saturating_add(1)).min(exhibit.all.stories.len())
    }

    /// The story, if its end is being told.
    pub fn ended<'a>(&self, exhibit: &'a Exhibit) -> Option<&'a Story> {
        exhibit.story(self.id.as_ref()?).filter(|story| self.step == story.steps.len() && self.step > 0)
    }
}

/// What can be done with stories.
#[derive(Clone, Debug, PartialEq)]
pub enum StoryAction {
    /// Tells a story from a step on: the visit becomes that of the step. One past the last is the end.
    Tell(Id, usize),
    /// Leaves the story where it is.
    Leave,
    /// Shows more covers.
    More,
}

impl Part for StoryView {
    fields!(StoryView { id: "story", step: "step", covers: "covers" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl StoryAction {
    pub(super) fn apply(self, visit: &mut Visit, exhibit: &Exhibit) {
        match self {
            Self::Tell(id, step) => tell(visit, exhibit, id, step),
            Self::Leave => visit.story = StoryView { covers: visit.story.covers, ..StoryView::default() },
            Self::More => visit.story.covers = visit.story.covers.saturating_add(1),
        }
    }
}

/// Becomes the visit of a step. Invariant: the settings and the paints are the visitor's own and stay. A story or step
/// that is not there changes nothing.
fn tell(visit: &mut Visit, exhibit: &Exhibit, id: Id, step: usize) {
    let Some(story) = exhibit.story(&id) else { return };
    if step == story.steps.len() && step > 0 {
        visit.room = Room::Stories;
        visit.open_entry(None);
        visit.clock.playing = false;
        visit.story = StoryView { id: Some(id), step, ..visit.story };
        return;
    }
    let station = story.steps.get(step);
    if let Some(mut next) = station.and_then(|station| Visit::parse(exhibit, &station.visit)) {
        next.settings = visit.settings.clone();
        next.selection.paints = std::mem::take(&mut visit.selection.paints);
        next.story = StoryView { id: Some(id), step, ..visit.story };
        *visit = next;
    }
}

//! Where a visitor who listens is: which part of the view was said last.

use super::Visit;
use super::field::{Part, fields};
use crate::exhibit::Exhibit;

/// The spoken exhibit's part of a visit. That it speaks at all, how loud and how fast, is a setting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpokenView {
    /// The part of the view that was said last, counted from 1; 0 is its summary. What there is to say is in
    /// [`crate::spoken`].
    pub part: usize,
}

impl Part for SpokenView {
    fields!(SpokenView { part: "said" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl Visit {
    /// Whoever has gone elsewhere hears the summary first.
    pub(super) fn begin_anew_elsewhere(&mut self, before: &Self) {
        let place = |visit: &Self| (visit.room, visit.selection.clone(), visit.story.clone());
        if self.spoken.part > 0 && place(self) != place(before) {
            self.spoken.part = 0;
        }
    }
}

//! What is read among the sources.

use super::Visit;
use super::field::{Part, fields};
use crate::content::Id;
use crate::exhibit::Exhibit;

/// The sources' part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourcesView {
    /// The kind of witness that they are narrowed to.
    pub witness: Option<Id>,
}

/// What can be done among the sources.
#[derive(Clone, Debug, PartialEq)]
pub enum SourcesAction {
    /// Narrows them to a kind of witness, or to none.
    Witness(Option<Id>),
}

impl Part for SourcesView {
    fields!(SourcesView { witness: "witness" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl SourcesAction {
    pub(super) fn apply(self, visit: &mut Visit) {
        let Self::Witness(witness) = self;
        visit.sources.witness = witness;
    }
}

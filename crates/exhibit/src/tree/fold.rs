//! Families folded away, and how many objects are hidden by it.

use super::trace::heirs;
use crate::content::{Id, Link};
use crate::exhibit::Exhibit;
use std::collections::{BTreeMap, BTreeSet};

/// What is left out of the tree.
#[derive(Clone, Debug, Default)]
pub struct Hidden {
    /// The objects that are not shown.
    pub objects: BTreeSet<Id>,
    /// For each folded object that is shown itself: how many of its heirs are not.
    pub counts: BTreeMap<Id, usize>,
}

/// Folds the heirs of some objects away. An heir with a parent in another family, which is shown, stays: only who came
/// of folded objects alone is hidden.
pub fn fold(exhibit: &Exhibit, folded: &BTreeSet<Id>) -> Hidden {
    let mut objects: BTreeSet<Id> = BTreeSet::new();
    // From the folded objects on: only the children of what is folded or hidden can be hidden by it. Each is looked at
    // again when one of its parents is hidden, so it ends even if the links run in a circle.
    let mut open: Vec<Id> = folded.iter().cloned().collect();
    while let Some(parent) = open.pop() {
        for child in exhibit.children(&parent).map(|link| &link.to) {
            let gone = |link: &Link| folded.contains(&link.from) || objects.contains(&link.from);
            if !objects.contains(child) && exhibit.parents(child).all(gone) {
                objects.insert(child.clone());
                open.push(child.clone());
            }
        }
    }
    let hidden = |object: &Id| heirs(exhibit, object).intersection(&objects).count();
    let counts = folded
        .iter()
        .filter(|object| !objects.contains(*object))
        .map(|object| (object.clone(), hidden(object)))
        .collect();
    Hidden { objects, counts }
}

//! Families folded away, and how many objects are hidden by it.

use super::trace::heirs;
use crate::content::Id;
use crate::exhibit::Exhibit;
use std::collections::{BTreeMap, BTreeSet};

/// What is left out of the tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    // Grows until nothing is added, so it ends even if the links run in a circle.
    loop {
        let before = objects.len();
        for object in exhibit.all.objects.iter().filter(|object| !objects.contains(&object.id)).collect::<Vec<_>>() {
            let mut parents = exhibit.parents(&object.id).peekable();
            if parents.peek().is_some()
                && parents.all(|link| folded.contains(&link.from) || objects.contains(&link.from))
            {
                objects.insert(object.id.clone());
            }
        }
        if objects.len() == before {
            break;
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

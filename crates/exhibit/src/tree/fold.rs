//! Families folded away, and how many cars are hidden by it.

use super::trace::heirs;
use crate::content::Id;
use crate::exhibit::Exhibit;
use std::collections::{BTreeMap, BTreeSet};

/// What is left out of the tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// The cars that are not shown.
    pub cars: BTreeSet<Id>,
    /// For each folded car that is shown itself: how many of its heirs are not.
    pub counts: BTreeMap<Id, usize>,
}

/// Folds the heirs of some cars away. An heir with a parent in another family, which is shown, stays: only who came of
/// folded cars alone is hidden.
pub fn fold(exhibit: &Exhibit, folded: &BTreeSet<Id>) -> Hidden {
    let mut cars: BTreeSet<Id> = BTreeSet::new();
    // Grows until nothing is added, so it ends even if the links run in a circle.
    loop {
        let before = cars.len();
        for car in exhibit.all.cars.iter().filter(|car| !cars.contains(&car.id)).collect::<Vec<_>>() {
            let mut parents = exhibit.parents(&car.id).peekable();
            if parents.peek().is_some() && parents.all(|link| folded.contains(&link.from) || cars.contains(&link.from))
            {
                cars.insert(car.id.clone());
            }
        }
        if cars.len() == before {
            break;
        }
    }
    let hidden = |car: &Id| heirs(exhibit, car).intersection(&cars).count();
    let counts = folded.iter().filter(|car| !cars.contains(*car)).map(|car| (car.clone(), hidden(car))).collect();
    Hidden { cars, counts }
}

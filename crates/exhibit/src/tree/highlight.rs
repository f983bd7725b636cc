//! Which objects and links stand out in the tree; all others are dim.

use super::{Direction, kinship, shown, trace};
use crate::content::Id;
use crate::exhibit::Exhibit;
use crate::visit::Visit;
use std::collections::BTreeSet;

/// What stands out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlight {
    /// The objects.
    pub objects: BTreeSet<Id>,
    /// The links, by position in the exhibit's list.
    pub links: BTreeSet<usize>,
}

/// The way to the goal, if there is one; otherwise what the trace of the chosen object reaches. `None` while no object is
/// chosen: then everything stands out.
pub fn highlight(exhibit: &Exhibit, visit: &Visit) -> Option<Highlight> {
    let object = visit.object.as_ref().filter(|id| exhibit.object(id).is_some())?;
    if let Some(goal) = visit.goal.as_ref().filter(|id| exhibit.object(id).is_some()) {
        let steps = kinship(exhibit, object, goal, &visit.muted).unwrap_or_default();
        let objects = steps.iter().map(|step| step.to.clone()).chain([object.clone(), goal.clone()]).collect();
        return Some(Highlight { objects, links: steps.iter().map(|step| step.link).collect() });
    }
    let objects = trace(exhibit, object, visit.trace, &visit.muted);
    // The next of kin are joined to the chosen object; a link between two of them is not its own.
    let own = |ends: [&Id; 2]| visit.trace != Direction::Near || ends.contains(&object);
    let links = exhibit.all.links.iter().enumerate().filter(|(_, link)| {
        shown(link, &visit.muted)
            && objects.contains(&link.from)
            && objects.contains(&link.to)
            && own([&link.from, &link.to])
    });
    let links = links.map(|(number, _)| number).collect();
    Some(Highlight { objects, links })
}

//! Which objects and links stand out in the tree; all others are dim.

use super::{Direction, kinship, shown, trace};
use crate::content::Id;
use crate::exhibit::Exhibit;
use std::collections::BTreeSet;

/// What stands out.
#[derive(Clone, Debug, Default)]
pub struct Highlight {
    /// The objects.
    pub objects: BTreeSet<Id>,
    /// The links, by position in the exhibit's list.
    pub links: BTreeSet<usize>,
}

/// What is to stand out. Equal requests have equal highlights.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HighlightRequest {
    /// The chosen object.
    pub object: Option<Id>,
    /// The object to which the route is shown.
    pub goal: Option<Id>,
    /// How far the links of the chosen object are followed.
    pub trace: Direction,
    /// Kinds of link and levels of evidence that are left out.
    pub muted: BTreeSet<Id>,
}

/// The route to the goal, if there is one; otherwise what the trace of the chosen object reaches. `None` while no
/// object is chosen: then everything stands out.
pub fn highlight(exhibit: &Exhibit, request: &HighlightRequest) -> Option<Highlight> {
    let HighlightRequest { object, goal, trace: direction, muted } = request;
    let object = object.as_ref().filter(|id| exhibit.object(id).is_some())?;
    if let Some(goal) = goal.as_ref().filter(|id| exhibit.object(id).is_some()) {
        let steps = kinship(exhibit, object, goal, muted).unwrap_or_default();
        let objects = steps.iter().map(|step| step.to.clone()).chain([object.clone(), goal.clone()]).collect();
        return Some(Highlight { objects, links: steps.iter().map(|step| step.link).collect() });
    }
    let objects = trace(exhibit, object, *direction, muted);
    // The next of kin are joined to the chosen object; a link between two of them is not its own.
    let own = |ends: [&Id; 2]| *direction != Direction::Near || ends.contains(&object);
    let links = exhibit.all.links.iter().enumerate().filter(|(_, link)| {
        shown(link, muted) && objects.contains(&link.from) && objects.contains(&link.to) && own([&link.from, &link.to])
    });
    let links = links.map(|(index, _)| index).collect();
    Some(Highlight { objects, links })
}

//! Which cars and links stand out in the tree; all others are dim.

use super::{Direction, path, shown, trace};
use crate::content::Id;
use crate::exhibit::Exhibit;
use crate::visit::Visit;
use std::collections::BTreeSet;

/// What stands out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lit {
    /// The cars.
    pub cars: BTreeSet<Id>,
    /// The links, by position in the exhibit's list.
    pub links: BTreeSet<usize>,
}

/// The way to the goal, if there is one; otherwise what the trace of the chosen car reaches. `None` while no car is
/// chosen: then everything stands out.
pub fn lit(exhibit: &Exhibit, visit: &Visit) -> Option<Lit> {
    let car = visit.car.as_ref().filter(|id| exhibit.car(id).is_some())?;
    if let Some(goal) = visit.goal.as_ref().filter(|id| exhibit.car(id).is_some()) {
        let steps = path(exhibit, car, goal, &visit.muted).unwrap_or_default();
        let cars = steps.iter().map(|step| step.to.clone()).chain([car.clone(), goal.clone()]).collect();
        return Some(Lit { cars, links: steps.iter().map(|step| step.link).collect() });
    }
    let cars = trace(exhibit, car, visit.trace, &visit.muted);
    // The next of kin are joined to the chosen car; a link between two of them is not its own.
    let own = |ends: [&Id; 2]| visit.trace != Direction::Near || ends.contains(&car);
    let links = exhibit.all.links.iter().enumerate().filter(|(_, link)| {
        shown(link, &visit.muted) && cars.contains(&link.from) && cars.contains(&link.to) && own([&link.from, &link.to])
    });
    let links = links.map(|(number, _)| number).collect();
    Some(Lit { cars, links })
}

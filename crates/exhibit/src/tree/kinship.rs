//! The route from one object to another along the links, up and down: how the two are related.

use super::shown;
use crate::content::{Certainty, Id};
use crate::exhibit::Exhibit;
use std::collections::{BTreeMap, BTreeSet};

/// One link of the route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Position of the link in the exhibit's list of links.
    pub link: usize,
    /// The object it leads to.
    pub to: Id,
    /// It leads from parent to child.
    pub down: bool,
}

/// The route that best says how two objects are related, without the links muted: few links, few turns between up and
/// down, and of equal ones the best known. Empty from an object to itself; `None` if no route leads there.
///
/// Each turn weighs as much as some links: that one object came of the other says more than a shorter route through
/// whatever both were also built as.
///
/// Shortest paths after Bellman (1958) and Ford (1956): links are few, and weights are needed. An object is reached in
/// two senses, from above and from below, since only then is the cheapest route beyond it known.
pub fn kinship(exhibit: &Exhibit, from: &str, to: &str, muted: &BTreeSet<Id>) -> Option<Vec<Step>> {
    exhibit.object(from).and(exhibit.object(to))?;
    let mut best: BTreeMap<(&str, bool), (u32, Vec<Step>)> =
        [true, false].into_iter().map(|down| ((from, down), (0, Vec::new()))).collect();
    loop {
        let mut changed = false;
        for (index, link) in exhibit.all.links.iter().enumerate().filter(|(_, link)| shown(link, muted)) {
            for (start, end, down) in [(&link.from, &link.to, true), (&link.to, &link.from, false)] {
                for came_down in [true, false] {
                    let Some((cost, route)) = best.get(&(&**start, came_down)) else { continue };
                    let cost = cost + weight(link.evidence) + if came_down == down { 0 } else { TURN };
                    if best.get(&(&**end, down)).is_none_or(|(known, _)| cost < *known) {
                        let step = Step { link: index, to: end.clone(), down };
                        let route = route.iter().cloned().chain([step]).collect();
                        best.insert((end, down), (cost, route));
                        changed = true;
                    }
                }
            }
        }
        if !changed {
            let routes = [true, false].into_iter().filter_map(|down| best.remove(&(to, down)));
            return routes.min_by_key(|(cost, _)| *cost).map(|(_, route)| route);
        }
    }
}

/// What a turn costs: as much as three links.
const TURN: u32 = 300;

/// A link more counts for more than all doubts of a route of fewer links, as long as routes are shorter than 50 links.
fn weight(evidence: Certainty) -> u32 {
    match evidence {
        Certainty::Documented => 100,
        Certainty::Claimed => 101,
        Certainty::Disputed => 102,
    }
}

/// The object farthest from another, by the number of links; of several the last of the list. `None` if it has no
/// links.
pub fn farthest(exhibit: &Exhibit, from: &str, muted: &BTreeSet<Id>) -> Option<Id> {
    let mut reached: BTreeSet<&str> = BTreeSet::from([from]);
    let mut edge = vec![from];
    let mut last = None;
    while !edge.is_empty() {
        let mut next = Vec::new();
        for link in exhibit.all.links.iter().filter(|link| shown(link, muted)) {
            for (start, end) in [(&link.from, &link.to), (&link.to, &link.from)] {
                if edge.contains(&&**start) && reached.insert(end) {
                    next.push(&**end);
                }
            }
        }
        last = next.last().map(|id| Id::from(*id)).or(last);
        edge = next;
    }
    last
}

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
/// Shortest paths after Dijkstra (1959). An object is reached in two senses, from above and from below, since only then
/// is the cheapest route beyond it known. Of equal routes the one by earlier links is taken.
pub fn kinship(exhibit: &Exhibit, from: &str, to: &str, muted: &BTreeSet<Id>) -> Option<Vec<Step>> {
    exhibit.object(from).and(exhibit.object(to))?;
    let mut known: BTreeMap<(&str, bool), Reached> = BTreeMap::new();
    let start = Reached { cost: 0, by: None };
    let mut open: BTreeSet<(u32, usize, &str, bool)> = BTreeSet::new();
    for down in [true, false] {
        known.insert((from, down), start);
        open.insert((0, usize::MAX, from, down));
    }
    while let Some((cost, _, object, came_down)) = open.pop_first() {
        if object == to {
            return Some(route(exhibit, &known, (object, came_down)));
        }
        if known.get(&(object, came_down)).is_none_or(|reached| reached.cost < cost) {
            continue;
        }
        let up = exhibit.parent_links(object).map(|index| (index, false));
        for (index, down) in exhibit.child_links(object).map(|index| (index, true)).chain(up) {
            let Some(link) = exhibit.all.links.get(index).filter(|link| shown(link, muted)) else { continue };
            let end: &str = if down { &link.to } else { &link.from };
            let cost = cost + weight(link.evidence) + if came_down == down { 0 } else { TURN };
            if known.get(&(end, down)).is_none_or(|reached| cost < reached.cost) {
                known.insert((end, down), Reached { cost, by: Some((index, came_down)) });
                open.insert((cost, index, end, down));
            }
        }
    }
    None
}

/// How an object was reached: what it cost, by which link, and in which sense its start had been reached.
#[derive(Clone, Copy)]
struct Reached {
    cost: u32,
    by: Option<(usize, bool)>,
}

/// The way back from where the search ended, turned round.
fn route(exhibit: &Exhibit, known: &BTreeMap<(&str, bool), Reached>, end: (&str, bool)) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut here = end;
    while let Some((index, came_down)) = known.get(&here).and_then(|reached| reached.by) {
        let Some(link) = exhibit.all.links.get(index) else { break };
        let (start, to) = if here.1 { (&link.from, &link.to) } else { (&link.to, &link.from) };
        steps.push(Step { link: index, to: to.clone(), down: here.1 });
        let Some((before, _)) = known.get_key_value(&(&**start, came_down)) else { break };
        here = *before;
    }
    steps.reverse();
    steps
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
    let mut edge: BTreeSet<&str> = BTreeSet::from([from]);
    let mut last = None;
    while !edge.is_empty() {
        let mut next: Vec<(usize, &str)> = Vec::new();
        for object in edge {
            let up = exhibit.parent_links(object).filter_map(|link| Some((link, exhibit.all.links.get(link)?)));
            let down = exhibit.child_links(object).filter_map(|link| Some((link, exhibit.all.links.get(link)?)));
            let ends = up.map(|(at, link)| (at, link, &link.from)).chain(down.map(|(at, link)| (at, link, &link.to)));
            for (at, _, end) in ends.filter(|(_, link, _)| shown(link, muted)) {
                if reached.insert(end) {
                    next.push((at, end));
                }
            }
        }
        // The last of the list of links.
        last = next.iter().max().map(|(_, id)| Id::from(*id)).or(last);
        edge = next.into_iter().map(|(_, id)| id).collect();
    }
    last
}

//! Which objects share a road, and to which road every other object belongs.

use super::chains::chains;
use crate::tree::request::{Edge, Request};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A branch of a road that is at least this long is a road of its own.
const BRANCH: usize = 6;

/// A road with what it was taken from and what became of it, by position in the request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Family {
    /// The objects on the road, the oldest first.
    pub road: Vec<usize>,
    /// What it was taken from.
    pub before: Vec<usize>,
    /// What became of it.
    pub after: Vec<usize>,
    /// Objects of its time that no link joins to anything.
    pub beside: Vec<usize>,
}

/// Where an object belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Home {
    pub family: usize,
    /// The object on the road that it came of, if it did.
    pub root: Option<usize>,
}

/// The families, the one with the longest road first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Families {
    pub all: Vec<Family>,
    /// For each object the one on the road that it came of, if it did.
    pub root: Vec<Option<usize>>,
    /// For each object the link that it hangs by.
    pub stem: Vec<Option<usize>>,
    /// For each object its place in time.
    pub rank: Vec<usize>,
    /// The links to each object, but for those that lead back in time.
    pub into: Vec<Vec<usize>>,
    /// For each object the fold that the content puts it into.
    pub listed: Vec<Option<usize>>,
}

/// Finds roads by the chains of links that carry a line on, joins what the content joins, and gives each other object
/// the family of its next of kin.
pub fn families(request: &Request, steps: &mut u64) -> Families {
    let count = request.nodes.len();
    let order = in_time(request, steps);
    let mut rank = vec![0; count];
    for (index, node) in order.iter().enumerate() {
        rank[*node] = index;
    }
    let mut finder = Finder::new(request, order, rank);
    finder.roads(steps);
    finder.homes(steps);
    finder.finish(steps)
}

/// The objects in order of time, and of those of one year each after what it came of (Kahn 1962).
fn in_time(request: &Request, steps: &mut u64) -> Vec<usize> {
    let nodes = &request.nodes;
    let (mut waits, mut next) = (vec![0_u32; nodes.len()], vec![Vec::new(); nodes.len()]);
    for edge in request.edges.iter().filter(|edge| nodes[edge.from].start <= nodes[edge.to].start) {
        *steps += 1;
        waits[edge.to] += 1;
        next[edge.from].push(edge.to);
    }
    let place = |node: usize| Reverse((nodes[node].start, node));
    let mut ready: BinaryHeap<_> = (0..nodes.len()).filter(|node| waits[*node] == 0).map(place).collect();
    let mut order = Vec::with_capacity(nodes.len());
    let mut done = vec![false; nodes.len()];
    while let Some(Reverse((_, node))) = ready.pop() {
        *steps += 1;
        done[node] = true;
        order.push(node);
        for child in next[node].iter().copied() {
            waits[child] -= 1;
            if waits[child] == 0 {
                ready.push(place(child));
            }
        }
    }
    // What is left waits for itself, in a circle.
    order.extend((0..nodes.len()).filter(|node| !done[*node]));
    order.sort_by_key(|node| nodes[*node].start);
    order
}

pub(super) struct Finder<'a> {
    pub(super) request: &'a Request,
    pub(super) order: Vec<usize>,
    pub(super) rank: Vec<usize>,
    /// Links to each object, and from it, by position; none that lead back in time.
    pub(super) into: Vec<Vec<usize>>,
    pub(super) out: Vec<Vec<usize>>,
    pub(super) roads: Vec<Vec<usize>>,
    pub(super) home: Vec<Option<Home>>,
    pub(super) stem: Vec<Option<usize>>,
    /// It belongs to its family as a parent, not as a child.
    pub(super) before: Vec<bool>,
}

impl<'a> Finder<'a> {
    fn new(request: &'a Request, order: Vec<usize>, rank: Vec<usize>) -> Self {
        let count = request.nodes.len();
        let (mut into, mut out) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        for (index, edge) in request.edges.iter().enumerate() {
            // A later form may take a part of a younger object: such a link joins, but leads nowhere.
            if rank[edge.from] < rank[edge.to] {
                into[edge.to].push(index);
                out[edge.from].push(index);
            }
        }
        let none = vec![None; count];
        let (home, stem, before) = (vec![None; count], none, vec![false; count]);
        Self { request, order, rank, into, out, roads: Vec::new(), home, stem, before }
    }

    fn roads(&mut self, steps: &mut u64) {
        let nodes = &self.request.nodes;
        let own = |edge: &&Edge| edge.line && !nodes[edge.from].donor && !nodes[edge.to].donor;
        let links: Vec<_> = self.request.edges.iter().filter(own).map(|edge| (edge.from, edge.to)).collect();
        let found = chains(&self.rank, &links, steps);
        let mut chain_of = vec![0; nodes.len()];
        for (index, chain) in found.iter().enumerate() {
            for member in &chain.members {
                chain_of[*member] = index;
            }
        }
        for list in self.request.roads.iter().filter(|list| !list.is_empty()) {
            // Chains are sorted, the longest first.
            let longest = list.iter().map(|node| chain_of[*node]).min().unwrap_or_default();
            let mut road: Vec<usize> = found[longest].members.iter().chain(list).copied().collect();
            road.retain(|node| self.home[*node].is_none());
            road.sort_by_key(|node| self.rank[*node]);
            road.dedup();
            self.pave(road);
        }
        for chain in &found {
            *steps += chain.members.len() as u64;
            let head = chain.members[0];
            let taken = chain.members.iter().any(|node| self.home[*node].is_some());
            // What is a variant of something else hangs on that, however it went on.
            let kin = |edge: &usize| !nodes[self.request.edges[*edge].from].donor;
            let first = chain.root && !self.into[head].iter().any(kin);
            if !taken && chain.members.len() >= if first { 2 } else { BRANCH } {
                self.pave(chain.members.clone());
            }
        }
    }

    pub(super) fn pave(&mut self, road: Vec<usize>) {
        let family = self.roads.len();
        for node in &road {
            self.home[*node] = Some(Home { family, root: Some(*node) });
        }
        if !road.is_empty() {
            self.roads.push(road);
        }
    }

    fn finish(self, steps: &mut u64) -> Families {
        let mut all: Vec<Family> =
            self.roads.iter().map(|road| Family { road: road.clone(), ..Family::default() }).collect();
        let count = self.request.nodes.len();
        let mut joined = vec![false; count];
        for edge in &self.request.edges {
            (joined[edge.from], joined[edge.to]) = (true, true);
        }
        let mut on_road = vec![false; count];
        self.roads.iter().flatten().for_each(|node| on_road[*node] = true);
        for node in self.order.iter().copied().filter(|node| !on_road[*node]) {
            *steps += 1;
            let Some(family) = self.home[node].and_then(|home| all.get_mut(home.family)) else { continue };
            if !joined[node] && self.request.nodes[node].donor {
                family.beside.push(node);
            } else if self.before[node] {
                family.before.push(node);
            } else {
                family.after.push(node);
            }
        }
        let root = self.home.iter().map(|home| home.and_then(|home| home.root)).collect();
        let mut listed = vec![None; count];
        for (index, fold) in self.request.folds.iter().enumerate() {
            fold.iter().for_each(|node| listed[*node] = Some(index));
        }
        Families { all, root, stem: self.stem, rank: self.rank, into: self.into, listed }
    }
}

//! Who belongs to which road: each object to that of its next of kin, and what has none to that of its time.

use super::chains::chains;
use super::families::{Finder, Home};

impl Finder<'_> {
    /// Gives every object its home.
    pub(super) fn homes(&mut self, steps: &mut u64) {
        self.by_parents(steps);
        self.by_children(steps);
        // Families in which nothing carries a line on: the longest chain of any links is their road.
        let donor = |node: usize| self.request.nodes[node].donor;
        let left = |node: usize| self.home[node].is_none() && !donor(node);
        let links = self.request.edges.iter().filter(|edge| left(edge.from) && left(edge.to));
        let links: Vec<_> = links.map(|edge| (edge.from, edge.to)).collect();
        for chain in chains(&self.rank, &links, steps) {
            if chain.root && chain.members.len() > 1 {
                self.pave(chain.members);
            }
        }
        if self.roads.is_empty() && !self.order.is_empty() {
            self.roads.push(Vec::new());
        }
        self.by_parents(steps);
        let by_time = self.by_time(steps);
        for node in self.order.clone() {
            *steps += 1;
            if self.home[node].is_none() && !self.request.nodes[node].donor {
                self.home[node] = Some(Home { family: by_time(self.request.nodes[node].start), root: None });
            }
        }
        self.by_children(steps);
        for node in self.order.clone() {
            if self.home[node].is_none() {
                self.before[node] = true;
                self.home[node] = Some(Home { family: by_time(self.request.nodes[node].start), root: None });
            }
        }
    }

    /// Children hang on the road of a parent: rather as a variant than on the line, rather on the line than by
    /// anything else, and of equal parents on the youngest.
    fn by_parents(&mut self, steps: &mut u64) {
        for node in self.order.clone() {
            *steps += 1 + self.into[node].len() as u64;
            if self.home[node].is_some() || self.request.nodes[node].donor {
                continue;
            }
            let weight = |index: &usize| {
                let edge = &self.request.edges[*index];
                let place = self.home[edge.from].and_then(|home| home.root).map(|root| self.rank[root]);
                (if edge.variant { 2 } else { usize::from(edge.line) }, place, self.rank[edge.from])
            };
            let known = |index: &&usize| self.home[self.request.edges[**index].from].is_some_and(|h| h.root.is_some());
            if let Some(stem) = self.into[node].iter().filter(known).copied().max_by_key(weight) {
                self.stem[node] = Some(stem);
                self.home[node] = self.home[self.request.edges[stem].from];
            }
        }
    }

    /// Parents stand before the nearest of their children: donors, and whatever else has no parents itself.
    fn by_children(&mut self, steps: &mut u64) {
        for node in self.order.iter().rev().copied() {
            *steps += 1 + self.out[node].len() as u64;
            if self.home[node].is_some() {
                continue;
            }
            let heirs = self.out[node].iter().map(|index| self.request.edges[*index].to);
            let nearest = heirs.filter(|heir| self.home[*heir].is_some()).min_by_key(|heir| self.rank[*heir]);
            if let Some(home) = nearest.and_then(|heir| self.home[heir]) {
                self.home[node] = Some(Home { root: None, ..home });
                self.before[node] = true;
            }
        }
    }

    /// Which road is on its way in a year: the longest of several, and the last one before a gap.
    fn by_time(&self, steps: &mut u64) -> impl Fn(i32) -> usize + use<> {
        let (from, to) = (self.request.from, self.request.to);
        let years = usize::try_from(to - from + 1).unwrap_or(1);
        let mut best: Vec<Option<usize>> = vec![None; years];
        for (family, road) in self.roads.iter().enumerate() {
            let last = road.iter().map(|node| self.request.nodes[*node].end).max().unwrap_or(to);
            let first = road.first().map_or(from, |node| self.request.nodes[*node].start);
            for year in first..=last.min(to) {
                *steps += 1;
                let at = usize::try_from(year - from).unwrap_or(0).min(years - 1);
                if best[at].is_none_or(|known| self.roads[known].len() < road.len()) {
                    best[at] = Some(family);
                }
            }
        }
        move |year| {
            let at = usize::try_from(year - from).unwrap_or(0).min(years - 1);
            best[..=at].iter().rev().flatten().next().or_else(|| best[at..].iter().flatten().next()).map_or(0, |f| *f)
        }
    }
}

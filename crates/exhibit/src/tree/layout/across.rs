//! The lying picture: time runs to the right, one road of two lanes, parents in rows above and children in rows below.
//!
//! The rules are those of a road: a front stands at its first year; a parent's link runs along its own ground and falls
//! onto its child; a child hangs on a stem that falls from the road, left of all that came later.

use super::above::Above;
use super::axis::{Axis, Rule};
use super::block::Block;
use super::families::Families;
use super::items::{Item, Place};
use super::look::Look;
use super::rows::Stairs;
use crate::tree::request::Request;
use std::collections::{BTreeMap, BTreeSet};

/// Free room between two neighbours.
const GAP: f64 = 16.0;
/// Between two stems.
const STEM: f64 = 9.0;
/// Between a link that falls into the lower lane and what stands after it in the upper one.
const BEFORE: f64 = 8.0;
/// Between two links that fall beside each other.
pub const FALL: f64 = 13.0;
/// So many places are tried for a link that may come down anywhere.
const CLEAR: u32 = 24;
/// The most rows above and below a road: what finds none is folded into what it would touch.
pub const ROWS: usize = 9;

impl Block {
    /// What the years of its road need, so that neighbours of a lane do not touch.
    pub fn rules(
        &self,
        (request, families, look): (&Request, &Families, &Look),
        from: i32,
        last: usize,
        rules: &mut Vec<Rule>,
        steps: &mut u64,
    ) {
        let year = |item: &Item| usize::try_from(item.start - from).unwrap_or(0);
        let item_of = self.item_of();
        let upper: Vec<&Item> = self.items.iter().filter(|item| item.place == Place::Road(0)).collect();
        for heir in self.items.iter().filter(|item| matches!(item.place, Place::Road(_))) {
            // In the lower lane a link falls before what comes next in the upper one.
            let next = upper.get(upper.partition_point(|item| item.start < heir.start));
            let next = next.filter(|next| heir.place == Place::Road(1) && next.start > heir.start);
            for edge in heir.members.iter().flat_map(|node| &families.into[*node]) {
                *steps += 1;
                let parent = item_of.get(&request.edges[*edge].from).map(|index| &self.items[*index]);
                // A link comes down right of its parent's own name.
                if let Some(parent) = parent.filter(|parent| parent.place == Place::Before && parent.start < heir.start)
                {
                    let own = parent.wide(look) + 14.0;
                    let part = if heir.place == Place::Road(0) { 0.76 } else { 0.45 };
                    rules.push((year(parent), year(heir), own - part * heir.size.0));
                    rules.extend(next.map(|next| (year(parent), year(next), own + BEFORE)));
                }
            }
        }
        for lane in [0, 1] {
            let mut before: Option<(usize, f64)> = None;
            let road = self.items.iter().filter(|item| item.place == Place::Road(lane));
            for item in road {
                *steps += 1;
                let start = usize::try_from(item.start - from).unwrap_or(0);
                let wide = item.size.0.max(item.label.0 + 8.0) + GAP;
                before = match before {
                    Some((year, wide_before)) if year == start => Some((year, wide_before + wide)),
                    Some((year, wide_before)) => {
                        rules.push((year, start, wide_before));
                        Some((start, wide))
                    }
                    None => Some((start, wide)),
                };
            }
            if let Some((year, wide)) = before {
                rules.push((year, last, wide));
            }
        }
    }

    /// Puts everything into its row, along the axis.
    pub fn pack(&mut self, request: &Request, families: &Families, look: &Look, axis: &Axis, steps: &mut u64) {
        self.along(look, axis, steps);
        self.below(request, families, look, axis, steps);
        self.above(request, families, look, axis, steps);
    }

    fn along(&mut self, look: &Look, axis: &Axis, steps: &mut u64) {
        let mut reached = [f64::MIN; 2];
        for item in &mut self.items {
            *steps += 1;
            item.x = look.margin.0 + axis.year(item.start);
            if let Place::Road(lane) = item.place {
                let lane = usize::from(lane.min(1));
                item.x = item.x.max(reached[lane]);
                reached[lane] = item.x + item.size.0.max(item.label.0 + 8.0) + GAP;
            }
        }
    }

    /// Children: the latest first, each in the highest row that it can have. Of those of one year the one whose parents
    /// stand farther left comes last, so that its stem is left of the others (the barycentre of its parents).
    fn below(&mut self, request: &Request, families: &Families, look: &Look, axis: &Axis, steps: &mut u64) {
        let mut after: Vec<usize> = (0..self.items.len()).filter(|i| self.items[*i].place == Place::After).collect();
        let centre = |item: &Item| {
            let parents = item.members.iter().flat_map(|node| &families.into[*node]);
            let ranks: Vec<usize> = parents.map(|edge| families.rank[request.edges[*edge].from]).collect();
            ranks.iter().sum::<usize>() * 64 / ranks.len().max(1)
        };
        after.sort_by_key(|index| {
            let item = &self.items[*index];
            (-item.start, item.is_fold(), usize::MAX - centre(item), *index)
        });
        let (mut stairs, mut last) = (Stairs::default(), f64::MAX);
        let mut bottom: Option<usize> = None;
        let mut gone = Vec::new();
        for index in after {
            *steps += 4;
            let item = &self.items[index];
            let stem = (item.x - 6.0).min(last - STEM);
            let row_of = |item: &Item| stairs.row(item.x.max(stem + 6.0) + item.wide(look) + 8.0);
            let mut row = row_of(item);
            // Names in two lines may find a higher row than in one.
            if row > 0
                && !look.short()
                && let Some(narrow) = item.narrower(request, look).filter(|narrow| row_of(narrow) < row)
            {
                row = row_of(&narrow);
                self.items[index] = narrow;
            }
            // Where there is no row left, it joins what stands in its way in the last one.
            if let Some(other) = bottom.filter(|_| row >= ROWS) {
                let item = self.items[index].clone();
                self.items[other].absorb(item);
                let x = look.margin.0 + axis.year(self.items[other].start);
                let other = &mut self.items[other];
                (other.x, other.stem) = (x, other.stem.min(x - 6.0));
                last = last.min(other.stem);
                stairs.put(other.stem - 2.0, other.row);
                gone.push(index);
                continue;
            }
            let item = &mut self.items[index];
            (item.row, item.stem, last) = (row, stem, stem);
            // A longer way round to its stem is part of what it takes.
            item.x = item.x.max(stem + 6.0);
            stairs.put(stem - 2.0, row);
            self.rows.1 = self.rows.1.max(row + 1);
            if row + 1 >= ROWS {
                bottom = Some(index);
            }
        }
        self.settle(gone, request, look);
    }

    /// Parents: those of the nearest child first, and of these the youngest; each in the lowest row in which its place
    /// and its way are free.
    fn above(&mut self, request: &Request, families: &Families, look: &Look, axis: &Axis, steps: &mut u64) {
        let mut rows = Above::new(&self.items);
        let mut before: Vec<usize> = (0..self.items.len()).filter(|i| self.items[*i].place == Place::Before).collect();
        let item_of = self.item_of();
        let heirs = heirs(self, request, families, &before, &item_of, steps);
        before.sort_by(|a, b| {
            let nearest = |index: usize| heirs[index].iter().map(|heir| self.items[*heir].x).fold(f64::MAX, f64::min);
            let (a_item, b_item) = (&self.items[*a], &self.items[*b]);
            nearest(*a).total_cmp(&nearest(*b)).then(b_item.start.cmp(&a_item.start)).then(a.cmp(b))
        });
        let mut falls = vec![0_u32; self.items.len()];
        let mut gone = Vec::new();
        let mut top: Option<usize> = None;
        for index in before {
            *steps += 8;
            let item = &self.items[index];
            let own = item.x + item.wide(look) + 8.0;
            let mut ways: Vec<(usize, f64)> = Vec::new();
            for heir in &heirs[index] {
                let at = rows.landing(&self.items, *heir, falls[*heir], own);
                // What hangs below the road is reached from anywhere: the next place at which nothing stands.
                let hangs = self.items[*heir].place == Place::After;
                let clear = (0..CLEAR).map(|step| at + f64::from(step) * FALL).find(|at| rows.is_clear(*at));
                ways.push((*heir, clear.filter(|_| hangs).unwrap_or(at)));
            }
            let from = item.x - 4.0;
            let row = rows.row(from, own, &ways).or_else(|| {
                // A little to the left or to the right nothing may stand in the way.
                let shifts = [1.0, -1.0, 2.0, -2.0, 3.0, -3.0].map(|shift| shift * FALL);
                let shifted = shifts.into_iter().map(|shift| ways.iter().map(|(h, at)| (*h, at + shift)).collect());
                let (other, row) = shifted
                    .filter(|ways: &Vec<(usize, f64)>| ways.iter().all(|(_, at)| *at >= own))
                    .find_map(|ways| rows.row(from, own, &ways).map(|row| (ways, row)))?;
                ways = other;
                Some(row)
            });
            let Some(row) = row.or_else(|| rows.crossing(from, own, &ways)) else {
                let item = self.items[index].clone();
                if let Some(top) = top {
                    // Its links come down where those of the other do.
                    self.items[top].absorb(item);
                    self.items[top].x = look.margin.0 + axis.year(self.items[top].start);
                }
                gone.push(index);
                continue;
            };
            top = top.filter(|top| self.items[*top].row >= row).or(Some(index));
            rows.take(row, item.x - 4.0, own, &ways);
            for (heir, at) in ways {
                falls[heir] += 1;
                self.falls.push((index, heir, at));
            }
            self.items[index].row = row;
            self.rows.0 = self.rows.0.max(row + 1);
        }
        self.beside(&mut rows, look, axis, &mut gone, steps);
        self.settle(gone, request, look);
    }

    /// What is joined to nothing: in the upper rows.
    fn beside(&mut self, rows: &mut Above, look: &Look, axis: &Axis, gone: &mut Vec<usize>, steps: &mut u64) {
        let beside: Vec<usize> = (0..self.items.len()).filter(|i| self.items[*i].place == Place::Beside).collect();
        let mut last: Option<usize> = None;
        for index in beside {
            *steps += 2;
            let item = &self.items[index];
            let (from, to) = (item.x - 4.0, item.x + item.wide(look) + 8.0);
            let highest = self.rows.0.max(1);
            let free = (0..highest).rev().chain(highest..ROWS).find(|row| rows.is_free(*row, from, to));
            match (free, last) {
                (Some(row), _) => {
                    rows.take(row, from, to, &[]);
                    self.items[index].row = row;
                    self.rows.0 = self.rows.0.max(row + 1);
                    last = Some(index);
                }
                (None, Some(other)) => {
                    let item = item.clone();
                    self.items[other].absorb(item);
                    self.items[other].x = look.margin.0 + axis.year(self.items[other].start);
                    gone.push(index);
                }
                (None, None) => self.items[index].row = highest,
            }
        }
    }
}

/// The things that came of each, in the order of the axis.
fn heirs(
    block: &Block,
    request: &Request,
    families: &Families,
    before: &[usize],
    item_of: &BTreeMap<usize, usize>,
    steps: &mut u64,
) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new(); block.items.len()];
    let parents: BTreeSet<usize> = before.iter().copied().collect();
    for (index, item) in block.items.iter().enumerate() {
        for edge in item.members.iter().flat_map(|node| &families.into[*node]) {
            *steps += 1;
            let parent = item_of.get(&request.edges[*edge].from).filter(|parent| parents.contains(parent));
            if let Some(parent) = parent.filter(|parent| **parent != index) {
                found[*parent].push(index);
            }
        }
    }
    for heirs in &mut found {
        heirs.sort_by(|a, b| block.items[*a].x.total_cmp(&block.items[*b].x).then(a.cmp(b)));
        heirs.dedup();
    }
    found
}

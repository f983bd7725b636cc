//! The lying picture: time runs to the right, one road of two lanes, parents in rows above and children in rows below.
//!
//! The rules are those of a road: a front stands at its first year; a parent's link runs along its own ground and falls
//! onto its child; a child hangs on a stem that falls from the road, left of all that came later.

use super::axis::{Axis, Rule};
use super::families::Families;
use super::items::{Item, Place};
use super::look::Look;
use super::rows::{Intervals, Stairs};
use crate::tree::request::Request;
use std::collections::{BTreeMap, BTreeSet};

/// Free room between two neighbours.
const GAP: f64 = 16.0;
/// Between two stems.
const STEM: f64 = 9.0;
/// Between two links that fall beside each other.
pub const FALL: f64 = 13.0;
/// The most rows above and below a road: what finds none is folded into what it would touch.
const ROWS: usize = 7;

/// One family's things with what is known of its road.
#[derive(Clone, Debug, Default)]
pub struct Block {
    pub items: Vec<Item>,
    /// Rows above and below the road.
    pub rows: (usize, usize),
    /// Two lanes, or one.
    pub lanes: u8,
    /// The height of what stands on the road.
    pub tall: f64,
    /// Where the links to each thing from above come down, by item: first free place, and how many have.
    pub falls: Vec<(usize, usize, f64)>,
    /// Its upper and its lower end, from the ground of the upper lane.
    pub reach: (f64, f64),
    /// Where the ground of its upper lane lies across, or the left edge of its road.
    pub at: f64,
    /// Lanes of the gutter that links run in, in a standing picture.
    pub gutter: usize,
    /// From one row to the next; in a standing picture the width of the road.
    pub step: f64,
}

impl Block {
    pub fn new(items: Vec<Item>) -> Self {
        let lanes = 1 + u8::from(items.iter().any(|item| item.place == Place::Road(1)));
        let on_road = |item: &&Item| matches!(item.place, Place::Road(_));
        let tall = items.iter().filter(on_road).map(|item| item.size.1).fold(0.0, f64::max);
        Self { items, lanes, tall, ..Self::default() }
    }

    /// What the years of its road need, so that neighbours of a lane do not touch.
    pub fn rules(
        &self,
        (request, families): (&Request, &Families),
        from: i32,
        last: usize,
        rules: &mut Vec<Rule>,
        steps: &mut u64,
    ) {
        let year = |item: &Item| usize::try_from(item.start - from).unwrap_or(0);
        let item_of = self.item_of();
        for heir in self.items.iter().filter(|item| matches!(item.place, Place::Road(_))) {
            for edge in heir.members.iter().flat_map(|node| &families.into[*node]) {
                *steps += 1;
                let parent = item_of.get(&request.edges[*edge].from).map(|index| &self.items[*index]);
                // A link comes down right of its parent's own name.
                if let Some(parent) = parent.filter(|parent| parent.place == Place::Before && parent.start < heir.start)
                {
                    let own = parent.size.0.max(parent.label.0) + 14.0;
                    let part = if heir.place == Place::Road(0) { 0.76 } else { 0.45 };
                    rules.push((year(parent), year(heir), own - part * heir.size.0));
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
            let (lines, right) = (usize::from(item.label.1), item.x + item.size.0.max(item.label.0) + 8.0);
            let stem = (item.x - 6.0).min(last - STEM);
            let row = stairs.row(right);
            // Where there is no row left, it joins what stands in its way in the last one.
            if let Some(other) = bottom.filter(|_| row + lines > ROWS) {
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
            stairs.put(stem - 2.0, row + lines - 1);
            self.rows.1 = self.rows.1.max(row + lines);
            if row + lines >= ROWS {
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
            let own = item.x + item.size.0.max(item.label.0) + 8.0;
            let mut ways: Vec<(usize, f64)> = Vec::new();
            for heir in &heirs[index] {
                ways.push((*heir, rows.landing(&self.items, *heir, falls[*heir], own)));
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
            let (from, to) = (item.x - 4.0, item.x + item.size.0.max(item.label.0) + 8.0);
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

    /// For each object the thing that it is in.
    pub fn item_of(&self) -> BTreeMap<usize, usize> {
        let members =
            |(index, item): (usize, &Item)| item.members.iter().map(move |node| (*node, index)).collect::<Vec<_>>();
        self.items.iter().enumerate().flat_map(members).collect()
    }

    /// Takes out what was folded into something else, and measures what took it in.
    pub fn settle(&mut self, mut gone: Vec<usize>, request: &Request, look: &Look) {
        for item in &mut self.items {
            item.settle(request, look);
        }
        if gone.is_empty() {
            return;
        }
        gone.sort_unstable();
        let mut kept = 0;
        let moved: Vec<Option<usize>> = (0..self.items.len())
            .map(|index| {
                let stays = gone.binary_search(&index).is_err();
                kept += usize::from(stays);
                stays.then(|| kept - 1)
            })
            .collect();
        let mut index = 0;
        self.items.retain(|_| {
            index += 1;
            moved[index - 1].is_some()
        });
        let falls = std::mem::take(&mut self.falls);
        self.falls = falls.into_iter().filter_map(|(a, b, at)| Some((moved[a]?, moved[b]?, at))).collect();
    }

    /// Heights, now that the rows are known: from the ground of the upper lane. `room` is what a road may take.
    pub fn rise(&mut self, look: &Look, room: f64) {
        let lane = self.lane(look);
        let lower = f64::from(self.lanes - 1);
        let names = if self.lanes > 1 { look.name * 1.35 } else { 0.0 };
        let above = self.tall + look.name * 1.25 + 12.0;
        let below = lower * lane + 9.0 + names;
        // Each row is as high as the highest in it, with its name.
        let (mut up, mut down) = (vec![0.0_f64; self.rows.0 + 2], vec![0.0_f64; self.rows.1 + 2]);
        for item in &self.items {
            let rows = match item.place {
                Place::Road(_) => continue,
                Place::After => &mut down,
                Place::Before | Place::Beside => &mut up,
            };
            let two = if item.label.1 > 1 && item.place != Place::After { look.small * 1.2 } else { 0.0 };
            let high = item.size.1 + look.label * 1.4 + 6.0 + two;
            rows[item.row] = rows[item.row].max(high);
            if item.label.1 > 1 && item.place == Place::After {
                rows[item.row + 1] = rows[item.row + 1].max(look.label);
            }
        }
        let sum: f64 = up.iter().chain(&down).sum();
        let count = up.iter().chain(&down).filter(|high| **high > 0.0).count().max(1) as f64;
        // What room is left goes to the rows, up to a point.
        let more = ((room - above - below - 24.0 - sum) / count).clamp(0.0, 14.0);
        let ends = |rows: &[f64]| -> Vec<f64> {
            rows.iter()
                .scan(0.0, |at, high| {
                    *at += if *high > 0.0 { high + more } else { 0.0 };
                    Some(*at)
                })
                .collect()
        };
        let (up, down) = (ends(&up), ends(&down));
        for item in &mut self.items {
            item.y = match item.place {
                Place::Road(0) => 0.0,
                Place::Road(_) => lane,
                // Its name hangs below its ground, over the row below.
                Place::Before | Place::Beside => {
                    let under = if item.row > 0 { up[item.row - 1] } else { 0.0 };
                    let two = if item.label.1 > 1 && item.is_fold() { look.small * 1.2 } else { 0.0 };
                    -above - look.label * 1.4 - under - two
                }
                Place::After => below + down[item.row] - look.label * 1.4,
            };
        }
        let (most_up, most_down) = (up.last().copied().unwrap_or(0.0), down.last().copied().unwrap_or(0.0));
        self.reach = (-above - most_up - 4.0, below + most_down + 16.0);
    }

    /// How high it is.
    pub fn height(&self) -> f64 {
        self.reach.1 - self.reach.0
    }

    /// From one lane to the other.
    pub fn lane(&self, look: &Look) -> f64 {
        (self.tall + 13.0).max(look.name * 1.9)
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

/// The rows above a road.
struct Above {
    /// What stands in each, and the links along its ground.
    boxes: Vec<Intervals>,
    ways: Vec<Intervals>,
    /// Where links fall through it from above.
    falls: Vec<Intervals>,
    /// What stands in the upper lane, with its name.
    upper: Vec<(f64, f64)>,
}

impl Above {
    fn new(items: &[Item]) -> Self {
        let none = || vec![Intervals::default(); ROWS + 2];
        let road = items.iter().filter(|item| item.place == Place::Road(0));
        let upper = road.map(|item| (item.x - 6.0, item.x + item.size.0.max(item.label.0 + 6.0) + 6.0)).collect();
        Self { boxes: none(), ways: none(), falls: none(), upper }
    }

    /// Where the next link to something comes down: onto its roof, or through a gap of the upper lane.
    fn landing(&self, items: &[Item], heir: usize, before: u32, from: f64) -> f64 {
        let item = &items[heir];
        let on_roof = f64::from(before % 4) * FALL;
        if item.place == Place::Road(0) {
            let roof = item.x + item.size.0 * 0.76 + on_roof;
            // Not left of the end of its own name.
            return roof.max(from.min(item.x + item.size.0));
        }
        let wanted = match item.place {
            Place::Road(_) => item.x + item.size.0 * 0.5 + on_roof,
            _ => item.stem + on_roof,
        };
        let most = if matches!(item.place, Place::Road(_)) { item.x + item.size.0 } else { f64::MAX };
        self.gap(wanted.max(from), from, most)
    }

    /// The place nearest to the wanted one at which nothing stands in the upper lane; right of `least`, and left of
    /// `most` if there is one.
    fn gap(&self, wanted: f64, least: f64, most: f64) -> f64 {
        let after = self.upper.partition_point(|(_, end)| *end <= wanted);
        match self.upper.get(after) {
            Some((start, end)) if *start < wanted => {
                let left = start - 3.0;
                let previous = after.checked_sub(1).map_or(f64::MIN, |index| self.upper[index].1);
                if (wanted - left < end - wanted || *end > most) && left > previous.max(least) {
                    left
                } else {
                    end + 3.0
                }
            }
            _ => wanted,
        }
    }

    fn is_free(&self, row: usize, from: f64, to: f64) -> bool {
        [&self.boxes, &self.ways, &self.falls].into_iter().all(|rows| rows[row.min(ROWS)].is_free(from, to))
    }

    /// The lowest row that is free for something from `from` to `to`, with its links along the ground and down.
    fn row(&self, from: f64, to: f64, ways: &[(usize, f64)]) -> Option<usize> {
        let end = ways.iter().map(|(_, at)| *at).fold(to, f64::max);
        for row in 0..ROWS {
            let here = self.is_free(row, from, to);
            let along = self.boxes[row].is_free(to, end + 4.0) && self.ways[row].is_free(to, end + 4.0);
            if here && along {
                return Some(row);
            }
            // What stands in the way of a link that falls stands in the way from every higher row, too.
            if ways.iter().any(|(_, at)| !self.boxes[row].is_free(at - 3.0, at + 3.0)) {
                return None;
            }
        }
        None
    }

    /// The lowest row in which there is room, whatever its links cross on their way down.
    fn crossing(&self, from: f64, to: f64, ways: &[(usize, f64)]) -> Option<usize> {
        let end = ways.iter().map(|(_, at)| *at).fold(to, f64::max);
        (0..ROWS).find(|row| self.boxes[*row].is_free(from, end) && self.falls[*row].is_free(from, to))
    }

    fn take(&mut self, row: usize, from: f64, to: f64, ways: &[(usize, f64)]) {
        let row = row.min(ROWS);
        self.boxes[row].take(from, to);
        for (_, at) in ways {
            if *at > to {
                self.ways[row].take(to, at + 4.0);
            }
            for below in 0..=row {
                self.falls[below].take(at - 5.0, at + 9.0);
            }
        }
    }
}

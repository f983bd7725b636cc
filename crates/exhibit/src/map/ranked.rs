//! Things with years, the weightiest first: which of them go on in some years, without a look at all the others.
//!
//! A segment tree over the years (J. L. Bentley 1977): a thing that lasts from one year to another stands at the few
//! nodes that make up its years, so those of a year stand along one way from the root to a leaf. Each node keeps its
//! things in the order of weight, and a heap merges the nodes: the heaviest k of a year cost O((k + log y) log log y)
//! for y years, however many things there are. A second tree, of beginnings, answers for a range of years, and a third,
//! of ends, for what is over.

use std::cell::Cell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// A thing: its rank, 0 the weightiest, and its first and last year.
pub type Lasting = (u32, i32, i32);

/// Lists in the order of rank, at nodes of a tree over the years: node 1 is the root, 2n and 2n + 1 are below n.
type Tree = BTreeMap<u32, Vec<u32>>;

/// Things that are asked for by year. Built once.
#[derive(Debug, Default)]
pub struct Ranked {
    first: i32,
    /// How many leaves the trees have: a power of two.
    leaves: u32,
    during: Tree,
    begins: Tree,
    ends: Tree,
    /// First and last years, sorted each.
    begun: Vec<i32>,
    over: Vec<i32>,
}

impl Ranked {
    /// Of things in the order of rank.
    pub fn new(things: &[Lasting]) -> Self {
        let mut begun: Vec<i32> = things.iter().map(|thing| thing.1).collect();
        let mut over: Vec<i32> = things.iter().map(|thing| thing.2).collect();
        begun.sort_unstable();
        over.sort_unstable();
        let (Some(&first), Some(&last)) = (begun.first(), over.last()) else { return Self::default() };
        let leaves = last.abs_diff(first).saturating_add(1).next_power_of_two();
        let mut ranked = Self { first, leaves, begun, over, ..Self::default() };
        for &(rank, from, to) in things {
            let (from, to) = (ranked.leaf(from), ranked.leaf(to));
            canonical(leaves, from, to, &mut |node| ranked.during.entry(node).or_default().push(rank));
            let path = |tree: &mut Tree, leaf: u32| {
                let mut node = leaves + leaf;
                while node > 0 {
                    tree.entry(node).or_default().push(rank);
                    node /= 2;
                }
            };
            path(&mut ranked.begins, from);
            path(&mut ranked.ends, to);
        }
        ranked
    }

    fn leaf(&self, year: i32) -> u32 {
        year.max(self.first).abs_diff(self.first).min(self.leaves.saturating_sub(1))
    }

    /// How many go on in the years from the first to the last: by two binary searches.
    pub fn count(&self, (from, to): (i32, i32)) -> usize {
        let begun = self.begun.partition_point(|year| *year <= to);
        begun.saturating_sub(self.count_before(from))
    }

    /// How many were over before a year.
    pub fn count_before(&self, year: i32) -> usize {
        self.over.partition_point(|last| *last < year)
    }

    /// The weightiest of those that go on in the years.
    pub fn during(&self, (from, to): (i32, i32), most: usize, steps: &Cell<u64>) -> Vec<u32> {
        let reach = i64::from(self.first) + i64::from(self.leaves);
        if to < self.first || i64::from(from) >= reach {
            return Vec::new();
        }
        let mut lists = Vec::new();
        if from >= self.first {
            let mut node = self.leaves + self.leaf(from);
            while node > 0 {
                lists.extend(self.during.get(&node));
                node /= 2;
            }
        }
        let after = if from < self.first { self.first } else { from.saturating_add(1) };
        if after <= to && i64::from(after) < reach {
            let see = &mut |node| lists.extend(self.begins.get(&node));
            canonical(self.leaves, self.leaf(after), self.leaf(to), see);
        }
        merged(&lists, most, steps)
    }

    /// The weightiest of those that were over before a year.
    pub fn before(&self, year: i32, most: usize, steps: &Cell<u64>) -> Vec<u32> {
        let mut lists = Vec::new();
        if self.leaves > 0 && year > self.first {
            let see = &mut |node| lists.extend(self.ends.get(&node));
            canonical(self.leaves, 0, self.leaf(year - 1), see);
        }
        merged(&lists, most, steps)
    }
}

/// The fewest nodes whose leaves are those from one to another.
fn canonical(leaves: u32, from: u32, to: u32, see: &mut impl FnMut(u32)) {
    let (mut low, mut high) = (leaves + from, leaves + to + 1);
    while low < high {
        if low % 2 == 1 {
            see(low);
            low += 1;
        }
        if high % 2 == 1 {
            high -= 1;
            see(high);
        }
        low /= 2;
        high /= 2;
    }
}

/// The first of several sorted lists.
fn merged(lists: &[&Vec<u32>], most: usize, steps: &Cell<u64>) -> Vec<u32> {
    let head = |list: usize, at: usize| Some(Reverse((*lists.get(list)?.get(at)?, list, at)));
    let mut heap: BinaryHeap<_> = (0..lists.len()).filter_map(|list| head(list, 0)).collect();
    steps.set(steps.get() + lists.len() as u64);
    let mut found = Vec::new();
    while let Some(Reverse((rank, list, at))) = heap.pop().filter(|_| found.len() < most) {
        steps.set(steps.get() + 1);
        found.push(rank);
        heap.extend(head(list, at + 1));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_heaviest_of_any_years_are_those_that_a_look_at_all_would_find(
            spans in prop::collection::vec((1900..2030_i32, 0..60_i32), 0..80),
            from in 1880..2050_i32, wide in 0..30_i32, most in 0..30_usize,
        ) {
            let things: Vec<Lasting> = (0..).zip(&spans).map(|(rank, (at, long))| (rank, *at, at + long)).collect();
            let (ranked, to, steps) = (Ranked::new(&things), from + wide, Cell::new(0));
            let all = |fits: &dyn Fn(&Lasting) -> bool| -> Vec<u32> {
                things.iter().filter(|thing| fits(thing)).map(|thing| thing.0).collect()
            };
            let on = all(&|thing| thing.1 <= to && thing.2 >= from);
            prop_assert_eq!(ranked.during((from, to), most, &steps), &on[..most.min(on.len())]);
            prop_assert_eq!(ranked.count((from, to)), on.len());
            let over = all(&|thing| thing.2 < from);
            prop_assert_eq!(ranked.before(from, most, &steps), &over[..most.min(over.len())]);
        }
    }

    #[test]
    fn the_work_for_a_year_grows_with_what_is_asked_for_and_not_with_what_there_is() {
        let work = |count: u32| {
            let things: Vec<Lasting> = (0..count).map(|rank| (rank, 1900 + (rank % 97) as i32, 2025)).collect();
            let (ranked, steps) = (Ranked::new(&things), Cell::new(0));
            assert_eq!(ranked.during((1990, 1990), 50, &steps).len(), 50);
            steps.get()
        };
        let (few, many) = (work(200), work(200_000));
        assert!(many <= few + 20, "{few} steps of 200 things, {many} of 200,000");
    }
}

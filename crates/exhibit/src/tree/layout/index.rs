//! Which thing is where: by object, by year, by first letter, by kin. A key or a step of the clock asks here, and looks
//! through no list of things.

use super::{PlacedNode, RoutedEdge};
use crate::content::Id;
use std::collections::{BTreeMap, BTreeSet};

/// Things by their first year, then by position: in this order keys go through them.
type Years = BTreeSet<(i32, usize)>;

/// All things of a picture, by position in `nodes`.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    objects: BTreeMap<Id, usize>,
    folds: BTreeMap<Id, Vec<usize>>,
    years: Years,
    letters: BTreeMap<char, Years>,
    parents: BTreeMap<usize, Vec<usize>>,
    children: BTreeMap<usize, Vec<usize>>,
}

impl Index {
    pub fn put_node(&mut self, index: usize, node: &PlacedNode) {
        let here = (node.years.0, index);
        self.objects.extend(node.objects.iter().map(|id| (id.clone(), index)));
        if let Some(fold) = &node.part_of {
            self.folds.entry(fold.clone()).or_default().push(index);
        }
        self.years.insert(here);
        let words = node.lines.iter().flat_map(|line| line.split([' ', '-', '·', '(', '«']));
        for letter in words.filter_map(|word| word.chars().next()?.to_lowercase().next()) {
            self.letters.entry(letter).or_default().insert(here);
        }
    }

    pub fn put_edge(&mut self, edge: &RoutedEdge) {
        let (from, to) = edge.ends;
        self.parents.entry(to).or_default().push(from);
        self.children.entry(from).or_default().push(to);
    }

    /// The thing that an object is, or is folded into.
    pub fn of_object(&self, object: &str) -> Option<usize> {
        self.objects.get(object).copied()
    }

    /// The things of a fold that stands open.
    pub fn of_fold(&self, fold: &str) -> &[usize] {
        self.folds.get(fold).map_or(&[], Vec::as_slice)
    }

    /// What it came of, in the order of the links.
    pub fn parents(&self, index: usize) -> &[usize] {
        self.parents.get(&index).map_or(&[], Vec::as_slice)
    }

    /// What came of it, in the order of the links.
    pub fn children(&self, index: usize) -> &[usize] {
        self.children.get(&index).map_or(&[], Vec::as_slice)
    }

    /// The one that began first.
    pub fn first(&self) -> Option<usize> {
        self.years.first().map(|(_, index)| *index)
    }

    /// The one that began last.
    pub fn last(&self) -> Option<usize> {
        self.years.last().map(|(_, index)| *index)
    }

    /// The next in time.
    pub fn later(&self, here: (i32, usize)) -> Option<usize> {
        after(&self.years, here)
    }

    /// The one before in time.
    pub fn earlier(&self, here: (i32, usize)) -> Option<usize> {
        self.years.range(..here).next_back().map(|(_, index)| *index)
    }

    /// The next in time with a word that begins with a letter; after the last the first.
    pub fn lettered(&self, letter: char, here: (i32, usize)) -> Option<usize> {
        let found = self.letters.get(&letter.to_lowercase().next()?)?;
        after(found, here).or_else(|| found.first().map(|(_, index)| *index))
    }

    /// The one whose first year is nearest to a year; of equals the first.
    pub fn nearest(&self, year: i32) -> Option<usize> {
        let later = self.years.range((year, 0)..).next();
        let before = self.years.range(..(year, 0)).next_back();
        // The first of that year before.
        let before = before.and_then(|(year, _)| self.years.range((*year, 0)..).next());
        let near = [later, before].into_iter().flatten();
        near.min_by_key(|(began, index)| (began.abs_diff(year), *index)).map(|(_, index)| *index)
    }
}

fn after(years: &Years, here: (i32, usize)) -> Option<usize> {
    years.range(here..).find(|other| **other != here).map(|(_, index)| *index)
}

//! Places by where they are: a quadtree (Finkel and Bentley 1974) whose every cell knows what is in it by year, so that
//! a far cell is one dot with a count, whatever lies in it, and a near one gives its places.

use super::ranked::{Lasting, Ranked};
use crate::camera::Rect;
use crate::margins::apart;
use std::cell::Cell as Count;

/// A cell with more places than this is cut in four.
const FULL: usize = 8;
/// Four times smaller each time: 24 times is less than a step of a foot on the whole earth.
const DEEPEST: u32 = 24;
/// The most steps of one question for places.
const PATIENCE: u64 = 1_500;
/// The most roads of one cell that are asked for.
const ROADS: usize = 60;

/// What the cells are built of: a place, by its rank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    /// Index of the place in its file.
    pub place: usize,
    /// In km from the centre of the sheet.
    pub at: (f64, f64),
    /// Its first and last year.
    pub years: (i32, i32),
}

/// Several places at nearly the same point of the screen, or one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seed {
    /// The rank of the weightiest.
    pub site: u32,
    /// How many there are.
    pub count: usize,
}

#[derive(Debug)]
struct Cell {
    rect: Rect,
    places: Ranked,
    roads: Ranked,
    /// The places, of a cell that is not cut.
    sites: Vec<u32>,
    quarters: Vec<Cell>,
}

/// The places and roads of a sheet.
#[derive(Debug, Default)]
pub struct Cells {
    root: Option<Cell>,
}

impl Cells {
    /// Of places in the order of rank, and for each the roads that end there.
    pub fn new(whole: Rect, sites: &[Site], roads_of: &dyn Fn(u32) -> Vec<Lasting>) -> Self {
        let all: Vec<u32> = (0..).zip(sites).map(|(rank, _)| rank).collect();
        Self { root: (!all.is_empty()).then(|| Cell::new(whole, all, sites, roads_of, 0)) }
    }

    /// The places in a part of the sheet that matter in the years: one by one where they are farther apart than `near`
    /// km, and otherwise counted. `None` if that is too fine a question: ask with a greater distance then.
    pub fn places(
        &self,
        sites: &[Site],
        part: &Rect,
        years: (i32, i32),
        near: f64,
        steps: &Count<u64>,
    ) -> Option<Vec<Seed>> {
        let begun = steps.get();
        let mut found = Vec::new();
        let mut open: Vec<&Cell> = self.root.iter().collect();
        while let Some(cell) = open.pop() {
            steps.set(steps.get() + 1);
            if steps.get() - begun > PATIENCE {
                return None;
            }
            let count = if apart(&cell.rect, part) { 0 } else { cell.places.count(years) };
            if count == 0 {
                continue;
            }
            if cell.sites.is_empty() && cell.rect.width > near {
                open.extend(&cell.quarters);
            } else if cell.sites.is_empty() {
                let first = cell.places.during(years, 1, steps);
                found.extend(first.first().map(|site| Seed { site: *site, count }));
            } else {
                let there = |rank: &&u32| {
                    let site = sites.get(**rank as usize);
                    site.is_some_and(|site| site.years.0 <= years.1 && site.years.1 >= years.0)
                };
                found.extend(cell.sites.iter().filter(there).map(|site| Seed { site: *site, count: 1 }));
            }
        }
        Some(found)
    }

    /// The weightiest roads of the years with an end in a part of the sheet: from the few cells that cover it.
    pub fn roads(&self, part: &Rect, years: (i32, i32), steps: &Count<u64>) -> Vec<u32> {
        let mut found = Vec::new();
        let mut open: Vec<&Cell> = self.root.iter().collect();
        while let Some(cell) = open.pop() {
            steps.set(steps.get() + 1);
            if apart(&cell.rect, part) || cell.roads.count(years) == 0 {
                continue;
            }
            let small = cell.rect.width <= part.width.max(part.height) / 2.0;
            if small || cell.quarters.is_empty() {
                found.extend(cell.roads.during(years, ROADS, steps));
            } else {
                open.extend(&cell.quarters);
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

impl Cell {
    fn new(rect: Rect, ranks: Vec<u32>, sites: &[Site], roads_of: &dyn Fn(u32) -> Vec<Lasting>, depth: u32) -> Self {
        let site = |rank: u32| sites.get(rank as usize).map(|site| (rank, *site));
        let lasting: Vec<Lasting> = ranks
            .iter()
            .filter_map(|rank| site(*rank))
            .map(|(rank, site)| (rank, site.years.0, site.years.1))
            .collect();
        let mut roads: Vec<Lasting> = ranks.iter().flat_map(|rank| roads_of(*rank)).collect();
        roads.sort_unstable();
        roads.dedup();
        let (places, roads) = (Ranked::new(&lasting), Ranked::new(&roads));
        let mut cell = Self { rect, places, roads, sites: Vec::new(), quarters: Vec::new() };
        if ranks.len() <= FULL || depth == DEEPEST {
            cell.sites = ranks;
            return cell;
        }
        let (width, height) = (rect.width / 2.0, rect.height / 2.0);
        let (x, y) = rect.centre();
        let mut quarters: [Vec<u32>; 4] = Default::default();
        for (rank, site) in ranks.iter().filter_map(|rank| site(*rank)) {
            let index = usize::from(site.at.0 >= x) + 2 * usize::from(site.at.1 >= y);
            quarters.get_mut(index).into_iter().for_each(|quarter| quarter.push(rank));
        }
        for (index, ranks) in quarters.into_iter().enumerate().filter(|(_, ranks)| !ranks.is_empty()) {
            let left = if index % 2 == 1 { x } else { rect.x };
            let top = if index >= 2 { y } else { rect.y };
            let quarter = Rect { x: left, y: top, width, height };
            cell.quarters.push(Self::new(quarter, ranks, sites, roads_of, depth + 1));
        }
        cell
    }
}

//! Places and movements, indexed for the map once: a step of the clock and a move of the camera ask for what they show
//! and do no work that grows with the collection. How much is done is counted, so that a test can hold it.

use super::cells::{Cells, Seed, Site};
use super::merge::{Group, merge};
use super::projection::Projection;
use super::ranked::{Lasting, Ranked};
use super::width::{greatest, number, width};
use crate::camera::Rect;
use crate::content::{Certainty, Movement, Title};
use crate::date::Span;
use crate::exhibit::Collections;
use std::cell::Cell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A movement between two places that are on the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Road {
    /// Index of the movement in its file.
    pub movement: usize,
    /// The ranks of the places at its ends.
    pub sites: (u32, u32),
    /// Their points, in km from the centre of the sheet.
    pub ends: ((f64, f64), (f64, f64)),
    /// Its first and last year.
    pub years: (i32, i32),
    /// How thick its line is, in pixels; `None` where no number of that kind is known.
    pub width: Option<f64>,
}

/// The index of the map.
#[derive(Debug, Default)]
pub struct Atlas {
    /// Places with a point, by rank: the home of the story first, then those with most roads.
    sites: Vec<Site>,
    /// Movements between them, by rank: the greatest number first, then those with most objects.
    roads: Vec<Road>,
    cells: Cells,
    /// Roads by rank, and all movements by time, asked for by year.
    ranked: Ranked,
    by_time: Ranked,
    in_time: Vec<usize>,
    /// By index of a place: its rank; the movements from and to it, in time.
    rank_of: Vec<Option<u32>>,
    moves_of: Vec<Vec<usize>>,
    /// By index of a movement.
    road_of: Vec<Option<u32>>,
    /// Around all ends of roads within reach of the centre, in all years.
    heart: Option<Rect>,
    /// The greatest number of each measure.
    greatest: BTreeMap<String, f64>,
    steps: Cell<u64>,
}

impl Atlas {
    /// Of a collection, on a sheet of `radius` km of which the middle part reaches so many km from the centre.
    pub fn new(title: &Title, all: &Collections, radius: f64, reach: f64) -> Self {
        let projection = Projection::centred(title.map.centre);
        let index: BTreeMap<&str, usize> = all.places.iter().enumerate().map(|(at, place)| (&*place.id, at)).collect();
        let of = |id: &str| index.get(id).copied();
        // What has no date is always there; what goes on still ends with the clock.
        let clock = title.clock;
        let years = |when: Option<Span>| {
            when.map_or((clock.from, clock.to), |when| (when.first_year(), when.last_year(clock.to)))
        };
        let mut moves_of: Vec<Vec<usize>> = vec![Vec::new(); all.places.len()];
        let mut in_time: Vec<usize> = (0..all.movements.len()).collect();
        in_time.sort_by_key(|at| all.movements.get(*at).map(|movement| movement.when));
        for &at in &in_time {
            let Some(movement) = all.movements.get(at) else { continue };
            let ends = [of(&movement.from), of(&movement.to)];
            let others = if ends[0] == ends[1] { &ends[..1] } else { &ends[..] };
            for place in others.iter().flatten() {
                moves_of.get_mut(*place).into_iter().for_each(|moves| moves.push(at));
            }
        }
        let mut sites: Vec<Site> = Vec::new();
        for (index, entry) in all.places.iter().enumerate() {
            let Some(at) = entry.at else { continue };
            sites.push(Site { place: index, at: projection.project(at), years: years(entry.when) });
        }
        let home = title.map.home.as_deref().and_then(of);
        sites.sort_by_key(|site| {
            (Some(site.place) != home, Reverse(moves_of.get(site.place).map_or(0, Vec::len)), site.place)
        });
        let mut rank_of = vec![None; all.places.len()];
        for (rank, site) in (0..).zip(&sites) {
            rank_of.get_mut(site.place).into_iter().for_each(|known| *known = Some(rank));
        }
        let rank = |id: &str| of(id).and_then(|place| rank_of.get(place).copied().flatten());
        let most: BTreeMap<&str, f64> =
            all.movements.iter().filter_map(|movement| movement.measure.as_deref()).map(|id| (id, 0.0)).collect();
        let most: BTreeMap<&str, f64> = most.into_keys().map(|id| (id, greatest(&all.movements, id))).collect();
        let thick = |movement: &Movement| {
            let measure = movement.measure.as_deref()?;
            Some(width(number(movement, measure)?, most.get(measure).copied().unwrap_or_default()))
        };
        let mut roads: Vec<Road> = Vec::new();
        for (at, movement) in all.movements.iter().enumerate() {
            let (Some(from), Some(to)) = (rank(&movement.from), rank(&movement.to)) else { continue };
            let point = |rank: u32| sites.get(rank as usize).map(|site: &Site| site.at).unwrap_or_default();
            roads.push(Road {
                movement: at,
                sites: (from, to),
                ends: (point(from), point(to)),
                years: years(Some(movement.when)),
                width: thick(movement),
            });
        }
        roads.sort_by(|a, b| {
            let weight = |road: &Road| road.width.unwrap_or(super::width::PLAIN);
            let known = |road: &Road| all.movements.get(road.movement).map(worth);
            weight(b).total_cmp(&weight(a)).then(known(b).cmp(&known(a))).then(a.movement.cmp(&b.movement))
        });
        let mut road_of = vec![None; all.movements.len()];
        for (rank, road) in (0..).zip(&roads) {
            road_of.get_mut(road.movement).into_iter().for_each(|known| *known = Some(rank));
        }
        let lasting = |rank: u32| roads.get(rank as usize).map(|road| (rank, road.years.0, road.years.1));
        let ranked: Vec<Lasting> = (0..).take(roads.len()).filter_map(lasting).collect();
        let roads_of = |site: u32| -> Vec<Lasting> {
            let place = sites.get(site as usize).map(|site: &Site| site.place);
            let moves = place.and_then(|place| moves_of.get(place)).into_iter().flatten();
            moves.filter_map(|at| lasting(road_of.get(*at).copied().flatten()?)).collect()
        };
        let whole = Rect { x: -radius, y: -radius, width: 2.0 * radius, height: 2.0 * radius }.grown(1.0);
        let cells = Cells::new(whole, &sites, &roads_of);
        let in_years = |(order, at): (u32, &usize)| {
            let (from, to) = years(all.movements.get(*at).map(|movement| movement.when));
            (order, from, to)
        };
        let by_time = Ranked::new(&(0..).zip(&in_time).map(in_years).collect::<Vec<_>>());
        let near = |point: &(f64, f64)| point.0.hypot(point.1) <= reach;
        let heart = Rect::around(roads.iter().flat_map(|road| [road.ends.0, road.ends.1]).filter(near));
        let ranked = Ranked::new(&ranked);
        let steps = Cell::new(0);
        let greatest = most.into_iter().map(|(id, number)| (id.to_owned(), number)).collect();
        Self { sites, roads, cells, ranked, by_time, in_time, rank_of, moves_of, road_of, heart, greatest, steps }
    }

    /// The place of a rank.
    pub fn site(&self, rank: u32) -> Option<&Site> {
        self.sites.get(rank as usize)
    }

    /// The road of a rank.
    pub fn road(&self, rank: u32) -> Option<&Road> {
        self.roads.get(rank as usize)
    }

    /// The rank of a place, by its index; `None` without a point.
    pub fn rank_of(&self, index: usize) -> Option<u32> {
        self.rank_of.get(index).copied().flatten()
    }

    /// The rank of a movement, by its index; `None` if it is not between two points.
    pub fn road_of(&self, movement: usize) -> Option<u32> {
        self.road_of.get(movement).copied().flatten()
    }

    /// The movements from and to a place, as indexes, in time.
    pub fn moves_of(&self, index: usize) -> &[usize] {
        self.moves_of.get(index).map_or(&[], Vec::as_slice)
    }

    /// Around all ends of roads within reach of the centre, in all years.
    pub fn heart(&self) -> Option<Rect> {
        self.heart
    }

    /// The greatest number of a measure among all movements; 0 if there is none.
    pub fn greatest(&self, measure: &str) -> f64 {
        self.greatest.get(measure).copied().unwrap_or_default()
    }

    /// The weightiest roads of the years, as ranks.
    pub fn roads_in(&self, years: (i32, i32), most: usize) -> Vec<u32> {
        self.ranked.during(years, most, &self.steps)
    }

    /// The weightiest roads of the years that end in a part of the sheet, as ranks.
    pub fn roads_at(&self, part: &Rect, years: (i32, i32)) -> Vec<u32> {
        self.cells.roads(part, years, &self.steps)
    }

    /// The weightiest roads that were over before a year, as ranks.
    pub fn roads_before(&self, year: i32, most: usize) -> Vec<u32> {
        self.ranked.before(year, most, &self.steps)
    }

    /// The places in a part of the sheet that matter in the years, and the given ones, merged where they are nearer
    /// than `near` km; farther, where there would be more than `most`.
    pub fn groups(&self, part: &Rect, years: (i32, i32), ends: &[u32], near: f64, most: usize) -> Vec<Group> {
        let seeds = self.cells.places(&self.sites, part, years, near, &self.steps);
        let groups = seeds.map(|seeds| self.merged(seeds, part, years, ends, near));
        // Beyond the size of the earth there is one group.
        match groups.filter(|groups| groups.len() <= most || near > 1e5) {
            Some(groups) => groups,
            None => self.groups(part, years, ends, near * 1.6, most),
        }
    }

    fn merged(&self, mut seeds: Vec<Seed>, part: &Rect, years: (i32, i32), ends: &[u32], near: f64) -> Vec<Group> {
        let known: BTreeSet<u32> = seeds.iter().map(|seed| seed.site).collect();
        for &site in ends.iter().filter(|site| !known.contains(site)) {
            // One that matters in the years is in the count of a cell already, if the cell is in view.
            let counted = self.site(site).is_some_and(|site| {
                let there = site.years.0 <= years.1 && site.years.1 >= years.0;
                let (x, y) = site.at;
                let inside = x >= part.x && x < part.x + part.width && y >= part.y && y < part.y + part.height;
                there && inside
            });
            seeds.push(Seed { site, count: usize::from(!counted) });
        }
        let at = |site: u32| self.site(site).map(|site| site.at).unwrap_or_default();
        merge(seeds, &at, near, &self.steps)
    }

    /// Movements of the years, as indexes in time: the first so many.
    pub fn moves_in(&self, years: (i32, i32), most: usize) -> Vec<usize> {
        self.movements(self.by_time.during(years, most, &self.steps))
    }

    /// How many movements the years have.
    pub fn count_in(&self, years: (i32, i32)) -> usize {
        self.by_time.count(years)
    }

    /// Movements that were over before a year, as indexes in time: the first so many.
    pub fn moves_before(&self, year: i32, most: usize) -> Vec<usize> {
        self.movements(self.by_time.before(year, most, &self.steps))
    }

    /// How many movements were over before a year.
    pub fn count_before(&self, year: i32) -> usize {
        self.by_time.count_before(year)
    }

    /// Movements that begin after a year, as indexes in time: the first so many.
    pub fn moves_after(&self, year: i32, most: usize) -> Vec<usize> {
        let from = self.in_time.len().saturating_sub(self.count_after(year));
        self.in_time.iter().skip(from).take(most).copied().collect()
    }

    /// How many movements begin after a year: all but those that go on in it and those that were over before.
    pub fn count_after(&self, year: i32) -> usize {
        self.in_time.len().saturating_sub(self.count_before(year) + self.count_in((year, year)))
    }

    fn movements(&self, orders: Vec<u32>) -> Vec<usize> {
        orders.into_iter().filter_map(|order| self.in_time.get(order as usize).copied()).collect()
    }

    /// How many steps all questions took so far.
    pub fn steps(&self) -> u64 {
        self.steps.get()
    }
}

/// What makes one road come before another that is as wide.
fn worth(movement: &Movement) -> (usize, bool) {
    (movement.objects.len(), movement.certainty == Certainty::Documented)
}

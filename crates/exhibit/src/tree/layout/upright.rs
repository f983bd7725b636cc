//! The standing picture: time runs downwards, the road is a column, parents stand left of it and children right.
//!
//! A parent's link runs to a lane of the gutter beside the road, down it and onto its child. Lanes are shared as the
//! tracks of a channel are: by the left-edge algorithm of Hashimoto and Stevens (1971).

use super::axis::{Axis, Rule};
use super::block::Block;
use super::families::Families;
use super::items::{Item, Place};
use super::look::Look;
use super::rows::Intervals;
use crate::tree::request::Request;
use std::collections::BTreeMap;

/// Between the road and its children.
pub const GUTTER: f64 = 34.0;
/// The most things of one year beside each other and below each other.
const OF_A_YEAR: usize = 4;
/// The most columns on one side.
const COLUMNS: usize = 3;

/// From one lane of the gutter to the next.
pub fn lane(look: &Look) -> f64 {
    if look.narrow { 7.0 } else { 12.0 }
}

/// Between the road and its children.
pub fn gutter(look: &Look) -> f64 {
    if look.narrow { 12.0 } else { GUTTER }
}

/// How wide a road is: the longest thing on it, and its name before it where there is room.
pub fn road_width(items: &[Item], look: &Look) -> f64 {
    let road = || items.iter().filter(|item| matches!(item.place, Place::Road(_)));
    let long = road().map(|item| item.size.0).fold(0.0, f64::max);
    let name = road().map(|item| item.label.0).fold(0.0, f64::max);
    if look.narrow { long.max(name + 10.0) + 8.0 } else { long + name + 36.0 }
}

/// The height that something takes, with its name.
fn height(item: &Item, look: &Look) -> f64 {
    match item.place {
        Place::Road(_) if look.narrow => item.size.1 + look.name * 1.1 + 12.0,
        Place::Road(_) => item.size.1.max(look.name) + if look.pressed > 0 { 10.0 } else { 18.0 },
        _ => item.size.1 + words(item, look) + 12.0,
    }
}

/// The height of the words under something.
fn words(item: &Item, look: &Look) -> f64 {
    match (item.is_fold(), look.narrow) {
        (true, true) => look.label * 1.5 + look.small * 1.2 * f64::from(item.label.1),
        (true, false) => (look.label * 1.5).max(look.small * 1.2 * f64::from(item.label.1) + 4.0),
        (false, _) => look.label * 1.3 * f64::from(item.label.1),
    }
}

impl Block {
    /// What the years need, so that neighbours below each other do not touch.
    pub fn rules_upright(&self, look: &Look, from: i32, last: usize, rules: &mut Vec<Rule>, steps: &mut u64) {
        for on_road in [true, false] {
            let mut years: BTreeMap<i32, Vec<f64>> = BTreeMap::new();
            for item in &self.items {
                *steps += 1;
                let counts = if on_road { matches!(item.place, Place::Road(_)) } else { item.place == Place::After };
                if counts {
                    years.entry(item.start).or_default().push(height(item, look));
                }
            }
            let years: Vec<(usize, f64)> = years
                .into_iter()
                .map(|(year, heights)| {
                    let most = heights.iter().copied().fold(0.0, f64::max);
                    let sum: f64 = heights.iter().sum();
                    // Beside the road there is more than one column, or things fold.
                    let columns = self.columns(look).1;
                    let rows = heights.len().min(OF_A_YEAR).div_ceil(columns) as f64;
                    // In one column each takes its own height.
                    let one = on_road || (columns == 1 && heights.len() <= OF_A_YEAR);
                    (usize::try_from(year - from).unwrap_or(0), if one { sum } else { most * rows })
                })
                .collect();
            rules.extend(years.windows(2).map(|pair| (pair[0].0, pair[1].0, pair[0].1)));
            rules.extend(years.last().map(|(year, high)| (*year, last, *high)));
        }
    }

    /// How many columns there are left and right of the road.
    pub fn columns(&self, look: &Look) -> (usize, usize) {
        if look.narrow { (1, 1) } else { (2, 1) }
    }

    /// Puts everything into its column, along the axis.
    pub fn pack_upright(&mut self, request: &Request, families: &Families, look: &Look, axis: &Axis, steps: &mut u64) {
        let mut reached = f64::MIN;
        for item in &mut self.items {
            *steps += 1;
            item.y = look.margin.0 + axis.year(item.start) + item.size.1 + 5.0;
            if matches!(item.place, Place::Road(_)) {
                let above = if look.narrow { look.name * 1.1 } else { (look.name - item.size.1).max(0.0) };
                item.y = (item.y + above).max(reached);
                reached = item.y + height(item, look);
                item.place = Place::Road(0);
            }
        }
        self.lanes = 1;
        let mut gone = Vec::new();
        self.columns_of(&[Place::After], look, &mut gone, steps);
        self.columns_of(&[Place::Before, Place::Beside], look, &mut gone, steps);
        self.settle(gone, request, look);
        self.links(request, families, look, steps);
    }

    /// Things in columns: each in the one in which it moves least from its year, the nearest to the road of equal ones.
    fn columns_of(&mut self, places: &[Place], look: &Look, gone: &mut Vec<usize>, steps: &mut u64) {
        let mut of: Vec<usize> = (0..self.items.len()).filter(|i| places.contains(&self.items[*i].place)).collect();
        of.sort_by_key(|index| {
            let item = &self.items[*index];
            (item.start, item.place, item.is_fold(), *index)
        });
        let after = places.contains(&Place::After);
        let count = if after { self.columns(look).1 } else { self.columns(look).0 };
        let mut columns = vec![Intervals::default(); count.clamp(1, COLUMNS)];
        let mut last: Option<usize> = None;
        for index in of {
            let item = &self.items[index];
            let (top, high) = (item.y - item.size.1 - 5.0, height(item, look));
            // A link between the road and the second column must not run through the first.
            let place = |column: usize| {
                let at = columns[column].first_free(top, high);
                let ground = at + item.size.1 + 5.0;
                let linked = item.place != Place::Beside;
                let clear = !linked || columns[..column].iter().all(|near| near.is_free(ground - 9.0, ground + 3.0));
                // What is joined to nothing leaves the column beside the road to others.
                let aside = if item.place == Place::Beside && column + 1 < count { high * 0.5 } else { 0.0 };
                (if clear { at + aside } else { f64::MAX }, column, at)
            };
            *steps += columns.len() as u64;
            let best = (0..columns.len()).map(place).min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let Some((_, column, at)) = best else { continue };
            if let Some(other) = last.filter(|_| at - top > high * (OF_A_YEAR as f64)) {
                let item = item.clone();
                self.items[other].absorb(item);
                gone.push(index);
                continue;
            }
            columns[column].take(at, at + high);
            // Nor may what comes later stand in the way of the link.
            let ground = at + item.size.1 + 5.0;
            if item.place != Place::Beside {
                columns[..column].iter_mut().for_each(|near| near.take(ground - 9.0, ground + 3.0));
            }
            let used = if after { &mut self.rows.1 } else { &mut self.rows.0 };
            *used = (*used).max(column + 1);
            let item = &mut self.items[index];
            (item.row, item.y, last) = (column, at + item.size.1 + 5.0, Some(index));
        }
    }

    /// Lanes of the gutter for the links of parents.
    fn links(&mut self, request: &Request, families: &Families, look: &Look, steps: &mut u64) {
        let item_of = self.item_of();
        let mut found = Vec::new();
        for (index, item) in self.items.iter().enumerate() {
            for edge in item.members.iter().flat_map(|node| &families.into[*node]) {
                *steps += 1;
                let parent = item_of.get(&request.edges[*edge].from);
                if let Some(parent) = parent.filter(|p| self.items[**p].place == Place::Before && **p != index) {
                    found.push((*parent, index));
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        // The nearest child first, and of its parents the lowest: their lanes lie inside those of the others.
        found.sort_by(|(a, a_heir), (b, b_heir)| {
            let y = |index: usize| self.items[index].y;
            y(*a_heir).total_cmp(&y(*b_heir)).then(y(*b).total_cmp(&y(*a))).then((a, a_heir).cmp(&(b, b_heir)))
        });
        let (mut lanes, mut arrivals) =
            (vec![Intervals::default(); if look.narrow { 4 } else { 12 }], vec![0_u32; self.items.len()]);
        for (parent, heir) in found {
            let (from, to) = (self.items[parent].y, self.arrival(heir, arrivals[heir], look));
            arrivals[heir] += 1;
            let (top, bottom) = (from.min(to) - 6.0, from.max(to) + 6.0);
            let lane = lanes.iter().position(|lane| lane.is_free(top, bottom)).unwrap_or(lanes.len() - 1);
            *steps += 1 + lane as u64;
            lanes[lane].take(top, bottom);
            self.gutter = self.gutter.max(lane + 1);
            self.falls.push((parent, heir, lane as f64));
        }
    }

    /// Where a link ends at something, from above to below.
    pub fn arrival(&self, heir: usize, before: u32, look: &Look) -> f64 {
        let item = &self.items[heir];
        let on_road = matches!(item.place, Place::Road(_));
        let nth = f64::from(before % 4) * lane(look);
        // Below the ground of what stands beside the road is its name.
        if on_road { item.y - item.size.1 * 0.42 + nth } else { item.y - nth }
    }

    /// Where everything stands across, from the left edge of the road.
    pub fn spread(&mut self, look: &Look) {
        let road = road_width(&self.items, look);
        let wide = |place: &[Place]| {
            let of = self.items.iter().filter(|item| place.contains(&item.place));
            of.map(|item| item.size.0.max(item.label.0) + if look.narrow { 4.0 } else { 12.0 })
                .fold(look.column(), f64::max)
        };
        let most = look.column() * if look.narrow { 1.05 } else { 1.3 };
        let (left, right) = (wide(&[Place::Before, Place::Beside]).min(most), wide(&[Place::After]).min(most));
        let lanes = if self.gutter > 0 {
            self.gutter as f64 * lane(look) + if look.narrow { 14.0 } else { 20.0 }
        } else {
            12.0
        };
        let aside = gutter(look);
        for item in &mut self.items {
            item.x = match item.place {
                Place::Road(_) if look.narrow => (road - item.size.0) / 2.0,
                Place::Road(_) => road - item.size.0 - 12.0,
                Place::Before | Place::Beside => -lanes - left * (item.row + 1) as f64,
                Place::After => road + aside + right * item.row as f64,
            };
        }
        self.reach = (-lanes - left * self.rows.0 as f64, road + aside + right * self.rows.1 as f64 + 10.0);
        self.step = road;
    }
}

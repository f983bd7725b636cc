//! A family's things on their way to a place: what both pictures, the lying and the standing one, work on.

use super::items::{Item, Place};
use super::look::Look;
use crate::tree::request::Request;
use std::collections::BTreeMap;

/// Between rows whose names stand behind what they name, and where things are pressed most.
const ASIDE: (f64, f64) = (11.0, 8.0);

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
        let aside = if look.short() { ASIDE.1 } else { ASIDE.0 };
        let names = if self.lanes > 1 { look.name * 1.35 } else { 0.0 };
        let above = self.tall + look.name * 1.25 + 12.0;
        let below = lower * lane + 9.0 + names;
        // Each row is as high as the highest in it, with its name.
        let (mut up, mut down) = (vec![0.0_f64; self.rows.0 + 2], vec![0.0_f64; self.rows.1 + 2]);
        // What stands below in a row stands on one ground, with the names of all under it.
        let mut under = vec![0.0_f64; self.rows.1 + 2];
        for item in &self.items {
            let rows = match item.place {
                Place::Road(_) => continue,
                Place::After => &mut down,
                Place::Before | Place::Beside => &mut up,
            };
            if item.is_aside(look) {
                rows[item.row] = rows[item.row].max(item.size.1.max(item.words_aside(look)) + aside + look.air);
                continue;
            }
            let names = look.label * if look.short() { 1.3 } else { 1.4 }
                + if item.label.1 > 1 { look.small * 1.2 } else { 0.0 };
            if item.place == Place::After {
                under[item.row] = under[item.row].max(names);
                rows[item.row] = rows[item.row].max(item.size.1 + 3.0 + look.air);
            } else {
                rows[item.row] = rows[item.row].max(item.size.1 + names + 3.0 + look.air);
            }
        }
        for (row, names) in down.iter_mut().zip(&under) {
            *row += names;
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
                Place::Before | Place::Beside if look.aside => {
                    -above - 6.0 - if item.row > 0 { up[item.row - 1] } else { 0.0 }
                }
                // Its name hangs below its ground, over the row below.
                Place::Before | Place::Beside => {
                    let under = if item.row > 0 { up[item.row - 1] } else { 0.0 };
                    let two = if item.label.1 > 1 && item.is_fold() { look.small * 1.2 } else { 0.0 };
                    -above - look.label * 1.4 - under - two
                }
                Place::After => below + down[item.row] - under[item.row],
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

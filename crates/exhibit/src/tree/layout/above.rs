//! The rows above a road of the lying picture: what stands in them, and where links run along and down through them.

use super::across::{FALL, ROWS};
use super::items::{Item, Place};
use super::rows::Intervals;

/// Free room left of what stands in the upper lane: the box around the name of a chosen one reaches 6 px there. No more
/// than the rules of the axis keep free (`across.rs`).
const BESIDE: f64 = 10.0;

/// The rows above a road.
pub struct Above {
    /// What stands in each, and the links along its ground.
    boxes: Vec<Intervals>,
    ways: Vec<Intervals>,
    /// Where links fall through it from above.
    falls: Vec<Intervals>,
    /// What stands in the upper lane, with its name.
    upper: Vec<(f64, f64)>,
}

impl Above {
    /// Empty rows above what stands on the road.
    pub fn new(items: &[Item]) -> Self {
        let none = || vec![Intervals::default(); ROWS + 2];
        let road = items.iter().filter(|item| item.place == Place::Road(0));
        let upper = road.map(|item| (item.x - BESIDE, item.x + item.size.0.max(item.label.0 + 6.0) + 6.0)).collect();
        Self { boxes: none(), ways: none(), falls: none(), upper }
    }

    /// Where the next link to something comes down: onto its roof, or through a gap of the upper lane.
    pub fn landing(&self, items: &[Item], heir: usize, before: u32, from: f64) -> f64 {
        let item = &items[heir];
        let on_roof = f64::from(before % 4) * FALL;
        if item.place == Place::Road(0) {
            let end = item.x + item.size.0;
            // Right of the name over the roof, where that is no longer than the roof.
            let beside = (item.x + item.label.0 + 16.0).min(end - 4.0);
            let roof = (item.x + item.size.0 * 0.76).max(beside) + on_roof;
            // Not left of the end of the parent's name.
            return roof.max(from.min(end));
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

    /// True if something may fall there from any row.
    pub fn is_clear(&self, at: f64) -> bool {
        self.boxes.iter().all(|row| row.is_free(at - 3.0, at + 3.0))
    }

    /// True if nothing stands, runs or falls there.
    pub fn is_free(&self, row: usize, from: f64, to: f64) -> bool {
        [&self.boxes, &self.ways, &self.falls].into_iter().all(|rows| rows[row.min(ROWS)].is_free(from, to))
    }

    /// The lowest row that is free for something from `from` to `to`, with its links along the ground and down.
    pub fn row(&self, from: f64, to: f64, ways: &[(usize, f64)]) -> Option<usize> {
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
    pub fn crossing(&self, from: f64, to: f64, ways: &[(usize, f64)]) -> Option<usize> {
        let end = ways.iter().map(|(_, at)| *at).fold(to, f64::max);
        (0..ROWS).find(|row| self.boxes[*row].is_free(from, end) && self.falls[*row].is_free(from, to))
    }

    /// Takes a place with its links.
    pub fn take(&mut self, row: usize, from: f64, to: f64, ways: &[(usize, f64)]) {
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

//! Rows in which things stand without touching each other: packing by interval.

use std::collections::BTreeMap;

/// Intervals that do not overlap, in sixteenths of a pixel so that they can be sorted exactly.
#[derive(Clone, Debug, Default)]
pub struct Intervals(BTreeMap<i64, i64>);

fn fine(at: f64) -> i64 {
    (at * 16.0).round() as i64
}

impl Intervals {
    /// True if nothing lies between two places.
    pub fn is_free(&self, from: f64, to: f64) -> bool {
        self.0.range(..fine(to)).next_back().is_none_or(|(_, end)| *end <= fine(from))
    }

    /// Takes what lies between two places, joined with what it touches.
    pub fn take(&mut self, from: f64, to: f64) {
        let (mut from, mut to) = (fine(from), fine(to));
        while let Some((start, end)) = self.0.range(..=to).next_back().map(|(start, end)| (*start, *end)) {
            if end < from {
                break;
            }
            (from, to) = (from.min(start), to.max(end));
            self.0.remove(&start);
        }
        self.0.insert(from, to);
    }

    /// The first place from `from` on where `length` is free.
    pub fn first_free(&self, from: f64, length: f64) -> f64 {
        let (mut at, long) = (fine(from), fine(length));
        while let Some(end) = self.0.range(..at + long).next_back().map(|(_, end)| *end).filter(|end| *end > at) {
            at = end;
        }
        at as f64 / 16.0
    }
}

/// Rows for things that hang on stems: taken from the right to the left, each goes below all that it would touch, so
/// that its stem passes left of them. The row below the deepest of those that begin before a place is found in
/// log n steps, since of two only the later one matters where that is the deeper.
#[derive(Clone, Debug, Default)]
pub struct Stairs {
    /// Left ends and rows, from the right to the left: each less deep than the one before it.
    deepest: Vec<(f64, usize)>,
}

impl Stairs {
    /// The first row in which nothing that begins left of `right` is touched.
    pub fn row(&self, right: f64) -> usize {
        let first = self.deepest.partition_point(|(left, _)| *left > right);
        self.deepest.get(first).map_or(0, |(_, row)| row + 1)
    }

    /// Puts something down that begins at `left`, left of all before, down to a row.
    pub fn put(&mut self, left: f64, row: usize) {
        while self.deepest.last().is_some_and(|(_, other)| *other <= row) {
            self.deepest.pop();
        }
        self.deepest.push((left, row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_put_where_there_is_room_touches_nothing(
            wanted in prop::collection::vec((0_u16..500, 1_u16..60), 1..40),
        ) {
            let (mut taken, mut row) = (Vec::new(), Intervals::default());
            for (from, length) in wanted {
                let (from, length) = (f64::from(from), f64::from(length));
                let at = row.first_free(from, length);
                prop_assert!(at >= from && row.is_free(at, at + length));
                row.take(at, at + length);
                for (start, end) in &taken {
                    prop_assert!(at + length <= *start + 0.1 || *end <= at + 0.1);
                }
                taken.push((at, at + length));
            }
        }

        #[test]
        fn stairs_find_the_row_that_looking_at_everything_finds(
            widths in prop::collection::vec((1_u16..40, 10_u16..200), 1..40),
        ) {
            let (mut stairs, mut placed, mut left) = (Stairs::default(), Vec::<(f64, usize)>::new(), 9000.0);
            for (step, width) in widths {
                left -= f64::from(step);
                let right = left + f64::from(width);
                let touched = placed.iter().filter(|(start, _)| *start <= right);
                let slow = touched.map(|(_, row)| row + 1).max().unwrap_or(0);
                let row = stairs.row(right);
                prop_assert_eq!(row, slow);
                stairs.put(left, row);
                placed.push((left, row));
            }
        }
    }
}

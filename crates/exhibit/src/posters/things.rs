//! How many things stand for an amount, and how many of them in a line.

use std::ops::Range;

/// A thing that is drawn: how much of it is sure, and how much may be; parts of 1. The rest of it is cut off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// From its left end to here it is drawn as it is.
    pub sure: f64,
    /// From there to here it is pale.
    pub may: f64,
}

/// So many things stand for an amount: the last one is cut, and what is not sure is pale.
pub(super) fn units(low: f64, high: f64, unit: f64) -> Vec<Unit> {
    if unit.is_nan() || unit <= 0.0 || !high.is_finite() {
        return Vec::new();
    }
    let part = |amount: f64, n: f64| (amount / unit - n).clamp(0.0, 1.0);
    let one = |n: f64| Unit { sure: part(low, n), may: part(high, n) };
    (0..1000).map(f64::from).map(one).take_while(|unit| unit.may > 0.0).collect()
}

/// How many things are sure, and how many may be, in things.
pub fn amounts(units: &[Unit]) -> (f64, f64) {
    units.iter().fold((0.0, 0.0), |(sure, may), unit| (sure + unit.sure, may + unit.may))
}

/// Things in lines, each in a cell, in mm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strip {
    /// From one thing to the next.
    pub pitch: f64,
    /// From one line to the next.
    pub line: f64,
    /// How many in a line.
    pub columns: usize,
    /// How long a thing is.
    pub length: f64,
}

impl Strip {
    /// The lines that what lies between two amounts of things stands in.
    pub fn lines(&self, from: f64, to: f64) -> Range<usize> {
        let columns = count_of(self.columns.max(1));
        whole((from / columns).floor())..whole((to / columns).ceil())
    }

    /// The outline of the cells between two amounts of things, from a whole one: the last thing is cut where the amount
    /// ends.
    pub fn area(&self, from: f64, to: f64) -> String {
        let (columns, air) = (count_of(self.columns.max(1)), (self.pitch - self.length) / 2.0);
        let end = |things: f64| {
            let (full, part) = (things.floor(), things.fract());
            // Of a whole thing all of its cell is there, with what an outline adds to it.
            if part > 0.0 { full * self.pitch + part * self.length } else { full * self.pitch - air }
        };
        let cells = self.lines(from, to).map(|line| {
            let before = count_of(line) * columns;
            let (first, last) = ((from - before).max(0.0), (to - before).min(columns));
            let (left, right) = (first.floor() * self.pitch - air, end(last));
            format!("M{left:.0} {:.0}H{right:.0}v{:.0}H{left:.0}z", count_of(line) * self.line, self.line)
        });
        cells.collect()
    }
}

/// What rows of things have to fit into.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Of a line, in px.
    pub width: f64,
    /// Of all rows together, in px.
    pub height: f64,
    /// From one thing to the next, in mm.
    pub pitch: f64,
    /// From one line to the next, in mm.
    pub line: f64,
    /// What each row takes at the least, for the words beside it, in px.
    pub least: f64,
}

impl Room {
    /// How many things stand in a line, so that all rows together fit: as few as that, since fewer are larger.
    pub fn columns(&self, counts: &[usize]) -> usize {
        let most = counts.iter().copied().max().unwrap_or(1).max(1);
        let fits = |columns: &usize| self.high(counts, self.width, *columns) <= self.height;
        (FEWEST.min(most)..=most).find(fits).unwrap_or(most).min(MOST_IN_LINE)
    }

    /// How wide a line of so many things is, in px, so that all rows fit: less than all the width, where few things
    /// stand in each of many rows. Found by halving, since a row is never lower than its words.
    pub fn width_of(&self, counts: &[usize], columns: usize) -> f64 {
        let fits = |width: f64| self.high(counts, width, columns) <= self.height;
        if fits(self.width) {
            return self.width;
        }
        let (mut narrow, mut wide) = (self.width * LEAST, self.width);
        while wide - narrow > 0.5 {
            let middle = f64::midpoint(narrow, wide);
            if fits(middle) { narrow = middle } else { wide = middle }
        }
        narrow
    }

    /// How high all rows are together, in px.
    fn high(&self, counts: &[usize], width: f64, columns: usize) -> f64 {
        let line = self.line * width / count_of(columns.max(1)) / self.pitch;
        let lines = counts.iter().map(|count| count_of(count.div_ceil(columns.max(1)).max(1)));
        lines.map(|lines| (lines * line).max(self.least)).sum()
    }
}

/// However low the stage is, things keep this share of their width.
const LEAST: f64 = 0.2;

/// So many things stand in a line at least, where there are so many: one alone would fill the screen.
const FEWEST: usize = 6;
/// More in a line are too small to be counted.
const MOST_IN_LINE: usize = 24;

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of lines, of few")]
fn whole(amount: f64) -> usize {
    amount as usize
}

#[expect(clippy::cast_precision_loss, reason = "a poster draws a hundred things at the most in a row")]
fn count_of(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(width: f64, height: f64) -> Room {
        Room { width, height, pitch: 4600.0, line: 2000.0, least: 0.0 }
    }

    #[test]
    fn things_are_as_large_as_lets_all_rows_fit() {
        assert_eq!(room(1180.0, 500.0).columns(&[13, 24]), 7);
        assert_eq!(room(1180.0, 380.0).columns(&[12, 91]), 13);
        assert_eq!(room(400.0, 260.0).columns(&[3]), 3);
        assert_eq!(room(300.0, -20.0).columns(&[90, 90, 90]), 24);
        assert_eq!(room(0.0, 0.0).columns(&[]), 1);
    }

    #[test]
    fn few_things_in_each_of_many_rows_are_smaller_than_a_line_has_room_for() {
        let (rows, stage) = ([2, 2, 2, 1, 1], room(1180.0, 500.0));
        let columns = stage.columns(&rows);
        let width = stage.width_of(&rows, columns);
        assert!(width < stage.width && (stage.high(&rows, width, columns) - stage.height).abs() < 1.0, "{width}");
        assert!((stage.width_of(&[9], 9) - stage.width).abs() < 0.01, "what fits has all of it");
        assert!(room(1180.0, -9.0).width_of(&rows, columns) > 0.0);
    }

    #[test]
    fn a_row_is_no_lower_than_the_words_beside_it() {
        let rows = [20, 1, 1, 1, 1, 1, 1];
        let stage = Room { least: 44.0, ..room(1000.0, 330.0) };
        let columns = stage.columns(&rows);
        let width = stage.width_of(&rows, columns);
        let high = stage.high(&rows, width, columns);
        assert!(high <= stage.height, "{high} in {}, {columns} of {width}", stage.height);
        assert!(columns > room(1000.0, 330.0).columns(&rows), "words take room from what is drawn");
    }

    #[test]
    fn the_last_thing_is_cut_and_what_is_not_sure_is_pale() {
        let units = units(25.0, 38.0, 10.0);
        let parts: Vec<(f64, f64)> = units.iter().map(|unit| (unit.sure, unit.may)).collect();
        assert_eq!(parts[..2], [(1.0, 1.0), (1.0, 1.0)]);
        assert_eq!(parts.len(), 4);
        assert!((parts[2].0 - 0.5).abs() < 1e-9 && (parts[2].1 - 1.0).abs() < 1e-9);
        assert!(parts[3].0.abs() < 1e-9 && (parts[3].1 - 0.8).abs() < 1e-9);
        assert!(super::units(5.0, 5.0, 0.0).is_empty() && super::units(-5.0, -5.0, 1.0).is_empty());
    }

    #[test]
    fn a_strip_ends_where_its_amount_does_and_begins_where_the_one_before_it_does() {
        let strip = Strip { pitch: 100.0, line: 50.0, columns: 3, length: 80.0 };
        assert_eq!(strip.lines(0.0, 4.5), 0..2);
        assert_eq!(strip.area(0.0, 4.5), "M-10 0H290v50H-10zM-10 50H140v50H-10z");
        assert_eq!(strip.lines(4.0, 7.0), 1..3);
        assert_eq!(strip.area(4.0, 7.0), "M90 50H290v50H90zM-10 100H90v50H-10z");
        assert_eq!(strip.lines(3.0, 6.0), 1..2, "a full line begins no other");
        assert!(strip.lines(0.0, 0.0).is_empty() && strip.area(0.0, 0.0).is_empty());
        let (sure, may) = amounts(&super::units(25.0, 38.0, 10.0));
        assert!((sure - 2.5).abs() < 1e-9 && (may - 3.8).abs() < 1e-9);
    }
}

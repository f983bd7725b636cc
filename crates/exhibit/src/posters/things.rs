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

/// How many things stand in a line, so that all rows together fit: as few as that, since fewer are larger. `pitch` is
/// from one thing to the next and `line` from one line to the next in mm.
pub fn columns(counts: &[usize], (width, height): (f64, f64), mm: (f64, f64)) -> usize {
    let most = counts.iter().copied().max().unwrap_or(1).max(1);
    let fits = |columns: &usize| high(counts, width, mm, *columns) <= height;
    (FEWEST.min(most)..=most).find(fits).unwrap_or(most).min(MOST_IN_LINE)
}

/// How wide a line of so many things is, so that all rows fit: less than all the width, where few things stand in each
/// of many rows.
pub fn width_of(counts: &[usize], (width, height): (f64, f64), mm: (f64, f64), columns: usize) -> f64 {
    let high = high(counts, width, mm, columns);
    if high > height && high > 0.0 { width * (height.max(0.0) / high).max(LEAST) } else { width }
}

/// How high all rows are together, in px.
fn high(counts: &[usize], width: f64, (pitch, line): (f64, f64), columns: usize) -> f64 {
    let lines: usize = counts.iter().map(|count| count.div_ceil(columns.max(1)).max(1)).sum();
    count_of(lines) * line * width / count_of(columns.max(1)) / pitch
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

    #[test]
    fn things_are_as_large_as_lets_all_rows_fit() {
        let mm = (4600.0, 2000.0);
        assert_eq!(columns(&[13, 24], (1180.0, 500.0), mm), 7);
        assert_eq!(columns(&[12, 91], (1180.0, 380.0), mm), 13);
        assert_eq!(columns(&[3], (400.0, 260.0), mm), 3);
        assert_eq!(columns(&[90, 90, 90], (300.0, -20.0), mm), 24);
        assert_eq!(columns(&[], (0.0, 0.0), mm), 1);
    }

    #[test]
    fn few_things_in_each_of_many_rows_are_smaller_than_a_line_has_room_for() {
        let mm = (4600.0, 2000.0);
        let (rows, stage) = ([2, 2, 2, 1, 1], (1180.0, 500.0));
        let columns = columns(&rows, stage, mm);
        let width = width_of(&rows, stage, mm, columns);
        assert!(width < stage.0 && (high(&rows, width, mm, columns) - stage.1).abs() < 0.01, "{width}");
        assert!((width_of(&[9], stage, mm, 9) - stage.0).abs() < 0.01, "what fits has all of it");
        assert!(width_of(&rows, (1180.0, -9.0), mm, columns) > 0.0);
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

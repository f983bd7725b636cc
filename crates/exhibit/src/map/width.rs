//! How thick a line is that stands for a number.

use crate::claim::preferred;
use crate::content::Movement;

/// The lines for nothing and for the greatest number, in pixels.
const WIDTHS: (f64, f64) = (3.0, 10.0);
/// The line of which no number is known, in pixels.
pub const PLAIN: f64 = 4.0;

/// The width of the line for a number, in pixels. It grows with the square root, so that a hundredth of the greatest
/// number can still be told from nothing. The greatest is that of all years: a number has the same width in every year.
pub fn width(number: f64, greatest: f64) -> f64 {
    let share = (number / greatest.max(1.0)).clamp(0.0, 1.0);
    WIDTHS.0 + (WIDTHS.1 - WIDTHS.0) * share.sqrt()
}

/// The number of a movement that the curator prefers, if it counts in that measure.
pub(super) fn number(movement: &Movement, measure: &str) -> Option<f64> {
    let counts = movement.measure.as_deref() == Some(measure);
    preferred(&movement.amount).filter(|_| counts)?.number()
}

/// The greatest number of a measure among all movements; 0 if there is none.
pub(super) fn greatest(movements: &[Movement], measure: &str) -> f64 {
    movements.iter().filter_map(|movement| number(movement, measure)).fold(0.0, f64::max)
}

/// Numbers to show beside the map as examples: round ones, up to about the greatest.
pub fn samples(greatest: f64) -> [f64; 3] {
    let power = 10_f64.powf(greatest.max(100.0).log10().floor());
    let top = (greatest.max(100.0) / power).floor() * power;
    [top / 100.0, top / 10.0, top]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_is_wider_and_nothing_is_beyond_bounds() {
        let widths = [0.0, 10.0, 1_000.0, 100_000.0, 1e6].map(|number| width(number, 300_000.0));
        assert!(widths.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!((widths[0], widths[4]), (3.0, 10.0));
        assert_eq!(width(5.0, 0.0), 10.0);
    }

    #[test]
    fn the_examples_are_round_numbers_that_occur() {
        assert_eq!(samples(304_300.0), [3_000.0, 30_000.0, 300_000.0]);
        assert_eq!(samples(0.0), [1.0, 10.0, 100.0]);
    }
}

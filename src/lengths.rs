//! Lengths as attributes of SVG say them.
//!
//! Invariant: the first part of the program writes no fraction in another way. The standard library's writer of
//! fractions is 13 kB.

use exhibit::number::written;

/// In units of the drawing, to a thousandth.
pub fn px(length: f64) -> String {
    written(length, 3)
}

/// In letters.
pub fn ems(length: f64) -> String {
    px(length) + "em"
}

/// In hundredths of what is around it.
pub fn percent(part: f64) -> String {
    px(part * 100.0) + "%"
}

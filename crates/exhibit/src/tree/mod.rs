//! The generation tree: which cars it holds, where each stands, and who descends from whom.
//!
//! Split as request → layout: a [`Request`] is plain data that can be compared, a [`Layout`] is plain geometry, and the
//! same request gives the same layout every time, on every machine.

mod crossings;
mod layout;
mod request;
mod trace;

pub use layout::{Branch, Layout, Spot, layout};
pub use request::{Request, Sprig, Stem, label};
pub use trace::{Direction, trace};

/// Width of one year, in units of the picture.
pub const YEAR: f64 = 40.0;
/// Height of one row.
pub const ROW: f64 = 104.0;
/// Width of the place a car takes on its shelf.
pub const CARD: f64 = 176.0;
/// Units of the picture for one millimetre of a car.
pub const MILLIMETRE: f64 = 0.0345;

//! The map: from the globe to the sheet, and what is on it in a year.

mod basemap;
mod names;
mod projection;
mod scene;

pub use basemap::{Basemap, Border, Country};
pub use names::{named, short};
pub use projection::Projection;
pub use scene::{Arc, Pin, Scene, scene};

//! The map: from the globe to the sheet, and what is on it in a year.

mod basemap;
mod extent;
mod lands;
mod names;
mod projection;
mod scene;
mod width;

pub use basemap::{Basemap, Border, Country};
pub use extent::Extent;
pub use lands::Land;
pub use names::{Names, named, short};
pub use projection::Projection;
pub use scene::{Arc, Pin, Scene, scene};
pub use width::{greatest, samples, width};

//! The map: from the globe to the sheet, and what is on it in a year.

mod atlas;
mod basemap;
mod cells;
mod curve;
mod detail;
mod extent;
mod labels;
mod lands;
mod letters;
mod merge;
mod place;
mod projection;
mod ranked;
mod scene;
mod walk;
mod width;
mod within;

pub use atlas::{Atlas, Road};
pub use basemap::{Basemap, Border, Country};
pub use curve::Curve;
pub use extent::Extent;
pub use labels::{Exit, Label, Labels, Lines, Sizes, labels, pin_name, short};
pub use lands::Land;
pub use merge::Group;
pub use place::Stand;
pub use projection::Projection;
pub use scene::{Arc, Look, Pin, Scene, chosen_points, rest, scene};
pub use walk::nearest;
pub use width::{PLAIN, samples, width};
pub use within::whole;

//! Cars on screen, to scale.

mod near;
mod placeholder;
mod plate;
mod plates;

pub use plate::Plate;
pub use plates::Plates;

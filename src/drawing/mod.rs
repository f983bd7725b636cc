//! Objects on screen, to scale.

mod near;
mod plate;
mod plates;

pub use plate::Plate;
pub use plates::Plates;

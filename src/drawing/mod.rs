//! Objects on screen, to scale.

mod aired;
mod near;
mod plate;
mod plates;

pub use aired::aired;
pub use plate::Plate;
pub use plates::Plates;

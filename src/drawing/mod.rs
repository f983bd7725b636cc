//! Objects on screen, to scale.

mod aired;
mod beside;
mod near;
mod plate;
mod plates;

pub use aired::{aired, painted};
pub use beside::beside;
pub use plate::Plate;
pub use plates::{Plates, want};

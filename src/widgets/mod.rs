//! What two rooms or more share.

mod citations;
mod claims;
mod disputed;
mod panzoom;
mod ruler;
mod screen;

pub use citations::Citations;
pub use claims::Claims;
pub use disputed::DisputeLinks;
pub use panzoom::PanZoom;
pub use ruler::Ruler;

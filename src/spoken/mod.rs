//! The exhibit speaks: what starts it, and a part of the program that is fetched when it does. What is said is thought
//! out in `exhibit::spoken`.

mod captions;
mod door;
mod finger;
mod keys;
mod part;
mod voice;
mod worded;

pub use door::use_door;
pub use part::{Heard, use_spoken};

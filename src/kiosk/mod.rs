//! The exhibit on a museum's own screen: who is there, the attract loop, the question whether somebody still is, the
//! ways out closed, the keyboard, the codes. What decides is in `exhibit::kiosk`; what must work with a dead program is
//! in
//! `assets/keeper.js` and `assets/lockdown.js`.

mod attract;
mod code;
mod keeper;
mod keyboard;
mod links;
mod over;
mod signals;
mod waking;
mod warning;

pub use code::Carry;
pub use keeper::{at, begin, broken, is_calm, now};
pub use over::{Over, use_over};
pub use signals::use_signs;

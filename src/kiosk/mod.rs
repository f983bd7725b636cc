//! The exhibit on a museum's own screen: who is there, the attract loop, the question whether somebody still is, the
//! ways out closed, the keyboard, the codes. What decides is in `exhibit::kiosk`; what must work with a dead program is
//! in
//! `assets/keeper.js` and `assets/lockdown.js`.

mod attract;
mod code;
mod keeper;
mod keyboard;
mod links;
mod signals;
mod waking;
mod warning;

pub use attract::Attract;
pub use code::{Carry, Code};
pub use keeper::{begin, broken, is_calm, now};
pub use keyboard::Keyboard;
pub use signals::use_signs;
pub use warning::Warning;

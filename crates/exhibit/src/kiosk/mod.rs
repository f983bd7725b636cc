//! The exhibit on a museum's own screen, where one visitor follows another and nobody is there in between.
//!
//! Nothing here knows the time or the screen: both are handed in.

mod carry;
mod keys;
mod presence;
mod settings;
mod times;
mod watch;

pub use carry::{Code, at_home, code};
pub use keys::{KEYBOARD, letter_before, rows};
pub use presence::{Outcome, Presence, Signal};
pub use settings::{Kiosk, Scene, Stand, is_kiosk, passed_over};
pub use times::Times;
pub use watch::{KioskEvent, Watch};

//! What two rooms or more share.

pub mod after_paint;
pub mod awaited;
mod citations;
mod disputed;
mod doubt;
mod hand_on;
mod heading;
mod in_view;
mod know;
mod long_list;
mod panzoom;
mod pressable;
mod ruler;
mod screen;
mod settings;
mod sure;
mod take_home;

pub use citations::{Citations, masthead, place_in, shortened};
pub use disputed::DisputeLinks;
pub use doubt::Doubt;
pub use hand_on::{HandOn, here};
pub use heading::use_heading;
pub use in_view::use_in_view;
pub use know::{Know, know_mark, known_figure};
pub use long_list::LongList;
pub use panzoom::PanZoom;
pub use pressable::{pressable, presses};
pub use ruler::Ruler;
pub use screen::{enlarged, forget, letter, letters_across, plain, use_size, width};
pub use settings::{SettingsPanel, settings};
pub use sure::{dots, stamp};
pub use take_home::TakeHome;

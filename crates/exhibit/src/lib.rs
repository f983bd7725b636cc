//! What the exhibit knows and how it thinks. No browser in here: everything is a plain function of the content
//! ([`Exhibit`]) and of what one visitor has changed ([`Visit`]), and is tested by `cargo test`.
//!
//! Invariant: no `web_sys`, `js_sys` or Yew in here, no time of day, no file system: what is needed of them is handed
//! in. So the command line for curators shares all of it.
//!
//! Invariant: nothing about any content. What the engine knows is the shape of the files (`content/`), the names of the
//! vocabularies that a field belongs to (`link`, `movement`, `theme`, …), the three levels of evidence, the two
//! standings and the five inks. Which properties and vocabularies it thinks with stands in `exhibit.json`.

pub mod by_theme;
pub mod by_year;
pub mod camera;
pub mod cases;
pub mod chart;
pub mod check;
pub mod citations;
pub mod claim;
pub mod clock;
pub mod colour;
pub mod compare;
pub mod content;
pub mod counts;
pub mod date;
mod exhibit;
pub mod filter;
pub mod gallery;
pub mod game;
pub mod gesture;
pub mod grounds;
mod headlines;
pub mod kiosk;
pub mod lettering;
pub mod load;
pub mod locale;
pub mod map;
pub mod margins;
pub mod marks;
pub mod names;
pub mod number;
pub mod order;
pub mod panzoom;
pub mod plate;
pub mod posters;
pub mod problem;
pub mod rack;
pub mod read;
pub mod reel;
pub mod reference;
pub mod rooms;
pub mod scale;
pub mod search;
pub mod spoken;
pub mod story;
pub mod text;
pub mod title;
pub mod tree;
pub mod visit;
pub mod ways_on;
pub mod window;
pub mod witnesses;
pub mod years;

pub use exhibit::{Collections, Exhibit};
pub use problem::{Fault, Problem};
pub use reference::Ref;
pub use visit::{Action, Room, Visit};

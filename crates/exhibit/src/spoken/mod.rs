//! What the exhibit says to whoever does not look at it: of each view a summary, then its parts, which one goes through
//! by keys. Plain functions of the exhibit and the visit; what speaks them is in the browser.
//!
//! Invariant: nothing is said that is not on the screen or one step away from it, and it is said in the visitor's
//! language alone.

mod keys;
mod line;
mod pictures;
mod reading;
mod rooms;
mod steps;
mod teller;

pub use keys::{Key, starts};
pub use line::Line;
pub use steps::{Told, after, told};

use crate::exhibit::Exhibit;
use crate::visit::{Room, Visit};
use teller::Teller;

/// Of a list so many parts are told: what is older or farther is reached by turning the years.
pub const MOST: usize = 150;

/// What is said of a view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// Where one is, and what is there.
    pub summary: Vec<Line>,
    /// What one can go through.
    pub parts: Vec<Part>,
}

/// One thing in a view.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What is said of it.
    pub said: Vec<Line>,
    /// The visit that Enter leads to, if it leads anywhere.
    pub leads: Option<Visit>,
}

/// What is said of the view of a visit. A story that is being told comes before the room that it is told in.
pub fn view(exhibit: &Exhibit, visit: &Visit) -> View {
    let teller = Teller::new(exhibit, visit);
    if let Some(view) = reading::step(&teller) {
        return view;
    }
    match visit.room {
        Room::Title => rooms::title(&teller),
        Room::Gallery | Room::Parade => rooms::gallery(&teller),
        Room::Object => rooms::object(&teller),
        Room::Compare => rooms::compare(&teller),
        Room::Tree => pictures::tree(&teller),
        Room::Map => pictures::map(&teller),
        Room::Chronicle => reading::chronicle(&teller),
        Room::Stories => reading::stories(&teller),
        Room::Numbers => reading::numbers(&teller),
        Room::Disputes => reading::disputes(&teller),
        Room::Sources => reading::sources(&teller),
        Room::Game => reading::game(&teller),
    }
}

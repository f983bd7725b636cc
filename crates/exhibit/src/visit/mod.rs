//! What one visitor has changed: the second of the two values everything on screen is a function of.

mod action;
mod address;
mod history;
mod room;

pub use action::Action;
pub use history::{Write, history};
pub use room::Room;

use crate::camera::Camera;
use crate::clock::Pace;
use crate::content::Id;
use crate::date::Span;
use crate::exhibit::Exhibit;
use crate::filter::{Filters, Sort};
use crate::game::Play;
use crate::tree::Direction;
use std::collections::{BTreeMap, BTreeSet};

/// The most cars compared at once: more than four outlines cannot be told apart.
pub const COMPARED: usize = 4;

/// The state of one visit. A reset is [`Visit::opening`]; a link, a QR code, a story step are visits written as
/// addresses.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// Language.
    pub lang: Id,
    /// The room on screen.
    pub room: Room,
    /// The year on the clock. Invariant: a year of the clock.
    pub year: i32,
    /// The first year of a range that ends with `year`, or the other of two years side by side; `None` for a single
    /// year. Invariant: a year of the clock, and not after `year`.
    pub since: Option<i32>,
    /// The map is shown twice: in the year `since` and in `year`.
    pub split: bool,
    /// How fast the clock runs.
    pub pace: Pace,
    /// The clock runs towards the past.
    pub backwards: bool,
    /// The clock runs. Not part of an address: a link opens a still picture.
    pub playing: bool,
    /// The chosen car.
    pub car: Option<Id>,
    /// The chosen place on the map.
    pub place: Option<Id>,
    /// The chosen movement on the map.
    pub movement: Option<Id>,
    /// The open entry of the room: a story, a series, a dispute, a source, an event.
    pub entry: Option<Id>,
    /// The figure of the open series that is told in words: its place in the list.
    pub point: Option<usize>,
    /// What the visitor thinks of the open dispute: the side they hold with, or one past the last for “I don't know”.
    pub guess: Option<usize>,
    /// The theme the disputes are narrowed to.
    pub theme: Option<Id>,
    /// The story that is being told.
    pub story: Option<Id>,
    /// Its step.
    pub step: usize,
    /// What is typed into the search.
    pub query: String,
    /// The chosen terms.
    pub filters: Filters,
    /// The tools of the clock are open, where the screen is too small to show them always.
    pub tools: bool,
    /// The language of the keyboard on the screen, if that is open.
    pub keys: Option<Id>,
    /// The address that a kiosk shows as a QR code.
    pub code: Option<Id>,
    /// The filters are open, where the screen is too small to show them always.
    pub sheet: bool,
    /// The cars compared, in the order chosen. Invariant: at most [`COMPARED`], each once.
    pub compared: Vec<Id>,
    /// The compared cars lie over each other; otherwise side by side.
    pub overlaid: bool,
    /// The compared cars are drawn as outlines.
    pub outlined: bool,
    /// The paint a visitor gave a car: its place in the car's list.
    pub paints: BTreeMap<Id, usize>,
    /// The order of the cards.
    pub sort: Sort,
    /// The game and how far it is.
    pub game: Play,
    /// How far the tree follows the links of the chosen car.
    pub trace: Direction,
    /// The car to which the tree shows the way from the chosen one.
    pub goal: Option<Id>,
    /// Kinds of link and levels of evidence that the tree leaves out.
    pub muted: BTreeSet<Id>,
    /// Cars whose heirs the tree folds away.
    pub folded: BTreeSet<Id>,
    /// What part of the tree is shown; `None` for all of it.
    pub tree: Option<Camera>,
    /// What part of the map is shown; `None` for what matters in the year.
    pub map: Option<Camera>,
}

impl Visit {
    /// A visit in which nothing has been chosen: what an empty address means.
    fn blank(exhibit: &Exhibit) -> Self {
        Self {
            lang: exhibit.first_language(),
            room: Room::default(),
            year: exhibit.title.clock.from,
            since: None,
            split: false,
            pace: Pace::default(),
            backwards: false,
            playing: false,
            car: None,
            place: None,
            movement: None,
            entry: None,
            point: None,
            guess: None,
            theme: None,
            story: None,
            step: 0,
            query: String::new(),
            filters: Filters::default(),
            tools: false,
            keys: None,
            code: None,
            sheet: false,
            compared: Vec::new(),
            overlaid: false,
            outlined: false,
            paints: BTreeMap::new(),
            sort: Sort::default(),
            game: Play::default(),
            trace: Direction::default(),
            goal: None,
            muted: BTreeSet::new(),
            folded: BTreeSet::new(),
            tree: None,
            map: None,
        }
    }

    /// The visit that every visitor starts with.
    pub fn opening(exhibit: &Exhibit) -> Self {
        Self::parse(exhibit, &exhibit.title.opening).unwrap_or_else(|| Self::blank(exhibit))
    }

    /// The first and the last year that it looks at: the same one but in a range.
    pub fn years(&self) -> (i32, i32) {
        (self.since.unwrap_or(self.year), self.year)
    }

    /// True if something has begun by the year; in a range, if it falls into that. Without a date it is always there.
    pub fn is_there(&self, when: Option<Span>) -> bool {
        when.is_none_or(|when| match self.since {
            None => when.first_year() <= self.year,
            Some(_) => when.touches(self.years()),
        })
    }

    /// True if every entry it names is there, or may be in a file that could not be read.
    pub fn is_known(&self, exhibit: &Exhibit) -> bool {
        let all = &exhibit.all;
        let gaps = &exhibit.gaps;
        let entry = |id: &Id| match self.room {
            Room::Stories => exhibit.story(id).is_some() || gaps.hide("stories.json", id),
            Room::Numbers => all.series.iter().any(|series| series.id == *id) || gaps.hide("series.json", id),
            Room::Disputes => exhibit.dispute(id).is_some() || gaps.hide("disputes.json", id),
            Room::Sources => exhibit.source(id).is_some() || gaps.hide("sources.json", id),
            Room::Chronicle => exhibit.event(id).is_some() || gaps.hide("events.json", id),
            _ => false,
        };
        let car = |id: &Id| exhibit.car(id).is_some() || gaps.hide("cars.json", id);
        let place = |id: &Id| exhibit.place(id).is_some() || gaps.hide("places.json", id);
        let movement = |id: &Id| exhibit.movement(id).is_some() || gaps.hide("movements.json", id);
        let story = |id: &Id| exhibit.story(id).is_some() || gaps.hide("stories.json", id);
        self.car.iter().chain(&self.compared).chain(&self.goal).chain(&self.folded).all(car)
            && self.place.iter().all(place)
            && self.movement.iter().all(movement)
            && self.story.iter().all(story)
            && self.entry.iter().all(entry)
            && (exhibit.title.languages.iter().any(|lang| lang.id == self.lang) || gaps.hide_file("exhibit.json"))
    }
}

//! What a visitor can do.

use super::{COMPARED, Room, Visit};
use crate::camera::Camera;
use crate::content::Id;
use crate::date::Span;
use crate::exhibit::Exhibit;
use crate::filter::{Filters, Sort};
use crate::tree::Direction;

/// Something a visitor does. Buttons, keys, gestures and timers all come down to these.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Goes to a room.
    Open(Room),
    /// Opens an entry in a room, such as a dispute.
    OpenEntry(Room, Id),
    /// Closes the open entry.
    CloseEntry,
    /// Opens the page of a car.
    ShowCar(Id),
    /// Chooses a car where it stands, or lets go of it.
    ChooseCar(Option<Id>),
    /// Chooses a place on the map, or lets go of it.
    ChoosePlace(Option<Id>),
    /// Chooses a movement on the map, or lets go of it.
    ChooseMovement(Option<Id>),
    /// Turns the clock to a year.
    Year(i32),
    /// Turns the clock by so many years.
    Turn(i32),
    /// Starts or stops the clock.
    Play(bool),
    /// The clock goes on by a year while it plays.
    Tick,
    /// Types into the search.
    Search(String),
    /// Puts a term in or takes it out.
    Filter(Id, Id),
    /// Takes out all terms and the search.
    ClearFilters,
    /// Puts a car into the comparison or takes it out; the oldest choice makes room for a fifth.
    Compare(Id),
    /// Compares just these.
    ComparePair(Id, Id),
    /// Lays the compared cars over each other, or side by side.
    Overlay(bool),
    /// Draws the compared cars as outlines, or painted.
    Outline(bool),
    /// Paints a car with a colour of its list.
    Paint(Id, usize),
    /// Opens or closes the filters.
    Sheet(bool),
    /// Chooses the order of the cards.
    Sort(Sort),
    /// Follows the links of the chosen car.
    Trace(Direction),
    /// Shows another part of the tree; `None` for all of it.
    Tree(Option<Camera>),
    /// Shows another part of the map; `None` for what matters.
    Map(Option<Camera>),
    /// Speaks another language.
    Lang(Id),
    /// Holds with a side of the open dispute, and so sees the verdict.
    Guess(usize),
    /// Narrows the disputes to a theme, or to none.
    Theme(Option<Id>),
    /// Tells a story from a step on: the visit becomes that of the step.
    Tell(Id, usize),
    /// Leaves the story where it is.
    LeaveStory,
    /// Becomes another visit: back, forward, a link.
    Go(Box<Visit>),
    /// Starts again.
    Reset,
}

impl Visit {
    /// The visit after the action. Never fails: what cannot be done changes nothing.
    pub fn after(&self, exhibit: &Exhibit, action: Action) -> Self {
        let mut visit = self.clone();
        match action {
            Action::Open(room) => {
                visit.room = room;
                visit.entry = None;
                visit.guess = None;
            }
            Action::OpenEntry(room, id) => {
                visit.turn_to(exhibit, exhibit.event(&id).filter(|_| room == Room::Chronicle).map(|event| event.when));
                visit.room = room;
                visit.entry = Some(id);
                visit.guess = None;
            }
            Action::CloseEntry => {
                visit.entry = None;
                visit.guess = None;
            }
            Action::ShowCar(id) => {
                visit = visit.after(exhibit, Action::ChooseCar(Some(id)));
                visit.room = Room::Car;
                visit.entry = None;
            }
            Action::ChooseCar(id) => {
                visit.turn_to(exhibit, id.as_ref().and_then(|id| exhibit.car(id)?.years()));
                visit.car = id;
            }
            Action::ChoosePlace(id) => {
                visit.turn_to(exhibit, id.as_ref().and_then(|id| exhibit.place(id)?.when));
                visit.place = id;
                visit.movement = None;
            }
            Action::ChooseMovement(id) => {
                visit.turn_to(exhibit, id.as_ref().and_then(|id| Some(exhibit.movement(id)?.when)));
                visit.movement = id;
                visit.place = None;
            }
            Action::Year(year) => {
                visit.year = exhibit.title.clock.clamp(year);
                visit.playing = false;
            }
            Action::Turn(years) => {
                visit.year = exhibit.title.clock.clamp(self.year.saturating_add(years));
                visit.playing = false;
            }
            Action::Play(playing) => {
                visit.playing = playing;
                // At the end of the years, play begins again at the first.
                if playing && exhibit.title.clock.next(self.year).is_none() {
                    visit.year = exhibit.title.clock.from;
                }
            }
            Action::Tick if self.playing => match exhibit.title.clock.next(self.year) {
                Some(year) => visit.year = year,
                None => visit.playing = false,
            },
            Action::Tick => {}
            Action::Search(query) => visit.query = query,
            Action::Filter(facet, term) => visit.filters = self.filters.toggled(&facet, &term),
            Action::ClearFilters => {
                visit.filters = Filters::default();
                visit.query = String::new();
            }
            Action::Compare(id) => {
                let before = visit.compared.len();
                visit.compared.retain(|other| *other != id);
                if visit.compared.len() == before {
                    visit.compared.push(id);
                    let extra = visit.compared.len().saturating_sub(COMPARED);
                    visit.compared.drain(..extra);
                }
            }
            Action::ComparePair(one, other) => {
                visit.compared = vec![one, other];
                visit.compared.dedup();
                visit.room = Room::Compare;
            }
            Action::Overlay(overlaid) => visit.overlaid = overlaid,
            Action::Outline(outlined) => visit.outlined = outlined,
            Action::Paint(car, 0) => {
                visit.paints.remove(&car);
            }
            Action::Paint(car, paint) => {
                visit.paints.insert(car, paint);
            }
            Action::Sheet(open) => visit.sheet = open,
            Action::Sort(sort) => visit.sort = sort,
            Action::Trace(direction) => visit.trace = direction,
            Action::Tree(camera) => visit.tree = camera,
            Action::Map(camera) => visit.map = camera,
            Action::Lang(lang) => visit.lang = lang,
            Action::Guess(side) => visit.guess = Some(side),
            Action::Theme(theme) => visit.theme = theme,
            Action::Tell(id, step) => visit.tell(exhibit, id, step),
            Action::LeaveStory => {
                visit.story = None;
                visit.step = 0;
            }
            Action::Go(other) => visit = *other,
            Action::Reset => visit = Self::opening(exhibit),
        }
        visit
    }

    /// Becomes the visit of a step, in the language and with the paints of this one. A story or step that is not there
    /// changes nothing.
    fn tell(&mut self, exhibit: &Exhibit, id: Id, step: usize) {
        let station = exhibit.story(&id).and_then(|story| story.steps.get(step));
        if let Some(visit) = station.and_then(|station| Self::parse(exhibit, &station.visit)) {
            let (lang, paints) = (self.lang.clone(), std::mem::take(&mut self.paints));
            *self = Self { lang, paints, story: Some(id), step, ..visit };
        }
    }

    /// Choosing something moves the clock to the year it began, and stops it.
    fn turn_to(&mut self, exhibit: &Exhibit, when: Option<Span>) {
        if let Some(when) = when {
            self.year = exhibit.title.clock.clamp(when.first_year());
            self.playing = false;
        }
    }
}

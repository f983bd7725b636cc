//! What a visitor can do.

use super::{COMPARED, Room, Visit};
use crate::camera::Camera;
use crate::clock::Pace;
use crate::content::Id;
use crate::date::Span;
use crate::exhibit::Exhibit;
use crate::filter::{Filters, Sort};
use crate::game::{Play, questions};
use crate::tree::{Direction, fold, heirs};
use std::collections::BTreeSet;

/// Something a visitor does. Buttons, keys, gestures and timers all come down to these.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Goes to a room.
    Open(Room),
    /// Opens an entry in a room, such as a dispute.
    OpenEntry(Room, Id),
    /// Tells a figure of a series in words, and turns the clock to it.
    Point(Id, usize),
    /// Closes the open entry.
    CloseEntry,
    /// Opens the page of an object.
    ShowObject(Id),
    /// Chooses an object where it stands, or lets go of it.
    ChooseObject(Option<Id>),
    /// Chooses a place on the map, or lets go of it.
    ChoosePlace(Option<Id>),
    /// Chooses a movement on the map, or lets go of it.
    ChooseMovement(Option<Id>),
    /// Turns the clock to a year.
    Year(i32),
    /// Turns the clock by so many years.
    Turn(i32),
    /// Looks at a range of years, or at one alone.
    Range(bool),
    /// Turns the beginning of the range to a year.
    Since(i32),
    /// Shows the map in two years side by side, or in one.
    Split(bool),
    /// Chooses how fast the clock runs.
    Pace(Pace),
    /// Lets the clock run towards the past, or on.
    Backwards(bool),
    /// Starts or stops the clock.
    Play(bool),
    /// The clock goes on, or back, by a year while it plays.
    Tick,
    /// Types into the search.
    Search(String),
    /// Puts a term in or takes it out.
    Filter(Id, Id),
    /// Takes out all terms and the search.
    ClearFilters,
    /// Puts an object into the comparison or takes it out; the oldest choice makes room for a fifth.
    Compare(Id),
    /// Compares just these.
    ComparePair(Id, Id),
    /// Lays the compared objects over each other, or side by side.
    Overlay(bool),
    /// Draws the compared objects as outlines, or painted.
    Outline(bool),
    /// Paints an object with a colour of its list.
    Paint(Id, usize),
    /// Opens or closes the tools of the clock.
    Tools(bool),
    /// Opens the keyboard on the screen in a language, or closes it.
    Keys(Option<Id>),
    /// Shows an address as a QR code, or none.
    Code(Option<Id>),
    /// Opens or closes the filters.
    Sheet(bool),
    /// Chooses the order of the cards.
    Sort(Sort),
    /// Follows the links of the chosen object.
    Trace(Direction),
    /// Shows the way from the chosen object to another, or none.
    Goal(Option<Id>),
    /// Leaves a kind of link or a level of evidence out of the tree, or takes it in again.
    Mute(Id),
    /// Folds the heirs of an object away, or unfolds them.
    Fold(Id),
    /// Unfolds every family and shows every kind of link.
    Unfold,
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
    /// Picks an object of the question on screen, or takes it back.
    Pick(usize),
    /// Goes on to the next question.
    NextQuestion,
    /// Begins another game.
    NewGame,
    /// Tells a story from a step on: the visit becomes that of the step.
    Tell(Id, usize),
    /// Leaves the story where it is.
    LeaveStory,
    /// Becomes another visit: back, forward, a link.
    Go(Box<Visit>),
    /// Starts again.
    Reset,
}

/// How many years a range has at first: what a visitor calls “those years”.
const RANGE: i32 = 10;

fn toggle(set: &mut BTreeSet<Id>, id: Id) {
    if !set.remove(&id) {
        set.insert(id);
    }
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
                visit.point = None;
                visit.keys = None;
                // The year picks the first game, so that chance needs no source outside the visit.
                if room == Room::Game && self.game == Play::default() {
                    visit.game = Play::new(self.year.unsigned_abs());
                }
            }
            Action::OpenEntry(room, id) => {
                visit.turn_to(exhibit, exhibit.event(&id).filter(|_| room == Room::Chronicle).map(|event| event.when));
                visit.room = room;
                visit.entry = Some(id);
                visit.guess = None;
                visit.point = None;
            }
            Action::Point(id, point) => {
                let series = exhibit.all.series.iter().find(|series| series.id == id);
                visit.turn_to(exhibit, series.and_then(|series| Some(series.points.get(point)?.when)));
                visit = visit.after(exhibit, Action::OpenEntry(Room::Numbers, id));
                visit.point = Some(point);
            }
            Action::CloseEntry => {
                visit.entry = None;
                visit.guess = None;
                visit.point = None;
            }
            Action::ShowObject(id) => {
                visit = visit.after(exhibit, Action::ChooseObject(Some(id)));
                visit.room = Room::Object;
                visit.entry = None;
                visit.keys = None;
            }
            Action::ChooseObject(id) => {
                visit.turn_to(exhibit, id.as_ref().and_then(|id| exhibit.object(id)?.years()));
                visit.reveal(exhibit, id.as_ref());
                if visit.object != id {
                    visit.goal = None;
                }
                visit.object = id;
            }
            Action::ChoosePlace(id) => {
                visit.look_at(exhibit, id.as_ref().and_then(|id| exhibit.place(id)?.when));
                visit.place = id;
                visit.movement = None;
            }
            Action::ChooseMovement(id) => {
                visit.look_at(exhibit, id.as_ref().and_then(|id| Some(exhibit.movement(id)?.when)));
                visit.movement = id;
                visit.place = None;
            }
            Action::Year(year) => visit.turn(exhibit, year),
            Action::Turn(years) => visit.turn(exhibit, self.year.saturating_add(years)),
            Action::Range(true) => {
                let before = self.year.saturating_sub(RANGE);
                visit.since = visit.since.or(Some(exhibit.title.clock.clamp(before)));
            }
            Action::Range(false) => {
                visit.since = None;
                visit.split = false;
            }
            Action::Since(year) => {
                visit.since = Some(exhibit.title.clock.clamp(year).min(self.year));
                visit.playing = false;
            }
            Action::Split(true) => {
                visit = visit.after(exhibit, Action::Range(true));
                visit.split = true;
            }
            Action::Split(false) => visit = visit.after(exhibit, Action::Range(false)),
            Action::Pace(pace) => visit.pace = pace,
            Action::Backwards(backwards) => visit.backwards = backwards,
            Action::Play(playing) => {
                visit.playing = playing;
                // At the end of the years, play begins again at the other end.
                if playing && visit.ticked(exhibit).is_none() {
                    let clock = exhibit.title.clock;
                    let (since, year) = self.years();
                    let first = clock.clamp(clock.from.saturating_add(year - since));
                    visit.move_to(exhibit, if self.backwards { clock.to } else { first });
                }
            }
            Action::Tick if self.playing => match self.ticked(exhibit) {
                Some(year) => visit.move_to(exhibit, year),
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
            Action::Paint(object, 0) => {
                visit.paints.remove(&object);
            }
            Action::Paint(object, paint) => {
                visit.paints.insert(object, paint);
            }
            Action::Tools(open) => visit.tools = open,
            Action::Keys(lang) => visit.keys = lang,
            Action::Code(address) => visit.code = address,
            Action::Sheet(open) => visit.sheet = open,
            Action::Sort(sort) => visit.sort = sort,
            Action::Trace(direction) => visit.trace = direction,
            Action::Goal(goal) => {
                visit.reveal(exhibit, goal.as_ref());
                visit.goal = goal;
            }
            Action::Mute(term) => toggle(&mut visit.muted, term),
            Action::Fold(object) => {
                toggle(&mut visit.folded, object.clone());
                let hidden = fold(exhibit, &visit.folded).objects;
                // Whoever is chosen stays in sight: the folded object takes the place of its heir.
                visit.goal = visit.goal.filter(|goal| !hidden.contains(goal));
                visit.object = visit.object.map(|chosen| if hidden.contains(&chosen) { object } else { chosen });
            }
            Action::Unfold => {
                visit.folded.clear();
                visit.muted.clear();
            }
            Action::Tree(camera) => visit.tree = camera,
            Action::Map(camera) => visit.map = camera,
            Action::Lang(lang) => visit.lang = lang,
            Action::Guess(side) => visit.guess = Some(side),
            Action::Theme(theme) => visit.theme = theme,
            Action::Pick(place) => visit.game.pick(&questions(exhibit, self.game.seed), place),
            Action::NextQuestion => visit.game.go_on(&questions(exhibit, self.game.seed)),
            Action::NewGame => visit.game = Play::new(self.game.seed.wrapping_add(1)),
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

    /// Unfolds the families that hide an object.
    fn reveal(&mut self, exhibit: &Exhibit, object: Option<&Id>) {
        if let Some(object) = object.filter(|object| fold(exhibit, &self.folded).objects.contains(*object)) {
            self.folded.retain(|folded| !heirs(exhibit, folded).contains(object));
        }
    }

    /// Turns the clock by hand: it stops. A range that would end before it begins shrinks.
    fn turn(&mut self, exhibit: &Exhibit, year: i32) {
        self.year = exhibit.title.clock.clamp(year);
        self.since = self.since.map(|since| since.min(self.year));
        self.playing = false;
    }

    /// Moves the year, and with it the whole range.
    fn move_to(&mut self, exhibit: &Exhibit, year: i32) {
        let wide = self.year - self.years().0;
        self.year = exhibit.title.clock.clamp(year);
        self.since = self.since.map(|_| exhibit.title.clock.clamp(self.year - wide));
    }

    /// The year after the next tick; `None` where the clock stops.
    fn ticked(&self, exhibit: &Exhibit) -> Option<i32> {
        let clock = exhibit.title.clock;
        if self.backwards { (self.years().0 > clock.from).then(|| self.year - 1) } else { clock.next(self.year) }
    }

    /// Whoever touches what is on the map in the year stays in the year; what is of another time turns the clock.
    fn look_at(&mut self, exhibit: &Exhibit, when: Option<Span>) {
        self.playing = false;
        self.turn_to(exhibit, when.filter(|when| !when.touches(self.years())));
    }

    /// Choosing something moves the clock to the year it began, and stops it.
    fn turn_to(&mut self, exhibit: &Exhibit, when: Option<Span>) {
        if let Some(when) = when {
            self.turn(exhibit, when.first_year());
        }
    }
}

//! What a visitor can do: the actions of all parts, and those that concern the visit as a whole.

use super::{
    ChronicleAction, ClockAction, CompareAction, DisputesAction, GalleryAction, GameAction, MapAction, NumbersAction,
    ParadeAction, Room, SelectionAction, SettingsAction, ShellAction, SourcesAction, StoryAction, TitleAction,
    TreeAction, Visit,
};
use crate::exhibit::Exhibit;
use crate::game::Play;

/// Writes the enum of all actions and how each part's come to be one of them.
macro_rules! actions {
    ($($name:ident($action:ident)),* $(,)?) => {
        /// Something a visitor does. Buttons, keys, gestures and timers all come down to these.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Action {
            /// Goes to a room.
            Open(Room),
            /// Becomes another visit: back, forward, a link.
            Go(Box<Visit>),
            /// Starts again.
            Reset,
            $(#[doc = concat!("See [`", stringify!($action), "`].")] $name($action)),*
        }
        $(impl From<$action> for Action {
            fn from(action: $action) -> Self {
                Self::$name(action)
            }
        })*
    };
}
actions! {
    Settings(SettingsAction), Clock(ClockAction), Selection(SelectionAction), Gallery(GalleryAction), Tree(TreeAction),
    Map(MapAction), Compare(CompareAction), Parade(ParadeAction), Chronicle(ChronicleAction),
    Numbers(NumbersAction), Disputes(DisputesAction), Sources(SourcesAction),
    Story(StoryAction), Game(GameAction), Title(TitleAction), Shell(ShellAction),
}

impl Visit {
    /// The visit after the action. Never fails: what cannot be done changes nothing.
    pub fn after(&self, exhibit: &Exhibit, action: impl Into<Action>) -> Self {
        let mut visit = self.clone();
        let action = action.into();
        let elsewhere = matches!(action, Action::Go(_));
        match action {
            Action::Open(room) => visit.open(room),
            Action::Go(other) => visit = *other,
            Action::Reset => visit = Self::opening(exhibit),
            Action::Settings(action) => action.apply(&mut visit),
            Action::Clock(action) => action.apply(&mut visit, exhibit),
            Action::Selection(action) => action.apply(&mut visit, exhibit),
            Action::Gallery(action) => action.apply(&mut visit),
            Action::Tree(action) => action.apply(&mut visit, exhibit),
            Action::Map(action) => action.apply(&mut visit),
            Action::Compare(action) => action.apply(&mut visit),
            Action::Parade(action) => action.apply(&mut visit),
            Action::Chronicle(action) => action.apply(&mut visit),
            Action::Numbers(action) => action.apply(&mut visit, exhibit),
            Action::Disputes(action) => action.apply(&mut visit),
            Action::Sources(action) => action.apply(&mut visit),
            Action::Story(action) => action.apply(&mut visit, exhibit),
            Action::Game(action) => action.apply(&mut visit, exhibit),
            Action::Title(action) => action.apply(&mut visit),
            Action::Shell(action) => action.apply(&mut visit),
        }
        // Another visit says itself where it is.
        if !elsewhere {
            visit.begin_anew_elsewhere(self);
        }
        visit
    }

    /// The visit after several actions, one after the other.
    pub fn after_all(&self, exhibit: &Exhibit, actions: impl IntoIterator<Item = Action>) -> Self {
        actions.into_iter().fold(self.clone(), |visit, action| visit.after(exhibit, action))
    }

    fn open(&mut self, room: Room) {
        self.room = room;
        self.open_entry(None);
        self.shell.keys = None;
        // Whoever goes back to the door has left the tour.
        if room == Room::Title {
            self.story = Default::default();
        }
        // The year picks the first game, so that chance needs no source outside the visit.
        if room == Room::Game && self.game.play == Play::default() {
            self.game.play = Play::new(self.clock.year.unsigned_abs());
        }
    }

    /// Opens another entry of the room, or none: what was thought and read of the one before is over.
    pub(super) fn open_entry(&mut self, entry: Option<crate::content::Id>) {
        self.selection.entry = entry;
        self.selection.know = None;
        self.disputes.guess = None;
        self.numbers.point = None;
    }
}

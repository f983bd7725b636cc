//! Where a reference leads.

use super::Ref;
use crate::exhibit::Exhibit;
use crate::visit::{Action, ClockAction, NumbersAction, Room, SelectionAction, TreeAction, Visit};

impl Ref {
    /// The room in which it is shown.
    pub fn room(&self) -> Option<Room> {
        match self {
            Self::Object(_) | Self::Property(..) => Some(Room::Object),
            Self::Link(_) => Some(Room::Tree),
            Self::Place(_) | Self::Movement(_) => Some(Room::Map),
            Self::Event(_) | Self::Era(_) => Some(Room::Chronicle),
            Self::Series(_) | Self::Figure(..) => Some(Room::Numbers),
            Self::Dispute(_) => Some(Room::Disputes),
            Self::Source(_) => Some(Room::Sources),
            Self::Story(_) => Some(Room::Stories),
            Self::Unreadable(_) => None,
        }
    }

    /// True if a visitor can go there: it exists, and the exhibit offers its room.
    pub fn is_open(&self, exhibit: &Exhibit) -> bool {
        self.exists(exhibit) && self.room().is_some_and(|room| exhibit.offers(room))
    }

    /// What a visitor does to see it, wherever they are; nothing, if there is nothing to see.
    pub fn actions(&self, exhibit: &Exhibit) -> Vec<Action> {
        let Some(room) = self.room().filter(|_| self.exists(exhibit)) else { return Vec::new() };
        match self {
            Self::Object(id) | Self::Property(id, _) => vec![SelectionAction::ShowObject(id.clone()).into()],
            Self::Link(id) => exhibit.link(id).map_or_else(Vec::new, |link| {
                vec![
                    Action::Open(room),
                    SelectionAction::ChooseObject(Some(link.from.clone())).into(),
                    TreeAction::Goal(Some(link.to.clone())).into(),
                    TreeAction::Camera(None).into(),
                ]
            }),
            Self::Place(id) => vec![Action::Open(room), SelectionAction::ChoosePlace(Some(id.clone())).into()],
            Self::Movement(id) => vec![Action::Open(room), SelectionAction::ChooseMovement(Some(id.clone())).into()],
            Self::Era(id) => {
                let year = exhibit.era_named(id).map(|era| ClockAction::Year(era.when.first_year()).into());
                year.into_iter().chain([Action::Open(room)]).collect()
            }
            Self::Figure(id, index) => vec![NumbersAction::Point(id.clone(), *index).into()],
            Self::Event(id) | Self::Series(id) | Self::Dispute(id) | Self::Source(id) | Self::Story(id) => {
                vec![SelectionAction::OpenEntry(room, id.clone()).into()]
            }
            Self::Unreadable(_) => Vec::new(),
        }
    }

    /// The visit that it leads to from another; that one itself, if there is nothing to see.
    pub fn visit(&self, exhibit: &Exhibit, from: &Visit) -> Visit {
        from.after_all(exhibit, self.actions(exhibit))
    }
}

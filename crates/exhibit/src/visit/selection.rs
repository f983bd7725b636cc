//! What is chosen: an object, a place, a movement, the open entry of a room, and the paints of objects.

use super::field::{Part, fields};
use super::{Room, Visit};
use crate::content::Id;
use crate::exhibit::Exhibit;
use std::collections::BTreeMap;

/// The selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// The chosen object.
    pub object: Option<Id>,
    /// The chosen place on the map.
    pub place: Option<Id>,
    /// The chosen movement on the map.
    pub movement: Option<Id>,
    /// The open entry of the room: a story, a series, a dispute, a source, an event.
    pub entry: Option<Id>,
    /// What the visitor asked the grounds of, as a reference is written: the sheet “how we know this” is open.
    pub know: Option<Id>,
    /// The paint a visitor gave an object: its index in the object's list.
    pub paints: BTreeMap<Id, usize>,
}

/// What can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum SelectionAction {
    /// Opens an entry in a room, such as a dispute.
    OpenEntry(Room, Id),
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
    /// Asks how something is known, by its reference, or closes that sheet.
    Know(Option<Id>),
    /// Paints an object with a colour of its list.
    Paint(Id, usize),
}

impl Part for Selection {
    fields!(Selection {
        object: "object",
        place: "place",
        movement: "movement",
        entry: "entry",
        know: "know",
        paints: "p."
    });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl SelectionAction {
    pub(super) fn apply(self, visit: &mut Visit, exhibit: &Exhibit) {
        match self {
            Self::OpenEntry(room, id) => {
                let event = exhibit.event(&id).filter(|_| room == Room::Chronicle);
                visit.clock.turn_to(exhibit, event.map(|event| event.when));
                visit.room = room;
                visit.open_entry(Some(id));
            }
            Self::CloseEntry => visit.open_entry(None),
            Self::ShowObject(id) => {
                Self::ChooseObject(Some(id)).apply(visit, exhibit);
                visit.room = Room::Object;
                visit.selection.entry = None;
                visit.selection.know = None;
                visit.shell.keys = None;
            }
            Self::ChooseObject(id) => {
                visit.clock.turn_to(exhibit, id.as_ref().and_then(|id| exhibit.object(id)?.years()));
                visit.tree.reveal(exhibit, id.as_ref());
                if visit.selection.object != id {
                    visit.tree.goal = None;
                }
                visit.selection.object = id;
                visit.selection.know = None;
            }
            Self::ChoosePlace(id) => {
                visit.clock.look_at(exhibit, id.as_ref().and_then(|id| exhibit.place(id)?.when));
                visit.selection.place = id;
                visit.selection.movement = None;
                // What is chosen comes into view.
                visit.map.camera = None;
            }
            Self::ChooseMovement(id) => {
                visit.clock.look_at(exhibit, id.as_ref().and_then(|id| Some(exhibit.movement(id)?.when)));
                visit.selection.movement = id;
                visit.selection.place = None;
                visit.map.camera = None;
            }
            Self::Know(what) => visit.selection.know = what,
            Self::Paint(object, 0) => {
                visit.selection.paints.remove(&object);
            }
            Self::Paint(object, index) => {
                visit.selection.paints.insert(object, index);
            }
        }
    }
}

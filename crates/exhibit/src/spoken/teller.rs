//! What every view is told with.

use super::{Line, Part};
use crate::content::{Id, Object};
use crate::exhibit::Exhibit;
use crate::reference::Ref;
use crate::text::Text;
use crate::visit::{Action, Visit};

/// The exhibit, the visit, and the visitor's language.
pub(super) struct Teller<'a> {
    pub exhibit: &'a Exhibit,
    pub visit: &'a Visit,
    lang: &'a str,
}

impl<'a> Teller<'a> {
    pub fn new(exhibit: &'a Exhibit, visit: &'a Visit) -> Self {
        Self { exhibit, visit, lang: &visit.settings.lang }
    }

    /// A text of the content.
    pub fn text(&self, text: &Text) -> Line {
        text.get(self.lang).into()
    }

    /// What to call a thing.
    pub fn name(&self, what: &Ref) -> Line {
        Line::Text(what.name(self.exhibit, self.lang).unwrap_or_default())
    }

    /// What to call a place.
    pub fn place(&self, id: &Id) -> Line {
        self.name(&Ref::Place(id.clone()))
    }

    /// A term of a vocabulary.
    pub fn term(&self, vocabulary: &str, id: &str) -> Line {
        self.exhibit.label(vocabulary, id, self.lang).into()
    }

    /// A name and its time, as one piece.
    pub fn named(&self, name: Line, when: Option<crate::date::Span>) -> Line {
        Line::List([Some(name), when.map(Line::Span)].into_iter().flatten().collect())
    }

    /// An object with its years.
    pub fn object(&self, object: &Object) -> Line {
        self.named(self.text(&object.name), object.years())
    }

    /// The visit after what a visitor does, with its summary first.
    pub fn then(&self, actions: impl IntoIterator<Item = Action>) -> Option<Visit> {
        let mut visit = self.visit.after_all(self.exhibit, actions);
        visit.spoken.part = 0;
        Some(visit)
    }

    /// A part that leads to what a reference means, where a visitor can go there.
    pub fn to(&self, said: Vec<Line>, what: &Ref) -> Part {
        let leads = what.is_open(self.exhibit).then(|| self.then(what.actions(self.exhibit))).flatten();
        Part { said, leads }
    }

    /// A part that does something.
    pub fn does(&self, said: Vec<Line>, action: impl Into<Action>) -> Part {
        Part { said, leads: self.then([action.into()]) }
    }

    /// The year or the years.
    pub fn years(&self) -> Line {
        match self.visit.years() {
            (from, to) if from == to => to.into(),
            (from, to) => Line::Text(format!("{from}–{to}")),
        }
    }

    /// What the room is called.
    pub fn room(&self) -> Line {
        Line::words(format!("room.{}", self.visit.room.id()))
    }

    /// The open entry of the room.
    pub fn entry(&self) -> Option<&'a Id> {
        self.visit.selection.entry.as_ref()
    }

    /// Objects by their ids, each leading to its page.
    pub fn objects<'b>(&self, ids: impl IntoIterator<Item = &'b Id>) -> Vec<Part> {
        let objects = ids.into_iter().filter_map(|id| self.exhibit.object(id));
        objects.map(|object| self.to(vec![self.object(object)], &Ref::Object(object.id.clone()))).collect()
    }
}

/// A part that is only listened to.
pub(super) fn heard(said: Vec<Line>) -> Part {
    Part { said, leads: None }
}

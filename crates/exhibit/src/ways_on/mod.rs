//! Where to go from here in the tree: never more than eight ways, never fewer than four where there are as many.

mod landmarks;

pub use landmarks::{Around, Landmarks};

use crate::content::{Id, Object};
use crate::exhibit::Exhibit;
use crate::tree::Direction;
use crate::visit::{Action, Visit};
use crate::visit::{SelectionAction, StoryAction, TreeAction};

/// The most ways offered: more are not read.
pub const MOST: usize = 8;

/// A way on.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// What it is, by its name in the locale files: `next.parent`.
    pub what: &'static str,
    /// The object that it is about.
    pub object: Option<Id>,
    /// Where it leads.
    pub visit: Visit,
}

/// The ways on from a visit to the tree: the kin of the chosen object, with what lies around it; or, while none is
/// chosen, the objects of the year and those that stand out. Each object once. No work grows with the collection.
pub fn next(exhibit: &Exhibit, landmarks: &Landmarks, around: &Around, visit: &Visit) -> Vec<Next> {
    let mut ways = Ways { exhibit, landmarks, visit, found: Vec::new() };
    match visit.selection.object.as_ref().and_then(|id| exhibit.object(id)) {
        Some(object) => ways.around_object(object, around),
        None => ways.around_year(),
    }
    ways.found.truncate(MOST);
    ways.found
}

struct Ways<'a> {
    exhibit: &'a Exhibit,
    landmarks: &'a Landmarks,
    visit: &'a Visit,
    found: Vec<Next>,
}

impl Ways<'_> {
    fn add(&mut self, what: &'static str, object: Option<&Id>, deeds: impl IntoIterator<Item = Action>) {
        let visit = deeds.into_iter().fold(self.visit.clone(), |visit, deed| visit.after(self.exhibit, deed));
        let known = object.is_some_and(|object| self.found.iter().any(|next| next.object.as_ref() == Some(object)));
        if !known && visit != *self.visit {
            self.found.push(Next { what, object: object.cloned(), visit });
        }
    }

    fn choose(&mut self, what: &'static str, object: &Id) {
        self.add(
            what,
            Some(object),
            [SelectionAction::ChooseObject(Some(object.clone())).into(), TreeAction::Camera(None).into()],
        );
    }

    fn around_object(&mut self, object: &Object, around: &Around) {
        let exhibit = self.exhibit;
        for link in exhibit.parents(&object.id).take(2) {
            self.choose("next.parent", &link.from);
        }
        for link in exhibit.children(&object.id).take(2) {
            self.choose("next.child", &link.to);
        }
        let parent = exhibit.parents(&object.id).next();
        let sibling = parent.and_then(|link| exhibit.children(&link.from).find(|other| other.to != object.id));
        if let Some(sibling) = sibling {
            self.choose("next.sibling", &sibling.to);
        }
        if let Some(far) = around.far.as_ref().filter(|_| self.visit.tree.goal.is_none()) {
            self.add(
                "next.way",
                Some(far),
                [TreeAction::Goal(Some(far.clone())).into(), TreeAction::Camera(None).into()],
            );
        }
        self.add(
            "next.all",
            None,
            [SelectionAction::ChooseObject(None).into(), TreeAction::Camera(None).into(), TreeAction::Unfold.into()],
        );
        if let Some((story, step)) = around.told.as_ref().filter(|_| self.visit.story.id.is_none()) {
            self.add("next.story", None, [StoryAction::Tell(story.clone(), *step).into()]);
        }
        if self.found.len() < 5 {
            self.of_the_year(object.years().map_or(self.visit.clock.year, |years| years.first_year()), 3);
        }
    }

    fn around_year(&mut self) {
        self.of_the_year(self.visit.clock.year, 1);
        let Landmarks { large, mixed, newest, oldest, .. } = self.landmarks;
        if let Some(large) = large {
            let deeds = [
                SelectionAction::ChooseObject(Some(large.clone())).into(),
                TreeAction::Trace(Direction::Heirs).into(),
                TreeAction::Camera(None).into(),
            ];
            self.add("next.large", Some(large), deeds);
        }
        for (what, object) in [("next.mixed", mixed), ("next.newest", newest), ("next.oldest", oldest)] {
            if let Some(object) = object {
                self.choose(what, object);
            }
        }
    }

    /// Objects that began nearest to a year, of those that have kin.
    fn of_the_year(&mut self, year: i32, count: usize) {
        let (exhibit, chosen) = (self.exhibit, self.visit.selection.object.clone());
        // One more than is wanted, in the place of the chosen one.
        let near = self.landmarks.nearest(year, count + 1);
        let objects = near.into_iter().filter_map(|index| exhibit.all.objects.get(index));
        for object in objects.filter(|object| Some(&object.id) != chosen.as_ref()).take(count) {
            self.choose("next.year", &object.id);
        }
    }
}

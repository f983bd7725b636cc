//! Where to go from here in the tree: never more than eight ways, never fewer than four where there are as many.

use crate::content::{Id, Object};
use crate::exhibit::Exhibit;
use crate::tree::{Direction, farthest, heirs};
use crate::visit::{Action, Visit};
use crate::visit::{SelectionAction, StoryAction, TreeAction};

/// The most ways offered: more are not read.
pub const MOST: usize = 8;

/// Of so many objects the heirs are counted.
const FOLLOWED: usize = 24;

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

/// The ways on from a visit to the tree: the kin of the chosen object, or, while none is chosen, the objects of the
/// year and those that stand out. Each object once.
pub fn next(exhibit: &Exhibit, visit: &Visit) -> Vec<Next> {
    let mut ways = Ways { exhibit, visit, found: Vec::new() };
    match visit.selection.object.as_ref().and_then(|id| exhibit.object(id)) {
        Some(object) => ways.around_object(object),
        None => ways.around_year(),
    }
    ways.found.truncate(MOST);
    ways.found
}

struct Ways<'a> {
    exhibit: &'a Exhibit,
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

    fn around_object(&mut self, object: &Object) {
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
        if let Some(far) =
            farthest(exhibit, &object.id, &self.visit.tree.muted).filter(|_| self.visit.tree.goal.is_none())
        {
            self.add(
                "next.way",
                Some(&far),
                [TreeAction::Goal(Some(far.clone())).into(), TreeAction::Camera(None).into()],
            );
        }
        self.add(
            "next.all",
            None,
            [SelectionAction::ChooseObject(None).into(), TreeAction::Camera(None).into(), TreeAction::Unfold.into()],
        );
        let told = exhibit.all.stories.iter().find_map(|story| {
            let here = |step: &crate::content::Step| {
                Visit::parse(exhibit, &step.visit)
                    .is_some_and(|visit| visit.selection.object.as_ref() == Some(&object.id))
            };
            Some((story, story.steps.iter().position(here)?))
        });
        if let Some((story, step)) = told.filter(|_| self.visit.story.id.is_none()) {
            self.add("next.story", None, [StoryAction::Tell(story.id.clone(), step).into()]);
        }
        if self.found.len() < 5 {
            self.of_the_year(object.years().map_or(self.visit.clock.year, |years| years.first_year()), 3);
        }
    }

    fn around_year(&mut self) {
        self.of_the_year(self.visit.clock.year, 2);
        let objects = &self.exhibit.all.objects;
        // Of equals the first, and `max_by_key` takes the last.
        // To follow every object to its last heir would take for ever in a large collection: only those with the most
        // children are followed.
        let mut parents: Vec<(usize, &Object)> =
            objects.iter().map(|object| (self.exhibit.child_links(&object.id).count(), object)).collect();
        parents.sort_by_key(|(children, _)| std::cmp::Reverse(*children));
        let followed = parents.into_iter().take(FOLLOWED).rev().map(|(_, object)| object);
        if let Some(large) = followed.max_by_key(|object| heirs(self.exhibit, &object.id).len()) {
            let deeds = [
                SelectionAction::ChooseObject(Some(large.id.clone())).into(),
                TreeAction::Trace(Direction::Heirs).into(),
                TreeAction::Camera(None).into(),
            ];
            self.add("next.large", Some(&large.id), deeds);
        }
        if let Some(mixed) = objects.iter().rev().max_by_key(|object| self.exhibit.parents(&object.id).count()) {
            self.choose("next.mixed", &mixed.id);
        }
        let dated = || objects.iter().filter(|object| object.years().is_some());
        let newest = dated().max_by_key(|object| object.years().map(|years| years.first_year()));
        for (what, object) in [("next.newest", newest), ("next.oldest", dated().min_by_key(|object| object.years()))] {
            if let Some(object) = object {
                self.choose(what, &object.id);
            }
        }
    }

    /// Objects that began nearest to a year, of those that have kin.
    fn of_the_year(&mut self, year: i32, count: usize) {
        let linked = |object: &&Object| {
            self.exhibit.parents(&object.id).next().is_some() || self.exhibit.children(&object.id).next().is_some()
        };
        let mut objects: Vec<&Object> = self.exhibit.all.objects.iter().filter(linked).collect();
        objects.sort_by_key(|object| object.years().map_or(u32::MAX, |years| years.first_year().abs_diff(year)));
        let chosen = self.visit.selection.object.clone();
        for object in objects.into_iter().filter(|object| Some(&object.id) != chosen.as_ref()).take(count) {
            self.choose("next.year", &object.id);
        }
    }
}

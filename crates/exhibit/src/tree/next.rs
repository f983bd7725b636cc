//! Where to go from here in the tree: never more than eight ways, never fewer than four where there are as many.

use super::path::farthest;
use super::trace::{Direction, heirs};
use crate::content::{Car, Id};
use crate::exhibit::Exhibit;
use crate::visit::{Action, Visit};

/// The most ways offered: more are not read.
pub const MOST: usize = 8;

/// A way on.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// What it is, by its name in the locale files: `next.parent`.
    pub what: &'static str,
    /// The car that it is about.
    pub car: Option<Id>,
    /// Where it leads.
    pub visit: Visit,
}

/// The ways on from a visit to the tree: the kin of the chosen car, or, while none is chosen, the cars of the year and
/// those that stand out. Each car once.
pub fn next(exhibit: &Exhibit, visit: &Visit) -> Vec<Next> {
    let mut ways = Ways { exhibit, visit, found: Vec::new() };
    match visit.car.as_ref().and_then(|id| exhibit.car(id)) {
        Some(car) => ways.around_car(car),
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
    fn add(&mut self, what: &'static str, car: Option<&Id>, deeds: impl IntoIterator<Item = Action>) {
        let visit = deeds.into_iter().fold(self.visit.clone(), |visit, deed| visit.after(self.exhibit, deed));
        let known = car.is_some_and(|car| self.found.iter().any(|next| next.car.as_ref() == Some(car)));
        if !known && visit != *self.visit {
            self.found.push(Next { what, car: car.cloned(), visit });
        }
    }

    fn choose(&mut self, what: &'static str, car: &Id) {
        self.add(what, Some(car), [Action::ChooseCar(Some(car.clone())), Action::Tree(None)]);
    }

    fn around_car(&mut self, car: &Car) {
        let exhibit = self.exhibit;
        for link in exhibit.parents(&car.id).take(2) {
            self.choose("next.parent", &link.from);
        }
        for link in exhibit.children(&car.id).take(2) {
            self.choose("next.child", &link.to);
        }
        let parent = exhibit.parents(&car.id).next();
        let sibling = parent.and_then(|link| exhibit.children(&link.from).find(|other| other.to != car.id));
        if let Some(sibling) = sibling {
            self.choose("next.sibling", &sibling.to);
        }
        if let Some(far) = farthest(exhibit, &car.id, &self.visit.muted).filter(|_| self.visit.goal.is_none()) {
            self.add("next.way", Some(&far), [Action::Goal(Some(far.clone())), Action::Tree(None)]);
        }
        self.add("next.all", None, [Action::ChooseCar(None), Action::Tree(None), Action::Unfold]);
        let told = exhibit.all.stories.iter().find_map(|story| {
            let here = |step: &crate::content::Step| {
                Visit::parse(exhibit, &step.visit).is_some_and(|visit| visit.car.as_ref() == Some(&car.id))
            };
            Some((story, story.steps.iter().position(here)?))
        });
        if let Some((story, step)) = told.filter(|_| self.visit.story.is_none()) {
            self.add("next.story", None, [Action::Tell(story.id.clone(), step)]);
        }
        if self.found.len() < 5 {
            self.of_the_year(car.years().map_or(self.visit.year, |years| years.first_year()), 3);
        }
    }

    fn around_year(&mut self) {
        self.of_the_year(self.visit.year, 2);
        let cars = &self.exhibit.all.cars;
        // Of equals the first, and `max_by_key` takes the last.
        if let Some(large) = cars.iter().rev().max_by_key(|car| heirs(self.exhibit, &car.id).len()) {
            let deeds =
                [Action::ChooseCar(Some(large.id.clone())), Action::Trace(Direction::Heirs), Action::Tree(None)];
            self.add("next.large", Some(&large.id), deeds);
        }
        if let Some(mixed) = cars.iter().rev().max_by_key(|car| self.exhibit.parents(&car.id).count()) {
            self.choose("next.mixed", &mixed.id);
        }
        let dated = || cars.iter().filter(|car| car.years().is_some());
        let newest = dated().max_by_key(|car| car.years().map(|years| years.first_year()));
        for (what, car) in [("next.newest", newest), ("next.oldest", dated().min_by_key(|car| car.years()))] {
            if let Some(car) = car {
                self.choose(what, &car.id);
            }
        }
    }

    /// Cars that began nearest to a year, of those that have kin.
    fn of_the_year(&mut self, year: i32, count: usize) {
        let linked = |car: &&Car| {
            self.exhibit.parents(&car.id).next().is_some() || self.exhibit.children(&car.id).next().is_some()
        };
        let mut cars: Vec<&Car> = self.exhibit.all.cars.iter().filter(linked).collect();
        cars.sort_by_key(|car| car.years().map_or(u32::MAX, |years| years.first_year().abs_diff(year)));
        let chosen = self.visit.car.clone();
        for car in cars.into_iter().filter(|car| Some(&car.id) != chosen.as_ref()).take(count) {
            self.choose("next.year", &car.id);
        }
    }
}

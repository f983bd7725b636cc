//! The gallery as it opens: which shelf is the clock's, which object is its newcomer, and what stands where.
//!
//! All of it is sorted once. A step of the clock then asks where its year falls into a sorted list, and changes nothing
//! but what it finds there: no work for a year grows with the collection.

mod paint;
mod rows;
mod sentence;
mod shelf;
mod stage;

pub use paint::{Wall, wall};
pub use rows::{Row, columns, found, kind, rows};
pub use sentence::first_sentence;
use shelf::Candidate;
pub use shelf::Shelf;
pub use stage::{Stage, stage};

use crate::content::{Object, Standing};
use crate::date::Span;
use crate::exhibit::Exhibit;
use std::cmp::Reverse;

/// All objects by shelf and year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gallery {
    /// The shelves on which something stands, in the order of their vocabulary; what is on none comes last.
    pub shelves: Vec<Shelf>,
}

/// The object that the wall shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// Its shelf, by index.
    pub shelf: usize,
    /// Its place on that, in the order of years.
    pub place: usize,
    /// How it stands to the clock.
    pub when: When,
}

/// How an object stands to the years of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It began in them.
    New,
    /// It began before, and nothing has come since.
    Latest,
    /// It is the first to come.
    Awaited,
}

impl Gallery {
    /// Sorts the collection.
    pub fn new(exhibit: &Exhibit) -> Self {
        let terms = exhibit.terms(&exhibit.title.roles.shelf);
        let mut objects: Vec<Vec<usize>> = vec![Vec::new(); terms.len() + 1];
        for (index, object) in exhibit.all.objects.iter().enumerate() {
            let shelf = terms.iter().position(|term| term.id == *object.shelf());
            objects[shelf.unwrap_or(terms.len())].push(index);
        }
        let weights = weights(exhibit);
        let shelves = objects.into_iter().enumerate().filter(|(_, objects)| !objects.is_empty());
        let term = |index: usize| terms.get(index).map(|term| term.id.clone());
        Self { shelves: shelves.map(|(index, own)| Shelf::new(exhibit, term(index), own, &weights)).collect() }
    }

    /// The newcomer of the years from the first to the last: of those that began in them the one with the weightiest
    /// event; if none did, of those that came last. Of one shelf, where a visitor has chosen that.
    pub fn newcomer(&self, years: (i32, i32), chosen: Option<&str>) -> Option<Newcomer> {
        let chosen = self.shelves.iter().position(|shelf| shelf.term.as_deref() == chosen && chosen.is_some());
        let mine = |index: usize| chosen.map_or(self.shelves[index].leads, |chosen| chosen == index);
        let shelves = || (0..self.shelves.len()).filter(|index| mine(*index));
        let best = |ask: fn(&Shelf, (i32, i32)) -> Option<Candidate>, when: When| {
            let found = shelves().filter_map(|shelf| Some((ask(&self.shelves[shelf], years)?, shelf)));
            // Of equals the first shelf has it.
            let found = found.max_by_key(|(candidate, shelf)| (candidate.rank, candidate.weight, Reverse(*shelf)));
            found.map(|(candidate, shelf)| Newcomer { shelf, place: candidate.place, when })
        };
        best(Shelf::new_in, When::New)
            .or_else(|| best(Shelf::latest_by, When::Latest))
            .or_else(|| best(Shelf::awaited, When::Awaited))
            // A museum of nothing but what came from elsewhere shows that.
            .or_else(|| chosen.is_none().then(|| self.newcomer(years, self.shelves.first()?.term.as_deref())).flatten())
    }

    /// The object of a newcomer.
    pub fn object<'a>(&self, exhibit: &'a Exhibit, newcomer: Newcomer) -> Option<&'a Object> {
        exhibit.all.objects.get(*self.shelves.get(newcomer.shelf)?.objects.get(newcomer.place)?)
    }
}

/// The year in which an object begins, for sorting: one without a date has always been there.
pub(crate) fn first_year(object: &Object) -> i32 {
    object.years().map_or(i32::MIN, |years: Span| years.first_year())
}

/// True if the object came from elsewhere: the clock does not lead to it.
fn is_donor(exhibit: &Exhibit, object: &Object) -> bool {
    exhibit.standing(object) == Some(Standing::Donor) || object.mentioned
}

/// How weighty the weightiest event is in which each object begins: in one walk over all events.
fn weights(exhibit: &Exhibit) -> Vec<u8> {
    let mut weights = vec![0; exhibit.all.objects.len()];
    for event in &exhibit.all.events {
        for index in event.objects.iter().filter_map(|id| exhibit.object_index(id)) {
            if first_year(&exhibit.all.objects[index]) == event.when.first_year() {
                weights[index] = event.weight.max(weights[index]);
            }
        }
    }
    weights
}

#[cfg(test)]
mod tests;

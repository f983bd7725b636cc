//! Where each entry stands in its file, by its name, and which disputes are about what.

use super::Collections;
use crate::content::{Entry, Id};
use crate::reference::Ref;
use std::collections::BTreeMap;

/// The indexes over the entries.
#[derive(Debug, Default)]
pub struct Positions {
    pub objects: BTreeMap<Id, usize>,
    pub links: BTreeMap<Id, usize>,
    pub places: BTreeMap<Id, usize>,
    pub movements: BTreeMap<Id, usize>,
    pub events: BTreeMap<Id, usize>,
    pub eras: BTreeMap<Id, usize>,
    pub series: BTreeMap<Id, usize>,
    pub disputes: BTreeMap<Id, usize>,
    pub sources: BTreeMap<Id, usize>,
    pub stories: BTreeMap<Id, usize>,
    /// What is in dispute → the disputes about it, in order and each once.
    pub about: BTreeMap<Ref, Vec<usize>>,
}

impl Positions {
    pub fn of(all: &Collections) -> Self {
        let mut about: BTreeMap<Ref, Vec<usize>> = BTreeMap::new();
        for (index, dispute) in all.disputes.iter().enumerate() {
            for reference in &dispute.about {
                let disputes = about.entry(reference.clone()).or_default();
                if disputes.last() != Some(&index) {
                    disputes.push(index);
                }
            }
        }
        Self {
            objects: positions(&all.objects),
            links: positions(&all.links),
            places: positions(&all.places),
            movements: positions(&all.movements),
            events: positions(&all.events),
            eras: positions(&all.eras),
            series: positions(&all.series),
            disputes: positions(&all.disputes),
            sources: positions(&all.sources),
            stories: positions(&all.stories),
            about,
        }
    }
}

/// One by one, and not collected: a map that is collected sorts first, with code of its own for each type of entries.
fn index(ids: &mut dyn Iterator<Item = Id>) -> BTreeMap<Id, usize> {
    let mut found = BTreeMap::new();
    for (index, id) in ids.enumerate() {
        found.insert(id, index);
    }
    found
}

fn positions<T: Entry>(entries: &[T]) -> BTreeMap<Id, usize> {
    index(&mut entries.iter().map(|entry| entry.id().clone()))
}

//! The indexes of an exhibit, each made once and only when it is needed.

use super::builder::Builder;
use super::documents::Kind;
use super::index::{Index, Score};
use super::query::{Hit, Query, find};
use super::suggestion::suggest;
use crate::exhibit::Exhibit;
use std::cell::{OnceCell, RefCell};

/// One index for each kind.
#[derive(Debug, Default)]
pub struct Indexes([Making; Kind::ALL.len()]);

/// An index that may not be made yet.
#[derive(Debug, Default)]
struct Making {
    made: OnceCell<Index>,
    /// What was gathered so far, and how many entries that is.
    begun: RefCell<(Builder, usize)>,
}

impl Making {
    /// Gathers at most so many entries more; true when the index is there.
    fn go_on(&self, kind: Kind, exhibit: &Exhibit, most: usize) -> bool {
        // Nobody else is at it: this neither waits nor calls back.
        let Ok(mut begun) = self.begun.try_borrow_mut() else { return false };
        if self.made.get().is_some() {
            return true;
        }
        let (builder, done) = &mut *begun;
        for _ in 0..most {
            if !kind.add(exhibit, *done, builder) {
                self.made.get_or_init(|| std::mem::take(builder).finish());
                return true;
            }
            *done += 1;
        }
        false
    }
}

impl Exhibit {
    /// The index of a kind, made now if it is not there.
    pub fn index_of(&self, kind: Kind) -> &Index {
        let making = &self.indexes.0[kind as usize];
        making.go_on(kind, self, usize::MAX);
        making.made.get_or_init(Index::default)
    }

    /// Makes a slice of what search needs, `most` entries of it, while nobody waits; true when all is there.
    pub fn prepare_search(&self, kinds: &[Kind], most: usize) -> bool {
        let unmade = kinds.iter().find(|kind| self.indexes.0[**kind as usize].made.get().is_none());
        unmade.is_none_or(|kind| self.indexes.0[*kind as usize].go_on(*kind, self, most) && kinds.last() == Some(kind))
    }

    /// The objects that meet a query, by position in the list of objects and in its order, with how well. An empty
    /// query is met by all alike, and needs no index.
    pub fn objects_found(&self, query: &str) -> Vec<(usize, Score)> {
        let all = || (0..self.all.objects.len()).map(|position| (position, 0)).collect();
        if query.trim().is_empty() {
            return all();
        }
        let index = self.index_of(Kind::Object);
        let mut query = Query::read(query, &[index]);
        // A sign between words asks for nothing.
        if query.asked.is_empty() { all() } else { query.answers.pop().unwrap_or_default() }
    }

    /// What of those kinds meets a query, the best first.
    pub fn found(&self, query: &str, kinds: &[Kind]) -> Vec<Hit> {
        find(query, &self.indexes_of(kinds))
    }

    /// Words that would find something of those kinds, nearest to a query that finds nothing, as they are written.
    pub fn suggestion(&self, query: &str, kinds: &[Kind], lang: &str) -> Option<String> {
        suggest(query, &self.indexes_of(kinds), lang)
    }

    fn indexes_of(&self, kinds: &[Kind]) -> Vec<&Index> {
        kinds.iter().map(|kind| self.index_of(*kind)).collect()
    }
}

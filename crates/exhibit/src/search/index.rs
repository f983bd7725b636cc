//! An inverted index: for every word, the documents that hold it (J. Zobel and A. Moffat, “Inverted files for text
//! search engines”, 2006).
//!
//! Invariant: the work of a query follows what it finds, not how many documents there are.

use super::alike::alike;
use super::builder::{Builder, Field};
use super::dictionary::Dictionary;
use super::documents::Kind;
use super::inside::Endings;
use super::lists::Lists;
use crate::exhibit::Exhibit;
use crate::reference::Ref;

/// How well a query was met; the better, the greater.
pub type Score = u32;

const WHOLE: Score = 8;
const START: Score = 5;
const INSIDE: Score = 2;
const TYPO: Score = 1;

/// What documents of one kind can be found by. Made by [`super::Builder`], then never changed.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) documents: Vec<Ref>,
    pub(super) dictionary: Dictionary,
    /// For every word, [`Posting`]s.
    pub(super) postings: Lists,
    pub(super) endings: Endings,
}

/// A document with a word, in one number.
pub(super) struct Posting {
    pub document: u32,
    pub field: Field,
}

impl Posting {
    /// As it is kept: two bits are enough for a field.
    pub fn packed(self) -> u32 {
        self.document << 2 | self.field as u32
    }

    /// The document, and how much a word in that field counts: 4 for a name, 2 for a word of a text.
    fn read(packed: u32) -> (usize, Score) {
        ((packed >> 2) as usize, 4 - (packed & 3))
    }
}

/// A word of a query, as it is to be met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// In the form of the index.
    pub word: String,
    /// Nothing is found with the words as they are, and this one is long enough: one typo is forgiven.
    pub forgiving: bool,
}

impl Index {
    /// Of all entries of a kind, as they are now.
    pub fn new(exhibit: &Exhibit, kind: Kind) -> Self {
        let mut builder = Builder::default();
        let mut position = 0;
        while kind.add(exhibit, position, &mut builder) {
            position += 1;
        }
        builder.finish()
    }

    /// What can be found, by number.
    pub fn documents(&self) -> &[Ref] {
        &self.documents
    }

    /// True if some word is this one or begins so.
    pub(super) fn has_beginning(&self, word: &str, steps: &mut usize) -> bool {
        !self.dictionary.beginning(word, steps).is_empty()
    }

    /// True if some word holds this one within.
    pub(super) fn has_within(&self, word: &str, steps: &mut usize) -> bool {
        self.endings.holding(&self.dictionary, word, steps).len() > 0
    }

    /// True if some word or the beginning of one is this one but for a typo.
    pub(super) fn has_alike(&self, word: &str, steps: &mut usize) -> bool {
        !alike(&self.dictionary, word, steps).is_empty()
    }

    /// The documents that meet every word, by number, with how well. `steps` grows by what was looked at.
    pub(super) fn answer(&self, asked: &[Asked], steps: &mut usize) -> Vec<(usize, Score)> {
        let mut words = asked.iter();
        let Some(first) = words.next() else { return Vec::new() };
        let mut found = self.meeting(first, steps);
        for next in words {
            let other = self.meeting(next, steps);
            // Both are in the order of the documents.
            let mut others = other.into_iter().peekable();
            found.retain_mut(|(document, score)| {
                while others.next_if(|(other, _)| other < document).is_some() {}
                let same = others.next_if(|(other, _)| other == document);
                *score += same.map_or(0, |(_, score)| score);
                same.is_some()
            });
        }
        found
    }

    /// The documents that meet a word, in order, with how well at best.
    fn meeting(&self, asked: &Asked, steps: &mut usize) -> Vec<(usize, Score)> {
        let word = &*asked.word;
        let mut best: Vec<Score> = vec![0; self.documents.len()];
        let mut found: Vec<usize> = Vec::new();
        let mut take = |number: usize, score: Score| {
            let postings = self.postings.get(number);
            for posting in postings {
                let (document, field) = Posting::read(*posting);
                if let Some(best) = best.get_mut(document) {
                    if *best == 0 {
                        found.push(document);
                    }
                    *best = (*best).max(score * 4 + field);
                }
            }
            postings.len() + 1
        };
        for number in self.dictionary.beginning(word, steps) {
            let whole = self.dictionary.word(number).len() == word.len();
            *steps += take(number, if whole { WHOLE } else { START });
        }
        for number in self.endings.holding(&self.dictionary, word, steps) {
            *steps += take(number, INSIDE);
        }
        if asked.forgiving {
            for number in alike(&self.dictionary, word, steps).into_iter().flatten() {
                *steps += take(number, TYPO);
            }
        }
        // Where most is found, walking through all is quicker than sorting.
        if found.len() * 8 > best.len() {
            return best.into_iter().enumerate().filter(|(_, score)| *score > 0).collect();
        }
        found.sort_unstable();
        found.into_iter().map(|document| (document, best[document])).collect()
    }
}

//! What of the whole exhibit meets a query, by kind; and words that go on as it begins.

use super::documents::Kind;
use super::index::Index;
use super::query::{Query, best, readings};
use super::words::script;
use crate::exhibit::Exhibit;
use crate::reference::Ref;
use std::cmp::Reverse;

/// What meets a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Everything {
    /// Each kind of entry but objects, of which something is found, with all of that, the best first.
    pub others: Vec<(Kind, Vec<Ref>)>,
    /// Objects meet the query as it is read for everything; where others alone do, those come first.
    pub objects_lead: bool,
}

/// How many words that begin as typed are weighed, at most: the first in the order of letters.
const WEIGHED: usize = 400;

impl Exhibit {
    /// What meets the query, the query being read for all kinds together: where it is met as typed in one kind, no typo
    /// is forgiven in another. What no room of the exhibit shows is left out.
    pub fn everything(&self, query: &str) -> Everything {
        let indexes: Vec<&Index> = Kind::ALL.into_iter().map(|kind| self.index_of(kind)).collect();
        let answers = Query::read(query, &indexes).answers;
        let mut found = Everything { objects_lead: true, ..Everything::default() };
        for ((kind, index), mut answer) in Kind::ALL.into_iter().zip(indexes).zip(answers) {
            if kind == Kind::Object {
                found.objects_lead = !answer.is_empty();
                continue;
            }
            answer.sort_by_key(|(_, score)| Reverse(*score));
            let hits = answer.into_iter().filter_map(|(number, _)| index.documents().get(number));
            let hits: Vec<Ref> = hits.filter(|hit| hit.is_open(self)).cloned().collect();
            if !hits.is_empty() {
                found.others.push((kind, hits));
            }
        }
        found.objects_lead |= found.others.is_empty();
        found
    }

    /// The query with its last word brought to an end, as words of the content are written: names first, then what most
    /// entries hold.
    pub fn endings(&self, query: &str, lang: &str, most: usize) -> Vec<String> {
        let (before, last) = query.rsplit_once(char::is_whitespace).unwrap_or(("", query));
        if last.chars().count() < 2 {
            return Vec::new();
        }
        let indexes: Vec<&Index> = Kind::ALL.into_iter().map(|kind| self.index_of(kind)).collect();
        let readings = readings(last);
        let Some(reading) = best(&readings, &indexes, &mut 0) else { return Vec::new() };
        let [word] = &*reading.words else { return Vec::new() };
        // By word: the best field it stands in, how many entries hold it, and how it is written.
        let mut words: Vec<(&str, u8, usize, &str)> = Vec::new();
        for index in &indexes {
            for number in index.dictionary.beginning(word, &mut 0).take(WEIGHED) {
                let (whole, held) = (index.dictionary.word(number), index.postings.get(number).len());
                let field = index.dictionary.field(number);
                match words.iter_mut().find(|(known, ..)| *known == whole) {
                    Some((_, best, so_far, _)) => {
                        *best = field.min(*best);
                        *so_far += held;
                    }
                    None => words.push((whole, field, held, index.dictionary.written(number, reading.letters, lang))),
                }
            }
        }
        words.retain(|(whole, _, _, written)| *whole != &**word && script(written) == reading.letters);
        // Names come first: in texts words stand in all their forms.
        words.sort_by_key(|(whole, field, held, _)| (*field, Reverse(*held), whole.len()));
        let ended = words.into_iter().map(|(.., written)| [before, written].join(" ").trim().to_owned());
        ended.take(most).collect()
    }
}

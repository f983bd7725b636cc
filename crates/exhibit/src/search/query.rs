//! What a visitor typed, read as what they may have meant.

use super::index::{Asked, Index, Score};
use super::keyboard::other_layouts;
use super::typo::is_forgiven;
use super::words::{Script, script, words};
use crate::reference::Ref;

/// A query as it was understood, and what meets it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words to be met, all of them.
    pub asked: Vec<Asked>,
    /// For each index, the documents that meet them all, by number, with how well.
    pub answers: Vec<Vec<(usize, Score)>>,
    /// How many entries were looked at.
    pub steps: usize,
}

/// How much of what was typed is read, in letters. An address can hold a query of any length, and each word of it is
/// asked for in several ways.
const TYPED: usize = 256;

/// As much of a query as is read.
pub(super) fn beginning(text: &str) -> &str {
    text.char_indices().nth(TYPED).map_or(text, |(end, _)| &text[..end])
}

/// A document that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub what: Ref,
    /// How well it meets the query.
    pub score: Score,
}

/// How a reading is met, the better first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Met {
    Beginning,
    Within,
    Alike,
}

impl Met {
    const ALL: [Self; 3] = [Self::Beginning, Self::Within, Self::Alike];
}

impl Query {
    /// Understands what was typed, by the words that there are: as it is typed, with a word parted where letters and
    /// digits meet, or on another layout of the keyboard; best in one way for the whole of it, else each word in its
    /// own. A way in which something begins so is taken before one that is within something, and that before one with
    /// a typo in it.
    pub fn read(text: &str, indexes: &[&Index]) -> Self {
        let text = beginning(text);
        let mut query = Self::default();
        let ways = std::iter::once(text.to_owned()).chain(other_layouts(text));
        let ways: Vec<Vec<Vec<Reading>>> =
            ways.map(|way| way.split_whitespace().map(|chunk| as_typed(chunk).collect()).collect()).collect();
        for met in Met::ALL {
            for way in &ways {
                let alone = way.len() == 1;
                let mut one = |chunk: &Vec<Reading>| {
                    chunk.iter().position(|reading| is_met(reading, met, alone, indexes, &mut query.steps))
                };
                let taken: Option<Vec<usize>> = way.iter().map(&mut one).collect();
                let Some(taken) = taken.filter(|taken| !taken.is_empty()) else { continue };
                let readings = way.iter().zip(taken).filter_map(|(chunk, reading)| chunk.get(reading));
                if query.answer(readings, met == Met::Alike, indexes) {
                    return query;
                }
            }
        }
        let mixed: Vec<Vec<Reading>> = text.split_whitespace().map(readings).collect();
        let mut one = |chunk| best(chunk, indexes, &mut query.steps).or(chunk.first());
        let readings: Vec<&Reading> = mixed.iter().filter_map(|chunk| one(chunk)).collect();
        query.answer(readings.into_iter(), true, indexes);
        query
    }

    /// Asks for the words of those readings; true if something meets them all.
    fn answer<'a>(&mut self, readings: impl Iterator<Item = &'a Reading>, forgiving: bool, indexes: &[&Index]) -> bool {
        let words: Vec<&String> = readings.flat_map(|reading| &reading.words).collect();
        let alone = words.len() == 1;
        let forgives = |word: &str| forgiving && is_forgiven(word, alone);
        self.asked = words.into_iter().map(|word| Asked { word: word.clone(), forgiving: forgives(word) }).collect();
        self.answers = indexes.iter().map(|index| index.answer(&self.asked, &mut self.steps)).collect();
        self.answers.iter().any(|found| !found.is_empty())
    }
}

/// A way to read what stands between two spaces.
pub(super) struct Reading {
    /// Its words, in the form of the index.
    pub words: Vec<String>,
    /// The letters that it is then written in.
    pub letters: Script,
}

/// The ways to read what stands between two spaces, as it is typed first.
pub(super) fn readings(chunk: &str) -> Vec<Reading> {
    let texts = std::iter::once(chunk.to_owned()).chain(other_layouts(chunk));
    texts.flat_map(|text| as_typed(&text).collect::<Vec<_>>()).collect()
}

/// The ways to read it on this layout: its words, and those parted.
fn as_typed(chunk: &str) -> impl Iterator<Item = Reading> {
    let (letters, words) = (script(chunk), words(chunk).map(|word| word.folded).collect::<Vec<_>>());
    let parted: Vec<String> = words.iter().flat_map(|word| parts(word)).collect();
    let more = (parted.len() > words.len()).then_some(Reading { words: parted, letters });
    let own = (!words.is_empty()).then_some(Reading { words, letters });
    own.into_iter().chain(more)
}

/// The reading that is met best; `None` if none is met at all.
pub(super) fn best<'a>(readings: &'a [Reading], indexes: &[&Index], steps: &mut usize) -> Option<&'a Reading> {
    let met = |how| readings.iter().find(|reading| is_met(reading, how, true, indexes, steps));
    Met::ALL.into_iter().find_map(met)
}

/// A word parted where letters and digits meet: `m21` as `m` and `21`.
fn parts(word: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut last = None;
    for sign in word.chars() {
        let digit = sign.is_numeric();
        match parts.last_mut() {
            Some(part) if last == Some(digit) => part.push(sign),
            _ => parts.push(sign.into()),
        }
        last = Some(digit);
    }
    parts
}

fn is_met(reading: &Reading, met: Met, alone: bool, indexes: &[&Index], steps: &mut usize) -> bool {
    let alone = alone && reading.words.len() == 1;
    reading.words.iter().all(|word| {
        indexes.iter().any(|index| {
            index.has_beginning(word, steps)
                || (met != Met::Beginning && index.has_within(word, steps))
                || (met == Met::Alike && is_forgiven(word, alone) && index.has_alike(word, steps))
        })
    })
}

/// What meets every word of a query, the best first; of equals, in the order of the indexes and in their own.
pub fn find(text: &str, indexes: &[&Index]) -> Vec<Hit> {
    let query = Query::read(text, indexes);
    let mut hits = Vec::new();
    for (index, found) in indexes.iter().zip(query.answers) {
        let hit = |(number, score): (usize, Score)| Some(Hit { what: index.documents().get(number)?.clone(), score });
        hits.extend(found.into_iter().filter_map(hit));
    }
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
    hits
}

//! “Did you mean”: words that are there, as they are written.

use super::index::Index;
use super::query::{beginning, best, find, readings};
use super::typo::distance;
use super::words::{Script, script};
use std::collections::BTreeMap;

/// How many words that hold a pair of the letters are counted, the rarest pairs first.
const COUNTED: usize = 4_000;

/// How many of those that share most pairs are looked at letter by letter.
const LOOKED_AT: usize = 64;

/// The query with each word that nothing meets put right, for a visitor who has found nothing. Where a word is near
/// nothing, or all together are in no document, the query without some of them. `None` if nothing would be found.
pub fn suggest(text: &str, indexes: &[&Index], lang: &str) -> Option<String> {
    let words: Vec<&str> =
        beginning(text).split_whitespace().flat_map(|chunk| put_right(chunk, indexes, lang)).collect();
    let without = |left: usize| {
        let rest: Vec<&str> = words.iter().enumerate().filter(|(at, _)| *at != left).map(|(_, word)| *word).collect();
        rest.join(" ")
    };
    let fewer = (0..words.len()).rev().map(without).chain(words.iter().map(|word| (*word).to_owned()));
    std::iter::once(words.join(" ")).chain(fewer).find(|text| !text.is_empty() && !find(text, indexes).is_empty())
}

/// The nearest words to what stands between two spaces, by the first way to read it in which every word is near one.
fn put_right<'a>(chunk: &str, indexes: &[&'a Index], lang: &str) -> Vec<&'a str> {
    let readings = readings(chunk);
    let met = best(&readings, indexes, &mut 0);
    let nearest = |word: &String, letters: Script| {
        let (index, number) = nearest(word, letters, indexes)?;
        Some(index.dictionary.written(number, letters, lang))
    };
    let mut ways = met.into_iter().chain(&readings);
    let whole = ways.find_map(|way| way.words.iter().map(|word| nearest(word, way.letters)).collect());
    let typed =
        || readings.iter().take(1).flat_map(|way| way.words.iter().filter_map(|word| nearest(word, way.letters)));
    whole.unwrap_or_else(|| typed().collect())
}

/// The word nearest to another, with its index; of equals, one in the letters that were used, then the one that more
/// documents hold.
fn nearest<'a>(word: &str, letters: Script, indexes: &[&'a Index]) -> Option<(&'a Index, usize)> {
    let signs: Vec<char> = word.chars().collect();
    let farthest = signs.len().div_ceil(2).min(3);
    let mut found = Vec::new();
    for index in indexes {
        for number in candidates(index, word) {
            let other = index.dictionary.word(number);
            let other_signs: Vec<char> = other.chars().collect();
            let away = distance(&signs, &other_signs, farthest).filter(|_| other_signs.len() > 1);
            if let Some(away) = away {
                let strange = script(index.dictionary.written(number, letters, "")) != letters;
                let held = usize::MAX - index.postings.get(number).len();
                found.push(((away, strange, held, other), *index, number));
            }
        }
    }
    let best = found.into_iter().min_by(|(one, ..), (other, ..)| one.cmp(other));
    best.map(|(_, index, number)| (index, number))
}

/// The words that share most pairs of letters with another: two words that differ by little share most of them
/// (E. Ukkonen, “Approximate string-matching with q-grams and maximal matches”, 1992).
fn candidates(index: &Index, word: &str) -> Vec<usize> {
    let mut lists: Vec<Vec<usize>> = Vec::new();
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    for pair in letters.windows(2) {
        let [(from, _), (to, last)] = pair else { continue };
        let pair = word.get(*from..to + last.len_utf8()).unwrap_or_default();
        let within = index.endings.holding(&index.dictionary, pair, &mut 0);
        if within.len() <= COUNTED {
            let beginning = index.dictionary.beginning(pair, &mut 0).take(COUNTED);
            lists.push(within.chain(beginning).collect());
        }
    }
    lists.sort_by_key(Vec::len);
    let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
    let mut counted = 0;
    for list in lists.into_iter().take_while(|list| {
        counted += list.len();
        counted <= 2 * COUNTED
    }) {
        list.into_iter().for_each(|number| *shared.entry(number).or_default() += 1);
    }
    let mut most: Vec<(usize, usize)> = shared.into_iter().collect();
    // Of two that share as many, the shorter one is more alike.
    most.sort_by_key(|(number, shared)| (usize::MAX - shared, index.dictionary.word(*number).len()));
    most.into_iter().take(LOOKED_AT).map(|(number, _)| number).collect()
}

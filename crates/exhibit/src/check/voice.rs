//! How the museum speaks: no word that it forbids on its walls, no sentence too long to say in one breath, and none
//! that a visitor has read before.

use super::texts::{self, Voice};
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};
use crate::text::{dense, sentences, words};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The most words of a sentence that is read standing.
pub const SENTENCE: usize = 25;

/// From so many words on a sentence that stands twice is noticed. Shorter ones, such as “Nobody knows.”, may return.
pub const REPEATED: usize = 5;

/// Reports what a curator should say otherwise.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let mut seen = BTreeMap::new();
    for said in texts::all(exhibit).iter().filter(|said| said.voice != Voice::Label) {
        // A language that stands there twice is told, and says nothing twice.
        let languages: BTreeSet<&Rc<str>> = exhibit.title.languages.iter().map(|lang| &lang.id).collect();
        for lang in languages {
            let Some(text) = said.text.exactly(lang) else { continue };
            let mut tell = |what: String| {
                let fault = Fault::Implausible(format!("in “{lang}”, {what}"));
                problems.push(Problem::new(said.file, said.entry, &said.field, fault));
            };
            if said.voice.is_own() {
                forbidden(exhibit, lang, text).into_iter().for_each(&mut tell);
            }
            for sentence in sentences(text) {
                let long = words(sentence);
                if long > SENTENCE {
                    tell(format!("a sentence has {long} words; {SENTENCE} are the most: “{sentence}”"));
                }
                // A short heading may return in another room, but not in its own.
                let room = match said.voice {
                    voice if !voice.is_once() => continue,
                    _ if long >= REPEATED => "",
                    Voice::Heading => said.file,
                    _ => continue,
                };
                let place = format!("{} › {} › {}", said.file, said.entry, said.field);
                if let Some(first) = seen.insert((lang.clone(), room, bare(sentence)), place) {
                    tell(format!("“{sentence}” stands in {first} too"));
                }
            }
        }
    }
    for (lang, words) in &exhibit.title.words {
        for (key, word) in words {
            for what in forbidden(exhibit, lang, word) {
                problems.push(Problem::new(
                    "exhibit.json",
                    "words",
                    &format!("{lang}.{key}"),
                    Fault::Implausible(what),
                ));
            }
        }
    }
}

/// What a text says that the museum forbids.
fn forbidden(exhibit: &Exhibit, lang: &str, text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let words = exhibit.title.forbidden.get(lang).into_iter().flatten();
    // A word that is longer than the text is not in it, and is not worth making small for each of them.
    let fits = |word: &&Rc<str>| word.len() <= 2 * text.len();
    words
        .filter(fits)
        .filter(|word| says(&text, &word.to_lowercase()))
        .map(|word| format!("“{word}” is forbidden"))
        .collect()
}

/// Whether a text has a word or several in a row. A star at the end stands for any ending.
fn says(text: &str, word: &str) -> bool {
    let stem = word.strip_suffix('*').unwrap_or(word);
    let bound = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric() || dense(sign).is_some());
    let own = |sign: Option<char>| sign.is_some_and(|sign| dense(sign).is_some());
    !stem.is_empty()
        && text.match_indices(stem).any(|(at, found)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
            (own(stem.chars().next()) || bound(before))
                && (stem.len() < word.len() || own(stem.chars().next_back()) || bound(after))
        })
}

/// A sentence without what does not sound: small letters, no signs.
fn bare(sentence: &str) -> String {
    let words = sentence.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forbidden_word_is_found_whole_with_a_star_in_any_form_and_without_spaces_anywhere() {
        assert!(says("so says the article.", "the article"));
        assert!(!says("the articles of faith; a particle", "article"));
        assert!(says("two passages differ", "passage*"));
        assert!(!says("не статьёй, а мастью", "стать"));
        assert!(says("本記事によれば", "記事"));
        assert!(!says("anything", ""));
    }

    #[test]
    fn signs_and_capitals_make_no_other_sentence() {
        assert_eq!(bare("“The line — stood still.”"), bare("the line stood still"));
    }
}

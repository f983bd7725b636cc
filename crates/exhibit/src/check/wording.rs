//! Every text, in every language, and no wall text too long to read standing.

use super::texts;
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};
use crate::text::words;

/// The most words of a wall text: the lower bound of what the Smithsonian's guide to accessible exhibition design
/// allows a label (75–100).
pub const WALL_WORDS: usize = 75;

/// The most words of an invitation of the attract loop: what is read in passing.
pub const INVITATION: usize = 16;

/// Reports texts that are missing in a language of the exhibit, and wall texts that are too long.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    for said in texts::all(exhibit).into_iter().filter(|said| said.needed || !said.text.is_empty()) {
        for lang in &exhibit.title.languages {
            let fault = match said.text.exactly(&lang.id) {
                Some(text) if words(text) > said.most => Fault::TooLong(words(text), said.most),
                Some(text) if !text.trim().is_empty() => continue,
                _ => Fault::Untranslated(lang.id.to_string()),
            };
            problems.push(Problem::new(said.file, said.entry, &said.field, fault));
        }
    }
}

//! Every text, in every language and in no other, and none too long to read standing.

use super::texts::{self, Said};
use crate::exhibit::Exhibit;
use crate::locale;
use crate::problem::{Fault, Problem, nearest};
use crate::text::words;

/// The most words of a wall text: the lower bound of what the Smithsonian's guide to accessible exhibition design
/// allows a label (75–100).
pub const WALL_WORDS: usize = 75;

/// The most words of an invitation of the attract loop: what is read in passing.
pub const INVITATION: usize = 16;

/// The most words of a heading: two lines on a wall.
pub const HEADING_WORDS: usize = 16;

/// The most words of a name, a unit, a word of a list.
pub const LABEL_WORDS: usize = 40;

/// Reports texts that are missing in a language of the exhibit, that are in one which it does not have, and those that
/// are too long.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    // What is wrong with a tag is said there, and not at every text.
    if exhibit.title.languages.iter().any(|lang| locale::check_tag(&lang.id).is_err()) {
        return;
    }
    for said in texts::all(exhibit).into_iter().filter(|said| said.needed || !said.text.is_empty()) {
        let meant = strangers(exhibit, &said, problems);
        let mut missing: Vec<&str> = Vec::new();
        for lang in &exhibit.title.languages {
            match said.text.exactly(&lang.id) {
                Some(text) if words(text) > said.most => {
                    let fault = Fault::TooLong(words(text), said.most);
                    problems.push(Problem::new(said.file, said.entry, &place(&said, &lang.id), fault));
                }
                // What holds only signs that nobody sees is no text.
                Some(text) if text.chars().any(is_seen) => {
                    if let Some(sign) = text.chars().find(|sign| is_odd(*sign)) {
                        let fault = Fault::Implausible(format!(
                            "holds U+{:04X}, which nobody sees and which turns or breaks what stands about it",
                            u32::from(sign)
                        ));
                        problems.push(Problem::new(said.file, said.entry, &place(&said, &lang.id), fault));
                    }
                }
                // The tag is misspelt, which is said.
                _ if meant.iter().any(|meant| **meant == *lang.id) => {}
                _ => missing.push(&lang.id),
            }
        }
        if let Some(first) = missing.first() {
            let fault = Fault::Untranslated(missing.join("”, “"));
            problems.push(Problem::new(said.file, said.entry, &place(&said, first), fault));
        }
    }
    let title = &exhibit.title;
    let tags = title.words.keys().map(|tag| ("words", tag)).chain(title.forbidden.keys().map(|tag| ("forbidden", tag)));
    for (field, tag) in tags {
        let problem = stranger(exhibit, tag).map(|meant| (Fault::Tongue(tag.to_string()), meant));
        let place = format!("{field}.{tag}");
        problems.extend(problem.map(|(fault, meant)| Problem::new("exhibit.json", "", &place, fault).meaning(meant)));
    }
}

/// Whether there is something to see in a sign.
fn is_seen(sign: char) -> bool {
    !sign.is_whitespace()
        && !sign.is_control()
        && !matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}')
        && !matches!(sign, '\u{202a}'..='\u{202e}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{3164}')
}

/// A sign that turns the writing of what follows, or that no text has: what a copy from elsewhere brings along. A line
/// may end, and a joiner or a soft hyphen have their place in many languages.
fn is_odd(sign: char) -> bool {
    (sign.is_control() && !matches!(sign, '\n' | '\r'))
        || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{206a}'..='\u{206f}' | '\u{feff}')
}

/// Where the words of a language stand, or would.
fn place(said: &Said, lang: &str) -> String {
    let there = said.text.each().any(|(tag, _)| **tag == *lang);
    if there { format!("{}.{lang}", said.field) } else { said.field.clone() }
}

/// Reports the languages of a text that the exhibit does not have. Which ones were meant by them.
fn strangers(exhibit: &Exhibit, said: &Said, problems: &mut Vec<Problem>) -> Vec<String> {
    let mut meant = Vec::new();
    // Looked for once: a text may be in a hundred thousand languages, all of them strange.
    let languages = exhibit.title.languages.iter().map(|lang| &lang.id);
    let lacking: Vec<_> = languages.filter(|id| said.text.exactly(id).is_none()).collect();
    for (tag, _) in said.text.each().filter(|(tag, _)| !tag.is_empty()) {
        let Some(mut near) = stranger(exhibit, tag) else { continue };
        // Whatever it is called, it stands in place of the one that is missing.
        near = near.filter(|near| lacking.iter().any(|id| ***id == **near)).or_else(|| match &*lacking {
            [one] => Some(one.to_string()),
            _ => None,
        });
        let field = format!("{}.{tag}", said.field);
        problems
            .push(Problem::new(said.file, said.entry, &field, Fault::Tongue(tag.to_string())).meaning(near.clone()));
        meant.extend(near);
    }
    meant
}

/// What was meant by a tag that is none of the exhibit's; None for one that is.
fn stranger(exhibit: &Exhibit, tag: &str) -> Option<Option<String>> {
    let languages = &exhibit.title.languages;
    if languages.is_empty() || languages.iter().any(|lang| *lang.id == *tag) {
        return None;
    }
    let begins = languages.iter().find(|lang| tag.to_lowercase().starts_with(&lang.id.to_lowercase()));
    let begins = begins.map(|lang| lang.id.to_string());
    Some(begins.or_else(|| nearest(tag, languages.iter().map(|lang| &*lang.id))))
}

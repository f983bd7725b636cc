//! Made-up words and sentences, in two languages. They stand in `words.json`.

use super::chance::Chance;
use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};

/// What is said of everything, with `{name}` and `{place}` for what it is said of.
#[derive(Deserialize)]
pub struct Wording {
    /// Alike in Latin and in Cyrillic letters, so that one name can be searched in both.
    syllables: Vec<[String; 2]>,
    /// Value, and the name in both languages.
    pub colours: Vec<[String; 3]>,
    /// Titles of sources, which are in one language.
    pub source: Vec<String>,
    #[serde(flatten)]
    patterns: BTreeMap<String, Vec<[String; 2]>>,
    /// What was said already: no sentence stands twice in a museum.
    #[serde(skip)]
    said: RefCell<HashSet<String>>,
}

/// A name in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(pub [String; 2]);

impl Name {
    /// As content writes it.
    pub fn text(&self) -> Value {
        both(&self.0)
    }
}

/// A text in both languages, as content writes it.
pub fn both(text: &[String; 2]) -> Value {
    json!({ "en": text[0], "ru": text[1] })
}

impl Wording {
    /// Reads the words.
    pub fn read() -> Result<Self> {
        serde_json::from_str(include_str!("words.json")).context("reading words.json")
    }

    /// A made-up word of two or three syllables.
    pub fn name(&self, chance: &mut Chance) -> Name {
        let mut name = [String::new(), String::new()];
        for _ in 0..2 + chance.below(2) {
            let syllable = chance.pick(&self.syllables);
            name[0].push_str(&syllable[0]);
            name[1].push_str(&syllable[1]);
        }
        Name(name.map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
        }))
    }

    /// One of the sentences for that.
    pub fn say(&self, about: &str, chance: &mut Chance, name: &Name, place: &Name) -> [String; 2] {
        let none = [[String::new(), String::new()]];
        let patterns = self.patterns.get(about).map_or(&none[..], Vec::as_slice);
        let text = filled(chance.pick(patterns), name, place);
        self.once(text, chance)
    }

    /// The text, or the same with somebody made up who says so, if it has been said before.
    fn once(&self, mut text: [String; 2], chance: &mut Chance) -> [String; 2] {
        let mut said = self.said.borrow_mut();
        while text.iter().any(|text| said.contains(text)) {
            let (one, other) = (self.name(chance), self.name(chance));
            for (lang, says) in ["says", "говорит"].into_iter().enumerate() {
                let who = format!("{} {}", one.0[lang], other.0[lang]);
                let whole = &text[lang];
                let ended = ['.', '?'].into_iter().find_map(|end| Some((whole.strip_suffix(end)?, end)));
                text[lang] = match ended {
                    Some((sentence, end)) => format!("{sentence}, {says} {who}{end}"),
                    None => format!("{whole}: {who}"),
                };
            }
        }
        said.extend(text.iter().cloned());
        text
    }

    /// The sentences for that, in order.
    pub fn all(&self, about: &str) -> &[[String; 2]] {
        self.patterns.get(about).map_or(&[], Vec::as_slice)
    }

    /// A wall text: sentences, each once, until there are about sixty words.
    pub fn wall(&self, chance: &mut Chance, name: &Name, place: &Name) -> Value {
        let mut sentences: Vec<&[String; 2]> = self.all("wall").iter().collect();
        let mut texts = [Vec::new(), Vec::new()];
        let mut words = 0;
        while words < 40 && !sentences.is_empty() {
            let pattern = sentences.remove(chance.below(sentences.len()));
            let sentence = self.once(filled(pattern, name, place), chance);
            words += sentence.iter().map(|text| text.split_whitespace().count()).max().unwrap_or_default();
            let [one, other] = sentence;
            texts[0].push(one);
            texts[1].push(other);
        }
        both(&texts.map(|text| text.join(" ")))
    }
}

fn filled(text: &[String; 2], name: &Name, place: &Name) -> [String; 2] {
    [0, 1].map(|lang| text[lang].replace("{name}", &name.0[lang]).replace("{place}", &place.0[lang]))
}

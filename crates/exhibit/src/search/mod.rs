//! Search as a visitor types: in either script, blind to accents and to how a name is spelt in Latin letters, and
//! forgiving of one typo.

mod fold;
mod typo;

pub use fold::fold;

use crate::content::{Object, Title};
use std::collections::BTreeSet;
use typo::within_one;

/// What the search looks through: the folded words of every object.
#[derive(Debug, Default)]
pub struct Index {
    objects: Vec<Vec<String>>,
}

/// How well a word of the query was met; the better, the greater.
type Score = u32;

const WHOLE: Score = 8;
const START: Score = 5;
const INSIDE: Score = 2;
const TYPO: Score = 1;

/// Shorter words are not forgiven a typo: every number would be every other.
const TYPO_FROM: usize = 4;

impl Index {
    /// Gathers the words of each object: names and aliases, badge, and the terms a visitor may name it by.
    pub fn new(title: &Title, objects: &[Object]) -> Self {
        let words_of = |object: &Object| {
            let mut words = BTreeSet::new();
            let mut add = |text: &str| words.extend(split(text));
            object.name.all().for_each(&mut add);
            object.marque.all().for_each(&mut add);
            object.aliases.iter().for_each(|alias| add(alias));
            for vocabulary in &title.searched {
                let terms = title.vocabularies.get(vocabulary).into_iter().flatten();
                for term in terms.filter(|term| object.has(vocabulary, &term.id)) {
                    term.label.all().for_each(&mut add);
                }
            }
            words.into_iter().collect()
        };
        Self { objects: objects.iter().map(words_of).collect() }
    }

    /// How well each object meets the query, by position in the list of objects: `None` if it does not.
    /// An empty query is met by all alike.
    pub fn scores(&self, query: &str) -> Vec<Option<u32>> {
        let asked: Vec<String> = split(query).collect();
        let score = |words: &Vec<String>| {
            asked.iter().map(|asked| words.iter().filter_map(|word| meets(asked, word)).max()).sum::<Option<Score>>()
        };
        self.objects.iter().map(score).collect()
    }

    /// The word of the index nearest to the query, for “did you mean”: `None` if nothing is near.
    pub fn nearest(&self, query: &str) -> Option<&str> {
        let asked = fold(query);
        let words = self.objects.iter().flatten().filter(|word| word.len() > 2);
        let (distance, word) = words.map(|word| (typo::distance(&asked, word), word)).min()?;
        (distance <= asked.chars().count().div_ceil(2).min(3)).then_some(word)
    }
}

fn split(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let words: Vec<String> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(Into::into).collect();
    words.into_iter()
}

fn meets(asked: &str, word: &str) -> Option<Score> {
    if word == asked {
        Some(WHOLE)
    } else if word.starts_with(asked) {
        Some(START)
    } else if asked.len() > 1 && word.contains(asked) {
        Some(INSIDE)
    } else {
        let forgiven = asked.len() >= TYPO_FROM && asked.chars().any(char::is_alphabetic) && within_one(asked, word);
        forgiven.then_some(TYPO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(names: &[&str]) -> Index {
        let object = |name: &&str| -> Object {
            let json = format!(r#"{{"id": "x", "name": "{name}"}}"#);
            serde_json::from_str(&json).unwrap_or_else(|_| unreachable!())
        };
        Index::new(&Title::default(), &names.iter().map(object).collect::<Vec<_>>())
    }

    fn finds(name: &str, query: &str) -> bool {
        index(&[name]).scores(query)[0].is_some()
    }

    #[test]
    fn every_spelling_of_the_name_finds_the_object() {
        for query in ["novich", "Novitch", "NOWITSCH", "novič", "Нович", "нович", "nov"] {
            assert!(finds("Novitch 408", query), "{query}");
            assert!(finds("Нович-408", query), "{query}");
        }
    }

    #[test]
    fn accents_do_not_matter() {
        assert!(finds("Radio Kapitän", "kapitan") && finds("Radio Kapitan", "kapitän"));
        assert!(finds("Ёлка", "елка"));
    }

    #[test]
    fn one_typo_is_forgiven_in_a_word_but_never_in_a_number() {
        assert!(finds("Radio Palett", "palet") && finds("Radio Palett", "plaett") && finds("Radio Palett", "balett"));
        assert!(!finds("Radio Palett", "bolet"));
        assert!(!finds("Novitch 408", "407"));
        assert!(!finds("Novitch 2140", "2141"));
    }

    #[test]
    fn every_word_of_the_query_must_be_met() {
        assert!(finds("Novitch 400-420A", "420a novich"));
        assert!(!finds("Novitch 400-420A", "novich 2141"));
    }

    #[test]
    fn a_whole_word_comes_before_a_beginning_of_one() {
        let scores = index(&["Novitch 2140", "Novitch 21"]).scores("21");
        assert!(scores[1] > scores[0]);
    }

    #[test]
    fn a_query_that_finds_nothing_gets_a_suggestion() {
        assert_eq!(index(&["Radio Palett", "Radio Prefect"]).nearest("perfekt"), Some("prefect"));
        assert_eq!(index(&["Radio Palett"]).nearest("xyz"), None);
    }
}

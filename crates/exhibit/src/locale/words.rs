//! The words of the interface as a file: a flat map of names to words, with plural forms as endings of the names.

use crate::load::{decode, json};
use crate::problem::{Fault, Guesses, Problem};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The words of one language by their names.
pub type Catalogue = BTreeMap<String, String>;

/// The endings of plural forms, as Unicode calls them (UTS 35, “Language Plural Rules”). A language has those it needs.
const FORMS: [&str; 6] = ["_zero", "_one", "_two", "_few", "_many", "_other"];

/// Reads a file of words. A name without words is left out and named, and so is one that has something else than words.
pub fn read(file: &str, bytes: Result<Vec<u8>, Fault>, problems: &mut Vec<Problem>) -> Option<Catalogue> {
    let text = bytes.and_then(decode);
    let text = text.inspect(|text| problems.extend(json::lost_letters(file, text)));
    let map = match text.and_then(|text| json::parse(&text)) {
        Ok(Value::Object(map)) => map,
        other => {
            problems.push(Problem::new(file, "", "", other.err().unwrap_or(Fault::NotWords)));
            return None;
        }
    };
    let mut catalogue = Catalogue::new();
    for (name, words) in map {
        match words {
            Value::String(words) if words.trim().is_empty() => {
                problems.push(Problem::new(file, &name, "", Fault::Wordless));
            }
            Value::String(words) => {
                catalogue.insert(name, words);
            }
            _ => problems.push(Problem::new(file, &name, "", Fault::NotWords)),
        }
    }
    Some(catalogue)
}

/// Names what a language lacks and another has. Which plural forms there are is left to each language: a name is
/// missing only if it has none of them. A name that only one language has, and that is nearly one which it lacks, is
/// that one misspelt, and is told once.
pub fn compare(all: &[(String, Catalogue)], problems: &mut Vec<Problem>) {
    let stems: Vec<BTreeSet<&str>> = all.iter().map(|(_, words)| words.keys().map(|key| stem(key)).collect()).collect();
    let every: BTreeSet<&str> = stems.iter().flatten().copied().collect();
    let mut misspelt: BTreeSet<&str> = BTreeSet::new();
    let guesses = Guesses::default();
    let told: BTreeSet<(String, String)> =
        problems.iter().map(|problem| (problem.file.clone(), stem(&problem.entry).to_owned())).collect();
    for (index, ((file, _), own)) in all.iter().zip(&stems).enumerate() {
        let said = |name: &str| told.contains(&(file.clone(), name.to_owned()));
        let others = || stems.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, names)| names);
        let mut lacking: Vec<&str> = every.difference(own).copied().filter(|name| !said(name)).collect();
        // Of two languages the first one is believed; of more the many.
        let is_judged = all.len() > 2 || (all.len() == 2 && index == 1);
        for name in own.iter().filter(|name| is_judged && others().all(|names| !names.contains(*name))) {
            // All the others must have the right one.
            let known = lacking.iter().copied().filter(|right| others().all(|names| names.contains(right)));
            let Some(meant) = guesses.nearest(name, known) else { continue };
            lacking.retain(|right| *right != meant);
            misspelt.insert(name);
            problems.push(Problem::new(file, name, "", Fault::UnknownField).meaning(Some(meant)));
        }
        for name in lacking.into_iter().filter(|name| !misspelt.contains(name)) {
            problems.push(Problem::new(file, name, "", Fault::Wordless));
        }
    }
    // What another file has misspelt was perhaps not known to be so when its turn came.
    problems.retain(|problem| problem.fault != Fault::Wordless || !misspelt.contains(&*problem.entry));
}

/// Takes what a language lacks from another, so that a visitor reads words in any case.
pub fn fill(words: &mut Catalogue, other: &Catalogue) {
    let own: BTreeSet<String> = words.keys().map(|key| stem(key).to_owned()).collect();
    let lacking = other.iter().filter(|(key, _)| !own.contains(stem(key)));
    let lacking: Vec<(String, String)> = lacking.map(|(key, words)| (key.clone(), words.clone())).collect();
    words.extend(lacking);
}

/// The name without the ending of a plural form.
pub fn stem(name: &str) -> &str {
    FORMS.iter().find_map(|form| name.strip_suffix(form)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &str) -> (Option<Catalogue>, Vec<String>) {
        let mut problems = Vec::new();
        let words = read("ru.json", Ok(text.into()), &mut problems);
        (words, problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn what_is_not_words_is_named_and_the_rest_is_read() {
        let (words, problems) = wrong(r#"{"a": "A", "b": "", "c": 3, "d": {"e": "E"}}"#);
        assert_eq!(words.map(|words| words.len()), Some(1));
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert!(problems[0].starts_with("ru.json › b: "), "{problems:?}");
        assert!(wrong("[]").0.is_none() && wrong("[]").1.len() == 1);
        assert!(wrong("{\"a\": \"A\",}").1[0].contains("a comma too many before “}” in line 1, column 10"));
    }

    #[test]
    fn a_word_that_one_language_lacks_is_named_once_and_plural_forms_are_its_own() {
        let catalogue = |text: &str| read("", Ok(text.into()), &mut Vec::new()).unwrap_or_default();
        let en = catalogue(r#"{"thing_one": "thing", "thing_other": "things", "close": "Close", "way": "Way"}"#);
        let ru = catalogue(
            r#"{"thing_one": "м", "thing_few": "м", "thing_many": "м", "thing_other": "м", "close": "З", "my": "я"}"#,
        );
        let mut problems = Vec::new();
        compare(&[("en.json".into(), en.clone()), ("ru.json".into(), ru.clone())], &mut problems);
        let places: Vec<String> = problems.iter().map(Problem::place).collect();
        assert_eq!(places, ["en.json › my", "ru.json › way"]);
        let mut filled = ru;
        fill(&mut filled, &en);
        assert_eq!(filled.get("way").map(String::as_str), Some("Way"));
        assert_eq!(filled.get("close").map(String::as_str), Some("З"));
        assert_eq!(filled.get("thing_other").map(String::as_str), Some("м"));
    }
}

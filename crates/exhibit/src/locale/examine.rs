//! Whether the words of the interface fit together, and fit what the content says otherwise.

use super::words::{Catalogue, compare, stem};
use crate::check::explain;
use crate::exhibit::Exhibit;
use crate::load::twice;
use crate::problem::{Fault, Guesses, Problem};
use std::collections::{BTreeMap, BTreeSet};

/// Completes the problems that reading the files of words has found: with what one language lacks and another has, what
/// is put into them, and the places of it all. `files` are the files as they were read.
pub fn examine(
    exhibit: &Exhibit,
    files: &BTreeMap<String, Vec<u8>>,
    words: &[(String, Catalogue)],
    problems: &mut Vec<Problem>,
) {
    for (file, bytes) in files {
        problems.extend(twice::check(file, bytes).into_iter().map(|problem| {
            // The file is a map: a name in it is an entry.
            let (entry, field) = (problem.field.clone(), String::new());
            Problem { entry, field, ..problem }
        }));
    }
    compare(words, problems);
    braces(words, problems);
    explain(problems, files);
    problems.extend(others(exhibit, words));
}

/// What stands in double braces must be the same in every language, or a visitor misses a number or reads a brace.
/// Of plural forms each may leave one out (“one thing” names no number), and none may have one that no form has there.
fn braces(words: &[(String, Catalogue)], problems: &mut Vec<Problem>) {
    let Some(((_, first), rest)) = words.split_first() else { return };
    for (file, own) in rest {
        for (name, text) in own {
            let mine = inside_braces(text);
            let odd: Vec<&str> = match stem(name) {
                // The sign behind the one before the ending: all forms of a name stand between these.
                form if form != name => {
                    let forms =
                        first.range(format!("{form}_")..format!("{form}`")).filter(|(other, _)| stem(other) == form);
                    let theirs: BTreeSet<&str> = forms.flat_map(|(_, model)| inside_braces(model)).collect();
                    if theirs.is_empty() { Vec::new() } else { mine.difference(&theirs).copied().collect() }
                }
                _ => {
                    let Some(model) = first.get(name) else { continue };
                    mine.symmetric_difference(&inside_braces(model)).copied().collect()
                }
            };
            let odd: Vec<String> = odd.iter().map(|name| format!("{{{{{name}}}}}")).collect();
            if !odd.is_empty() {
                problems.push(Problem::new(file, name, "", Fault::Braces(odd.join(", "))));
            }
        }
    }
}

fn inside_braces(text: &str) -> BTreeSet<&str> {
    text.split("{{").skip(1).filter_map(|rest| rest.split_once("}}")).map(|(name, _)| name.trim()).collect()
}

/// Words of the content that replace words which nothing says.
fn others(exhibit: &Exhibit, words: &[(String, Catalogue)]) -> Vec<Problem> {
    let guesses = Guesses::default();
    let known: BTreeSet<&str> = words.iter().flat_map(|(_, words)| words.keys()).map(|key| stem(key)).collect();
    let mut problems = Vec::new();
    for (lang, own) in &exhibit.title.words {
        for name in own.keys().filter(|name| !known.is_empty() && !known.contains(stem(name))) {
            let meant = guesses.nearest(stem(name), known.iter().copied());
            let problem = Problem::new("exhibit.json", "", &format!("words.{lang}.{name}"), Fault::UnknownField);
            problems.push(problem.meaning(meant));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::read;

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let (mut problems, mut words, mut bytes) = (Vec::new(), Vec::new(), BTreeMap::new());
        for (file, text) in files {
            bytes.insert((*file).to_owned(), text.as_bytes().to_vec());
            let read = read(file, Ok(text.as_bytes().to_vec()), &mut problems);
            words.extend(read.map(|catalogue| ((*file).to_owned(), catalogue)));
        }
        examine(&Exhibit::default(), &bytes, &words, &mut problems);
        problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_misspelt_name_is_one_message_at_its_place() {
        let found = told(&[("en.json", "{\"shell.close\": \"C\"}"), ("ru.json", "{\n \"shell.klose\": \"З\"}")]);
        let expected = "ru.json:2:2 › shell.klose: no such field; is it misspelt?; did you mean “shell.close”?";
        assert_eq!(found, [expected]);
    }

    #[test]
    fn what_is_put_into_words_is_the_same_in_every_language() {
        let found = told(&[("en.json", "{\"a\": \"{{x}} of {{y}}\"}"), ("ru.json", "{\"a\": \"{{x}} из {{z}}\"}")]);
        assert_eq!(found, ["ru.json:1:7 › a: does not have {{y}}, {{z}} as the other languages do"]);
        assert!(told(&[("en.json", "{\"a_one\": \"{{x}}\"}"), ("ru.json", "{\"a_one\": \"раз\"}")]).is_empty());
        let found =
            told(&[("en.json", "{\"a_other\": \"{{n}} things\"}"), ("ru.json", "{\"a_many\": \"{{m}} вещей\"}")]);
        assert_eq!(found, ["ru.json:1:12 › a_many: does not have {{m}} as the other languages do"]);
    }

    #[test]
    fn a_name_that_stands_twice_is_told_at_the_second() {
        let found = told(&[("en.json", "{\"a\": \"A\",\n \"a\": \"B\"}")]);
        assert_eq!(found, ["en.json:2:2 › a: stands there twice; only the last one counts"]);
    }
}

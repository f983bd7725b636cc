//! Whether a JSON file says something twice. A reader keeps the last of two equal names and drops the other without a
//! word, and a curator wonders why what stands there does not show.

use super::{decode, json, weight};
use crate::problem::{Fault, Problem, Spot};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The most that are told of one file.
const MOST: usize = 200;

/// Every name that stands twice in one group of a file, at the second of its places. Of a file that cannot be read
/// nothing is said here.
pub fn check(file: &str, bytes: &[u8]) -> Vec<Problem> {
    let Ok(text) = decode(bytes.to_vec()) else { return Vec::new() };
    if !weight::is_bearable(&text) || !json::is_sound(&text) {
        return Vec::new();
    }
    let tell = |found: Found| {
        let problem = Problem::new(file, &found.entry, &found.name, Fault::Twice);
        Problem { spot: Some(Spot::of(&text, found.at)), ..problem }
    };
    names(&text).into_iter().take(MOST).map(tell).collect()
}

/// A name that stands there for the second time.
#[derive(Debug, PartialEq)]
struct Found {
    /// The entry of the list that the file is, by its id.
    entry: String,
    /// The name.
    name: String,
    /// Where it stands, in bytes.
    at: usize,
}

/// A group or a list that is open.
enum Open<'t> {
    List,
    Group(BTreeSet<Cow<'t, str>>),
}

/// The names that stand twice in one group, in the order of the file, which is JSON.
fn names(text: &str) -> Vec<Found> {
    let (mut found, mut open) = (Vec::<Found>::new(), Vec::<Open>::new());
    // From where on what was found belongs to the entry that is read now, and that entry's id.
    let (mut first, mut id) = (0, String::new());
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' => open.push(Open::Group(BTreeSet::new())),
            b'[' => open.push(Open::List),
            b'}' | b']' => {
                open.pop();
                if open.len() == 1 && matches!(open.first(), Some(Open::List)) {
                    found.iter_mut().skip(first).for_each(|found| found.entry.clone_from(&id));
                    first = found.len();
                    id.clear();
                }
            }
            b'"' => {
                let end = end_of_string(bytes, at);
                let inside = unescaped(text, at, end);
                if let Some(Open::Group(names)) = open.last_mut()
                    && followed_by_colon(bytes, end)
                    && !names.insert(inside.clone())
                {
                    found.push(Found { entry: String::new(), name: inside.into_owned(), at });
                } else if open.len() == 2 && id.is_empty() && text.get(..at).is_some_and(is_id) {
                    id = inside.into_owned();
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// Whether what stands before is the name of an id.
fn is_id(before: &str) -> bool {
    before.trim_end().strip_suffix(':').is_some_and(|before| before.trim_end().ends_with("\"id\""))
}

fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn followed_by_colon(bytes: &[u8], at: usize) -> bool {
    bytes.get(at..).unwrap_or_default().iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b':')
}

/// What stands between quotation marks; written with escapes or without, a name is the same.
fn unescaped(text: &str, start: usize, end: usize) -> Cow<'_, str> {
    let quoted = text.get(start..end).unwrap_or_default();
    match quoted.contains('\\') {
        true => Cow::Owned(serde_json::from_str(quoted).unwrap_or_default()),
        false => Cow::Borrowed(quoted.trim_matches('"')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_stands_twice_is_found_at_any_depth_and_with_its_entry() {
        let told = |text: &str| -> Vec<String> {
            check("f.json", text.as_bytes()).iter().map(|problem| problem.place()).collect()
        };
        let text = r#"{"a": 1, "b": [{"c": null, "d": {"e": 1.5, "e": true}}, {"c": -2}], "\u0061": "x", "c": 1}"#;
        assert_eq!(told(text), ["f.json:1:44 › e", "f.json:1:69 › a"]);
        assert_eq!(told("[\n {\"x\": {\"é\": {}, \"é\": 1}, \"id\" : \"second\"}]"), ["f.json:2:18 › second › é"]);
        assert!(told("[{\"a\": \"a\", \"b\": [\"a\", \"a\"]}, {\"a\": 1}]").is_empty());
        assert!(told("[{\"a\": 1, \"a\": 2}").is_empty(), "what is torn is told elsewhere");
    }
}

//! Very long words, in every place of the content that may hold a text: what some step looks at letter by letter, and
//! again from each letter on, takes for ever then.

use super::corpus::{BETWEEN, root};
use exhibit::load::FILES;
use serde_json::Value;
use std::collections::BTreeSet;

/// Words of about so many bytes: each is the worst for some way of reading.
pub fn shapes(bytes: usize) -> Vec<(&'static str, String)> {
    let of = |part: &str| part.repeat(bytes / part.len().max(1));
    vec![
        ("one letter", of("x")),
        ("one letter of two bytes", of("Щ")),
        ("digits", of("1")),
        ("a letter and a digit", of("a1")),
        ("short words", of("ab ")),
        ("signs without spaces between words", of("写")),
        ("marks that join", of("e\u{301}")),
        ("marks alone", of("\u{301}")),
        ("a family", of("👩\u{200d}")),
        ("lines", of("a\n")),
        ("hyphens", of("a-")),
        ("slashes", of("a/")),
        ("braces", of("{{")),
        ("tags", of("<g>")),
        ("words that grow", (0..).map(|n: usize| format!("x{n} ")).take(bytes / 6).collect()),
    ]
}

/// The places of a file that hold a text, each as a pointer (RFC 6901): one for all entries of a list.
pub fn places(file: &Value) -> Vec<String> {
    found(file, Value::is_string)
}

/// The same of lists and groups, the file itself among them.
pub fn holders(file: &Value) -> Vec<String> {
    found(file, |value| value.is_array() || value.is_object())
}

fn found(file: &Value, wanted: fn(&Value) -> bool) -> Vec<String> {
    let mut search = Search { wanted, seen: BTreeSet::new(), found: Vec::new() };
    search.walk(file, "", "");
    search.found
}

struct Search {
    wanted: fn(&Value) -> bool,
    seen: BTreeSet<String>,
    found: Vec<String>,
}

impl Search {
    fn walk(&mut self, value: &Value, at: &str, kind: &str) {
        if (self.wanted)(value) && self.seen.insert(kind.to_owned()) {
            self.found.push(at.to_owned());
        }
        match value {
            Value::Array(all) => {
                let each = all.iter().enumerate();
                each.for_each(|(index, one)| self.walk(one, &format!("{at}/{index}"), &format!("{kind}/*")));
            }
            Value::Object(all) => {
                for (name, one) in all {
                    let own = name.replace('~', "~0").replace('/', "~1");
                    self.walk(one, &format!("{at}/{own}"), &format!("{kind}/{own}"));
                }
            }
            _ => {}
        }
    }
}

/// The other museum's files.
pub fn museum() -> Vec<Value> {
    let read = |file: &str| std::fs::read_to_string(root().join("tests/another-museum").join(file)).unwrap_or_default();
    FILES.iter().map(|file| serde_json::from_str(&read(file)).unwrap_or(Value::Array(Vec::new()))).collect()
}

/// A bundle of them.
pub fn bundle(files: &[Value]) -> Vec<u8> {
    let texts: Vec<String> = files.iter().map(Value::to_string).collect();
    texts.join(&char::from(BETWEEN).to_string()).into_bytes()
}

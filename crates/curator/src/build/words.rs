//! The words of the interface that the first view says: a fifth of all. The rest comes with the rest.

use serde_json::{Map, Value};

/// What the names of those words begin with. `tests/sizes.rs` finds those that are missing here.
const FIRST: [&str; 19] = [
    "claims.",
    "clock.",
    "date.",
    "figure.",
    "gallery.",
    "gap.",
    "invite.",
    "kiosk.carry",
    "know.",
    "list.",
    "object.beside",
    "pace.",
    "room.",
    "settings.name",
    "shell.",
    "sort.",
    "story.leave",
    "title.",
    "unit.",
];

/// Those words, out of a file of words. `None` for what is no such file.
pub fn of(words: Vec<u8>) -> Option<Value> {
    let text = exhibit::load::decode(words).ok()?;
    let all: Map<String, Value> = serde_json::from_str(&text).ok()?;
    let first = all.into_iter().filter(|(name, _)| FIRST.iter().any(|begin| name.starts_with(begin)));
    Some(Value::Object(first.collect()))
}

//! Reading one file, entry by entry.

use super::tracked::{Notes, Tracked};
use crate::content::Entry;
use crate::problem::{Fault, Problem};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;

/// Reads a file that is one object.
pub fn single<T: DeserializeOwned>(file: &str, text: Result<String, Fault>, problems: &mut Vec<Problem>) -> Option<T> {
    let value = json(file, text, problems)?;
    entry(file, "", value, problems)
}

/// Reads a file that is a list of entries, and leaves out those that cannot be read or whose id was taken before.
pub fn many<T: DeserializeOwned + Entry>(
    file: &str,
    text: Result<String, Fault>,
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    let values = match json(file, text, problems) {
        None => return Vec::new(),
        Some(Value::Array(values)) => values,
        Some(_) => {
            problems.push(Problem::new(file, "", "", Fault::NotAList));
            return Vec::new();
        }
    };
    let mut seen = BTreeSet::new();
    let mut entries = Vec::with_capacity(values.len());
    for (number, value) in values.into_iter().enumerate() {
        let name = match value.get("id").and_then(Value::as_str) {
            Some(id) => id.to_owned(),
            None => format!("entry {}", number + 1),
        };
        let Some(entry) = entry::<T>(file, &name, value, problems) else { continue };
        if seen.insert(entry.id().clone()) {
            entries.push(entry);
        } else {
            problems.push(Problem::new(file, &name, "id", Fault::Duplicate));
        }
    }
    entries
}

fn json(file: &str, text: Result<String, Fault>, problems: &mut Vec<Problem>) -> Option<Value> {
    let parsed = text.and_then(|text| {
        // Editors on some machines begin a file with a byte order mark.
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| Fault::NotJson(error.to_string()))
    });
    parsed.map_err(|fault| problems.push(Problem::new(file, "", "", fault))).ok()
}

fn entry<T: DeserializeOwned>(file: &str, name: &str, value: Value, problems: &mut Vec<Problem>) -> Option<T> {
    let notes = Notes::default();
    let result = T::deserialize(Tracked::new(value, &notes));
    for field in notes.unknown() {
        problems.push(Problem::new(file, name, &field, Fault::UnknownField));
    }
    let say = |error: serde_json::Error| {
        problems.push(Problem::new(file, name, &notes.failed_at(), Fault::WrongForm(error.to_string())));
    };
    result.map_err(say).ok()
}

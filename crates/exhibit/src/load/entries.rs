//! Reading one file, entry by entry.

use super::tracked::{Notes, Tracked};
use super::{Losses, json};
use crate::content::Entry;
use crate::problem::Fault;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;

/// Reads a file that is one object.
pub fn single<T: DeserializeOwned>(file: &str, text: Result<String, Fault>, losses: &mut Losses) -> Option<T> {
    let value = whole(file, text, losses)?;
    let read = entry(file, "", value, losses);
    if read.is_none() {
        losses.gaps.lose_file(file);
    }
    read
}

/// Reads a file that is a list of entries, and leaves out those that cannot be read or whose id was taken before.
pub fn many<T: DeserializeOwned + Entry>(file: &str, text: Result<String, Fault>, losses: &mut Losses) -> Vec<T> {
    let values = match whole(file, text, losses) {
        None => return Vec::new(),
        Some(Value::Array(values)) => values,
        Some(_) => {
            losses.gaps.lose_file(file);
            losses.say(file, "", "", Fault::NotAList);
            return Vec::new();
        }
    };
    let mut seen = BTreeSet::new();
    let mut entries = Vec::with_capacity(values.len());
    for (number, value) in values.into_iter().enumerate() {
        let id = value.get("id").and_then(Value::as_str).map(ToOwned::to_owned);
        let name = id.clone().unwrap_or_else(|| format!("entry {}", number + 1));
        let Some(entry) = entry::<T>(file, &name, value, losses) else {
            match id {
                Some(id) => losses.gaps.lose_entry(file, &id),
                // Whatever points into this file may mean this one.
                None => losses.gaps.lose_file(file),
            }
            continue;
        };
        if seen.insert(entry.id().clone()) {
            entries.push(entry);
        } else {
            losses.say(file, &name, "id", Fault::Duplicate);
        }
    }
    entries
}

fn whole(file: &str, text: Result<String, Fault>, losses: &mut Losses) -> Option<Value> {
    let text = text.inspect(|text| losses.problems.extend(json::lost_letters(file, text)));
    let parsed = text.and_then(|text| json::parse(&text));
    let lost = parsed.map_err(|fault| {
        losses.gaps.lose_file(file);
        losses.say(file, "", "", fault);
    });
    lost.ok()
}

fn entry<T: DeserializeOwned>(file: &str, name: &str, value: Value, losses: &mut Losses) -> Option<T> {
    let notes = Notes::default();
    let result = T::deserialize(Tracked::new(value, &notes));
    for field in notes.unknown() {
        losses.say(file, name, &field, Fault::UnknownField);
    }
    let say = |error: serde_json::Error| {
        losses.say(file, name, &notes.failed_at(), Fault::WrongForm(error.to_string()));
    };
    result.map_err(say).ok()
}

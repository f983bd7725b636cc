//! Reading one file, entry by entry.

use super::tracked::{Notes, Tracked};
use super::{Losses, json};
use crate::content::Entry;
use crate::problem::Fault;
use serde::de::DeserializeOwned;
use serde_json::{Error, Value};
use std::collections::BTreeSet;

/// Reads a file that is one object.
pub fn single<T: DeserializeOwned>(file: &str, value: Option<Value>, losses: &mut Losses) -> Option<T> {
    let value = value?;
    let notes = Notes::default();
    let result = T::deserialize(Tracked::new(value, &notes));
    let (read, failed) = apart(result);
    if note(file, "", &notes, failed, losses) {
        losses.gaps.lose_file(file);
    }
    read
}

/// Reads a file that is a list of entries, and leaves out those that cannot be read or whose id was taken before.
///
/// What depends on the type of the entries is only how one is read: the rest is compiled once and not eleven times.
pub fn many<T: DeserializeOwned + Entry>(file: &str, value: Option<Value>, losses: &mut Losses) -> Vec<T> {
    let mut entries = Vec::new();
    each(file, value, losses, &mut |value, notes, is_new| {
        let (entry, failed) = apart(T::deserialize(Tracked::new(value, notes)));
        entries.extend(entry.filter(|entry| is_new(entry.id())));
        failed
    });
    entries
}

/// Reads an entry and keeps it if its id is a new one. Gives why it cannot be read.
type Read<'a> = &'a mut dyn FnMut(Value, &Notes, &mut dyn FnMut(&str) -> bool) -> Option<Error>;

fn each(file: &str, value: Option<Value>, losses: &mut Losses, read: Read) {
    let Some(value) = value else { return };
    let Value::Array(values) = value else {
        losses.gaps.lose_file(file);
        losses.say(file, "", "", Fault::NotAList);
        return;
    };
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (number, value) in values.into_iter().enumerate() {
        let id = value.get("id").and_then(Value::as_str).map(ToOwned::to_owned);
        let name = id.clone().unwrap_or_else(|| format!("entry {}", number + 1));
        let notes = Notes::default();
        let mut twice = false;
        let failed = read(value, &notes, &mut |id| {
            twice = !seen.insert(id.to_owned());
            !twice
        });
        if note(file, &name, &notes, failed, losses) {
            match id {
                Some(id) => losses.gaps.lose_entry(file, &id),
                // Whatever points into this file may mean this one.
                None => losses.gaps.lose_file(file),
            }
        }
        if twice {
            losses.say(file, &name, "id", Fault::Duplicate);
        }
    }
}

/// What a file says, as JSON; names why not.
pub fn whole(file: &str, text: Result<String, Fault>, losses: &mut Losses) -> Option<Value> {
    let text = text.inspect(|text| losses.problems.extend(json::lost_letters(file, text)));
    let parsed = text.and_then(|text| json::parse(&text));
    let lost = parsed.map_err(|fault| {
        losses.gaps.lose_file(file);
        losses.say(file, "", "", fault);
    });
    lost.ok()
}

fn apart<T>(result: Result<T, Error>) -> (Option<T>, Option<Error>) {
    match result {
        Ok(read) => (Some(read), None),
        Err(error) => (None, Some(error)),
    }
}

/// Names what was wrong with an entry. True if it could not be read.
fn note(file: &str, name: &str, notes: &Notes, failed: Option<Error>, losses: &mut Losses) -> bool {
    for field in notes.unknown() {
        losses.say(file, name, &field, Fault::UnknownField);
    }
    let failed = failed.map(|error| losses.say(file, name, &notes.failed_at(), Fault::WrongForm(error.to_string())));
    failed.is_some()
}

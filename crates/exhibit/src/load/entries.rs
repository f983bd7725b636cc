//! Reading one file, entry by entry: of a list, no more than one entry is there as JSON at a time, so that a large
//! collection takes little more memory than what is kept of it.

use super::{Losses, json, weight};
use crate::content::Entry;
use crate::problem::{Fault, Problem};
use crate::read::{Notes, Read, Wrong};
use serde_json::Value;
use std::collections::BTreeSet;

/// Reads a file that is one object.
pub fn single<T: Read>(file: &str, value: Option<Value>, losses: &mut Losses) -> Option<T> {
    let value = value?;
    let notes = Notes::default();
    let (read, failed) = apart(T::read(value, &notes));
    if note((file, "", None), &notes, failed, losses) {
        losses.gaps.lose_file(file);
    }
    read
}

/// The same where a field that does not fit is left out, so that all the others are there.
pub fn mended<T: Read>(file: &str, value: Option<Value>, losses: &mut Losses) -> Option<T> {
    let mut value = value?;
    loop {
        let notes = Notes::default();
        let (read, failed) = apart(T::read(value.clone(), &notes));
        let Some(error) = failed else {
            note((file, "", None), &notes, None, losses);
            return read;
        };
        let field = notes.failed_at();
        losses.gaps.lose_file(file);
        losses.say(file, "", &field, Fault::WrongForm(error.to_string()));
        let name = field.split(['.', '[']).next().unwrap_or_default();
        value.as_object_mut()?.remove(name)?;
    }
}

/// Reads a file that is a list of entries, and leaves out those that cannot be read or whose id was taken before.
///
/// What depends on the type of the entries is only how one is read: the rest is compiled once and not eleven times.
pub fn many<T: Read + Entry>(file: &str, list: Option<Listed>, losses: &mut Losses) -> Vec<T> {
    let mut entries = Vec::new();
    let whole = each(file, list, losses, &mut |value, notes, is_new| {
        let (entry, failed) = apart(T::read(value, notes));
        entries.extend(entry.filter(|entry| is_new(entry.id())));
        failed
    });
    if whole { entries } else { Vec::new() }
}

/// A list of entries that is still to be read: hands out one after the other. Errors: why the list is none, however far
/// it was read.
///
/// A visitor's first part knows only lists that were read with a larger file, and not how to read one by itself.
pub type Listed = Box<dyn FnOnce(&mut dyn FnMut(Value)) -> Result<(), Fault>>;

/// A list that stood in a larger file.
pub fn taken(value: Value) -> Listed {
    Box::new(|one| match value {
        Value::Array(values) => {
            values.into_iter().for_each(one);
            Ok(())
        }
        _ => Err(Fault::NotAList),
    })
}

/// Reads an entry and keeps it if its id is a new one. Gives why it cannot be read.
type One<'a> = &'a mut dyn FnMut(Value, &Notes, &mut dyn FnMut(&str) -> bool) -> Option<Wrong>;

/// False if the file is lost: then nothing is said of what was read before that was found.
fn each(file: &str, list: Option<Listed>, losses: &mut Losses, read: One) -> bool {
    let Some(list) = list else { return false };
    let told = losses.problems.len();
    let (mut seen, mut index) = (BTreeSet::<String>::new(), 0);
    let mut one = |value: Value| {
        let number = Some(index);
        index += 1;
        let id = value.get("id").and_then(Value::as_str).map(ToOwned::to_owned);
        let nameless = id.as_deref() == Some("");
        let name = id.clone().unwrap_or_else(|| format!("entry {index}"));
        let notes = Notes::default();
        let mut twice = false;
        let failed = read(value, &notes, &mut |id| {
            twice = !seen.insert(id.to_owned());
            !twice
        });
        if note((file, &name, number), &notes, failed, losses) {
            match id {
                Some(id) => losses.gaps.lose_entry(file, &id),
                // Whatever points into this file may mean this one.
                None => losses.gaps.lose_file(file),
            }
        } else if nameless {
            // It is named as ill-formed; what was to point at it is not, too.
            losses.gaps.lose_file(file);
        }
        if twice {
            losses.tell(Problem { number, ..Problem::new(file, &name, "id", Fault::Duplicate) });
        }
    };
    let Err(fault) = list(&mut one) else { return true };
    losses.problems.truncate(told);
    losses.gaps.lose_file(file);
    losses.say(file, "", "", fault);
    false
}

/// What a file says, as JSON; names why not.
pub fn whole(file: &str, text: Result<String, Fault>, losses: &mut Losses) -> Option<Value> {
    let parsed = borne(file, text, losses).and_then(|text| json::parse(&text));
    had(file, parsed, losses)
}

/// The entries of a file, still to be read; names why there are none.
pub fn listed(file: &str, text: Result<String, Fault>, losses: &mut Losses) -> Option<Listed> {
    let text = borne(file, text, losses);
    had(file, text, losses).map(|text| -> Listed { Box::new(move |one| json::each(&text, one)) })
}

/// A text that can be read in the memory that there is.
fn borne(file: &str, text: Result<String, Fault>, losses: &mut Losses) -> Result<String, Fault> {
    let text = text.inspect(|text| losses.problems.extend(json::lost_letters(file, text)));
    text.and_then(|text| weight::is_bearable(&text).then_some(text).ok_or(Fault::TooMuch))
}

fn had<T>(file: &str, got: Result<T, Fault>, losses: &mut Losses) -> Option<T> {
    let lost = got.map_err(|fault| {
        losses.gaps.lose_file(file);
        losses.say(file, "", "", fault);
    });
    lost.ok()
}

fn apart<T>(result: Result<T, Wrong>) -> (Option<T>, Option<Wrong>) {
    match result {
        Ok(read) => (Some(read), None),
        Err(error) => (None, Some(error)),
    }
}

/// Names what was wrong with an entry: its file, its name, and which of the file it is. True if it could not be read.
fn note(
    (file, name, number): (&str, &str, Option<usize>),
    notes: &Notes,
    failed: Option<Wrong>,
    losses: &mut Losses,
) -> bool {
    let unknown = notes.unknown();
    let why = failed.as_ref().map(|error| (notes.failed_at(), Fault::WrongForm(error.to_string())));
    let lost = failed.is_some();
    for (field, names) in unknown {
        losses.tell(Problem { number, names, lost, ..Problem::new(file, name, &field, Fault::UnknownField) });
    }
    if let Some((field, fault)) = why {
        losses.tell(Problem { number, ..Problem::new(file, name, &field, fault) });
    }
    lost
}

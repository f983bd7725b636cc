//! From JSON to the types of the content: which field failed, what stands there, what is wanted, and which fields
//! nobody asked for.
//!
//! serde's derive did this until it was measured: for some sixty types it wrote 210 kB of the first part of the
//! program, a sixth of it, since every type's reader holds a loop over fields, a place for each and words for each
//! mistake. Here a field is one call. The JSON itself is read by serde_json.

mod notes;
mod record;
mod values;

pub use notes::Notes;
pub(crate) use record::{Fields, record, word, words};
pub(crate) use values::{from_text, text};

use crate::number::written;
use serde_json::Value;
use std::fmt;

/// What can be read out of JSON.
pub trait Read: Sized {
    /// Reads it. Errors: why the value does not fit; where that is, `notes` tell.
    fn read(value: Value, notes: &Notes) -> Result<Self, Wrong>;

    /// What it is where nothing is told of it. `None` if it has to be told.
    fn untold() -> Option<Self> {
        None
    }
}

/// Reads one value, for whom it is enough to know why it cannot be read.
pub fn read<T: Read>(value: Value) -> Result<T, Wrong> {
    T::read(value, &Notes::default())
}

/// Reads a text as JSON, for whom it is enough to know why it cannot be read. The content comes by [`crate::load`].
pub fn from_str<T: Read>(text: &str) -> Result<T, Wrong> {
    read(serde_json::from_str(text)?)
}

/// Why a value does not fit, in the words of serde, which the check puts into a curator's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong(pub String);

impl Wrong {
    /// Something else stands there than what is wanted.
    pub fn form(found: &Value, wanted: &str) -> Self {
        let found = match found {
            Value::Null => "null".into(),
            Value::Bool(yes) => format!("boolean `{yes}`"),
            Value::Number(number) => match number.as_i64() {
                Some(number) => format!("integer `{number}`"),
                // Its own words would bring a second printer of numbers into the program.
                None => format!("floating point `{}`", written(number.as_f64().unwrap_or_default(), 6)),
            },
            Value::String(text) => format!("string \"{}\"", quoted(text)),
            Value::Array(_) => "sequence".into(),
            Value::Object(_) => "map".into(),
        };
        Self(format!("invalid type: {found}, expected {wanted}"))
    }
}

/// A text as it stands between quotes. The standard library's way of printing one brings tables of all letters along.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Wrong {}

impl From<serde_json::Error> for Wrong {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Object;

    fn object(json: &str) -> (Result<Object, Wrong>, Vec<String>, String) {
        let notes = Notes::default();
        let object = Object::read(serde_json::from_str(json).unwrap_or_default(), &notes);
        let unknown = notes.unknown().into_iter().map(|(field, _)| field).collect();
        (object, unknown, notes.failed_at())
    }

    #[test]
    fn a_field_that_fails_is_named_to_the_last_step() {
        let (object, _, failed) = object(
            r#"{"id": "a", "name": "A", 
                "facts": {"power": [{"value": 1, "sources": []}, {"value": 2, "sources": [7]}]}}"#,
        );
        assert_eq!(object.err(), Some(Wrong("invalid type: integer `7`, expected a string".into())));
        assert_eq!(failed, "facts.power[1].sources[0]");
    }

    #[test]
    fn a_misspelt_field_is_named_and_the_rest_is_read() {
        let (object, mut unknown, _) = object(
            r#"{"id": "a", "name": {"en": "A"},  "wal": "…",
                "facts": {"power": [{"value": 1.5, "vale": 3, "sources": ["curator"]}]}}"#,
        );
        assert_eq!(object.ok().and_then(|object| object.number("power")), Some(1.5));
        unknown.sort();
        assert_eq!(unknown, ["facts.power[0].vale", "wal"]);
    }

    #[test]
    fn a_missing_field_names_the_entry_as_a_whole() {
        let (object, _, failed) = object(r#"{"id": "a"}"#);
        assert_eq!(object.err(), Some(Wrong("missing field `name`".into())));
        assert!(failed.is_empty());
    }

    #[test]
    fn what_may_be_absent_must_fit_where_it_is_told() {
        let (object, _, failed) = object(r#"{"id": "a", "name": "A", "anchor": "left"}"#);
        assert_eq!(object.err(), Some(Wrong("invalid type: string \"left\", expected f64".into())));
        assert_eq!(failed, "anchor");
    }
}

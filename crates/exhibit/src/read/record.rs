//! How a type with fields, and one of a few words, is declared together with its reader.

use super::notes::{Names, Step};
use super::{Notes, Read, Wrong};
use serde_json::{Map, Value};

/// The fields of a group that are still to be read.
pub struct Fields<'a> {
    told: Map<String, Value>,
    notes: &'a Notes,
}

impl<'a> Fields<'a> {
    /// Those of a value. Notes the ones that no type has. Errors: the value is no group.
    pub fn of(value: Value, wanted: &str, names: Names, notes: &'a Notes) -> Result<Self, Wrong> {
        let told = match value {
            Value::Object(told) => told,
            other => return Err(Wrong::form(&other, wanted)),
        };
        for name in told.keys().filter(|name| !names.contains(&name.as_str())) {
            notes.wonder(name.clone(), names);
        }
        Ok(Self { told, notes })
    }

    /// Reads a field; `None` if it is not told. Errors: it does not fit.
    pub fn told<T: Read>(&mut self, name: &'static str) -> Result<Option<T>, Wrong> {
        let Some(value) = self.told.remove(name) else { return Ok(None) };
        self.notes.enter(Step::Field(name));
        let read = T::read(value, self.notes);
        self.notes.leave(read.is_err());
        read.map(Some)
    }

    /// Reads a field. Errors: it does not fit, or is not told and has to be.
    pub fn need<T: Read>(&mut self, name: &'static str) -> Result<T, Wrong> {
        self.told(name)?.or_else(T::untold).ok_or_else(|| missing(name))
    }
}

fn missing(name: &str) -> Wrong {
    Wrong(format!("missing field `{name}`"))
}

/// Which of a few words a value is, as its place among them. Errors: it is none.
pub fn word(value: Value, words: &[&str]) -> Result<usize, Wrong> {
    let Value::String(told) = value else { return Err(Wrong("expected a word".into())) };
    words.iter().position(|word| *word == told).ok_or_else(|| {
        let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
        Wrong(format!("unknown variant `{told}`, expected one of {}", words.join(", ")))
    })
}

/// Declares a type with fields, and how it is read. `= …` behind a field is what it is where nothing is told of it;
/// `as "…"` names it otherwise in JSON. Fields after `unread` are none of the content's, and begin as their default.
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident {
        $($(#[$about:meta])* $seen:vis $field:ident $(as $told:literal)? : $type:ty $(= $untold:expr)?),* $(,)?
    } $(unread { $($(#[$inner:meta])* $kept:vis $unread:ident : $its:ty),* $(,)? })?) => {
        $(#[$meta])*
        $vis struct $name {
            $($(#[$about])* $seen $field: $type,)*
            $($($(#[$inner])* $kept $unread: $its,)*)?
        }

        impl $crate::read::Read for $name {
            fn read(value: ::serde_json::Value, notes: &$crate::read::Notes) -> Result<Self, $crate::read::Wrong> {
                const NAMES: &[&str] = &[$($crate::read::record!(@name $field $($told)?)),*];
                let mut fields =
                    $crate::read::Fields::of(value, concat!("struct ", stringify!($name)), NAMES, notes)?;
                Ok(Self {
                    $($field: $crate::read::record!(
                        @read fields ($crate::read::record!(@name $field $($told)?)) $($untold)?
                    ),)*
                    $($($unread: Default::default(),)*)?
                })
            }
        }
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $told:literal) => { $told };
    (@read $fields:ident ($name:expr)) => { $fields.need($name)? };
    (@read $fields:ident ($name:expr) $untold:expr) => {
        match $fields.told($name)? {
            Some(told) => told,
            None => $untold,
        }
    };
}

/// Declares a type that is one of a few words, and how it is read.
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$about:meta])* $word:ident = $told:literal),* $(,)? }) => {
        $(#[$meta])*
        $vis enum $name { $($(#[$about])* $word),* }

        impl $name {
            /// Its name in content, addresses and styles.
            $vis fn id(self) -> &'static str {
                match self {
                    $(Self::$word => $told),*
                }
            }
        }

        impl $crate::read::Read for $name {
            fn read(value: ::serde_json::Value, _: &$crate::read::Notes) -> Result<Self, $crate::read::Wrong> {
                let all = [$(Self::$word),*];
                $crate::read::word(value, &[$($told),*]).map(|at| all[at])
            }
        }
    };
}

pub(crate) use {record, words};

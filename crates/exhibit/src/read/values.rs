//! How the types that everything else is made of are read.

use super::notes::Step;
use super::{Notes, Read, Wrong};
use serde_json::Value;
use std::collections::BTreeMap;
use std::rc::Rc;

impl Read for bool {
    fn read(value: Value, _: &Notes) -> Result<Self, Wrong> {
        value.as_bool().ok_or_else(|| Wrong::form(&value, "a boolean"))
    }
}

impl Read for f64 {
    fn read(value: Value, _: &Notes) -> Result<Self, Wrong> {
        value.as_f64().ok_or_else(|| Wrong::form(&value, "f64"))
    }
}

/// Whole numbers, as far as their type goes.
macro_rules! whole {
    ($($type:ident),*) => {$(
        impl Read for $type {
            fn read(value: Value, _: &Notes) -> Result<Self, Wrong> {
                let number = value.as_i64().and_then(|number| Self::try_from(number).ok());
                number.ok_or_else(|| Wrong::form(&value, stringify!($type)))
            }
        }
    )*};
}

whole!(u8, u32, i32);

/// The text that a value is. Errors: it is none.
pub fn text(value: Value, wanted: &str) -> Result<String, Wrong> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(Wrong::form(&other, wanted)),
    }
}

impl Read for String {
    fn read(value: Value, _: &Notes) -> Result<Self, Wrong> {
        text(value, "a string")
    }
}

impl Read for Rc<str> {
    fn read(value: Value, _: &Notes) -> Result<Self, Wrong> {
        text(value, "a string").map(Into::into)
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: Value, notes: &Notes) -> Result<Self, Wrong> {
        if value.is_null() { Ok(None) } else { T::read(value, notes).map(Some) }
    }

    fn untold() -> Option<Self> {
        Some(None)
    }
}

fn list(value: Value, wanted: &str) -> Result<Vec<Value>, Wrong> {
    match value {
        Value::Array(items) => Ok(items),
        other => Err(Wrong::form(&other, wanted)),
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: Value, notes: &Notes) -> Result<Self, Wrong> {
        let items = list(value, "a sequence")?;
        let mut all = Self::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            notes.enter(Step::At(index));
            let read = T::read(item, notes);
            notes.leave(read.is_err());
            all.push(read?);
        }
        Ok(all)
    }
}

impl<T: Read, const COUNT: usize> Read for [T; COUNT] {
    fn read(value: Value, notes: &Notes) -> Result<Self, Wrong> {
        let wanted = || format!("an array of length {COUNT}");
        if !value.is_array() {
            return Err(Wrong::form(&value, &wanted()));
        }
        let all = Vec::read(value, notes)?;
        all.try_into().map_err(|all: Vec<T>| Wrong(format!("invalid length {}, expected {}", all.len(), wanted())))
    }
}

impl<T: Read> Read for BTreeMap<Rc<str>, T> {
    fn read(value: Value, notes: &Notes) -> Result<Self, Wrong> {
        let mut all = Self::new();
        for (name, value) in group(value, "a map")? {
            let key = Rc::from(name.as_str());
            notes.enter(Step::Key(name));
            let read = T::read(value, notes);
            notes.leave(read.is_err());
            all.insert(key, read?);
        }
        Ok(all)
    }
}

/// What a group holds, by its names. Errors: it is none.
fn group(value: Value, wanted: &str) -> Result<serde_json::Map<String, Value>, Wrong> {
    match value {
        Value::Object(all) => Ok(all),
        other => Err(Wrong::form(&other, wanted)),
    }
}

/// Reads a value that is a text out of that text.
macro_rules! from_text {
    ($($type:ty),* $(,)?) => {$(
        impl $crate::read::Read for $type {
            fn read(value: ::serde_json::Value, _: &$crate::read::Notes) -> Result<Self, $crate::read::Wrong> {
                $crate::read::text(value, "a string").map(Self::from)
            }
        }
    )*};
}

pub(crate) use from_text;

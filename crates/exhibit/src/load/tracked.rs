//! A value that knows where it is: reading it tells at which field it failed, and which fields nobody asked for.
//!
//! serde_path_to_error and serde_ignored do the same, one wrapped around the other; but each wrapper makes the compiler
//! write every type's reader anew. The module went from 994 to 950 kB with
//! this reader, stories and borders being added at the same time.

use serde::de::value::StringDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Map, Value};
use std::cell::{Cell, RefCell};

/// What was noticed while a value was read.
#[derive(Default)]
pub struct Notes {
    path: RefCell<Vec<String>>,
    unknown: RefCell<Vec<(String, Names)>>,
    failed: RefCell<Option<String>>,
    /// Those of the type that is being read.
    names: Cell<Names>,
}

/// The names of a type's fields.
type Names = &'static [&'static str];

impl Notes {
    /// The fields that nobody asked for, such as `facts.power[0].vale`, each with the names of those that are there.
    pub fn unknown(&self) -> Vec<(String, Names)> {
        self.unknown.take()
    }

    /// The field at which reading failed; empty if it was the value as a whole.
    pub fn failed_at(&self) -> String {
        self.failed.take().unwrap_or_default()
    }

    fn here(&self) -> String {
        let mut here = String::new();
        for step in self.path.borrow().iter() {
            if !here.is_empty() && !step.starts_with('[') {
                here.push('.');
            }
            here.push_str(step);
        }
        here
    }

    /// Reads what lies one step further in. The innermost step that fails is the one to name.
    fn inside<T>(&self, step: String, read: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        self.path.borrow_mut().push(step);
        let result = read();
        if result.is_err() && self.failed.borrow().is_none() {
            *self.failed.borrow_mut() = Some(self.here());
        }
        self.path.borrow_mut().pop();
        result
    }
}

/// A value with its notes.
pub struct Tracked<'a> {
    value: Value,
    notes: &'a Notes,
}

impl<'a> Tracked<'a> {
    /// The value as a whole.
    pub fn new(value: Value, notes: &'a Notes) -> Self {
        Self { value, notes }
    }
}

impl<'de> Deserializer<'de> for Tracked<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(yes) => visitor.visit_bool(yes),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => visitor.visit_u64(number),
                (_, Some(number)) => visitor.visit_i64(number),
                _ => visitor.visit_f64(number.as_f64().unwrap_or_default()),
            },
            Value::String(text) => visitor.visit_string(text),
            Value::Array(items) => visitor.visit_seq(Items { items: items.into_iter(), at: 0, notes: self.notes }),
            Value::Object(fields) => {
                visitor.visit_map(Fields { fields: fields.into_iter(), next: None, notes: self.notes })
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.value {
            Value::String(name) => {
                let name: StringDeserializer<Error> = name.into_deserializer();
                visitor.visit_enum(name)
            }
            _ => Err(Error::custom("expected a word")),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, names: Names, visitor: V) -> Result<V::Value, Error> {
        let notes = self.notes;
        let outer = notes.names.replace(names);
        let read = self.deserialize_any(visitor);
        notes.names.set(outer);
        read
    }

    /// Called for a field that no type has.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.notes.unknown.borrow_mut().push((self.notes.here(), self.notes.names.get()));
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier
    }
}

struct Items<'a> {
    items: std::vec::IntoIter<Value>,
    at: usize,
    notes: &'a Notes,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(value) = self.items.next() else { return Ok(None) };
        let step = format!("[{}]", self.at);
        self.at += 1;
        self.notes.inside(step, || seed.deserialize(Tracked::new(value, self.notes))).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Fields<'a> {
    fields: <Map<String, Value> as IntoIterator>::IntoIter,
    next: Option<(String, Value)>,
    notes: &'a Notes,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((name, value)) = self.fields.next() else { return Ok(None) };
        let key: StringDeserializer<Error> = name.clone().into_deserializer();
        self.next = Some((name, value));
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let (name, value) = self.next.take().ok_or_else(|| Error::custom("a value before its name"))?;
        self.notes.inside(name, || seed.deserialize(Tracked::new(value, self.notes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Object;
    use serde::Deserialize;

    fn read(json: &str) -> (Option<Object>, Vec<String>, String) {
        let notes = Notes::default();
        let value = serde_json::from_str(json).unwrap_or_default();
        let object = Object::deserialize(Tracked::new(value, &notes)).ok();
        let unknown = notes.unknown().into_iter().map(|(field, _)| field).collect();
        (object, unknown, notes.failed_at())
    }

    #[test]
    fn a_field_that_fails_is_named_to_the_last_step() {
        let (object, _, failed) = read(
            r#"{"id": "a", "name": "A", 
                "facts": {"power": [{"value": 1, "sources": []}, {"value": 2, "sources": [7]}]}}"#,
        );
        assert!(object.is_none());
        assert_eq!(failed, "facts.power[1].sources[0]");
    }

    #[test]
    fn a_misspelt_field_is_named_and_the_rest_is_read() {
        let (object, unknown, _) = read(
            r#"{"id": "a", "name": {"en": "A"},  "wal": "…",
                "facts": {"power": [{"value": 1.5, "vale": 3, "sources": ["curator"]}]}}"#,
        );
        assert_eq!(object.and_then(|object| object.number("power")), Some(1.5));
        assert_eq!(unknown, ["facts.power[0].vale", "wal"]);
    }

    #[test]
    fn a_missing_field_names_the_entry_as_a_whole() {
        let (object, _, failed) = read(r#"{"id": "a"}"#);
        assert!(object.is_none() && failed.is_empty());
    }
}

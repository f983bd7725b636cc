//! How the fields of a part of the visit stand in an address: one table, read in both directions.

use crate::camera::Camera;
use crate::clock::Pace;
use crate::content::Id;
use crate::exhibit::Exhibit;
use crate::filter::{Filters, Sort};
use crate::number::{decimal, written};
use crate::search::Kind;
use crate::tree::Direction;
use std::collections::{BTreeMap, BTreeSet};

/// A part of the visit: it knows its blank value and how it stands in an address.
pub(super) trait Part: Clone + PartialEq + Sized + 'static {
    /// What an address says of each field. Written by [`fields!`], which forgets none.
    const FIELDS: &'static [Field<Self>];

    /// As it is while nothing has been chosen.
    fn blank(exhibit: &Exhibit) -> Self;

    /// Makes the fields agree with each other, whatever the order in which an address names them.
    fn settle(&mut self) {}
}

/// A value as an address holds it: what follows the key (nothing, but for a key that ends with a dot), and the value.
pub(super) type Written = Vec<(String, String)>;

/// One field of a part.
pub(super) struct Field<P> {
    /// Its key. One that ends with a dot is followed by an id.
    pub key: &'static str,
    /// What stands in the address; nothing for a field that is as in the blank part.
    pub write: fn(&P, &P) -> Written,
    /// Takes over what an address says. What cannot be read changes nothing.
    pub read: fn(&mut P, &Exhibit, &str, &str),
}

/// Writes the table of a part. `field: "key"` for each field, `field: -` for one that no address holds. A field that is
/// missing here does not compile.
macro_rules! fields {
    ($part:ident { $($field:ident: $key:tt),* $(,)? }) => {
        const FIELDS: &'static [$crate::visit::field::Field<Self>] = &{
            // Never called: a field that is not named here does not compile.
            fn _every(part: &$part) {
                let $part { $($field: _),* } = part;
            }
            [$($crate::visit::field::field!($field $key)),*]
        };
    };
}
macro_rules! field {
    ($field:ident -) => {
        $crate::visit::field::Field { key: "", write: |_, _| Vec::new(), read: |_, _, _, _| {} }
    };
    ($field:ident $key:literal) => {
        $crate::visit::field::Field {
            key: $key,
            write: |part, blank| {
                use $crate::visit::field::Value;
                if part.$field == blank.$field { Vec::new() } else { part.$field.write() }
            },
            read: |part, exhibit, id, value| {
                use $crate::visit::field::Value;
                part.$field.read(exhibit, id, value);
            },
        }
    };
}
pub(super) use {field, fields};

/// A type that an address can hold.
pub(super) trait Value {
    /// What stands in the address.
    fn write(&self) -> Written;
    /// Takes over what stands there; `id` is what follows a key that ends with a dot.
    fn read(&mut self, exhibit: &Exhibit, id: &str, value: &str);
}

/// What a value is in one word.
fn one(value: impl Into<String>) -> Written {
    vec![(String::new(), value.into())]
}

/// A year: one of the clock.
impl Value for i32 {
    fn write(&self) -> Written {
        one(self.to_string())
    }
    fn read(&mut self, exhibit: &Exhibit, _: &str, value: &str) {
        *self = exhibit.title.clock.clamp(value.parse().unwrap_or(*self));
    }
}

impl Value for Option<i32> {
    fn write(&self) -> Written {
        self.map_or_else(Vec::new, |year| year.write())
    }
    fn read(&mut self, exhibit: &Exhibit, _: &str, value: &str) {
        *self = value.parse().ok().map(|year| exhibit.title.clock.clamp(year));
    }
}

/// An index, which may turn out to be past the end of its list.
impl Value for usize {
    fn write(&self) -> Written {
        one(self.to_string())
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) {
        *self = value.parse().unwrap_or_default();
    }
}

impl Value for Option<usize> {
    fn write(&self) -> Written {
        self.map_or_else(Vec::new, |index| index.write())
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) {
        *self = value.parse().ok();
    }
}

impl Value for bool {
    fn write(&self) -> Written {
        if *self { one("yes") } else { Vec::new() }
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) {
        *self = value == "yes";
    }
}

impl Value for String {
    fn write(&self) -> Written {
        one(self.as_str())
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) {
        *self = value.to_owned();
    }
}

impl Value for Option<Id> {
    fn write(&self) -> Written {
        self.as_ref().map_or_else(Vec::new, |id| one(&**id))
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) {
        *self = Some(value.into());
    }
}

impl Value for BTreeSet<Id> {
    fn write(&self) -> Written {
        self.iter().flat_map(|id| one(&**id)).collect()
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) {
        self.insert(value.into());
    }
}

/// Each once, in the order chosen.
impl Value for Vec<Id> {
    fn write(&self) -> Written {
        self.iter().flat_map(|id| one(&**id)).collect()
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) {
        if !self.iter().any(|id| **id == *value) {
            self.push(value.into());
        }
    }
}

impl Value for BTreeMap<Id, usize> {
    fn write(&self) -> Written {
        self.iter().map(|(id, index)| (id.to_string(), index.to_string())).collect()
    }
    fn read(&mut self, _: &Exhibit, id: &str, value: &str) {
        if let Ok(index) = value.parse() {
            self.insert(id.into(), index);
        }
    }
}

impl Value for Option<Camera> {
    fn write(&self) -> Written {
        self.map_or_else(Vec::new, |camera| {
            // As precise as [`Camera::told`].
            let Camera { x, y, scale } = camera;
            one(format!("{},{},{}", written(x, 3), written(y, 3), written(scale, 6)))
        })
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) {
        let mut numbers = value.split(',').map(decimal);
        let mut next = || numbers.next().flatten();
        let (x, y, scale) = (next(), next(), next().filter(|scale| *scale > 0.0));
        *self = x.zip(y).zip(scale).map(|((x, y), scale)| Camera { x, y, scale }.told());
    }
}

impl Value for Filters {
    fn write(&self) -> Written {
        self.iter().map(|(facet, term)| (facet.to_string(), term.to_string())).collect()
    }
    fn read(&mut self, _: &Exhibit, facet: &str, term: &str) {
        if !self.has(facet, term) {
            *self = self.toggled(facet, term);
        }
    }
}

impl Value for Sort {
    fn write(&self) -> Written {
        one(self.id())
    }
    fn read(&mut self, exhibit: &Exhibit, _: &str, value: &str) {
        *self = Self::parse(exhibit, value).unwrap_or_else(|| Self::first(exhibit));
    }
}

impl Value for Option<Kind> {
    fn write(&self) -> Written {
        self.map_or_else(Vec::new, |kind| one(kind.id()))
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) {
        *self = Kind::parse(value);
    }
}

impl Value for Pace {
    fn write(&self) -> Written {
        one(self.id())
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) {
        *self = Self::parse(value).unwrap_or_default();
    }
}

impl Value for Direction {
    fn write(&self) -> Written {
        one(self.id())
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) {
        *self = Self::parse(value).unwrap_or_default();
    }
}

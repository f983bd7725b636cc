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
    /// Takes over what an address says; false if it cannot be read.
    pub read: fn(&mut P, &Exhibit, &str, &str) -> bool,
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
        $crate::visit::field::Field { key: "", write: |_, _| Vec::new(), read: |_, _, _, _| false }
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
                part.$field.read(exhibit, id, value)
            },
        }
    };
}
pub(super) use {field, fields};

/// A type that an address can hold.
pub(super) trait Value {
    /// What stands in the address.
    fn write(&self) -> Written;
    /// Takes over what stands there; `id` is what follows a key that ends with a dot. False if it cannot be read: that
    /// is passed over, so that an old or torn link still opens the room, and told to whoever wrote it into the content.
    fn read(&mut self, exhibit: &Exhibit, id: &str, value: &str) -> bool;
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
    fn read(&mut self, exhibit: &Exhibit, _: &str, value: &str) -> bool {
        let year = value.parse().ok();
        *self = exhibit.title.clock.clamp(year.unwrap_or(*self));
        year.is_some()
    }
}

impl Value for Option<i32> {
    fn write(&self) -> Written {
        self.map_or_else(Vec::new, |year| year.write())
    }
    fn read(&mut self, exhibit: &Exhibit, _: &str, value: &str) -> bool {
        *self = value.parse().ok().map(|year| exhibit.title.clock.clamp(year));
        self.is_some()
    }
}

/// An index, which may turn out to be past the end of its list.
impl Value for usize {
    fn write(&self) -> Written {
        one(self.to_string())
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) -> bool {
        let index = value.parse().ok();
        *self = index.unwrap_or_default();
        index.is_some()
    }
}

impl Value for Option<usize> {
    fn write(&self) -> Written {
        self.map_or_else(Vec::new, |index| index.write())
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) -> bool {
        *self = value.parse().ok();
        self.is_some()
    }
}

impl Value for bool {
    fn write(&self) -> Written {
        if *self { one("yes") } else { Vec::new() }
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) -> bool {
        *self = value == "yes";
        *self || value == "no"
    }
}

impl Value for String {
    fn write(&self) -> Written {
        one(self.as_str())
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) -> bool {
        *self = value.to_owned();
        true
    }
}

impl Value for Option<Id> {
    fn write(&self) -> Written {
        self.as_ref().map_or_else(Vec::new, |id| one(&**id))
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) -> bool {
        *self = Some(value.into());
        true
    }
}

impl Value for BTreeSet<Id> {
    fn write(&self) -> Written {
        self.iter().flat_map(|id| one(&**id)).collect()
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) -> bool {
        self.insert(value.into());
        true
    }
}

/// Each once, in the order chosen.
impl Value for Vec<Id> {
    fn write(&self) -> Written {
        self.iter().flat_map(|id| one(&**id)).collect()
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) -> bool {
        if !self.iter().any(|id| **id == *value) {
            self.push(value.into());
        }
        true
    }
}

impl Value for BTreeMap<Id, usize> {
    fn write(&self) -> Written {
        self.iter().map(|(id, index)| (id.to_string(), index.to_string())).collect()
    }
    fn read(&mut self, _: &Exhibit, id: &str, value: &str) -> bool {
        let index = value.parse().ok();
        if let Some(index) = index {
            self.insert(id.into(), index);
        }
        index.is_some()
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
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) -> bool {
        let mut numbers = value.split(',').map(decimal);
        let mut next = || numbers.next().flatten();
        let (x, y, scale) = (next(), next(), next().filter(|scale| *scale > 0.0));
        *self = x.zip(y).zip(scale).map(|((x, y), scale)| Camera { x, y, scale }.told());
        self.is_some()
    }
}

impl Value for Filters {
    fn write(&self) -> Written {
        self.iter().map(|(facet, term)| (facet.to_string(), term.to_string())).collect()
    }
    fn read(&mut self, _: &Exhibit, facet: &str, term: &str) -> bool {
        if !self.has(facet, term) {
            *self = self.toggled(facet, term);
        }
        true
    }
}

impl Value for Sort {
    fn write(&self) -> Written {
        one(self.id())
    }
    fn read(&mut self, exhibit: &Exhibit, _: &str, value: &str) -> bool {
        let sort = Self::parse(exhibit, value);
        let known = sort.is_some();
        *self = sort.unwrap_or_else(|| Self::first(exhibit));
        known
    }
}

impl Value for Option<Kind> {
    fn write(&self) -> Written {
        self.map_or_else(Vec::new, |kind| one(kind.id()))
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) -> bool {
        *self = Kind::parse(value);
        self.is_some()
    }
}

impl Value for Pace {
    fn write(&self) -> Written {
        one(self.id())
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) -> bool {
        let known = Self::parse(value);
        *self = known.unwrap_or_default();
        known.is_some()
    }
}

impl Value for Direction {
    fn write(&self) -> Written {
        one(self.id())
    }
    fn read(&mut self, _: &Exhibit, _: &str, value: &str) -> bool {
        let known = Self::parse(value);
        *self = known.unwrap_or_default();
        known.is_some()
    }
}

use super::Id;
use crate::claim::{Claim, Value, preferred};
use crate::date::Span;
use crate::text::Text;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A car, a donor of one, or a car named in passing.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Car {
    /// Its name in addresses and links.
    pub id: Id,
    /// Number in the curators' inventory.
    #[serde(default)]
    pub catalogue: Rc<str>,
    /// Its full name.
    pub name: Text,
    /// What stands large on its card.
    #[serde(default)]
    pub short: Option<Text>,
    /// The badge on it.
    #[serde(default)]
    pub marque: Text,
    /// Other spellings and indexes, for search.
    #[serde(default)]
    pub aliases: Vec<Rc<str>>,
    /// Term of the vocabulary `kind`.
    pub kind: Id,
    /// Term of the vocabulary `generation`.
    pub generation: Id,
    /// Terms of the vocabulary `body`.
    #[serde(default)]
    pub body: Vec<Id>,
    /// Term of the vocabulary `drive`.
    #[serde(default)]
    pub drive: Option<Id>,
    /// Terms of the vocabulary `plant`.
    #[serde(default)]
    pub plant: Vec<Id>,
    /// The wall text, at most 75 words.
    #[serde(default)]
    pub wall: Text,
    /// What is said of each property.
    #[serde(default)]
    pub facts: BTreeMap<Id, Vec<Claim>>,
    /// A remark for the curious.
    #[serde(default)]
    pub note: Option<Text>,
    /// The article only names it in passing.
    #[serde(default)]
    pub mentioned: bool,
    /// How a placeholder of it is drawn, until it has a drawing.
    #[serde(default)]
    pub outline: Option<Outline>,
    /// Its drawing in `drawings/`, by name: its own `id`, or that of the car whose body it shares. Without one, a
    /// placeholder is drawn by its outline.
    #[serde(default)]
    pub drawing: Option<Id>,
    /// Its drawing rests on thin knowledge, and the page says so.
    #[serde(default)]
    pub schematic: bool,
    /// Period colours, the first one being that of the card.
    #[serde(default)]
    pub paints: Vec<Paint>,
}

/// A colour that the car was sold in.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Paint {
    /// Its name.
    pub name: Text,
    /// `#rrggbb`.
    pub colour: Rc<str>,
}

/// The shape of a placeholder.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Outline {
    /// Name of a general shape; an unknown one is drawn as a saloon.
    pub shape: Rc<str>,
    /// Front overhang in mm: bumper to front axle.
    #[serde(default)]
    pub front: Option<f64>,
    /// `#rrggbb`.
    #[serde(default)]
    pub paint: Option<Rc<str>>,
}

impl Car {
    /// The preferred claim on a property.
    pub fn fact(&self, property: &str) -> Option<&Claim> {
        preferred(self.facts.get(property)?)
    }

    /// The preferred number of a property, in its unit.
    pub fn number(&self, property: &str) -> Option<f64> {
        self.fact(property)?.number()
    }

    /// The years it was made, after the preferred claim; `None` if it has no readable date.
    pub fn years(&self) -> Option<Span> {
        match &self.fact("years")?.value {
            Value::Words(text) => Span::parse(text.get("")).ok(),
            Value::Number(_) => None,
        }
    }

    /// What stands large on its card: the number, or the whole name.
    pub fn headline(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }

    /// Its terms in one of the vocabularies that visitors filter by. Empty for any other vocabulary.
    pub fn terms(&self, vocabulary: &str) -> &[Id] {
        match vocabulary {
            "kind" => std::slice::from_ref(&self.kind),
            "generation" => std::slice::from_ref(&self.generation),
            "drive" => self.drive.as_slice(),
            "body" => &self.body,
            "plant" => &self.plant,
            _ => &[],
        }
    }

    /// The colour of that place in its list; that of its card, if there is none.
    pub fn paint(&self, place: usize) -> &str {
        let first = self.paints.get(place).or(self.paints.first()).map(|paint| &paint.colour);
        first.or(self.outline.as_ref().and_then(|outline| outline.paint.as_ref())).map_or("#8a8478", |paint| paint)
    }
}

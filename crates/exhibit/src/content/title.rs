use super::{Id, Kiosk, MapFrame};
use crate::date::Span;
use crate::text::{Lang, Text};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::rc::Rc;

/// `exhibit.json`: what the exhibit is called, how it opens, and the words of its vocabularies.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Title {
    /// What it is called.
    #[serde(default)]
    pub title: Text,
    /// The same on the wall above the rooms.
    #[serde(default)]
    pub wordmark: Text,
    /// What it is, in a sentence.
    #[serde(default)]
    pub tagline: Text,
    /// Its languages, the first one being that of the opening.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// The address of the visit that it opens with.
    #[serde(default)]
    pub opening: Rc<str>,
    /// The years of the clock.
    #[serde(default)]
    pub clock: Clock,
    /// Where the map is centred.
    #[serde(default)]
    pub map: MapFrame,
    /// How it behaves on a museum's own screen.
    #[serde(default)]
    pub kiosk: Kiosk,
    /// The properties of cars, in the order of the ledger.
    #[serde(default)]
    pub properties: Vec<Property>,
    /// Which properties a car is drawn by.
    #[serde(default)]
    pub drawn_by: DrawnBy,
    /// The vocabularies that visitors filter by, in order; `era` is worked out from the years.
    #[serde(default)]
    pub facets: Vec<Id>,
    /// The vocabularies.
    #[serde(default)]
    pub vocabularies: BTreeMap<Id, Vocabulary>,
}

/// The terms of one vocabulary, in order.
pub type Vocabulary = Vec<Term>;

/// A language of the exhibit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Language {
    /// Its tag.
    pub id: Lang,
    /// Its name in itself.
    pub name: Rc<str>,
}

/// The years of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Clock {
    /// The first.
    pub from: i32,
    /// The last.
    pub to: i32,
}

impl Default for Clock {
    /// The twentieth century, for an exhibit that forgot to say.
    fn default() -> Self {
        Self { from: 1900, to: 2000 }
    }
}

impl Clock {
    /// The year, moved onto the clock if it is not on it.
    pub fn clamp(&self, year: i32) -> i32 {
        year.min(self.to).max(self.from)
    }
}

/// A property of cars.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Property {
    /// Its name in `facts`.
    pub id: Id,
    /// What it is called.
    pub label: Text,
    /// What it is measured in.
    #[serde(default)]
    pub unit: Option<Text>,
    /// The heading it stands under.
    #[serde(default)]
    pub group: Id,
}

/// Which properties give a drawing its measures, all in mm.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(default)]
pub struct DrawnBy {
    /// Bumper to bumper.
    pub length: Id,
    /// Ground to roof.
    pub height: Id,
    /// Axle to axle.
    pub wheelbase: Id,
    /// Outer diameter of the tyre.
    pub wheel: Id,
}

impl Default for DrawnBy {
    fn default() -> Self {
        Self { length: "length".into(), height: "height".into(), wheelbase: "wheelbase".into(), wheel: "wheel".into() }
    }
}

/// One term of a vocabulary.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Term {
    /// Its name in entries.
    pub id: Id,
    /// What it is called.
    pub label: Text,
    /// What it means, or what stands beside it.
    #[serde(default)]
    pub note: Option<Text>,
    /// A short sign, such as a Roman numeral.
    #[serde(default)]
    pub mark: Option<Rc<str>>,
    /// Its years, for a generation.
    #[serde(default)]
    pub when: Option<Span>,
    /// For a kind of car: where in the tree it stands, from above to below.
    #[serde(default)]
    pub lane: u8,
    /// The ink it is drawn in: `red`, `petrol`, `ochre`, `ink` or `soft`.
    #[serde(default)]
    pub tone: Option<Rc<str>>,
}

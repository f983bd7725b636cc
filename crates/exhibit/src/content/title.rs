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
    /// The properties of objects, in the order of the ledger.
    #[serde(default)]
    pub properties: Vec<Property>,
    /// The rooms of the navigation, in order.
    #[serde(default)]
    pub rooms: Vec<Rc<str>>,
    /// Words of the interface that this exhibit says otherwise: language → key → words.
    #[serde(default)]
    pub words: BTreeMap<Lang, BTreeMap<Rc<str>, Rc<str>>>,
    /// Words that do not belong on a wall: language → words. A star at either end stands for any letters.
    #[serde(default)]
    pub forbidden: BTreeMap<Lang, Vec<Rc<str>>>,
    /// Which properties and vocabularies the engine thinks with.
    #[serde(default)]
    pub roles: Roles,
    /// What visitors filter by, in order.
    #[serde(default)]
    pub facets: Vec<Facet>,
    /// How the gallery can be ordered: `shelf`, `year`, `name`, or a property; the first one is how it opens.
    #[serde(default)]
    pub sorts: Vec<Id>,
    /// The property whose figure stands on a card.
    #[serde(default)]
    pub card: Option<Id>,
    /// The properties that stand large on an object's page: the first three that it has.
    #[serde(default)]
    pub plate: Vec<Id>,
    /// The vocabularies whose terms stand under the name on an object's page.
    #[serde(default)]
    pub subtitle: Vec<Id>,
    /// The vocabularies whose terms the search knows an object by.
    #[serde(default)]
    pub searched: Vec<Id>,
    /// Which properties an object is drawn by.
    #[serde(default)]
    pub drawn_by: DrawnBy,
    /// What drawings must have.
    #[serde(default)]
    pub drawings: Drawings,
    /// What the tree joins and folds.
    #[serde(default)]
    pub tree: TreeFrame,
    /// The vocabularies.
    #[serde(default)]
    pub vocabularies: BTreeMap<Id, Vocabulary>,
}

/// What of the tree does not follow from the links.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct TreeFrame {
    /// Objects that stand on one road, each list with the longest line that one of them is in.
    pub roads: Vec<Vec<Id>>,
    /// Objects that are folded into a count, each list into one.
    pub folds: Vec<Vec<Id>>,
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
    /// The most years that a clock may have: each is a mark on the ruler.
    pub const MOST: i32 = 1000;

    /// The same in the years of four digits that dates have, and no longer than a ruler can be: what a page is made
    /// of must not grow with a number in a file.
    #[must_use]
    pub fn bounded(self) -> Self {
        let from = self.from.clamp(0, 9999);
        let it = Self { from, to: from };
        Self { from, to: self.to.clamp(from, it.bounded_to()) }
    }

    /// The last year that a clock may have which begins as this one.
    pub fn bounded_to(self) -> i32 {
        (self.from + Self::MOST).min(9999)
    }

    /// The year, moved onto the clock if it is not on it.
    pub fn clamp(&self, year: i32) -> i32 {
        year.min(self.to).max(self.from)
    }
}

/// A property of objects.
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

/// Which properties and vocabularies the engine thinks with. All are optional: an exhibit without shelves has one.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Roles {
    /// The property with the years of an object.
    pub years: Id,
    /// The vocabulary that says what an object is to the museum.
    pub kind: Id,
    /// The vocabulary of the shelves of the gallery and the bands of the tree.
    pub shelf: Id,
    /// Terms of the vocabulary `movement`: by these the objects themselves went somewhere.
    pub sent: Vec<Id>,
}

/// Something that visitors filter by.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Facet {
    /// A vocabulary, or [`Facet::ERA`].
    pub by: Id,
    /// Its heading.
    pub label: Text,
}

impl Facet {
    /// The facet that is worked out from the years of an object and the eras.
    pub const ERA: &str = "era";
}

/// Which properties give a drawing its measures, all in mm.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct DrawnBy {
    /// From the left end to the right one.
    pub length: Id,
    /// From the ground to the top.
    pub height: Id,
    /// Between the middles of the two parts that it stands on, where it has such.
    pub base: Option<Id>,
    /// What stands beside an object on its page, to show how large it is.
    pub beside: Option<Beside>,
}

/// Something that everybody knows the size of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Beside {
    /// A person who stands.
    Person,
    /// A hand that is held up.
    Hand,
}

impl Beside {
    /// Its width and height in mm.
    pub fn size(self) -> (f64, f64) {
        match self {
            Self::Person => (560.0, 1700.0),
            Self::Hand => (104.0, 190.0),
        }
    }

    /// Its name in locale files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Hand => "hand",
        }
    }
}

/// What drawings must have.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Drawings {
    /// The parts that each must have.
    pub parts: Vec<Id>,
    /// The two round parts that stand on the ground, left and right.
    pub base: Option<[Id; 2]>,
    /// How finely they are measured: mm a pixel. Worked out from the largest object, if absent.
    pub step: Option<f64>,
    /// Things of this kind roll: they come into view on the ground.
    pub rolls: bool,
}

/// What a kind of object is to the museum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It came from elsewhere, and others were made after it.
    Donor,
    /// The museum's own: its name needs no marque.
    Own,
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
    /// For a kind of object: what such an object is to the museum. For a kind of source, `own`: what the museum itself
    /// knows, so that a place in it is a page that was seen.
    #[serde(default)]
    pub role: Option<Standing>,
    /// For a kind of object: its line in the tree is dashed, as of one that was made elsewhere.
    #[serde(default)]
    pub dashed: bool,
    /// For a kind of source: how a place in it is called, such as “line {{place}}”.
    #[serde(default)]
    pub place: Option<Text>,
    /// For a kind of link: what it says of two objects, such as “{{from}} became {{to}}”.
    #[serde(default)]
    pub told: Option<Text>,
    /// For a kind of link: 1 if what it leads to is a variant.
    #[serde(default)]
    pub lane: u8,
    /// For a kind of link: a road of the tree goes on along it.
    #[serde(default)]
    pub line: bool,
    /// The ink it is drawn in: `red`, `petrol`, `ochre`, `ink` or `soft`.
    #[serde(default)]
    pub tone: Option<Rc<str>>,
}

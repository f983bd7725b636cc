use super::{Id, Kiosk, MapFrame};
use crate::date::Span;
use crate::read::{record, words};
use crate::text::{Lang, Text};
use std::collections::BTreeMap;
use std::rc::Rc;

record! {
    /// `exhibit.json`: what the exhibit is called, how it opens, and the words of its vocabularies.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Title {
        /// What it is called.
        pub title: Text = Default::default(),
        /// The same on the wall above the rooms.
        pub wordmark: Text = Default::default(),
        /// What it is, in a sentence.
        pub tagline: Text = Default::default(),
        /// Its languages, the first one being that of the opening.
        pub languages: Vec<Language> = Default::default(),
        /// The address of the visit that it opens with.
        pub opening: Rc<str> = Default::default(),
        /// The years of the clock.
        pub clock: Clock = Default::default(),
        /// Where the map is centred.
        pub map: MapFrame = Default::default(),
        /// How it behaves on a museum's own screen.
        pub kiosk: Kiosk = Default::default(),
        /// The properties of objects, in the order of the ledger.
        pub properties: Vec<Property> = Default::default(),
        /// The rooms of the navigation, in order.
        pub rooms: Vec<Rc<str>> = Default::default(),
        /// Words of the interface that this exhibit says otherwise: language → key → words.
        pub words: BTreeMap<Lang, BTreeMap<Rc<str>, Rc<str>>> = Default::default(),
        /// Words that do not belong on a wall: language → words. A star at either end stands for any letters.
        pub forbidden: BTreeMap<Lang, Vec<Rc<str>>> = Default::default(),
        /// Which properties and vocabularies the engine thinks with.
        pub roles: Roles = Default::default(),
        /// What visitors filter by, in order.
        pub facets: Vec<Facet> = Default::default(),
        /// How the gallery can be ordered: `shelf`, `year`, `name`, or a property; the first one is how it opens.
        pub sorts: Vec<Id> = Default::default(),
        /// The property whose figure stands on a card.
        pub card: Option<Id>,
        /// The properties that stand large on an object's page: the first three that it has.
        pub plate: Vec<Id> = Default::default(),
        /// The vocabularies whose terms stand under the name on an object's page.
        pub subtitle: Vec<Id> = Default::default(),
        /// The vocabularies whose terms the search knows an object by.
        pub searched: Vec<Id> = Default::default(),
        /// Which properties an object is drawn by.
        pub drawn_by: DrawnBy = Default::default(),
        /// What drawings must have.
        pub drawings: Drawings = Default::default(),
        /// What the tree joins and folds.
        pub tree: TreeFrame = Default::default(),
        /// The vocabularies.
        pub vocabularies: BTreeMap<Id, Vocabulary> = Default::default(),
    }
}

record! {
    /// What of the tree does not follow from the links.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct TreeFrame {
        /// Objects that stand on one road, each list with the longest line that one of them is in.
        pub roads: Vec<Vec<Id>> = Default::default(),
        /// Objects that are folded into a count, each list into one.
        pub folds: Vec<Vec<Id>> = Default::default(),
    }
}

/// The terms of one vocabulary, in order.
pub type Vocabulary = Vec<Term>;

record! {
    /// A language of the exhibit.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Language {
        /// Its tag.
        pub id: Lang,
        /// Its name in itself.
        pub name: Rc<str>,
    }
}

record! {
    /// The years of the clock.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Clock {
        /// The first.
        pub from: i32,
        /// The last.
        pub to: i32,
    }
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

record! {
    /// A property of objects.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Property {
        /// Its name in `facts`.
        pub id: Id,
        /// What it is called.
        pub label: Text,
        /// What it is measured in.
        pub unit: Option<Text>,
        /// The heading it stands under.
        pub group: Id = Default::default(),
    }
}

record! {
    /// Which properties and vocabularies the engine thinks with. All are optional: an exhibit without shelves has one.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Roles {
        /// The property with the years of an object.
        pub years: Id = Default::default(),
        /// The vocabulary that says what an object is to the museum.
        pub kind: Id = Default::default(),
        /// The vocabulary of the shelves of the gallery and the bands of the tree.
        pub shelf: Id = Default::default(),
        /// Terms of the vocabulary `movement`: by these the objects themselves went somewhere.
        pub sent: Vec<Id> = Default::default(),
    }
}

record! {
    /// Something that visitors filter by.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Facet {
        /// A vocabulary, or [`Facet::ERA`].
        pub by: Id,
        /// Its heading.
        pub label: Text,
    }
}

impl Facet {
    /// The facet that is worked out from the years of an object and the eras.
    pub const ERA: &str = "era";
}

record! {
    /// Which properties give a drawing its measures, all in mm.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct DrawnBy {
        /// From the left end to the right one.
        pub length: Id = Default::default(),
        /// From the ground to the top.
        pub height: Id = Default::default(),
        /// Between the middles of the two parts that it stands on, where it has such.
        pub base: Option<Id>,
        /// What stands beside an object on its page, to show how large it is.
        pub beside: Option<Beside>,
    }
}

words! {
    /// Something that everybody knows the size of.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Beside {
        /// A person who stands.
        Person = "person",
        /// A hand that is held up.
        Hand = "hand",
    }
}

impl Beside {
    /// Its width and height in mm.
    pub fn size(self) -> (f64, f64) {
        match self {
            Self::Person => (560.0, 1700.0),
            Self::Hand => (104.0, 190.0),
        }
    }
}

record! {
    /// What drawings must have.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Drawings {
        /// The parts that each must have.
        pub parts: Vec<Id> = Default::default(),
        /// The two round parts that stand on the ground, left and right.
        pub base: Option<[Id; 2]>,
        /// How finely they are measured: mm a pixel. Worked out from the largest object, if absent.
        pub step: Option<f64>,
        /// Things of this kind roll: they come into view on the ground.
        pub rolls: bool = Default::default(),
    }
}

words! {
    /// What a kind of object is to the museum.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Standing {
        /// It came from elsewhere, and others were made after it.
        Donor = "donor",
        /// The museum's own: its name needs no marque.
        Own = "own",
    }
}

record! {
    /// One term of a vocabulary.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Term {
        /// Its name in entries.
        pub id: Id,
        /// What it is called.
        pub label: Text,
        /// What it means, or what stands beside it.
        pub note: Option<Text>,
        /// A short sign, such as a Roman numeral.
        pub mark: Option<Rc<str>>,
        /// Its years, for a generation.
        pub when: Option<Span>,
        /// For a kind of object: what such an object is to the museum. For a kind of source, `own`: what the museum itself
        /// knows, so that a place in it is a page that was seen.
        pub role: Option<Standing>,
        /// For a kind of object: its line in the tree is dashed, as of one that was made elsewhere.
        pub dashed: bool = Default::default(),
        /// For a kind of source: how a place in it is called, such as “line {{place}}”.
        pub place: Option<Text>,
        /// For a kind of link: what it says of two objects, such as “{{from}} became {{to}}”.
        pub told: Option<Text>,
        /// For a kind of link: 1 if what it leads to is a variant.
        pub lane: u8 = Default::default(),
        /// For a kind of link: a road of the tree goes on along it.
        pub line: bool = Default::default(),
        /// The ink it is drawn in: `red`, `petrol`, `ochre`, `ink` or `soft`.
        pub tone: Option<Rc<str>>,
    }
}

use super::{Id, Mark, Title};
use crate::claim::{Claim, Value, preferred};
use crate::colour::Tint;
use crate::date::Span;
use crate::read::record;
use crate::text::Text;
use std::collections::BTreeMap;
use std::rc::Rc;

record! {
    /// An object of the collection, one that it came from, or one named in passing.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Object {
        /// Its name in addresses and links.
        pub id: Id,
        /// Number in the curators' inventory.
        pub catalogue: Rc<str> = Default::default(),
        /// Its full name.
        pub name: Text,
        /// Which of all names this is in the order of its language: `curator build` says so, and no curator.
        pub order: Option<u32>,
        /// What stands large on its card.
        pub short: Option<Text>,
        /// The badge on it.
        pub marque: Text = Default::default(),
        /// Other spellings and indexes, for search.
        pub aliases: Vec<Rc<str>> = Default::default(),
        /// Its terms: vocabulary → terms of it.
        pub terms: BTreeMap<Id, Vec<Id>> = Default::default(),
        /// The wall text, at most 75 words.
        pub wall: Text = Default::default(),
        /// What is said of each property.
        pub facts: BTreeMap<Id, Vec<Claim>> = Default::default(),
        /// A remark for the curious.
        pub note: Option<Text>,
        /// It is only named in passing by what is told here.
        pub mentioned: bool = Default::default(),
        /// Where compared objects are laid over each other and where the dimension line of the base begins: x in mm.
        pub anchor: Option<f64>,
        /// `#rrggbb` of an object without paints.
        pub colour: Option<Tint>,
        /// Its drawing in `drawings/`, by name: its own `id`, or that of the object whose shape it shares. Without
        /// one, its photograph is shown, or a plate of its true size.
        pub drawing: Option<Id>,
        /// Its photograph, shown where there is no drawing.
        pub photo: Option<Photo>,
        /// Its drawing rests on thin knowledge, and the page says so.
        pub schematic: bool = Default::default(),
        /// By what it is known from its like.
        pub marks: Vec<Mark> = Default::default(),
        /// Period colours, the first one being that of the card.
        pub paints: Vec<Paint> = Default::default(),
    } unread {
        /// What the exhibit worked out of the above by the roles of `exhibit.json`; see [`Object::learn`].
        known: Known,
    }
}

/// What the roles of `exhibit.json` make of an object's terms and facts.
#[derive(Clone, Debug, Default, PartialEq)]
struct Known {
    years: Option<Span>,
    kind: Id,
    shelf: Id,
    size: Option<(f64, f64)>,
    base: Option<f64>,
}

record! {
    /// A colour that the object was made in.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Paint {
        /// Its name.
        pub name: Text,
        /// `#rrggbb`.
        pub colour: Tint,
    }
}

record! {
    /// A photograph.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Photo {
        /// Its file, from the folder of the content: `pictures/x.jpg`.
        pub file: Rc<str>,
        /// What is to be seen on it, for whoever does not see it.
        pub alt: Text,
        /// Who made it or lent it.
        pub credit: Text,
        /// The licence that it is shown under.
        pub licence: Rc<str>,
    }
}

impl Object {
    /// The preferred claim on a property.
    pub fn fact(&self, property: &str) -> Option<&Claim> {
        preferred(self.facts.get(property)?)
    }

    /// The preferred number of a property, in its unit.
    pub fn number(&self, property: &str) -> Option<f64> {
        self.fact(property)?.number()
    }

    /// Works out what the exhibit's roles make of it. Called once, by [`crate::Exhibit::new`].
    pub(crate) fn learn(&mut self, title: &Title) {
        let (roles, by) = (&title.roles, &title.drawn_by);
        let first = |vocabulary: &str| self.terms(vocabulary).first().cloned().unwrap_or_default();
        let years = self.fact(&roles.years).and_then(|claim| match &claim.value {
            Value::Words(text) => Span::parse(text.get("")).ok(),
            Value::Number(_) => None,
        });
        self.known = Known {
            years,
            kind: first(&roles.kind),
            shelf: first(&roles.shelf),
            size: self.number(&by.length).zip(self.number(&by.height)),
            base: by.base.as_ref().and_then(|base| self.number(base)),
        };
    }

    /// The years it was made, after the preferred claim; `None` if it has no readable date.
    pub fn years(&self) -> Option<Span> {
        self.known.years
    }

    /// What it is to the museum: a term of the vocabulary with the role `kind`.
    pub fn kind(&self) -> &Id {
        &self.known.kind
    }

    /// Its shelf in the gallery and its band in the tree: a term of the vocabulary with the role `shelf`.
    pub fn shelf(&self) -> &Id {
        &self.known.shelf
    }

    /// True if there is something to look at: a drawing, a photograph, or at least the box that it filled.
    pub fn is_seen(&self) -> bool {
        self.drawing.is_some() || self.photo.is_some() || self.size().is_some()
    }

    /// Its length and height in mm.
    pub fn size(&self) -> Option<(f64, f64)> {
        self.known.size
    }

    /// The distance in mm between the two parts that it stands on, where objects of this exhibit have such.
    pub fn base(&self) -> Option<f64> {
        self.known.base
    }

    /// Where its base begins and compared objects are laid over each other: x in mm. Half of what the base leaves,
    /// where the curator does not say.
    pub fn anchor(&self) -> f64 {
        let spare = self.size().zip(self.base()).map_or(0.0, |((length, _), base)| (length - base) / 2.0);
        self.anchor.unwrap_or(spare)
    }

    /// What stands large on its card: the number, or the whole name.
    pub fn headline(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }

    /// What stands behind its picture, as large as there is room: its headline; of a long one the word with a number in
    /// it, by which people know it.
    pub fn numeral(&self, lang: &str) -> &str {
        const LONG: usize = 9; // letters
        let headline = self.headline().get(lang);
        let numbered = |word: &&str| word.chars().any(|letter| letter.is_ascii_digit());
        let word = headline.split_whitespace().find(numbered).filter(|_| headline.chars().count() > LONG);
        word.unwrap_or(headline)
    }

    /// Its terms of a vocabulary; none of one that it does not use.
    pub fn terms(&self, vocabulary: &str) -> &[Id] {
        self.terms.get(vocabulary).map_or(&[], Vec::as_slice)
    }

    /// True if it has that term.
    pub fn has(&self, vocabulary: &str, term: &str) -> bool {
        self.terms(vocabulary).iter().any(|own| **own == *term)
    }

    /// The colour of that place in its list; that of its card, if there is none.
    pub fn paint(&self, index: usize) -> &str {
        let first = self.paints.get(index).or(self.paints.first()).map(|paint| &paint.colour);
        first.or(self.colour.as_ref()).map_or("#8a8478", |paint| &**paint)
    }
}

//! A reference from one entry to another: `places/x`, `objects/x`, a property of an object, `objects/x/power`, or a
//! figure of a series by its index, `series/x/3`.
//!
//! Here alone such a text is read and written; `leads.rs` says which visit it leads to, `name.rs` what it is called.

mod leads;
mod name;

use crate::content::Id;
use crate::exhibit::Exhibit;
use crate::read::from_text;
use std::fmt;
use std::rc::Rc;

/// What an entry can refer to. Invariant: it prints as the text that it was read from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ref {
    /// An object.
    Object(Id),
    /// A property of an object.
    Property(Id, Id),
    /// A link of the lineage.
    Link(Id),
    /// A place.
    Place(Id),
    /// A movement.
    Movement(Id),
    /// An event.
    Event(Id),
    /// An era.
    Era(Id),
    /// A series.
    Series(Id),
    /// A figure of a series: its index.
    Figure(Id, usize),
    /// A dispute.
    Dispute(Id),
    /// A source.
    Source(Id),
    /// A story.
    Story(Id),
    /// A text that is no reference. It is kept, so that the check can name it and nothing else is lost with it.
    Unreadable(Rc<str>),
}

from_text!(Ref);

/// How a reference to an entry of a file is made.
type Make = fn(Id) -> Ref;

/// The files whose entries can be referred to.
const FILES: [(&str, Make); 10] = [
    ("objects.json", Ref::Object),
    ("lineage.json", Ref::Link),
    ("places.json", Ref::Place),
    ("movements.json", Ref::Movement),
    ("events.json", Ref::Event),
    ("eras.json", Ref::Era),
    ("series.json", Ref::Series),
    ("disputes.json", Ref::Dispute),
    ("sources.json", Ref::Source),
    ("stories.json", Ref::Story),
];

/// A file as references name it.
fn stem(file: &str) -> &str {
    file.strip_suffix(".json").unwrap_or(file)
}

impl Ref {
    /// Reads a reference; `None` if the text is none, whatever entries there are.
    pub fn parse(text: &str) -> Option<Self> {
        let (file, rest) = text.split_once('/')?;
        let (_, make) = FILES.into_iter().find(|(name, _)| stem(name) == file)?;
        let (id, property) = rest.split_once('/').map_or((rest, None), |(id, property)| (id, Some(property)));
        let is_name = |name: &str| !name.is_empty() && !name.contains('/');
        match (make(id.into()), property) {
            _ if !is_name(id) || !property.is_none_or(is_name) => None,
            (reference, None) => Some(reference),
            (Self::Object(id), Some(property)) => Some(Self::Property(id, property.into())),
            (Self::Series(id), Some(index)) => index.parse().ok().map(|index| Self::Figure(id, index)),
            _ => None,
        }
    }

    /// What stands before the first stroke, of every kind of reference.
    pub fn kinds() -> impl Iterator<Item = &'static str> {
        FILES.iter().map(|(file, _)| stem(file))
    }

    /// The file and the entry in it that are meant.
    fn entry(&self) -> Option<(&'static str, &Id)> {
        Some(match self {
            Self::Object(id) | Self::Property(id, _) => ("objects.json", id),
            Self::Link(id) => ("lineage.json", id),
            Self::Place(id) => ("places.json", id),
            Self::Movement(id) => ("movements.json", id),
            Self::Event(id) => ("events.json", id),
            Self::Era(id) => ("eras.json", id),
            Self::Series(id) | Self::Figure(id, _) => ("series.json", id),
            Self::Dispute(id) => ("disputes.json", id),
            Self::Source(id) => ("sources.json", id),
            Self::Story(id) => ("stories.json", id),
            Self::Unreadable(_) => return None,
        })
    }

    /// The file of the entry that is meant; empty if none is.
    pub fn file(&self) -> &'static str {
        self.entry().map_or("", |(file, _)| file)
    }

    /// The object that is meant or has the property that is meant.
    pub fn object(&self) -> Option<&Id> {
        match self {
            Self::Object(id) | Self::Property(id, _) => Some(id),
            _ => None,
        }
    }

    /// True if the exhibit has what is meant.
    pub fn exists(&self, exhibit: &Exhibit) -> bool {
        match self {
            Self::Object(id) => exhibit.object(id).is_some(),
            Self::Property(id, property) => exhibit.object(id).is_some() && exhibit.property(property).is_some(),
            Self::Link(id) => exhibit.link(id).is_some(),
            Self::Place(id) => exhibit.place(id).is_some(),
            Self::Movement(id) => exhibit.movement(id).is_some(),
            Self::Event(id) => exhibit.event(id).is_some(),
            Self::Era(id) => exhibit.era_named(id).is_some(),
            Self::Series(id) => exhibit.series(id).is_some(),
            Self::Figure(id, index) => exhibit.series(id).is_some_and(|series| *index < series.points.len()),
            Self::Dispute(id) => exhibit.dispute(id).is_some(),
            Self::Source(id) => exhibit.source(id).is_some(),
            Self::Story(id) => exhibit.story(id).is_some(),
            Self::Unreadable(_) => false,
        }
    }

    /// True if the exhibit has what is meant, or may have it in a file that could not be read.
    pub fn is_known(&self, exhibit: &Exhibit) -> bool {
        if let Self::Property(id, property) = self {
            let known = exhibit.property(property).is_some() || exhibit.gaps.hide_file("exhibit.json");
            return known && Self::Object(id.clone()).is_known(exhibit);
        }
        self.exists(exhibit) || self.entry().is_some_and(|(file, id)| exhibit.gaps.hide(file, id))
    }
}

impl From<String> for Ref {
    fn from(text: String) -> Self {
        Self::parse(&text).unwrap_or_else(|| Self::Unreadable(text.into()))
    }
}

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match (self, self.entry()) {
            (Self::Unreadable(text), _) => f.write_str(text),
            (Self::Property(_, property), Some((file, id))) => write!(f, "{}/{id}/{property}", stem(file)),
            (Self::Figure(_, index), Some((file, id))) => write!(f, "{}/{id}/{index}", stem(file)),
            (_, Some((file, id))) => write!(f, "{}/{id}", stem(file)),
            (_, None) => Ok(()),
        }
    }
}

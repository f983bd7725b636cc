//! The entries of the content files, one type a file. What each field means is told to curators in
//! `assets/exhibit/README.md`; field names here and there are the same.

use crate::reference::Ref;

mod dispute;
mod era;
mod event;
mod kiosk;
mod link;
mod map_frame;
mod mark;
mod movement;
mod object;
mod picture;
mod place;
mod series;
mod source;
mod story;
mod title;

pub use dispute::{Dispute, Side};
pub use era::Era;
pub use event::Event;
pub use kiosk::{Kiosk, LEAST_WARNING, REACH, Scene, Stand};
pub use link::{Certainty, Link};
pub use map_frame::{Bloc, Landmark, MapFrame, Member, Note, Union};
pub use mark::Mark;
pub use movement::Movement;
pub use object::{Object, Paint, Photo};
pub use picture::Picture;
pub use place::{Place, SiteName};
pub use series::{Group, Point, Poster, Series};
pub use source::Source;
pub use story::{Step, Story};
pub use title::{
    Beside, Clock, Drawings, DrawnBy, Facet, Language, Property, Roles, Standing, Term, Title, TreeFrame, Vocabulary,
};

/// The name of an entry, in kebab-case; never changes once published.
pub type Id = std::rc::Rc<str>;

/// What every entry has: a name by which others point at it.
pub trait Entry {
    /// The entry's `id`.
    fn id(&self) -> &Id;

    /// How others refer to it.
    fn reference(&self) -> Ref;
}

macro_rules! entries {
    ($($entry:ident),* $(,)?) => {$(
        impl Entry for $entry {
            fn id(&self) -> &Id {
                &self.id
            }

            fn reference(&self) -> Ref {
                Ref::$entry(self.id.clone())
            }
        }
    )*};
}

entries!(Object, Link, Place, Movement, Event, Era, Series, Dispute, Source, Story);

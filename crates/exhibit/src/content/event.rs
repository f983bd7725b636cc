use super::{Id, Picture};
use crate::claim::Citation;
use crate::date::Span;
use crate::read::record;
use crate::text::Text;
use std::rc::Rc;

record! {
    /// Something that happened.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Event {
        /// Its name in addresses and links.
        pub id: Id,
        /// Number in the curators' inventory.
        pub catalogue: Rc<str> = Default::default(),
        /// When.
        pub when: Span,
        /// Term of the vocabulary `event`.
        pub kind: Id,
        /// What happened, in a few words.
        pub title: Text,
        /// The same in a sentence or two.
        pub text: Text = Default::default(),
        /// Where.
        pub place: Option<Id>,
        /// The objects concerned.
        pub objects: Vec<Id> = Default::default(),
        /// 3: everyone should see it, 2: worth knowing, 1: for the curious.
        pub weight: u8 = one(),
        /// What shows it where there is no object to show.
        pub picture: Option<Picture>,
        /// Who says so.
        pub sources: Vec<Citation> = Default::default(),
    }
}

fn one() -> u8 {
    1
}

use super::Id;
use crate::read::record;
use crate::text::Text;
use std::rc::Rc;

record! {
    /// A source that claims cite.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Source {
        /// Its name in citations.
        pub id: Id,
        /// Number in the list that it comes from.
        pub catalogue: Rc<str> = Default::default(),
        /// Term of the vocabulary `source`.
        pub kind: Id,
        /// What kind of witness it is: a term of the vocabulary `witness`.
        pub witness: Option<Id>,
        /// Its title, in its own language.
        pub title: Text = Default::default(),
        /// The language of its title, as a tag of BCP 47, where that is a plain string.
        pub lang: Option<Rc<str>>,
        /// Who published it.
        pub publisher: Option<Text>,
        /// When, as EDTF.
        pub date: Option<Rc<str>>,
        /// Where it can be read: an address that begins with `https://` or `http://`.
        pub url: Option<Rc<str>>,
        /// The entry that is the same source under another number.
        pub duplicate_of: Option<Id>,
        /// Nothing usable is left of it.
        pub empty: bool = Default::default(),
        /// What it bears on.
        pub note: Option<Text>,
    }
}

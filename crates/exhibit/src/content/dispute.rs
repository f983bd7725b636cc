use super::Id;
use crate::claim::Citation;
use crate::read::record;
use crate::reference::Ref;
use crate::text::Text;
use std::rc::Rc;

record! {
    /// A question on which sources disagree.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Dispute {
        /// Its name in addresses and links.
        pub id: Id,
        /// Number in the curators' inventory.
        pub catalogue: Rc<str> = Default::default(),
        /// Term of the vocabulary `dispute`.
        pub kind: Id,
        /// Term of the vocabulary `dispute-theme`.
        pub theme: Id,
        /// What it is about, in a few words.
        pub title: Text,
        /// The question, short enough to be asked aloud.
        pub question: Text = Default::default(),
        /// What each side says.
        pub claims: Vec<Side> = Default::default(),
        /// What the curator holds to be right.
        pub verdict: Text = Default::default(),
        /// What would settle the question for good.
        pub settle: Option<Text>,
        /// What the verdict rests on.
        pub sources: Vec<Citation> = Default::default(),
        /// Term of the vocabulary `confidence`.
        pub confidence: Id,
        /// What is in dispute: entries, and properties of objects.
        pub about: Vec<Ref> = Default::default(),
        /// 3: a case for everybody, 2: worth knowing, 1: for the curious.
        pub weight: u8 = one(),
    }
}

fn one() -> u8 {
    1
}

record! {
    /// One side of a dispute.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Side {
        /// What it says.
        pub text: Text,
        /// The object whose drawing stands on its card; a document, if there is none.
        pub object: Option<Id>,
        /// Where it is weak: what speaks against it, shown when a visitor has made up their mind.
        pub weak: Option<Text>,
        /// Who says so.
        pub sources: Vec<Citation> = Default::default(),
    }
}

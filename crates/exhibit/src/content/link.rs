use super::Id;
use crate::claim::Citation;
use crate::read::{record, words};
use crate::text::Text;

words! {
    /// How well something is known.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Certainty {
        /// Sources of weight agree.
        Documented = "documented",
        /// A source says so.
        Claimed = "claimed",
        /// Sources contradict each other.
        Disputed = "disputed",
    }
}

record! {
    /// One object came from another. Invariant, kept by the check: following links never leads back to where one began.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Link {
        /// Its name.
        pub id: Id,
        /// The older object, or the one that was taken from.
        pub from: Id,
        /// The object that came of it.
        pub to: Id,
        /// Term of the vocabulary `link`.
        pub kind: Id,
        /// How well it is known.
        pub evidence: Certainty,
        /// What was taken, in a sentence.
        pub text: Text = Default::default(),
        /// Who says so.
        pub sources: Vec<Citation> = Default::default(),
    }
}

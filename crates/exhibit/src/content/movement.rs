use super::{Certainty, Id};
use crate::claim::{Citation, Claim};
use crate::date::Span;
use crate::read::record;
use crate::text::Text;

record! {
    /// Something that went from one place to another: machines, kits, objects, money, knowledge.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Movement {
        /// Its name in addresses and links.
        pub id: Id,
        /// What went where, in a few words: its headline. Without it, the names of its ends.
        pub caption: Text = Default::default(),
        /// Term of the vocabulary `movement`.
        pub kind: Id,
        /// The place it left.
        pub from: Id,
        /// The place it reached.
        pub to: Id,
        /// When.
        pub when: Span,
        /// The objects concerned.
        pub objects: Vec<Id> = Default::default(),
        /// How much, in `unit`.
        pub amount: Vec<Claim> = Default::default(),
        /// The unit of `amount`.
        pub unit: Text = Default::default(),
        /// Term of the vocabulary `measure`: amounts of the same measure may be compared, and the line on the map is as
        /// wide as the amount is great. None where the amount counts something else, or only what was planned.
        pub measure: Option<Id>,
        /// How well it is known.
        pub certainty: Certainty,
        /// What went, in a sentence or two.
        pub text: Text = Default::default(),
        /// Who says so.
        pub sources: Vec<Citation> = Default::default(),
    }
}

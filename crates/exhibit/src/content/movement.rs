use super::{Certainty, Id};
use crate::claim::{Citation, Claim};
use crate::date::Span;
use crate::text::Text;
use serde::Deserialize;

/// Something that went from one place to another: machines, kits, objects, money, knowledge.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Movement {
    /// Its name in addresses and links.
    pub id: Id,
    /// What went where, in a few words: its headline. Without it, the names of its ends.
    #[serde(default)]
    pub caption: Text,
    /// Term of the vocabulary `movement`.
    pub kind: Id,
    /// The place it left.
    pub from: Id,
    /// The place it reached.
    pub to: Id,
    /// When.
    pub when: Span,
    /// The objects concerned.
    #[serde(default)]
    pub objects: Vec<Id>,
    /// How much, in `unit`.
    #[serde(default)]
    pub amount: Vec<Claim>,
    /// The unit of `amount`.
    #[serde(default)]
    pub unit: Text,
    /// Term of the vocabulary `measure`: amounts of the same measure may be compared, and the line on the map is as
    /// wide as the amount is great. None where the amount counts something else, or only what was planned.
    #[serde(default)]
    pub measure: Option<Id>,
    /// How well it is known.
    pub certainty: Certainty,
    /// What went, in a sentence or two.
    #[serde(default)]
    pub text: Text,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

use super::{Certainty, Id};
use crate::claim::{Citation, Claim};
use crate::date::Span;
use crate::text::Text;
use serde::Deserialize;

/// Something that went from one place to another: machines, kits, cars, money, knowledge.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Movement {
    /// Its name in addresses and links.
    pub id: Id,
    /// Term of the vocabulary `movement`.
    pub kind: Id,
    /// The place it left.
    pub from: Id,
    /// The place it reached.
    pub to: Id,
    /// When.
    pub when: Span,
    /// The cars concerned.
    #[serde(default)]
    pub cars: Vec<Id>,
    /// How much, in `unit`.
    #[serde(default)]
    pub amount: Vec<Claim>,
    /// The unit of `amount`.
    #[serde(default)]
    pub unit: Text,
    /// How well it is known.
    pub certainty: Certainty,
    /// What went, in a sentence or two.
    #[serde(default)]
    pub text: Text,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

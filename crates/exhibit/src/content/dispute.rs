use super::Id;
use crate::claim::Citation;
use crate::text::Text;
use serde::Deserialize;
use std::rc::Rc;

/// A question on which sources disagree.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Dispute {
    /// Its name in addresses and links.
    pub id: Id,
    /// Number in the curators' inventory.
    #[serde(default)]
    pub catalogue: Rc<str>,
    /// Term of the vocabulary `dispute`.
    pub kind: Id,
    /// Term of the vocabulary `dispute-theme`.
    pub theme: Id,
    /// What it is about, in a few words.
    pub title: Text,
    /// The question.
    #[serde(default)]
    pub question: Text,
    /// What each side says.
    #[serde(default)]
    pub claims: Vec<Side>,
    /// What the curator holds to be right.
    #[serde(default)]
    pub verdict: Text,
    /// What the verdict rests on.
    #[serde(default)]
    pub sources: Vec<Citation>,
    /// Term of the vocabulary `confidence`.
    pub confidence: Id,
    /// The entries concerned: `objects/second` or `objects/second/weight`.
    #[serde(default)]
    pub about: Vec<Rc<str>>,
}

/// One side of a dispute.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Side {
    /// What it says.
    pub text: Text,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

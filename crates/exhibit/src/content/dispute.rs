use super::Id;
use crate::claim::Citation;
use crate::reference::Ref;
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
    /// The question, short enough to be asked aloud.
    #[serde(default)]
    pub question: Text,
    /// What each side says.
    #[serde(default)]
    pub claims: Vec<Side>,
    /// What the curator holds to be right.
    #[serde(default)]
    pub verdict: Text,
    /// What would settle the question for good.
    #[serde(default)]
    pub settle: Option<Text>,
    /// What the verdict rests on.
    #[serde(default)]
    pub sources: Vec<Citation>,
    /// Term of the vocabulary `confidence`.
    pub confidence: Id,
    /// What is in dispute: entries, and properties of objects.
    #[serde(default)]
    pub about: Vec<Ref>,
    /// 3: a case for everybody, 2: worth knowing, 1: for the curious.
    #[serde(default = "one")]
    pub weight: u8,
}

fn one() -> u8 {
    1
}

/// One side of a dispute.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Side {
    /// What it says.
    pub text: Text,
    /// The object whose drawing stands on its card; a document, if there is none.
    #[serde(default)]
    pub object: Option<Id>,
    /// Where it is weak: what speaks against it, shown when a visitor has made up their mind.
    #[serde(default)]
    pub weak: Option<Text>,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

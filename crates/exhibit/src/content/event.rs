use super::{Id, Picture};
use crate::claim::Citation;
use crate::date::Span;
use crate::text::Text;
use serde::Deserialize;
use std::rc::Rc;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Event {
    /// Its name in addresses and links.
    pub id: Id,
    /// Number in the curators' inventory.
    #[serde(default)]
    pub catalogue: Rc<str>,
    /// When.
    pub when: Span,
    /// Term of the vocabulary `event`.
    pub kind: Id,
    /// What happened, in a few words.
    pub title: Text,
    /// The same in a sentence or two.
    #[serde(default)]
    pub text: Text,
    /// Where.
    #[serde(default)]
    pub place: Option<Id>,
    /// The objects concerned.
    #[serde(default)]
    pub objects: Vec<Id>,
    /// 3: everyone should see it, 2: worth knowing, 1: for the curious.
    #[serde(default = "one")]
    pub weight: u8,
    /// What shows it where there is no object to show.
    #[serde(default)]
    pub picture: Option<Picture>,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

fn one() -> u8 {
    1
}

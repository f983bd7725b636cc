use super::Id;
use crate::claim::Citation;
use crate::date::Span;
use crate::text::Text;
use serde::Deserialize;
use std::rc::Rc;

/// A place on the map, or a region without a point.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Place {
    /// Its name in addresses and links.
    pub id: Id,
    /// Number in the curators' inventory.
    #[serde(default)]
    pub catalogue: Rc<str>,
    /// What it is called.
    pub name: Text,
    /// Latitude and longitude in degrees (WGS 84); none for a region without a point.
    #[serde(default)]
    pub at: Option<[f64; 2]>,
    /// Terms of the vocabulary `role`.
    #[serde(default)]
    pub role: Vec<Id>,
    /// When it mattered to the story.
    #[serde(default)]
    pub when: Option<Span>,
    /// The country it is in today.
    #[serde(default)]
    pub country: Text,
    /// The country it was in then.
    #[serde(default)]
    pub then: Option<Text>,
    /// The article does not name it: the curator concludes it.
    #[serde(default)]
    pub implied: bool,
    /// What happened there.
    #[serde(default)]
    pub text: Text,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

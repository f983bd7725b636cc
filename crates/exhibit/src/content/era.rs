use super::Id;
use crate::claim::Citation;
use crate::colour::Tint;
use crate::date::Span;
use crate::text::Text;
use serde::Deserialize;

/// A name and an owner of the house that made the objects: a stretch of the band above the clock.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Era {
    /// Its name in addresses and links.
    pub id: Id,
    /// From when to when.
    pub when: Span,
    /// What stands on the band.
    pub name: Text,
    /// The whole name of that time.
    #[serde(default)]
    pub full: Text,
    /// Who owned it.
    #[serde(default)]
    pub owner: Text,
    /// What to know of it, in a sentence or two.
    #[serde(default)]
    pub text: Text,
    /// `#rrggbb` of the band.
    #[serde(default = "ink")]
    pub colour: Tint,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

fn ink() -> Tint {
    "#5c5346".to_owned().into()
}

use super::Id;
use crate::claim::{About, Citation};
use crate::date::Span;
use crate::text::Text;
use serde::Deserialize;
use std::rc::Rc;

/// A quantity over time.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Series {
    /// Its name in addresses and links.
    pub id: Id,
    /// What is counted.
    pub title: Text,
    /// In what.
    #[serde(default)]
    pub unit: Text,
    /// Term of the vocabulary `theme`.
    pub theme: Id,
    /// The objects concerned.
    #[serde(default)]
    pub objects: Vec<Id>,
    /// What to know of it.
    #[serde(default)]
    pub text: Option<Text>,
    /// The figures.
    #[serde(default)]
    pub points: Vec<Point>,
}

/// One figure of a series.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Point {
    /// The time that it counts.
    pub when: Span,
    /// The number, in the unit of the series.
    pub value: f64,
    /// The upper end, if it is a range.
    #[serde(default)]
    pub to: Option<f64>,
    /// How the number is meant.
    #[serde(default)]
    pub about: Option<About>,
    /// What it counts, where the series has several.
    #[serde(default)]
    pub label: Option<Text>,
    /// What to know of it.
    #[serde(default)]
    pub note: Option<Text>,
    /// The event that states or explains this very figure.
    #[serde(default)]
    pub event: Option<Id>,
    /// The object that it counts or describes, or on whose page the same figure stands.
    #[serde(default)]
    pub object: Option<Id>,
    /// The curator holds this one to be right.
    #[serde(default)]
    pub preferred: bool,
    /// Number in the curators' inventory.
    #[serde(default)]
    pub catalogue: Rc<str>,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

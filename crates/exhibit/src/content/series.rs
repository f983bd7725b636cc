use super::{Beside, Id};
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
    /// What a visitor is shown of it first, large.
    #[serde(default)]
    pub posters: Vec<Poster>,
}

/// One conclusion from figures, drawn with objects as units.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Poster {
    /// Its name in addresses.
    pub id: Id,
    /// The conclusion.
    pub headline: Text,
    /// What it means, in a sentence or two.
    #[serde(default)]
    pub text: Text,
    /// How many one drawn thing stands for.
    pub unit: f64,
    /// What is drawn, one group below the other.
    pub groups: Vec<Group>,
    /// Figures that are shown on a line beside what else is claimed, as `series/name`.
    #[serde(default)]
    pub scales: Vec<Id>,
}

/// A figure of a poster.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Group {
    /// What it counts.
    pub label: Text,
    /// The figure, as `series/name`.
    pub figure: Id,
    /// A figure that is taken away from it, in the same form.
    #[serde(default)]
    pub less: Option<Id>,
    /// The object that is drawn.
    #[serde(default)]
    pub object: Option<Id>,
    /// What is drawn in place of an object.
    #[serde(default)]
    pub drawn: Option<Beside>,
    /// It is what the headline speaks of.
    #[serde(default)]
    pub chosen: bool,
}

/// One figure of a series.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Point {
    /// Its name in its series, by which posters point at it.
    #[serde(default)]
    pub name: Option<Id>,
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
    /// It was planned or promised, and is no count.
    #[serde(default)]
    pub planned: bool,
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

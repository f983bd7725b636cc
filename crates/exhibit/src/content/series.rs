use super::{Beside, Id};
use crate::claim::{About, Citation};
use crate::date::Span;
use crate::read::record;
use crate::text::Text;
use std::rc::Rc;

record! {
    /// A quantity over time.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Series {
        /// Its name in addresses and links.
        pub id: Id,
        /// What is counted.
        pub title: Text,
        /// In what.
        pub unit: Text = Default::default(),
        /// Term of the vocabulary `theme`.
        pub theme: Id,
        /// The objects concerned.
        pub objects: Vec<Id> = Default::default(),
        /// What to know of it.
        pub text: Option<Text>,
        /// The figures.
        pub points: Vec<Point> = Default::default(),
        /// What a visitor is shown of it first, large.
        pub posters: Vec<Poster> = Default::default(),
    }
}

record! {
    /// One conclusion from figures, drawn with objects as units.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Poster {
        /// Its name in addresses.
        pub id: Id,
        /// The conclusion.
        pub headline: Text,
        /// What it means, in a sentence or two.
        pub text: Text = Default::default(),
        /// How many one drawn thing stands for.
        pub unit: f64,
        /// What is drawn, one group below the other.
        pub groups: Vec<Group>,
        /// Figures that are shown on a line beside what else is claimed, as `series/name`.
        pub scales: Vec<Id> = Default::default(),
    }
}

record! {
    /// A figure of a poster.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Group {
        /// What it counts.
        pub label: Text,
        /// The figure, as `series/name`.
        pub figure: Id,
        /// A figure that is taken away from it, in the same form.
        pub less: Option<Id>,
        /// The object that is drawn.
        pub object: Option<Id>,
        /// What is drawn in place of an object.
        pub drawn: Option<Beside>,
        /// It is what the headline speaks of.
        pub chosen: bool = Default::default(),
    }
}

record! {
    /// One figure of a series.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Point {
        /// Its name in its series, by which posters point at it.
        pub name: Option<Id>,
        /// The time that it counts.
        pub when: Span,
        /// The number, in the unit of the series.
        pub value: f64,
        /// The upper end, if it is a range.
        pub to: Option<f64>,
        /// How the number is meant.
        pub about: Option<About>,
        /// It was planned or promised, and is no count.
        pub planned: bool = Default::default(),
        /// What it counts, where the series has several.
        pub label: Option<Text>,
        /// What to know of it.
        pub note: Option<Text>,
        /// The event that states or explains this very figure.
        pub event: Option<Id>,
        /// The object that it counts or describes, or on whose page the same figure stands.
        pub object: Option<Id>,
        /// The curator holds this one to be right.
        pub preferred: bool = Default::default(),
        /// Number in the curators' inventory.
        pub catalogue: Rc<str> = Default::default(),
        /// Who says so.
        pub sources: Vec<Citation> = Default::default(),
    }
}

//! A piece of what is said, before it is put into words: the browser knows plural forms and numbers.

use crate::content::Id;
use crate::date::Span;

/// A piece of what is said.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// A text of the content, or a year.
    Text(String),
    /// Words of the locale file, with what is filled in.
    Words(String, Vec<(&'static str, Line)>),
    /// The same for a count.
    Count(&'static str, usize),
    /// A time.
    Span(Span),
    /// The preferred figure of an object.
    Figure(Id, Id),
    /// A figure of a series.
    Point(Id, usize),
    /// How much a movement carried.
    Amount(Id),
    /// Pieces that belong together, with commas between.
    List(Vec<Line>),
}

impl Line {
    /// Words of the locale file.
    pub fn words(key: impl Into<String>) -> Self {
        Self::Words(key.into(), Vec::new())
    }

    /// The same, with one thing filled in.
    pub fn with(key: &str, name: &'static str, value: impl Into<Line>) -> Self {
        Self::Words(key.to_owned(), vec![(name, value.into())])
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Line {
    fn from(number: usize) -> Self {
        Self::Text(number.to_string())
    }
}

impl From<i32> for Line {
    fn from(year: i32) -> Self {
        Self::Text(year.to_string())
    }
}

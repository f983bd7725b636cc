//! A figure as the sources give it: a list of claims, one of them preferred.

use crate::read::{Notes, Read, Wrong, from_text, record, words};
use crate::text::Text;
use std::rc::Rc;

/// Where a claim stands: a source and, where there is one, the place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The `id` of an entry in `sources.json`.
    pub source: Rc<str>,
    /// A line, a page or a site in it.
    pub at: Option<Rc<str>>,
}

from_text!(Citation);

impl From<String> for Citation {
    fn from(text: String) -> Self {
        match text.split_once(':') {
            Some((source, at)) => Self { source: source.into(), at: Some(at.into()) },
            None => Self { source: text.into(), at: None },
        }
    }
}

/// What a claim says.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number in the unit of its property.
    Number(f64),
    /// Words, or a date where the property is one.
    Words(Text),
}

words! {
    /// How a number is meant.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum About {
        /// Near it.
        About = "about",
        /// More than it.
        Over = "over",
        /// Less than it.
        Under = "under",
        /// No more than it.
        UpTo = "up-to",
    }
}

record! {
    /// One answer to one question, and who gives it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Claim {
        /// The answer.
        pub value: Value,
        /// The upper end, if the answer is a range.
        pub to: Option<f64>,
        /// How the number is meant; exactly, if nothing is said.
        pub about: Option<About>,
        /// Who says so.
        pub sources: Vec<Citation>,
        /// The curator holds this one to be right. Invariant: at most one of a list.
        pub preferred: bool = Default::default(),
        /// Why it is preferred.
        pub reason: Option<Text>,
        /// A condition or a variant that it holds for.
        pub note: Option<Text>,
    }
}

impl Claim {
    /// The number, or the middle of the range.
    pub fn number(&self) -> Option<f64> {
        match &self.value {
            Value::Number(low) => Some(self.to.map_or(*low, |high| (low + high) / 2.0)),
            Value::Words(_) => None,
        }
    }

    /// True if two claims give the same answer, whoever gives it.
    fn agrees_with(&self, other: &Self) -> bool {
        self.value == other.value && self.to == other.to && self.about == other.about
    }
}

/// The claim to show first: the preferred one, or the first if none is marked.
pub fn preferred(claims: &[Claim]) -> Option<&Claim> {
    claims.iter().find(|claim| claim.preferred).or_else(|| claims.first())
}

/// True if sources give different answers, so that a mark is due beside the figure. Claims that each carry a note are
/// about different variants and do not compete, unless one of them is preferred.
pub fn disagree(claims: &[Claim]) -> bool {
    let competing = claims.iter().any(|claim| claim.preferred) || claims.iter().any(|claim| claim.note.is_none());
    competing && claims.windows(2).any(|pair| !pair[0].agrees_with(&pair[1]))
}

impl Read for Value {
    fn read(value: serde_json::Value, notes: &Notes) -> Result<Self, Wrong> {
        if let Some(number) = value.as_f64() {
            return Ok(Self::Number(number));
        }
        if value.is_string() || value.is_object() {
            return Text::read(value, notes).map(Self::Words);
        }
        Err(Wrong::form(&value, "a number, a date or a text"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(json: &str) -> Vec<Claim> {
        crate::read::from_str(json).unwrap_or_default()
    }

    #[test]
    fn the_curators_choice_is_shown_first_and_the_disagreement_is_marked() {
        let claims = claims(
            r#"[{"value": 26, "sources": ["article:11"]},
                {"value": 30, "sources": ["curator"], "preferred": true}]"#,
        );
        assert_eq!(preferred(&claims).and_then(Claim::number), Some(30.0));
        assert!(disagree(&claims));
    }

    #[test]
    fn two_sources_that_agree_do_not_disagree() {
        let claims = claims(r#"[{"value": 90, "sources": ["article:21"]}, {"value": 90, "sources": ["second"]}]"#);
        assert!(!disagree(&claims));
    }

    #[test]
    fn a_citation_names_a_source_and_a_place_in_it() {
        let citation = Citation::from("article:21".to_owned());
        assert_eq!((&*citation.source, citation.at.as_deref()), ("article", Some("21")));
        assert_eq!(Citation::from("curator".to_owned()).at, None);
    }
}

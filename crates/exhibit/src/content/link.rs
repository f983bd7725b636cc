use super::Id;
use crate::claim::Citation;
use crate::text::Text;
use serde::Deserialize;

/// How well something is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Sources of weight agree.
    Documented,
    /// A source says so.
    Claimed,
    /// Sources contradict each other.
    Disputed,
}

impl Certainty {
    /// Its name in content, addresses and styles.
    pub fn id(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Claimed => "claimed",
            Self::Disputed => "disputed",
        }
    }
}

/// One object came from another. Invariant, kept by the check: following links never leads back to where one began.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Link {
    /// Its name.
    pub id: Id,
    /// The older object, or the one that was taken from.
    pub from: Id,
    /// The object that came of it.
    pub to: Id,
    /// Term of the vocabulary `link`.
    pub kind: Id,
    /// How well it is known.
    pub evidence: Certainty,
    /// What was taken, in a sentence.
    #[serde(default)]
    pub text: Text,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

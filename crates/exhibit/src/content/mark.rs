use super::Id;
use crate::text::Text;
use serde::Deserialize;

/// A spot of an object's drawing by which it is known from its like.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Mark {
    /// Which part of it: a term of the vocabulary `mark`. Alike objects tell the same part in other words.
    pub what: Id,
    /// Where it is on the drawing, in its units: left, top, width, height.
    #[serde(rename = "box")]
    pub spot: [f64; 4],
    /// What is to be seen there.
    pub text: Text,
}

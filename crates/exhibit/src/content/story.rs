use super::Id;
use crate::text::Text;
use serde::Deserialize;
use std::rc::Rc;

/// A guided tour over the live rooms.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Story {
    /// Its name in addresses.
    pub id: Id,
    /// What it is called.
    pub title: Text,
    /// What it is about, in a sentence.
    #[serde(default)]
    pub intro: Text,
    /// The object on its cover.
    #[serde(default)]
    pub object: Option<Id>,
    /// Its stations.
    #[serde(default)]
    pub steps: Vec<Step>,
}

/// One station of a story: a visit, and what to say there.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Step {
    /// The address of the visit, such as `#/tree?year=1946`.
    pub visit: Rc<str>,
    /// What it is called.
    #[serde(default)]
    pub title: Text,
    /// What to say, at most 75 words.
    #[serde(default)]
    pub text: Text,
}

use super::Id;
use crate::text::Text;
use serde::Deserialize;
use std::rc::Rc;

/// A source that claims cite.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Source {
    /// Its name in citations.
    pub id: Id,
    /// Number in the list that it comes from.
    #[serde(default)]
    pub catalogue: Rc<str>,
    /// Term of the vocabulary `source`.
    pub kind: Id,
    /// What kind of witness it is: a term of the vocabulary `witness`.
    #[serde(default)]
    pub witness: Option<Id>,
    /// Its title, in its own language.
    #[serde(default)]
    pub title: Text,
    /// The language of its title, as a tag of BCP 47, where that is a plain string.
    #[serde(default)]
    pub lang: Option<Rc<str>>,
    /// Who published it.
    #[serde(default)]
    pub publisher: Option<Text>,
    /// When, as EDTF.
    #[serde(default)]
    pub date: Option<Rc<str>>,
    /// Where it can be read: an address that begins with `https://` or `http://`.
    #[serde(default)]
    pub url: Option<Rc<str>>,
    /// The entry that is the same source under another number.
    #[serde(default)]
    pub duplicate_of: Option<Id>,
    /// Nothing usable is left of it.
    #[serde(default)]
    pub empty: bool,
    /// What it bears on.
    #[serde(default)]
    pub note: Option<Text>,
}

use crate::text::Text;
use serde::Deserialize;
use std::rc::Rc;

/// A picture of something that happened: an illustration, or a photograph.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Picture {
    /// Its file, from the folder of the content: `pictures/x.svg`.
    pub file: Rc<str>,
    /// What is to be seen, for those who do not see it.
    pub alt: Text,
    /// Who made or lent it; absent for what the museum drew itself.
    #[serde(default)]
    pub credit: Text,
}

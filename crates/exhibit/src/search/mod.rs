//! Search as a visitor types: in either script, blind to accents, to how a name is spelt in Latin letters and to how a
//! letter came from the keyboard, on the wrong layout too, and forgiving of one typo.
//!
//! Each kind of entry has an index of its own, made when it is first asked or, in slices, before that. Words of all
//! languages that a text has are in it; their forms are kept by language and script, so that a suggestion is in the
//! visitor's own. Where entries come later, only their kind is indexed later.

mod alike;
mod builder;
mod dictionary;
mod documents;
mod everything;
mod fold;
mod index;
mod inside;
mod keyboard;
mod lists;
mod marks;
mod query;
mod shelf;
mod suggestion;
#[cfg(test)]
mod tests;
mod typo;
mod words;

pub use builder::{Builder, Field};
pub use documents::Kind;
pub use everything::Everything;
pub use fold::fold;
pub use index::{Asked, Index, Score};
pub use query::{Hit, Query, find};
pub use shelf::Indexes;
pub use suggestion::suggest;
pub(crate) use typo::distance;

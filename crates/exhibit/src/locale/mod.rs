//! Languages: their tags, which of them a visitor would rather read, and the words of the interface in each.

mod lookup;
mod tag;
mod words;

pub use lookup::lookup;
pub use tag::check_tag;
pub use words::{Catalogue, compare, fill, read};

use crate::content::Language;
use crate::problem::{Fault, Problem};
use std::collections::BTreeSet;

/// Reports tags that browsers refuse, and languages that are named twice.
pub fn check_tags(languages: &[Language], problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for language in languages {
        let mut say = |fault| problems.push(Problem::new("exhibit.json", "languages", &language.id, fault));
        if let Err(fault) = check_tag(&language.id) {
            say(fault);
        }
        if !seen.insert(language.id.to_lowercase()) {
            say(Fault::Duplicate);
        }
    }
}

//! Languages: their tags, which of them a visitor would rather read, and the words of the interface in each.

mod direction;
mod examine;
mod lookup;
mod script;
mod tag;
mod words;

pub use direction::runs_leftward;
pub use examine::examine;
pub use lookup::lookup;
pub use script::{script, tongue};
pub use tag::check_tag;
pub use words::{Catalogue, compare, fill, read, stem};

use crate::content::Language;
use crate::problem::{Fault, Problem};

/// Reports tags that browsers refuse, and languages that are named twice.
pub fn check_tags(languages: &[Language], problems: &mut Vec<Problem>) {
    for (index, language) in languages.iter().enumerate() {
        let field = format!("languages[{index}].id");
        let mut say = |fault| problems.push(Problem::new("exhibit.json", "", &field, fault));
        if let Err(fault) = check_tag(&language.id) {
            say(fault);
        }
        if languages.iter().take(index).any(|earlier| earlier.id.eq_ignore_ascii_case(&language.id)) {
            say(Fault::Duplicate);
        }
    }
}

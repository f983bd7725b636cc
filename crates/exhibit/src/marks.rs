//! Spot the difference: what tells objects apart that look alike, by the marks on their drawings.

use crate::content::{Id, Mark};
use crate::exhibit::Exhibit;

/// One part of which compared objects have something different to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference<'a> {
    /// The part: a term of the vocabulary `mark`.
    pub what: Id,
    /// What each object shows there, in their order; `None` for one that says nothing of it.
    pub marks: Vec<Option<&'a Mark>>,
}

/// What differs between objects, in the order of the vocabulary `mark`. A part counts if at least two of them speak of
/// it, and not in the same words.
pub fn differences<'a>(exhibit: &'a Exhibit, objects: &[Id]) -> Vec<Difference<'a>> {
    let difference = |what: &Id| {
        let marks: Vec<Option<&Mark>> =
            objects.iter().map(|id| exhibit.object(id)?.marks.iter().find(|mark| mark.what == *what)).collect();
        let mut told = marks.iter().flatten();
        let first = told.next()?;
        told.any(|mark| mark.text != first.text).then(|| Difference { what: what.clone(), marks })
    };
    exhibit.terms("mark").iter().filter_map(|term| difference(&term.id)).collect()
}

//! The tree in words: every object in the order of time, and under each every link that leads to it. What a picture
//! shows at a glance stands here one after the other, for whoever hears it.

use crate::content::{Link, Object};
use crate::exhibit::Exhibit;

/// An object with the links that led to it.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineEntry<'a> {
    /// The object.
    pub object: &'a Object,
    /// What it came of, in the order of the parents' years.
    pub links: Vec<&'a Link>,
    /// How many links lead on from it.
    pub heirs: usize,
    /// It has begun by the year.
    pub begun: bool,
}

/// All objects up to the number asked for, the earliest first; those without a date come last.
///
/// Invariant: with a number that is large enough every object is there once, and so is every link whose ends exist.
pub fn outline<'a>(exhibit: &'a Exhibit, year: i32, most: usize) -> Vec<OutlineEntry<'a>> {
    let first = |object: &Object| object.years().map_or(i32::MAX, |years| years.first_year());
    let mut objects: Vec<&Object> = exhibit.all.objects.iter().collect();
    objects.sort_by_key(|object| first(object));
    let entry = |object: &'a Object| {
        let mut links: Vec<&Link> = exhibit.parents(&object.id).collect();
        links.sort_by_key(|link| exhibit.object(&link.from).map_or(i32::MAX, first));
        let begun = object.years().is_none_or(|years| years.first_year() <= year);
        OutlineEntry { object, links, heirs: exhibit.children(&object.id).count(), begun }
    };
    objects.into_iter().take(most).map(entry).collect()
}

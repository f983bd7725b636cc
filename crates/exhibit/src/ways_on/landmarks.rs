//! What is worked out once, so that a step of the clock does not look through the collection: what stands out in it,
//! and what lies around a chosen object.

use crate::content::{Id, Object};
use crate::exhibit::Exhibit;
use crate::tree::{farthest, heirs};
use crate::visit::Visit;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Of so many objects the heirs are counted: to follow every object to its last heir would take for ever in a large
/// collection, so only those with the most children are followed.
const FOLLOWED: usize = 24;

/// What stands out in an exhibit.
#[derive(Debug, Default)]
pub struct Landmarks {
    /// What most came of.
    pub(super) large: Option<Id>,
    /// What came of most.
    pub(super) mixed: Option<Id>,
    pub(super) newest: Option<Id>,
    pub(super) oldest: Option<Id>,
    /// Objects with kin, by index: in the order of their first years, and in that of years that run back; those of one
    /// year in the order of the file. Then those without a date.
    on: Vec<(i32, usize)>,
    back: Vec<(Reverse<i32>, usize)>,
    undated: Vec<usize>,
}

impl Landmarks {
    /// Looks through an exhibit.
    pub fn of(exhibit: &Exhibit) -> Self {
        let objects = &exhibit.all.objects;
        let id = |object: &Object| object.id.clone();
        let mut parents: Vec<(usize, &Object)> =
            objects.iter().map(|object| (exhibit.child_links(&object.id).count(), object)).collect();
        parents.sort_by_key(|(children, _)| Reverse(*children));
        let dated = || objects.iter().filter(|object| object.years().is_some());
        let linked = |object: &Object| {
            exhibit.parents(&object.id).next().is_some() || exhibit.children(&object.id).next().is_some()
        };
        let year = |index: &usize| objects[*index].years().map(|years| years.first_year());
        let kin = (0..objects.len()).filter(|index| linked(&objects[*index]));
        let (with, undated): (Vec<usize>, Vec<usize>) = kin.partition(|index| year(index).is_some());
        let mut on: Vec<(i32, usize)> = with.iter().filter_map(|index| Some((year(index)?, *index))).collect();
        let mut back: Vec<(Reverse<i32>, usize)> = on.iter().map(|(year, index)| (Reverse(*year), *index)).collect();
        on.sort_unstable();
        back.sort_unstable();
        // Of equals the first, and `max_by_key` takes the last.
        let followed = parents.into_iter().take(FOLLOWED).rev().map(|(_, object)| object);
        Self {
            large: followed.max_by_key(|object| heirs(exhibit, &object.id).len()).map(id),
            mixed: objects.iter().rev().max_by_key(|object| exhibit.parents(&object.id).count()).map(id),
            newest: dated().max_by_key(|object| object.years().map(|years| years.first_year())).map(id),
            oldest: dated().min_by_key(|object| object.years()).map(id),
            on,
            back,
            undated,
        }
    }

    /// The objects that began nearest to a year, at most so many, by index: the nearest first, of equals in the order
    /// of the file. Those without a date come last.
    pub(super) fn nearest(&self, year: i32, most: usize) -> Vec<usize> {
        let after = &self.on[self.on.partition_point(|(began, _)| *began < year)..];
        let before = &self.back[self.back.partition_point(|(began, _)| began.0 >= year)..];
        let after = after.iter().take(most).map(|(began, index)| (began.abs_diff(year), *index));
        let before = before.iter().take(most).map(|(began, index)| (began.0.abs_diff(year), *index));
        let mut near: Vec<(u32, usize)> = after.chain(before).collect();
        near.sort_unstable();
        near.into_iter().map(|(_, index)| index).chain(self.undated.iter().copied()).take(most).collect()
    }
}

/// What lies around an object.
#[derive(Debug, Default)]
pub struct Around {
    /// The farthest that a way leads to.
    pub(super) far: Option<Id>,
    /// The story that tells of it, and the step.
    pub(super) told: Option<(Id, usize)>,
}

impl Around {
    /// Around a chosen object, by links that are not muted.
    pub fn of(exhibit: &Exhibit, object: &str, muted: &BTreeSet<Id>) -> Self {
        let told = exhibit.all.stories.iter().find_map(|story| {
            let here = |step: &crate::content::Step| {
                Visit::parse(exhibit, &step.visit)
                    .is_some_and(|visit| visit.selection.object.as_deref() == Some(object))
            };
            Some((story.id.clone(), story.steps.iter().position(here)?))
        });
        Self { far: farthest(exhibit, object, muted), told }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    #[test]
    fn the_nearest_in_time_are_found_as_if_all_had_been_looked_through() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
        let exhibit = load(|file| std::fs::read_to_string(folder.join(file)).map_err(|error| error.to_string())).0;
        let landmarks = Landmarks::of(&exhibit);
        let objects = &exhibit.all.objects;
        let kin = |index: &usize| {
            let id = &objects[*index].id;
            exhibit.parents(id).next().is_some() || exhibit.children(id).next().is_some()
        };
        for year in exhibit.title.clock.years() {
            let mut slow: Vec<usize> = (0..objects.len()).filter(kin).collect();
            slow.sort_by_key(|index| {
                objects[*index].years().map_or(u32::MAX, |years| years.first_year().abs_diff(year))
            });
            assert_eq!(landmarks.nearest(year, 4), slow[..4], "{year}");
        }
        assert!(landmarks.large.is_some() && landmarks.oldest.is_some());
    }
}

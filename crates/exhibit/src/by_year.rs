//! What a room lists by year, and the stretch of it that a page shows around a year.
//!
//! Invariant: a stretch has at most so many entries as were asked for, however long the list is. The list is made once
//! (n log n); a stretch is found by bisection.

use crate::content::{Object, Standing};
use crate::exhibit::Exhibit;
use crate::order;
use std::ops::Range;

/// Entries with their years, in the order of these.
#[derive(Debug)]
pub struct ByYear<T>(Vec<(i32, T)>);

/// A stretch of such a list.
#[derive(Debug)]
pub struct Stretch<'a, T> {
    /// Its entries with their years.
    pub entries: &'a [(i32, T)],
    /// Which of them leads: the last that began by the year, or the first of all.
    pub leader: usize,
    /// How many of the list come before it and after it.
    pub beyond: (usize, usize),
}

impl<T> ByYear<T> {
    /// Puts entries in order. Those of one year stay as they come.
    pub fn of(entries: impl IntoIterator<Item = (i32, T)>) -> Self {
        let mut entries: Vec<(i32, T)> = entries.into_iter().collect();
        order::sort_by_key(&mut entries, |(year, _)| *year);
        Self(entries)
    }

    /// The `most` entries around a year: as many before the leader as after it, but where the list ends on one side,
    /// more on the other. A list that is not longer is there whole, whatever the year.
    pub fn around(&self, year: i32, most: usize) -> Stretch<'_, T> {
        let all = self.0.len();
        let leader = self.0.partition_point(|(began, _)| *began <= year).saturating_sub(1);
        let start = leader.saturating_sub(most / 2).min(all.saturating_sub(most));
        let Range { start, end } = start..(start + most).min(all);
        Stretch { entries: &self.0[start..end], leader: leader - start, beyond: (start, all - end) }
    }
}

/// The objects that are wanted by their first year, as their places in the collection. Of one year in the order of
/// their ids. What has no year is not there.
pub fn objects(exhibit: &Exhibit, wanted: impl Fn(&Object) -> bool) -> ByYear<usize> {
    let all = exhibit.all.objects.iter().zip(0..);
    let mut found: Vec<(&Object, usize)> = all.filter(|(one, _)| wanted(one)).collect();
    order::sort_by(&mut found, |(one, _), (other, _)| one.id.cmp(&other.id));
    ByYear::of(found.into_iter().filter_map(|(object, index)| Some((object.years()?.first_year(), index))))
}

/// Those that walk in the parade: objects with a drawing of their own; with `others`, those of other makers too.
pub fn parade(exhibit: &Exhibit, others: bool) -> ByYear<usize> {
    objects(exhibit, |object| {
        object.drawing.as_ref() == Some(&object.id) && (others || exhibit.standing(object) != Some(Standing::Donor))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_list_is_there_whole_whatever_the_year() {
        let list = ByYear::of([(1930, 'a'), (1967, 'c'), (1946, 'b')]);
        for year in [1900, 1946, 2025] {
            let stretch = list.around(year, 3);
            assert_eq!(stretch.entries, [(1930, 'a'), (1946, 'b'), (1967, 'c')]);
            assert_eq!(stretch.beyond, (0, 0));
        }
        assert_eq!([1900, 1930, 1950, 2025].map(|year| list.around(year, 3).leader), [0, 0, 1, 2]);
    }

    #[test]
    fn nothing_leads_where_there_is_nothing() {
        let empty = ByYear::<()>::of([]);
        let stretch = empty.around(1967, 5);
        assert!(stretch.entries.is_empty() && stretch.entries.get(stretch.leader).is_none());
    }

    proptest! {
        #[test]
        fn a_long_list_shows_no_more_than_asked_and_its_leader_is_among_it(
            years in prop::collection::vec(1900..2030_i32, 1..300), year in 1890..2040_i32, most in 1..90_usize,
        ) {
            let list = ByYear::of(years.iter().map(|year| (*year, ())));
            let stretch = list.around(year, most);
            prop_assert_eq!(stretch.entries.len(), most.min(years.len()));
            prop_assert_eq!(stretch.beyond.0 + stretch.entries.len() + stretch.beyond.1, years.len());
            let leads = stretch.entries[stretch.leader].0;
            let first = years.iter().copied().min().unwrap_or_default();
            prop_assert_eq!(leads, years.iter().copied().filter(|began| *began <= year).max().unwrap_or(first));
        }
    }
}

//! One sort for everything.
//!
//! The library's stable sort is compiled anew for every type and comparison, some 4 kB each, and every visitor fetches
//! all of them. This one is compiled once: it sorts positions by a comparison that it is handed, and what is sorted
//! only follows them. Merge sort from below (J. von Neumann, 1945): stable, n log n comparisons, no recursion.

use std::cmp::Ordering;

/// Sorts by a comparison; what is equal keeps its order.
pub fn sort_by<T>(items: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = order(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    let mut taken: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(order.into_iter().filter_map(|index| taken[index].take()));
}

/// Sorts by a key; what has equal keys keeps its order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, mut key: impl FnMut(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// The positions `0..count` in order.
fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut runs: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        for start in (0..count).step_by(2 * width) {
            let (middle, end) = ((start + width).min(count), (start + 2 * width).min(count));
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let is_left = right == end || (left < middle && compare(runs[left], runs[right]) != Ordering::Greater);
                let from = if is_left { &mut left } else { &mut right };
                merged.push(runs[*from]);
                *from += 1;
            }
        }
        std::mem::swap(&mut runs, &mut merged);
        merged.clear();
        width *= 2;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_library_does_and_keeps_the_order_of_equals(keys in prop::collection::vec(0..9_u8, 0..70)) {
            let mut ours: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut theirs = ours.clone();
            sort_by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn the_comparisons_are_those_of_a_merge_sort() {
        for count in [1_000_u32, 8_000] {
            let mut compared = 0_u32;
            let mut items: Vec<u32> = (0..count).map(|n| n.wrapping_mul(2_654_435_761)).collect();
            sort_by(&mut items, |a, b| {
                compared += 1;
                a.cmp(b)
            });
            assert!(compared <= count * (u32::BITS - count.leading_zeros()), "{count}: {compared}");
        }
    }
}

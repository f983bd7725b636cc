//! Words in one column beside a picture whose time runs down: each as near to the height of its mark as the others
//! leave room, in the order of their marks. So no words lie on others, and no line to a mark crosses another's words.

/// Between the words of two marks, in px.
const GAP: f64 = 8.0;

/// The upper ends of words, by the heights of their marks, from above to below, and their own heights; and how high the
/// column is, which may be more than was wanted. Together they are moved as little as can be: what would overlap is
/// pooled, and a pool stands around the middle of its own wishes (the pool of adjacent violators).
pub fn column(marks: &[f64], heights: &[f64], high: f64) -> (Vec<f64>, f64) {
    let ends: Vec<f64> = heights
        .iter()
        .scan(0.0, |end, height| {
            let start = *end;
            *end += height + GAP;
            Some(start)
        })
        .collect();
    let all = ends.last().zip(heights.last()).map_or(0.0, |(start, height)| start + height);
    let high = high.max(all);
    // How far each would have to be moved from its place in a column without gaps: that may only grow downwards.
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for ((mark, height), start) in marks.iter().zip(heights).zip(&ends) {
        pools.push((mark - height / 2.0 - start, 1));
        while let [.., (before, few), (after, more)] = pools.as_slice()
            && before > after
        {
            let (sum, count) = (before * float(*few) + after * float(*more), few + more);
            pools.truncate(pools.len() - 2);
            pools.push((sum / float(count), count));
        }
    }
    let moved = pools.into_iter().flat_map(|(by, count)| std::iter::repeat_n(by, count));
    let tops = moved.zip(&ends).map(|(by, start)| by.clamp(0.0, high - all) + start);
    (tops.collect(), high)
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_that_have_room_stand_at_the_height_of_their_mark_and_others_share_what_there_is() {
        assert_eq!(column(&[50.0, 120.0], &[20.0, 20.0], 200.0), (vec![40.0, 110.0], 200.0));
        // Two at one height stand around it.
        assert_eq!(column(&[100.0, 100.0], &[20.0, 20.0], 200.0).0, [76.0, 104.0]);
        // At the edge they are moved in, and where all is too little the column grows.
        assert_eq!(column(&[0.0, 0.0], &[20.0, 20.0], 200.0).0, [0.0, 28.0]);
        assert_eq!(column(&[5.0, 5.0, 5.0], &[20.0; 3], 30.0), (vec![0.0, 28.0, 56.0], 76.0));
        assert_eq!(column(&[], &[], 30.0), (Vec::new(), 30.0));
    }

    proptest! {
        #[test]
        fn no_words_lie_on_others_nor_beyond_the_column(
            words in prop::collection::vec((0.0f64..600.0, 10.0f64..60.0), 0..30),
        ) {
            let mut words = words;
            words.sort_by(|a, b| a.0.total_cmp(&b.0));
            let (marks, heights): (Vec<f64>, Vec<f64>) = words.into_iter().unzip();
            let (tops, high) = column(&marks, &heights, 600.0);
            prop_assert_eq!(tops.len(), marks.len());
            for (at, top) in tops.iter().enumerate() {
                prop_assert!(*top >= -1e-6 && top + heights[at] <= high + 1e-6);
                prop_assert!(tops.get(at + 1).is_none_or(|next| *next >= top + heights[at] + GAP - 1e-6));
            }
        }
    }
}

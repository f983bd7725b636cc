//! How tangled a layout is: crossings between two neighbouring layers.
//!
//! By an accumulator tree after Barth, Mutzel and Jünger (“Simple and Efficient Bilayer Cross Counting”, 2002): edges
//! are taken in the order of the upper layer, and each counts those before it that end farther on. For e edges and s
//! places in the lower layer it takes e · log s steps, where comparing all pairs would take e · e.

/// How many pairs of edges cross: each edge as its place in the upper layer and its place in the lower one, which has
/// `places`. Edges that share an end do not cross there.
pub fn between(mut edges: Vec<(usize, usize)>, places: usize) -> u64 {
    edges.sort_unstable();
    let first = places.next_power_of_two();
    // A full binary tree over the places; each knot holds how many edges end below it.
    let mut ends = vec![0_u64; 2 * first];
    let mut crossings = 0;
    for (_, to) in edges {
        let mut knot = first + to.min(first - 1);
        ends[knot] += 1;
        while knot > 1 {
            if knot.is_multiple_of(2) {
                crossings += ends[knot + 1];
            }
            knot /= 2;
            ends[knot] += 1;
        }
    }
    crossings
}

/// The crossings of edges that run beside each other in tracks until each turns off to its end, layer by layer: an edge
/// is its first and its last layer, its track, and where it ends across. Edges pass a layer in the order of their
/// tracks, and leave it in the order of tracks and ends.
pub fn of_tracks(edges: &[Track]) -> u64 {
    let mut layers: Vec<i32> = edges.iter().map(|edge| edge.last).collect();
    layers.sort_unstable();
    layers.dedup();
    layers.into_iter().map(|layer| at_layer(edges, layer)).sum()
}

/// An edge as [`of_tracks`] sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Track {
    /// The layer that it comes from.
    pub first: i32,
    /// The layer that it ends in.
    pub last: i32,
    /// Where it runs, across.
    pub track: f64,
    /// Where it ends, across.
    pub end: f64,
}

fn at_layer(edges: &[Track], layer: i32) -> u64 {
    let mut before: Vec<&Track> = edges.iter().filter(|edge| edge.first < layer && edge.last >= layer).collect();
    before.sort_by(|a, b| a.track.total_cmp(&b.track));
    let after = |edge: &Track| if edge.last == layer { edge.end } else { edge.track };
    let mut ends: Vec<f64> = before.iter().map(|edge| after(edge)).collect();
    ends.sort_by(f64::total_cmp);
    ends.dedup();
    let place = |at: f64| ends.partition_point(|end| *end < at);
    // Those of one track count as one place above, too.
    let mut upper = 0;
    let mut pairs = Vec::new();
    for (index, edge) in before.iter().enumerate() {
        if index > 0 && before[index - 1].track.total_cmp(&edge.track).is_ne() {
            upper += 1;
        }
        pairs.push((upper, place(after(edge))));
    }
    between(pairs, ends.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_accumulator_counts_what_comparing_all_pairs_counts(
            edges in prop::collection::vec((0_usize..12, 0_usize..12), 0..40),
        ) {
            let mut slow = 0;
            for (index, a) in edges.iter().enumerate() {
                for b in &edges[index + 1..] {
                    slow += u64::from((a.0 < b.0 && a.1 > b.1) || (a.0 > b.0 && a.1 < b.1));
                }
            }
            prop_assert_eq!(between(edges, 12), slow);
        }
    }

    #[test]
    fn an_edge_that_turns_off_crosses_those_between_it_and_its_end() {
        let edge = |last, track, end| Track { first: 0, last, track, end };
        assert_eq!(of_tracks(&[edge(2, 0.0, 9.0), edge(5, 1.0, 9.0), edge(5, 2.0, 9.0)]), 2);
        assert_eq!(of_tracks(&[edge(5, 0.0, 9.0), edge(2, 1.0, 9.0)]), 0);
    }
}

//! Long chains of links: what roads are made of.
//!
//! Each object keeps one parent, that with the longest line behind it; the forest that this leaves is cut into long
//! paths, as in the long-path decomposition that Berkman and Vishkin use (1994). The longest chain of all links is one
//! of them. Every object and every link is looked at a fixed number of times.

/// Chains over `count` objects, each from the oldest on; the longest first, and of equals the oldest. `rank` says where
/// each stands in time: a link that leads back in it, as in a circle, is not followed.
pub fn chains(rank: &[usize], links: &[(usize, usize)], steps: &mut u64) -> Vec<Chain> {
    let count = rank.len();
    let mut by_rank = vec![0; count];
    for (object, place) in rank.iter().enumerate() {
        by_rank[*place] = object;
    }
    let mut parents = vec![Vec::new(); count];
    for (from, to) in links.iter().filter(|(from, to)| rank[*from] < rank[*to]) {
        parents[*to].push(*from);
    }
    let (mut depth, mut parent) = (vec![0_usize; count], vec![None; count]);
    for object in by_rank.iter().copied() {
        for from in parents[object].iter().copied() {
            *steps += 1;
            if depth[from] + 1 > depth[object] {
                (depth[object], parent[object]) = (depth[from] + 1, Some(from));
            }
        }
    }
    let (mut height, mut next) = (vec![0_usize; count], vec![None; count]);
    for object in by_rank.iter().rev().copied() {
        *steps += 1;
        if let Some(from) = parent[object] {
            // Of equals the older one, which comes later here.
            if height[object] + 1 >= height[from] {
                (height[from], next[from]) = (height[object] + 1, Some(object));
            }
        }
    }
    let mut chains = Vec::new();
    for object in by_rank.iter().copied() {
        let from = parent[object];
        if from.is_none_or(|from| next[from] != Some(object)) {
            let members: Vec<usize> = std::iter::successors(Some(object), |at| next[*at]).collect();
            *steps += members.len() as u64;
            chains.push(Chain { members, root: from.is_none() });
        }
    }
    chains.sort_by_key(|chain| (usize::MAX - chain.members.len(), chain.members.first().map(|first| rank[*first])));
    chains
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Its objects, the oldest first.
    pub members: Vec<usize>,
    /// It begins a line, and does not branch off one.
    pub root: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_chain_comes_first_and_branches_are_chains_of_their_own() {
        let rank: Vec<usize> = (0..6).collect();
        // 0 → 1 → 2 → 4, and 1 → 3, and 5 alone; 4 → 0 would be a circle.
        let found = chains(&rank, &[(0, 1), (1, 2), (2, 4), (1, 3), (4, 0)], &mut 0);
        let members: Vec<&[usize]> = found.iter().map(|chain| &*chain.members).collect();
        assert_eq!(members, [&[0, 1, 2, 4][..], &[3], &[5]]);
        assert_eq!(found.iter().map(|chain| chain.root).collect::<Vec<_>>(), [true, false, true]);
    }
}

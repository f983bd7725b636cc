//! What stands together: folds beside the road, and the lanes and parts of the road itself.

use super::families::Families;
use super::items::{Item, Place};
use super::look::Look;
use crate::tree::request::Request;

/// Variants of two neighbours of a road fold together if they began so near to each other, in years.
const TOGETHER: i32 = 2;

/// Objects that stand together.
pub struct Group {
    pub members: Vec<usize>,
    /// They are variants, which may join those of a neighbour.
    pub variants: bool,
}

/// What folds together: what the content says, and the variants of one object of the road, with those of the next if
/// they came at about the same time.
pub fn groups(request: &Request, families: &Families, nodes: &[usize], place: Place, steps: &mut u64) -> Vec<Group> {
    let variant = |node: usize| {
        let stem = families.stem[node].map(|stem| &request.edges[stem]);
        place == Place::After && stem.is_some_and(|edge| edge.variant || edge.line)
    };
    // By fold of the content or by root, each list in order of time.
    let mut keyed: Vec<((u8, usize), usize)> = nodes
        .iter()
        .enumerate()
        .map(|(index, node)| {
            *steps += 1;
            let root = families.root[*node].map(|root| families.rank[root]);
            match (families.listed[*node], root.filter(|_| variant(*node))) {
                (Some(fold), _) => ((0, fold), *node),
                // What was made elsewhere is a story of its own.
                (None, Some(root)) => ((1 + u8::from(request.nodes[*node].dashed), root), *node),
                (None, None) => ((3, index), *node),
            }
        })
        .collect();
    keyed.sort_by_key(|(key, node)| (*key, families.rank[*node]));
    let mut found: Vec<Group> = Vec::new();
    let mut last: Option<(u8, usize)> = None;
    for (key, node) in keyed {
        let start = request.nodes[node].start;
        let near = |group: &Group| {
            let begun = group.members.iter().map(|member| request.nodes[*member].start).max().unwrap_or(start);
            (start - begun).abs() <= TOGETHER
        };
        match found.last_mut() {
            Some(group) if last == Some(key) => group.members.push(node),
            Some(group) if key.0 == 1 && group.variants && group.members.len() > 1 && near(group) => {
                group.members.push(node);
            }
            _ => found.push(Group { members: vec![node], variants: key.0 == 1 }),
        }
        last = Some(key);
    }
    found
}

/// The lanes of a road: neighbours take turns as long as one line of descent goes on. Where none is known and the one
/// before it has ended, the road is cut.
pub fn lanes(request: &Request, families: &Families, look: &Look, road: &mut [Item]) {
    let (mut lane, mut reached, mut first) = (0, i32::MIN, 0);
    for index in 0..road.len() {
        let (start, end) = (road[index].start, road[index].end);
        let parents = road[index].members.iter().flat_map(|node| &families.into[*node]);
        let since = families.rank[road[first].members[0]];
        // What it came of stands on this part of the road if it is no older than the first of it.
        let on_road = |from: usize| families.root[from] == Some(from) && families.rank[from] >= since;
        let linked = parents.into_iter().any(|edge| on_road(request.edges[*edge].from));
        let cut = index == 0 || (!linked && start >= reached);
        // What is still made has no end.
        let end = if end >= request.to { i32::MAX } else { end };
        let anew = index == 0 || (cut && !look.turns);
        (lane, reached) = (if anew { 0 } else { 1 - lane }, if cut { end } else { reached.max(end) });
        if cut {
            first = index;
        }
        road[index].place = Place::Road(lane);
        road[index].cut = cut;
    }
}

//! Families beside each other: which stands next to which, and how close.

use super::block::Block;
use super::families::Families;
use crate::tree::request::Request;

/// Rounds of putting each family to the middle of those it is linked with.
const ROUNDS: usize = 4;
/// The length of time, in pixels, for which one height is kept.
const BUCKET: f64 = 64.0;
/// Free room between two families.
pub const BETWEEN: f64 = 28.0;

/// The order of families, the first one uppermost. Begins in order of time; then each moves to the barycentre of those
/// that it is linked with (Sugiyama, Tagawa and Toda 1981), as long as that makes links shorter and steps are left.
pub fn order(request: &Request, families: &Families, family_of: &[usize], budget: u64, steps: &mut u64) -> Vec<usize> {
    let count = families.all.len();
    let first = |family: usize| families.all[family].road.first().map_or(usize::MAX, |node| families.rank[*node]);
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|family| (first(*family), *family));
    if count < 3 {
        return order;
    }
    let mut linked = vec![Vec::new(); count];
    for edge in &request.edges {
        *steps += 1;
        let (from, to) = (family_of[edge.from], family_of[edge.to]);
        if from != to {
            linked[from].push(to);
            linked[to].push(from);
        }
    }
    let places = |order: &[usize]| {
        let mut place = vec![0; count];
        order.iter().enumerate().for_each(|(at, family)| place[*family] = at);
        place
    };
    let length = |place: &[usize]| -> usize {
        (0..count).flat_map(|family| linked[family].iter().map(move |o| place[family].abs_diff(place[*o]))).sum()
    };
    let most = steps.saturating_add(budget);
    let (mut place, mut shortest) = (places(&order), usize::MAX);
    for _ in 0..ROUNDS {
        let long = length(&place);
        *steps += (count + linked.iter().map(Vec::len).sum::<usize>()) as u64;
        if long >= shortest || *steps > most {
            break;
        }
        shortest = long;
        let mut next: Vec<(usize, usize)> = order
            .iter()
            .map(|family| {
                let sum: usize = linked[*family].iter().map(|other| place[*other] * 16).sum();
                let links = linked[*family].len();
                (sum.checked_div(links).unwrap_or(place[*family] * 16), *family)
            })
            .collect();
        // A stable sort: equals keep their order.
        next.sort_by_key(|(centre, _)| *centre);
        let next: Vec<usize> = next.into_iter().map(|(_, family)| family).collect();
        let moved = places(&next);
        if length(&moved) < long {
            (order, place) = (next, moved);
        }
    }
    order
}

/// Heights already taken, by stretch of time.
#[derive(Clone, Debug, Default)]
pub struct Skyline(Vec<f64>);

impl Skyline {
    /// Where a block's road lies across, as close to the others as its time allows.
    pub fn put(&mut self, block: &Block, span: (f64, f64), steps: &mut u64) -> f64 {
        let bucket = |at: f64| (at.max(0.0) / BUCKET).floor() as usize;
        let (from, to) = (bucket(span.0), bucket(span.1));
        *steps += (to - from + 1) as u64;
        if self.0.len() <= to {
            self.0.resize(to + 1, 0.0);
        }
        let top = self.0[from..=to].iter().copied().fold(0.0, f64::max);
        self.0[from..=to].fill(top + block.reach.1 - block.reach.0 + BETWEEN);
        top - block.reach.0
    }
}

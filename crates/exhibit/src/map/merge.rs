//! Places that are too near each other on the screen to be told apart become one.

use super::cells::Seed;
use std::cell::Cell;
use std::collections::HashMap;

/// Places drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The ranks of those that are known one by one, the weightiest first: it gives the point.
    pub sites: Vec<u32>,
    /// How many places there are.
    pub count: usize,
}

/// Merges places nearer than `near` (in the units of `at`): each joins the weightiest that is near enough, or begins a
/// group of its own (Hartigan's leader algorithm, 1975). Leaders stand in a grid of squares of that size, as in
/// Agafonkin's supercluster (2016), so that each place looks at nine squares and not at all the others. Two leaders are
/// never nearer than that, so a square holds few.
pub fn merge(mut seeds: Vec<Seed>, at: &dyn Fn(u32) -> (f64, f64), near: f64, steps: &Cell<u64>) -> Vec<Group> {
    seeds.sort_by_key(|seed| seed.site);
    let near = near.max(1e-9);
    let square = |(x, y): (f64, f64)| ((x / near).floor() as i64, (y / near).floor() as i64);
    let mut grid: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
    let mut groups: Vec<Group> = Vec::new();
    for seed in seeds {
        let point = at(seed.site);
        let (column, row) = square(point);
        let mut nearest: Option<(f64, usize)> = None;
        for (dx, dy) in (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (dx, dy))) {
            for &group in grid.get(&(column + dx, row + dy)).into_iter().flatten() {
                steps.set(steps.get() + 1);
                let leader = groups.get(group).and_then(|group| group.sites.first()).map(|site| at(*site));
                let far = leader.map_or(f64::MAX, |leader| (leader.0 - point.0).hypot(leader.1 - point.1));
                if far < near && nearest.is_none_or(|(least, _)| far < least) {
                    nearest = Some((far, group));
                }
            }
        }
        match nearest.and_then(|(_, group)| groups.get_mut(group)) {
            Some(group) => {
                group.sites.push(seed.site);
                group.count += seed.count;
            }
            None => {
                grid.entry((column, row)).or_default().push(groups.len());
                groups.push(Group { sites: vec![seed.site], count: seed.count });
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(count: usize) -> Vec<Seed> {
        (0..count as u32).map(|site| Seed { site, count: 1 }).collect()
    }

    proptest! {
        #[test]
        fn merged_places_lose_none_and_no_two_groups_touch(
            points in prop::collection::vec((0.0..900.0_f64, 0.0..600.0_f64), 0..200),
        ) {
            let at = |site: u32| points.get(site as usize).copied().unwrap_or_default();
            let groups = merge(all(points.len()), &at, 40.0, &Cell::new(0));
            prop_assert_eq!(groups.iter().map(|group| group.count).sum::<usize>(), points.len());
            let first = |group: &Group| group.sites.first().map(|site| at(*site));
            let leaders: Vec<(f64, f64)> = groups.iter().filter_map(first).collect();
            for (index, a) in leaders.iter().enumerate() {
                prop_assert!(leaders[index + 1..].iter().all(|b| (a.0 - b.0).hypot(a.1 - b.1) >= 40.0));
            }
        }
    }

    #[test]
    fn each_place_looks_at_its_neighbours_only() {
        let work = |count: usize| {
            // In a row, 10 apart: four to a group.
            let (at, steps) = (|site: u32| (f64::from(site) * 10.0, 0.0), Cell::new(0));
            merge(all(count), &at, 40.0, &steps);
            steps.get() / count as u64
        };
        assert!(work(10_000) <= work(100) + 1 && work(100) < 4);
    }
}

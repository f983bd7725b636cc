//! Arrow keys on a picture of points: to the nearest one in that direction.

/// How much it counts that a point lies aside of the direction, against its distance.
const ASIDE: f64 = 2.0;

/// So many times as far aside as ahead is still that way.
const WIDEST: f64 = 2.5;

/// The point to go to from another one with an arrow key, as an index; `None` for other keys and where there is none.
pub fn nearest(points: &[(f64, f64)], from: (f64, f64), key: &str) -> Option<usize> {
    let (dx, dy) = match key {
        "ArrowLeft" => (-1.0, 0.0),
        "ArrowRight" => (1.0, 0.0),
        "ArrowUp" => (0.0, -1.0),
        "ArrowDown" => (0.0, 1.0),
        _ => return None,
    };
    let cost = |point: &(f64, f64), widest: f64| {
        let (x, y) = (point.0 - from.0, point.1 - from.1);
        let (along, aside) = (x * dx + y * dy, (x * dy - y * dx).abs());
        (along > 0.5 && aside <= along * widest).then_some(along + aside * ASIDE)
    };
    let within = |widest: f64| {
        let costs = points.iter().enumerate().filter_map(|(index, point)| Some((cost(point, widest)?, index)));
        costs.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, index)| index)
    };
    // Where nothing lies that way, the nearest that lies on that side at all: else some points were never reached.
    within(WIDEST).or_else(|| within(f64::INFINITY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_arrow_goes_to_the_nearest_in_its_direction() {
        let points = [(0.0, 0.0), (50.0, 10.0), (40.0, 60.0), (-20.0, 0.0), (0.0, -90.0)];
        let to = |key| nearest(&points, (0.0, 0.0), key);
        assert_eq!(to("ArrowRight"), Some(1));
        assert_eq!(to("ArrowLeft"), Some(3));
        assert_eq!(to("ArrowDown"), Some(2));
        assert_eq!(to("ArrowUp"), Some(4));
        assert_eq!((to("Enter"), nearest(&points, (50.0, 10.0), "ArrowRight")), (None, None));
    }

    proptest! {
        #[test]
        fn arrows_alone_lead_to_every_point(
            points in prop::collection::btree_set((0..60_i32, 0..60_i32), 1..25),
        ) {
            let points: Vec<(f64, f64)> =
                points.into_iter().map(|(x, y)| (f64::from(x) * 20.0, f64::from(y) * 20.0)).collect();
            let (mut seen, mut open) = (vec![false; points.len()], vec![0]);
            while let Some(at) = open.pop() {
                if !std::mem::replace(&mut seen[at], true) {
                    let keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
                    open.extend(keys.iter().filter_map(|key| nearest(&points, points[at], key)));
                }
            }
            // A point aside of all others may take Home, End or a letter: there are few.
            let missed = seen.iter().filter(|seen| !**seen).count();
            prop_assert!(missed * 4 <= points.len(), "{missed} of {}", points.len());
        }
    }
}

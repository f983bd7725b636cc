//! Where names stand so that none lies on another.
//!
//! Each name tries eight sides of its point in the order that map makers prefer (E. Imhof 1962; the eight positions of
//! Christensen, Marks and Shieber 1995), the weightiest name first, and takes the one that covers the least of points
//! and roads. A side on another name, on a panel or beyond the edge is never taken; a name without a side is left out.

use crate::camera::Rect;
use crate::margins::apart;

/// A name that wants to stand at a point. Lengths in pixels of the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// The point.
    pub at: (f64, f64),
    /// Half of what is drawn at the point; none for a name that stands on its point, as that of a sea.
    pub half: Option<f64>,
    /// Width and height of its lines, the first the name itself. Lines below may be left out.
    pub lines: Vec<(f64, f64)>,
    /// It may lie on other points where it must.
    pub strong: bool,
    /// It may lie on roads.
    pub over_roads: bool,
    /// It may stand a little farther off, where it is not crossed: nothing else is near that it could belong to.
    pub far: bool,
    /// No other name may lie on its point, even where it must lie on one.
    pub kept: bool,
}

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stand {
    /// Its box.
    pub rect: Rect,
    /// How many of its lines there are.
    pub lines: usize,
    /// To which side its lines are flush: -1 left, 0 in the middle, 1 right.
    pub flush: i8,
}

/// What names keep clear of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ground {
    /// Where names may be.
    pub bounds: Rect,
    /// Panels and marks: nothing lies on them.
    pub panels: Vec<Rect>,
    /// What is drawn at points.
    pub points: Vec<Rect>,
    /// Points along roads, some pixels apart.
    pub roads: Vec<(f64, f64)>,
}

/// From a point to a side: to which direction, and how the text is then flush.
const SIDES: [(f64, f64, i8); 8] = [
    (1.0, 0.0, -1),
    (-1.0, 0.0, 1),
    (0.0, -1.0, 0),
    (0.0, 1.0, 0),
    (1.0, -1.0, -1),
    (1.0, 1.0, -1),
    (-1.0, -1.0, 1),
    (-1.0, 1.0, 1),
];
/// Between a point and its name, in pixels; and how much more where it stands farther off.
const GAP: f64 = 5.0;
const FARTHER: [f64; 4] = [4.0, 18.0, 34.0, 52.0];
/// Half of a broad road with a little air, in pixels.
const ROAD: f64 = 7.0;
/// Around a name that stands free, in pixels.
const AIR: f64 = 3.0;
/// How much another point counts that a name covers, against one road.
const POINT: f64 = 40.0;

/// Places names, in the order given.
pub fn place(wishes: &[Wish], ground: &Ground) -> Vec<Option<Stand>> {
    let mut taken: Vec<Rect> = ground.panels.clone();
    let mut stands = Vec::with_capacity(wishes.len());
    for wish in wishes {
        // A line less is better than a point that is covered; a point covered is better than no name.
        let lines = || (1..=wish.lines.len()).rev();
        let clear = lines().find_map(|lines| best(wish, lines, false, ground, &taken));
        let stand = clear.or_else(|| {
            lines().filter(|_| wish.strong).rev().find_map(|lines| best(wish, lines, true, ground, &taken))
        });
        taken.extend(stand.map(|stand| stand.rect.grown(AIR)));
        taken.extend(wish.half.filter(|_| wish.kept).map(|half| {
            let (x, y) = wish.at;
            Rect { x: x - half, y: y - half, width: 2.0 * half, height: 2.0 * half }
        }));
        stands.push(stand);
    }
    stands
}

fn best(wish: &Wish, lines: usize, over: bool, ground: &Ground, taken: &[Rect]) -> Option<Stand> {
    let wide = wish.lines.iter().take(lines).map(|line| line.0).fold(0.0, f64::max);
    let high: f64 = wish.lines.iter().take(lines).map(|line| line.1).sum();
    let mut best: Option<(f64, Stand)> = None;
    for (order, (dx, dy, flush, farther)) in (0_u8..).zip(candidates(wish)) {
        // From the middle of a free name, or from the edge of a point to the edge of its name.
        let (x, y) = match wish.half {
            None => (wish.at.0 + dx * wide / 3.0, wish.at.1 + dy * high * 1.3),
            Some(half) => {
                // A name at a corner comes closer: the corner of the box is far from the point as it is. One farther
                // off begins below or above its point, so that a road which leaves there passes beside it.
                let corner = dx != 0.0 && dy != 0.0;
                let (across, along) = match farther {
                    Some(by) => (0.0, half + GAP + by),
                    None if corner => (half * 0.6, half * 0.6),
                    None => (half + GAP, half + GAP),
                };
                let away = |side: f64, reach: f64, long: f64| side * (reach + long / 2.0);
                (wish.at.0 + away(dx, across, wide), wish.at.1 + away(dy, along, high))
            }
        };
        let rect = Rect { x: x - wide / 2.0, y: y - high / 2.0, width: wide, height: high };
        let inside = rect.x >= ground.bounds.x
            && rect.y >= ground.bounds.y
            && rect.x + rect.width <= ground.bounds.x + ground.bounds.width
            && rect.y + rect.height <= ground.bounds.y + ground.bounds.height;
        if !inside || !taken.iter().all(|other| apart(other, &rect)) {
            continue;
        }
        let covered = |point: &&Rect| {
            let (x, y) = point.centre();
            let own = wish.half.is_some() && (x - wish.at.0).hypot(y - wish.at.1) < 1.0;
            !own && !apart(point, &rect)
        };
        let points = ground.points.iter().filter(covered).count();
        // A road is drawn broader than its points, and the one that leaves where a name stands must not touch it.
        let near = if wish.far { rect.grown(ROAD) } else { rect };
        let roads = ground.roads.iter().filter(|road| holds(&near, **road)).count();
        if (points > 0 && !over) || (roads > 0 && !wish.over_roads) {
            continue;
        }
        let number = |count: usize| f64::from(u16::try_from(count).unwrap_or(u16::MAX));
        let cost = f64::from(order) + number(points) * POINT + number(roads) * 3.0;
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, Stand { rect, lines, flush }));
        }
    }
    best.map(|(_, stand)| stand)
}

/// To which direction a name may stand, how it is then flush, and how much farther off than the nearest place.
fn candidates(wish: &Wish) -> Vec<(f64, f64, i8, Option<f64>)> {
    let near = SIDES.map(|(dx, dy, flush)| (dx, dy, flush, None));
    match wish.half {
        Some(_) if wish.far => {
            let corners = || SIDES.into_iter().filter(|(dx, dy, _)| *dx != 0.0 && *dy != 0.0);
            let farther = FARTHER.iter().flat_map(|by| corners().map(|(dx, dy, flush)| (dx, dy, flush, Some(*by))));
            near.into_iter().chain(farther).collect()
        }
        Some(_) => near.to_vec(),
        None => [(0.0, 0.0, 0, None)].into_iter().chain(near.map(|(dx, dy, _, _)| (dx, dy, 0, None))).collect(),
    }
}

fn holds(rect: &Rect, (x, y): (f64, f64)) -> bool {
    x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ground() -> Ground {
        let bounds = Rect { x: 0.0, y: 0.0, width: 1000.0, height: 600.0 };
        Ground { bounds, ..Ground::default() }
    }

    fn wish(at: (f64, f64)) -> Wish {
        let lines = vec![(80.0, 24.0), (120.0, 18.0)];
        Wish { at, half: Some(6.0), lines, strong: true, over_roads: true, far: false, kept: false }
    }

    proptest! {
        #[test]
        fn names_lie_neither_on_each_other_nor_on_panels_nor_beyond_the_edge(
            points in prop::collection::vec((0.0..1000.0_f64, 0.0..600.0_f64), 0..60),
        ) {
            let panel = Rect { x: 0.0, y: 0.0, width: 300.0, height: 120.0 };
            let ground = Ground { panels: vec![panel], ..ground() };
            let stands = place(&points.iter().map(|at| wish(*at)).collect::<Vec<_>>(), &ground);
            let boxes: Vec<Rect> = stands.into_iter().flatten().map(|stand| stand.rect).collect();
            for (index, a) in boxes.iter().enumerate() {
                prop_assert!(apart(a, &panel) && boxes[index + 1..].iter().all(|b| apart(a, b)));
                prop_assert!(a.x >= 0.0 && a.y >= 0.0 && a.x + a.width <= 1000.0 && a.y + a.height <= 600.0);
            }
        }
    }

    #[test]
    fn a_name_stands_right_of_its_point_unless_a_road_or_the_edge_is_in_the_way() {
        let stand = |at, ground: &Ground| place(&[wish(at)], ground).into_iter().flatten().next();
        assert!(stand((500.0, 300.0), &ground()).is_some_and(|stand| stand.rect.x > 500.0 && stand.flush == -1));
        assert!(stand((950.0, 300.0), &ground()).is_some_and(|stand| stand.rect.x < 950.0 && stand.flush == 1));
        let road = Ground { roads: (0..20).map(|n| (500.0 + f64::from(n) * 8.0, 300.0)).collect(), ..ground() };
        assert!(stand((500.0, 300.0), &road).is_some_and(|stand| stand.rect.x < 500.0));
    }

    #[test]
    fn no_name_lies_on_a_point_that_is_kept() {
        // There is room for one line, and for a name only over the other point.
        let narrow = Ground { bounds: Rect { x: 480.0, y: 288.0, width: 100.0, height: 24.0 }, ..ground() };
        let points = vec![Rect { x: 528.0, y: 294.0, width: 12.0, height: 12.0 }];
        let second = |kept| {
            let first = Wish { kept, lines: Vec::new(), ..wish((534.0, 300.0)) };
            let second = Wish { strong: true, lines: vec![(80.0, 20.0)], ..wish((484.0, 300.0)) };
            let stands = place(&[first, second], &Ground { points: points.clone(), ..narrow.clone() });
            stands.into_iter().nth(1).flatten()
        };
        assert!(second(false).is_some() && second(true).is_none(), "{:?} {:?}", second(false), second(true));
    }

    #[test]
    fn a_name_that_may_stands_farther_off_where_its_own_road_would_cross_it() {
        // A road that leaves by the left edge, falling to the right: every near side is on it or beyond the edge.
        let roads = (0..60).map(|n| (4.0 + f64::from(n) * 8.0, 300.0 + f64::from(n) * 2.0)).collect();
        let panels = vec![Rect { x: 0.0, y: 0.0, width: 1000.0, height: 290.0 }];
        let ground = Ground { roads, panels, ..ground() };
        let crossed = |far| {
            let stand = place(&[Wish { far, ..wish((4.0, 300.0)) }], &ground).into_iter().flatten().next();
            stand.map(|stand| ground.roads.iter().filter(|road| holds(&stand.rect.grown(ROAD), **road)).count())
        };
        assert!(crossed(false).is_some_and(|roads| roads > 0), "{:?}", crossed(false));
        assert_eq!(crossed(true), Some(0));
    }

    #[test]
    fn where_there_is_no_room_for_two_lines_there_may_be_for_one() {
        let flat = Ground { bounds: Rect { x: 0.0, y: 288.0, width: 1000.0, height: 24.0 }, ..ground() };
        let lines: Vec<usize> = place(&[wish((500.0, 300.0))], &flat).into_iter().flatten().map(|s| s.lines).collect();
        assert_eq!(lines, [1]);
    }
}

//! Coasts and borders in as much detail as can be seen.

use super::basemap::Basemap;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A bend of less than so many square pixels is not seen.
const SEEN: f64 = 3.0;

impl Basemap {
    /// The level of detail for a scale, in pixels per km: the area in km² below which bends are left out. In steps of
    /// two, so that a path is made anew seldom; nearest is 0, all that there is.
    pub fn level(scale: f64) -> f64 {
        let stepped = 2.0_f64.powf(scale.max(1e-6).log2().floor());
        let area = SEEN / (stepped * stepped) / 4.0;
        if area < 30.0 { 0.0 } else { area }
    }

    /// The points of an arc at a level of detail. Its ends are always among them, so that what shares it still fits;
    /// and so are two between, so that an island stays one.
    pub(super) fn coarse(&self, arc: i32, least: f64) -> Vec<(i32, i32)> {
        let points = self.points(arc);
        if least <= 0.0 || points.len() < 5 {
            return points;
        }
        let detail = self.detail.get_or_init(|| {
            (0..self.arcs.len()).map(|arc| areas(&self.points(i32::try_from(arc).unwrap_or(i32::MAX)))).collect()
        });
        let backwards = arc < 0;
        let number = usize::try_from(if backwards { -1 - arc } else { arc }).unwrap_or(usize::MAX);
        let Some(areas) = detail.get(number) else { return points };
        let mut kept: Vec<f64> = areas.clone();
        kept.sort_by(|a, b| b.total_cmp(a));
        let least = kept.get(3).map_or(least, |fourth| least.min(*fourth));
        let area = |at: usize| areas.get(if backwards { areas.len() - 1 - at } else { at }).copied();
        let seen = |(at, _): &(usize, &(i32, i32))| area(*at).is_none_or(|area| area >= least);
        points.iter().enumerate().filter(seen).map(|(_, point)| *point).collect()
    }
}

/// How much each point of a line matters: the area of the triangle that it makes with its neighbours when it is the
/// least of those left, and never less than what went before (M. Visvalingam and J. D. Whyatt 1993).
fn areas(points: &[(i32, i32)]) -> Vec<f64> {
    let count = points.len();
    let mut areas = vec![f64::INFINITY; count];
    let mut before: Vec<usize> = (0..count).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=count).collect();
    let triangle = |a: usize, b: usize, c: usize| -> f64 {
        let of = |at: usize| points.get(at).map_or((0.0, 0.0), |point| (f64::from(point.0), f64::from(point.1)));
        let ((ax, ay), (bx, by), (cx, cy)) = (of(a), of(b), of(c));
        ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)).abs() / 2.0
    };
    // Areas of whole km are halves: ordered as whole numbers.
    let key = |area: f64| (area * 2.0) as u64;
    let mut heap: BinaryHeap<Reverse<(u64, usize)>> = BinaryHeap::new();
    let inner = 1..count.saturating_sub(1);
    heap.extend(inner.map(|at| Reverse((key(triangle(at - 1, at, at + 1)), at))));
    let mut most = 0_u64;
    while let Some(Reverse((area, at))) = heap.pop() {
        let (low, high) = (before[at], after[at]);
        if areas[at].is_finite() || key(triangle(low, at, high)) != area {
            continue;
        }
        most = most.max(area);
        areas[at] = most as f64 / 2.0;
        (after[low], before[high]) = (high, low);
        for near in [low, high].into_iter().filter(|near| *near > 0 && *near < count - 1) {
            heap.push(Reverse((key(triangle(before[near], near, after[near])), near)));
        }
    }
    areas
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coast() -> Basemap {
        let json = r#"{"radius": 10, "arcs": ["0 0 10 1 10 -1 10 40 10 -40 10 0"],
            "countries": [{"id": "1", "rings": [[0]]}]}"#;
        crate::read::from_str(json).unwrap_or_default()
    }

    #[test]
    fn far_off_small_bends_are_left_out_and_the_ends_stay() {
        let map = coast();
        assert_eq!(map.coarse(0, 0.0).len(), 6);
        assert_eq!(map.coarse(0, 100.0), [(0, 0), (20, 0), (30, 40), (40, 0), (50, 0)].map(|point| point)[..].to_vec());
        let mut back = map.coarse(-1, 100.0);
        back.reverse();
        assert_eq!(back, map.coarse(0, 100.0), "both sides of a border are the same line");
        assert!(map.coarse(0, 1e9).len() >= 4);
    }

    #[test]
    fn the_nearer_the_finer() {
        let levels: Vec<f64> = [0.02, 0.05, 0.2, 0.8, 3.0].map(Basemap::level).to_vec();
        assert!(levels.windows(2).all(|pair| pair[0] >= pair[1]) && levels[4] == 0.0 && levels[0] > 1000.0);
        assert_eq!(Basemap::level(0.30), Basemap::level(0.26));
    }
}

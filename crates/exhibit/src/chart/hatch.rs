//! What is estimated is hatched: strokes from below on the left to above on the right, cut at the edges of their box.

use super::labels::Rect;
use std::fmt::Write;

/// The strokes of a box as a path, so far apart along its edges, in px. Where several boxes are hatched their strokes
/// are in line with each other.
pub fn hatch(own: &Rect, apart: f64) -> String {
    let (right, bottom) = (own.x + own.w, own.y + own.h);
    let mut path = String::new();
    // Along a stroke x + y stays the same.
    let first = ((own.x + own.y) / apart).floor() + 1.0;
    let sums = (0..).map(|n| (first + f64::from(n)) * apart).take_while(|sum| *sum < right + bottom);
    for sum in sums {
        let (from, to) = ((sum - bottom).max(own.x), (sum - own.y).min(right));
        let _ = write!(path, "M{from:.1} {:.1}L{to:.1} {:.1}", sum - from, sum - to);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn strokes_of_a_square_rise_from_its_left_and_lower_edge_to_its_upper_and_right_one() {
        let square = Rect { x: 0.0, y: 0.0, w: 10.0, h: 10.0 };
        assert_eq!(hatch(&square, 5.0), "M0.0 5.0L5.0 0.0M0.0 10.0L10.0 0.0M5.0 10.0L10.0 5.0");
        assert_eq!(hatch(&Rect { w: 0.0, h: 0.0, ..square }, 5.0), "");
    }

    proptest! {
        #[test]
        fn no_stroke_leaves_its_box(
            x in 0.0f64..900.0, y in -200.0f64..300.0, w in 1.0f64..300.0, h in 1.0f64..200.0,
        ) {
            let path = hatch(&Rect { x, y, w, h }, 7.0);
            let numbers: Vec<f64> =
                path.split(['M', 'L', ' ']).filter_map(|number| number.parse().ok()).collect();
            for point in numbers.chunks(2) {
                prop_assert!((x - 0.1..=x + w + 0.1).contains(&point[0]), "{} in {}", point[0], path);
                prop_assert!((y - 0.1..=y + h + 0.1).contains(&point[1]), "{} in {}", point[1], path);
            }
        }
    }
}

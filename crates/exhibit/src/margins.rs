//! What of a screen the panels that lie over a picture leave free, and the camera that fits points into it.

use crate::camera::{Camera, Rect};

/// What panels take from the four sides of a screen, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Margins {
    /// From the left.
    pub left: f64,
    /// From above.
    pub top: f64,
    /// From the right.
    pub right: f64,
    /// From below.
    pub bottom: f64,
}

impl Margins {
    /// The same on all sides.
    pub fn all(pixels: f64) -> Self {
        Self { left: pixels, top: pixels, right: pixels, bottom: pixels }
    }

    /// The same with so much more on all sides.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self { left: self.left + by, top: self.top + by, right: self.right + by, bottom: self.bottom + by }
    }

    /// What is left of a screen. Where the margins leave nothing, the whole screen.
    pub fn inside(self, (width, height): (f64, f64)) -> Rect {
        let rect = Rect {
            x: self.left,
            y: self.top,
            width: width - self.left - self.right,
            height: height - self.top - self.bottom,
        };
        let whole = Rect { x: 0.0, y: 0.0, width, height };
        if rect.width < 1.0 || rect.height < 1.0 { whole } else { rect }
    }

    /// The margins of the largest rectangle that no panel lies on (the largest empty rectangle of Naamad, Lee and Hsu
    /// 1984). Its edges are edges of panels or of the screen, and there are few: all are tried.
    pub fn beside(panels: &[Rect], (width, height): (f64, f64)) -> Self {
        let sides = |low: fn(&Rect) -> f64, high: fn(&Rect) -> f64, end: f64| {
            let edges = panels.iter().flat_map(|panel| [low(panel), high(panel)]);
            let mut edges: Vec<f64> = edges.chain([0.0, end]).map(|edge| edge.clamp(0.0, end)).collect();
            edges.sort_by(f64::total_cmp);
            edges.dedup();
            edges
        };
        let across = sides(|panel| panel.x, |panel| panel.x + panel.width, width);
        let down = sides(|panel| panel.y, |panel| panel.y + panel.height, height);
        let mut best = (0.0, Self::default());
        for (left, right) in pairs(&across) {
            for (top, bottom) in pairs(&down) {
                let rect = Rect { x: left, y: top, width: right - left, height: bottom - top };
                let size = rect.width * rect.height;
                if size > best.0 && panels.iter().all(|panel| apart(panel, &rect)) {
                    best = (size, Self { left, top, right: width - right, bottom: height - bottom });
                }
            }
        }
        best.1
    }
}

fn pairs(edges: &[f64]) -> impl Iterator<Item = (f64, f64)> + '_ {
    edges.iter().enumerate().flat_map(|(index, low)| edges.iter().skip(index + 1).map(|high| (*low, *high)))
}

/// True if two rectangles have no more than an edge in common.
pub fn apart(a: &Rect, b: &Rect) -> bool {
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
}

impl Camera {
    /// Shows a part of a picture in what margins leave of a screen.
    pub fn fit_within(part: Rect, margins: Margins, screen: (f64, f64)) -> Self {
        let free = margins.inside(screen);
        let fitted = Self::fit(part, free.width, free.height);
        let (x, y) = free.centre();
        fitted.panned(x - screen.0 / 2.0, y - screen.1 / 2.0)
    }

    /// Shows points of a picture in what margins leave of a screen; `None` without any. A single point keeps `scale`.
    pub fn fit_points(
        points: impl IntoIterator<Item = (f64, f64)>,
        margins: Margins,
        screen: (f64, f64),
        scale: f64,
    ) -> Option<Self> {
        let rect = Rect::around(points)?;
        let fitted = Self::fit_within(rect, margins, screen);
        if fitted.scale <= scale {
            return Some(fitted);
        }
        // Nearer than asked for: the middle stays in the middle of what is free.
        let (x, y) = margins.inside(screen).centre();
        let middle = rect.centre();
        let camera = Self { x: middle.0, y: middle.1, scale };
        Some(camera.panned(x - screen.0 / 2.0, y - screen.1 / 2.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SCREEN: (f64, f64) = (1000.0, 600.0);

    proptest! {
        #[test]
        fn what_is_chosen_lies_in_the_area_that_panels_leave_free(
            points in prop::collection::vec((-9e3..9e3_f64, -9e3..9e3_f64), 1..9),
            left in 0.0..400.0, top in 0.0..200.0, right in 0.0..400.0, bottom in 0.0..300.0,
        ) {
            let margins = Margins { left, top, right, bottom };
            let camera = Camera::fit_points(points.clone(), margins, SCREEN, 2.0);
            let free = margins.inside(SCREEN).grown(1e-6);
            for point in points {
                let (x, y) = camera.map(|camera| camera.on_screen(point, SCREEN.0, SCREEN.1)).unwrap_or_default();
                prop_assert!(x >= free.x && x <= free.x + free.width, "{x} in {free:?}");
                prop_assert!(y >= free.y && y <= free.y + free.height, "{y} in {free:?}");
            }
            prop_assert!(camera.is_some_and(|camera| camera.scale <= 2.0));
        }

        #[test]
        fn no_panel_lies_on_what_is_free(
            boxes in prop::collection::vec((-50.0..990.0_f64, -50.0..590.0_f64, 5.0..500.0_f64, 5.0..300.0_f64), 0..6),
        ) {
            let panels: Vec<Rect> =
                boxes.iter().map(|&(x, y, width, height)| Rect { x, y, width, height }).collect();
            let margins = Margins::beside(&panels, SCREEN);
            let free = margins.inside(SCREEN);
            let covered = margins == Margins::default() && !panels.is_empty();
            prop_assert!(covered || panels.iter().all(|panel| apart(panel, &free.grown(-1e-6))), "{free:?}");
        }
    }

    #[test]
    fn a_title_a_strip_and_a_drawer_leave_the_middle() {
        let title = Rect { x: 0.0, y: 0.0, width: 300.0, height: 90.0 };
        let strip = Rect { x: 0.0, y: 540.0, width: 600.0, height: 60.0 };
        let drawer = Rect { x: 950.0, y: 200.0, width: 50.0, height: 200.0 };
        let margins = Margins::beside(&[title, strip, drawer], SCREEN);
        assert_eq!(margins, Margins { left: 0.0, top: 90.0, right: 50.0, bottom: 60.0 });
        assert_eq!(Margins::beside(&[], SCREEN), Margins::default());
        // What is wholly covered is shown as if it were not: better than nothing.
        assert_eq!(Margins::all(400.0).inside(SCREEN).width, 1000.0);
    }
}

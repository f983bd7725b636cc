//! What part of a picture is on the screen.

/// A view of a picture: the point of the picture in the middle of the screen, and how many screen pixels one unit of
/// the picture takes. The same value serves tree and map, at any size of the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Point in the middle, in units of the picture.
    pub x: f64,
    /// The same, downwards.
    pub y: f64,
    /// Screen pixels per unit.
    pub scale: f64,
}

/// A rectangle: of a picture, in its units, or of the screen, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Rect {
    /// The smallest rectangle around some points; `None` without any.
    pub fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        let mut points = points.into_iter();
        let (x, y) = points.next()?;
        let (mut left, mut top, mut right, mut bottom) = (x, y, x, y);
        for (x, y) in points {
            (left, right) = (left.min(x), right.max(x));
            (top, bottom) = (top.min(y), bottom.max(y));
        }
        Some(Self { x: left, y: top, width: right - left, height: bottom - top })
    }

    /// True if all of another lies in it.
    pub fn holds(&self, other: Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }

    /// The same with a margin on all sides.
    pub fn grown(&self, by: f64) -> Self {
        Self { x: self.x - by, y: self.y - by, width: self.width + 2.0 * by, height: self.height + 2.0 * by }
    }

    /// The same around its middle, no smaller than that.
    pub fn at_least(&self, width: f64, height: f64) -> Self {
        let (x, y) = self.centre();
        let (width, height) = (self.width.max(width), self.height.max(height));
        Self { x: x - width / 2.0, y: y - height / 2.0, width, height }
    }

    /// The middle.
    pub fn centre(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

/// No picture is as large, in its units: with three places behind the point they are fewer than fifteen digits, which
/// are exact.
const FURTHEST: f64 = 1e9;

impl Camera {
    /// The same as an address tells it: to a thousandth of a unit, and to a millionth of the scale. Nobody sees more,
    /// and what an address holds is short, and read as it was written: further out than `FURTHEST` there are numbers
    /// that are not.
    #[must_use]
    pub fn told(self) -> Self {
        let rounded = |number: f64, parts: f64| (number * parts).round() / parts;
        let place = |number: f64| rounded(number.clamp(-FURTHEST, FURTHEST), 1e3);
        Self { x: place(self.x), y: place(self.y), scale: rounded(self.scale, 1e6).clamp(1e-6, 1e6) }
    }

    /// Whether both show the same to the eye.
    pub fn is_like(self, other: Self) -> bool {
        let near = |a: f64, b: f64, by: f64| (a - b).abs() <= by;
        near(self.x, other.x, 1e-3) && near(self.y, other.y, 1e-3) && near(self.scale, other.scale, 1e-6)
    }

    /// Shows the whole of `picture` on a screen of `width` × `height` pixels.
    pub fn fit(picture: Rect, width: f64, height: f64) -> Self {
        let (x, y) = picture.centre();
        let scale = (width / picture.width.max(1e-6)).min(height / picture.height.max(1e-6));
        Self { x, y, scale: if scale.is_finite() && scale > 0.0 { scale } else { 1.0 } }
    }

    /// Moved by so many screen pixels, as a finger drags the paper.
    pub fn panned(&self, dx: f64, dy: f64) -> Self {
        Self { x: self.x - dx / self.scale, y: self.y - dy / self.scale, ..*self }
    }

    /// Nearer by `factor` while the point under (`sx`, `sy`), in pixels from the middle of the screen, stays there.
    pub fn zoomed(&self, factor: f64, sx: f64, sy: f64, limits: (f64, f64)) -> Self {
        let scale = (self.scale * factor).max(limits.0).min(limits.1);
        let shift = 1.0 / self.scale - 1.0 / scale;
        Self { x: self.x + sx * shift, y: self.y + sy * shift, scale }
    }

    /// Moved back so that its middle lies on the picture: nobody loses the paper off the table.
    pub fn kept_on(&self, picture: Rect) -> Self {
        let x = self.x.max(picture.x).min(picture.x + picture.width);
        let y = self.y.max(picture.y).min(picture.y + picture.height);
        Self { x, y, ..*self }
    }

    /// Where a point of the picture is on a screen of that size.
    pub fn on_screen(&self, point: (f64, f64), width: f64, height: f64) -> (f64, f64) {
        ((point.0 - self.x) * self.scale + width / 2.0, (point.1 - self.y) * self.scale + height / 2.0)
    }

    /// The `transform` of the one group that holds the picture, on a screen of that size.
    pub fn transform(&self, width: f64, height: f64) -> String {
        let (x, y) = self.on_screen((0.0, 0.0), width, height);
        format!("translate({x:.2} {y:.2}) scale({:.5})", self.scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIMITS: (f64, f64) = (0.1, 10.0);

    #[test]
    fn what_an_address_tells_of_a_camera_is_exact_however_far_it_was() {
        let far = Camera { x: 1_111_111_111_111_110.0, y: -1e300, scale: 1e18 }.told();
        assert_eq!(far, Camera { x: 1e9, y: -1e9, scale: 1e6 });
        assert_eq!(far.told(), far);
    }

    proptest! {
        #[test]
        fn the_point_under_the_finger_stays_there_while_zooming(
            factor in 0.2..5.0, sx in -500.0..500.0, sy in -500.0..500.0, x in -1e4..1e4, scale in 0.2..5.0,
        ) {
            let before = Camera { x, y: 3.0, scale };
            let after = before.zoomed(factor, sx, sy, LIMITS);
            let under = |camera: &Camera| (camera.x + sx / camera.scale, camera.y + sy / camera.scale);
            prop_assert!((under(&before).0 - under(&after).0).abs() < 1e-6);
            prop_assert!((under(&before).1 - under(&after).1).abs() < 1e-6);
        }

        #[test]
        fn a_picture_that_is_fitted_is_wholly_on_screen(
            w in 1.0..5000.0,
            h in 1.0..5000.0,
            sw in 100.0..4000.0,
            sh in 100.0..4000.0,
        ) {
            let picture = Rect { x: -7.0, y: 11.0, width: w, height: h };
            let camera = Camera::fit(picture, sw, sh);
            let (left, top) = camera.on_screen((picture.x, picture.y), sw, sh);
            let (right, bottom) = camera.on_screen((picture.x + w, picture.y + h), sw, sh);
            prop_assert!(left >= -1e-6 && top >= -1e-6 && right <= sw + 1e-6 && bottom <= sh + 1e-6);
        }
    }

    #[test]
    fn dragging_there_and_back_changes_nothing() {
        let camera = Camera { x: 5.0, y: 6.0, scale: 2.0 };
        assert_eq!(camera.panned(30.0, -8.0).panned(-30.0, 8.0), camera);
    }

    #[test]
    fn the_paper_cannot_be_pushed_off_the_table() {
        let picture = Rect { x: 0.0, y: 0.0, width: 100.0, height: 50.0 };
        let camera = Camera { x: 900.0, y: -900.0, scale: 1.0 }.kept_on(picture);
        assert_eq!((camera.x, camera.y), (100.0, 0.0));
    }
}

//! The line of a road: a quadratic curve between two places, bent to the left of its direction.

use crate::camera::Rect;
use crate::number::command;

/// How many pieces a curve is looked at in.
const PIECES: u32 = 48;

/// A curve: its ends and the point that bends it, in km.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Where it begins.
    pub from: (f64, f64),
    /// Towards here it sets out, and from here it comes in.
    pub handle: (f64, f64),
    /// Where it ends.
    pub to: (f64, f64),
}

type Point = (f64, f64);

fn between(a: Point, b: Point, share: f64) -> Point {
    (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share)
}

impl Curve {
    /// Between two points, bent aside by a share of their distance: several roads between the same places fan out.
    pub fn bent((from, to): (Point, Point), bend: f64) -> Self {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let handle = ((from.0 + to.0) / 2.0 + dy * bend, (from.1 + to.1) / 2.0 - dx * bend);
        Self { from, handle, to }
    }

    /// The point at a share of the way.
    pub fn at(&self, share: f64) -> Point {
        between(between(self.from, self.handle, share), between(self.handle, self.to, share), share)
    }

    /// The direction at a share of the way, in degrees clockwise from the right.
    pub fn heading(&self, share: f64) -> f64 {
        let (a, b) = (between(self.from, self.handle, share), between(self.handle, self.to, share));
        (b.1 - a.1).atan2(b.0 - a.0).to_degrees()
    }

    /// How far its ends are apart.
    pub fn span(&self) -> f64 {
        (self.to.0 - self.from.0).hypot(self.to.1 - self.from.1)
    }

    /// Points along it, from its beginning to its end.
    pub fn samples(&self, count: u32) -> Vec<Point> {
        (0..count).map(|n| self.at(f64::from(n) / f64::from(count.max(2) - 1))).collect()
    }

    /// The piece of it from one share of the way to another, by de Casteljau's rule.
    #[must_use]
    pub fn cut(&self, from: f64, to: f64) -> Self {
        let (start, end) = (self.at(from), self.at(to));
        let handle = between(between(self.from, self.handle, from), between(self.handle, self.to, from), to);
        Self { from: start, handle, to: end }
    }

    /// The same, ending about so many km earlier: room for the tip of a wide line, and for the place it comes to.
    #[must_use]
    pub fn shortened(&self, before: f64, after: f64) -> Self {
        let long = |point: Point| (point.0 - self.handle.0).hypot(point.1 - self.handle.1).max(1e-9) * 2.0;
        self.cut((before / long(self.from)).clamp(0.0, 0.45), 1.0 - (after / long(self.to)).clamp(0.0, 0.45))
    }

    /// True if it may be in a part of the sheet: if the triangle that holds it reaches into that.
    pub fn touches(&self, part: &Rect) -> bool {
        let hull = Rect::around([self.from, self.handle, self.to]).unwrap_or_default().grown(1e-6);
        !crate::margins::apart(&hull, part)
    }

    /// Where it leaves a part of the sheet in which it begins: the share of the way, `None` if it does not.
    pub fn leaves(&self, inside: &dyn Fn(Point) -> bool) -> Option<f64> {
        let share = |piece: u32| f64::from(piece) / f64::from(PIECES);
        let first = (0..=PIECES).find(|piece| inside(self.at(share(*piece))))?;
        let last = (first..=PIECES).find(|piece| !inside(self.at(share(*piece))))?;
        // Between two pieces, halved until it is exact to a pixel.
        let (mut low, mut high) = (share(last - 1), share(last));
        for _ in 0..8 {
            let middle = (low + high) / 2.0;
            if inside(self.at(middle)) { low = middle } else { high = middle }
        }
        Some(low)
    }

    /// The other way round.
    #[must_use]
    pub fn backwards(&self) -> Self {
        Self { from: self.to, handle: self.handle, to: self.from }
    }

    /// As an SVG path.
    pub fn path(&self) -> String {
        let mut path = String::new();
        command(&mut path, 'M', &[self.from]);
        command(&mut path, 'Q', &[self.handle, self.to]);
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve() -> Curve {
        Curve::bent(((0.0, 0.0), (100.0, 0.0)), 0.2)
    }

    #[test]
    fn a_road_bends_to_its_left_and_what_drives_on_it_is_level_in_the_middle() {
        assert_eq!(curve().handle, (50.0, -20.0));
        assert_eq!((curve().at(0.5), curve().heading(0.5)), ((50.0, -10.0), 0.0));
        assert!(curve().heading(0.0) < 0.0 && curve().heading(1.0) > 0.0);
    }

    #[test]
    fn a_piece_of_a_curve_lies_on_the_curve() {
        let piece = curve().cut(0.25, 0.75);
        assert_eq!((piece.from, piece.to), (curve().at(0.25), curve().at(0.75)));
        let (a, b) = (piece.at(0.5), curve().at(0.5));
        assert!((a.0 - b.0).hypot(a.1 - b.1) < 1e-9);
        assert!((curve().shortened(0.0, 10.0).to.0 - 90.0).abs() < 3.0);
    }

    #[test]
    fn a_road_leaves_where_the_picture_ends() {
        let share = curve().leaves(&|point| point.0 < 60.0);
        assert!(share.is_some_and(|share| (curve().at(share).0 - 60.0).abs() < 0.1));
        assert_eq!(curve().leaves(&|_| true), None);
        assert_eq!(curve().leaves(&|_| false), None);
        assert!(curve().backwards().leaves(&|point| point.0 > 60.0).is_some());
    }
}

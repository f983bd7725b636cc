//! A picture that moves by itself: it glides to where it is to be, or flies on where a hand has thrown it.

use crate::camera::{Camera, Rect};

/// How long a glide takes, in ms: an answer to a touch.
const GLIDE: f64 = 280.0;
/// How long a thrown picture flies, in ms.
const FLIGHT: f64 = 480.0;

/// From one camera to another in a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Motion {
    from: Camera,
    /// Where it ends.
    pub to: Camera,
    began: f64,
    lasts: f64,
}

impl Motion {
    /// Glides from here to there.
    pub fn glide(from: Camera, to: Camera, now: f64) -> Self {
        Self { from, to, began: now, lasts: GLIDE }
    }

    /// Flies on with the speed of the hand, in pixels a ms, and slows down; at the edge it stops.
    pub fn thrown(from: Camera, speed: (f64, f64), whole: Rect, now: f64) -> Self {
        // What slows down as below begins with three times its mean speed: so it goes on as fast as the hand was.
        let far = |speed: f64| speed * FLIGHT / 3.0;
        Self { from, to: from.panned(far(speed.0), far(speed.1)).kept_on(whole), began: now, lasts: FLIGHT }
    }

    /// Where it is now.
    pub fn camera(&self, now: f64) -> Camera {
        let share = ((now - self.began) / self.lasts).clamp(0.0, 1.0);
        self.from.towards(self.to, 1.0 - (1.0 - share).powi(3))
    }

    /// It has arrived. Also when the clock was set back: nothing moves for ever.
    pub fn is_over(&self, now: f64) -> bool {
        now >= self.began + self.lasts || now < self.began - self.lasts
    }
}

impl Camera {
    /// A share of the way to another one. The scale grows by equal factors in equal shares, and the one point that is
    /// at the same place of the screen in both stays there: what is zoomed about a finger does not slip away from it.
    #[must_use]
    pub fn towards(self, to: Self, share: f64) -> Self {
        let scale = self.scale * (to.scale / self.scale).powf(share);
        let shift = 1.0 / self.scale - 1.0 / to.scale;
        let (relative, gone) = ((to.scale / self.scale).ln().abs(), 1.0 / self.scale - 1.0 / scale);
        let along = if relative < 1e-6 { share } else { gone / shift };
        Self { x: self.x + (to.x - self.x) * along, y: self.y + (to.y - self.y) * along, scale }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WHOLE: Rect = Rect { x: 0.0, y: 0.0, width: 1000.0, height: 1000.0 };

    proptest! {
        #[test]
        fn while_it_glides_nearer_the_point_under_the_finger_stays_there(
            factor in 0.3..4.0_f64, sx in -400.0..400.0_f64, sy in -300.0..300.0_f64, share in 0.0..1.0_f64,
        ) {
            let from = Camera { x: 500.0, y: 400.0, scale: 1.0 };
            let to = from.zoomed(factor, sx, sy, (0.1, 10.0));
            let between = from.towards(to, share);
            let under = |camera: &Camera| (camera.x + sx / camera.scale, camera.y + sy / camera.scale);
            prop_assert!((under(&from).0 - under(&between).0).abs() < 1e-6);
            prop_assert!((under(&from).1 - under(&between).1).abs() < 1e-6);
        }

        #[test]
        fn a_glide_begins_where_it_is_and_ends_where_it_should(x in 0.0..1e3_f64, scale in 0.2..5.0_f64) {
            let (from, to) = (Camera { x: 10.0, y: 20.0, scale: 1.0 }, Camera { x, y: 7.0, scale });
            let motion = Motion::glide(from, to, 1000.0);
            let (start, end) = (motion.camera(1000.0), motion.camera(1300.0));
            prop_assert!((start.x - from.x).abs() < 1e-6 && (start.scale - from.scale).abs() < 1e-6);
            prop_assert!((end.x - to.x).abs() < 1e-6 && (end.scale - to.scale).abs() < 1e-6);
            prop_assert!(motion.is_over(1300.0) && !motion.is_over(1200.0));
        }
    }

    #[test]
    fn what_is_thrown_begins_with_the_speed_of_the_hand_and_stops_at_the_edge() {
        let from = Camera { x: 500.0, y: 500.0, scale: 2.0 };
        let motion = Motion::thrown(from, (1.0, 0.0), WHOLE, 0.0);
        let first = (from.x - motion.camera(1.0).x) * from.scale;
        assert!((first - 1.0).abs() < 0.02, "{first} pixels in the first ms");
        let edge = Motion::thrown(Camera { x: 10.0, ..from }, (4.0, 0.0), WHOLE, 0.0);
        assert_eq!(edge.camera(9e9).x, 0.0);
        assert!((0..50).all(|step| edge.camera(f64::from(step) * 10.0).x >= 0.0));
    }
}

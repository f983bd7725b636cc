//! A picture that is drawn once, with some room around the screen, and carried as a whole while it moves: a browser
//! moves what it has painted for next to nothing, and paints ten thousand segments of a coast in a tenth of a second.

use crate::camera::Camera;

/// So much is painted beyond each edge of the screen, as a share of its width and height.
pub const BEYOND: f64 = 0.25;
/// What was painted is not stretched further than this: it would be a blur.
const BLUR: f64 = 2.2;

/// How a painted picture has to lie: moved by pixels, then stretched about the middle of the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Carried {
    /// To the right, in px.
    pub x: f64,
    /// Downwards, in px.
    pub y: f64,
    /// So many times as large.
    pub stretch: f64,
}

impl Carried {
    /// It lies as it was painted.
    pub const STILL: Self = Self { x: 0.0, y: 0.0, stretch: 1.0 };

    /// From what was painted for one camera to what another one sees; `None` where that does not cover the screen, or
    /// would be a blur: then it is to be painted anew.
    pub fn between(painted: Camera, camera: Camera, (width, height): (f64, f64)) -> Option<Self> {
        let stretch = camera.scale / painted.scale;
        let (x, y) = ((painted.x - camera.x) * camera.scale, (painted.y - camera.y) * camera.scale);
        let covers = |off: f64, long: f64| long / 2.0 + off.abs() <= long * (0.5 + BEYOND) * stretch;
        (stretch <= BLUR && covers(x, width) && covers(y, height)).then_some(Self { x, y, stretch })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SCREEN: (f64, f64) = (1000.0, 600.0);
    const PAINTED: Camera = Camera { x: 100.0, y: 50.0, scale: 2.0 };

    #[test]
    fn what_was_painted_is_carried_as_long_as_it_covers_the_screen() {
        let right = |by: f64| Carried::between(PAINTED, Camera { x: 100.0 + by / 2.0, ..PAINTED }, SCREEN);
        assert_eq!(Carried::between(PAINTED, PAINTED, SCREEN), Some(Carried::STILL));
        assert_eq!(right(249.0), Some(Carried { x: -249.0, ..Carried::STILL }));
        assert_eq!(right(251.0), None, "a quarter of the screen is painted beyond its edge");
        assert_eq!(Carried::between(PAINTED, Camera { scale: 1.3, ..PAINTED }, SCREEN), None, "nor is it too small");
        assert_eq!(Carried::between(PAINTED, Camera { scale: 5.0, ..PAINTED }, SCREEN), None, "or a blur");
    }

    proptest! {
        #[test]
        fn a_carried_point_lies_where_the_camera_sees_it(
            (x, y, scale) in (60.0..140.0_f64, 20.0..80.0_f64, 1.5..4.0_f64),
            at in (-300.0..300.0_f64, -200.0..200.0_f64),
        ) {
            let camera = Camera { x, y, scale };
            let Some(carried) = Carried::between(PAINTED, camera, SCREEN) else { return Ok(()) };
            let seen = camera.on_screen(at, SCREEN.0, SCREEN.1);
            let painted = PAINTED.on_screen(at, SCREEN.0, SCREEN.1);
            let moved = |painted: f64, middle: f64, by: f64| (painted - middle) * carried.stretch + middle + by;
            prop_assert!((moved(painted.0, 500.0, carried.x) - seen.0).abs() < 1e-6);
            prop_assert!((moved(painted.1, 300.0, carried.y) - seen.1).abs() < 1e-6);
        }
    }
}

//! A picture that fingers, mouse, wheel, buttons and keys move and stretch, without a screen: the view hands events in
//! and draws what comes out. As in OWID's timeline, what decides is here and is tested, and the view is thin.

mod carried;
mod hand;
mod motion;

pub use carried::{BEYOND, Carried};
pub use hand::{After, Hand};
pub use motion::Motion;

use crate::camera::{Camera, Rect};
use crate::margins::Margins;

/// How far the arrow keys move, in pixels.
const KEY_STEP: f64 = 90.0;
/// How much nearer a press of the button or key brings.
pub const NEARER: f64 = 1.5;
/// How many times the least scale a tall screen may show at rest, and below how many times it is filled at all.
const TALL: f64 = 3.1;
const SMALL: f64 = 1.5;

/// What there is to show, and where: lengths of the picture in its units, of the screen in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// What is shown at rest.
    pub rest: Rect,
    /// The least scale at rest: a small screen shows a part that can be read, around `anchor`.
    pub least: f64,
    /// The point in the middle where `rest` does not fit at the least scale.
    pub anchor: (f64, f64),
    /// The whole picture: the camera stays on it.
    pub whole: Rect,
    /// The least and greatest scale, in pixels per unit.
    pub limits: (f64, f64),
    /// Width and height of the screen.
    pub screen: (f64, f64),
    /// What panels that lie over the picture take of the screen: at rest the picture keeps out from under them.
    pub margins: Margins,
}

impl Frame {
    /// The camera while nobody has moved it.
    pub fn at_rest(&self) -> Camera {
        let fitted = Camera::fit_within(self.rest, self.margins, self.screen);
        let Rect { width, height, .. } = self.margins.inside(self.screen);
        let stretch = (width / self.rest.width.max(1.0), height / self.rest.height.max(1.0));
        // Wide pictures lie small across a tall screen.
        let tall = stretch.1 > stretch.0;
        if fitted.scale < self.least * if tall { SMALL } else { 1.0 } {
            // A tall screen is filled from top to bottom, as far as that does not come too near.
            let scale = stretch.1.min(self.least * TALL).max(self.least);
            return Camera { x: self.anchor.0, y: self.anchor.1, scale };
        }
        self.limited(fitted)
    }

    /// The camera that shows all.
    pub fn all(&self) -> Camera {
        self.limited(Camera::fit_within(self.whole, self.margins, self.screen))
    }

    /// The camera nearer by a factor, with the middle of the screen where it was.
    pub fn nearer(&self, camera: Camera, factor: f64) -> Camera {
        camera.zoomed(factor, 0.0, 0.0, self.limits).kept_on(self.whole)
    }

    /// The camera after a key; `None` for a key that is not the picture's. What has the focus within the picture keeps
    /// its arrow keys: then `on_picture` is false.
    pub fn key(&self, camera: Camera, key: &str, on_picture: bool) -> Option<Camera> {
        let moved = match key {
            "ArrowLeft" if on_picture => camera.panned(KEY_STEP, 0.0),
            "ArrowRight" if on_picture => camera.panned(-KEY_STEP, 0.0),
            "ArrowUp" if on_picture => camera.panned(0.0, KEY_STEP),
            "ArrowDown" if on_picture => camera.panned(0.0, -KEY_STEP),
            "+" | "=" => self.nearer(camera, NEARER),
            "-" => self.nearer(camera, 1.0 / NEARER),
            "0" => self.all(),
            _ => return None,
        };
        Some(moved.kept_on(self.whole))
    }

    fn limited(&self, camera: Camera) -> Camera {
        Camera { scale: camera.scale.clamp(self.limits.0, self.limits.1), ..camera }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        rest: Rect { x: 0.0, y: 0.0, width: 1000.0, height: 500.0 },
        least: 0.2,
        anchor: (300.0, 100.0),
        whole: Rect { x: 0.0, y: 0.0, width: 2000.0, height: 500.0 },
        limits: (0.1, 4.0),
        screen: (1000.0, 500.0),
        margins: Margins { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 },
    };

    fn camera() -> Camera {
        FRAME.at_rest()
    }

    #[test]
    fn at_rest_all_that_matters_is_in_view_and_a_small_screen_shows_a_part_that_can_be_read() {
        assert_eq!(FRAME.at_rest(), Camera { x: 500.0, y: 250.0, scale: 1.0 });
        let phone = Frame { screen: (150.0, 300.0), ..FRAME };
        let (x, y) = FRAME.anchor;
        assert_eq!((phone.at_rest().x, phone.at_rest().y), (x, y));
        assert!(phone.at_rest().scale >= FRAME.least);
    }

    #[test]
    fn keys_move_the_picture_but_leave_the_arrows_to_what_has_the_focus_in_it() {
        assert_eq!(FRAME.key(camera(), "ArrowRight", true).map(|camera| camera.x), Some(590.0));
        assert_eq!(FRAME.key(camera(), "ArrowRight", false), None);
        assert_eq!(FRAME.key(camera(), "+", false).map(|camera| camera.scale), Some(NEARER));
        assert_eq!(FRAME.key(camera(), "0", false), Some(FRAME.all()));
        assert_eq!(FRAME.key(camera(), "a", true), None);
    }

    #[test]
    fn at_rest_the_picture_keeps_out_from_under_panels() {
        let margins = Margins { left: 200.0, top: 0.0, right: 0.0, bottom: 100.0 };
        let frame = Frame { margins, ..FRAME };
        let corner = |point| frame.at_rest().on_screen(point, 1000.0, 500.0);
        assert_eq!((corner((0.0, 0.0)), corner((1000.0, 500.0))), ((200.0, 0.0), (1000.0, 400.0)));
    }
}

//! A picture that fingers, mouse, wheel, buttons and keys move and stretch, without a screen: the view hands events in
//! and draws what comes out. As in OWID's timeline, what decides is here and is tested, and the view is thin.

use crate::camera::{Camera, Rect};
use crate::gesture::Gesture;

/// How far the arrow keys move, in pixels.
const KEY_STEP: f64 = 90.0;
/// How much nearer a press of the button or key brings.
pub const NEARER: f64 = 1.5;
/// How many pixels of a turning wheel make it e times nearer.
const WHEEL: f64 = 420.0;
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
}

impl Frame {
    /// The camera while nobody has moved it.
    pub fn at_rest(&self) -> Camera {
        let (width, height) = self.screen;
        let fitted = Camera::fit(self.rest, width, height);
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
        self.limited(Camera::fit(self.whole, self.screen.0, self.screen.1))
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

/// What fingers and wheel hold until they are done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hand {
    gesture: Option<Gesture>,
    wheeled: Option<Camera>,
}

/// What follows from an event.
#[derive(Clone, Debug, PartialEq)]
pub struct After {
    /// What is held now.
    pub hand: Hand,
    /// The fingers have just begun to drag: from here on all their moves belong to the picture.
    pub begins: bool,
    /// Where the camera stays, if it was let go of.
    pub left_at: Option<Camera>,
}

impl From<Hand> for After {
    /// Nothing follows but what is held.
    fn from(hand: Hand) -> Self {
        Self { hand, begins: false, left_at: None }
    }
}

impl Hand {
    /// The camera as it is held, or else the one that was settled on.
    pub fn camera(&self, frame: &Frame, settled: Camera) -> Camera {
        let dragged = self.gesture.as_ref().filter(|gesture| gesture.is_drag());
        let held = dragged.map(|gesture| gesture.camera(frame.limits)).or(self.wheeled);
        held.unwrap_or(settled).kept_on(frame.whole)
    }

    /// True while something holds the picture.
    pub fn is_busy(&self) -> bool {
        self.wheeled.is_some() || self.gesture.as_ref().is_some_and(Gesture::is_drag)
    }

    /// A finger or button goes down at a point, in pixels from the middle of the screen.
    pub fn pressed(self, frame: &Frame, camera: Camera, id: i32, at: (f64, f64)) -> Self {
        let gesture = match self.gesture {
            Some(earlier) => earlier.join(id, at, frame.limits),
            None => Gesture::begin(camera, id, at),
        };
        Self { gesture: Some(gesture), ..self }
    }

    /// A finger or the mouse moves. One that is no longer `down` was lifted where nobody saw it, as outside the window:
    /// then it holds nothing any more.
    pub fn moved(self, frame: &Frame, id: i32, at: (f64, f64), down: bool) -> After {
        let Some(earlier) = self.gesture.clone() else { return self.into() };
        if !down {
            return self.lifted(frame, id);
        }
        let dragged = earlier.is_drag();
        let gesture = earlier.moved(id, at);
        let begins = gesture.is_drag() && !dragged;
        After { hand: Self { gesture: Some(gesture), ..self }, begins, left_at: None }
    }

    /// A finger is lifted, or taken away by the system.
    pub fn lifted(self, frame: &Frame, id: i32) -> After {
        let Some(earlier) = self.gesture.clone() else { return self.into() };
        let left_at = earlier.is_drag().then(|| earlier.camera(frame.limits).kept_on(frame.whole));
        After { hand: Self { gesture: earlier.lifted(id, frame.limits), ..self }, begins: false, left_at }
    }

    /// The wheel turns by so many pixels over a point.
    pub fn wheeled(self, frame: &Frame, camera: Camera, turned: f64, at: (f64, f64)) -> Self {
        let nearer = camera.zoomed((-turned / WHEEL).exp(), at.0, at.1, frame.limits);
        Self { wheeled: Some(nearer.kept_on(frame.whole)), ..self }
    }

    /// The wheel has come to rest.
    pub fn rested(self) -> After {
        After { left_at: self.wheeled, begins: false, hand: Self { wheeled: None, ..self } }
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
    fn a_touch_that_does_not_move_leaves_the_camera_where_it_is() {
        let hand = Hand::default().pressed(&FRAME, camera(), 1, (0.0, 0.0));
        let after = hand.moved(&FRAME, 1, (2.0, 1.0), true);
        assert!(!after.begins && !after.hand.is_busy());
        assert_eq!(after.hand.lifted(&FRAME, 1).left_at, None);
    }

    #[test]
    fn a_drag_holds_the_picture_until_it_is_let_go_of_and_leaves_the_camera_there() {
        let hand = Hand::default().pressed(&FRAME, camera(), 1, (0.0, 0.0));
        let after = hand.moved(&FRAME, 1, (100.0, 0.0), true);
        assert!(after.begins && after.hand.is_busy());
        assert_eq!(after.hand.camera(&FRAME, camera()).x, 400.0);
        let end = after.hand.lifted(&FRAME, 1);
        assert_eq!((end.left_at.map(|camera| camera.x), end.hand), (Some(400.0), Hand::default()));
    }

    #[test]
    fn nothing_moves_without_a_button_when_it_was_let_go_outside_the_window() {
        let hand = Hand::default().pressed(&FRAME, camera(), 1, (0.0, 0.0));
        let away = hand.moved(&FRAME, 1, (100.0, 0.0), true).hand;
        let back = away.moved(&FRAME, 1, (-300.0, 0.0), false);
        assert_eq!((back.left_at.map(|camera| camera.x), back.hand.is_busy()), (Some(400.0), false));
        let on = back.hand.moved(&FRAME, 1, (200.0, 0.0), true);
        assert_eq!(on.hand.camera(&FRAME, camera()), camera());
    }

    #[test]
    fn the_wheel_brings_the_point_under_it_nearer_and_settles_when_it_rests() {
        let hand = Hand::default().wheeled(&FRAME, camera(), -WHEEL, (100.0, 0.0));
        let nearer = hand.camera(&FRAME, camera());
        assert!((nearer.scale - std::f64::consts::E).abs() < 1e-9);
        assert!((nearer.on_screen((600.0, 250.0), 1000.0, 500.0).0 - 600.0).abs() < 1e-6);
        let rest = hand.rested();
        assert_eq!((rest.left_at, rest.hand), (Some(nearer), Hand::default()));
    }

    #[test]
    fn fingers_that_come_while_the_wheel_still_turns_keep_hold_of_the_picture() {
        let hand = Hand::default().wheeled(&FRAME, camera(), -100.0, (0.0, 0.0));
        let nearer = hand.camera(&FRAME, camera());
        let rest = hand.pressed(&FRAME, nearer, 1, (-40.0, 0.0)).pressed(&FRAME, nearer, 2, (40.0, 0.0)).rested();
        let wide = rest.hand.moved(&FRAME, 1, (-80.0, 0.0), true).hand.moved(&FRAME, 2, (80.0, 0.0), true).hand;
        assert!((wide.camera(&FRAME, camera()).scale / nearer.scale - 2.0).abs() < 1e-9);
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
    fn nobody_loses_the_paper_off_the_table() {
        let hand = Hand::default().pressed(&FRAME, camera(), 1, (0.0, 0.0));
        let far = hand.moved(&FRAME, 1, (9000.0, 9000.0), true).hand.camera(&FRAME, camera());
        assert_eq!((far.x, far.y), (0.0, 0.0));
    }
}

//! What fingers and wheel hold, and how the picture moves on by itself when they let go.
//!
//! Time comes in with each event, in ms of any clock that only runs forwards.

use super::{Frame, Motion};
use crate::camera::Camera;
use crate::gesture::Gesture;

/// How many pixels of a turning wheel make it e times nearer.
const WHEEL: f64 = 420.0;
/// How much nearer a double tap brings.
const TAPPED: f64 = 2.0;
/// Two taps are one if no more ms and pixels lie between them.
const TWICE: (f64, f64) = (320.0, 32.0);
/// A finger's speed is that of its last so many ms.
const LATELY: f64 = 90.0;
/// Slower than this, in pixels a ms, a finger has laid the picture down; and no picture flies faster than that.
const SPEEDS: (f64, f64) = (0.25, 4.0);

/// What fingers and wheel hold until they are done, and where the picture is on its way to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hand {
    gesture: Option<Gesture>,
    wheeled: Option<Camera>,
    /// Where the one finger was lately, and when.
    trail: Vec<(f64, (f64, f64))>,
    /// When and where the picture was last tapped.
    tapped: Option<(f64, (f64, f64))>,
    motion: Option<Motion>,
    /// The camera that was last settled on, and the screen it was for: another one is glided to.
    aim: Option<(Camera, (f64, f64))>,
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
    /// The camera as it is held, or on its way, or else the one that was settled on.
    pub fn camera(&self, frame: &Frame, settled: Camera, now: f64) -> Camera {
        let dragged = self.gesture.as_ref().filter(|gesture| gesture.is_drag());
        let held = dragged.map(|gesture| gesture.camera(frame.limits)).or(self.wheeled);
        let held = held.or_else(|| self.motion.filter(|motion| !motion.is_over(now)).map(|motion| motion.camera(now)));
        held.unwrap_or(settled).kept_on(frame.whole)
    }

    /// True while something holds the picture.
    pub fn is_busy(&self) -> bool {
        self.wheeled.is_some() || self.gesture.as_ref().is_some_and(Gesture::is_drag)
    }

    /// True while the picture moves by itself.
    pub fn moves(&self, now: f64) -> bool {
        !self.is_busy() && self.motion.is_some_and(|motion| !motion.is_over(now))
    }

    /// Takes note of where the picture is to be. If that is elsewhere than before, it glides there; at once where the
    /// screen has changed, or where calm is asked for.
    #[must_use]
    pub fn aimed(mut self, frame: &Frame, settled: Camera, now: f64, calm: bool) -> Self {
        let before = self.aim.replace((settled, frame.screen));
        match before {
            Some((aim, screen)) if screen == frame.screen && aim != settled && !self.is_busy() => {
                let shown = self.camera(frame, aim, now);
                // Calm does not hurry what a hand has thrown: calm pictures are not thrown at all.
                self.motion = (!calm && !shown.is_like(settled)).then(|| Motion::glide(shown, settled, now));
            }
            Some((_, screen)) if screen != frame.screen => self.motion = None,
            _ => {}
        }
        self
    }

    /// A finger or button goes down at a point, in pixels from the middle of the screen. What moves stops there. Where
    /// it is the `first`, those that were held before have gone without a word: what was under them left the page.
    pub fn pressed(self, frame: &Frame, camera: Camera, id: i32, at: (f64, f64), now: f64, first: bool) -> Self {
        let gesture = match self.gesture.filter(|_| !first) {
            Some(earlier) => earlier.join(id, at, frame.limits),
            None => Gesture::begin(camera, id, at),
        };
        Self { gesture: Some(gesture), trail: vec![(now, at)], ..self }
    }

    /// A finger or the mouse moves. One that is no longer `down` was lifted where nobody saw it, as outside the window:
    /// then it holds nothing any more.
    pub fn moved(mut self, frame: &Frame, id: i32, at: (f64, f64), down: bool, now: f64) -> After {
        let Some(earlier) = self.gesture.clone() else { return self.into() };
        if !down {
            self.trail.clear();
            return self.lifted(frame, id, at, now, true);
        }
        let dragged = earlier.is_drag();
        let gesture = earlier.moved(id, at);
        let begins = gesture.is_drag() && !dragged;
        self.trail.retain(|(then, _)| now - then <= LATELY);
        self.trail.push((now, at));
        After { hand: Self { gesture: Some(gesture), ..self }, begins, left_at: None }
    }

    /// A finger is lifted, or taken away by the system. What was thrown flies on for a while, unless calm is asked for,
    /// and stops at the edge of the picture.
    pub fn lifted(mut self, frame: &Frame, id: i32, at: (f64, f64), now: f64, calm: bool) -> After {
        let Some(earlier) = self.gesture.take() else { return self.into() };
        if !earlier.is_drag() {
            self.gesture = earlier.lifted(id, frame.limits);
            self.tapped = Some((now, at));
            return self.into();
        }
        let held = earlier.camera(frame.limits).kept_on(frame.whole);
        self.gesture = earlier.lifted(id, frame.limits);
        self.motion = None;
        let thrown = self.thrown(now).filter(|_| !calm && self.gesture.is_none());
        let left_at = match thrown {
            Some(speed) => {
                let motion = Motion::thrown(held, speed, frame.whole, now);
                self.motion = Some(motion);
                motion.to
            }
            None => held,
        };
        self.trail.clear();
        self.aim = Some((left_at, frame.screen));
        After { hand: self, begins: false, left_at: Some(left_at) }
    }

    /// The speed of the finger when it let go, in pixels a ms; `None` if it had come to rest.
    fn thrown(&self, now: f64) -> Option<(f64, f64)> {
        let lately: Vec<_> = self.trail.iter().filter(|(then, _)| now - then <= LATELY).collect();
        let (first, last) = (lately.first()?, lately.last()?);
        let ms = last.0 - first.0;
        let (dx, dy) = (last.1.0 - first.1.0, last.1.1 - first.1.1);
        let speed = dx.hypot(dy) / ms;
        let slower = (SPEEDS.1 / speed).min(1.0);
        (ms > 0.0 && speed >= SPEEDS.0).then(|| (dx / ms * slower, dy / ms * slower))
    }

    /// A finger is about to be lifted from the bare picture: the second tap of two brings the point under it nearer.
    pub fn tapped(mut self, frame: &Frame, camera: Camera, at: (f64, f64), now: f64) -> After {
        if self.is_busy() {
            return self.into();
        }
        let twice = self
            .tapped
            .take()
            .filter(|(then, point)| now - then <= TWICE.0 && (point.0 - at.0).hypot(point.1 - at.1) <= TWICE.1);
        let nearer = || camera.zoomed(TAPPED, at.0, at.1, frame.limits).kept_on(frame.whole);
        After { left_at: twice.map(|_| nearer()), begins: false, hand: self }
    }

    /// The wheel turns by so many pixels over a point.
    pub fn wheeled(self, frame: &Frame, camera: Camera, turned: f64, at: (f64, f64)) -> Self {
        let nearer = camera.zoomed((-turned / WHEEL).exp(), at.0, at.1, frame.limits);
        Self { wheeled: Some(nearer.kept_on(frame.whole)), motion: None, ..self }
    }

    /// A key, a button or the focus sends the camera elsewhere: what the wheel held is let go of, and it glides there.
    pub fn sent(self, frame: &Frame, camera: Camera) -> After {
        let rested = self.rested(frame);
        After { left_at: Some(camera), ..rested }
    }

    /// The wheel has come to rest.
    pub fn rested(mut self, frame: &Frame) -> After {
        let left_at = self.wheeled.take();
        self.aim = left_at.map(|camera| (camera, frame.screen)).or(self.aim);
        After { left_at, begins: false, hand: self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::camera::Rect;
    use crate::margins::Margins;

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

    /// One finger is down in the middle since time 0.
    fn held() -> Hand {
        Hand::default().pressed(&FRAME, camera(), 1, (0.0, 0.0), 0.0, true)
    }

    #[test]
    fn a_finger_that_went_without_a_word_holds_nothing_when_the_next_one_comes() {
        let hand = held().pressed(&FRAME, camera(), 2, (100.0, 0.0), 900.0, true);
        let moved = hand.moved(&FRAME, 2, (150.0, 0.0), true, 950.0).hand;
        assert!((moved.camera(&FRAME, camera(), 950.0).scale - camera().scale).abs() < 1e-9, "it is taken for two");
        let lifted = moved.lifted(&FRAME, 2, (150.0, 0.0), 999.0, true).hand;
        assert!(!lifted.moved(&FRAME, 7, (0.0, 90.0), true, 1200.0).hand.is_busy());
    }

    #[test]
    fn a_key_pressed_while_the_wheel_still_turns_has_the_last_word() {
        let wheeled = Hand::default().wheeled(&FRAME, camera(), -300.0, (0.0, 0.0));
        let all = FRAME.all();
        let sent = wheeled.sent(&FRAME, all);
        assert_eq!(sent.left_at, Some(all));
        assert!(!sent.hand.is_busy());
        assert_eq!(sent.hand.rested(&FRAME).left_at, None, "the wheel's own rest comes later, and changes nothing");
    }

    #[test]
    fn a_touch_that_does_not_move_leaves_the_camera_where_it_is() {
        let after = held().moved(&FRAME, 1, (2.0, 1.0), true, 20.0);
        assert!(!after.begins && !after.hand.is_busy());
        assert_eq!(after.hand.lifted(&FRAME, 1, (2.0, 1.0), 40.0, false).left_at, None);
    }

    #[test]
    fn a_drag_holds_the_picture_until_it_is_let_go_of_and_leaves_the_camera_there() {
        let after = held().moved(&FRAME, 1, (100.0, 0.0), true, 20.0);
        assert!(after.begins && after.hand.is_busy());
        assert_eq!(after.hand.camera(&FRAME, camera(), 20.0).x, 400.0);
        // The finger rests before it is lifted: the picture is laid down.
        let end = after.hand.lifted(&FRAME, 1, (100.0, 0.0), 400.0, false);
        assert_eq!(end.left_at.map(|camera| camera.x), Some(400.0));
        assert!(!end.hand.is_busy() && !end.hand.moves(400.0));
    }

    #[test]
    fn a_picture_that_is_thrown_flies_on_and_not_where_calm_is_asked_for() {
        let drag = (1..=10).fold(held(), |hand, step| {
            hand.moved(&FRAME, 1, (f64::from(step) * 10.0, 0.0), true, f64::from(step) * 10.0).hand
        });
        let end = drag.clone().lifted(&FRAME, 1, (100.0, 0.0), 105.0, false);
        let flown = end.left_at.map(|camera| camera.x).unwrap_or_default();
        assert!(flown < 300.0 && end.hand.moves(110.0) && !end.hand.moves(700.0), "to {flown}");
        let on_the_way = end.hand.camera(&FRAME, camera(), 200.0).x;
        assert!(on_the_way < 400.0 && on_the_way > flown);
        // A finger stops it where it is.
        let caught = end.hand.camera(&FRAME, camera(), 200.0);
        let hand =
            end.hand.pressed(&FRAME, caught, 2, (0.0, 0.0), 200.0, true).moved(&FRAME, 2, (9.0, 0.0), true, 210.0).hand;
        assert!((hand.camera(&FRAME, camera(), 210.0).x - (caught.x - 9.0)).abs() < 1e-9);
        let calm = drag.lifted(&FRAME, 1, (100.0, 0.0), 105.0, true);
        assert_eq!((calm.left_at.map(|camera| camera.x), calm.hand.moves(110.0)), (Some(400.0), false));
    }

    #[test]
    fn nothing_moves_without_a_button_when_it_was_let_go_outside_the_window() {
        let away = held().moved(&FRAME, 1, (100.0, 0.0), true, 10.0).hand;
        let back = away.moved(&FRAME, 1, (-300.0, 0.0), false, 20.0);
        assert_eq!((back.left_at.map(|camera| camera.x), back.hand.is_busy()), (Some(400.0), false));
        let on = back.hand.moved(&FRAME, 1, (200.0, 0.0), true, 30.0);
        assert_eq!(on.hand.camera(&FRAME, camera(), 30.0), camera());
    }

    #[test]
    fn two_taps_bring_the_point_under_them_nearer_and_one_does_not() {
        let tap = |hand: Hand, at: (f64, f64), now: f64| {
            let after = hand.clone().tapped(&FRAME, camera(), at, now);
            let hand =
                after.hand.pressed(&FRAME, camera(), 1, at, now, true).lifted(&FRAME, 1, at, now + 30.0, false).hand;
            (hand, after.left_at)
        };
        let (hand, once) = tap(Hand::default(), (100.0, 50.0), 0.0);
        assert_eq!(once, None);
        let (_, twice) = tap(hand.clone(), (104.0, 50.0), 200.0);
        let before = (camera().x + 104.0 / camera().scale, camera().scale);
        assert!(twice.is_some_and(|near| (near.x + 104.0 / near.scale - before.0).abs() < 1e-6));
        assert!(twice.is_some_and(|near| (near.scale / before.1 - TAPPED).abs() < 1e-9));
        // Too late, or elsewhere, it is another first tap.
        assert_eq!(tap(hand.clone(), (104.0, 50.0), 900.0).1, None);
        assert_eq!(tap(hand, (300.0, 50.0), 200.0).1, None);
    }

    #[test]
    fn what_is_chosen_is_glided_to_but_a_new_screen_or_calm_shows_it_at_once() {
        let far = Camera { x: 900.0, y: 250.0, scale: 2.0 };
        let hand = Hand::default().aimed(&FRAME, camera(), 0.0, false);
        assert_eq!(hand.camera(&FRAME, camera(), 0.0), camera());
        let gliding = hand.clone().aimed(&FRAME, far, 100.0, false);
        let (first, last) = (gliding.camera(&FRAME, far, 100.0), gliding.camera(&FRAME, far, 400.0));
        assert!((first.x - camera().x).abs() < 1e-9 && last == far && gliding.moves(200.0));
        assert!(!gliding.moves(400.0), "no answer to a touch takes more than 300 ms");
        assert_eq!(hand.clone().aimed(&FRAME, far, 100.0, true).camera(&FRAME, far, 100.0), far);
        let turned = Frame { screen: (500.0, 1000.0), ..FRAME };
        assert_eq!(hand.aimed(&turned, far, 100.0, false).camera(&turned, far, 100.0), far);
    }

    #[test]
    fn the_wheel_brings_the_point_under_it_nearer_and_settles_when_it_rests() {
        let hand = Hand::default().wheeled(&FRAME, camera(), -WHEEL, (100.0, 0.0));
        let nearer = hand.camera(&FRAME, camera(), 0.0);
        assert!((nearer.scale - std::f64::consts::E).abs() < 1e-9);
        assert!((nearer.on_screen((600.0, 250.0), 1000.0, 500.0).0 - 600.0).abs() < 1e-6);
        let rest = hand.rested(&FRAME);
        assert_eq!((rest.left_at, rest.hand.is_busy()), (Some(nearer), false));
        // The visit now says so, and nothing moves.
        assert!(!rest.hand.aimed(&FRAME, nearer, 10.0, false).moves(10.0));
    }

    #[test]
    fn fingers_that_come_while_the_wheel_still_turns_keep_hold_of_the_picture() {
        let hand = Hand::default().wheeled(&FRAME, camera(), -100.0, (0.0, 0.0));
        let nearer = hand.camera(&FRAME, camera(), 0.0);
        let hand = hand.pressed(&FRAME, nearer, 1, (-40.0, 0.0), 1.0, true).pressed(
            &FRAME,
            nearer,
            2,
            (40.0, 0.0),
            2.0,
            false,
        );
        let rest = hand.rested(&FRAME);
        let wide = rest.hand.moved(&FRAME, 1, (-80.0, 0.0), true, 3.0).hand.moved(&FRAME, 2, (80.0, 0.0), true, 4.0);
        assert!((wide.hand.camera(&FRAME, camera(), 4.0).scale / nearer.scale - 2.0).abs() < 1e-9);
    }

    #[test]
    fn nobody_loses_the_paper_off_the_table() {
        let far = held().moved(&FRAME, 1, (9000.0, 9000.0), true, 10.0).hand.camera(&FRAME, camera(), 10.0);
        assert_eq!((far.x, far.y), (0.0, 0.0));
    }
}

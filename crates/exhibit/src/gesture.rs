//! Fingers on a picture: one moves it, two stretch it. A state without a screen, fed by pointer events.

use crate::camera::Camera;

/// How far a finger may tremble, in pixels, before a touch becomes a drag.
const TREMBLE: f64 = 7.0;

/// Fingers that are down, and the camera as they found it. Positions are in pixels from the middle of the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Gesture {
    fingers: Vec<Finger>,
    camera: Camera,
    dragging: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Finger {
    id: i32,
    start: (f64, f64),
    at: (f64, f64),
}

impl Gesture {
    /// The first finger touches.
    pub fn begin(camera: Camera, id: i32, at: (f64, f64)) -> Self {
        Self { fingers: vec![Finger { id, start: at, at }], camera, dragging: false }
    }

    /// Another finger touches: what the fingers did so far becomes the new beginning.
    pub fn join(mut self, id: i32, at: (f64, f64), limits: (f64, f64)) -> Self {
        self.settle(limits);
        self.fingers.retain(|finger| finger.id != id);
        self.fingers.push(Finger { id, start: at, at });
        self
    }

    /// A finger moves.
    pub fn moved(mut self, id: i32, at: (f64, f64)) -> Self {
        for finger in self.fingers.iter_mut().filter(|finger| finger.id == id) {
            finger.at = at;
            let (dx, dy) = (at.0 - finger.start.0, at.1 - finger.start.1);
            self.dragging |= dx.hypot(dy) > TREMBLE;
        }
        self.dragging |= self.fingers.len() > 1;
        self
    }

    /// A finger is lifted, or taken away by the system. `None` when it was the last.
    pub fn lifted(mut self, id: i32, limits: (f64, f64)) -> Option<Self> {
        self.settle(limits);
        self.fingers.retain(|finger| finger.id != id);
        (!self.fingers.is_empty()).then_some(self)
    }

    /// True once the fingers have moved on purpose: then lifting them chooses nothing.
    pub fn is_drag(&self) -> bool {
        self.dragging
    }

    /// The camera as the fingers hold it now.
    pub fn camera(&self, limits: (f64, f64)) -> Camera {
        match self.fingers.as_slice() {
            [one] if self.dragging => self.camera.panned(one.at.0 - one.start.0, one.at.1 - one.start.1),
            [one, two, ..] => {
                let middle = |a: (f64, f64), b: (f64, f64)| ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
                let apart = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).hypot(a.1 - b.1).max(1.0);
                let (from, to) = (middle(one.start, two.start), middle(one.at, two.at));
                let factor = apart(one.at, two.at) / apart(one.start, two.start);
                self.camera.zoomed(factor, from.0, from.1, limits).panned(to.0 - from.0, to.1 - from.1)
            }
            _ => self.camera,
        }
    }

    fn settle(&mut self, limits: (f64, f64)) {
        self.camera = self.camera(limits);
        for finger in &mut self.fingers {
            finger.start = finger.at;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: (f64, f64) = (0.1, 10.0);
    const CAMERA: Camera = Camera { x: 0.0, y: 0.0, scale: 2.0 };

    #[test]
    fn a_trembling_finger_moves_nothing_and_still_chooses() {
        let gesture = Gesture::begin(CAMERA, 1, (10.0, 10.0)).moved(1, (14.0, 12.0));
        assert!(!gesture.is_drag());
        assert_eq!(gesture.camera(LIMITS), CAMERA);
    }

    #[test]
    fn one_finger_drags_the_paper_along() {
        let camera = Gesture::begin(CAMERA, 1, (0.0, 0.0)).moved(1, (40.0, -20.0)).camera(LIMITS);
        assert_eq!((camera.x, camera.y), (-20.0, 10.0));
    }

    #[test]
    fn two_fingers_apart_make_it_larger_around_the_point_between_them() {
        let gesture = Gesture::begin(CAMERA, 1, (-50.0, 0.0)).join(2, (50.0, 0.0), LIMITS);
        let camera = gesture.moved(1, (-100.0, 0.0)).moved(2, (100.0, 0.0)).camera(LIMITS);
        assert_eq!(camera, Camera { x: 0.0, y: 0.0, scale: 4.0 });
    }

    #[test]
    fn lifting_one_of_two_fingers_does_not_make_the_paper_jump() {
        let gesture = Gesture::begin(CAMERA, 1, (-50.0, 0.0)).join(2, (50.0, 0.0), LIMITS).moved(2, (90.0, 30.0));
        let before = gesture.camera(LIMITS);
        let after = gesture.lifted(1, LIMITS).map(|gesture| gesture.camera(LIMITS));
        assert_eq!(after, Some(before));
    }
}

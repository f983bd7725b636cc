//! The touch that wakes the exhibit presses nothing in it.

use gloo::utils::window;
use web_sys::Event;

/// What a browser makes of one touch after its beginning.
pub const REST: [&str; 10] = [
    "pointerup",
    "pointercancel",
    "mousedown",
    "mouseup",
    "touchstart",
    "touchend",
    "touchmove",
    "dblclick",
    "keyup",
    "keypress",
];

/// How long after a finger has left the last of that may come, in ms: browsers wait 300 ms for a second tap.
const AFTER: f64 = 400.0;

/// Whether a waking touch is under way. A gesture in hand, and so no part of a visit.
#[derive(Default)]
pub struct Waking {
    /// Until when everything is kept from the exhibit, in ms of the page; infinite while the finger is down.
    until: f64,
}

impl Waking {
    /// Something begins; `wakes` if it does so in the attract loop.
    pub fn acted(&mut self, event: &Event, wakes: bool) {
        if wakes {
            // A turn of the wheel and a screen reader's click have no end to wait for.
            let whole = matches!(&*event.type_(), "wheel" | "click");
            self.until = if whole { now() + AFTER } else { f64::INFINITY };
        } else if self.until.is_infinite() {
            // A second finger or key, long after: the first one's end was lost.
            self.until = now() + AFTER;
        }
        self.keep(event);
    }

    /// Something goes on.
    pub fn follows(&mut self, event: &Event) {
        self.keep(event);
        let ends = matches!(&*event.type_(), "pointerup" | "pointercancel" | "keyup");
        if ends && self.until.is_infinite() {
            self.until = now() + AFTER;
        }
    }

    /// Keeps it from the exhibit. The finger that moves a picture beneath is kept, too: its beginning was.
    fn keep(&self, event: &Event) {
        if now() < self.until {
            if event.cancelable() {
                event.prevent_default();
            }
            event.stop_immediate_propagation();
        }
    }
}

fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

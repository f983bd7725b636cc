//! How long a host is waited for.

use gloo::timers::callback::Interval;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::AbortController;

/// How often the clock is looked at, in ms. The clock is the keeper's, so that a test may put its own there.
const LOOK: u32 = 250;

thread_local! {
    /// When the host last gave a sign of life, be it for another file: a browser asks for a few files at a time, and on
    /// a slow line the others wait for their turn.
    static HEARD: Cell<f64> = const { Cell::new(0.0) };
}

/// How long a host may be silent, and how long a file may take in all, in ms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Patience {
    /// Silence after which a try is given up. There are two tries.
    silence: f64,
    /// What all tries together may take, however much the host says.
    whole: f64,
}

impl Patience {
    /// For what cannot be missed.
    pub const NEEDED: Self = Self { silence: 10_000.0, whole: f64::INFINITY };
    /// For what the start waits for, but goes without: ten seconds at a silent host, half a minute at one that
    /// trickles.
    pub const MISSABLE: Self = Self { silence: 5_000.0, whole: 30_000.0 };
    /// For what comes when the exhibit is there already, and keeps nobody waiting.
    pub const LATER: Self = Self { silence: 10_000.0, whole: f64::INFINITY };
}

/// Notes that the host gave a sign of life.
pub fn heard() {
    HEARD.set(now());
}

/// Gives a request up when its time is over; stops when dropped.
pub struct Watch {
    over: Rc<Cell<bool>>,
    _looking: Interval,
}

impl Watch {
    /// Watches a request that begins now, for a file that was first asked for at `begun`.
    pub fn new(patience: Patience, begun: f64, abort: Option<AbortController>, give_up: impl Fn() + 'static) -> Self {
        let over = Rc::new(Cell::new(false));
        let asked = now();
        let looking = {
            let over = over.clone();
            Interval::new(LOOK, move || {
                let now = now();
                let silent = now - HEARD.get().max(asked) > patience.silence;
                if !over.get() && (silent || now - begun > patience.whole) {
                    over.set(true);
                    give_up();
                    if let Some(abort) = &abort {
                        abort.abort();
                    }
                }
            })
        };
        Self { over, _looking: looking }
    }

    /// True if it gave the request up.
    pub fn is_over(&self) -> bool {
        self.over.get()
    }
}

impl Patience {
    /// True if there is no time for another try.
    pub fn is_spent(self, begun: f64) -> bool {
        now() - begun > self.whole
    }
}

/// The time of the keeper, in ms.
pub fn now() -> f64 {
    crate::kiosk::now()
}

//! Whether somebody is in front of the screen, as far as it can tell.

use super::Kiosk;

/// Who is there. All times in ms since any fixed start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Nobody, and a scene of the attract loop is shown.
    Loop {
        /// Its place in the list.
        scene: usize,
        /// Since when.
        since: u64,
        /// It was stopped: the loop goes no further for now.
        still: bool,
    },
    /// Nobody has done anything since the beginning, and there is no loop. The timer is not armed.
    Fresh,
    /// Somebody.
    Here {
        /// When they last did something.
        last: u64,
    },
    /// Somebody, or nobody: the screen asks.
    Asked {
        /// Since when.
        since: u64,
        /// How long they have left to answer, in s.
        left: u32,
    },
}

/// What the screen notices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// A touch, a key, a turn of the wheel.
    Acted,
    /// Somebody stops the attract loop, to look at what it shows.
    Still,
    /// Time goes on. `busy`: something plays or speaks, which one may watch without touching.
    Tick {
        /// Something plays.
        busy: bool,
    },
    /// The clock was set, or the machine slept: whoever was there is gone.
    Jumped,
}

/// What follows for the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing.
    Nothing,
    /// It becomes a scene.
    Scene(usize),
    /// The visitor takes over the scene.
    Woken,
    /// It is over: begin again.
    Over,
}

impl Presence {
    /// Nobody has come yet.
    pub fn begin(kiosk: &Kiosk, now: u64) -> Self {
        if kiosk.has_loop() { Self::Loop { scene: 0, since: now, still: false } } else { Self::Fresh }
    }

    /// Who is there after the signal, and what follows.
    ///
    /// Invariant: a visit ends only after `idle` seconds without a signal of life and `warning` more in which the
    /// screen asked; or when the clock jumped.
    #[must_use]
    pub fn after(self, kiosk: &Kiosk, now: u64, signal: Signal) -> (Self, Outcome) {
        let passed = |since: u64, seconds: u32| now.saturating_sub(since) >= u64::from(seconds) * 1000;
        let here = Self::Here { last: now };
        match (self, signal) {
            (_, Signal::Jumped) => (Self::begin(kiosk, now), Outcome::Over),
            (Self::Loop { scene, .. }, Signal::Still) => {
                (Self::Loop { scene, since: now, still: true }, Outcome::Scene(scene))
            }
            (Self::Loop { .. }, Signal::Acted) => (here, Outcome::Woken),
            (_, Signal::Acted | Signal::Still) => (here, Outcome::Nothing),
            (Self::Loop { scene, since, still }, Signal::Tick { .. }) => {
                // A loop that somebody stopped runs on when they must have left.
                if !passed(since, if still { kiosk.idle } else { kiosk.scene }) {
                    return (self, Outcome::Nothing);
                }
                let scene = (scene + 1) % kiosk.scenes.len().max(1);
                (Self::Loop { scene, since: now, still: false }, Outcome::Scene(scene))
            }
            (Self::Here { .. }, Signal::Tick { busy: true }) => (here, Outcome::Nothing),
            (Self::Here { last }, Signal::Tick { .. }) if passed(last, kiosk.idle) => {
                (Self::Asked { since: now, left: kiosk.warning }, Outcome::Nothing)
            }
            (Self::Asked { since, .. }, Signal::Tick { .. }) => {
                let gone = u32::try_from(now.saturating_sub(since) / 1000).unwrap_or(u32::MAX);
                match kiosk.warning.saturating_sub(gone) {
                    0 => (Self::begin(kiosk, now), Outcome::Over),
                    left => (Self::Asked { since, left }, Outcome::Nothing),
                }
            }
            (_, Signal::Tick { .. }) => (self, Outcome::Nothing),
        }
    }

    /// True while a visitor is believed to be there.
    pub fn is_attended(self) -> bool {
        matches!(self, Self::Here { .. } | Self::Asked { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Scene;

    fn kiosk() -> Kiosk {
        let scene = || Scene { visit: "#/gallery".into(), play: true, invite: Default::default() };
        Kiosk { scenes: vec![scene(), scene()], ..Kiosk::default() }
    }

    /// Who is there after these signs, each at its second, and what followed from the last.
    fn after(kiosk: &Kiosk, signs: &[(u64, Signal)]) -> (Presence, Outcome) {
        let mut now = (Presence::begin(kiosk, 0), Outcome::Nothing);
        for (second, signal) in signs {
            now = now.0.after(kiosk, second * 1000, *signal);
        }
        now
    }

    const TICK: Signal = Signal::Tick { busy: false };
    const PLAYS: Signal = Signal::Tick { busy: true };

    #[test]
    fn the_timer_is_armed_only_after_a_visitor_has_really_acted() {
        let alone = Kiosk { scene: 0, ..kiosk() };
        assert_eq!(after(&alone, &[(100_000, TICK)]), (Presence::Fresh, Outcome::Nothing));
        assert!(matches!(after(&alone, &[(5, Signal::Acted), (80, TICK)]).0, Presence::Asked { .. }));
    }

    #[test]
    fn a_visitor_is_asked_after_75_seconds_and_the_visit_is_over_30_seconds_later() {
        let kiosk = kiosk();
        let acted = (10, Signal::Acted);
        assert_eq!(after(&kiosk, &[acted, (84, TICK)]).0, Presence::Here { last: 10_000 });
        assert_eq!(after(&kiosk, &[acted, (85, TICK)]).0, Presence::Asked { since: 85_000, left: 30 });
        assert_eq!(after(&kiosk, &[acted, (85, TICK), (114, TICK)]).1, Outcome::Nothing);
        let (presence, outcome) = after(&kiosk, &[acted, (85, TICK), (115, TICK)]);
        assert_eq!((presence, outcome), (Presence::begin(&kiosk, 115_000), Outcome::Over));
    }

    #[test]
    fn a_visitor_may_go_on_as_often_as_they_want() {
        let kiosk = kiosk();
        let mut presence = Presence::Here { last: 0 };
        for round in 0..20 {
            let asked = presence.after(&kiosk, (round + 1) * 100_000 - 10_000, TICK).0;
            assert!(matches!(asked, Presence::Asked { .. }));
            let later = asked.after(&kiosk, (round + 1) * 100_000, TICK).0;
            assert!(matches!(later, Presence::Asked { left: 20, .. }));
            presence = later.after(&kiosk, (round + 1) * 100_000, Signal::Acted).0;
            assert_eq!(presence, Presence::Here { last: (round + 1) * 100_000 });
        }
    }

    #[test]
    fn it_waits_while_something_plays() {
        let kiosk = kiosk();
        let playing: Vec<_> = (0..40).map(|tick| (tick * 10, if tick == 0 { Signal::Acted } else { PLAYS })).collect();
        assert_eq!(after(&kiosk, &playing).0, Presence::Here { last: 390_000 });
    }

    #[test]
    fn the_loop_goes_round_and_the_waking_touch_takes_over_its_scene() {
        let kiosk = kiosk();
        assert_eq!(after(&kiosk, &[(20, TICK)]).1, Outcome::Scene(1));
        assert_eq!(after(&kiosk, &[(20, TICK), (40, TICK)]).1, Outcome::Scene(0));
        assert_eq!(
            after(&kiosk, &[(20, TICK), (25, Signal::Acted)]),
            (Presence::Here { last: 25_000 }, Outcome::Woken)
        );
    }

    #[test]
    fn a_stopped_loop_stands_still_until_its_visitor_must_have_left() {
        let kiosk = kiosk();
        let still = [(5, Signal::Still), (60, TICK)];
        assert_eq!(after(&kiosk, &still), (Presence::Loop { scene: 0, since: 5000, still: true }, Outcome::Nothing));
        assert_eq!(after(&kiosk, &[(5, Signal::Still), (80, TICK)]).1, Outcome::Scene(1));
    }

    #[test]
    fn a_machine_that_slept_wakes_in_the_loop() {
        let kiosk = kiosk();
        let slept = after(&kiosk, &[(5, Signal::Acted), (9, Signal::Jumped)]);
        assert_eq!(slept, (Presence::begin(&kiosk, 9000), Outcome::Over));
    }

    #[test]
    fn time_that_runs_backwards_ends_no_visit() {
        let kiosk = kiosk();
        assert_eq!(after(&kiosk, &[(500, Signal::Acted), (1, TICK)]).0, Presence::Here { last: 500_000 });
    }
}

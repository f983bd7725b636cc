//! The visit together with who makes it: all that changes on the screen.

use super::{Kiosk, Outcome, Presence, Signal};
use crate::exhibit::Exhibit;
use crate::visit::ClockAction;
use crate::visit::{Action, Visit};
use std::rc::Rc;

/// The visit, and on a kiosk who is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Watch {
    /// The visit; while nobody is there, that of the scene.
    pub visit: Rc<Visit>,
    /// Who is there; nobody asks at home.
    pub presence: Option<Presence>,
    /// How many visits have ended. Views are made anew with each, so that nothing is left in what the browser keeps by
    /// itself: scrolling, opened details, half-typed words.
    pub round: u32,
}

/// Something that changes it.
#[derive(Clone, Debug, PartialEq)]
pub enum KioskEvent {
    /// Somebody, or the running clock, does something in the exhibit.
    Act(Action),
    /// The kiosk notices something, at a time in ms.
    Notice(u64, Signal),
}

impl Watch {
    /// At home: a visit, and nobody watches.
    pub fn home(visit: Visit) -> Self {
        Self { visit: Rc::new(visit), presence: None, round: 0 }
    }

    /// On a kiosk: nobody has come yet.
    pub fn kiosk(exhibit: &Exhibit, kiosk: &Kiosk, calm: bool, now: u64) -> Self {
        let presence = Presence::begin(kiosk, now);
        Self { visit: Rc::new(shown(exhibit, kiosk, presence, calm)), presence: Some(presence), round: 0 }
    }

    /// A kiosk that is opened at a certain view, as by a link: somebody asked for it.
    pub fn kiosk_at(visit: Visit, now: u64) -> Self {
        Self { visit: Rc::new(visit), presence: Some(Presence::Here { last: now }), round: 0 }
    }

    /// What it is after the event. `calm`: motion is unwanted, so scenes stand still.
    ///
    /// Invariant: when a visit ends, all but `round` and the times in `presence` is what it was in the beginning.
    #[must_use]
    pub fn after(&self, exhibit: &Exhibit, kiosk: &Kiosk, calm: bool, event: KioskEvent) -> Self {
        let mut watch = self.clone();
        match event {
            KioskEvent::Act(action) => {
                // A visitor who asks for it gets a fresh exhibit, at home as on a kiosk.
                watch.round = watch.round.wrapping_add(u32::from(action == Action::Reset));
                let visit = self.visit.after(exhibit, action);
                if visit != *self.visit {
                    watch.visit = Rc::new(visit);
                }
            }
            KioskEvent::Notice(now, signal) => {
                let Some((presence, outcome)) = self.presence.map(|presence| presence.after(kiosk, now, signal)) else {
                    return watch;
                };
                watch.presence = Some(presence);
                match outcome {
                    Outcome::Nothing => {}
                    Outcome::Woken => watch.visit = Rc::new(self.visit.after(exhibit, ClockAction::Play(false))),
                    Outcome::Scene(_) => watch.visit = Rc::new(shown(exhibit, kiosk, presence, calm)),
                    Outcome::Over => {
                        watch.visit = Rc::new(shown(exhibit, kiosk, presence, calm));
                        watch.round = watch.round.wrapping_add(1);
                    }
                }
            }
        }
        watch
    }
}

/// The visit of a scene, or the opening.
fn shown(exhibit: &Exhibit, kiosk: &Kiosk, presence: Presence, calm: bool) -> Visit {
    let Presence::Loop { scene, still, .. } = presence else { return Visit::opening(exhibit) };
    let scene = kiosk.scenes.get(scene);
    let mut visit =
        scene.and_then(|scene| Visit::parse(exhibit, &scene.visit)).unwrap_or_else(|| Visit::opening(exhibit));
    visit.clock.playing = scene.is_some_and(|scene| scene.play) && !calm && !still;
    visit.title.still |= calm || still;
    visit.settings = Visit::opening(exhibit).settings;
    visit
}

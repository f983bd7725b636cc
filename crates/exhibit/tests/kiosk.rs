//! What a kiosk promises to one visitor after the other.

use crate::common::deeds::{deeds, with};
use crate::common::shipped;
use exhibit::content::Kiosk;
use exhibit::kiosk::{KioskEvent, Presence, Signal, Watch, at_home, code};
use exhibit::visit::{ClockAction, SettingsAction};
use exhibit::{Action, Room, Visit};
use proptest::prelude::*;

/// Whatever may happen on a kiosk within a minute, deeds of visitors among it; the time is what it lasted, in ms.
fn happenings() -> impl Strategy<Value = Vec<(u64, KioskEvent)>> {
    let notice = prop_oneof![
        4 => any::<bool>().prop_map(|busy| Signal::Tick { busy }),
        3 => Just(Signal::Acted),
        1 => Just(Signal::Still),
        1 => Just(Signal::Jumped),
    ];
    let happening = prop_oneof![
        3 => deeds().prop_map(KioskEvent::Act),
        2 => notice.prop_map(|signal| KioskEvent::Notice(0, signal)),
    ];
    prop::collection::vec((0..60_000_u64, happening), 0..40)
}

/// The settings of the shipped exhibit, with its loop or without.
fn settings(has_loop: bool) -> Kiosk {
    let shipped = with(|exhibit| exhibit.title.kiosk.clone());
    if has_loop { shipped } else { Kiosk { scene: 0, ..shipped } }
}

/// What is left of a screen after all this, and after everybody has gone away.
fn abandoned(kiosk: &Kiosk, happenings: Vec<(u64, KioskEvent)>) -> (Watch, Watch) {
    with(|exhibit| {
        let (mut now, fresh) = (1000, Watch::kiosk(exhibit, kiosk, false, 1000));
        let mut watch = fresh.clone();
        let mut happen = |watch: &mut Watch, after: u64, notify: KioskEvent| {
            now += after;
            let notify =
                if let KioskEvent::Notice(_, signal) = notify { KioskEvent::Notice(now, signal) } else { notify };
            *watch = watch.after(exhibit, kiosk, false, notify);
        };
        for (after, notify) in happenings {
            happen(&mut watch, after, notify);
        }
        // Somebody is there once more, starts the clock, and walks away from it.
        happen(&mut watch, 0, KioskEvent::Notice(0, Signal::Acted));
        happen(&mut watch, 0, KioskEvent::Act(ClockAction::Play(true).into()));
        for _ in 0..300 {
            let busy = watch.visit.clock.playing;
            happen(&mut watch, 1000, KioskEvent::Act(ClockAction::Tick.into()));
            happen(&mut watch, 0, KioskEvent::Notice(0, Signal::Tick { busy }));
            if watch.presence.is_some_and(|presence| !presence.is_attended()) {
                return (watch, fresh);
            }
        }
        (watch, fresh)
    })
}

/// The same but for the number of the round and the times.
fn but_for_time(watch: &Watch) -> (Visit, Option<usize>, bool) {
    let scene = match watch.presence {
        Some(Presence::Loop { scene, still: false, .. }) => Some(scene),
        _ => None,
    };
    ((*watch.visit).clone(), scene, watch.presence.is_some_and(Presence::is_attended))
}

proptest! {
    #[test]
    fn whatever_visitors_did_the_next_one_finds_a_fresh_start(happenings in happenings(), has_loop: bool) {
        let (after, fresh) = abandoned(&settings(has_loop), happenings);
        prop_assert_eq!(but_for_time(&after), but_for_time(&fresh));
        prop_assert!(after.round > fresh.round, "views are made anew");
    }

    #[test]
    fn nobody_is_thrown_out_while_they_act(happenings in happenings()) {
        with(|exhibit| {
            let kiosk = settings(true);
            let mut watch = Watch::kiosk(exhibit, &kiosk, false, 0);
            let mut now = 0;
            let jumped = |notify: &KioskEvent| matches!(notify, KioskEvent::Notice(_, Signal::Jumped));
            for (after, notify) in happenings.into_iter().filter(|(_, notify)| !jumped(notify)) {
                watch = watch.after(exhibit, &kiosk, false, KioskEvent::Notice(now, Signal::Acted));
                let round = watch.round;
                // Somebody who does something at least once in 60 seconds is not even asked.
                now += after;
                let notify = match notify {
                    KioskEvent::Notice(_, signal) => KioskEvent::Notice(now, signal),
                    other => other,
                };
                let reset = notify == KioskEvent::Act(Action::Reset);
                watch = watch.after(exhibit, &kiosk, false, notify);
                prop_assert!(reset || watch.round == round);
                let here = watch.presence.is_some_and(|presence| matches!(presence, Presence::Here { .. }));
                prop_assert!(here);
            }
            Ok(())
        })?;
    }
}

#[test]
fn the_shipped_loop_begins_with_the_title_and_has_a_parade_a_map_a_lineage_and_a_question() {
    with(|exhibit| {
        let rooms: Vec<Room> = exhibit
            .title
            .kiosk
            .scenes
            .iter()
            .filter_map(|scene| Some(Visit::parse(exhibit, &scene.visit)?.room))
            .collect();
        assert_eq!(rooms.first(), Some(&Room::Title), "the title wall comes first");
        for room in [Room::Parade, Room::Map, Room::Tree, Room::Game] {
            assert!(rooms.contains(&room), "{room:?} is not among {rooms:?}");
        }
    });
}

#[test]
fn where_motion_is_unwanted_scenes_stand_still() {
    with(|exhibit| {
        let kiosk = settings(true);
        let playing = |calm| {
            let mut watch = Watch::kiosk(exhibit, &kiosk, calm, 0);
            (1..=kiosk.scenes.len() as u64 * 4).any(|tick| {
                let playing = watch.visit.clock.playing;
                watch = watch.after(
                    exhibit,
                    &kiosk,
                    calm,
                    KioskEvent::Notice(tick * 10_000, Signal::Tick { busy: playing }),
                );
                playing
            })
        };
        assert!(playing(false), "there is something to see");
        assert!(!playing(true), "nothing moves");
    });
}

#[test]
fn a_visitor_takes_over_the_scene_that_caught_them_and_it_holds_still() {
    with(|exhibit| {
        let kiosk = settings(true);
        let mut watch = Watch::kiosk(exhibit, &kiosk, false, 0);
        // The title wall has no clock: on to the next scene.
        let later = KioskEvent::Notice(u64::from(kiosk.scene) * 1000, Signal::Tick { busy: false });
        watch = watch.after(exhibit, &kiosk, false, later);
        let scene = watch.visit.clone();
        watch = watch.after(exhibit, &kiosk, false, KioskEvent::Act(ClockAction::Tick.into()));
        watch = watch.after(exhibit, &kiosk, false, KioskEvent::Notice(90_000, Signal::Acted));
        assert_eq!((watch.visit.room, watch.visit.clock.playing, watch.round), (scene.room, false, 0));
        assert_eq!(watch.visit.clock.year, scene.clock.year + 1);
    });
}

#[test]
fn at_home_nothing_watches() {
    with(|exhibit| {
        let home = Watch::home(Visit::opening(exhibit));
        let later =
            home.after(exhibit, &settings(true), false, KioskEvent::Notice(9_999_999, Signal::Tick { busy: false }));
        assert_eq!(later, home);
    });
}

#[test]
fn a_view_is_carried_home_as_a_code_of_its_address() {
    let mut exhibit = shipped().0;
    let visit = Visit::opening(&exhibit).after(&exhibit, SettingsAction::Lang("ru".into()));
    assert_eq!(at_home(&exhibit, &visit), None, "this exhibit is nowhere yet");
    exhibit.title.kiosk.home = "https://museum.example/objects/".into();
    let address = at_home(&exhibit, &visit);
    assert!(address.as_ref().is_some_and(|address| address.starts_with("https://museum.example/objects/#/?year=")));
    let code = address.and_then(|address| code(&address));
    assert!(code.is_some_and(|code| code.size > 21 && code.path.starts_with("M4 4h1v1h-1z")));
    exhibit.title.kiosk.home = "javascript:alert(1)".into();
    assert_eq!(at_home(&exhibit, &visit), None);
}

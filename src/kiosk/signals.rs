//! What the kiosk notices: touches, keys, and that time goes on.

use super::waking::Waking;
use super::{keeper, links};
use exhibit::Exhibit;
use exhibit::kiosk::{Kiosk, KioskEvent, Presence, Signal, Times, Watch};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// What counts as an act. A click, too: those that a screen reader makes come without a finger. Not a move of the
/// mouse: a truck that passes the museum moves it as well.
const ACTS: [&str; 4] = ["pointerdown", "keydown", "wheel", "click"];

/// Listens while this page is a kiosk's, and tells what it notices.
///
/// `notify` is the same callback for as long as the app lives.
#[hook]
pub fn use_signs(exhibit: &Rc<Exhibit>, kiosk: &Option<Rc<Kiosk>>, watch: &Watch, notify: &Callback<KioskEvent>) {
    // What the listeners know of the present, since they live long.
    let present = use_mut_ref(|| watch.clone());
    let before = present.replace(watch.clone());
    count(&before, watch);
    let (exhibit, kiosk, notify) = (exhibit.clone(), kiosk.clone(), notify.clone());
    use_effect_with((), move |()| {
        let listeners = kiosk.map(|kiosk| {
            let mut listeners = acts(&present, &notify);
            listeners.push(ticks(kiosk, present.clone(), &notify));
            listeners.extend(links::listeners(exhibit, present, &notify));
            listeners
        });
        move || drop(listeners)
    });
}

/// Notes for the operator why a visit ended.
fn count(before: &Watch, after: &Watch) {
    if before.round != after.round && after.presence.is_some() {
        let attended = after.presence.is_some_and(Presence::is_attended);
        keeper::count("resets", if attended { "asked" } else { "idle" });
    }
}

fn acts(present: &Rc<RefCell<Watch>>, notify: &Callback<KioskEvent>) -> Vec<EventListener> {
    let waking = Rc::new(RefCell::new(Waking::default()));
    let mut listeners: Vec<EventListener> = ACTS
        .iter()
        .map(|kind| {
            let (present, notify, waking) = (present.clone(), notify.clone(), waking.clone());
            listen(kind, move |event| {
                let watch = present.borrow().clone();
                let showing = matches!(watch.presence, Some(Presence::Loop { .. }));
                let still = showing && super::attract::is_still_button(event);
                waking.borrow_mut().acted(event, showing && !still);
                let signal = if still { Signal::Still } else { Signal::Acted };
                if !is_only_held(event) && !super::warning::is_answer(event) {
                    notify.emit(KioskEvent::Notice(keeper::times().steady, signal));
                }
            })
        })
        .collect();
    listeners.extend(super::waking::REST.iter().map(|kind| {
        let waking = waking.clone();
        listen(kind, move |event| waking.borrow_mut().follows(event))
    }));
    listeners
}

/// Shift, Ctrl and the like by themselves.
fn is_only_held(event: &web_sys::Event) -> bool {
    use wasm_bindgen::JsCast;
    let key = event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key);
    key.is_some_and(|key| matches!(&*key, "Shift" | "Control" | "Alt" | "Meta" | "CapsLock" | "NumLock"))
}

/// In the capture phase, so that nothing in the exhibit hears before; and never passive, so that it may say no.
fn listen(kind: &'static str, then: impl FnMut(&web_sys::Event) + 'static) -> EventListener {
    let options = EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(&window(), kind, options, then)
}

/// The keeper asks four times a second whether the program lives.
fn ticks(kiosk: Rc<Kiosk>, present: Rc<RefCell<Watch>>, notify: &Callback<KioskEvent>) -> EventListener {
    let notify = notify.clone();
    let before = Cell::new(keeper::times());
    let options = EventListenerOptions { passive: false, ..Default::default() };
    EventListener::new_with_options(&document(), "exhibit-tick", options, move |event| {
        event.prevent_default();
        let now = keeper::times();
        let watch = present.borrow().clone();
        if now.jumped(before.replace(now)) {
            keeper::count("restarts", "jumped");
            notify.emit(KioskEvent::Notice(now.steady, Signal::Jumped));
            return;
        }
        notify.emit(KioskEvent::Notice(now.steady, Signal::Tick { busy: watch.visit.clock.playing }));
        if watch.presence.is_some_and(|presence| !presence.is_attended()) {
            renew(&kiosk, now);
        }
    })
}

/// Nobody is there: the time for a fresh page or a newer build.
fn renew(kiosk: &Kiosk, now: Times) {
    let hour = js_sys::Date::new(&(now.wall as f64).into()).get_hours();
    let why = if keeper::newer_waits() {
        Some("update")
    } else {
        kiosk.wants_a_fresh_page(hour, now.steady, keeper::megabytes())
    };
    if let Some(why) = why {
        keeper::renew(why);
    }
}

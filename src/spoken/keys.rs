//! The keys, while the exhibit speaks: all that it knows are its own, wherever the focus is.

use exhibit::spoken::Key;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// Listens, and tells each key that it knows.
pub fn listeners(pressed: impl Fn(Key) + 'static) -> Vec<EventListener> {
    let down = listen("keydown", move |event, key| {
        keep(event);
        // A key that is held down starts and stops nothing twice.
        if !(event.repeat() && matches!(key, Key::Off | Key::Enter)) {
            pressed(key);
        }
    });
    // In some browsers a button is pressed where its key comes up.
    vec![down, listen("keyup", |event, _| keep(event))]
}

fn listen(kind: &'static str, then: impl Fn(&KeyboardEvent, Key) + 'static) -> EventListener {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(&window(), kind, options, move |event: &Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let held = event.ctrl_key() || event.alt_key() || event.meta_key();
        let known = Key::of(&event.code()).filter(|_| !held);
        // Whoever writes keeps the keys that write.
        if let Some(key) = known.filter(|key| matches!(key, Key::Off | Key::Back) || !writes(event)) {
            then(event, key);
        }
    })
}

fn keep(event: &KeyboardEvent) {
    event.prevent_default();
    event.stop_propagation();
}

fn writes(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches("input:not([type=range]), textarea").unwrap_or_default())
}

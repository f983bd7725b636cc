//! A name that came with the pointer or the focus goes at Escape, and nothing else has to move for that (WCAG 2.2,
//! 1.4.13). It comes again with the next pointer or focus.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use yew::prelude::*;

/// The places whose names come so, while they are there.
const NAMED: &str = ".map-room .pin:is(:hover, :focus-visible)";

/// Says of a place that its name is to go. No part of a visit: it ends with the pointer's next step.
const HUSHED: &str = "data-hushed";

/// Listens while the map is there.
#[hook]
pub fn use_hush() {
    use_effect_with((), |()| {
        let listen = |kind: &'static str, then: fn(&Event)| {
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
            EventListener::new_with_options(&window(), kind, options, then)
        };
        let listeners = [listen("keydown", hush), listen("pointerover", forget), listen("focusin", forget)];
        move || drop(listeners)
    });
}

fn hush(event: &Event) {
    if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
        each(NAMED, |place| drop(place.set_attribute(HUSHED, "")));
    }
}

/// A pointer that only goes from a part of the place to another has not left it.
fn forget(event: &Event) {
    let to = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let within = to.is_some_and(|to| to.closest("[data-hushed]").is_ok_and(|hushed| hushed.is_some()));
    if !within {
        each(".map-room [data-hushed]", |place| drop(place.remove_attribute(HUSHED)));
    }
}

fn each(selector: &str, then: impl Fn(&Element)) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    for place in (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok()) {
        then(&place);
    }
}

//! What starts the speaking exhibit: three seconds on the lower left corner, a key, or headphones that are plugged in.
//! The settings have a button for it, too.

use exhibit::kiosk::KioskEvent;
use exhibit::spoken::starts;
use exhibit::visit::SettingsAction;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, PointerEvent};
use yew::prelude::*;

/// How near to both edges the corner is, in px.
const CORNER: f64 = 96.0;

/// How long a finger stays there, in ms.
const HELD: u32 = 3000;

/// Listens while the exhibit is silent. Before all that listens to a kiosk's waking touch, which keeps that from the
/// exhibit: whoever cannot see the invitation begins with the corner or the key.
#[hook]
pub fn use_door(silent: bool, notify: &Callback<KioskEvent>) {
    let notify = notify.clone();
    use_effect_with(silent, move |silent| {
        let listeners = silent.then(|| listeners(&notify));
        move || drop(listeners)
    });
}

fn listeners(notify: &Callback<KioskEvent>) -> Vec<EventListener> {
    let begin = {
        let notify = notify.clone();
        Rc::new(move || notify.emit(KioskEvent::Act(SettingsAction::Speech(true).into())))
    };
    let held = Rc::new(RefCell::new(None::<Timeout>));
    ["keydown", "pointerdown", "pointerup", "pointercancel", "pointermove"]
        .into_iter()
        .map(|kind| {
            let (begin, held) = (begin.clone(), held.clone());
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window(), kind, options, move |event: &Event| {
                if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
                    if starts(&key.code()) && !key.repeat() {
                        begin();
                    }
                } else if let Some(pointer) = event.dyn_ref::<PointerEvent>() {
                    let here = is_in_corner(pointer);
                    if kind == "pointerdown" && here {
                        let begin = begin.clone();
                        *held.borrow_mut() = Some(Timeout::new(HELD, move || begin()));
                    } else if kind != "pointermove" || !here {
                        *held.borrow_mut() = None;
                    }
                }
            })
        })
        .collect()
}

fn is_in_corner(pointer: &PointerEvent) -> bool {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    f64::from(pointer.client_x()) < CORNER && f64::from(pointer.client_y()) > height - CORNER
}

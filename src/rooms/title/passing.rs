//! Time on the title wall, and the key that goes through.

use crate::kiosk::is_calm;
use exhibit::visit::{TitleAction, TitleView};
use exhibit::{Action, Room};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// How long an object stays, in ms.
const STAY: u32 = 10_000;

/// Brings the next object, unless somebody holds this one or asks for calm.
#[hook]
pub fn use_turning(title: &TitleView, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with(title.clone(), move |title| {
        // Asked at each turn, since a visitor's setting may change.
        let turn = move || act.emit(TitleAction::Turn.into());
        let later = (!title.still && !is_calm()).then(|| Timeout::new(STAY, turn));
        move || drop(later)
    });
}

/// Keys that go through: none that writes something, so that no word that is spoken to a machine does.
const KEYS: [&str; 6] = ["Enter", " ", "Escape", "ArrowRight", "ArrowDown", "PageDown"];

/// One key goes through to a room, wherever the focus is; a button or link under it keeps its own.
#[hook]
pub fn use_key(room: Room, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with(room, move |room| {
        let room = *room;
        let listener = EventListener::new(&window(), "keydown", move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let held = event.ctrl_key() || event.alt_key() || event.meta_key();
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let own = target.is_some_and(|target| target.closest("a, button, input").ok().flatten().is_some());
            let presses = !own || !matches!(&*event.key(), "Enter" | " ");
            if KEYS.contains(&&*event.key()) && !held && presses && !event.default_prevented() {
                act.emit(Action::Open(room));
            }
        });
        move || drop(listener)
    });
}

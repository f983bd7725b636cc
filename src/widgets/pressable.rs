//! What makes a part of a picture pressable as a button is: by mouse and finger, and by Enter and Space.

use exhibit::Action;
use yew::prelude::*;

/// The two callbacks of something with `role="button"` that does one thing.
pub fn pressable(act: &Callback<Action>, action: impl Into<Action>) -> (Callback<MouseEvent>, Callback<KeyboardEvent>) {
    let action = action.into();
    let onclick = {
        let (act, action) = (act.clone(), action.clone());
        Callback::from(move |_: MouseEvent| act.emit(action.clone()))
    };
    let act = act.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if presses(&event) {
            // Space would scroll, and the picture beneath has keys of its own.
            event.prevent_default();
            event.stop_propagation();
            act.emit(action.clone());
        }
    });
    (onclick, onkeydown)
}

/// True if the key presses the button that has the focus.
pub fn presses(event: &KeyboardEvent) -> bool {
    matches!(event.key().as_str(), "Enter" | " ")
}

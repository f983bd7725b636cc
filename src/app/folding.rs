//! What unfolds over a room folds again when its visitor goes on to something else, or presses Escape.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

/// The lists and panels of the head and of the title wall.
const FOLDS: &str = ".rooms .more > details[open], .settings[open]";

/// Listens for as long as the exhibit is there.
#[hook]
pub fn use_folding() {
    use_effect_with((), |()| {
        let listeners = ["pointerdown", "focusin", "keydown"].map(|kind| EventListener::new(&document(), kind, fold));
        move || drop(listeners)
    });
}

fn fold(event: &web_sys::Event) {
    let Ok(folds) = document().query_selector_all(FOLDS) else { return };
    let key = event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key);
    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    let open = (0..folds.length()).filter_map(|index| folds.get(index)?.dyn_into::<HtmlElement>().ok());
    for details in open {
        match key.as_deref() {
            Some("Escape") => {
                let summary = details.query_selector("summary").ok().flatten();
                let inside = document().active_element().is_some_and(|focus| details.contains(Some(&focus)));
                if let Some(summary) = summary.filter(|_| inside) {
                    let _ = summary.unchecked_into::<HtmlElement>().focus();
                }
            }
            Some(_) => continue,
            None if details.contains(target.as_ref()) => continue,
            None => {}
        }
        let _ = details.remove_attribute("open");
    }
}

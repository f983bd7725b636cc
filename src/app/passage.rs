//! The passage from a card to its page and back, which a browser may show as one picture that grows (View Transitions).
//! The style sheets name the picture; where a browser has no such thing, or calm is asked for, it is simply there.
//!
//! Invariant: what passes happens in the order in which it was asked for. A browser comes to a passage some pictures
//! later, and two quick steps back would else end at the first of them, under the address of the second.

use crate::kiosk::is_calm;
use gloo::utils::{document, window};
use js_sys::{Function, Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// What the browser has been asked for and has not come to yet.
    static WAITING: RefCell<Option<Box<dyn FnOnce()>>> = const { RefCell::new(None) };
}

fn come() {
    // Taken before it is called: it may lead to another passage.
    let waited = WAITING.with(RefCell::take);
    if let Some(then) = waited {
        then();
    }
}

/// Does something that leads to another room: through a passage if it begins or ends at the page of an object.
pub fn pass(to_object: bool, then: impl FnOnce() + 'static) {
    come();
    let from_object = document().query_selector(".in-object").is_ok_and(|found| found.is_some());
    let start = (to_object != from_object && !is_calm()).then(start).flatten();
    let Some(start) = start else { return then() };
    WAITING.set(Some(Box::new(then)));
    let change = Closure::once_into_js(move || {
        come();
        // The next picture is taken when the change has been drawn, which happens after this.
        Promise::new(&mut |done, _| {
            let _ = window().set_timeout_with_callback(&done);
        })
    });
    let Ok(passage) = start.call1(&document(), &change) else { return come() };
    // One that is cut short by the next touch is no fault.
    let ignore = Closure::<dyn FnMut(JsValue)>::new(|_| {}).into_js_value();
    for promise in ["ready", "finished", "updateCallbackDone"] {
        let promise =
            Reflect::get(&passage, &promise.into()).ok().and_then(|promise| promise.dyn_into::<Promise>().ok());
        if let Some(promise) = promise {
            let _ = Reflect::get(&promise, &"then".into())
                .and_then(JsCast::dyn_into::<Function>)
                .and_then(|then| then.call2(&promise, &ignore, &ignore));
        }
    }
}

fn start() -> Option<Function> {
    Reflect::get(&document(), &"startViewTransition".into()).ok().and_then(|start: JsValue| start.dyn_into().ok())
}

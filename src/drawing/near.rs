//! When an element comes near the screen.

use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How near counts: a drawing is fetched before it is scrolled into view, not when it is.
const NEAR: &str = "400px";

/// Calls once when the element is on or near the screen; never, if dropped before.
pub struct Near {
    observer: IntersectionObserver,
    _seen: Closure<dyn FnMut(Array)>,
}

impl Near {
    /// Watches an element. `None` in a browser that cannot: then the caller goes on at once.
    pub fn new(element: &Element, mut then: impl FnMut() + 'static) -> Option<Self> {
        let seen = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let near =
                |entry: wasm_bindgen::JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
            if entries.iter().any(near) {
                then();
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(NEAR);
        // The document and not the window's frame: the margin must hold in rooms that scroll by themselves.
        options.set_root(Some(&document().unchecked_into::<Element>()));
        let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok()?;
        observer.observe(element);
        Some(Self { observer, _seen: seen })
    }
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

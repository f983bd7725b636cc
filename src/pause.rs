//! Waiting without holding the page.

use gloo::utils::window;
use js_sys::Promise;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Lets the page go on for so many ms.
pub async fn pause(ms: i32) {
    let waited = Promise::new(&mut |resolve, _| {
        let wake = Closure::once_into_js(move || resolve.call0(&JsValue::UNDEFINED));
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(wake.unchecked_ref(), ms);
    });
    let _ = JsFuture::from(waited).await;
}

//! Files of the exhibit: from the page itself if it carries them, otherwise by a relative address.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use yew::AttrValue;

/// The text of a file, such as `assets/exhibit/objects.json`. Errors: why it could not be had, in the browser's words.
pub async fn read(path: &str) -> Result<String, String> {
    match inlined(path) {
        Some(text) => Ok(text),
        None => fetch(path).await,
    }
}

/// Where a picture is to be had: its address, or the picture itself as a `data:` address if the page carries it.
pub fn picture(path: &str) -> AttrValue {
    AttrValue::from(inlined(path).unwrap_or_else(|| path.to_owned()))
}

/// `<script type="application/json" data-file="assets/exhibit/objects.json">…</script>`: how a single-file build carries
/// its content, since a page opened by double-click may fetch nothing.
fn inlined(path: &str) -> Option<String> {
    let carrier = document().query_selector(&format!("script[data-file=\"{path}\"]")).ok().flatten()?;
    carrier.text_content()
}

async fn fetch(path: &str) -> Result<String, String> {
    let say = |error: wasm_bindgen::JsValue| {
        let error = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
        error.unwrap_or_else(|| "the file could not be fetched".into())
    };
    let response: Response = JsFuture::from(window().fetch_with_str(path)).await.map_err(say)?.unchecked_into();
    if !response.ok() {
        return Err(format!("{} {}", response.status(), response.status_text()));
    }
    let text = JsFuture::from(response.text().map_err(say)?).await.map_err(say)?;
    text.as_string().ok_or_else(|| "the file is no text".into())
}

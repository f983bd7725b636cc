//! The watch outside the program, `assets/keeper.js`, as the program sees it.
//!
//! Invariant: on a kiosk time comes from `keeper.now()` and `keeper.wall()`, so that a test can put its own clock
//! there. Nothing on a kiosk sets a timer for a visitor: it counts from tick to tick.

use exhibit::kiosk::{Kiosk, Times, Watch, is_kiosk};
use exhibit::{Exhibit, Visit};
use gloo::utils::{document, document_element, window};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The settings of the kiosk that this page is; none at home. Tells the page which it is.
pub fn settings(exhibit: &Exhibit) -> Option<Kiosk> {
    let search = window().location().search().unwrap_or_default();
    let kiosk = is_kiosk(&exhibit.title.kiosk, &search).then(|| exhibit.title.kiosk.with(&search));
    let said = web_sys::Event::new(if kiosk.is_some() { "exhibit-kiosk" } else { "exhibit-home" });
    let _ = said.and_then(|event| document().dispatch_event(&event));
    kiosk
}

/// The settings, and the first watch: at home the visit of the address; on a kiosk a fresh start, unless the address
/// that it was opened with names a visit.
///
/// After the program broke, it is the visit that broke: somebody stood before it.
pub fn begin(exhibit: &Exhibit, named: Option<Visit>) -> (Option<Kiosk>, Watch) {
    let kiosk = settings(exhibit);
    let resumed = call("resumed", &[]).and_then(|address| address.as_string()).unwrap_or_default();
    let resumed = if resumed.is_empty() { None } else { Visit::parse(exhibit, &resumed) };
    let named = resumed.or(named);
    let watch = match (&kiosk, named) {
        (None, visit) => Watch::home(visit.unwrap_or_else(|| Visit::opening(exhibit))),
        (Some(_), Some(visit)) => Watch::kiosk_at(visit, times().steady),
        (Some(kiosk), None) => Watch::kiosk(exhibit, kiosk, is_calm(), times().steady),
    };
    (kiosk, watch)
}

/// Whether nothing is to move by itself: as `app/appearance.rs` has told the root of the page, or else as the visitor's
/// system asks.
pub fn is_calm() -> bool {
    if let Some(motion) = document_element().get_attribute("data-motion") {
        return motion == "calm";
    }
    let query = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    query.is_some_and(|query| query.matches())
}

/// What its clocks show. Asked there and not of the browser, so that a test can put in its own.
pub fn times() -> Times {
    let ms = |clock: &str| call(clock, &[]).and_then(|ms| ms.as_f64()).unwrap_or_default() as u64;
    Times { steady: ms("now"), wall: ms("wall") }
}

/// Time that only runs on, in ms: its own, so that a test can put in another; that of the wall where the script is
/// missing.
pub fn now() -> f64 {
    call("now", &[]).and_then(|ms| ms.as_f64()).unwrap_or_else(js_sys::Date::now)
}

/// Counts something for the operator: `resets`, `idle`.
pub fn count(kind: &str, why: &str) {
    call("count", &[kind, why]);
}

/// Says where the visitor is, now that it is drawn; nothing where nobody is there. The next page begins there if the
/// program breaks.
pub fn at(address: &str) {
    call("at", &[address]);
}

/// Says that the program is broken. True if the page will be loaded again, or what can be shown is shown.
pub fn broken(why: &str) -> bool {
    call("broken", &[why]).is_some_and(|again| again.is_truthy())
}

/// Asks for a fresh page, and says why: `nightly`, `memory`, `update`.
pub fn renew(why: &str) {
    call("renew", &[why]);
}

/// Whether a newer build of the exhibit has been fetched and waits (`assets/offline.js`).
pub fn newer_waits() -> bool {
    let offline = Reflect::get(&window(), &"exhibitOffline".into()).ok().filter(JsValue::is_object);
    let ready = offline.and_then(|offline| Reflect::get(&offline, &"ready".into()).ok());
    ready.is_some_and(|ready| ready.is_truthy())
}

/// The memory of the program, in MB.
pub fn megabytes() -> u32 {
    let memory = wasm_bindgen::memory();
    let bytes = Reflect::get(&memory, &"buffer".into()).and_then(|buffer| Reflect::get(&buffer, &"byteLength".into()));
    (bytes.ok().and_then(|bytes| bytes.as_f64()).unwrap_or_default() / 1_048_576.0) as u32
}

/// Calls one of its functions; nothing happens where the script is missing.
fn call(name: &str, with: &[&str]) -> Option<JsValue> {
    let keeper = Reflect::get(&window(), &"keeper".into()).ok().filter(JsValue::is_object)?;
    let function: Function = Reflect::get(&keeper, &name.into()).ok()?.dyn_into().ok()?;
    let with: js_sys::Array = with.iter().map(|text| JsValue::from_str(text)).collect();
    function.apply(&keeper, &with).ok()
}

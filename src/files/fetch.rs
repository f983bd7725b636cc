//! A file from the host, with a deadline and a second try.

use super::patience::{Patience, Watch, heard, now};
use crate::app::place_of_content;
use crate::pause::pause;
use exhibit::Fault;
use gloo::utils::window;
use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestCache, RequestInit, Response};

/// How long to wait after a refusal, in ms: a host that is being started refuses for a moment.
const PAUSE: i32 = 500;

/// Asks for a file, and once more if it does not come or comes in pieces. The second time past every cache: what lies
/// there may be half a file, or the page by which a hotel's network asked for a password.
pub async fn fetch(path: &str, patience: Patience) -> Result<Vec<u8>, Fault> {
    let begun = now();
    let first = attempt(path, patience, begun, false).await;
    let sound = first.as_ref().is_ok_and(|bytes| looks_whole(path, bytes));
    if sound || patience.is_spent(begun) {
        return first;
    }
    if matches!(first, Err(Fault::Unreadable(_))) {
        pause(PAUSE).await;
    }
    let second = attempt(path, patience, begun, true).await;
    let all = |bytes: &Vec<u8>| looks_whole(path, bytes) || !begins_as_it_should(bytes) || !is_built(path);
    match second {
        Ok(bytes) if all(&bytes) => Ok(bytes),
        Err(fault) => first.ok().filter(all).ok_or(fault),
        Ok(_) => Err(Fault::Unreadable("only the beginning of it came".into())),
    }
}

/// Whether a file was built, and so was whole when it left: where it ends too early, it was cut on its way, and that is
/// no mistake of whoever wrote the content.
fn is_built(path: &str) -> bool {
    place_of_content().is_some_and(|place| path.strip_prefix(&place).is_some_and(|rest| rest.starts_with('/')))
}

/// Not a page of the host, nor anything else in the place of the file.
fn begins_as_it_should(bytes: &[u8]) -> bool {
    matches!(bytes.trim_ascii_start().first(), Some(b'[' | b'{'))
}

async fn attempt(path: &str, patience: Patience, begun: f64, again: bool) -> Result<Vec<u8>, Fault> {
    let init = RequestInit::new();
    if again {
        init.set_cache(RequestCache::Reload);
    }
    let abort = AbortController::new().ok();
    if let Some(abort) = &abort {
        init.set_signal(Some(&abort.signal()));
    }
    // A request that is given up need not end: an old browser cannot abort it.
    let mut give_up = None;
    let given_up = Promise::new(&mut |_, reject| give_up = Some(reject));
    let watch = Watch::new(patience, begun, abort, move || {
        if let Some(give_up) = &give_up {
            let _ = give_up.call0(&JsValue::UNDEFINED);
        }
    });
    let asked = window().fetch_with_str_and_init(path, &init);
    let got = receive(asked, &given_up).await;
    got.map_err(|fault| if watch.is_over() { Fault::Unanswered } else { fault })
}

async fn receive(asked: Promise, given_up: &Promise) -> Result<Vec<u8>, Fault> {
    let response: Response = first(asked, given_up).await?.unchecked_into();
    heard();
    if !response.ok() {
        let answer = format!("{} {}", response.status(), response.status_text());
        return Err(Fault::Unreadable(answer.trim().into()));
    }
    let mut bytes = Vec::new();
    let Some(body) = response.body() else { return Ok(bytes) };
    let reader = ReadableStreamDefaultReader::new(&body).map_err(|why| unreadable(&why))?;
    loop {
        let part = first(reader.read(), given_up).await?;
        heard();
        let field = |name: &str| Reflect::get(&part, &name.into()).unwrap_or(JsValue::UNDEFINED);
        if field("done").is_truthy() {
            return Ok(bytes);
        }
        bytes.extend(field("value").unchecked_into::<Uint8Array>().to_vec());
    }
}

/// What comes first: the answer, or the end of patience.
async fn first(asked: Promise, given_up: &Promise) -> Result<JsValue, Fault> {
    let race = Promise::race(&js_sys::Array::of2(asked.unchecked_ref(), given_up.unchecked_ref()));
    JsFuture::from(race).await.map_err(|why| unreadable(&why))
}

fn unreadable(why: &JsValue) -> Fault {
    let why = why.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    Fault::Unreadable(why.unwrap_or_else(|| "the file could not be fetched".into()))
}

/// False for what is plainly not all of the file, or not the file: JSON begins and ends with a bracket, a drawing with
/// an angle bracket.
fn looks_whole(path: &str, bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii();
    let ends = (bytes.first(), bytes.last());
    if path.ends_with(".json") {
        matches!(ends, (Some(b'['), Some(b']')) | (Some(b'{'), Some(b'}')))
    } else {
        bytes.ends_with(b"</svg>")
    }
}

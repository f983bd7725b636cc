//! Answers that are no answers, to be named in place of a file's text.

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use std::collections::BTreeSet;
use std::sync::Mutex;

/// The host takes the request and never says a word.
pub const SILENT: &str = "\0silent";
/// The same, but only the first time that the file is asked for.
pub const SILENT_ONCE: &str = "\0silent once";
/// It never answers a request, but one with another address (`?again=1`).
pub const SILENT_AT_FIRST: &str = "\0silent at first";
/// It hands the file out without knowing its type.
pub const UNTYPED: &str = "\0untyped";
/// The host sends half of what stands after this, says that there was to be more, and hangs up; the first time.
pub const CUT_ONCE: &str = "\0cut once";

/// How bytes begin that are no text: see [`bytes`].
const BYTES: &str = "\0bytes ";

/// Bytes that need not be text, sent as they are; the host says of them that they are in Windows-1251.
pub fn bytes(bytes: &[u8]) -> String {
    BYTES.to_owned() + &bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
}

/// What is sent for [`bytes`] and for a file that is cut; nothing for any other text.
pub fn answer(text: &str, file: &str) -> Option<Response> {
    let Some(digits) = text.strip_prefix(BYTES) else { return cut(text, file) };
    let pairs = (0..digits.len()).step_by(2).filter_map(|at| digits.get(at..at + 2));
    let bytes: Vec<u8> = pairs.filter_map(|pair| u8::from_str_radix(pair, 16).ok()).collect();
    let mut response = Response::new(Body::from(bytes));
    let kind = HeaderValue::from_static("application/json; charset=windows-1251");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    Some(response)
}

/// The files that were asked for, with the address of their host.
static ASKED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Whether a request gets no answer. `file` is the whole address: the first time is once for each host.
pub fn is_silent(text: &str, file: &str) -> bool {
    text == SILENT || (text == SILENT_ONCE && is_first(file))
}

/// Whether what is sent, when something is, is the file as it was built.
pub fn is_as_built(text: &str) -> bool {
    [SILENT_ONCE, SILENT_AT_FIRST, UNTYPED].contains(&text)
}

fn cut(text: &str, file: &str) -> Option<Response> {
    let text = text.strip_prefix(CUT_ONCE)?;
    let all = text.len();
    let half = (0..=all / 2).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    let sent = if is_first(file) { &text[..half] } else { text };
    let mut response = Response::new(Body::from(sent.to_owned()));
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(all));
    Some(response)
}

fn is_first(file: &str) -> bool {
    ASKED.lock().is_ok_and(|mut asked| asked.insert(file.to_owned()))
}

//! What a host may do with a file besides handing it out: said in [`Broken`](crate::Broken) in place of a text.

use crate::server::Broken;

/// It accepts the request and never answers.
pub const SILENT: &str = "\u{0}silent";
/// It never answers the first request, but one with another address (`?again=1`).
pub const SILENT_AT_FIRST: &str = "\u{0}silent at first";
/// It hands the file out without knowing its type.
pub const UNTYPED: &str = "\u{0}untyped";

/// How a file is handed out oddly, if it is.
pub fn oddity(path: &str, broken: &Broken) -> Option<&'static str> {
    let text = broken.get(path)?.as_deref()?;
    [SILENT, SILENT_AT_FIRST, UNTYPED].into_iter().find(|oddity| *oddity == text)
}

/// Waits for as long as the host does with its answer.
pub async fn wait(path: &str, query: Option<&str>, broken: &Broken) {
    match oddity(path, broken) {
        Some(SILENT) => std::future::pending().await,
        Some(SILENT_AT_FIRST) if query.is_none() => std::future::pending().await,
        _ => {}
    }
}

//! Files of the exhibit: from the page itself if it carries them, otherwise by a relative address.
//!
//! Invariant: every file of the exhibit is read here, and becomes text in `exhibit::load::decode` alone. Otherwise the
//! single file, which may fetch nothing, lacks it; a host that falls silent is waited for without end; and page and
//! check decode differently.

mod fetch;
mod patience;

pub use patience::Patience;

use exhibit::Fault;
use gloo::utils::document;
use yew::AttrValue;

/// What a file holds, such as `assets/exhibit/objects.json`. Errors: why it could not be had. An answer comes in any
/// case, and in a time that `patience` bounds, whatever the host does.
///
/// Bytes and not text: what encoding they are in is for `exhibit::load::decode` to say, and never for the host.
pub async fn read(path: &str, patience: Patience) -> Result<Vec<u8>, Fault> {
    match inlined(path) {
        Some(text) => Ok(text.into_bytes()),
        None => fetch::fetch(path, patience).await,
    }
}

/// Where a picture is to be had: its address, or the picture itself as a `data:` address if the page carries it.
pub fn picture(path: &str) -> AttrValue {
    AttrValue::from(inlined(path).unwrap_or_else(|| path.to_owned()))
}

/// `<script type="application/json" data-file="assets/exhibit/objects.json">…</script>`: how a single-file build
/// carries its content, since a page opened by double-click may fetch nothing.
fn inlined(path: &str) -> Option<String> {
    // As a string of CSS: names come from the content, and may hold anything.
    let name = path.replace('\\', "\\\\").replace('"', "\\\"");
    let carrier = document().query_selector(&format!("script[data-file=\"{name}\"]")).ok().flatten()?;
    carrier.text_content()
}

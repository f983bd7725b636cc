//! What a browser needs to install the exhibit.

use super::tags;
use exhibit::Exhibit;
use serde_json::json;

/// The text of `manifest.webmanifest`. Named in the page's first language and coloured like the page; its addresses are
/// relative to itself, so that it holds under any path.
pub fn manifest(exhibit: &Exhibit, html: &str) -> String {
    let first = exhibit.title.languages.first().map(|lang| lang.id.to_string()).unwrap_or_default();
    let theme = tags(html)
        .iter()
        .find(|tag| tag.get("name") == Some("theme-color"))
        .and_then(|tag| tag.get("content"))
        .map(str::to_owned);
    let icon = |name: &str, size: u32, purpose: &str| {
        let (src, sizes) = (format!("assets/icons/{name}.png"), format!("{size}x{size}"));
        json!({ "src": src, "sizes": sizes, "type": "image/png", "purpose": purpose })
    };
    let manifest = json!({
        "name": exhibit.title.title.get(&first),
        "short_name": exhibit.title.wordmark.get(&first),
        "description": exhibit.title.tagline.get(&first),
        "lang": first,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": theme,
        "background_color": theme,
        "icons": [icon("icon-192", 192, "any"), icon("icon-512", 512, "any"), icon("icon-maskable", 512, "maskable")],
    });
    format!("{manifest:#}\n")
}

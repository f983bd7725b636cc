//! The opening, drawn into the page in every language, with the drawing that it shows: a visitor sees it while the
//! program is still on its way. The style of the page shows one language of it, and only where `assets/boot.js` finds
//! that the visit begins there.

use super::marks::escape;
use super::speech::Speech;
use crate::build::PLACE;
use crate::build::drawings::stored;
use anyhow::{Result, anyhow};
use showcase::opening::draw;
use std::path::Path;

/// What stands in the page; nothing where no content was built, or the exhibit opens otherwise. Errors where it cannot
/// be drawn: a page without it would be a slow one, and nobody would know why.
pub fn woven(dist: &Path, speech: &Speech) -> Result<String> {
    let mut html = String::new();
    let mut drawings: Vec<String> = Vec::new();
    for lang in speech.languages() {
        let first = std::fs::read(dist.join(PLACE).join(lang).join("first.json"));
        let words = std::fs::read(dist.join("assets/locales").join(format!("{lang}.json")));
        let (Ok(first), Ok(words)) = (first, words) else { return Ok(String::new()) };
        let drawn = draw(first, words, lang).map_err(|why| anyhow!("the opening in {lang} cannot be drawn: {why}"))?;
        let Some(opening) = drawn else { return Ok(String::new()) };
        html.push_str(&format!("<div class=\"opening\" lang=\"{}\">{}</div>", escape(lang), opening.html));
        drawings.extend(opening.drawing);
    }
    drawings.sort();
    drawings.dedup();
    let drawn = stored(&dist.join("assets/exhibit/drawings"), drawings.iter().map(String::as_str));
    let drawn = format!("<defs id=\"plate-first\">{drawn}</defs>");
    let store = format!("<svg width=\"0\" height=\"0\" aria-hidden=\"true\">{drawn}</svg>");
    Ok(format!("{store}<div id=\"opening\">{html}</div>"))
}

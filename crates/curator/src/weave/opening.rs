//! The opening, drawn into the page in every language, with the drawing that it shows: a visitor sees it while the
//! program is still on its way. The style of the page shows one language of it, and only where `assets/boot.js` finds
//! that the visit begins there.

use super::marks::escape;
use super::speech::Speech;
use crate::build::PLACE;
use anyhow::{Result, anyhow};
use exhibit::load::decode;
use exhibit::load::svg::{self, Shared};
use showcase::opening::draw;
use std::path::Path;

/// The file with what drawings share.
const SHARED: &str = "parts";

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
    let mut shared = Shared::default();
    shared.take(&inside(dist, SHARED).unwrap_or_default());
    let mut drawn = String::new();
    for name in drawings {
        let Some(inside) = inside(dist, &name) else { continue };
        shared.ask(&inside);
        // As in `src/drawing/plates.rs`: by this name the program knows that it is here.
        drawn.push_str(&format!("<g id=\"plate-{}\">{inside}</g>", escape(&name)));
    }
    let parts: String = shared.needed().into_iter().map(|part| part.text).collect();
    let store = format!("<defs id=\"plate-first\">{parts}{drawn}</defs>");
    let store = format!("<svg width=\"0\" height=\"0\" aria-hidden=\"true\">{store}</svg>");
    Ok(format!("{store}<div id=\"opening\">{html}</div>"))
}

/// What a drawing's file holds; nothing where it is none.
fn inside(dist: &Path, name: &str) -> Option<String> {
    let file = dist.join("assets/exhibit/drawings").join(format!("{name}.svg"));
    svg::inside(&decode(std::fs::read(file).ok()?).ok()?).ok()
}

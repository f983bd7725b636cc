//! `curator weave`: what the content knows, put into the page itself.

use crate::files;
use anyhow::{Context, Result};
use std::fmt::Write;
use std::path::Path;

/// Where in `index.html` the list goes.
const MARK: &str = "<!-- cars -->";

/// Replaces the mark in the built page by a plain list of the cars, for visitors whose browser runs no WebAssembly.
pub fn run(folder: &Path, dist: &Path) -> Result<()> {
    let (exhibit, _) = files::read(folder);
    let page = dist.join("index.html");
    let html = std::fs::read_to_string(&page).with_context(|| format!("reading {}", page.display()))?;
    let mut list = String::new();
    for lang in &exhibit.title.languages {
        let _ = write!(
            list,
            "<h1 lang=\"{0}\">{1}</h1><ul lang=\"{0}\">",
            lang.id,
            escape(exhibit.title.title.get(&lang.id))
        );
        for car in &exhibit.all.cars {
            let years = car.years().map(|years| years.label()).unwrap_or_default();
            let _ = write!(
                list,
                "<li><b>{}</b> {years}. {}</li>",
                escape(car.name.get(&lang.id)),
                escape(car.wall.get(&lang.id))
            );
        }
        list.push_str("</ul>");
    }
    std::fs::write(&page, html.replace(MARK, &list)).with_context(|| format!("writing {}", page.display()))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

//! `curator weave`: what the content knows, put into the built page, and the policy that guards it.

use crate::files;
use crate::page::{Place, manifest, with_policy};
use anyhow::{Context, Result};
use std::fmt::Write;
use std::path::Path;

/// Where in `index.html` the list goes.
const MARK: &str = "<!-- objects -->";
/// Part of the script that `trunk serve` puts into the page, to load it again when a file has changed.
pub const LIVE: &str = ".well-known/trunk/ws";

/// Replaces the mark in the built page by a plain list of the objects, for visitors whose browser runs no WebAssembly.
/// Writes the manifest. Gives every page its policy: but not under `trunk serve`, whose script changes after this, and
/// asks for a web socket.
pub fn run(folder: &Path, dist: &Path) -> Result<()> {
    let (exhibit, _) = files::read(folder);
    let page = dist.join("index.html");
    let html = read(&page)?;
    write(&dist.join("manifest.webmanifest"), &manifest(&exhibit, &html))?;
    write(&page, &html.replace(MARK, &list(&exhibit)))?;
    if html.contains(LIVE) {
        return Ok(());
    }
    for file in std::fs::read_dir(dist).with_context(|| format!("reading {}", dist.display()))? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "html") {
            let html = read(&path)?;
            // A page of another kind may bring a policy of its own.
            if path == page || !html.contains("Content-Security-Policy") {
                write(&path, &with_policy(&html, Place::Host))?;
            }
        }
    }
    Ok(())
}

fn list(exhibit: &exhibit::Exhibit) -> String {
    let mut list = String::new();
    for lang in &exhibit.title.languages {
        let _ = write!(
            list,
            "<h1 lang=\"{0}\">{1}</h1><ul lang=\"{0}\">",
            lang.id,
            escape(exhibit.title.title.get(&lang.id))
        );
        for object in &exhibit.all.objects {
            let years = object.years().map(|years| years.label()).unwrap_or_default();
            let _ = write!(
                list,
                "<li><b>{}</b> {years}. {}</li>",
                escape(object.name.get(&lang.id)),
                escape(object.wall.get(&lang.id))
            );
        }
        list.push_str("</ul>");
    }
    list
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).with_context(|| format!("writing {}", path.display()))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

//! `curator weave`: what the content knows, put into the built page, and the policy that guards it.

mod collection;
mod marks;
mod opening;
mod preflight;
mod speech;
mod styles;

use crate::page::{Place, attribute, lean, manifest, replace, with_policy};
use crate::{build, files};
use anyhow::{Context, Result};
use exhibit::Exhibit;
pub use marks::{escape, fill, filled};
use speech::Speech;
use std::path::{Path, PathBuf};

/// Part of the script that `trunk serve` puts into the page, to load it again when a file has changed.
pub const LIVE: &str = ".well-known/trunk/ws";

/// Weaves what the content knows into the built pages: the words that the page says by itself, the collection as a
/// plain list, the manifest; and the content in the form that visitors fetch. Gives every page its policy: but not
/// under `trunk serve`, whose script changes after this, and asks for a web socket.
///
/// Invariant: woven again, a page is as if it had been woven once, from the content as it is now.
pub fn run(folder: &Path, dist: &Path) -> Result<()> {
    let (exhibit, problems) = files::read(folder);
    if exhibit.title.languages.is_empty() {
        let causes = problems.iter().filter(|problem| problem.is_grave()).map(ToString::to_string);
        eprintln!("the page is woven without exhibit.json:\n{}", causes.collect::<Vec<_>>().join("\n"));
    }
    let speech = Speech::read(folder, &exhibit);
    let built = build::run(folder, &dist.join(build::PLACE))?;
    let page = dist.join("index.html");
    let html = woven(&read(&page)?, &exhibit, &speech, built, dist)?;
    write(&dist.join("manifest.webmanifest"), &manifest(&exhibit, &html))?;
    write(&page, &html)?;
    let desk = dist.join("preflight.html");
    if desk.is_file() {
        write(&desk, &preflight::woven(&read(&desk)?, &speech))?;
    }
    for path in collections(dist)? {
        std::fs::remove_file(&path).with_context(|| format!("removing {}", path.display()))?;
    }
    for lang in speech.languages() {
        write(&dist.join(collection::file(lang)), &lean(&collection::page(&exhibit, &speech, lang))?)?;
    }
    if html.contains(LIVE) { Ok(()) } else { guard(dist, &page) }
}

/// The page with all that its marks ask for.
fn woven(html: &str, exhibit: &Exhibit, speech: &Speech, built: bool, dist: &Path) -> Result<String> {
    let mut woven = marks::in_language(html, speech.first());
    // There is no such file where the gallery opens with no drawing.
    let together = read(&dist.join(build::PLACE).join(build::drawings::FILE)).unwrap_or_default();
    for name in marks::names(html) {
        let text = match name {
            "languages" => speech.table(built, &build::drawings::names(&together)),
            "title" => collection::head(speech, speech.first()),
            "opening" => opening::woven(dist, speech)?,
            "collection" => collection::short(exhibit, speech),
            styles::MARK => filled(html, name).unwrap_or_default().to_owned(),
            _ => speech.all(name),
        };
        woven = fill(&woven, name, &text);
    }
    measured(&styles::apart(&lean(&woven)?, dist)?, dist)
}

/// The page with the size of the program beside its address, in bytes: by it the page knows a damaged one.
fn measured(html: &str, dist: &Path) -> Result<String> {
    replace(html, |tag| {
        let Some(program) = tag.get("data-program") else { return Ok(None) };
        let path = dist.join(program.trim_start_matches("./"));
        let bytes = std::fs::metadata(&path).with_context(|| format!("measuring {}", path.display()))?.len();
        let old = attribute(tag.open, "data-bytes").map(|old| format!(" data-bytes=\"{old}\""));
        let open = tag.open.replace(&old.unwrap_or_default(), "");
        let open = format!("{} data-bytes=\"{bytes}\">", open.trim_end_matches('>'));
        Ok(Some(format!("{open}{}</script>", tag.inside)))
    })
}

/// Gives every page its policy.
fn guard(dist: &Path, page: &Path) -> Result<()> {
    for path in pages(dist)? {
        let html = read(&path)?;
        // A page of another kind may bring a policy of its own.
        if path == page || !html.contains("Content-Security-Policy") {
            write(&path, &with_policy(&html, Place::Host))?;
        }
    }
    Ok(())
}

fn pages(dist: &Path) -> Result<Vec<PathBuf>> {
    let files = std::fs::read_dir(dist).with_context(|| format!("reading {}", dist.display()))?;
    let paths = files.map(|file| Ok(file?.path())).collect::<Result<Vec<PathBuf>>>()?;
    Ok(paths.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "html")).collect())
}

/// The pages of the collection in a folder.
pub fn collections(dist: &Path) -> Result<Vec<PathBuf>> {
    let is_one = |path: &PathBuf| {
        path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with("collection-"))
    };
    Ok(pages(dist)?.into_iter().filter(is_one).collect())
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).with_context(|| format!("writing {}", path.display()))
}

//! `curator dist`: makes of what Trunk built a folder to hand over. Every step reads that folder alone and may be done
//! again, so that a copy whose content was changed by hand can be finished anew.

mod archive;
mod folder;
mod kinds;
mod list;
mod packed;
mod single;
mod time;
mod worker;

use crate::check;
use crate::page::{put_first, without};
use crate::weave::LIVE;
use anyhow::{Context, Result, bail};
pub use folder::{files, names};
pub use kinds::{Need, is_foreign};
pub use list::{Listed, checksum};
use std::path::Path;

/// Finishes a built folder and makes a zip of it. Refuses content with something wrong in it, before anything is done:
/// what is handed over goes where nobody looks for messages.
pub fn run(dist: &Path, out: &Path) -> Result<()> {
    sound(&dist.join("assets/exhibit"))?;
    let version = finish(dist)?;
    let zip = out.join(format!("exhibit-{version}.zip"));
    archive::write(dist, &zip)?;
    println!("{}", std::fs::read_to_string(dist.join("checksums.txt"))?.trim_end());
    println!("{}  {}", checksum(&std::fs::read(&zip)?), zip.display());
    println!("version {version}; {} files in {}", folder::files(dist)?.len(), dist.display());
    Ok(())
}

/// Whether the content has nothing wrong with it. Errors: what is, all of it.
pub fn sound(content: &Path) -> Result<()> {
    if !content.is_dir() {
        return Ok(());
    }
    let report = check::look(content);
    let errors: String = report.errors().map(|problem| format!("  {problem}\n")).collect();
    if !errors.is_empty() {
        bail!("nothing is finished while the content has something wrong with it:\n{}", errors.trim_end());
    }
    Ok(())
}

/// Finishes a built folder; its version. Nothing is kept of what an earlier run wrote.
pub fn finish(dist: &Path) -> Result<String> {
    make(dist, true)
}

/// The same without the packed copies, which take a while.
pub fn seal(dist: &Path) -> Result<String> {
    make(dist, false)
}

fn make(dist: &Path, with_copies: bool) -> Result<String> {
    let index = dist.join("index.html");
    let html =
        std::fs::read_to_string(&index).with_context(|| format!("reading {}: run `make dist`", index.display()))?;
    if html.contains(LIVE) {
        bail!("{} was made by `trunk serve`: run `make dist`", index.display());
    }
    let earlier = list::earlier(dist);
    folder::clear(dist, &earlier.files)?;
    // The content of a deployed copy may have changed: what the page says of it is woven anew.
    let content = dist.join("assets/exhibit");
    if content.is_dir() {
        crate::weave::run(&content, dist)?;
    }
    let html = std::fs::read_to_string(&index).with_context(|| format!("reading {}", index.display()))?;
    let html = without(&html, "name=\"version\"");
    write(&index, &html)?;
    let version = list::version(&list::listed(dist)?, worker::SCRIPT);
    // By this tag a page knows that it has a service worker, and which build it is of.
    write(&index, &put_first(&html, &format!("<meta name=\"version\" content=\"{version}\">")))?;
    write(&dist.join("sw.js"), &worker::script(&version, &list::listed(dist)?)?)?;
    write(&dist.join("exhibit.html"), &single::page(dist, &html)?)?;
    if with_copies {
        packed::pack(dist)?;
    }
    // Finished once more, a build is the same build.
    let built = if earlier.version == version { earlier.built } else { time::now()? };
    let listed = list::listed(dist)?;
    let files = list::files_json(&version, &built, &listed);
    write(&dist.join("checksums.txt"), &list::checksums(&files, &listed))?;
    write(&dist.join("files.json"), &files)?;
    Ok(version)
}

fn write(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).with_context(|| format!("writing {}", path.display()))
}

//! A museum put into a built folder: all that a content folder brings, in place of the one before.
//!
//! Invariant: the program holds no content. It lies beside it, in `assets/exhibit/`, and is read when the page opens,
//! so that a curator can edit a copy on a host, and one program serves every museum.

use crate::{dist, files, icons};
use anyhow::{Context, Result};
use std::path::Path;

/// What a content folder holds for building, and a built folder has elsewhere.
const ELSEWHERE: [&str; 2] = ["locales", "icon.svg"];

/// Puts the content of a folder, the words of its languages and its icons into a built folder. What an earlier content
/// left there goes.
///
/// Invariant: filling a folder from itself changes nothing.
pub fn fill(content: &Path, built: &Path) -> Result<()> {
    let assets = built.join("assets");
    let place = assets.join("exhibit");
    if place.canonicalize().ok().is_some_and(|place| content.canonicalize().ok() == Some(place)) {
        return Ok(());
    }
    if place.is_dir() {
        std::fs::remove_dir_all(&place).with_context(|| format!("clearing {}", place.display()))?;
    }
    for path in dist::files(content)? {
        let top = path.split('/').next().unwrap_or_default();
        if !ELSEWHERE.contains(&top) {
            put(&place.join(&path), &read(&content.join(&path))?)?;
        }
    }
    words(content, &assets.join("locales"))?;
    let icon = content.join("icon.svg");
    if icon.is_file() {
        put(&assets.join("icons/icon.svg"), &read(&icon)?)?;
        icons::run(&assets.join("icons"))?;
    }
    Ok(())
}

/// The words of every language of the content: its own, or those that lie beside it, or the engine's.
fn words(content: &Path, place: &Path) -> Result<()> {
    if place.is_dir() {
        std::fs::remove_dir_all(place).with_context(|| format!("clearing {}", place.display()))?;
    }
    let (exhibit, _) = files::read(content);
    for lang in files::languages(&exhibit, content) {
        if let Ok(words) = files::words(content, &lang) {
            put(&place.join(format!("{lang}.json")), &words)?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("reading {}", path.display()))
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    std::fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}

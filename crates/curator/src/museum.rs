//! A museum put into a built folder: all that a content folder brings, in place of the one before.
//!
//! Invariant: the program holds no content. It lies beside it, in `assets/exhibit/`, and is read when the page opens,
//! so that a curator can edit a copy on a host, and one program serves every museum.

use crate::{dist, files, icons};
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What a content folder holds for building, and a built folder has elsewhere.
const ELSEWHERE: [&str; 2] = ["locales", "icon.svg"];

/// Beside the words of visitors: those of the operator's page.
pub const OPERATORS: &str = "preflight";

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

/// The words of every language of the content: its own, or those that lie beside it, or the engine's. Those of the
/// operator's page go into a file of their own, for [`crate::weave`]: no visitor fetches them.
fn words(content: &Path, place: &Path) -> Result<()> {
    if place.is_dir() {
        std::fs::remove_dir_all(place).with_context(|| format!("clearing {}", place.display()))?;
    }
    let (exhibit, _) = files::read(content);
    for lang in files::languages(&exhibit, content) {
        if let Ok(words) = files::words(content, &lang) {
            let name = format!("{lang}.json");
            match parted(&words) {
                Some((visitors, operators)) => {
                    put(&place.join(&name), &visitors)?;
                    put(&place.join(OPERATORS).join(&name), &operators)?;
                }
                // What cannot be read is put there as it is, so that the page can say why.
                None => put(&place.join(&name), &words)?,
            }
        }
    }
    Ok(())
}

/// A file of words as two: what visitors read, and what the operator's page says. None, if it is no such file.
fn parted(words: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let text = exhibit::load::decode(words.to_vec()).ok()?;
    let all: BTreeMap<String, Value> = serde_json::from_str(&text).ok()?;
    let (operators, visitors): (BTreeMap<_, _>, BTreeMap<_, _>) =
        all.into_iter().partition(|(key, _)| key.starts_with("preflight."));
    let text = |words: &BTreeMap<String, Value>| serde_json::to_vec_pretty(words).ok();
    Some((text(&visitors)?, text(&operators)?))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("reading {}", path.display()))
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    std::fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::ensure;

    #[test]
    fn a_visitor_fetches_no_word_of_the_operators_page_and_weaving_finds_them_all() -> Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for content in ["assets/exhibit", "tests/another-museum"] {
            let built = tempfile::tempdir()?;
            fill(&root.join(content), built.path())?;
            let (exhibit, _) = files::read(&root.join(content));
            for lang in files::languages(&exhibit, &root.join(content)) {
                let source = files::words(&root.join(content), &lang).unwrap_or_default();
                let source: BTreeMap<String, Value> = serde_json::from_slice(&source)?;
                let there = |path: String| -> Result<BTreeMap<String, Value>> {
                    Ok(serde_json::from_slice(&read(&built.path().join("assets/locales").join(path))?)?)
                };
                let mut visitors = there(format!("{lang}.json"))?;
                ensure!(!visitors.keys().any(|key| key.starts_with("preflight.")), "{content}: {lang}");
                visitors.extend(there(format!("{OPERATORS}/{lang}.json"))?);
                ensure!(visitors == source, "{content}: words of {lang} are lost");
            }
        }
        Ok(())
    }
}

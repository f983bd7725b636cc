//! `curator build`: the content as visitors fetch it. The source keeps every entry with all its languages and claims
//! together, since that is how curators think; a visitor reads one language, and begins with one room.
//!
//! For each language there is `<lang>/first.json`, with what the first view needs and nothing else, `<lang>/words.json`
//! with the words that it says, and a file for each file of the source; and beside them the drawings that the gallery
//! opens with. But for words and drawings they are of the very form that the source has, so that one reader reads both,
//! and a page that finds no built content reads the source.
//!
//! Invariant: what is built says nothing that the source does not say, and is made of it alone.

mod collate;
pub mod drawings;
mod first;
mod one_language;
mod words;

use crate::files;
use anyhow::{Context, Result};
use exhibit::load::FILES;
use exhibit::{Exhibit, Problem};
use serde_json::{Map, Value};
use std::path::Path;

/// Where built content lies in a built folder.
pub const PLACE: &str = "content";

/// Builds the content of a folder into another, in place of what was there. False where the content has something wrong
/// with it: then nothing is there, so that the page reads the source and says what it is.
pub fn run(content: &Path, out: &Path) -> Result<bool> {
    if out.is_dir() {
        std::fs::remove_dir_all(out).with_context(|| format!("clearing {}", out.display()))?;
    }
    let (exhibit, problems) = files::read(content);
    if problems.iter().any(Problem::is_grave) || exhibit.title.languages.is_empty() {
        return Ok(false);
    }
    let mut source = Map::new();
    for file in FILES {
        let text = std::fs::read(content.join(file)).with_context(|| format!("reading {file}"))?;
        let text = exhibit::load::decode(text).map_err(|fault| anyhow::anyhow!("{file}: {fault}"))?;
        let value = serde_json::from_str(&text).with_context(|| format!("reading {file}"))?;
        source.insert(file.to_owned(), offered(file, value, &exhibit));
    }
    for lang in files::languages(&exhibit, content) {
        let place = out.join(&lang);
        std::fs::create_dir_all(&place).with_context(|| format!("making {}", place.display()))?;
        let languages = files::languages(&exhibit, content);
        let said: Map<String, Value> = source
            .iter()
            .map(|(file, value)| (file.clone(), one_language::of(file, value, &lang, &languages)))
            .collect();
        write(&place.join("first.json"), &Value::Object(first::of(&said, &exhibit)))?;
        for (file, value) in &said {
            write(&place.join(file), value)?;
        }
        // Where there are none, the page asks for the whole file, and says why that does not come.
        if let Some(words) = files::words(content, &lang).ok().and_then(words::of) {
            write(&place.join("words.json"), &words)?;
        }
    }
    if let Some(text) = drawings::together(content, &exhibit) {
        let file = out.join(drawings::FILE);
        std::fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(true)
}

/// The rooms that are offered stand in what is built: which they are cannot be told before all of it has come.
fn offered(file: &str, mut value: Value, exhibit: &Exhibit) -> Value {
    if file == FILES[0] {
        let rooms: Vec<&str> = exhibit.rooms().iter().map(|room| room.id()).collect();
        value["rooms"] = rooms.into();
    }
    value
}

fn write(path: &Path, value: &Value) -> Result<()> {
    std::fs::write(path, value.to_string()).with_context(|| format!("writing {}", path.display()))
}

#[cfg(test)]
mod tests;

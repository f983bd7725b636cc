//! The content as it is shipped.

#[allow(dead_code, reason = "not every test needs made-up visitors")]
pub mod deeds;

use exhibit::load::load;
use exhibit::{Exhibit, Problem};
use std::path::Path;

/// A field without the places in lists: `points.event` for `points[3].event`.
#[allow(dead_code, reason = "not every test asks for fields")]
pub fn bare(field: &str) -> String {
    let mut parts = field.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|part| part.split_once(']')).fold(first, |bare, (_, rest)| bare + rest)
}

/// Reads the shipped content, with what went wrong in reading it.
pub fn shipped() -> (Exhibit, Vec<Problem>) {
    museum("assets/exhibit")
}

/// Reads the content of a folder of this project, with what went wrong in reading it.
pub fn museum(folder: &str) -> (Exhibit, Vec<Problem>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    load(|file| std::fs::read_to_string(folder.join(file)).map_err(|error| error.to_string()))
}

//! The content as it is shipped.

#[allow(dead_code, reason = "not every test needs made-up visitors")]
pub mod deeds;

use exhibit::load::load;
use exhibit::{Exhibit, Problem};
use std::path::Path;

/// Reads the shipped content, with what went wrong in reading it.
pub fn shipped() -> (Exhibit, Vec<Problem>) {
    in_folder("assets/exhibit")
}

/// Reads the content of a folder, from the root of the project.
pub fn in_folder(folder: &str) -> (Exhibit, Vec<Problem>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    load(|file| std::fs::read_to_string(folder.join(file)).map_err(|error| error.to_string()))
}

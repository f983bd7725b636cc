//! The content from a folder.

use exhibit::{Exhibit, Problem, check::check, load::load};
use std::path::Path;

/// Reads the exhibit from a folder, with everything that is wrong with it.
pub fn read(folder: &Path) -> (Exhibit, Vec<Problem>) {
    let (exhibit, mut problems) =
        load(|file| std::fs::read_to_string(folder.join(file)).map_err(|error| error.to_string()));
    problems.extend(check(&exhibit));
    (exhibit, problems)
}

//! Files in a content folder that nothing reads: mostly one whose name is misspelt, so that what stands in it is not
//! shown and nobody says so.

use crate::dist::names;
use exhibit::load::FILES;
use exhibit::problem::nearest;
use exhibit::{Fault, Problem};
use std::path::Path;

/// What else may lie in a content folder.
const OTHERS: [&str; 6] = ["drawings", "pictures", "geo", "locales", "icon.svg", "README.md"];

/// Advises of files that nothing reads, but for the litter of operating systems, which comes by itself.
pub fn check(folder: &Path) -> Vec<Problem> {
    let known = || FILES.into_iter().chain(OTHERS);
    let strange = names(folder).into_iter().filter(|name| !known().any(|known| known == name));
    strange
        .map(|name| {
            let lacking = known().filter(|known| !folder.join(known).exists());
            Problem::new(&name, "", "", Fault::Unread).meaning(nearest(&name, lacking)).advised()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::{Result, ensure};

    #[test]
    fn a_file_whose_name_is_misspelt_is_found_and_litter_is_not() -> Result<()> {
        let folder = tempfile::tempdir()?;
        for name in ["exhibit.json", "object.json", ".DS_Store", "README.md", "README.md.br"] {
            std::fs::write(folder.path().join(name), "[]")?;
        }
        let found: Vec<String> = check(folder.path()).iter().map(ToString::to_string).collect();
        ensure!(found == ["object.json: is a file that nothing reads; did you mean “objects.json”?"], "{found:?}");
        Ok(())
    }
}

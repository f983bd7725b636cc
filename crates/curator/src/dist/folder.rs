//! The files of a built folder: those of the build, and what an earlier finishing left.

use super::kinds::is_foreign;
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::path::Path;

/// What finishing writes anew each time. They are no part of what the version of a build stands for.
pub const WRITTEN: [&str; 4] = ["files.json", "sw.js", "exhibit.html", "checksums.txt"];
/// The endings of packed copies.
pub const COPIES: [&str; 2] = ["br", "gz"];

/// Every file of the build in a folder, by its path with slashes, in the order of the paths. What belongs to the host
/// or to an operating system is not among them.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![String::new()];
    while let Some(below) = open.pop() {
        let here = folder.join(&below);
        for entry in std::fs::read_dir(&here).with_context(|| format!("reading {}", here.display()))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if is_foreign(&name) {
                continue;
            }
            let path = if below.is_empty() { name } else { format!("{below}/{name}") };
            if entry.file_type()?.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

/// The names in a folder of content, sorted, but for what is none of the content: litter of systems, and the packed
/// copies that finishing writes beside the files of a build. None where there is no such folder.
pub fn names(folder: &Path) -> Vec<String> {
    let there = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let all: BTreeSet<String> = there.filter_map(|file| file.file_name().into_string().ok()).collect();
    let copy = |name: &str| original(name).is_some_and(|original| all.contains(original));
    all.iter().filter(|name| !is_foreign(name) && !copy(name)).cloned().collect()
}

/// The file of which a path is a packed copy, by its name alone.
pub fn original(path: &str) -> Option<&str> {
    path.rsplit_once('.').filter(|(_, ending)| COPIES.contains(ending)).map(|(original, _)| original)
}

/// Removes what an earlier run wrote; `before` are the files that its list named. A packed file that is a copy of
/// nothing is the curator's own, and stays.
pub fn clear(folder: &Path, before: &BTreeSet<String>) -> Result<()> {
    let all: BTreeSet<String> = files(folder)?.into_iter().collect();
    for path in &all {
        let copy = original(path).is_some_and(|of| all.contains(of) || before.contains(of) || WRITTEN.contains(&of));
        if copy || WRITTEN.contains(&path.as_str()) {
            std::fs::remove_file(folder.join(path)).with_context(|| format!("removing {path}"))?;
        }
    }
    Ok(())
}

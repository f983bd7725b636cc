//! No line of the sources is over 120 columns: a view that does not fit is written with one attribute a line.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// Columns of a line at most, in characters.
const COLUMNS: usize = 120;
/// What is read by people who change the program.
const KINDS: [&str; 6] = ["rs", "css", "js", "mjs", "py", "sh"];
const FOLDERS: [&str; 7] = ["src", "crates", "tests", "assets", "tools", "kiosk", "bench"];
/// What others wrote, or an earlier build: kept as it was.
const LEFT_ALONE: [&str; 6] =
    ["target", "node_modules", "snapshots", "tests/earlier", "tests/another-museum", "tests/output"];

/// The long lines below a folder, as `file:line: columns`, and how many files were looked at.
fn long_lines(root: &Path, folder: &str, found: &mut Vec<String>) -> Result<usize> {
    let mut read = 0;
    for entry in fs::read_dir(root.join(folder)).with_context(|| folder.to_owned())? {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        let left_alone = LEFT_ALONE.iter().any(|name| path == *name || path.ends_with(&format!("/{name}")));
        if left_alone || entry.file_type()?.is_symlink() {
            continue;
        }
        if entry.file_type()?.is_dir() {
            read += long_lines(root, &path, found)?;
        } else if KINDS.iter().any(|kind| Path::new(&path).extension().is_some_and(|end| end == *kind)) {
            read += 1;
            let text = fs::read_to_string(entry.path()).with_context(|| path.clone())?;
            for (number, line) in text.lines().enumerate() {
                let columns = line.chars().count();
                if columns > COLUMNS {
                    found.push(format!("{path}:{}: {columns} columns", number + 1));
                }
            }
        }
    }
    Ok(read)
}

#[test]
fn no_line_of_the_sources_is_longer_than_120_columns() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    for folder in FOLDERS {
        let read = long_lines(&root, folder, &mut found)?;
        ensure!(read > 0, "nothing was read in {folder}");
    }
    ensure!(found.is_empty(), "longer than {COLUMNS} columns:\n{}", found.join("\n"));
    Ok(())
}

#[test]
fn a_long_line_is_named_with_its_place_and_columns_are_letters() -> Result<()> {
    let root = tempfile::tempdir()?;
    fs::create_dir_all(root.path().join("src/target"))?;
    let (fits, long) = ("ж".repeat(COLUMNS), "x".repeat(COLUMNS + 1));
    fs::write(root.path().join("src/a.rs"), format!("{fits}\n{long}\n"))?;
    fs::write(root.path().join("src/a.md"), &long)?;
    fs::write(root.path().join("src/target/b.rs"), &long)?;
    let mut found = Vec::new();
    ensure!(long_lines(root.path(), "src", &mut found)? == 1, "one file is a source");
    ensure!(found == ["src/a.rs:2: 121 columns"], "{found:?}");
    Ok(())
}

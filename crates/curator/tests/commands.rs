//! The command line as a curator and a script meet it: what it prints, and with which number it ends.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A copy of the other museum in a folder as `curator dist` expects it, with one file changed.
fn built(file: &str, change: impl Fn(&str) -> String) -> Result<tempfile::TempDir> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = tempfile::tempdir()?;
    let content = folder.path().join("assets/exhibit");
    copy(&root.join("tests/another-museum"), &content)?;
    copy(&root.join("assets/locales"), &folder.path().join("assets/locales"))?;
    copy(&root.join("tests/another-museum/locales"), &folder.path().join("assets/locales"))?;
    std::fs::remove_dir_all(content.join("locales"))?;
    if !file.is_empty() {
        let path = content.join(file);
        std::fs::write(&path, change(&std::fs::read_to_string(&path)?))?;
    }
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from).with_context(|| from.display().to_string())? {
        let (path, name) = (entry.as_ref().map(|entry| entry.path()), entry.as_ref().map(|entry| entry.file_name()));
        let (Ok(path), Ok(name)) = (path, name) else { continue };
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            std::fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

fn curator(folder: &Path, arguments: &[&str]) -> Result<Output> {
    let content = folder.join("assets/exhibit");
    let mut command = Command::new(env!("CARGO_BIN_EXE_curator"));
    command.current_dir(folder).arg("--content").arg(content).args(arguments);
    command.output().context("running curator")
}

fn comma(text: &str) -> String {
    text.trim_end().trim_end_matches(']').trim_end().to_owned() + ",\n]\n"
}

#[test]
fn a_check_ends_with_a_number_that_a_script_can_go_by() -> Result<()> {
    let sound = built("", str::to_owned)?;
    let told = curator(sound.path(), &["check", "--strict"])?;
    ensure!(told.status.code() == Some(0), "{}", String::from_utf8_lossy(&told.stdout));
    let broken = built("objects.json", comma)?;
    ensure!(curator(broken.path(), &["check"])?.status.code() == Some(1));
    let advised = built("events.json", |text| text.replacen("\"when\": \"1932\"", "\"when\": \"1929\"", 1))?;
    ensure!(curator(advised.path(), &["check"])?.status.code() == Some(0), "advice is no error");
    ensure!(curator(advised.path(), &["check", "--strict"])?.status.code() == Some(1));
    let nothing = tempfile::tempdir()?;
    ensure!(curator(nothing.path(), &["check"])?.status.code() == Some(2));
    Ok(())
}

#[test]
fn one_comma_is_one_message_with_its_place_in_both_forms() -> Result<()> {
    let broken = built("objects.json", comma)?;
    let text = std::fs::read_to_string(broken.path().join("assets/exhibit/objects.json"))?;
    let before = text.trim_end().trim_end_matches(']').trim_end().trim_end_matches(',');
    let (line, column) = (before.lines().count(), before.lines().last().unwrap_or_default().chars().count() + 1);
    let lines = String::from_utf8(curator(broken.path(), &["check"])?.stdout)?;
    ensure!(lines.starts_with("1 errors"), "{lines}");
    let words = format!("a comma too many before “]” in line {line}, column {column}");
    ensure!(lines.contains(&words), "{lines}");
    let json: Value = serde_json::from_slice(&curator(broken.path(), &["check", "--json"])?.stdout)?;
    let errors = json["errors"].as_array().map_or(0, Vec::len);
    ensure!(errors == 1 && json["errors"][0]["line"] == line && json["errors"][0]["column"] == column, "{json}");
    Ok(())
}

#[test]
fn what_is_broken_is_not_finished_and_that_is_said_before_anything_is_done() -> Result<()> {
    type Change = fn(&str) -> String;
    let cases: [(&str, Change); 3] = [
        ("objects.json", comma),
        ("places.json", |text| text.replacen("\"at\": [", "\"at\": [9", 1)),
        ("drawings/parts.svg", |text| text.replacen("</svg>", "<script>alert(1)</script></svg>", 1)),
    ];
    for (file, change) in cases {
        let broken = built(file, change)?;
        let before = listed(broken.path())?;
        let told = curator(broken.path(), &["dist", "--dist", ".", "--out", "out"])?;
        let words = String::from_utf8_lossy(&told.stderr).into_owned();
        ensure!(told.status.code() == Some(1) && told.stdout.is_empty(), "{file}: {words}");
        ensure!(words.starts_with("nothing is finished") && words.lines().count() == 2, "{file}: {words}");
        ensure!(words.contains(file), "{file}: {words}");
        ensure!(listed(broken.path())? == before, "{file}: something was written");
    }
    Ok(())
}

fn listed(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { all.extend(listed(&path)?) } else { all.push(path) }
    }
    all.sort();
    Ok(all)
}

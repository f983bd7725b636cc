//! What `kiosk/take-update.py` promises: a kiosk takes a sound build from a stick, and never a damaged one.

use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A stick and a kiosk, in a folder of their own.
struct Museum(PathBuf);

impl Museum {
    fn new(name: &str) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("stick-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    /// Puts a build onto the stick.
    fn build(&self, version: &str) -> Result<()> {
        let folder = self.0.join("stick/exhibit");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(folder.join("assets"))?;
        let mut files = serde_json::Map::new();
        for (name, text) in [("index.html", format!("<p>{version}</p>")), ("assets/objects.json", "[]".repeat(5000))] {
            std::fs::write(folder.join(name), &text)?;
            let said = Command::new("sha256sum").arg(folder.join(name)).output()?.stdout;
            let sum = String::from_utf8(said)?.split_whitespace().next().map(str::to_owned).context("no checksum")?;
            files.insert(name.into(), serde_json::json!({ "bytes": text.len(), "sha256": sum }));
        }
        std::fs::write(folder.join("index.html.br"), "packed")?;
        let list = serde_json::json!({ "version": version, "built": "2026-11-23T20:00:00Z", "files": files });
        Ok(std::fs::write(folder.join("files.json"), list.to_string())?)
    }

    fn on_stick(&self, file: &str) -> PathBuf {
        self.0.join("stick/exhibit").join(file)
    }

    /// Takes what is on the stick: how it ended, and what it said.
    fn takes(&self, more: &[&str]) -> Result<(Option<i32>, String)> {
        let tool = Path::new(env!("CARGO_MANIFEST_DIR")).join("../kiosk/take-update.py");
        let mut command = Command::new("python3");
        command.arg(tool).arg(self.0.join("stick")).arg("--home").arg(self.0.join("srv")).args(more);
        let said = command.output()?;
        Ok((said.status.code(), String::from_utf8(said.stdout)? + &String::from_utf8(said.stderr)?))
    }

    /// What the kiosk shows.
    fn shows(&self, link: &str) -> String {
        std::fs::read_to_string(self.0.join("srv").join(link).join("index.html")).unwrap_or_default()
    }
}

impl Drop for Museum {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_sound_build_is_taken_and_the_one_before_kept() -> Result<()> {
    let museum = Museum::new("sound")?;
    for version in ["one", "two", "three"] {
        museum.build(version)?;
        let (code, said) = museum.takes(&[])?;
        ensure!(code == Some(0) && said.contains(version), "{said}");
    }
    ensure!(museum.shows("current") == "<p>three</p>" && museum.shows("previous") == "<p>two</p>");
    ensure!(museum.0.join("srv/current/index.html.br").is_file(), "packed copies come along");
    ensure!(std::fs::read_dir(museum.0.join("srv/builds"))?.count() == 2, "older ones make room");
    ensure!(museum.takes(&[])?.0 == Some(3), "the same build again changes nothing");
    ensure!(
        museum.takes(&["--back"])?.0 == Some(0) && museum.shows("current") == "<p>two</p>",
        "and there is a way back"
    );
    Ok(())
}

#[test]
fn a_zip_is_taken_too_and_a_torn_one_refused() -> Result<()> {
    let museum = Museum::new("zip")?;
    museum.build("zipped")?;
    let script = "import shutil, sys; shutil.make_archive(sys.argv[1] + '/exhibit', 'zip', sys.argv[1], 'exhibit')";
    Command::new("python3").args(["-c", script]).arg(museum.0.join("stick")).status()?;
    let zip = museum.0.join("stick/exhibit.zip");
    let (code, said) = museum.takes(&[])?;
    ensure!(code == Some(0) && museum.shows("current") == "<p>zipped</p>", "{said}");
    let whole = std::fs::read(&zip)?;
    std::fs::write(&zip, &whole[..whole.len() / 2])?;
    let (code, said) = museum.takes(&[])?;
    ensure!(code == Some(1) && museum.shows("current") == "<p>zipped</p>", "{said}");
    Ok(())
}

#[test]
fn a_damaged_build_is_refused_by_name_and_the_kiosk_goes_on() -> Result<()> {
    let museum = Museum::new("damaged")?;
    museum.build("good")?;
    ensure!(museum.takes(&[])?.0 == Some(0));
    let objects = "[]".repeat(5000);
    type Harm<'a> = (&'a str, &'a dyn Fn(&Museum) -> Result<()>);
    let harms: [Harm; 6] = [
        ("assets/objects.json is damaged", &|museum| {
            Ok(std::fs::write(museum.on_stick("assets/objects.json"), objects.replacen("[]", "{}", 1))?)
        }),
        ("assets/objects.json is missing", &|museum| Ok(std::fs::remove_file(museum.on_stick("assets/objects.json"))?)),
        ("evil.js is not among", &|museum| Ok(std::fs::write(museum.on_stick("evil.js"), "x")?)),
        ("assets/objects.json is missing", &|museum| {
            std::fs::remove_file(museum.on_stick("assets/objects.json"))?;
            Ok(std::os::unix::fs::symlink("/etc/hostname", museum.on_stick("assets/objects.json"))?)
        }),
        ("files.json cannot be read", &|museum| Ok(std::fs::write(museum.on_stick("files.json"), "{\"version\"")?)),
        ("no version", &|museum| {
            let list = std::fs::read_to_string(museum.on_stick("files.json"))?;
            Ok(std::fs::write(museum.on_stick("files.json"), list.replace("\"new\"", "\"../new\""))?)
        }),
    ];
    for (expected, harm) in harms {
        museum.build("new")?;
        harm(&museum)?;
        let (code, said) = museum.takes(&[])?;
        ensure!(code == Some(1) && said.contains(expected), "{expected}: {said}");
        ensure!(museum.shows("current") == "<p>good</p>", "{expected}: the kiosk shows something else");
        ensure!(std::fs::read_dir(museum.0.join("srv/builds"))?.count() == 1, "{expected}: something is left behind");
    }
    Ok(())
}

#[test]
fn a_build_that_was_damaged_on_the_kiosk_is_mended_from_the_stick() -> Result<()> {
    let museum = Museum::new("mended")?;
    museum.build("same")?;
    for _ in 0..3 {
        ensure!(museum.takes(&[])?.0 == Some(0));
        ensure!(museum.takes(&[])?.0 == Some(3), "sound again");
        std::fs::write(museum.0.join("srv/current/index.html"), "rot")?;
    }
    Ok(())
}

#[test]
fn a_stick_brings_the_build_takes_the_counts_and_is_told_what_happened() -> Result<()> {
    let museum = Museum::new("whole")?;
    museum.build("fresh")?;
    std::fs::create_dir_all(museum.0.join("kept"))?;
    std::fs::write(museum.0.join("kept/visits-2026-11-23.csv"), "period,what,id,sum\n")?;
    let restarted = museum.0.join("restarted");
    let comes = || {
        Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("../kiosk/stick.sh"))
            .arg(museum.0.join("stick"))
            .env("EXHIBIT_HOME", museum.0.join("srv"))
            .env("EXHIBIT_KEPT", museum.0.join("kept"))
            .env("EXHIBIT_RESTART", format!("touch {}", restarted.display()))
            .output()
    };
    let said = comes()?;
    ensure!(said.status.success() && museum.shows("current") == "<p>fresh</p>", "{said:?}");
    ensure!(museum.0.join("stick/counts/visits-2026-11-23.csv").is_file(), "the counts are on the stick");
    ensure!(restarted.is_file(), "the exhibit was started anew");
    std::fs::remove_file(&restarted)?;
    museum.build("rotten")?;
    std::fs::remove_file(museum.on_stick("index.html"))?;
    comes()?;
    ensure!(museum.shows("current") == "<p>fresh</p>" && !restarted.exists(), "visitors notice nothing of a bad stick");
    let told = std::fs::read_to_string(museum.0.join("stick/result.txt"))?;
    ensure!(told.contains("fresh is taken") && told.contains("refused: index.html is missing"), "{told}");
    Ok(())
}

#[test]
fn an_empty_stick_and_a_kiosk_without_an_earlier_build_are_said_to_be_so() -> Result<()> {
    let museum = Museum::new("empty")?;
    std::fs::create_dir_all(museum.0.join("stick"))?;
    ensure!(museum.takes(&[])?.1.contains("no exhibit.zip and no folder exhibit"));
    museum.build("only")?;
    ensure!(museum.takes(&[])?.0 == Some(0));
    ensure!(museum.takes(&["--back"])?.1.contains("no build before"));
    Ok(())
}

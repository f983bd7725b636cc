//! A stick and a kiosk, and builds for them.

use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use visits::dist;

pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Another build than the one in `dist/`, and a newer one: a word of a locale differs.
pub fn newer() -> Result<&'static Path> {
    static MADE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let make = || -> Result<PathBuf> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("newer-build");
        let _ = std::fs::remove_dir_all(&folder);
        copy(&dist(), &folder)?;
        let locale = folder.join("assets/locales/en.json");
        std::fs::write(&locale, format!("{}\n", std::fs::read_to_string(&locale)?))?;
        curator::dist::seal(&folder)?;
        Ok(folder)
    };
    let made = MADE.get_or_init(|| make().map_err(|error| format!("{error:#}")));
    made.as_deref().map_err(|error| anyhow::anyhow!("{error}"))
}

pub fn version(build: &Path) -> Result<String> {
    let list: serde_json::Value = serde_json::from_slice(&std::fs::read(build.join("files.json"))?)?;
    Ok(list["version"].as_str().context("no version: run `make dist`")?.to_owned())
}

pub fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    let copied = Command::new("cp").arg("-r").arg(from.join(".")).arg(to).status()?;
    ensure!(copied.success(), "{} could not be copied", from.display());
    Ok(())
}

pub fn zip(style: &str, from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to.parent().context("a folder")?)?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("stick/zips.py");
    ensure!(Command::new("python3").arg(script).arg(style).arg(from).arg(to).status()?.success(), "no zip: {style}");
    Ok(())
}

/// A stick and a kiosk, in a folder of their own, in memory where that is possible.
pub struct Museum(tempfile::TempDir);

impl Museum {
    pub fn new() -> Result<Self> {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory)? } else { tempfile::tempdir()? };
        std::fs::create_dir_all(folder.path().join("stick"))?;
        Ok(Self(folder))
    }

    /// A kiosk that runs the build in `dist/`, and has an empty stick.
    pub fn running() -> Result<Self> {
        let museum = Self::new()?;
        copy(&dist(), &museum.stick("exhibit"))?;
        museum.takes(0, "is taken")?;
        museum.empties()?;
        Ok(museum)
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub fn stick(&self, path: &str) -> PathBuf {
        self.at("stick").join(path)
    }

    pub fn empties(&self) -> Result<()> {
        std::fs::remove_dir_all(self.at("stick"))?;
        Ok(std::fs::create_dir_all(self.at("stick"))?)
    }

    pub fn runs(&self, arguments: &[&str]) -> Result<(i32, String)> {
        let mut command = Command::new("python3");
        command.arg(project().join("kiosk/take-update.py")).args(arguments).arg("--home").arg(self.at("srv"));
        let Output { status, stdout, stderr } = command.output()?;
        ensure!(stderr.is_empty(), "it complained: {}", String::from_utf8_lossy(&stderr));
        Ok((status.code().context("it was killed")?, String::from_utf8(stdout)?))
    }

    /// Takes what is on the stick, and ends and says so. It is one line, with what to do where it is refused.
    pub fn takes(&self, code: i32, says: &str) -> Result<String> {
        let (ended, said) = self.runs(&[&self.at("stick").display().to_string()])?;
        ensure!(ended == code && said.contains(says), "expected {code} and “{says}”: {ended}, {said}");
        ensure!(said.lines().count() == 1 && said.trim_end().ends_with('.'), "{said}");
        Ok(said)
    }

    /// What the kiosk shows is sound, and of this version.
    pub fn shows(&self, expected: &str) -> Result<()> {
        let current = self.at("srv/current");
        ensure!(version(&current)? == expected, "it shows {}", version(&current)?);
        let check = ["--check", "--strict", "--quiet", "checksums.txt"];
        let sums = Command::new("sha256sum").args(check).current_dir(&current).output()?;
        ensure!(sums.status.success(), "{sums:?}");
        let listed = std::fs::read_to_string(current.join("checksums.txt"))?.lines().count() + 1;
        let files = Command::new("find").arg(current.join(".")).args(["-type", "f"]).output()?;
        let there = String::from_utf8(files.stdout)?.lines().count();
        ensure!(there == listed, "{there} files are there, {listed} belong to the build");
        Ok(())
    }
}

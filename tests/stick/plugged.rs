//! `stick.sh`, which udev starts: it takes the build, gives the counts, and tells the stick.

use super::museum::{Museum, copy, newer, project, version};
use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use visits::dist;

impl Museum {
    /// Plugs the stick in. A folder is taken as a stick that is mounted already; real ones are in `install.rs`.
    fn plugged(&self) -> Result<Child> {
        let script = project().join("kiosk/stick.sh").canonicalize()?;
        let mut command = Command::new(script);
        command.arg(self.at("stick")).env("EXHIBIT_HOME", self.at("srv")).env("EXHIBIT_KEPT", self.at("kept"));
        command.env("EXHIBIT_LOCK", self.at("lock")).env("EXHIBIT_RESTART", format!("touch {}", self.restarted()));
        Ok(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?)
    }

    fn restarted(&self) -> String {
        self.at("restarted").display().to_string()
    }

    /// Plugs it in, and expects how it ends, what it says, and whether the exhibit is started anew.
    fn comes(&self, code: i32, says: &str, restarts: bool) -> Result<()> {
        let _ = std::fs::remove_file(self.restarted());
        let Output { status, stdout, stderr } = self.plugged()?.wait_with_output()?;
        let said = String::from_utf8_lossy(&stdout) + String::from_utf8_lossy(&stderr);
        ensure!(status.code() == Some(code) && said.contains(says), "expected {code} and “{says}”: {status}, {said}");
        ensure!(Path::new(&self.restarted()).exists() == restarts, "{says}: started anew? {}", !restarts);
        Ok(())
    }

    fn counts(&self, text: &str) -> Result<()> {
        std::fs::create_dir_all(self.at("kept"))?;
        Ok(std::fs::write(self.at("kept/visits-2026-11-23.csv"), text)?)
    }
}

#[test]
fn a_stick_brings_the_build_takes_the_counts_and_is_told_what_happened() -> Result<()> {
    let museum = Museum::new()?;
    let built = version(&dist())?;
    copy(&dist(), &museum.stick("exhibit"))?;
    museum.counts("period,what,id,sum\n")?;
    museum.comes(0, &format!("version {built} is taken"), true)?;
    museum.comes(0, "is already running", false)?;
    museum.counts("period,what,id,sum\nmore\n")?;
    copy(newer()?, &museum.stick("exhibit2"))?;
    std::fs::remove_file(museum.stick("exhibit2/index.html"))?;
    museum.comes(1, "refused: index.html is missing", false)?;
    museum.shows(&built)?;
    let told = std::fs::read_to_string(museum.stick("result.txt"))?;
    ensure!(told.lines().count() == 3 && told.contains("is taken") && told.contains("goes on."), "{told}");
    let counted = std::fs::read_to_string(museum.stick("counts/visits-2026-11-23.csv"))?;
    ensure!(counted.contains("more"), "the counts on the stick are old");
    Ok(())
}

#[test]
fn a_stick_that_cannot_be_written_to_brings_its_build_all_the_same() -> Result<()> {
    let museum = Museum::new()?;
    copy(&dist(), &museum.stick("exhibit"))?;
    museum.counts("period,what,id,sum\n")?;
    // What stands in the way of a file, for root too: a folder of its name.
    std::fs::create_dir_all(museum.stick("result.txt"))?;
    std::fs::create_dir_all(museum.stick("counts/visits-2026-11-23.csv.part"))?;
    museum.comes(0, "could not be written onto the stick", true)?;
    museum.shows(&version(&dist())?)
}

#[test]
fn a_link_that_was_mended_starts_the_exhibit_anew_though_nothing_was_taken() -> Result<()> {
    let museum = Museum::running()?;
    copy(newer()?, &museum.stick("exhibit"))?;
    museum.comes(0, "is taken", true)?;
    museum.empties()?;
    std::fs::write(museum.at("srv/current/index.html"), "rot")?;
    museum.comes(1, "no build on the stick", true)?;
    museum.shows(&version(&dist())?)
}

#[test]
fn two_sticks_at_once_come_one_after_the_other() -> Result<()> {
    let museum = Museum::new()?;
    copy(&dist(), &museum.stick("exhibit"))?;
    let (first, second) = (museum.plugged()?, museum.plugged()?);
    let mut said = String::new();
    for one in [first, second] {
        let Output { status, stdout, stderr } = one.wait_with_output()?;
        ensure!(status.success() && stderr.is_empty(), "{status}: {}", String::from_utf8_lossy(&stderr));
        said += &String::from_utf8(stdout)?;
    }
    ensure!(said.contains("is taken") && said.contains("is already running"), "{said}");
    museum.shows(&version(&dist())?).context("they met")
}

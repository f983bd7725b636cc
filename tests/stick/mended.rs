//! What the kiosk's own disk, the power and a hand that is too quick may do.

use super::museum::{Museum, copy, newer, project, version, zip};
use anyhow::{Result, ensure};
use std::path::Path;
use std::process::{Command, Output};
use visits::dist;

#[test]
fn the_build_before_is_kept_and_there_is_a_way_back() -> Result<()> {
    let (old, new) = (version(&dist())?, version(newer()?)?);
    let museum = Museum::running()?;
    ensure!(museum.runs(&["--back"])?.1.contains("no sound build before"));
    copy(newer()?, &museum.stick("exhibit"))?;
    museum.takes(0, &format!("before it was {old}"))?;
    museum.shows(&new)?;
    let (code, said) = museum.runs(&["--back"])?;
    ensure!(code == 0 && said.contains(&old), "{said}");
    museum.shows(&old)?;
    std::fs::write(museum.at("srv/previous/index.html"), "rot")?;
    ensure!(museum.runs(&["--back"])?.0 == 1, "a damaged build is no way back");
    museum.shows(&old)
}

#[test]
fn what_a_fault_of_the_kiosks_disk_damaged_is_mended() -> Result<()> {
    let (old, new) = (version(&dist())?, version(newer()?)?);
    let museum = Museum::running()?;
    copy(&dist(), &museum.stick("exhibit"))?;
    for _ in 0..3 {
        std::fs::write(museum.at("srv/current/index.html"), "rot")?;
        museum.takes(0, "is taken")?;
        museum.shows(&old)?;
    }
    // The link leads nowhere, or is gone: with nothing new on the stick the build before is shown.
    copy(newer()?, &museum.stick("exhibit2"))?;
    museum.takes(0, &new)?;
    museum.empties()?;
    let at = museum.at("srv/current");
    std::fs::remove_dir_all(std::fs::canonicalize(&at)?)?;
    museum.takes(1, "no build on the stick")?;
    museum.shows(&old)?;
    std::fs::remove_file(&at)?;
    museum.takes(1, "no build on the stick")?;
    museum.shows(&old)?;
    // Builds that nothing leads to make room for the next one.
    for name in ["lost", ".new-x", "half"] {
        copy(&dist().join("assets/locales"), &museum.at("srv/builds").join(name))?;
    }
    std::os::unix::fs::symlink("builds/nothing", museum.at("srv/current.new"))?;
    copy(newer()?, &museum.stick("exhibit"))?;
    museum.takes(0, &new)?;
    museum.shows(&new)?;
    ensure!(std::fs::read_dir(museum.at("srv/builds"))?.count() == 2, "older ones make room");
    Ok(())
}

/// Runs a script of `tests/stick/` on the tools, the museum's stick and its kiosk.
fn tries(script: &str, museum: &Museum, more: &str) -> Result<()> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("stick").join(script);
    let mut command = Command::new("python3");
    command.arg(script).arg(project().join("kiosk").canonicalize()?).arg(museum.at("stick")).arg(museum.at("srv"));
    let Output { status, stdout, stderr } = command.arg(more).output()?;
    let said = String::from_utf8_lossy(&stdout);
    ensure!(status.success(), "{said}\n{}", String::from_utf8_lossy(&stderr));
    println!("{said}");
    Ok(())
}

#[test]
fn whenever_the_power_is_cut_the_kiosk_has_a_sound_build_and_the_next_stick_is_taken() -> Result<()> {
    let museum = Museum::running()?;
    copy(newer()?, &museum.stick("exhibit"))?;
    museum.takes(0, "is taken")?;
    museum.empties()?;
    zip("linux", &dist(), &museum.stick("exhibit.zip"))?;
    tries("power.py", &museum, "30")
}

#[test]
fn a_stick_pulled_out_and_a_full_disk_are_told_in_a_sentence() -> Result<()> {
    let museum = Museum::running()?;
    copy(newer()?, &museum.stick("exhibit"))?;
    tries("faults.py", &museum, "12")
}

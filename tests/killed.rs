//! What a kiosk promises when a part of its browser is killed, as a machine that lacks memory does: the exhibit is
//! running again, by itself. With `tools/kiosk.py` and the real browser.

use crate::launcher::Launcher;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::process::Command;
use std::time::{Duration, Instant};
use visits::dist;

/// All processes: the number of each with that of its parent and its words.
fn processes() -> Result<BTreeMap<u32, (u32, String)>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir("/proc")? {
        let entry = entry?;
        let Some(number) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        // One that has ended meanwhile has no parent any more.
        let Ok(status) = std::fs::read_to_string(entry.path().join("status")) else { continue };
        let words = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        let parent = status.lines().find_map(|line| line.strip_prefix("PPid:")?.trim().parse().ok());
        found.insert(number, (parent.unwrap_or(0), String::from_utf8_lossy(&words).replace('\0', " ")));
    }
    Ok(found)
}

/// Those that descend from the launcher and have that among their words.
fn of(launcher: &Launcher, word: &str) -> Result<Vec<u32>> {
    let all = processes()?;
    let descends = |mut number: u32| {
        while let Some((parent, _)) = all.get(&number) {
            if *parent == launcher.number() {
                return true;
            }
            number = *parent;
        }
        false
    };
    Ok(all.iter().filter(|(number, (_, words))| words.contains(word) && descends(**number)).map(|(n, _)| *n).collect())
}

/// Waits until the exhibit says that it lives.
fn lives(launcher: &Launcher) -> Result<()> {
    let begun = Instant::now();
    while !launcher.asks("GET /launcher.json HTTP/1.1\r\nHost: x")?.contains(r#""alive": true"#) {
        ensure!(begun.elapsed() < Duration::from_secs(40), "it does not live");
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

fn kills(numbers: &[u32]) -> Result<()> {
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    Command::new("kill").arg("-KILL").args(&numbers).status().context("kill")?;
    Ok(())
}

#[test]
fn the_exhibit_is_running_again_after_its_browser_was_killed() -> Result<()> {
    let mut launcher = Launcher::on(&dist(), "killed", &[])?;
    lives(&launcher)?;
    let all = processes()?;
    let browser: Vec<u32> =
        all.iter().filter(|(_, (parent, _))| *parent == launcher.number()).map(|(number, _)| *number).collect();
    ensure!(browser.len() == 1, "{browser:?} are its browsers");
    kills(&browser)?;
    launcher.hears("the browser ended")?;
    println!("{}", launcher.hears("the page lives again")?);
    let state = launcher.asks("GET /launcher.json HTTP/1.1\r\nHost: x")?;
    ensure!(state.contains(r#""ended": 1"#) && state.contains(r#""hung": 0"#), "{state}");
    launcher.stop()
}

#[test]
fn the_exhibit_is_running_again_after_the_process_of_its_page_was_killed() -> Result<()> {
    let mut launcher = Launcher::on(&dist(), "killed-page", &[])?;
    lives(&launcher)?;
    let pages = of(&launcher, "--type=renderer")?;
    ensure!(!pages.is_empty(), "no process shows the page");
    kills(&pages)?;
    // The browser stays, with a page that says nothing: that is for the launcher to notice.
    launcher.hears("the page fell silent")?;
    println!("{}", launcher.hears("the page lives again")?);
    let state = launcher.asks("GET /launcher.json HTTP/1.1\r\nHost: x")?;
    ensure!(state.contains(r#""hung": 1"#) && state.contains(r#""ended": 0"#), "{state}");
    launcher.stop()
}

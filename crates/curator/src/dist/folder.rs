//! The files of a built folder, and the lists of them.

use anyhow::{Context, Result};
use serde_json::{Map, json};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// What finishing writes, and the exhibit does not run from. The page does not know of them, and they are in no list but
/// the checksums.
const WRITTEN: [&str; 4] = ["files.json", "sw.js", "exhibit.html", "checksums.txt"];

/// A file of the build.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its path in the folder, with slashes.
    pub path: String,
    /// How large it is, in bytes.
    pub bytes: usize,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// The SHA-256 of something, in hexadecimal.
pub fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Every file in a folder, by its path with slashes, in the order of the paths.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![String::new()];
    while let Some(below) = open.pop() {
        let here = folder.join(&below);
        for entry in std::fs::read_dir(&here).with_context(|| format!("reading {}", here.display()))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if below.is_empty() { name } else { format!("{below}/{name}") };
            if entry.file_type()?.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

/// Removes what an earlier run wrote.
pub fn clear(folder: &Path) -> Result<()> {
    for path in files(folder)? {
        if WRITTEN.contains(&path.as_str()) || path.ends_with(".br") || path.ends_with(".gz") {
            std::fs::remove_file(folder.join(&path)).with_context(|| format!("removing {path}"))?;
        }
    }
    Ok(())
}

/// The files that the exhibit runs from.
pub fn listed(folder: &Path) -> Result<Vec<Listed>> {
    let list = |path: String| {
        let bytes = std::fs::read(folder.join(&path)).with_context(|| format!("reading {path}"))?;
        Ok(Listed { bytes: bytes.len(), sha256: checksum(&bytes), path })
    };
    files(folder)?.into_iter().map(list).collect()
}

/// A short name of a build: equal files, equal name. 48 bits, which tell the builds of a museum apart.
pub fn version(listed: &[Listed]) -> String {
    let all: String = listed.iter().map(|file| format!("{}  {}\n", file.sha256, file.path)).collect();
    checksum(all.as_bytes())[..12].to_owned()
}

/// The list for the page and the people who look after it.
pub fn files_json(version: &str, listed: &[Listed]) -> Result<String> {
    let entry = |file: &Listed| (file.path.clone(), json!({ "bytes": file.bytes, "sha256": file.sha256 }));
    let files: Map<_, _> = listed.iter().map(entry).collect();
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    Ok(format!("{:#}\n", json!({ "version": version, "built": utc(seconds), "files": files })))
}

/// The checksums of all files but the list itself, as `sha256sum --check` reads them.
pub fn checksums(folder: &Path) -> Result<String> {
    let mut lines = String::new();
    for path in files(folder)?.iter().filter(|path| *path != "checksums.txt") {
        let bytes = std::fs::read(folder.join(path)).with_context(|| format!("reading {path}"))?;
        let _ = writeln!(lines, "{}  {path}", checksum(&bytes));
    }
    Ok(lines)
}

/// Seconds since 1970 as a date and time, such as `2026-01-31T08:00:00Z`. The days are counted out as in Howard Hinnant,
/// “chrono-Compatible Low-Level Date Algorithms” (2013), `civil_from_days`.
fn utc(seconds: u64) -> String {
    let (days, rest) = (seconds / 86_400 + 719_468, seconds % 86_400);
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    let date = of_year - (153 * march + 2) / 5 + 1;
    let year = era * 400 + year + u64::from(month <= 2);
    format!("{year}-{month:02}-{date:02}T{:02}:{:02}:{:02}Z", rest / 3600, rest / 60 % 60, rest % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_a_build_is_written_in_utc() {
        assert_eq!(utc(0), "1970-01-01T00:00:00Z");
        assert_eq!(utc(951_827_696), "2000-02-29T12:34:56Z");
        assert_eq!(utc(1_798_761_599), "2026-12-31T23:59:59Z");
    }

    #[test]
    fn a_checksum_is_what_sha256sum_prints() {
        assert_eq!(checksum(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}

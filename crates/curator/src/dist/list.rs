//! The one list of a build. The service worker, the checksums, the stick and the operator's page all go by it.

use super::folder::{WRITTEN, files, original};
use super::kinds::{Need, need};
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

/// A file of the build.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its path in the folder, with slashes.
    pub path: String,
    /// How large it is, in bytes.
    pub bytes: usize,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
    /// How much the page needs it.
    pub need: Need,
    /// Its packed copies: ending, bytes, SHA-256.
    pub packed: Vec<(String, usize, String)>,
}

/// The SHA-256 of something, in hexadecimal.
pub fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The files of the build as they lie there, with their packed copies. Neither the list itself nor the checksums.
pub fn listed(folder: &Path) -> Result<Vec<Listed>> {
    let page = std::fs::read_to_string(folder.join("index.html")).unwrap_or_default();
    let all: BTreeSet<String> = files(folder)?.into_iter().collect();
    let mut listed = BTreeMap::new();
    let mut copies = Vec::new();
    for path in all.iter().filter(|path| !["files.json", "checksums.txt"].contains(&path.as_str())) {
        let bytes = std::fs::read(folder.join(path)).with_context(|| format!("reading {path}"))?;
        let (size, sha256) = (bytes.len(), checksum(&bytes));
        match original(path).filter(|of| all.contains(*of)) {
            Some(of) => copies.push((of.to_owned(), path[of.len() + 1..].to_owned(), size, sha256)),
            None => {
                let (path, need) = (path.clone(), need(path, &page));
                listed.insert(path.clone(), Listed { path, bytes: size, sha256, need, packed: Vec::new() });
            }
        }
    }
    for (of, ending, size, sha256) in copies {
        if let Some(file) = listed.get_mut(&of) {
            file.packed.push((ending, size, sha256));
        }
    }
    Ok(listed.into_values().collect())
}

/// A short name of a build: equal files and equal worker, equal name. 48 bits, which tell the builds of a museum apart.
pub fn version(listed: &[Listed], worker: &str) -> String {
    let mut all = checksum(worker.as_bytes());
    for file in listed.iter().filter(|file| !WRITTEN.contains(&file.path.as_str())) {
        let _ = write!(all, "\n{}  {}", file.sha256, file.path);
    }
    checksum(all.as_bytes())[..12].to_owned()
}

/// The list for the page and the people who look after it.
pub fn files_json(version: &str, built: &str, listed: &[Listed]) -> String {
    let sized = |bytes: usize, sha256: &str| json!({ "bytes": bytes, "sha256": sha256 });
    let entry = |file: &Listed| {
        let mut entry = sized(file.bytes, &file.sha256);
        entry["need"] = file.need.id().into();
        if !file.packed.is_empty() {
            let copies = file.packed.iter().map(|(ending, bytes, sha256)| (ending.clone(), sized(*bytes, sha256)));
            entry["packed"] = Value::Object(copies.collect());
        }
        (file.path.clone(), entry)
    };
    let files: Map<_, _> = listed.iter().map(entry).collect();
    format!("{:#}\n", json!({ "version": version, "built": built, "files": files }))
}

/// The checksums of the list, its files and their packed copies, as `sha256sum --check` reads them.
pub fn checksums(list: &str, listed: &[Listed]) -> String {
    let mut lines = vec![("files.json".to_owned(), checksum(list.as_bytes()))];
    for file in listed {
        lines.push((file.path.clone(), file.sha256.clone()));
        lines.extend(file.packed.iter().map(|(ending, _, sum)| (format!("{}.{ending}", file.path), sum.clone())));
    }
    lines.sort();
    lines.iter().fold(String::new(), |mut text, (path, sum)| {
        let _ = writeln!(text, "{sum}  {path}");
        text
    })
}

/// An earlier list of the same folder: what it was of, when that was built, and which files it named.
#[derive(Default)]
pub struct Earlier {
    /// Its version.
    pub version: String,
    /// When it was built.
    pub built: String,
    /// The paths of its files.
    pub files: BTreeSet<String>,
}

/// The list of the last finishing, if there is one that can be read.
pub fn earlier(folder: &Path) -> Earlier {
    let text = std::fs::read_to_string(folder.join("files.json")).unwrap_or_default();
    let list: Value = serde_json::from_str(&text).unwrap_or_default();
    let word = |key: &str| list[key].as_str().unwrap_or_default().to_owned();
    let files = list["files"].as_object().map(|files| files.keys().cloned().collect()).unwrap_or_default();
    Earlier { version: word("version"), built: word("built"), files }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checksum_is_what_sha256sum_prints() {
        assert_eq!(checksum(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}

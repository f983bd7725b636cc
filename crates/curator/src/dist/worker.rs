//! The service worker: `assets/sw.js` with the list of the build.

use super::folder::{Listed, checksum};
use anyhow::{Result, ensure};

const SCRIPT: &str = include_str!("../../../../assets/sw.js");
/// Where in the script the list goes.
const LIST: &str = "/* the files of the build */";
/// Where its version goes.
const VERSION: &str = "/* the version */";
/// Where the name of the cache goes.
const NAME: &str = "/* the name */";

/// The script for a build. Its cache is named after all that it does and holds, so that no two builds share one: not even
/// where only the time of the build differs.
pub fn script(version: &str, listed: &[Listed]) -> Result<String> {
    for mark in [LIST, VERSION, NAME] {
        ensure!(SCRIPT.contains(mark), "assets/sw.js has lost its mark {mark}");
    }
    let list: Vec<_> = listed.iter().map(|file| (&file.path, &file.sha256)).collect();
    let script = SCRIPT.replace(LIST, &serde_json::to_string_pretty(&list)?).replace(VERSION, version);
    let name = checksum(script.as_bytes());
    Ok(script.replace(NAME, &name[..16]))
}

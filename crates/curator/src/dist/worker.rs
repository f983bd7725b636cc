//! The service worker: `assets/sw.js` with the list of the build.

use super::kinds::Need;
use super::list::{Listed, checksum};
use anyhow::{Result, ensure};

/// The script, with marks where the build is filled in.
pub const SCRIPT: &str = include_str!("../../../../assets/sw.js");
/// Where in the script the list goes.
const LIST: &str = "/* the files of the build */";
/// Where its version goes.
const VERSION: &str = "/* the version */";
/// Where the name of the cache goes.
const NAME: &str = "/* the name */";

/// The script for a build. It keeps what the page needs and no more. Its cache is named after all that it does and
/// holds, so that no two builds share one.
pub fn script(version: &str, listed: &[Listed]) -> Result<String> {
    for mark in [LIST, VERSION, NAME] {
        ensure!(SCRIPT.contains(mark), "assets/sw.js has lost its mark {mark}");
    }
    let kept = listed.iter().filter(|file| file.need != Need::None);
    let lines = kept.map(|file| serde_json::to_string(&(&file.path, &file.sha256, file.need.id())));
    let lines: Vec<String> = lines.collect::<Result<_, _>>()?;
    let list = format!("[\n  {},\n]", lines.join(",\n  "));
    let script = SCRIPT.replace(VERSION, version).replace(LIST, &list);
    let name = checksum(script.as_bytes());
    Ok(script.replace(NAME, &name[..16]))
}

//! Copies of the files as a web server sends them, for hosts that take such copies and pack nothing themselves.

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::Path;

/// What is not packed already.
const PACKABLE: [&str; 9] = ["html", "js", "wasm", "json", "svg", "css", "webmanifest", "txt", "md"];

/// What tells whether there is anything new. No old copy of it may ever stand beside it.
const FRESH: [&str; 3] = ["sw.js", "files.json", "checksums.txt"];

/// Puts `.br` and `.gz` beside every file that gets smaller by it.
pub fn pack(folder: &Path) -> Result<()> {
    for path in super::folder::files(folder)? {
        if FRESH.contains(&path.as_str()) || !path.rsplit('.').next().is_some_and(|end| PACKABLE.contains(&end)) {
            continue;
        }
        let bytes = std::fs::read(folder.join(&path)).with_context(|| format!("reading {path}"))?;
        for (ending, packed) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
            if packed.len() < bytes.len() {
                std::fs::write(folder.join(format!("{path}.{ending}")), packed)
                    .with_context(|| format!("packing {path}"))?;
            }
        }
    }
    Ok(())
}

/// Packed with gzip, as small as it gets. Without a time in it: equal files, equal copies.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    Ok(packer.finish()?)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let settings =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &settings)?;
    Ok(packed)
}

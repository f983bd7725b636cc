//! Copies of the files as a web server sends them, for hosts that take such copies and pack nothing themselves.

use anyhow::{Context, Result, anyhow};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What is not packed already.
const PACKABLE: [&str; 9] = ["html", "js", "wasm", "json", "svg", "css", "webmanifest", "txt", "md"];

/// What tells whether there is anything new. No old copy of it may ever stand beside it.
const FRESH: [&str; 3] = ["sw.js", "files.json", "checksums.txt"];

/// Puts `.br` and `.gz` beside every file that gets smaller by it: as many files at a time as the machine has cores.
pub fn pack(folder: &Path) -> Result<()> {
    let is_packable = |path: &String| {
        !FRESH.contains(&path.as_str()) && path.rsplit('.').next().is_some_and(|end| PACKABLE.contains(&end))
    };
    let paths: Vec<String> = super::folder::files(folder)?.into_iter().filter(is_packable).collect();
    let next = AtomicUsize::new(0);
    let work = || -> Result<()> {
        while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
            pack_one(folder, path)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, |cores| cores.get());
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("packing broke off"))?)
    })
}

fn pack_one(folder: &Path, path: &str) -> Result<()> {
    let bytes = std::fs::read(folder.join(path)).with_context(|| format!("reading {path}"))?;
    for (ending, packed) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
        if packed.len() < bytes.len() {
            std::fs::write(folder.join(format!("{path}.{ending}")), packed)
                .with_context(|| format!("packing {path}"))?;
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

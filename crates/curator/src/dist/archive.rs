//! The folder as one zip.

use anyhow::{Context, Result};
use std::io::Write;
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Writes a zip of the build, everything below `exhibit/`, in place of earlier zips. What belongs to one host stays
/// with that host. Without times in it: equal files, equal zip.
pub fn write(dist: &Path, zip: &Path) -> Result<()> {
    let place = zip.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(place).with_context(|| format!("making {}", place.display()))?;
    for old in std::fs::read_dir(place)? {
        let old = old?.path();
        let name = old.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("exhibit-") && name.ends_with(".zip") {
            std::fs::remove_file(&old).with_context(|| format!("removing {}", old.display()))?;
        }
    }
    let file = std::fs::File::create(zip).with_context(|| format!("writing {}", zip.display()))?;
    let mut archive = ZipWriter::new(file);
    for path in super::folder::files(dist)? {
        let bytes = std::fs::read(dist.join(&path)).with_context(|| format!("reading {path}"))?;
        let packed = ["br", "gz", "woff2", "png"].iter().any(|ending| path.ends_with(&format!(".{ending}")));
        let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).unix_permissions(0o644);
        archive.start_file(format!("exhibit/{path}"), options.last_modified_time(zip::DateTime::default()))?;
        archive.write_all(&bytes)?;
    }
    archive.finish()?;
    Ok(())
}

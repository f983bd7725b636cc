//! The collections that are measured: the shipped one, the other museum, and what `curator generate` made.

use anyhow::{Context, Result};
use exhibit::Exhibit;
use exhibit::load::{FILES, load};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A collection in memory, as a page has it when all files have come.
pub struct Collection {
    /// What it is called in the table.
    pub name: String,
    /// Its files.
    pub files: BTreeMap<&'static str, Vec<u8>>,
}

impl Collection {
    /// Reads the files of a folder.
    pub fn read(name: &str, folder: &Path) -> Result<Self> {
        let file = |file: &'static str| {
            let path = folder.join(file);
            Ok((file, std::fs::read(&path).with_context(|| format!("reading {}", path.display()))?))
        };
        Ok(Self { name: name.into(), files: FILES.into_iter().map(file).collect::<Result<_>>()? })
    }

    /// Reads it as the page does.
    pub fn load(&self) -> Exhibit {
        load(|file| self.files.get(file).cloned().ok_or_else(|| "is not there".to_owned())).0
    }
}

/// The folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Those named in `COLLECTIONS`, as `name=folder` with commas between.
pub fn collections() -> Result<Vec<Collection>> {
    let named = std::env::var("COLLECTIONS").unwrap_or_else(|_| "59=assets/exhibit".into());
    let pairs = named.split(',').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, folder)| Collection::read(name, &root().join(folder))).collect()
}

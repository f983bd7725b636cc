//! The shipped museum and another one, of other things from another part of the world, each built.

use crate::builds::copy;
use crate::{Served, serve_folder};
use anyhow::{Result, ensure};
use curator::{dist::seal, files, museum};
use exhibit::Exhibit;
use std::path::{Path, PathBuf};

/// A museum, built.
pub struct Museum {
    pub exhibit: Exhibit,
    pub site: Served,
    _folder: tempfile::TempDir,
}

/// The folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Puts the content of a folder into the program that was built. `CONTENT` names the one museum to be tried instead.
pub fn museums() -> Result<Vec<Museum>> {
    let folders = match std::env::var("CONTENT") {
        Ok(folder) => vec![folder],
        Err(_) => vec!["assets/exhibit".to_owned(), "tests/another-museum".to_owned()],
    };
    folders.iter().map(|folder| built(&root().join(folder))).collect()
}

fn built(content: &Path) -> Result<Museum> {
    let folder = copy()?;
    museum::fill(content, folder.path())?;
    seal(folder.path())?;
    let (exhibit, problems) = files::read(content);
    ensure!(problems.is_empty(), "{}: {}", content.display(), problems[0]);
    Ok(Museum { exhibit, site: serve_folder(folder.path(), "/", Default::default())?, _folder: folder })
}

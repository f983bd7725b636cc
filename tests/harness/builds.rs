//! Builds that a visit may change, and what a page knows of them.

use crate::{Visitor, dist};
use anyhow::Result;
use curator::dist::seal;
use std::path::{Path, PathBuf};

/// Asks for a newer build, and says what became of it.
pub const ASK: &str = "return navigator.serviceWorker.getRegistration().then(r => r.update()).then(r => {
    const worker = r.installing || r.waiting;
    if (!worker) return 'none';
    if (worker.state !== 'installing') return worker.state;
    return new Promise(done => worker.onstatechange = () => done(worker.state));
})";

/// Waits until the service worker holds the exhibit and answers this page.
pub async fn is_kept(visitor: &Visitor) -> Result<()> {
    visitor.until("the exhibit is kept", "return !!navigator.serviceWorker.controller").await
}

/// A copy of the build that a visit may change.
pub fn copy() -> Result<tempfile::TempDir> {
    let copy = tempfile::tempdir()?;
    for path in files(&dist())? {
        let to = copy.path().join(path.strip_prefix(dist())?);
        std::fs::create_dir_all(to.parent().unwrap_or(copy.path()))?;
        std::fs::copy(&path, to)?;
    }
    Ok(copy)
}

/// Every file in a folder.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    Ok(found)
}

/// Changes the tagline and a word of the interface: two files, of which both must be old or both new.
pub fn changes(folder: &Path, from: &str, to: &str) -> Result<()> {
    for (file, key) in [("assets/exhibit/exhibit.json", "tagline"), ("assets/locales/en.json", "room.map")] {
        let path = folder.join(file);
        let mut json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
        let text = if key == "tagline" { &mut json[key]["en"] } else { &mut json[key] };
        let old = text.as_str().unwrap_or_default().trim_end_matches(from).to_owned();
        *text = format!("{old}{to}").into();
        std::fs::write(&path, serde_json::to_string(&json)?)?;
    }
    seal(folder)?;
    Ok(())
}

/// Which edition each of the changed files is of that the page gets, such as “second second”.
pub async fn editions(visitor: &Visitor) -> Result<String> {
    let editions = visitor
        .ask(
            "const word = async (file, read) => read(await (await fetch(file)).json()).split(' — ')[1] || 'first';
            return Promise.all([
                word('content/en/first.json', j => j['exhibit.json'].tagline.en),
                word('assets/locales/en.json', j => j['room.map']),
            ]).then(both => both.join(' '))",
        )
        .await?;
    Ok(editions.as_str().unwrap_or_default().to_owned())
}

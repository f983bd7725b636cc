//! The content from a folder, read as the page reads it.

use exhibit::load::load_files;
use exhibit::locale::{self, Catalogue};
use exhibit::map::Basemap;
use exhibit::{Exhibit, Fault, Problem, check::check};
use std::path::{Path, PathBuf};

/// The words that the engine brings, for a content folder that has no words beside it.
const OWN: [(&str, &str); 2] =
    [("en", include_str!("../../../assets/locales/en.json")), ("ru", include_str!("../../../assets/locales/ru.json"))];

/// What a file holds, or why it cannot be had.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Fault> {
    std::fs::read(path).map_err(|error| Fault::Unreadable(error.to_string()))
}

/// Reads the exhibit from a folder, with everything that is wrong with it.
pub fn read(folder: &Path) -> (Exhibit, Vec<Problem>) {
    let (exhibit, mut problems) = load_files(&mut |file| bytes(&folder.join(file)));
    problems.extend(check(&exhibit));
    (exhibit, problems)
}

/// What is wrong with the words of the interface, in every language of the content. They lie in the content's own folder
/// or beside it, as `locales/<language>.json`.
pub fn check_words(exhibit: &Exhibit, folder: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut all: Vec<(String, Catalogue)> = Vec::new();
    for lang in languages(exhibit, folder) {
        let file = format!("locales/{lang}.json");
        let name = format!("{lang}.json");
        let there = folders(folder).map(|place| place.join(&name)).into_iter().find(|path| path.is_file());
        let own = OWN.iter().find(|(own, _)| *own == lang).filter(|_| !beside(folder).is_dir());
        let found = match (there, own) {
            (None, Some((_, words))) => Ok((*words).into()),
            (there, _) => bytes(&there.unwrap_or_else(|| beside(folder).join(&name))),
        };
        if let Some(catalogue) = locale::read(&file, found, &mut problems) {
            all.push((file, catalogue));
        }
    }
    locale::compare(&all, &mut problems);
    problems
}

/// What keeps the map from being drawn.
pub fn check_basemap(folder: &Path) -> Option<Problem> {
    let file = "geo/basemap.json";
    let fault = bytes(&folder.join(file)).and_then(Basemap::read).err()?;
    Some(Problem::new(file, "", "", fault))
}

/// The languages of the content; all that have words, if the content cannot say.
fn languages(exhibit: &Exhibit, folder: &Path) -> Vec<String> {
    if !exhibit.gaps.hide_file("exhibit.json") {
        // A tag that is no tag is named already, and is no name of a file either.
        let tags = exhibit.title.languages.iter().map(|lang| lang.id.to_string());
        return tags.filter(|tag| !tag.is_empty() && !tag.contains(['/', '\\'])).collect();
    }
    let files = folders(folder).into_iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let mut tags: Vec<String> = names.filter_map(|name| Some(name.strip_suffix(".json")?.to_owned())).collect();
    tags.sort();
    tags.dedup();
    tags
}

fn folders(folder: &Path) -> [PathBuf; 2] {
    [folder.join("locales"), beside(folder)]
}

fn beside(folder: &Path) -> PathBuf {
    folder.join("../locales")
}

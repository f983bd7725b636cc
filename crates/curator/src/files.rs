//! The content from a folder, read as the page reads it.

use crate::abroad::{strays, unknown};
use crate::museum::OPERATORS;
use exhibit::check::{examine, explain};
use exhibit::load::FILES;
use exhibit::locale::{self, Catalogue};
use exhibit::map::{Basemap, Projection};
use exhibit::problem::nearest;
use exhibit::{Exhibit, Fault, Problem};
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The words that the engine brings, for a content folder that has no words beside it.
const OWN: [(&str, &str); 2] =
    [("en", include_str!("../../../assets/locales/en.json")), ("ru", include_str!("../../../assets/locales/ru.json"))];

/// What a file holds, or why it cannot be had.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Fault> {
    std::fs::read(path).map_err(|error| {
        Fault::Unreadable(match error.kind() {
            ErrorKind::NotFound => "there is no such file".into(),
            ErrorKind::PermissionDenied => "it may not be opened".into(),
            _ => error.to_string(),
        })
    })
}

/// Reads the exhibit from a folder, with everything that is wrong with it.
pub fn read(folder: &Path) -> (Exhibit, Vec<Problem>) {
    examine(&mut |file| bytes(&folder.join(file)))
}

/// Puts the place in their file to problems that were found otherwise than in reading it.
pub fn place(folder: &Path, problems: &mut Vec<Problem>) {
    let mut names: Vec<String> = problems.iter().map(|problem| problem.file.clone()).collect();
    names.sort();
    names.dedup();
    let there = names.into_iter().filter(|name| FILES.contains(&&**name));
    let there = there.filter_map(|name| Some((name.clone(), bytes(&folder.join(&name)).ok()?))).collect();
    explain(problems, &there);
}

/// What is wrong with the words of the interface, in every language of the content. They lie in the content's own
/// folder or beside it, as `locales/<language>.json`.
pub fn check_words(exhibit: &Exhibit, folder: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    let (mut all, mut there) = (Vec::<(String, Catalogue)>::new(), BTreeMap::new());
    for lang in languages(exhibit, folder) {
        let file = format!("locales/{lang}.json");
        let bytes = words(folder, &lang);
        if let Ok(bytes) = &bytes {
            there.insert(file.clone(), bytes.clone());
        }
        if let Some(catalogue) = locale::read(&file, bytes, &mut problems) {
            all.push((file, catalogue));
        }
    }
    locale::examine(exhibit, &there, &all, &mut problems);
    let mut further = unasked(&all, &problems);
    explain(&mut further, &there);
    problems.extend(further);
    problems
}

/// What no language has of the words that the program asks for, and what all have and it never asks for: where a museum
/// has one language, or a name is misspelt in all, they say nothing of each other.
fn unasked(all: &[(String, Catalogue)], told: &[Problem]) -> Vec<Problem> {
    // Of a file that cannot be read nothing is known.
    if told.iter().any(|problem| problem.fault.loses_the_file()) {
        return Vec::new();
    }
    let asked = locale::read("", Ok(OWN[0].1.into()), &mut Vec::new()).unwrap_or_default();
    // In a build those of the operator lie elsewhere.
    let operators = [OPERATORS, "."].concat();
    let divided = !all.iter().any(|(_, words)| words.keys().any(|key| key.starts_with(&operators)));
    let asked = asked.keys().map(|key| locale::stem(key));
    let asked: BTreeSet<&str> = asked.filter(|name| !divided || !name.starts_with(&operators)).collect();
    let has = |words: &Catalogue, name: &str| words.keys().any(|key| locale::stem(key) == name);
    let lacking: BTreeSet<&str> =
        asked.iter().copied().filter(|name| !all.iter().any(|(_, words)| has(words, name))).collect();
    let (mut problems, mut meant_by_any) = (Vec::new(), BTreeSet::new());
    for (file, words) in all {
        let names: BTreeSet<&str> = words.keys().map(|key| locale::stem(key)).collect();
        for name in names.difference(&asked).filter(|name| all.iter().all(|(_, words)| has(words, name))) {
            let meant = nearest(name, lacking.iter().copied());
            meant_by_any.extend(meant.clone());
            problems.push(Problem::new(file, name, "", Fault::UnknownField).meaning(meant));
        }
    }
    let first = all.first().map(|(file, _)| file.as_str()).unwrap_or_default();
    let lacking = lacking.into_iter().filter(|name| !all.is_empty() && !meant_by_any.contains(*name));
    problems.extend(lacking.map(|name| Problem::new(first, name, "", Fault::Wordless)));
    problems
}

/// The words of a language: the content's own, else those that lie beside it, else the engine's.
pub fn words(folder: &Path, lang: &str) -> Result<Vec<u8>, Fault> {
    let name = format!("{lang}.json");
    let there = folders(folder).map(|place| place.join(&name)).into_iter().find(|path| path.is_file());
    let own = OWN.iter().find(|(own, _)| *own == lang).filter(|_| !beside(folder).is_dir());
    match (there, own) {
        (None, Some((_, words))) => Ok((*words).into()),
        (there, _) => bytes(&there.unwrap_or_else(|| beside(folder).join(&name))),
    }
}

/// What keeps the map from being drawn, where there is one; or the first place that lies beyond its land; and places
/// that lie far from where their country is.
pub fn check_basemap(exhibit: &Exhibit, folder: &Path) -> Vec<Problem> {
    if exhibit.all.places.is_empty() && !exhibit.gaps.touch("places.json") {
        return Vec::new();
    }
    let file = "geo/basemap.json";
    match bytes(&folder.join(file)).and_then(Basemap::read) {
        Err(fault) => vec![Problem::new(file, "", "", fault)],
        Ok(basemap) => {
            let mut problems: Vec<Problem> = beyond(exhibit, basemap.radius).into_iter().collect();
            if problems.is_empty() {
                problems = strays(exhibit, &basemap);
            }
            problems.extend(unknown(exhibit, &basemap));
            place(folder, &mut problems);
            problems
        }
    }
}

fn beyond(exhibit: &Exhibit, radius: f64) -> Option<Problem> {
    let projection = Projection::centred(exhibit.title.map.centre);
    let distance = |at: [f64; 2]| {
        let (x, y) = projection.project(at);
        x.hypot(y)
    };
    // What is off the globe is told where numbers are looked at.
    let is_beyond = |at: [f64; 2]| at[0].abs() <= 90.0 && at[1].abs() <= 180.0 && distance(at) > radius;
    let place = exhibit.all.places.iter().find(|place| place.at.is_some_and(is_beyond))?;
    let why = format!("lies beyond geo/basemap.json, which reaches {radius} km: make the basemap anew");
    Some(Problem::new("places.json", &place.id, "at", Fault::Implausible(why)))
}

/// The languages of the content; all that have words, if the content cannot say.
pub fn languages(exhibit: &Exhibit, folder: &Path) -> Vec<String> {
    if !exhibit.gaps.hide_file("exhibit.json") {
        // A tag that is no tag is named already, and is no name of a file either.
        let tags = exhibit.title.languages.iter().map(|lang| lang.id.to_string());
        return tags.filter(|tag| locale::check_tag(tag).is_ok()).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A copy of the shipped content's frame with words of the test's own.
    fn folder(files: &[(&str, &[u8])]) -> std::io::Result<tempfile::TempDir> {
        let folder = tempfile::tempdir()?;
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        for name in ["exhibit/exhibit.json", "locales/en.json", "locales/ru.json", "exhibit/geo/basemap.json"] {
            let to = folder.path().join(name);
            std::fs::create_dir_all(to.parent().unwrap_or(folder.path()))?;
            std::fs::copy(root.join(name), to)?;
        }
        for (name, bytes) in files {
            std::fs::write(folder.path().join(name), bytes)?;
        }
        Ok(folder)
    }

    fn said(files: &[(&str, &[u8])]) -> std::io::Result<Vec<String>> {
        let folder = folder(files)?;
        let content = folder.path().join("exhibit");
        let (exhibit, _) = read(&content);
        let problems = check_words(&exhibit, &content);
        Ok(problems.into_iter().chain(check_basemap(&exhibit, &content)).map(|problem| problem.to_string()).collect())
    }

    #[test]
    fn a_broken_file_of_words_is_named_once() -> std::io::Result<()> {
        assert!(said(&[])?.is_empty());
        let cp1251 = [b"{\r\n  \"shell.close\": \"".to_vec(), vec![0xC7, 0xE0], b"\"}".to_vec()].concat();
        let found = said(&[("locales/ru.json", &cp1251)])?;
        assert_eq!(found, ["locales/ru.json: is not UTF-8: byte 0xC7 in line 2, column 19; save it as UTF-8"]);
        let found = said(&[("locales/ru.json", b"{\"shell.close\": \"x\",}")])?;
        assert!(found.len() == 1 && found[0].contains("a comma too many"), "{found:?}");
        // A word that is missing, one that is empty, one that is none.
        let folder = folder(&[])?;
        // What is misspelt in every language, and what none has.
        let both = |from: &str, to: &str| {
            OWN.map(|(lang, words)| (format!("locales/{lang}.json"), words.replacen(from, to, 1)))
        };
        let files = both("\"shell.close\"", "\"shell.klose\"");
        let found = said(&files.each_ref().map(|(name, words)| (&**name, words.as_bytes())))?;
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().all(|one| one.ends_with("misspelt?; did you mean “shell.close”?")), "{found:?}");
        let text = std::fs::read_to_string(folder.path().join("locales/ru.json"))?;
        let changed = text.replacen("\"shell.close\"", "\"shell.klose\"", 1).replacen(
            "\"shell.again\": \"",
            "\"shell.again\": \"\", \"x\": \"",
            1,
        );
        let found = said(&[("locales/ru.json", changed.as_bytes())])?;
        let bare = |line: &String| {
            let (file, rest) = line.split_once(" › ")?;
            Some(format!("{} › {}", file.split(':').next()?, rest.split(": ").next()?))
        };
        let places: Vec<String> = found.iter().filter_map(bare).collect();
        let expected = ["locales/ru.json › shell.again", "locales/en.json › x", "locales/ru.json › shell.klose"];
        assert_eq!(places, expected);
        Ok(())
    }

    #[test]
    fn words_with_a_mark_are_read_and_missing_ones_are_missed() -> std::io::Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/locales/ru.json");
        let marked = [vec![0xEF, 0xBB, 0xBF], std::fs::read(root)?].concat();
        assert!(said(&[("locales/ru.json", &marked)])?.is_empty());
        let gone = folder(&[])?;
        std::fs::remove_file(gone.path().join("locales/ru.json"))?;
        let content = gone.path().join("exhibit");
        let found = check_words(&read(&content).0, &content);
        assert!(found.len() == 1 && found[0].place() == "locales/ru.json", "{found:?}");
        // Where the content cannot say which languages it has, all words that there are are looked at.
        std::fs::write(content.join("exhibit.json"), "{")?;
        std::fs::write(gone.path().join("locales/de.json"), [0xFF])?;
        let found = check_words(&read(&content).0, &content);
        assert!(found.len() == 1 && found[0].place() == "locales/de.json", "{found:?}");
        Ok(())
    }

    #[test]
    fn the_engines_own_words_go_with_a_content_that_lies_alone() -> std::io::Result<()> {
        let alone = folder(&[])?;
        std::fs::remove_dir_all(alone.path().join("locales"))?;
        let content = alone.path().join("exhibit");
        assert!(check_words(&read(&content).0, &content).is_empty());
        Ok(())
    }

    #[test]
    fn a_place_beyond_the_basemap_is_named() {
        for content in ["assets/exhibit", "tests/another-museum"] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(content);
            let (exhibit, _) = read(&folder);
            assert_eq!(check_basemap(&exhibit, &folder), [], "{content}");
            let found = beyond(&exhibit, 1000.0).map(|problem| problem.to_string()).unwrap_or_default();
            assert!(found.contains("reaches 1000 km"), "{content}: {found}");
            // And a basemap that is made anew reaches them all.
            assert!(beyond(&exhibit, exhibit.extent().radius).is_none(), "{content}");
        }
    }

    #[test]
    fn a_basemap_that_the_page_cannot_read_is_named() -> std::io::Result<()> {
        let name = "exhibit/geo/basemap.json";
        // In CP866, in UTF-16, not at all, and one of another form.
        let utf16: Vec<u8> = "{\"radius\": 1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(said(&[(name, &[b'{', b'"', 0x8C, b'"'])])?[0].contains("byte 0x8C in line 1, column 3"));
        assert!(said(&[(name, &utf16)])?[0].contains("is UTF-16"));
        assert!(said(&[(name, b"")])?[0].contains("is empty"));
        assert!(said(&[(name, b"{\"radius\": \"far\"}")])?[0].contains("does not fit"));
        Ok(())
    }
}

//! Whether the pictures of events are there, light and harmless, and whether each picture is shown somewhere.

use crate::dist::names;
use crate::{files, photos, safe};
use exhibit::{Exhibit, Fault, Problem, load::decode};
use resvg::usvg::roxmltree::Document;
use std::collections::BTreeSet;
use std::path::Path;

/// The most that a drawn picture may weigh, in bytes: twenty of them are a photograph.
pub const MOST_BYTES: usize = 6_000;

/// Everything wrong with the pictures of the events, and pictures that nothing shows.
pub fn check(exhibit: &Exhibit, folder: &Path) -> Vec<Problem> {
    let pictures = exhibit.all.events.iter().filter_map(|event| Some((event, event.picture.as_ref()?)));
    let mut problems: Vec<Problem> = pictures
        .filter_map(|(event, picture)| {
            let why = fault(folder, &picture.file)?;
            Some(Problem::new("events.json", &event.id, "picture", Fault::Implausible(why)))
        })
        .collect();
    problems.extend(unused(exhibit, folder));
    problems
}

/// Files in `pictures/` that no event and no object names: visitors would carry them for nothing.
fn unused(exhibit: &Exhibit, folder: &Path) -> Vec<Problem> {
    // Entries that could not be read may well use them.
    if exhibit.gaps.touch("events.json") || exhibit.gaps.touch("objects.json") {
        return Vec::new();
    }
    let events = exhibit.all.events.iter().filter_map(|event| Some(&*event.picture.as_ref()?.file));
    let objects = exhibit.all.objects.iter().filter_map(|object| Some(&*object.photo.as_ref()?.file));
    let used: BTreeSet<&str> = events.chain(objects).collect();
    let paths = names(&folder.join("pictures")).into_iter().map(|name| format!("pictures/{name}"));
    let lost = paths.filter(|path| !used.contains(&**path));
    lost.map(|path| Problem::new(&path, "", "", Fault::Implausible("nothing shows it".into()))).collect()
}

fn fault(folder: &Path, file: &str) -> Option<String> {
    let kinds: Vec<&str> = photos::KINDS.into_iter().chain(["svg"]).collect();
    if let Some(why) = photos::strange(file, &kinds) {
        return Some(why);
    }
    if !file.ends_with(".svg") {
        return photos::weight(folder, file);
    }
    let text = match files::bytes(&folder.join(file)).and_then(decode) {
        Ok(text) => text,
        Err(fault) => return Some(format!("{file}: {fault}")),
    };
    match exhibit::load::svg::inside(&text) {
        Err(fault) => Some(format!("{file}: {fault}")),
        Ok(_) if text.len() > MOST_BYTES => Some(format!("{file} is {} bytes; {MOST_BYTES} are the most", text.len())),
        Ok(_) => match Document::parse(&text) {
            Err(why) => Some(format!("{file} is no XML: {why}")),
            Ok(_) => safe::faults(&text).first().map(|fault| format!("{file} {fault}")),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    const HEAD: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 9\">";

    /// What is said of a picture that holds this.
    fn said(name: &str, inside: &str) -> io::Result<Option<String>> {
        let folder = std::env::temp_dir().join(format!("pictures-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("pictures"))?;
        let file = format!("pictures/{name}.svg");
        std::fs::write(folder.join(&file), format!("{HEAD}{inside}</svg>"))?;
        let said = fault(&folder, &file);
        std::fs::remove_file(folder.join(&file))?;
        Ok(said)
    }

    #[test]
    fn a_picture_that_is_heavy_or_runs_something_is_found_and_a_plain_one_is_not() -> io::Result<()> {
        assert_eq!(said("plain", "<rect width=\"16\" height=\"9\"/>")?, None);
        let heavy = said("heavy", &"<rect/>".repeat(MOST_BYTES / 7))?.unwrap_or_default();
        assert!(heavy.contains("are the most"), "{heavy}");
        let restless = said("restless", "<script/>")?.unwrap_or_default();
        assert!(restless.contains("<script>"), "{restless}");
        Ok(())
    }

    #[test]
    fn a_picture_that_nothing_shows_is_found() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
        let exhibit = files::read(&folder).0;
        assert!(unused(&exhibit, &folder).is_empty());
        let mut all = exhibit.all.clone();
        let shown = all.events.iter_mut().find_map(|event| event.picture.take());
        let lost = unused(&Exhibit::new(exhibit.title.clone(), all), &folder);
        assert!(shown.is_some_and(|picture| lost.iter().any(|problem| problem.file == *picture.file)));
    }

    #[test]
    fn a_picture_is_a_light_file_of_a_known_kind_below_its_folder() {
        let museum = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name);
        let (cars, cameras) = (museum("assets/exhibit"), museum("tests/another-museum"));
        assert_eq!(fault(&cars, "pictures/factory-gate.svg"), None);
        assert_eq!(fault(&cameras, "pictures/asahiflex.jpg"), None);
        for wrong in ["pictures/not-there.svg", "icon.svg", "pictures/../icon.svg", "pictures/factory-gate.gif"] {
            assert!(fault(&cars, wrong).is_some(), "{wrong}");
        }
    }
}

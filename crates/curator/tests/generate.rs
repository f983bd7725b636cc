//! What a made-up collection promises: it is a museum like any other, and the same every time.

use anyhow::{Result, ensure};
use curator::{check, generate};
use exhibit::Exhibit;
use std::collections::BTreeMap;
use std::path::Path;

fn read(folder: &Path) -> Exhibit {
    exhibit::load::load(|file| std::fs::read(folder.join(file)).map_err(|error| error.to_string())).0
}

/// Every file of a folder with what it holds.
fn bytes(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut all = BTreeMap::new();
    for below in ["", "drawings", "geo"] {
        for entry in std::fs::read_dir(folder.join(below))? {
            let path = entry?.path();
            if path.is_file() {
                let name = path.strip_prefix(folder)?.display().to_string();
                all.insert(name, std::fs::read(&path)?);
            }
        }
    }
    Ok(all)
}

#[test]
fn a_made_up_collection_has_nothing_wrong_with_it_whatever_its_size() -> Result<()> {
    for (objects, seed) in [(1, 1), (59, 7), (1000, 1)] {
        let folder = tempfile::tempdir()?;
        generate::run(objects, seed, folder.path())?;
        let report = check::look(folder.path());
        ensure!(report.problems.is_empty(), "{objects}: {}", report.told(check::Form::Lines));
        ensure!(read(folder.path()).all.objects.len() == objects);
    }
    Ok(())
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_one_others() -> Result<()> {
    let make = |seed: u64| -> Result<_> {
        let folder = tempfile::tempdir()?;
        generate::run(59, seed, folder.path())?;
        bytes(folder.path())
    };
    let (one, again, other) = (make(1)?, make(1)?, make(2)?);
    ensure!(one.len() > 50 && one == again);
    ensure!(one.get("objects.json") != other.get("objects.json"));
    Ok(())
}

#[test]
fn it_is_like_a_real_one_with_several_parents_two_languages_and_sources_that_disagree() -> Result<()> {
    let folder = tempfile::tempdir()?;
    generate::run(59, 1, folder.path())?;
    let exhibit = read(folder.path());
    let all = &exhibit.all;
    let parents = |object: &exhibit::content::Object| exhibit.parents(&object.id).count();
    ensure!(all.objects.iter().any(|object| parents(object) > 1) && all.objects.iter().any(|o| parents(o) == 0));
    ensure!(all.objects.iter().all(|object| object.name.exactly("en") != object.name.exactly("ru")));
    ensure!(all.objects.iter().any(|o| o.facts.values().any(|claims| exhibit::claim::disagree(claims))));
    let shipped = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit"));
    for room in shipped.rooms() {
        ensure!(exhibit.offers(*room), "{} has nothing in it", room.id());
    }
    // Either script finds the same, as in a real one.
    for object in all.objects.iter().step_by(7) {
        let found = |lang: &str| exhibit.objects_found(object.name.get(lang));
        ensure!(!found("en").is_empty() && found("en") == found("ru"), "{}", object.id);
    }
    Ok(())
}

#[test]
fn what_is_there_is_not_written_over() -> Result<()> {
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("objects.json"), "[]")?;
    ensure!(generate::run(59, 1, folder.path()).is_err());
    ensure!(generate::run(0, 1, &folder.path().join("none")).is_err());
    Ok(())
}

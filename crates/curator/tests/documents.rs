//! What the documents promise: that what they name is there, and that what is there is named.

use curator::{drawings, files, photos};
use exhibit::Visit;
use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};

type Promise = Result<(), Box<dyn Error>>;

/// The documents whose every path is tried.
const MAPS: [&str; 4] = ["ACCESSIBILITY.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"];
/// The page about the content.
const CONTENT: &str = "assets/exhibit/README.md";
/// The endings by which a quotation is known for a file.
const ENDINGS: [&str; 11] = [".rs", ".js", ".json", ".md", ".toml", ".html", ".css", ".sh", ".py", ".svg", "Makefile"];
/// What a build makes or a host has: not in the repository.
const MADE: [&str; 8] =
    ["target/", "dist/", "tests/output/", "files.json", "sw.js", "exhibit.html", "checksums.txt", "pictures/"];
/// The folders that a path may begin in: the repository, and those whose files are told by their names alone.
const FROM: [&str; 5] = ["", "assets/exhibit", "crates/exhibit/src", "crates/curator/src", "src"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(name: &str) -> Result<String, Box<dyn Error>> {
    Ok(std::fs::read_to_string(root().join(name)).map_err(|why| format!("{name}: {why}"))?)
}

fn ensure(fine: bool, why: String) -> Promise {
    if fine { Ok(()) } else { Err(why.into()) }
}

/// What stands between single backticks, outside blocks of code.
fn quoted(text: &str) -> Vec<&str> {
    let prose = text.split("```").step_by(2);
    prose.flat_map(str::lines).flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

/// The path that a quotation is, if it is one: it ends like a file, or with the slash of a folder.
fn path(quotation: &str) -> Option<&str> {
    let odd = |c: char| !(c.is_ascii_alphanumeric() || "_-./".contains(c));
    let is_file = ENDINGS.iter().any(|ending| quotation.ends_with(ending));
    let is_folder = quotation.ends_with('/');
    let elsewhere = quotation.starts_with(['.', '/']) || MADE.iter().any(|made| quotation.starts_with(made));
    (!quotation.contains(odd) && (is_file || is_folder) && !elsewhere).then_some(quotation)
}

#[test]
fn every_visit_that_the_page_about_accessibility_names_is_made() -> Promise {
    let mut visits = String::new();
    for folder in ["tests", "tests/everyone", "crates/exhibit/tests", "crates/curator/tests"] {
        for file in std::fs::read_dir(root().join(folder))?.filter_map(Result::ok) {
            if file.path().extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(file.path())?;
                // One that is ignored is not made.
                let tests = text.split("#[tokio::test]").flat_map(|part| part.split("#[test]"));
                let made = tests.filter(|visit| !visit.trim_start().starts_with("#[ignore"));
                visits.extend(made);
            }
        }
    }
    let text = read("ACCESSIBILITY.md")?;
    let named: Vec<&str> = quoted(&text).into_iter().filter(|quotation| quotation.matches('_').count() > 4).collect();
    let lost: Vec<_> = named.iter().filter(|name| !visits.contains(&format!("fn {name}()"))).collect();
    ensure(named.len() > 5 && lost.is_empty(), format!("{} named; not made: {lost:?}", named.len()))
}

/// The criteria that a text names: `1.4.11`.
fn criteria(text: &str) -> BTreeSet<String> {
    let number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()) && !part.is_empty();
    let words = text.split(|sign: char| !(sign.is_ascii_digit() || sign == '.')).map(|word| word.trim_matches('.'));
    words.filter(|word| word.split('.').count() == 3 && word.split('.').all(number)).map(ToOwned::to_owned).collect()
}

#[test]
fn what_falls_short_for_whom_is_said_in_the_exhibit_and_in_the_readme_too() -> Promise {
    let table = read("ACCESSIBILITY.md")?;
    let rows = table.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
    let short = rows.filter(|(_, told)| told.starts_with("falls short") || told.starts_with("not proved"));
    let short: BTreeSet<String> = short.flat_map(|(name, _)| criteria(name)).collect();
    let readme = read("README.md")?;
    let mut told =
        vec![("README.md".to_owned(), readme.lines().find(|line| line.starts_with("Not met")).map(criteria))];
    for words in ["assets/locales/en.json", "assets/locales/ru.json", "tests/another-museum/locales/ja.json"] {
        let all: serde_json::Value = serde_json::from_str(&read(words)?)?;
        told.push((words.to_owned(), all["settings.unmet"].as_str().map(criteria)));
    }
    let odd: Vec<_> = told.into_iter().filter(|(_, said)| said.as_ref() != Some(&short)).collect();
    ensure(odd.is_empty(), format!("falls short: {short:?}; said: {odd:?}"))
}

#[test]
fn every_path_that_a_document_names_is_there() -> Promise {
    let mut tried = 0;
    let mut lost = Vec::new();
    for document in MAPS {
        let text = read(document)?;
        for path in quoted(&text).into_iter().filter_map(path) {
            tried += 1;
            if !FROM.iter().any(|from| root().join(from).join(path).exists()) {
                lost.push(format!("{document} names `{path}`"));
            }
        }
    }
    ensure(lost.is_empty(), format!("not there: {}", lost.join(", ")))?;
    ensure(tried > 100, format!("only {tried} paths were found: the documents are not read as they are written"))
}

/// The names of the fields of the content types.
fn fields() -> Result<BTreeSet<String>, Box<dyn Error>> {
    let mut names = BTreeSet::new();
    for file in std::fs::read_dir(root().join("crates/exhibit/src/content"))? {
        let text = std::fs::read_to_string(file?.path())?;
        for line in text.lines().map(str::trim_start) {
            let Some((name, _)) = line.strip_prefix("pub ").and_then(|rest| rest.split_once(": ")) else { continue };
            if name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
                names.insert(name.to_owned());
            }
        }
    }
    Ok(names)
}

/// The words in the quotations of a text: `{ "text", "sources" }` holds two.
fn words(text: &str) -> BTreeSet<&str> {
    let between = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    quoted(text).into_iter().flat_map(|quotation| quotation.split(between)).collect()
}

#[test]
fn every_field_of_the_content_is_told_to_curators() -> Promise {
    let (text, fields) = (read(CONTENT)?, fields()?);
    let told = words(&text);
    ensure(fields.len() > 100, format!("only {} fields were found", fields.len()))?;
    let untold: Vec<&String> = fields.iter().filter(|field| !told.contains(field.as_str())).collect();
    ensure(untold.is_empty(), format!("{CONTENT} does not name {untold:?}"))
}

#[test]
fn every_part_of_an_address_is_told_to_curators() -> Promise {
    let text = read(CONTENT)?;
    let told = quoted(text.split("## Addresses").nth(1).unwrap_or_default());
    let is_told = |key: &str| {
        let begins = if key.ends_with('.') { key.to_owned() } else { format!("{key}=") };
        told.iter().any(|quotation| quotation.starts_with(&begins))
    };
    let untold: Vec<&str> = Visit::keys().into_iter().filter(|key| !is_told(key)).collect();
    ensure(untold.is_empty(), format!("{CONTENT} does not name the keys {untold:?}"))
}

#[test]
fn the_museum_that_the_page_makes_from_nothing_is_sound() -> Promise {
    let text = read(CONTENT)?;
    let steps = text.split("## A museum of your own").nth(1).unwrap_or_default();
    let blocks: Vec<&str> =
        steps.split("```").skip(1).step_by(2).filter_map(|block| Some(block.split_once('\n')?.1)).collect();
    let [parts, frame, sources, objects] = blocks[..] else {
        return Err(format!("{} blocks of code, not four", blocks.len()).into());
    };
    let folder = tempfile::tempdir()?;
    let place = folder.path();
    for file in exhibit::load::FILES {
        std::fs::write(place.join(file), "[]")?;
    }
    std::fs::create_dir(place.join("drawings"))?;
    std::fs::write(place.join("drawings/parts.svg"), parts)?;
    std::fs::write(place.join("exhibit.json"), frame)?;
    std::fs::write(place.join("sources.json"), sources)?;
    std::fs::write(place.join("objects.json"), objects)?;
    let (exhibit, mut problems) = files::read(place);
    problems.extend(files::check_words(&exhibit, place));
    problems.extend(files::check_basemap(&exhibit, place));
    problems.extend(drawings::check(&exhibit, place));
    problems.extend(photos::check(&exhibit, place));
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    ensure(said.is_empty(), said.join("\n"))?;
    let sizes = exhibit.all.objects.iter().filter(|object| object.size().is_some());
    ensure(sizes.count() == 1, "there is not one object with a size".into())
}

//! What the reader of the content promises when a file of the shipped content is broken: one mistake, one message, and
//! all the rest is there.

use crate::common::shipped;
use exhibit::check::check;
use exhibit::load::{FILES, load};
use exhibit::{Exhibit, Fault, Problem, Visit};
use std::path::Path;

/// The shipped content with one file changed, and all that is then found wrong.
fn with(file: &str, change: impl Fn(Vec<u8>) -> Vec<u8>) -> (Exhibit, Vec<Problem>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
    let (exhibit, mut problems) = load(|name| {
        let bytes = std::fs::read(folder.join(name)).map_err(|error| error.to_string())?;
        Ok(if name == file { change(bytes) } else { bytes })
    });
    problems.extend(check(&exhibit));
    (exhibit, problems)
}

fn told(problems: &[Problem]) -> String {
    problems.iter().take(20).map(|problem| format!("{problem}\n")).collect()
}

/// A comma before the last bracket, as is left behind where a last entry was taken out.
fn comma_too_many(bytes: Vec<u8>) -> Vec<u8> {
    let text = String::from_utf8(bytes).unwrap_or_default();
    let (rest, bracket) = text.trim_end().split_at(text.trim_end().len() - 1);
    format!("{},\n{bracket}\n", rest.trim_end()).into_bytes()
}

#[test]
fn a_file_that_cannot_be_read_is_one_problem_whichever_it_is() {
    for file in FILES {
        type Change = fn(Vec<u8>) -> Vec<u8>;
        let changes: [(&str, Change); 5] = [
            ("a comma too many", comma_too_many),
            ("an end too early", |bytes| bytes.get(..bytes.len() / 2).unwrap_or_default().to_vec()),
            ("an old encoding", |bytes| [b"[\"".to_vec(), vec![0xCC, 0xEE], bytes].concat()),
            ("a web page", |_| b"<!doctype html><title>Museum</title>".to_vec()),
            ("nothing", |_| Vec::new()),
        ];
        for (what, change) in changes {
            let (_, problems) = with(file, change);
            assert_eq!(problems.len(), 1, "{file} with {what}:\n{}", told(&problems));
            assert!(problems[0].file == file && problems[0].is_grave(), "{}", problems[0]);
        }
    }
}

#[test]
fn a_comma_too_many_is_told_with_the_line_and_column_of_an_editor() {
    let (exhibit, problems) = with("exhibit.json", comma_too_many);
    let text = String::from_utf8(comma_too_many(
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit/exhibit.json"))
            .unwrap_or_default(),
    ));
    let text = text.unwrap_or_default();
    let before = text.trim_end().trim_end_matches('}').trim_end();
    let (line, column) = (before.lines().count(), before.lines().last().unwrap_or_default().chars().count());
    assert_eq!(
        problems[0].to_string(),
        format!("exhibit.json: is not valid JSON: a comma too many before “}}” in line {line}, column {column}")
    );
    // Nothing is known of the exhibit as a whole, and all of its entries are there.
    assert!(exhibit.all.events.len() > 50 && exhibit.title.languages.is_empty());
}

#[test]
fn an_entry_that_cannot_be_read_is_one_problem_however_much_points_at_it() {
    for file in FILES.into_iter().skip(1) {
        // The first entry gets an id of the right name and everything else wrong.
        let (_, problems) = with(file, |bytes| {
            let mut list: Vec<serde_json::Value> = serde_json::from_slice(&bytes).unwrap_or_default();
            let mut torn = serde_json::Map::new();
            torn.insert("id".into(), list[0]["id"].clone());
            list[0] = torn.into();
            serde_json::to_vec(&list).unwrap_or_default()
        });
        assert_eq!(problems.len(), 1, "{file}:\n{}", told(&problems));
        assert!(matches!(problems[0].fault, Fault::WrongForm(_)), "{}", problems[0]);
    }
}

#[test]
fn what_dangles_for_another_reason_is_told_all_the_same() {
    let (_, problems) = with("sources.json", comma_too_many);
    assert_eq!(problems.len(), 1);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
    let (exhibit, _) = load(|name| {
        let text = std::fs::read_to_string(folder.join(name)).map_err(|error| error.to_string())?;
        Ok(match name {
            "sources.json" => "[".into(),
            "events.json" => text.replacen("\"place\": \"", "\"place\": \"no-", 1),
            _ => text,
        })
    });
    let found: Vec<String> = check(&exhibit).into_iter().map(|problem| problem.field).collect();
    assert_eq!(found, ["place"]);
}

#[test]
fn a_tag_that_browsers_refuse_is_named_with_the_one_that_was_meant() {
    let change = |tag: &str| {
        let tag = format!("\"id\": \"{tag}\", \"name\": \"Русский\"");
        let (exhibit, problems) = with("exhibit.json", |bytes| {
            let text = String::from_utf8(bytes).unwrap_or_default();
            text.replacen("\"id\": \"ru\", \"name\": \"Русский\"", &tag, 1).into_bytes()
        });
        assert_eq!(exhibit.title.languages.len(), 2);
        let frame = problems.iter().filter(|problem| problem.field.starts_with("languages"));
        frame.map(|problem| problem.fault.clone()).collect::<Vec<_>>()
    };
    assert_eq!(change("ru"), []);
    assert_eq!(change("ru_RU"), [Fault::Tag("ru_RU".into(), Some("ru-RU".into()))]);
    assert_eq!(change("x-klingon"), [Fault::Tag("x-klingon".into(), None)]);
    assert_eq!(change("EN"), [Fault::Duplicate]);
}

#[test]
fn letters_that_were_lost_on_the_way_are_named() {
    let (_, problems) = with("eras.json", |bytes| {
        let text = String::from_utf8(bytes).unwrap_or_default();
        text.replacen("\"ru\": \"", "\"ru\": \"\u{fffd}", 1).into_bytes()
    });
    assert!(matches!(problems[..], [Problem { fault: Fault::LostLetters(_), .. }]), "{}", told(&problems));
}

#[test]
fn a_visitor_begins_in_their_own_language_and_returns_to_it() {
    let visitor = |languages: &[&str]| {
        let languages: Vec<String> = languages.iter().map(ToString::to_string).collect();
        shipped().0.for_visitor(&languages)
    };
    let russian = visitor(&["ru-RU", "en"]);
    let opening = Visit::opening(&russian);
    assert_eq!(&*opening.settings.lang, "ru");
    // It was not chosen, so the address does not say it; what the visitor chooses then, it does.
    assert!(!opening.address(&russian).contains("lang="));
    let chosen = opening.after(&russian, exhibit::visit::SettingsAction::Lang("en".into()));
    assert!(chosen.address(&russian).contains("lang=en"));
    assert_eq!(Visit::parse(&russian, &chosen.address(&russian)).as_ref(), Some(&chosen));
    assert_eq!(chosen.after(&russian, exhibit::Action::Reset), opening);
    // An address that names a language wins, and one of which the exhibit knows nothing does not.
    assert_eq!(Visit::parse(&russian, "#/map?lang=en").map(|visit| visit.settings.lang.to_string()), Some("en".into()));
    assert_eq!(
        Visit::parse(&russian, "#/map?lang=tlh").map(|visit| visit.settings.lang.to_string()),
        Some("ru".into())
    );
    for others in [&["de-DE", "fr"][..], &[], &["", "*"]] {
        assert_eq!(&*Visit::opening(&visitor(others)).settings.lang, "en", "the content's first for {others:?}");
    }
}

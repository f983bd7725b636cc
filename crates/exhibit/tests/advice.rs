//! What the check advises whoever writes the texts, and that both museums have nothing to be advised of.

use exhibit::check::{advice, check};
use exhibit::load::load;
use exhibit::{Exhibit, Problem};
use std::path::Path;

/// The folders of the two museums, from that of the project.
const MUSEUMS: [&str; 2] = ["assets/exhibit", "tests/another-museum"];

/// A museum with a file of it changed.
fn open(museum: &str, file: &str, change: impl Fn(String) -> String) -> Exhibit {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(museum);
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).map_err(|error| error.to_string());
    load(|name| read(name).map(|text| if name == file { change(text) } else { text })).0
}

/// What is advised of the cameras when their words are others.
fn advised(file: &str, old: &str, new: &str) -> Vec<Problem> {
    let exhibit = open(MUSEUMS[1], file, |text| {
        assert!(text.contains(old), "{old} is gone from {file}");
        text.replacen(old, new, 1)
    });
    assert_eq!(check(&exhibit), [], "the change itself is right");
    advice(&exhibit)
}

fn told(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn both_museums_speak_as_they_ask_others_to() {
    for museum in MUSEUMS {
        let problems = advice(&open(museum, "", |text| text));
        assert!(problems.is_empty(), "{museum}: {:#?}", told(&problems));
    }
}

#[test]
fn a_word_that_the_museum_forbids_is_named_on_a_wall_and_not_in_a_dispute() {
    let wall = advised("events.json", "It is never delivered.", "Sources doubt it.");
    assert_eq!(told(&wall), ["events.json › kwanon-1934 › text: in “en”, “source*” is forbidden"]);
    let wall = advised("events.json", "発売には至りません。", "発売には出典がありません。");
    assert_eq!(told(&wall), ["events.json › kwanon-1934 › text: in “ja”, “出典” is forbidden"]);
    assert_eq!(advised("disputes.json", "February 1936. A magazine", "A source says so. A magazine"), []);
}

#[test]
fn a_sentence_out_of_breath_is_named_whatever_its_script() {
    let long = format!("It is never delivered{}.", " and one more".repeat(8));
    let found = told(&advised("events.json", "It is never delivered.", &long));
    assert!(matches!(&*found, [one] if one.contains("has 28 words; 25 are the most")), "{found:?}");
    let long = "発売には至らず、".repeat(10);
    let found = told(&advised("events.json", "発売には至りません。", &long));
    assert!(matches!(&*found, [one] if one.contains("has 28 words; 25 are the most")), "{found:?}");
}

#[test]
fn a_sentence_that_stands_twice_is_named_with_both_places() {
    let again = "A dealer in photographic goods sells it under his own mark, Hansa.";
    let found = told(&advised("events.json", "It is never delivered.", again));
    let both = |one: &String| one.starts_with("events.json › hansa-1936") && one.contains("kwanon-1934");
    assert!(matches!(&*found, [one] if both(one)), "{found:?}");
    // A few words may return, but no heading in the same room.
    assert_eq!(advised("events.json", "It costs 275 yen.", "It is never delivered."), []);
    let found = told(&advised("events.json", "The first Nikon", "The Nikon F"));
    assert!(matches!(&*found, [one] if one.contains("“The Nikon F” stands in")), "{found:?}");
}

#[test]
fn what_happened_when_no_year_of_the_clock_shows_it_is_named() {
    let found = told(&advised("events.json", "\"when\": \"1932\"", "\"when\": \"1929\""));
    assert_eq!(found, ["events.json › leica-ii-1932 › when: 1929 is outside the clock, 1930–1990"]);
    assert_eq!(advised("events.json", "\"when\": \"1932\"", "\"when\": \"1929/1932\""), []);
    let found = told(&advised("exhibit.json", "\"from\": 1930, \"to\": 1990", "\"from\": 1930, \"to\": 1986"));
    assert!(found.iter().any(|one| one.starts_with("events.json › honeywell-1987 › when")), "{found:?}");
}

#[test]
fn years_that_belong_to_no_era_are_named_at_the_era_beside_them() {
    let found = told(&advised("eras.json", "1945/1952", "1945/1949"));
    assert_eq!(found, ["eras.json › occupied › when: leaves 1950–1951 to no era, though the clock shows it"]);
    let found = told(&advised("eras.json", "1930/1945", "1932/1945"));
    assert_eq!(found, ["eras.json › trials › when: leaves 1930–1931 to no era, though the clock shows it"]);
    let found = told(&advised("eras.json", "1976/1990", "1976/1989"));
    assert_eq!(found, ["eras.json › silicon › when: leaves 1990 to no era, though the clock shows it"]);
    // One may end in the year in which the next begins, or in the year before.
    assert_eq!(advised("eras.json", "1945/1952", "1945/1951"), []);
}

#[test]
fn the_museums_own_word_is_named_where_a_page_was_seen_for_the_same() {
    let exhibit = open(MUSEUMS[1], "objects.json", |text| {
        let mut list: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap_or_default();
        list[0]["facts"]["weight"] = serde_json::json!([
            { "value": 1, "sources": ["curator"], "preferred": true },
            { "value": 2, "sources": ["curator:museum.example"] }
        ]);
        serde_json::to_string(&list).unwrap_or_default()
    });
    let id = &exhibit.all.objects[0].id;
    let why = "cites no page, though curator:museum.example was seen for the same";
    assert_eq!(told(&advice(&exhibit)), [format!("objects.json › {id} › facts.weight[0]: {why}")]);
}

//! What the reading rooms find in the content: cases to vote on, milestones to show, witnesses to sort.

use crate::common::{bare, shipped};
use exhibit::load::load;
use exhibit::{Exhibit, Fault, check::check};
use std::path::Path;

/// The other museum.
fn cameras(change: impl Fn(&str, String) -> String) -> Exhibit {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/another-museum");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).map_err(|error| error.to_string());
    load(|name| read(name).map(|text| change(name, text))).0
}

#[test]
fn a_dozen_disputes_are_cases_with_a_short_question_and_something_to_say_against_a_claim() {
    let (exhibit, _) = shipped();
    let cases: Vec<_> = exhibit.all.disputes.iter().filter(|dispute| dispute.weight == 3).collect();
    assert!((10..=16).contains(&cases.len()), "{}", cases.len());
    for case in cases {
        assert!(case.claims.len() > 1 && case.claims.iter().any(|side| side.weak.is_some()), "{}", case.id);
    }
    for dispute in &exhibit.all.disputes {
        for lang in &exhibit.title.languages {
            let asked = exhibit::text::words(dispute.question.get(&lang.id));
            assert!(asked <= 10, "{} asks with {asked} words", dispute.id);
        }
    }
}

#[test]
fn the_great_moments_have_a_picture_that_says_what_it_shows() {
    let (exhibit, _) = shipped();
    let shown = exhibit.all.events.iter().filter_map(|event| event.picture.as_ref());
    assert!(shown.clone().count() >= 20);
    for picture in shown {
        let told = exhibit.title.languages.iter().all(|lang| exhibit::text::words(picture.alt.get(&lang.id)) > 3);
        assert!(told && picture.file.starts_with("pictures/"), "{}", picture.file);
    }
}

#[test]
fn a_source_says_what_kind_of_witness_it_is_and_else_its_kind_does() {
    let (exhibit, _) = shipped();
    for source in exhibit.all.sources.iter().filter(|source| !source.empty) {
        assert!(source.witness.is_some() && exhibit.witness(source).is_some(), "{}", source.id);
    }
    let other = cameras(|_, text| text);
    let maker = other.source("canon-museum").and_then(|source| other.witness(source));
    assert_eq!(maker.map(|term| &*term.id), Some("maker"));
    // A kind that nobody named is found.
    let wrong = cameras(|name, text| match name {
        "sources.json" => text.replacen("\"kind\": \"maker\"", "\"kind\": \"maker\", \"witness\": \"nobody\"", 1),
        _ => text,
    });
    let found: Vec<_> = check(&wrong).into_iter().map(|problem| (bare(&problem.field), problem.fault)).collect();
    assert_eq!(found, [("witness".into(), Fault::Dangling("nobody".into()))]);
}

#[test]
fn a_weak_point_and_a_pictures_words_are_asked_for_in_every_language() {
    let wrong = cameras(|_, text| {
        let text = text.replacen(", \"ja\": \"雑誌の紹介であり、発売ではありません。\"", "", 1);
        text.replacen(",\n        \"ja\": \"正面から見たカメラ。レンズの上に折りたたんだフードがあります。\"", "", 1)
    });
    let found: Vec<_> = check(&wrong).into_iter().map(|problem| (bare(&problem.field), problem.fault)).collect();
    let missing = || Fault::Untranslated("ja".into());
    assert_eq!(found, [("picture.alt".into(), missing()), ("claims.weak".into(), missing())]);
}

//! Whatever is changed for the worse in the shipped content is found where it stands, and told once.

use crate::planting::{examined, plants, shipped, try_one};

/// So many different mistakes at least.
const FEWEST: usize = 50;

fn all_found(files: &[&str]) {
    let ours: Vec<_> = plants().into_iter().filter(|plant| files.contains(&&*plant.file)).collect();
    let wrong: Vec<String> = ours.iter().filter_map(try_one).collect();
    assert!(!ours.is_empty() && wrong.is_empty(), "{} of {}:\n{}", wrong.len(), ours.len(), wrong.join("\n"));
}

#[test]
fn what_is_wrong_with_an_object_is_told_once_and_where_it_stands() {
    all_found(&["objects.json"]);
}

#[test]
fn what_is_wrong_with_a_link_a_place_or_a_movement_is_told_once_and_where_it_stands() {
    all_found(&["lineage.json", "places.json", "movements.json"]);
}

#[test]
fn what_is_wrong_in_a_reading_room_is_told_once_and_where_it_stands() {
    all_found(&["events.json", "eras.json", "series.json", "disputes.json", "sources.json", "stories.json"]);
}

#[test]
fn what_is_wrong_with_the_exhibit_as_a_whole_is_told_once_and_where_it_stands() {
    all_found(&["exhibit.json"]);
}

#[test]
fn the_shipped_content_has_nothing_wrong_with_it_and_is_tried_in_many_ways() {
    let problems = examined("", b"");
    assert!(problems.is_empty(), "{}", problems.iter().map(|problem| format!("{problem}\n")).collect::<String>());
    assert!(plants().len() >= FEWEST && !shipped("objects.json").is_empty());
}

//! What the map promises.

mod common;

use common::shipped;
use exhibit::map::{Basemap, named, scene};
use std::collections::BTreeSet;

#[test]
fn the_map_fills_as_the_years_go_by_and_forgets_nothing() {
    let (exhibit, _) = shipped();
    let mut before = 0;
    for year in exhibit.title.clock.years() {
        let arcs = scene(&exhibit, year).arcs.len();
        assert!(arcs >= before, "{year}");
        before = arcs;
    }
    assert!(before > 40);
}

#[test]
fn what_has_not_begun_is_not_shown_and_what_is_over_is_past() {
    let (exhibit, _) = shipped();
    let scene = scene(&exhibit, 1967);
    assert!(scene.arcs.iter().all(|arc| arc.movement.when.first_year() <= 1967));
    assert!(scene.arcs.iter().any(|arc| !arc.now) && scene.arcs.iter().any(|arc| arc.now));
}

#[test]
fn names_never_lie_on_each_other_and_the_chosen_place_has_one() {
    let (exhibit, _) = shipped();
    let scene = scene(&exhibit, 2025);
    for scale in [0.03, 0.1, 0.4, 1.5] {
        let names = named(&exhibit, &scene, scale, "en", Some("seneffe"));
        assert!(names.contains("seneffe"), "at {scale}");
        let boxes: Vec<(f64, f64)> = scene
            .pins
            .iter()
            .filter(|pin| names.contains(&pin.place.id))
            .map(|pin| (pin.at.0 * scale, pin.at.1 * scale))
            .collect();
        for (at, a) in boxes.iter().enumerate() {
            assert!(boxes[at + 1..].iter().all(|b| (a.0 - b.0).abs() > 20.0 || (a.1 - b.1).abs() > 20.0), "at {scale}");
        }
    }
}

#[test]
fn the_shipped_basemap_has_the_countries_of_the_story() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit/geo/basemap.json");
    let map: Basemap = serde_json::from_str(&std::fs::read_to_string(file).unwrap_or_default()).unwrap_or_default();
    let there: BTreeSet<&str> = map.countries.iter().map(|country| &*country.id).collect();
    // Russia, Ukraine, Belgium, Bulgaria, Cuba, China, Germany, France, Finland: ISO 3166-1 numeric.
    for id in ["643", "804", "056", "100", "192", "156", "276", "250", "246"] {
        assert!(there.contains(id), "{id}");
    }
    assert!(map.land().len() > 10_000 && map.borders().iter().any(|border| border.between.len() == 2));
}

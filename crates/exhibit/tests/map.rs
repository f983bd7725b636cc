//! What the map promises.

mod common;

use common::shipped;
use exhibit::content::Entry;
use exhibit::map::{Basemap, Projection, named, scene};
use std::collections::BTreeSet;

fn basemap() -> Basemap {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit/geo/basemap.json");
    serde_json::from_str(&std::fs::read_to_string(file).unwrap_or_default()).unwrap_or_default()
}

#[test]
fn the_map_fills_as_the_years_go_by_and_forgets_nothing() {
    let (exhibit, _) = shipped();
    let mut before = 0;
    for year in exhibit.title.clock.years() {
        let arcs = scene(&exhibit, (year, year)).arcs.len();
        assert!(arcs >= before, "{year}");
        before = arcs;
    }
    assert!(before > 40);
}

#[test]
fn what_has_not_begun_is_not_shown_and_what_is_over_is_past() {
    let (exhibit, _) = shipped();
    let scene = scene(&exhibit, (1967, 1967));
    assert!(scene.arcs.iter().all(|arc| arc.movement.when.first_year() <= 1967));
    assert!(scene.arcs.iter().any(|arc| !arc.now) && scene.arcs.iter().any(|arc| arc.now));
}

#[test]
fn names_never_lie_on_each_other_and_the_chosen_place_has_one() {
    let (exhibit, _) = shipped();
    let scene = scene(&exhibit, (2025, 2025));
    for scale in [0.03, 0.1, 0.4, 1.5] {
        let names = named(&exhibit, &scene, &[], scale, "en", Some("seneffe")).places;
        assert!(names.contains_key("seneffe"), "at {scale}");
        // Each name from its left to its right edge, at least 7 pixels a letter, and how high it stands.
        let boxes: Vec<(f64, f64, f64)> = scene
            .pins
            .iter()
            .filter_map(|pin| {
                let left = names.get(&pin.place.id)?;
                let wide = exhibit::map::short(pin.name.get("en")).chars().count() as f64 * 7.0;
                let x = pin.at.0 * scale + if *left { -11.0 - wide } else { 11.0 };
                Some((x, x + wide, pin.at.1 * scale))
            })
            .collect();
        for (at, a) in boxes.iter().enumerate() {
            let clear = |b: &(f64, f64, f64)| a.1 < b.0 || b.1 < a.0 || (a.2 - b.2).abs() > 20.0;
            assert!(boxes[at + 1..].iter().all(clear), "at {scale}");
        }
    }
}

#[test]
fn the_shipped_basemap_has_the_countries_of_the_story() {
    let map = basemap();
    let there: BTreeSet<&str> = map.countries.iter().map(|country| &*country.id).collect();
    // Russia, Ukraine, Belgium, Bulgaria, Cuba, China, the parts of Germany, France, Finland: ISO 3166-1 numeric.
    for id in ["643", "804", "056", "100", "192", "156", "276-east", "276-west", "250", "246"] {
        assert!(there.contains(id), "{id}");
    }
    // And whatever the content names as land of a state or a league.
    let (exhibit, _) = shipped();
    let frame = &exhibit.title.map;
    let members = frame.blocs.iter().flat_map(|bloc| bloc.members.iter().flat_map(|member| &member.countries));
    for id in frame.unions.iter().flat_map(|union| &union.countries).chain(members) {
        assert!(there.contains(&**id), "{id}");
    }
    assert!(map.land().len() > 10_000 && map.borders().iter().any(|border| border.between.len() == 2));
}

/// The two parts of a divided country share their border, so that it can be drawn in some years and left out in others.
#[test]
fn the_inner_german_border_is_there_from_1949_to_1990_only() {
    let (exhibit, _) = shipped();
    let map = basemap();
    let between = |border: &&exhibit::map::Border| border.between.iter().all(|id| id.starts_with("276-"));
    let borders = map.borders();
    let divide: Vec<_> = borders.iter().filter(|border| border.between.len() == 2).filter(between).collect();
    assert_eq!(divide.len(), 1);
    for (year, drawn) in [(1930, false), (1948, false), (1949, true), (1967, true), (1990, true), (1991, false)] {
        assert_eq!(map.borders_of(&exhibit.title.map.unions, year).contains(&divide[0].path), drawn, "{year}");
    }
}

#[test]
fn towns_lie_in_the_german_state_they_lay_in() {
    let (exhibit, _) = shipped();
    let map = basemap();
    let projection = Projection::centred(exhibit.title.map.centre);
    // Latitude and longitude; Hof lay near the border, in the west. The line is simplified by some 15 km.
    let east = [[52.41, 12.53], [50.98, 11.03], [50.83, 12.92], [53.63, 11.41]];
    let west = [[49.99, 8.41], [53.55, 10.0], [50.31, 11.91], [52.27, 10.53], [50.55, 9.68]];
    for (id, towns) in [("276-east", &east[..]), ("276-west", &west[..])] {
        let part = map.countries.iter().find(|country| &*country.id == id).map(|country| map.outline(country));
        for town in towns {
            assert!(lies_in(projection.project(*town), &part.clone().unwrap_or_default()), "{town:?} in {id}");
        }
    }
}

/// Whether a point is inside a path of straight lines: an odd number of them cross the line from it to the right.
fn lies_in((x, y): (f64, f64), path: &str) -> bool {
    let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
    let mut inside = false;
    for ring in path.split('M').filter(|ring| !ring.is_empty()) {
        let points: Vec<(f64, f64)> = ring
            .trim_end_matches('Z')
            .split('L')
            .filter_map(|point| point.split_once(' ').map(|(x, y)| (number(x), number(y))))
            .collect();
        for (a, b) in points.iter().zip(points.iter().cycle().skip(1)) {
            if (a.1 > y) != (b.1 > y) && x < a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0) {
                inside = !inside;
            }
        }
    }
    inside
}

#[test]
fn comecon_is_tinted_from_1949_to_1991_and_grows() {
    let (exhibit, _) = shipped();
    let bloc = &exhibit.title.map.blocs[0];
    let members =
        [1948, 1949, 1950, 1961, 1962, 1972, 1978, 1990, 1991, 1992].map(|year| bloc.members_in(year).count());
    assert_eq!(members, [0, 7, 8, 8, 8, 9, 10, 10, 9, 0]);
    assert!(basemap().league(bloc, 1948).is_empty() && basemap().league(bloc, 1967).len() > 10_000);
}

#[test]
fn names_of_states_keep_clear_of_places_and_of_each_other() {
    let (exhibit, _) = shipped();
    let map = basemap();
    for (year, lang) in [(1947, "en"), (1967, "en"), (1967, "ru"), (1985, "ru"), (2024, "en")] {
        let lands = map.lands(&exhibit.title.map, year);
        let scene = scene(&exhibit, (year, year));
        for scale in [0.06, 0.1, 0.2, 0.35, 0.6, 1.0] {
            let names = named(&exhibit, &scene, &lands, scale, lang, None);
            assert!(names.places.contains_key("moscow-plant"), "places win");
            for land in &names.lands {
                for pin in scene.pins.iter().filter(|pin| pin.shown) {
                    let (dx, dy) = ((land.at.0 - pin.at.0) * scale, (land.at.1 - pin.at.1) * scale);
                    assert!(dx.hypot(dy) > 14.0, "{} on {} in {year} at {scale}", land.name.get(lang), pin.place.id);
                }
            }
        }
        assert!(!named(&exhibit, &scene, &lands, 0.35, lang, None).lands.is_empty(), "{year}: some have room");
    }
}

#[test]
fn the_plant_bears_the_name_of_its_time() {
    let (exhibit, _) = shipped();
    let home = |year: i32| -> String {
        let scene = scene(&exhibit, (year, year));
        let pin = scene.pins.iter().find(|pin| &*pin.place.id == "moscow-plant");
        exhibit::map::short(pin.map_or("", |pin| pin.name.get("en"))).into()
    };
    let names = [1931, 1947, 1970, 1995, 2008, 2018, 2024].map(home);
    assert_eq!(names, ["KIM", "MZMA", "AZLK", "Moskvitch", "Avtoframos", "Renault Russia", "Moskvich"]);
}

#[test]
fn only_numbers_of_one_kind_are_compared_by_width() {
    let (exhibit, _) = shipped();
    let scene = scene(&exhibit, (2025, 2025));
    let wide: Vec<f64> = scene.arcs.iter().filter_map(|arc| arc.amount.map(|(_, width)| width)).collect();
    assert!(wide.len() >= 2 && wide.iter().all(|width| (2.0..=9.0).contains(width)));
    // Shares and roubles are amounts too, and have no measure.
    assert!(scene.arcs.iter().any(|arc| arc.amount.is_none() && !arc.movement.amount.is_empty()));
}

#[test]
fn every_disputed_road_leads_to_its_dispute() {
    let (exhibit, _) = shipped();
    let disputed = exhibit.all.movements.iter().filter(|movement| movement.certainty.id() == "disputed");
    for movement in disputed {
        assert!(exhibit.disputes_about(&movement.reference()).next().is_some(), "{}", movement.id);
    }
}

#[test]
fn in_a_range_of_years_all_that_went_on_in_them_goes_on() {
    let (exhibit, _) = shipped();
    let now = |years| scene(&exhibit, years).arcs.iter().filter(|arc| arc.now).count();
    let one_by_one: std::collections::BTreeSet<_> = (1957..=1967)
        .flat_map(|year| {
            scene(&exhibit, (year, year))
                .arcs
                .iter()
                .filter(|arc| arc.now)
                .map(|arc| arc.movement.id.clone())
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(now((1957, 1967)), one_by_one.len());
    assert!(now((1957, 1967)) > now((1967, 1967)));
}

//! What the map promises.

use crate::common::shipped;
use exhibit::content::Entry;
use exhibit::map::{Basemap, Projection};
use std::collections::BTreeSet;

fn basemap() -> Basemap {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit/geo/basemap.json");
    exhibit::read::from_str(&std::fs::read_to_string(file).unwrap_or_default()).unwrap_or_default()
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
    assert!(map.land(0.0).len() > 10_000 && map.borders(0.0).iter().any(|border| border.between.len() == 2));
}

/// The two parts of a divided country share their border, so that it can be drawn in some years and left out in others.
#[test]
fn the_inner_german_border_is_there_from_1949_to_1990_only() {
    let (exhibit, _) = shipped();
    let map = basemap();
    let between = |border: &&exhibit::map::Border| border.between.iter().all(|id| id.starts_with("276-"));
    let borders = map.borders(0.0);
    let divide: Vec<_> = borders.iter().filter(|border| border.between.len() == 2).filter(between).collect();
    assert_eq!(divide.len(), 1);
    for (year, drawn) in [(1930, false), (1948, false), (1949, true), (1967, true), (1990, true), (1991, false)] {
        assert_eq!(map.borders_of(&exhibit.title.map.unions, year, 0.0).contains(&divide[0].path), drawn, "{year}");
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
        let part = map.countries.iter().find(|country| &*country.id == id).map(|country| map.outline(country, 0.0));
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
    assert!(basemap().league(bloc, 1948, 0.0).is_empty() && basemap().league(bloc, 1967, 0.0).len() > 10_000);
}

#[test]
fn every_disputed_road_leads_to_its_dispute() {
    let (exhibit, _) = shipped();
    let disputed = exhibit.all.movements.iter().filter(|movement| movement.certainty.id() == "disputed");
    for movement in disputed {
        assert!(exhibit.disputes_about(&movement.reference()).next().is_some(), "{}", movement.id);
    }
}

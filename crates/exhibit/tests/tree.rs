//! What the layout of the tree promises.

mod common;

use common::shipped;
use exhibit::tree::{Direction, Layout, Request, layout, trace};
use std::fmt::Write;

fn shipped_layout() -> Layout {
    layout(&Request::new(&shipped().0))
}

#[test]
fn every_car_with_a_date_stands_in_the_tree() {
    let (exhibit, _) = shipped();
    assert_eq!(shipped_layout().spots.len(), exhibit.all.cars.len());
    assert_eq!(shipped_layout().branches.len(), exhibit.all.links.len());
}

#[test]
fn the_same_content_is_always_laid_out_the_same_way() {
    assert_eq!(shipped_layout(), shipped_layout());
}

#[test]
fn no_two_cars_stand_in_each_others_way() {
    let layout = shipped_layout();
    for (at, a) in layout.spots.iter().enumerate() {
        for b in &layout.spots[at + 1..] {
            let apart = a.end.max(a.x + a.width) <= b.x || b.end.max(b.x + b.width) <= a.x;
            assert!(apart || (a.y - b.y).abs() > 1.0, "{} and {}", a.id, b.id);
        }
    }
}

#[test]
fn nothing_descends_from_a_car_of_after_its_time() {
    let layout = shipped_layout();
    for branch in &layout.branches {
        let (parent, child) = (&layout.spots[branch.ends.0], &layout.spots[branch.ends.1]);
        // A later form of a car may take the engine of a younger one; but nothing comes from a car of after its time.
        assert!(parent.x <= child.end, "{} before the end of {}", parent.id, child.id);
    }
}

#[test]
fn few_branches_cross() {
    let crossings = shipped_layout().crossings();
    // Packing alone gives 32 with the shipped content, the improvement 10: the bound lies where it would be noticed
    // that the improvement does nothing, and leaves a new car room for a crossing or two.
    assert!(crossings <= 14, "{crossings} crossings");
}

#[test]
fn a_trace_follows_the_links_to_the_end() {
    let (exhibit, _) = shipped();
    let ancestors = trace(&exhibit, "moskvitch-412", Direction::Ancestors);
    for id in ["moskvitch-408", "moskvitch-400", "opel-kadett-k38", "bmw-1500"] {
        assert!(ancestors.contains(id), "{id}");
    }
    assert!(!ancestors.contains("moskvitch-2140"));
    let heirs = trace(&exhibit, "opel-kadett-k38", Direction::Heirs);
    assert!(heirs.contains("moskvitch-401") && !heirs.contains("ford-prefect"));
}

#[test]
fn a_circle_in_the_links_is_found_and_does_not_hang_the_tree() {
    let files = |file: &str| -> Result<String, String> {
        Ok(match file {
            "exhibit.json" => r#"{"languages": [{"id": "en", "name": "English"}]}"#,
            "cars.json" => {
                r#"[{"id": "a", "name": "A", "kind": "own", "generation": "g", "facts": {"years": [{"value": "1950", "sources": []}]}},
                    {"id": "b", "name": "B", "kind": "own", "generation": "g", "facts": {"years": [{"value": "1951", "sources": []}]}}]"#
            }
            "lineage.json" => {
                r#"[{"id": "ab", "from": "a", "to": "b", "kind": "k", "evidence": "claimed"},
                    {"id": "ba", "from": "b", "to": "a", "kind": "k", "evidence": "claimed"}]"#
            }
            _ => "[]",
        }
        .into())
    };
    let (exhibit, _) = exhibit::load::load(files);
    let circles = exhibit::check::check(&exhibit);
    assert!(circles.iter().any(|problem| matches!(problem.fault, exhibit::Fault::Circle(_))));
    assert_eq!(trace(&exhibit, "a", Direction::Both).len(), 2);
    assert_eq!(layout(&Request::new(&exhibit)).spots.len(), 2);
}

/// The layout as a table that a reviewer can read: a change of the content or of the layout shows up here.
#[test]
fn the_shipped_tree_is_as_reviewed() {
    let layout = shipped_layout();
    let mut rows: Vec<_> = layout
        .spots
        .iter()
        .map(|spot| (spot.y as i64 / 104, spot.x as i64 / 40 + i64::from(layout.from), &spot.id))
        .collect();
    rows.sort();
    let mut table = String::new();
    for row in rows.chunk_by(|a, b| a.0 == b.0) {
        let cars: Vec<String> = row.iter().map(|(_, year, id)| format!("{id} {year}")).collect();
        let _ = writeln!(table, "{:>2}  {}", row[0].0, cars.join(", "));
    }
    insta::assert_snapshot!(table);
}

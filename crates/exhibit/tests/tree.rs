//! What the layout of the tree promises.

use crate::common::shipped;
use exhibit::content::Id;
use exhibit::tree::{
    Direction, Hidden, Layout, Request, Sentence, Wanted, fold, heirs, kinship, layout, sentences, trace,
};
use exhibit::visit::{ClockAction, SelectionAction, TreeAction};
use exhibit::ways_on::{Around, Landmarks, next};
use exhibit::{Action, Exhibit, Room, Visit};
use std::collections::BTreeSet;
use std::fmt::Write;

fn request(exhibit: &Exhibit, hidden: &Hidden, muted: &BTreeSet<Id>) -> Request {
    let (open, screen) = (BTreeSet::new(), (1920.0, 840.0));
    Request::new(exhibit, &Wanted { hidden, muted, open, lang: "en", screen, letters: 1.0 })
}

fn shipped_layout() -> Layout {
    layout(&request(&shipped().0, &Hidden::default(), &BTreeSet::new()))
}

#[test]
fn a_trace_follows_the_links_to_the_end() {
    let (exhibit, _) = shipped();
    let ancestors = trace(&exhibit, "moskvitch-412", Direction::Ancestors, &BTreeSet::new());
    for id in ["moskvitch-408", "moskvitch-400", "opel-kadett-k38", "bmw-1500"] {
        assert!(ancestors.contains(id), "{id}");
    }
    assert!(!ancestors.contains("moskvitch-2140"));
    let heirs = trace(&exhibit, "opel-kadett-k38", Direction::Heirs, &BTreeSet::new());
    assert!(heirs.contains("moskvitch-401") && !heirs.contains("ford-prefect"));
}

fn muted(terms: &[&str]) -> BTreeSet<Id> {
    terms.iter().map(|term| (*term).into()).collect()
}

#[test]
fn how_a_bmw_is_related_to_an_izh_is_told_link_by_link() {
    let (exhibit, _) = shipped();
    let way = kinship(&exhibit, "bmw-1500", "izh-412", &BTreeSet::new()).unwrap_or_default();
    let mut here = "bmw-1500".to_owned();
    for step in &way {
        let link = &exhibit.all.links[step.link];
        let (start, end) = if step.down { (&link.from, &link.to) } else { (&link.to, &link.from) };
        assert_eq!((&*here, end), (&**start, &step.to), "the way is whole");
        here = step.to.to_string();
    }
    assert_eq!(here, "izh-412");
    assert!((2..=4).contains(&way.len()), "{way:?}");
    // Back it is as long.
    let back = kinship(&exhibit, "izh-412", "bmw-1500", &BTreeSet::new()).unwrap_or_default();
    assert_eq!(back.len(), way.len());
}

#[test]
fn that_one_object_came_of_the_other_is_told_rather_than_a_shorter_way_round() {
    let (exhibit, _) = shipped();
    let way = kinship(&exhibit, "moskvitch-2141", "opel-kadett-k38", &BTreeSet::new()).unwrap_or_default();
    assert!(!way.is_empty() && way.iter().all(|step| !step.down), "{way:?}");
    // Siblings turn once, whatever else they have in common.
    let way = kinship(&exhibit, "moskvitch-400-421", "moskvitch-400-422", &BTreeSet::new()).unwrap_or_default();
    assert!(way.windows(2).filter(|pair| pair[0].down != pair[1].down).count() < 2, "{way:?}");
}

#[test]
fn a_way_uses_only_links_that_are_shown() {
    let (exhibit, _) = shipped();
    let all: Vec<&str> = exhibit.terms("link").iter().map(|term| &*term.id).collect();
    assert_eq!(kinship(&exhibit, "bmw-1500", "izh-412", &muted(&all)), None);
    let first =
        &exhibit.all.links[kinship(&exhibit, "bmw-1500", "izh-412", &BTreeSet::new()).unwrap_or_default()[0].link];
    let way = kinship(&exhibit, "bmw-1500", "izh-412", &muted(&[&first.kind]));
    assert!(way.is_none_or(|way| way.iter().all(|step| exhibit.all.links[step.link].kind != first.kind)));
    assert_eq!(trace(&exhibit, "moskvitch-412", Direction::Both, &muted(&all)).len(), 1);
    let some = layout(&request(&exhibit, &Hidden::default(), &muted(&["claimed"])));
    let all = shipped_layout();
    assert!(some.edges.len() < all.edges.len());
    // What is left out moves nothing.
    assert_eq!(some.nodes, all.nodes);
}

#[test]
fn a_object_and_a_stranger_have_no_way_between_them() {
    let (exhibit, _) = shipped();
    assert_eq!(kinship(&exhibit, "bmw-1500", "no-such-object", &BTreeSet::new()), None);
    assert_eq!(kinship(&exhibit, "bmw-1500", "bmw-1500", &BTreeSet::new()), Some(Vec::new()));
}

#[test]
fn a_folded_family_is_hidden_and_counted_but_not_who_has_another_parent() {
    let (exhibit, _) = shipped();
    let folded = muted(&["moskvitch-400"]);
    let hidden = fold(&exhibit, &folded);
    assert!(hidden.objects.contains("moskvitch-401"));
    assert_eq!(hidden.counts["moskvitch-400"], hidden.objects.len());
    for object in &hidden.objects {
        assert!(heirs(&exhibit, "moskvitch-400").contains(object), "{object} is no heir");
    }
    // An heir with a parent from elsewhere stays, and so do its heirs.
    let kept = heirs(&exhibit, "moskvitch-400").into_iter().find(|object| !hidden.objects.contains(object));
    if let Some(kept) = kept {
        assert!(exhibit.parents(&kept).any(|link| !hidden.objects.contains(&link.from)), "{kept}");
    }
    let layout = layout(&request(&exhibit, &hidden, &BTreeSet::new()));
    let shown: usize = layout.nodes.iter().map(|node| node.objects.len()).sum();
    assert_eq!(shown + hidden.objects.len(), exhibit.all.objects.len());
    let hidden = fold(&exhibit, &BTreeSet::new());
    assert!(hidden.objects.is_empty() && hidden.counts.is_empty());
}

#[test]
fn whoever_chooses_a_hidden_object_sees_it() {
    let (exhibit, _) = shipped();
    let visit = Visit::opening(&exhibit).after(&exhibit, TreeAction::Fold("moskvitch-400".into()));
    let chosen = visit.after(&exhibit, SelectionAction::ChooseObject(Some("moskvitch-407".into())));
    assert!(!fold(&exhibit, &chosen.tree.folded).objects.contains("moskvitch-407"));
    // And folding away the chosen object chooses the one it was folded into.
    let folded = chosen.after(&exhibit, TreeAction::Fold("moskvitch-400".into()));
    assert_eq!(folded.selection.object.as_deref(), Some("moskvitch-400"));
}

#[test]
fn from_every_object_and_every_year_four_to_eight_ways_lead_on() {
    let (exhibit, _) = shipped();
    let landmarks = Landmarks::of(&exhibit);
    let sensible = |exhibit: &Exhibit, visit: &Visit, what: &str| {
        let chosen = visit.selection.object.as_deref();
        let around = chosen.map(|object| Around::of(exhibit, object, &visit.tree.muted)).unwrap_or_default();
        let ways = next(exhibit, &landmarks, &around, visit);
        assert!((4..=8).contains(&ways.len()), "{what}: {} ways", ways.len());
        for way in &ways {
            assert!(way.visit != *visit && way.visit.is_known(exhibit), "{what}: {}", way.what);
        }
        let objects: BTreeSet<_> = ways.iter().filter_map(|way| way.object.clone()).collect();
        assert_eq!(objects.len(), ways.iter().filter(|way| way.object.is_some()).count(), "{what}: an object twice");
    };
    let tree = Visit::opening(&exhibit).after(&exhibit, Action::Open(Room::Tree));
    for year in exhibit.title.clock.years() {
        sensible(&exhibit, &tree.after(&exhibit, ClockAction::Year(year)), &year.to_string());
    }
    for object in &exhibit.all.objects {
        sensible(&exhibit, &tree.after(&exhibit, SelectionAction::ChooseObject(Some(object.id.clone()))), &object.id);
    }
}

#[test]
fn a_circle_in_the_links_is_found_and_does_not_hang_the_tree() {
    let files = |file: &str| -> Result<String, String> {
        Ok(match file {
            "exhibit.json" => r#"{"languages": [{"id": "en", "name": "English"}], "roles": {"years": "years"}}"#,
            "objects.json" => {
                r#"[{"id": "a", "name": "A", "facts": {"years": [{"value": "1950", "sources": []}]}},
                    {"id": "b", "name": "B", "facts": {"years": [{"value": "1951", "sources": []}]}}]"#
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
    assert_eq!(trace(&exhibit, "a", Direction::Both, &BTreeSet::new()).len(), 2);
    assert_eq!(layout(&request(&exhibit, &Hidden::default(), &BTreeSet::new())).nodes.len(), 2);
}

#[test]
fn a_road_or_a_fold_of_an_object_that_is_not_there_is_a_problem() {
    let files = |file: &str| -> Result<String, String> {
        Ok(match file {
            "exhibit.json" => r#"{"tree": {"roads": [["no-such"]], "folds": [["nor-such"]]}}"#,
            _ => "[]",
        }
        .into())
    };
    let problems = exhibit::check::check(&exhibit::load::load(files).0);
    for (field, id) in [("tree.roads[0][0]", "no-such"), ("tree.folds[0][0]", "nor-such")] {
        let found = |problem: &exhibit::Problem| {
            *problem.field == *field && problem.fault == exhibit::Fault::Dangling(id.into())
        };
        assert!(problems.iter().any(found), "{field}: {problems:?}");
    }
}

/// The layout as a table that a reviewer can read: a change of the content or of the layout shows up here.
#[test]
fn the_shipped_tree_is_as_reviewed() {
    let layout = shipped_layout();
    let mut rows: Vec<_> = layout.nodes.iter().map(|node| (node.y.round() as i64, node.x as i64, node)).collect();
    rows.sort_by_key(|(y, x, node)| (*y, *x, node.objects.clone()));
    let mut table = String::new();
    for row in rows.chunk_by(|a, b| a.0 == b.0) {
        let things: Vec<String> = row
            .iter()
            .map(|(_, _, node)| {
                let ids: Vec<&str> = node.objects.iter().map(|id| &**id).collect();
                format!("{} {}", ids.join("+"), node.years.0)
            })
            .collect();
        let _ = writeln!(table, "{:>4}  {}", row[0].0, things.join(", "));
    }
    insta::assert_snapshot!(table);
}

#[test]
fn a_way_is_told_from_the_elder_to_the_younger_from_whichever_end_it_is_asked() {
    let (exhibit, _) = shipped();
    let told = |from: &str, to: &str| {
        let steps = kinship(&exhibit, from, to, &BTreeSet::new()).unwrap_or_default();
        let one = |s: &Sentence| format!("{} {} {}", s.from, s.kind, s.to.join(", "));
        sentences(&exhibit, &steps).iter().map(one).collect::<Vec<_>>()
    };
    let down = told("opel-kadett-k38", "moskvitch-402");
    assert_eq!(
        down,
        ["opel-kadett-k38 copied-from moskvitch-400", "moskvitch-400 developed-into moskvitch-401, moskvitch-402"]
    );
    assert_eq!(told("moskvitch-402", "opel-kadett-k38"), down);
    // Siblings are told as two arms from the one they have in common.
    assert_eq!(
        told("moskvitch-400-421", "moskvitch-400-422"),
        ["moskvitch-400 variant-of moskvitch-400-421", "moskvitch-400 variant-of moskvitch-400-422"]
    );
    assert!(told("moskvitch-400", "moskvitch-400").is_empty());
}

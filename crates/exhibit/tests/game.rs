//! What the game promises, with the shipped content over some hundreds of seeds, and with other content.

use crate::common::shipped;
use exhibit::claim::{Claim, Value};
use exhibit::content::{Certainty, Id, Object};
use exhibit::date::Span;
use exhibit::game::{Play, Question, Task, began, length, questions};
use exhibit::load::load;
use exhibit::tree::{Direction, trace};
use exhibit::visit::{ClockAction, GameAction};
use exhibit::visit::{Write, history};
use exhibit::{Action, Exhibit, Ref, Room, Visit};
use std::collections::BTreeSet;

/// How many games are tried.
const SEEDS: u32 = 600;

fn every(exhibit: &Exhibit) -> Vec<(u32, Question)> {
    (0..SEEDS).flat_map(|seed| questions(exhibit, seed).into_iter().map(move |question| (seed, question))).collect()
}

fn object<'a>(exhibit: &'a Exhibit, id: &str) -> &'a Object {
    let at = exhibit.all.objects.iter().position(|object| *object.id == *id);
    &exhibit.all.objects[at.unwrap_or(usize::MAX)]
}

#[test]
fn every_game_has_six_questions_of_five_kinds() {
    let (exhibit, _) = shipped();
    for seed in 0..SEEDS {
        let game = questions(&exhibit, seed);
        let count = |is: fn(&Task) -> bool| game.iter().filter(|question| is(&question.task)).count();
        let kinds = (
            count(|task| *task == Task::Order),
            count(|task| *task == Task::Longer),
            count(|task| matches!(task, Task::Ancestor { .. })),
            count(|task| matches!(task, Task::Sent { .. })),
            count(|task| *task == Task::Which),
        );
        assert_eq!(kinds, (1, 1, 1, 1, 2), "seed {seed}");
    }
}

#[test]
fn the_same_seed_deals_the_same_game_and_the_next_another() {
    let (one, _) = shipped();
    let (other, _) = shipped();
    let games: Vec<_> = (0..SEEDS).map(|seed| questions(&one, seed)).collect();
    assert_eq!(games, (0..SEEDS).map(|seed| questions(&other, seed)).collect::<Vec<_>>());
    assert!(games.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn in_one_question_no_two_objects_look_alike_and_all_are_drawn() {
    let (exhibit, _) = shipped();
    for (seed, question) in every(&exhibit) {
        let of = if let Task::Ancestor { of, .. } = &question.task { Some(of) } else { None };
        let objects: Vec<&Id> = question.objects.iter().chain(of).collect();
        let faces: BTreeSet<_> = objects.iter().map(|id| object(&exhibit, id).drawing.clone()).collect();
        assert!(faces.len() == objects.len() && !faces.contains(&None), "seed {seed}: {objects:?}");
        assert!(objects.iter().all(|id| !object(&exhibit, id).schematic), "seed {seed}: {objects:?}");
    }
}

#[test]
fn objects_to_order_have_exact_years_that_nobody_disputes_and_one_right_order() {
    let (exhibit, _) = shipped();
    for (seed, question) in every(&exhibit).into_iter().filter(|(_, question)| question.task == Task::Order) {
        assert!((3..=4).contains(&question.objects.len()), "seed {seed}");
        let years: Vec<i32> = question.right(&exhibit).filter_map(|object| began(&exhibit, object)).collect();
        assert_eq!(years.len(), question.objects.len(), "seed {seed}");
        assert!(years.windows(2).all(|pair| pair[1] - pair[0] >= 2), "seed {seed}: {years:?}");
        for id in &question.objects {
            let claims = &object(&exhibit, id).facts["years"];
            let from = |claim: &Claim| match &claim.value {
                Value::Words(text) => Span::parse(text.get("")).map(|span| (span.from.year, span.from.is_fuzzy())).ok(),
                Value::Number(_) => None,
            };
            let firsts: BTreeSet<_> = claims.iter().map(from).map(Option::unwrap_or_default).collect();
            assert!(firsts.len() == 1 && firsts.iter().all(|(year, fuzzy)| *year > 0 && !fuzzy), "{id}: {firsts:?}");
        }
    }
}

#[test]
fn a_object_whose_first_year_is_in_dispute_is_never_put_in_order() {
    let (exhibit, _) = shipped();
    for id in ["moskvitch-400", "moskvitch-407", "moskvitch-408", "scaldia"] {
        assert_eq!(began(&exhibit, object(&exhibit, id)), None, "{id}");
    }
    // Its end is in dispute; its beginning is the same in every claim.
    assert_eq!(began(&exhibit, object(&exhibit, "moskvitch-412")), Some(1967));
}

#[test]
fn exactly_one_candidate_is_an_ancestor_and_no_other_is_even_suspected() {
    let (exhibit, _) = shipped();
    let mut asked = BTreeSet::new();
    for (seed, question) in every(&exhibit) {
        let Task::Ancestor { of, link } = &question.task else { continue };
        let links: Vec<_> = exhibit.all.links.iter().filter(|other| other.id == *link).collect();
        let link = links[0];
        let right: Vec<&Id> = question.right(&exhibit).map(|object| &object.id).collect();
        assert_eq!((right, &link.to), (vec![&link.from], of), "seed {seed}");
        assert_ne!(link.evidence, Certainty::Disputed, "seed {seed}");
        let ancestors = trace(&exhibit, of, Direction::Ancestors, &std::collections::BTreeSet::new());
        let true_ones = question.objects.iter().filter(|id| ancestors.contains(*id)).count();
        assert_eq!((question.objects.len(), true_ones), (3, 1), "seed {seed}: {:?} for {of}", question.objects);
        // Neither looks like an ancestor that it is not, nor is in a dispute with the object.
        let faces: BTreeSet<_> =
            ancestors.iter().filter(|id| **id != link.from).map(|id| &object(&exhibit, id).drawing).collect();
        for id in question.objects.iter().filter(|id| **id != link.from) {
            assert!(!faces.contains(&object(&exhibit, id).drawing), "seed {seed}: {id} looks like an ancestor of {of}");
            let both = |about: &[Ref]| [id, of].iter().all(|id| about.iter().any(|about| about.object() == Some(*id)));
            assert!(!exhibit.all.disputes.iter().any(|dispute| both(&dispute.about)), "seed {seed}: {id} and {of}");
        }
        asked.insert(of.clone());
    }
    assert!(asked.len() >= 12, "only {asked:?}");
}

#[test]
fn what_went_to_a_place_is_documented_and_the_others_were_not_made_until_it_was_over() -> Result<(), String> {
    let (exhibit, _) = shipped();
    let mut places = BTreeSet::new();
    for (seed, question) in every(&exhibit) {
        let Task::Sent { to, movement } = &question.task else { continue };
        let found = exhibit.all.movements.iter().find(|other| other.id == *movement);
        let movement = found.ok_or(format!("seed {seed}: no such movement"))?;
        assert_eq!((movement.certainty, &movement.to), (Certainty::Documented, to), "seed {seed}");
        assert!(exhibit.title.roles.sent.contains(&movement.kind), "seed {seed}");
        assert_eq!(exhibit.disputes_about(&Ref::Movement(movement.id.clone())).count(), 0, "seed {seed}");
        let right: Vec<&Id> = question.right(&exhibit).map(|object| &object.id).collect();
        assert!(right.len() == 1 && movement.objects.contains(right[0]), "seed {seed}: {right:?}");
        for id in question.objects.iter().filter(|id| *id != right[0]) {
            let from = object(&exhibit, id).years().map(|years| years.first_year());
            let over = movement.when.last_year(exhibit.title.clock.to);
            assert!(from > Some(over + 1), "seed {seed}: {id} of {from:?} could have gone to {to}");
            let went = exhibit.all.movements.iter().any(|other| other.to == *to && other.objects.contains(id));
            assert!(!went, "seed {seed}: {id} may have gone to {to} too");
        }
        places.insert(to.clone());
    }
    assert!(places.len() >= 3, "only {places:?}");
    Ok(())
}

#[test]
fn no_two_outlines_to_tell_apart_are_related() -> Result<(), String> {
    let (exhibit, _) = shipped();
    for (seed, question) in every(&exhibit).into_iter().filter(|(_, question)| question.task == Task::Which) {
        assert_eq!(question.objects.len(), 3, "seed {seed}");
        let right = question.right(&exhibit).next().ok_or(format!("seed {seed}: nothing is right"))?;
        let kin = trace(&exhibit, &right.id, Direction::Both, &BTreeSet::new());
        let others = question.objects.iter().filter(|id| **id != right.id);
        assert!(others.clone().all(|id| !kin.contains(id)), "seed {seed}: {:?} and {}", question.objects, right.id);
    }
    Ok(())
}

#[test]
fn the_longer_object_is_visibly_longer_and_both_lengths_are_sure() {
    let (exhibit, _) = shipped();
    for (seed, question) in every(&exhibit).into_iter().filter(|(_, question)| question.task == Task::Longer) {
        let lengths: Vec<f64> =
            question.objects.iter().filter_map(|id| length(&exhibit, object(&exhibit, id))).collect();
        assert!(lengths.len() == 2 && (lengths[0] - lengths[1]).abs() >= 150.0, "seed {seed}: {lengths:?}");
        assert_eq!(question.answer, [usize::from(lengths[1] > lengths[0])], "seed {seed}");
        for id in &question.objects {
            let property = &exhibit.title.drawn_by.length;
            assert_eq!(object(&exhibit, id).number(property), length(&exhibit, object(&exhibit, id)), "{id}");
            assert_eq!(exhibit.disputes_about(&Ref::Property(id.clone(), property.clone())).count(), 0, "{id}");
        }
    }
}

/// An exhibit of just these objects, and those links.
fn other(objects: &str, links: &str) -> Exhibit {
    let text = |file: &str| match file {
        "objects.json" => objects.to_owned(),
        "lineage.json" => links.to_owned(),
        "exhibit.json" => r#"{"title": "Tractors", "languages": [{"id": "en", "name": "English"}],
                "clock": {"from": 1900, "to": 2000},
                "roles": {"years": "years"}, "drawn_by": {"length": "length", "height": "height"}}"#
            .to_owned(),
        _ => "[]".to_owned(),
    };
    load(|file| Ok(text(file))).0
}

fn tractor(id: &str, year: i32, length: i32) -> String {
    format!(
        r#"{{"id": "{id}", "name": "{id}", "drawing": "{id}", "facts": {{
            "years": [{{"value": "{year}", "sources": ["s"]}}], "length": [{{"value": {length}, "sources": ["s"]}}],
            "height": [{{"value": 1500, "sources": ["s"]}}]}}}}"#
    )
}

#[test]
fn an_exhibit_of_one_object_or_none_has_no_questions_and_breaks_nothing() {
    for objects in [String::new(), tractor("a", 1950, 3000)] {
        let exhibit = other(&format!("[{objects}]"), "[]");
        for seed in [0, 1, 7, u32::MAX] {
            assert_eq!(questions(&exhibit, seed), []);
        }
        let visit = Visit::opening(&exhibit).after(&exhibit, Action::Open(Room::Game));
        let deeds = [GameAction::Pick(0), GameAction::Next, GameAction::Pick(9), GameAction::New, GameAction::Pick(1)];
        let end = deeds.into_iter().fold(visit, |visit, deed| visit.after(&exhibit, deed));
        assert_eq!(end.game.play.at(), 0);
    }
}

#[test]
fn a_kind_with_too_little_content_is_left_out() {
    // Equal lengths, years a year apart: nothing to compare and no order, but a parent among three.
    let objects: Vec<String> = (0..4).map(|n| tractor(&format!("t{n}"), 1950 + n, 3000)).collect();
    let link = r#"[{"id": "l", "from": "t0", "to": "t1", "kind": "x", "evidence": "claimed", "sources": ["s"]}]"#;
    let exhibit = other(&format!("[{}]", objects.join(",")), link);
    let game = questions(&exhibit, 5);
    let tasks: Vec<&Task> = game.iter().map(|question| &question.task).collect();
    assert!(tasks.iter().any(|task| matches!(task, Task::Ancestor { .. })), "{tasks:?}");
    assert!(!tasks.contains(&&Task::Order) && !tasks.contains(&&Task::Longer), "{tasks:?}");
    // The same objects, far apart in years and lengths, and related to nobody.
    let objects: Vec<String> = (0..4).map(|n| tractor(&format!("t{n}"), 1950 + 9 * n, 3000 + 400 * n)).collect();
    let game = questions(&other(&format!("[{}]", objects.join(",")), "[]"), 5);
    let tasks: Vec<&Task> = game.iter().map(|question| &question.task).collect();
    assert!(tasks.contains(&&Task::Order) && tasks.contains(&&Task::Longer), "{tasks:?}");
}

#[test]
fn a_round_is_played_by_picking_and_a_pick_is_taken_back_by_picking_again() {
    let (exhibit, _) = shipped();
    let mut visit = Visit::opening(&exhibit).after(&exhibit, Action::Open(Room::Game));
    let game = questions(&exhibit, visit.game.play.seed);
    for (number, question) in game.iter().enumerate() {
        assert_eq!(visit.game.play.at(), number);
        // Nothing goes on before the answer.
        assert_eq!(visit.after(&exhibit, GameAction::Next), visit);
        if question.task == Task::Order {
            let first = visit.after(&exhibit, GameAction::Pick(0));
            assert_eq!(
                first.after(&exhibit, GameAction::Pick(0)).game.play.picks(number),
                visit.game.play.picks(number)
            );
        }
        for place in &question.answer {
            visit = visit.after(&exhibit, GameAction::Pick(*place));
        }
        assert!(
            question.is_answered(visit.game.play.picks(number)) && question.is_right(visit.game.play.picks(number))
        );
        // The answer stands.
        assert_eq!(visit.after(&exhibit, GameAction::Pick(0)), visit);
        assert_eq!(Visit::parse(&exhibit, &visit.address(&exhibit)), Some(visit.clone()));
        visit = visit.after(&exhibit, GameAction::Next);
    }
    assert_eq!(visit.game.play.at(), game.len());
    assert_eq!(Visit::parse(&exhibit, &visit.address(&exhibit)), Some(visit.clone()));
    let again = visit.after(&exhibit, GameAction::New);
    assert_eq!(again.game.play, Play::new(visit.game.play.seed + 1));
}

#[test]
fn a_question_is_a_step_for_the_back_button_and_a_pick_is_none() {
    let (exhibit, _) = shipped();
    let begun = Visit::opening(&exhibit).after(&exhibit, Action::Open(Room::Game));
    let picked = begun.after(&exhibit, GameAction::Pick(0));
    assert_eq!(history(&begun, &picked), Write::Replace);
    assert_eq!(history(&picked, &picked.after(&exhibit, GameAction::Next)), Write::Push);
    assert_eq!(history(&picked, &picked.after(&exhibit, GameAction::New)), Write::Push);
}

#[test]
fn turning_the_clock_changes_nothing_of_a_game_and_a_game_nothing_of_the_clock() {
    let (exhibit, _) = shipped();
    let begun = Visit::opening(&exhibit).after(&exhibit, Action::Open(Room::Game));
    let turned = begun.after(&exhibit, ClockAction::Year(1950)).after(&exhibit, Action::Open(Room::Game));
    assert_eq!(turned.game, begun.game);
    assert_eq!(begun.after(&exhibit, GameAction::Pick(1)).clock.year, begun.clock.year);
    assert_eq!(begun.after(&exhibit, Action::Reset), Visit::opening(&exhibit));
}

#[test]
fn a_torn_address_opens_a_game_all_the_same() {
    let (exhibit, _) = shipped();
    for address in [
        "#/game?game.seed=x&game.answers=9.9.zz",
        "#/game?game.answers=....................",
        "#/game?game.seed=-4&game.answers=0011",
    ] {
        let visit = Visit::parse(&exhibit, address);
        assert!(visit.is_some(), "{address}");
        let visit = visit.unwrap_or_else(|| Visit::opening(&exhibit));
        assert_eq!(Visit::parse(&exhibit, &visit.address(&exhibit)), Some(visit.clone()), "{address}");
        let _ = visit.after(&exhibit, GameAction::Pick(3)).after(&exhibit, GameAction::Next);
    }
}

//! What the title wall, the plate and the sheet behind a mark promise with the shipped content.

use crate::common::{deeds, shipped};
use exhibit::content::Standing;
use exhibit::visit::{SelectionAction, TitleAction};
use exhibit::{Action, Exhibit, Ref, Room, Visit};
use std::collections::BTreeSet;

#[test]
fn the_title_wall_is_the_opening_and_needs_no_room_in_its_address() {
    deeds::with(|exhibit| {
        let opening = Visit::opening(exhibit);
        assert_eq!(opening.room, Room::Title);
        assert!(opening.address(exhibit).starts_with("#/?year="));
        assert_eq!(Visit::parse(exhibit, &opening.address(exhibit)), Some(opening));
        for nothing in ["", "#", "#/", "/"] {
            assert_eq!(Visit::parse(exhibit, nothing), None, "{nothing} names no visit");
        }
    });
}

#[test]
fn each_turn_brings_an_object_of_another_decade_in_a_paint_that_stands_out() {
    deeds::with(|exhibit| {
        let year = Visit::opening(exhibit).clock.year;
        let heroes = exhibit::title::heroes(exhibit, year);
        let first = |object: &exhibit::content::Object| object.years().map(|years| years.first_year());
        let decades: BTreeSet<Option<i32>> = heroes.iter().map(|hero| first(hero).map(|year| year / 10)).collect();
        assert_eq!(decades.len(), heroes.len(), "one of each decade");
        assert!(heroes.len() >= 8, "{} decades", heroes.len());
        assert_eq!(heroes.first().and_then(|hero| first(hero)), Some(year), "the first is of the very year");
        assert!(heroes.iter().all(|hero| exhibit.standing(hero) != Some(Standing::Donor)), "the museum's own");
        for turn in 0..heroes.len() {
            let hero = exhibit::title::showing(exhibit, year, turn);
            assert_eq!(hero.as_ref().is_some_and(|hero| hero.ground.is_some()), turn > 0, "{hero:?}");
        }
        let again = exhibit::title::showing(exhibit, year, heroes.len());
        assert_eq!(again, exhibit::title::showing(exhibit, year, 0), "and round again");
    });
}

#[test]
fn the_title_wall_turns_by_itself_until_it_is_stopped() {
    deeds::with(|exhibit| {
        let opening = Visit::opening(exhibit);
        let turned = opening.after(exhibit, TitleAction::Turn);
        assert_eq!(turned.title.turn, 1);
        let still = turned.after_all(exhibit, [TitleAction::Still(true).into(), TitleAction::Turn.into()]);
        assert_eq!((still.title.turn, still.title.still), (1, true));
    });
}

#[test]
fn whoever_goes_back_to_the_title_has_left_the_story() {
    deeds::with(|exhibit| {
        let Some(story) = exhibit.all.stories.first() else { return };
        let told = Visit::opening(exhibit).after(exhibit, exhibit::visit::StoryAction::Tell(story.id.clone(), 1));
        assert!(told.story.id.is_some());
        assert_eq!(told.after(exhibit, Action::Open(Room::Title)).story.id, None);
    });
}

#[test]
fn every_object_has_a_numeral_and_some_facts_that_stand_large() {
    let exhibit: Exhibit = shipped().0;
    for object in &exhibit.all.objects {
        for lang in ["en", "ru"] {
            let numeral = object.numeral(lang);
            assert!((1..=9).contains(&numeral.chars().count()), "{}: {numeral}", object.id);
        }
        let facts = exhibit::plate::facts(&exhibit, object);
        assert!((1..=3).contains(&facts.len()), "{}: {facts:?}", object.id);
    }
}

#[test]
fn behind_a_mark_stands_every_claim_and_every_source_and_whether_they_disagree() {
    let exhibit = shipped().0;
    for object in &exhibit.all.objects {
        let all = exhibit::grounds::grounds(&exhibit, &Ref::Object(object.id.clone()));
        let claims: usize = object.facts.values().map(Vec::len).sum();
        assert_eq!(all.grounds.iter().map(|ground| ground.claims.len()).sum::<usize>(), claims, "{}", object.id);
        let sources: BTreeSet<&str> =
            object.facts.values().flatten().flat_map(|claim| &claim.sources).map(|cited| &*cited.source).collect();
        assert_eq!(all.sources, sources.len(), "{}", object.id);
    }
    for link in &exhibit.all.links {
        let grounds = exhibit::grounds::grounds(&exhibit, &Ref::Link(link.id.clone()));
        assert!(grounds.sources > 0, "{} rests on nothing", link.id);
    }
    let disputed = exhibit.all.disputes.iter().flat_map(|dispute| &dispute.about);
    for about in disputed.filter(|about| matches!(about, Ref::Property(..) | Ref::Link(_) | Ref::Event(_))) {
        assert!(exhibit::grounds::grounds(&exhibit, about).is_disputed(), "{about} is in dispute");
    }
}

#[test]
fn the_sheet_of_a_mark_is_closed_by_going_elsewhere_and_is_in_the_address() {
    deeds::with(|exhibit| {
        let Some(object) = exhibit.all.objects.first() else { return };
        let what = Ref::Object(object.id.clone()).to_string();
        let visit = Visit::opening(exhibit)
            .after(exhibit, SelectionAction::ShowObject(object.id.clone()))
            .after(exhibit, SelectionAction::Know(Some(what.as_str().into())));
        assert!(visit.is_known(exhibit));
        assert_eq!(
            Visit::parse(exhibit, &visit.address(exhibit)).map(|visit| visit.selection.know),
            Some(visit.selection.know.clone())
        );
        assert_eq!(visit.after(exhibit, Action::Open(Room::Gallery)).selection.know, None);
    });
}

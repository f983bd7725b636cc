//! What an address, a reset and the clock promise.

use crate::common::deeds::{deeds, with};
use crate::common::shipped;
use exhibit::visit::{ClockAction, GalleryAction, SelectionAction, SettingsAction, StoryAction};
use exhibit::visit::{Write, history};
use exhibit::{Action, Room, Visit};
use proptest::prelude::*;

fn after(deeds: Vec<Action>) -> Visit {
    with(|exhibit| deeds.into_iter().fold(Visit::opening(exhibit), |visit, deed| visit.after(exhibit, deed)))
}

proptest! {
    #[test]
    fn the_address_of_a_visit_gives_the_same_visit_back(deeds in prop::collection::vec(deeds(), 0..24)) {
        let mut visit = after(deeds);
        let again = with(|exhibit| Visit::parse(exhibit, &visit.address(exhibit)));
        visit.clock.playing = false;
        prop_assert_eq!(again, Some(visit));
    }

    #[test]
    fn starting_again_leaves_nothing_of_the_last_visitor(deeds in prop::collection::vec(deeds(), 0..24)) {
        let visit = after(deeds);
        with(|exhibit| assert_eq!(visit.after(exhibit, Action::Reset), Visit::opening(exhibit)));
    }

    #[test]
    fn the_clock_never_leaves_its_years(deeds in prop::collection::vec(deeds(), 0..24)) {
        let visit = after(deeds);
        let (since, year) = visit.years();
        with(|exhibit| assert!(exhibit.title.clock.from <= since && since <= year && year <= exhibit.title.clock.to));
    }

    #[test]
    fn no_address_breaks_the_exhibit(address in "#?/?(gallery|tree|map|object|x)?\\??(.{0,40})") {
        with(|exhibit| { let _ = Visit::parse(exhibit, &address); });
    }
}

#[test]
fn choosing_a_object_turns_the_clock_to_its_first_year() {
    with(|exhibit| {
        let visit = Visit::opening(exhibit).after(exhibit, ClockAction::Year(1990));
        let visit = visit.after(exhibit, SelectionAction::ShowObject("moskvitch-407".into()));
        assert_eq!((visit.clock.year, visit.room), (1958, Room::Object));
    });
}

#[test]
fn touching_a_place_of_the_year_leaves_the_year() {
    with(|exhibit| {
        let visit = Visit::opening(exhibit).after(exhibit, ClockAction::Year(1967));
        let place = |visit: &Visit, id: &str| visit.after(exhibit, SelectionAction::ChoosePlace(Some(id.into())));
        assert_eq!(place(&visit, "moscow-plant").clock.year, 1967);
        // What was not there yet, or is over, turns the clock to its beginning.
        assert_eq!(place(&visit.after(exhibit, ClockAction::Year(2024)), "sverdlovsk").clock.year, 1941);
    });
}

#[test]
fn playing_again_at_the_end_begins_at_the_first_year() {
    with(|exhibit| {
        let visit =
            Visit::opening(exhibit).after(exhibit, ClockAction::Year(9999)).after(exhibit, ClockAction::Play(true));
        assert_eq!(visit.clock.year, exhibit.title.clock.from);
        assert_eq!(visit.after(exhibit, ClockAction::Tick).clock.year, exhibit.title.clock.from + 1);
    });
}

#[test]
fn the_clock_runs_backwards_and_stops_at_the_first_year() {
    with(|exhibit| {
        let clock = exhibit.title.clock;
        let visit = Visit::opening(exhibit).after(exhibit, ClockAction::Year(clock.from + 1));
        let visit = visit.after(exhibit, ClockAction::Backwards(true)).after(exhibit, ClockAction::Play(true));
        let first = visit.after(exhibit, ClockAction::Tick);
        assert_eq!((first.clock.year, first.clock.playing), (clock.from, true));
        let stopped = first.after(exhibit, ClockAction::Tick);
        assert_eq!((stopped.clock.year, stopped.clock.playing), (clock.from, false));
        // And begins again at the last.
        assert_eq!(stopped.after(exhibit, ClockAction::Play(true)).clock.year, clock.to);
    });
}

#[test]
fn a_range_slides_as_a_whole_while_it_plays_and_never_turns_over() {
    with(|exhibit| {
        let visit =
            Visit::opening(exhibit).after(exhibit, ClockAction::Year(1967)).after(exhibit, ClockAction::Range(true));
        assert_eq!(visit.years(), (1957, 1967));
        let played = visit.after(exhibit, ClockAction::Play(true)).after(exhibit, ClockAction::Tick);
        assert_eq!(played.years(), (1958, 1968));
        assert_eq!(visit.after(exhibit, ClockAction::FromYear(1999)).years(), (1967, 1967));
        assert_eq!(visit.after(exhibit, ClockAction::Year(1950)).years(), (1950, 1950));
        // At the end, play begins again with the same width.
        let end = visit.after(exhibit, ClockAction::Year(9999)).after(exhibit, ClockAction::FromYear(2015));
        assert_eq!(
            end.after(exhibit, ClockAction::Play(true)).years(),
            (exhibit.title.clock.from, exhibit.title.clock.from + 10)
        );
        assert_eq!(visit.after(exhibit, ClockAction::Range(false)).years(), (1967, 1967));
    });
}

#[test]
fn a_knob_held_for_ten_seconds_leaves_nothing_behind_but_the_year() {
    with(|exhibit| {
        let clock = exhibit.title.clock;
        let begin = Visit::opening(exhibit);
        let years = (0..600).map(|frame| clock.from + (frame * 7) % (clock.to - clock.from + 1));
        let scrubbed =
            years.chain([1983]).fold(begin.clone(), |visit, year| visit.after(exhibit, ClockAction::Year(year)));
        assert_eq!(scrubbed, begin.after(exhibit, ClockAction::Year(1983)));
    });
}

#[test]
fn scrubbing_replaces_and_choosing_pushes() {
    with(|exhibit| {
        let visit = Visit::opening(exhibit);
        let kind = |action: Action| history(&visit, &visit.after(exhibit, action));
        assert_eq!(kind(ClockAction::Year(1950).into()), Write::Replace);
        assert_eq!(kind(GalleryAction::Search("aleko".into()).into()), Write::Replace);
        assert_eq!(kind(Action::Open(Room::Map)), Write::Push);
        assert_eq!(kind(SelectionAction::ShowObject("kim-10".into()).into()), Write::Push);
        assert_eq!(kind(ClockAction::Play(true).into()), Write::Nothing);
    });
}

#[test]
fn a_torn_address_still_opens_the_room() {
    with(|exhibit| {
        let visit = Visit::parse(exhibit, "#/tree?year=nineteen&tree=1,2&trace=sideways&f.=&%%%=%zz&lang=xx");
        assert_eq!(visit.as_ref().map(|visit| visit.room), Some(Room::Tree));
        assert_eq!(visit.map(|visit| visit.clock.year), Some(exhibit.title.clock.from));
        assert_eq!(Visit::parse(exhibit, "#/nowhere"), None);
    });
}

#[test]
fn every_story_is_told_step_by_step_in_the_language_of_the_visitor() {
    with(|exhibit| {
        for story in &exhibit.all.stories {
            let mut visit = Visit::opening(exhibit).after(exhibit, SettingsAction::Lang("ru".into()));
            for step in 0..story.steps.len() {
                visit = visit.after(exhibit, StoryAction::Tell(story.id.clone(), step));
                assert_eq!((visit.story.id.as_ref(), visit.story.step), (Some(&story.id), step), "{} {step}", story.id);
                assert!(&*visit.settings.lang == "ru" && visit.is_known(exhibit), "{} {step}", story.id);
            }
            // One past the last is its end, in the room of the stories; a link to it opens the same.
            let end = visit.after(exhibit, StoryAction::Tell(story.id.clone(), story.steps.len()));
            assert_eq!((end.room, end.story.told(exhibit)), (Room::Stories, None), "{}", story.id);
            assert_eq!(end.story.ended(exhibit).map(|ended| &ended.id), Some(&story.id));
            assert_eq!(Visit::parse(exhibit, &end.address(exhibit)), Some(end));
            // Past the end nothing happens.
            assert_eq!(visit.after(exhibit, StoryAction::Tell(story.id.clone(), 99)), visit);
        }
    });
}

#[test]
fn a_visitor_may_wander_off_a_story_and_come_back() {
    with(|exhibit| {
        let story = &exhibit.all.stories[0].id;
        let told = Visit::opening(exhibit).after(exhibit, StoryAction::Tell(story.clone(), 2));
        let wandered = told.after(exhibit, Action::Open(Room::Map)).after(exhibit, ClockAction::Year(2001));
        assert_eq!((wandered.story.id.as_ref(), wandered.story.step), (Some(story), 2));
        assert_eq!(wandered.after(exhibit, StoryAction::Tell(story.clone(), 2)), told);
        assert_eq!(wandered.after(exhibit, StoryAction::Leave).story.id, None);
    });
}

#[test]
fn turning_the_clock_lets_go_of_an_open_event_and_of_nothing_else() {
    with(|exhibit| {
        let event = &exhibit.all.events[4];
        let opened =
            Visit::opening(exhibit).after(exhibit, SelectionAction::OpenEntry(Room::Chronicle, event.id.clone()));
        assert_eq!(opened.selection.entry.as_ref(), Some(&event.id));
        // The same year again is no turn.
        assert_eq!(
            opened.after(exhibit, ClockAction::Year(opened.clock.year)).selection.entry.as_ref(),
            Some(&event.id)
        );
        assert_eq!(opened.after(exhibit, ClockAction::Turn(1)).selection.entry, None);
        let dispute = exhibit.all.disputes[0].id.clone();
        let asked = opened.after(exhibit, SelectionAction::OpenEntry(Room::Disputes, dispute.clone()));
        assert_eq!(asked.after(exhibit, ClockAction::Turn(1)).selection.entry, Some(dispute));
    });
}

#[test]
fn every_key_of_an_address_belongs_to_one_field_of_one_part() {
    let mut keys = Visit::keys();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count, "{keys:?}");
    // A key that is a prefix of another would take its values.
    for key in keys.iter().filter(|key| key.ends_with('.')) {
        assert!(keys.iter().filter(|other| other.starts_with(key)).count() == 1, "{key}");
    }
}

/// What each key may hold, so that a part which an address does not hold, or a reset does not clear, is found.
#[test]
fn every_part_is_in_the_address_and_a_reset_clears_it() {
    let (exhibit, _) = shipped();
    let opening = Visit::opening(&exhibit);
    let value = |key: &str| match key {
        "lang" => "lang=ru".to_owned(),
        "year" => "year=1988".to_owned(),
        "from" => "from=1931".to_owned(),
        "split" => "from=1931&split=yes".to_owned(),
        "pace" => "pace=fast".to_owned(),
        "sort" => "sort=name".to_owned(),
        "trace" => "trace=heirs".to_owned(),
        "tree" | "map" => format!("{key}=1,2,3"),
        "f." => "f.body=van".to_owned(),
        "p." => "p.moskvitch-407=1".to_owned(),
        "game." => "game.seed=7&game.answers=01.2".to_owned(),
        "point" | "guess" | "step" | "divide" => format!("{key}=1"),
        "back" | "list" | "tools" | "filters" | "over" | "lines" => format!("{key}=yes"),
        _ => format!("{key}=x"),
    };
    for key in Visit::keys() {
        let visit = Visit::parse(&exhibit, &format!("#/gallery?year=1967&{}", value(key))).unwrap_or(opening.clone());
        assert_ne!(visit, opening, "{key} changes nothing");
        assert_eq!(Visit::parse(&exhibit, &visit.address(&exhibit)), Some(visit.clone()), "{key}");
        assert_eq!(visit.after(&exhibit, Action::Reset), opening, "{key}");
    }
}

#[test]
fn a_turn_of_the_clock_and_a_letter_are_what_a_room_may_follow_later() {
    let (exhibit, _) = shipped();
    let visit = Visit::opening(&exhibit).after(&exhibit, Action::Open(Room::Gallery));
    let turned = visit.after(&exhibit, ClockAction::Year(1965));
    assert_ne!(visit, turned);
    assert!(visit.turns_to(&turned) && turned.turns_to(&visit));
    assert!(turned.turns_to(&turned.after(&exhibit, GalleryAction::Search("a".into()))));
    for other in [ClockAction::Play(true).into(), Action::from(GalleryAction::Filtering(true))] {
        assert!(!visit.turns_to(&visit.after(&exhibit, other)));
    }
}

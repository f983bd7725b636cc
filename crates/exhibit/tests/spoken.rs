//! The exhibit for whoever does not look: every room says where one is and what is there, and all of it is reached by
//! keys.

use crate::common::{museum, shipped};
use exhibit::spoken::{Key, Line, View, after, told, view};
use exhibit::visit::SettingsAction;
use exhibit::{Action, Exhibit, Ref, Room, Visit};
use std::collections::BTreeSet;

const MUSEUMS: [&str; 2] = ["assets/exhibit", "tests/another-museum"];

fn speaking(exhibit: &Exhibit) -> Visit {
    Visit::opening(exhibit).after(exhibit, SettingsAction::Speech(true))
}

/// The first visit after going from part to part until Enter leads to a room.
fn into(exhibit: &Exhibit, room: Room) -> Option<Visit> {
    let mut visit = speaking(exhibit);
    for _ in 0..=view(exhibit, &visit).parts.len() {
        let inside = after(exhibit, &visit, Key::Enter);
        if inside.room == room {
            return Some(inside);
        }
        visit = after(exhibit, &visit, Key::Next);
    }
    None
}

fn walk(line: &Line, keys: &mut BTreeSet<String>, texts: &mut Vec<String>) {
    match line {
        Line::Text(text) => texts.push(text.clone()),
        Line::Words(key, values) => {
            keys.insert(key.clone());
            values.iter().for_each(|(_, line)| walk(line, keys, texts));
        }
        Line::Count(key, _) => {
            keys.insert(format!("{key}_other"));
        }
        Line::List(lines) => lines.iter().for_each(|line| walk(line, keys, texts)),
        Line::Span(_) | Line::Figure(..) | Line::Point(..) | Line::Amount(_) => {}
    }
}

#[test]
fn every_room_is_reached_by_arrows_and_enter_and_says_where_one_is_and_what_is_there() {
    for folder in MUSEUMS {
        let exhibit = museum(folder).0;
        for room in exhibit.rooms() {
            let visit = into(&exhibit, *room);
            assert!(visit.is_some(), "{folder}: no part leads to {}", room.id());
            let Some(visit) = visit else { continue };
            let View { summary, parts } = view(&exhibit, &visit);
            assert!(summary.len() > 1, "{folder}: {} has no summary", room.id());
            assert!(!parts.is_empty(), "{folder}: nothing is told in {}", room.id());
            assert!(parts.iter().any(|part| part.leads.is_some()), "{folder}: {} leads nowhere", room.id());
            assert!(parts.iter().all(|part| !part.said.is_empty()), "{folder}: a part of {} is mute", room.id());
        }
    }
}

#[test]
fn the_gallery_says_the_year_how_many_there_are_and_which_is_the_newest() {
    let (exhibit, _) = shipped();
    let visit = Visit::parse(&exhibit, "#/gallery?year=1967&speech=yes").unwrap_or_else(|| speaking(&exhibit));
    let View { summary, parts } = view(&exhibit, &visit);
    let there = exhibit.all.objects.iter().filter(|object| object.years().is_some() && visit.is_there(object.years()));
    let count = there.clone().count();
    assert_eq!(summary[0], Line::Text("1967".into()));
    assert_eq!(summary[1], Line::Count("gallery.count", count));
    let newest = there.filter_map(|object| object.years()).map(|years| years.first_year()).max();
    let first = parts[0].leads.as_ref().and_then(|visit| exhibit.object(visit.selection.object.as_ref()?)?.years());
    assert_eq!(first.map(|years| years.first_year()), newest);
    assert_eq!(parts.len(), count);
}

#[test]
fn an_object_tells_how_it_looks_every_figure_every_link_and_every_journey_of_it() {
    for folder in MUSEUMS {
        let exhibit = museum(folder).0;
        for object in &exhibit.all.objects {
            let visit = Ref::Object(object.id.clone()).visit(&exhibit, &speaking(&exhibit));
            let parts = view(&exhibit, &visit).parts;
            let figures =
                exhibit.title.properties.iter().filter(|property| object.fact(&property.id).is_some()).count();
            let links = exhibit.parents(&object.id).count() + exhibit.children(&object.id).count();
            let all = &exhibit.all;
            let moves = all.movements.iter().filter(|movement| movement.objects.contains(&object.id)).count();
            let events = all.events.iter().filter(|event| event.objects.contains(&object.id)).count();
            let disputes = exhibit.disputes_within(&Ref::Object(object.id.clone())).len();
            let looks = object.marks.len();
            assert_eq!(parts.len(), figures + links + looks + moves + events + disputes, "{}", object.id);
        }
    }
}

#[test]
fn arrows_go_through_the_parts_back_leads_out_to_where_one_was_and_home_to_the_way_in() {
    for folder in MUSEUMS {
        let exhibit = museum(folder).0;
        let Some(gallery) = into(&exhibit, Room::Gallery) else { continue };
        let second = after(&exhibit, &after(&exhibit, &gallery, Key::Next), Key::Next);
        assert_eq!(told(&exhibit, &second).part, 2);
        let object = after(&exhibit, &second, Key::Enter);
        assert_eq!((object.room, object.spoken.part), (Room::Object, 0));
        assert_ne!(after(&exhibit, &object, Key::Later).selection.object, None);
        let back = after(&exhibit, &object, Key::Back);
        assert_eq!(back.room, Room::Gallery, "{folder}");
        let part = back.spoken.part.checked_sub(1).and_then(|at| view(&exhibit, &back).parts.into_iter().nth(at));
        let leads = part.and_then(|part| part.leads).and_then(|visit| visit.selection.object);
        assert_eq!(leads, object.selection.object, "{folder}");
        let home = after(&exhibit, &object, Key::Home);
        assert_eq!((home.room, home.settings.speech), (Room::Title, true));
        // At either end nothing more comes, and nothing is lost.
        let first = after(&exhibit, &gallery, Key::Previous);
        assert_eq!(first, gallery);
        let mut last = gallery.clone();
        for _ in 0..1000 {
            last = after(&exhibit, &last, Key::Next);
        }
        let end = told(&exhibit, &last);
        assert_eq!(end.part, end.parts);
    }
}

#[test]
fn years_turn_to_the_next_of_which_there_is_something_to_tell_and_stories_to_the_next_step() {
    let (exhibit, _) = shipped();
    let visit = Visit::parse(&exhibit, "#/gallery?year=1967").unwrap_or_else(|| speaking(&exhibit));
    let later = after(&exhibit, &visit, Key::Later);
    assert!(later.clock.year > 1967);
    let begins =
        |object: &exhibit::content::Object| object.years().is_some_and(|years| years.first_year() == later.clock.year);
    assert!(exhibit.all.objects.iter().any(begins));
    assert!(after(&exhibit, &visit, Key::Earlier).clock.year <= 1967);
    let Some(story) = exhibit.all.stories.first() else { return };
    let told = Ref::Story(story.id.clone()).visit(&exhibit, &speaking(&exhibit));
    let begun = after(&exhibit, &after(&exhibit, &told, Key::Next), Key::Enter);
    assert_eq!(begun.story.id.as_ref(), Some(&story.id));
    assert!(begun.settings.speech, "a step of a story keeps the voice");
    assert_eq!(after(&exhibit, &begun, Key::Later).story.step, 1);
    assert_eq!(after(&exhibit, &begun, Key::Earlier), begun);
    let left = after(&exhibit, &begun, Key::Back);
    assert_eq!((left.room, left.story.id), (Room::Stories, None));
    assert_eq!(left.spoken.part, 1);
}

#[test]
fn a_game_is_played_to_its_end_by_ear_and_gives_nothing_away() {
    let (exhibit, _) = shipped();
    let Some(mut visit) = into(&exhibit, Room::Game) else { return };
    for _ in 0..60 {
        let all = exhibit::game::questions(&exhibit, visit.game.play.seed);
        let Some(question) = all.get(visit.game.play.at()) else { break };
        let picks = visit.game.play.picks(visit.game.play.at());
        let View { summary, parts } = view(&exhibit, &visit);
        if question.is_answered(picks) {
            assert_eq!(summary[0], Line::words("game.right"));
            visit = after(&exhibit, &Visit { spoken: exhibit::visit::SpokenView { part: 1 }, ..visit }, Key::Enter);
            continue;
        }
        if question.task == exhibit::game::Task::Which {
            let named = |line: &Line| matches!(line, Line::Text(_));
            assert!(!parts.iter().flat_map(|part| &part.said).any(named), "the name is the answer");
        }
        let right = question.answer[picks.len()];
        visit.spoken.part = right + 1;
        visit = after(&exhibit, &visit, Key::Enter);
    }
    assert_eq!(view(&exhibit, &visit).summary[0], Line::words("game.learnt"));
}

#[test]
fn every_word_that_is_said_is_in_every_language() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for folder in MUSEUMS {
        let exhibit = museum(folder).0;
        let (mut keys, mut texts) = (BTreeSet::new(), Vec::new());
        for room in exhibit.rooms() {
            let Some(visit) = into(&exhibit, *room) else { continue };
            let parts = view(&exhibit, &visit).parts;
            let inside = parts.iter().filter_map(|part| part.leads.clone()).take(40);
            for visit in inside.chain([visit.clone(), speaking(&exhibit)]) {
                told(&exhibit, &visit).said.iter().for_each(|line| walk(line, &mut keys, &mut texts));
                let parts = view(&exhibit, &visit).parts;
                parts.iter().flat_map(|part| &part.said).for_each(|line| walk(line, &mut keys, &mut texts));
            }
        }
        assert!(texts.iter().all(|text| !text.trim().is_empty()), "{folder}: something is said without words");
        for lang in &exhibit.title.languages {
            let own = root.join(folder).join(format!("locales/{}.json", lang.id));
            let shared = root.join(format!("assets/locales/{}.json", lang.id));
            let file = if own.is_file() { own } else { shared };
            let words = std::fs::read_to_string(&file).unwrap_or_default();
            for key in &keys {
                assert!(words.contains(&format!("\"{key}\"")), "{} has no {key}", file.display());
            }
        }
    }
}

#[test]
fn a_new_start_is_silent_and_volume_and_pace_stop_at_their_ends() {
    let (exhibit, _) = shipped();
    let mut visit = speaking(&exhibit);
    for _ in 0..9 {
        visit = after(&exhibit, &after(&exhibit, &visit, Key::Louder), Key::Slower);
    }
    assert_eq!((visit.settings.volume.id(), visit.settings.rate.id()), ("loud", "slowest"));
    let address = visit.address(&exhibit);
    assert!(address.contains("speech=yes") && address.contains("rate=slowest"), "{address}");
    let fresh = visit.after(&exhibit, Action::Reset);
    assert_eq!(fresh, Visit::opening(&exhibit));
    assert!(!fresh.settings.speech);
    assert!(!after(&exhibit, &visit, Key::Off).settings.speech);
}

//! What a key does to a visit, and what is said then.

use super::reading::has_years;
use super::{Key, Line, View, view};
use crate::content::Object;
use crate::exhibit::Exhibit;
use crate::visit::{Action, ClockAction, Room, SelectionAction, SettingsAction, StoryAction, Visit};

/// What is said of a visit, and which of how many parts that is: 0 is the summary.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What is said.
    pub said: Vec<Line>,
    /// The part.
    pub part: usize,
    /// All parts.
    pub parts: usize,
}

/// What is said where the visit stands: the summary and how many parts it has, or one of them and where it leads.
pub fn told(exhibit: &Exhibit, visit: &Visit) -> Told {
    let View { summary, parts } = view(exhibit, visit);
    let part = visit.spoken.part.min(parts.len());
    let said = match part.checked_sub(1).and_then(|at| parts.get(at)) {
        None => summary.into_iter().chain([Line::Count("spoken.parts", parts.len())]).collect(),
        Some(told) => {
            let enter = told.leads.as_ref().map(|_| Line::words("spoken.enter"));
            told.said.iter().cloned().chain(enter).collect()
        }
    };
    Told { said, part, parts: parts.len() }
}

/// The visit after a key. What a key cannot do changes nothing: the same is said once more.
#[must_use]
pub fn after(exhibit: &Exhibit, visit: &Visit, key: Key) -> Visit {
    let mut next = visit.clone();
    let act = |action: Action| visit.after(exhibit, action);
    match key {
        Key::Next | Key::Previous => {
            let parts = view(exhibit, visit).parts.len();
            let part = visit.spoken.part.min(parts);
            next.spoken.part = if key == Key::Next { (part + 1).min(parts) } else { part.saturating_sub(1) };
        }
        Key::Later | Key::Earlier => next = along(exhibit, visit, key == Key::Later),
        Key::Enter => {
            let View { parts, .. } = view(exhibit, visit);
            let part = visit.spoken.part.checked_sub(1).and_then(|at| parts.into_iter().nth(at));
            if let Some(leads) = part.and_then(|part| part.leads) {
                next = leads;
            }
        }
        Key::Back => next = out(exhibit, visit),
        Key::Home => next = found_again(exhibit, act(Action::Open(Room::Title)), visit),
        Key::Again => {}
        Key::Louder => next.settings.volume = visit.settings.volume.step(true),
        Key::Quieter => next.settings.volume = visit.settings.volume.step(false),
        Key::Faster => next.settings.rate = visit.settings.rate.step(true),
        Key::Slower => next.settings.rate = visit.settings.rate.step(false),
        Key::Off => next = act(SettingsAction::Speech(false).into()),
    }
    next
}

/// On or back: in a story by a step, on an object's page to the next one in time, else to the next year of which there
/// is something to tell.
fn along(exhibit: &Exhibit, visit: &Visit, on: bool) -> Visit {
    if let Some((story, _)) = visit.story.told(exhibit) {
        let step = visit.story.step.checked_add_signed(if on { 1 } else { -1 });
        return step
            .map_or_else(|| visit.clone(), |step| visit.after(exhibit, StoryAction::Tell(story.id.clone(), step)));
    }
    if visit.room == Room::Object {
        let time = |object: &Object| (object.years().map_or(i32::MAX, |years| years.first_year()), object.id.clone());
        let Some(here) = visit.selection.object.as_ref().and_then(|id| exhibit.object(id)).map(time) else {
            return visit.clone();
        };
        let others = exhibit.all.objects.iter().map(time);
        let next = if on { others.filter(|one| *one > here).min() } else { others.filter(|one| *one < here).max() };
        return next.map_or_else(|| visit.clone(), |(_, id)| visit.after(exhibit, SelectionAction::ShowObject(id)));
    }
    if !has_years(visit.room) || visit.selection.entry.is_some() {
        return after(exhibit, visit, if on { Key::Next } else { Key::Previous });
    }
    let all = &exhibit.all;
    let year = visit.clock.year;
    let of_objects = all.objects.iter().filter_map(|object| object.years()).map(|years| years.first_year());
    let of_events = all.events.iter().map(|event| event.when.first_year());
    let of_moves = all.movements.iter().map(|movement| movement.when.first_year());
    let years: Vec<i32> = match visit.room {
        Room::Map => of_moves.collect(),
        Room::Chronicle => of_events.collect(),
        _ => of_objects.collect(),
    };
    let years = years.into_iter().map(|year| exhibit.title.clock.clamp(year));
    let next = if on { years.filter(|one| *one > year).min() } else { years.filter(|one| *one < year).max() };
    let mut visit = next.map_or_else(|| visit.clone(), |year| visit.after(exhibit, ClockAction::Year(year)));
    visit.spoken.part = 0;
    visit
}

/// One step out: of the story, of what is open or chosen, of the room.
fn out(exhibit: &Exhibit, visit: &Visit) -> Visit {
    let act = |action: Action| visit.after(exhibit, action);
    let chosen = &visit.selection;
    let next = if visit.story.told(exhibit).is_some() {
        visit.after_all(exhibit, [StoryAction::Leave.into(), Action::Open(Room::Stories)])
    } else if chosen.know.is_some() {
        act(SelectionAction::Know(None).into())
    } else if chosen.entry.is_some() {
        act(SelectionAction::CloseEntry.into())
    } else {
        match visit.room {
            Room::Title => visit.clone(),
            Room::Object => visit.after_all(exhibit, [Action::Open(Room::Gallery)]),
            Room::Tree if chosen.object.is_some() => act(SelectionAction::ChooseObject(None).into()),
            Room::Map if chosen.movement.is_some() || chosen.place.is_some() => {
                act(SelectionAction::ChoosePlace(None).into())
            }
            Room::Compare if !visit.compare.objects.is_empty() => {
                let mut next = visit.clone();
                next.compare = Default::default();
                next
            }
            _ => act(Action::Open(Room::Title)),
        }
    };
    found_again(exhibit, next, visit)
}

/// Whoever comes out of something stands at the part that led into it, if it is told there.
fn found_again(exhibit: &Exhibit, mut next: Visit, from: &Visit) -> Visit {
    let chosen = |visit: &Visit| {
        let chosen = &visit.selection;
        let entry = (chosen.entry.clone(), chosen.place.clone(), chosen.movement.clone());
        (visit.room, chosen.object.clone(), entry, visit.compare.objects.clone())
    };
    let led = |leads: &Visit| {
        if from.story.told(exhibit).is_some() {
            return leads.story.id == from.story.id;
        }
        if next.room == Room::Title { leads.room == from.room } else { chosen(leads) == chosen(from) }
    };
    let parts = view(exhibit, &next).parts;
    let found = parts.iter().position(|part| part.leads.as_ref().is_some_and(led));
    next.spoken.part = found.map_or(0, |at| at + 1);
    next
}

//! What a story shows besides its steps: the year of its cover, what a step speaks of, and where to go at its end.

use crate::content::{Dispute, Object, Story};
use crate::exhibit::Exhibit;
use crate::reference::Ref;
use crate::visit::{Room, Visit};

/// The year of a story: that of its step in the middle of time, so that its cover is in the colour of that era.
pub fn year(exhibit: &Exhibit, story: &Story) -> Option<i32> {
    let mut years: Vec<i32> = visits(exhibit, story).map(|visit| visit.clock.year).collect();
    years.sort_unstable();
    years.get(years.len() / 2).copied()
}

/// What a step speaks of: the entry, the movement, the place or the object that its visit has chosen.
pub fn about(visit: &Visit) -> Option<Ref> {
    let chosen = &visit.selection;
    let entry = chosen.entry.clone();
    match visit.room {
        Room::Chronicle => entry.map(Ref::Event),
        Room::Numbers => entry.map(Ref::Series),
        Room::Disputes => entry.map(Ref::Dispute),
        Room::Map => chosen.movement.clone().map(Ref::Movement).or_else(|| chosen.place.clone().map(Ref::Place)),
        Room::Object | Room::Tree => chosen.object.clone().map(Ref::Object),
        _ => None,
    }
}

/// Where to go when a story is over.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending<'a> {
    /// The story after it; after the last one the first. None in an exhibit of one story.
    pub next: Option<&'a Story>,
    /// The object that it was about.
    pub object: Option<&'a Object>,
    /// A question about that which the story did not ask; else the last one that it asked.
    pub dispute: Option<&'a Dispute>,
}

/// What the end of a story leads to.
pub fn ending<'a>(exhibit: &'a Exhibit, story: &Story) -> Ending<'a> {
    let all = &exhibit.all.stories;
    let at = all.iter().position(|other| other.id == story.id);
    let next = at.and_then(|at| all.get((at + 1) % all.len())).filter(|next| next.id != story.id);
    let object = story.object.as_ref().and_then(|id| exhibit.object(id));
    let asked: Vec<_> = visits(exhibit, story)
        .filter(|visit| visit.room == Room::Disputes)
        .filter_map(|visit| visit.selection.entry)
        .collect();
    let about = object.map(|object| exhibit.disputes_within(&Ref::Object(object.id.clone()))).unwrap_or_default();
    let unasked = about.into_iter().find(|dispute| !asked.contains(&dispute.id));
    let dispute = unasked.or_else(|| exhibit.dispute(asked.last()?));
    Ending { next, object, dispute: dispute.filter(|_| exhibit.offers(Room::Disputes)) }
}

/// The visits of its steps.
fn visits<'a>(exhibit: &'a Exhibit, story: &'a Story) -> impl Iterator<Item = Visit> + 'a {
    story.steps.iter().filter_map(|step| Visit::parse(exhibit, &step.visit))
}

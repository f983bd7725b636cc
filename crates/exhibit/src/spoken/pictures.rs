//! The great pictures, as they are told.

use super::rooms::kin;
use super::teller::Teller;
use super::{Line, MOST, Part, View};
use crate::content::{Movement, Place};
use crate::reference::Ref;
use crate::tree::outline;
use crate::visit::{Action, SelectionAction};

/// The objects of the year, the newest first, with what each came of; of a chosen one its kin.
pub fn tree(teller: &Teller) -> View {
    let (exhibit, visit) = (teller.exhibit, teller.visit);
    if let Some(object) = visit.selection.object.as_ref().and_then(|id| exhibit.object(id)) {
        let mut parts: Vec<Part> = kin(teller, object, Ref::Object);
        // In the tree one goes on in the tree.
        for (part, id) in parts.iter_mut().zip(kin_of(teller, &object.id)) {
            part.leads = teller.then([SelectionAction::ChooseObject(Some(id)).into()]);
        }
        parts.push(teller.to(vec![Line::words("tree.page")], &Ref::Object(object.id.clone())));
        let summary = vec![teller.object(object), Line::Count("spoken.links", parts.len().saturating_sub(1))];
        return View { summary, parts };
    }
    let told = outline(exhibit, visit.clock.year, usize::MAX);
    let begun = told.iter().rev().filter(|one| one.begun && one.object.years().is_some());
    let part = |one: &crate::tree::OutlineEntry| {
        let from = one.links.iter().map(|link| teller.name(&Ref::Object(link.from.clone())));
        let from: Vec<Line> = from.map(|name| Line::with("spoken.came_of", "object", name)).collect();
        let heirs = (one.heirs > 0).then_some(Line::Count("tree.heirs", one.heirs));
        let said = [teller.object(one.object)].into_iter().chain(from).chain(heirs).collect();
        teller.does(said, SelectionAction::ChooseObject(Some(one.object.id.clone())))
    };
    let count = begun.clone().count();
    let summary = vec![
        teller.room(),
        teller.years(),
        Line::Count("gallery.count", count),
        Line::Count("spoken.links", exhibit.all.links.len()),
    ];
    View { summary, parts: begun.take(MOST).map(part).collect() }
}

/// The other ends of the links of an object, in the order in which [`kin`] tells them.
fn kin_of(teller: &Teller, id: &str) -> Vec<crate::content::Id> {
    let parents = teller.exhibit.parents(id).map(|link| link.from.clone());
    parents.chain(teller.exhibit.children(id).map(|link| link.to.clone())).collect()
}

/// What is on the move in the year, then the places of the year; of a chosen one its text and what moved there.
pub fn map(teller: &Teller) -> View {
    let (exhibit, visit) = (teller.exhibit, teller.visit);
    let chosen = &visit.selection;
    if let Some(moved) = chosen.movement.as_ref().and_then(|id| exhibit.movement(id)) {
        let mut parts = teller.objects(&moved.objects);
        for end in [&moved.from, &moved.to].into_iter().filter_map(|id| exhibit.place(id)) {
            parts.push(place(teller, end));
        }
        let summary = movement(teller, moved).said.into_iter().chain([teller.text(&moved.text)]).collect();
        return View { summary, parts };
    }
    let atlas = exhibit.atlas();
    let moves = |found: Vec<usize>| -> Vec<Part> {
        let movements = found.into_iter().filter_map(|at| exhibit.all.movements.get(at));
        movements.map(|moved| movement(teller, moved)).collect()
    };
    if let Some(chosen) = chosen.place.as_ref().and_then(|id| exhibit.place(id)) {
        let index = exhibit.place_index(&chosen.id);
        let parts = moves(index.map(|index| atlas.moves_of(index).to_vec()).unwrap_or_default());
        let country = Line::List(vec![teller.text(&chosen.name), teller.text(&chosen.country)]);
        return View { summary: vec![country, teller.text(&chosen.text)], parts };
    }
    let mut parts = moves(atlas.moves_in(visit.years(), MOST));
    let there = exhibit.all.places.iter().filter(|place| visit.is_there(place.when));
    let count = there.clone().count();
    parts.extend(there.take(MOST).map(|one| place(teller, one)));
    let summary = vec![
        teller.room(),
        teller.years(),
        Line::Count("spoken.moves", atlas.count_in(visit.years())),
        Line::Count("spoken.places", count),
    ];
    View { summary, parts }
}

/// From where to where, when, what, how much and how surely.
pub fn movement(teller: &Teller, movement: &Movement) -> Part {
    let values = vec![("from", teller.place(&movement.from)), ("to", teller.place(&movement.to))];
    let said = vec![
        teller.named(Line::Words("spoken.moved".to_owned(), values), Some(movement.when)),
        Line::Amount(movement.id.clone()),
        teller.term("evidence", movement.certainty.id()),
    ];
    let actions =
        [Action::Open(crate::visit::Room::Map), SelectionAction::ChooseMovement(Some(movement.id.clone())).into()];
    Part { said, leads: teller.exhibit.offers(crate::visit::Room::Map).then(|| teller.then(actions)).flatten() }
}

fn place(teller: &Teller, place: &Place) -> Part {
    let said = vec![teller.named(teller.text(&place.name), place.when)];
    teller.does(said, SelectionAction::ChoosePlace(Some(place.id.clone())))
}

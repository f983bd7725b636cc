//! The way in, and the objects, as they are told.

use super::teller::{Teller, heard};
use super::{Line, MOST, Part, View};
use crate::clock::headline;
use crate::compare::{pairs, rows};
use crate::content::Object;
use crate::reference::Ref;
use crate::visit::{Action, CompareAction, SettingsAction};

/// What the exhibit is about and how it is gone through; then its rooms and languages, and a way out of speaking.
pub fn title(teller: &Teller) -> View {
    let (exhibit, visit) = (teller.exhibit, teller.visit);
    let rooms = exhibit.rooms().iter().map(|room| {
        let said = vec![Line::words(format!("room.{}", room.id()))];
        teller.does(said, Action::Open(*room))
    });
    let others = exhibit.title.languages.iter().filter(|lang| lang.id != visit.settings.lang);
    let languages = others.map(|lang| teller.does(vec![(&*lang.name).into()], SettingsAction::Lang(lang.id.clone())));
    let off = teller.does(vec![Line::words("spoken.stop")], SettingsAction::Speech(false));
    let parts: Vec<Part> = rooms.chain(languages).chain([off]).collect();
    View { summary: vec![teller.text(&exhibit.title.title), Line::words("spoken.how")], parts }
}

/// The year, how many objects there are, which one is the newest; then each, the newest first.
pub fn gallery(teller: &Teller) -> View {
    let (exhibit, visit) = (teller.exhibit, teller.visit);
    let mut there: Vec<&Object> = exhibit
        .all
        .objects
        .iter()
        .filter(|object| object.years().is_some() && visit.is_there(object.years()))
        .collect();
    there.sort_by_key(|object| std::cmp::Reverse(object.years().map(|years| years.first_year())));
    let mut summary = vec![teller.years(), Line::Count("gallery.count", there.len())];
    if let Some(newest) = there.first() {
        summary.push(Line::with("spoken.newest", "object", teller.object(newest)));
    }
    if let Some(event) = headline(exhibit, visit.years()) {
        summary.push(Line::with("spoken.headline", "event", teller.text(&event.title)));
    }
    View { summary, parts: teller.objects(there.iter().take(MOST).map(|object| &object.id)) }
}

/// Its name, years and wall text; then what it came of, what came of it, how it looks, its figures, its journeys, its
/// disputes.
pub fn object(teller: &Teller) -> View {
    let exhibit = teller.exhibit;
    let Some(object) = teller.visit.selection.object.as_ref().and_then(|id| exhibit.object(id)) else {
        return View { summary: vec![Line::words("object.lost")], parts: Vec::new() };
    };
    let mut parts = kin(teller, object, Ref::Object);
    parts.extend(
        object
            .marks
            .iter()
            .map(|mark| heard(vec![Line::List(vec![teller.term("mark", &mark.what), teller.text(&mark.text)])])),
    );
    let facts = exhibit.title.properties.iter().filter(|property| object.fact(&property.id).is_some());
    parts.extend(facts.map(|property| {
        let figure = Line::Figure(object.id.clone(), property.id.clone());
        heard(vec![Line::List(vec![teller.text(&property.label), figure])])
    }));
    let moved = exhibit.all.movements.iter().filter(|movement| movement.objects.contains(&object.id));
    parts.extend(moved.map(|movement| super::pictures::movement(teller, movement)));
    let events = exhibit.all.events.iter().filter(|event| event.objects.contains(&object.id));
    parts.extend(events.map(|event| super::reading::event(teller, event)));
    let disputes = exhibit.disputes_within(&Ref::Object(object.id.clone()));
    parts.extend(
        disputes
            .into_iter()
            .map(|dispute| teller.to(vec![teller.text(&dispute.question)], &Ref::Dispute(dispute.id.clone()))),
    );
    let mut summary = vec![teller.object(object), teller.text(&object.wall)];
    summary.extend(object.note.as_ref().map(|note| teller.text(note)));
    View { summary, parts }
}

/// What an object came of and what came of it: kind, evidence and sentence of every link.
pub fn kin(teller: &Teller, object: &Object, leads: fn(crate::content::Id) -> Ref) -> Vec<Part> {
    let exhibit = teller.exhibit;
    let link = |link: &crate::content::Link, up: bool| {
        let other = if up { &link.from } else { &link.to };
        let key = if up { "spoken.came_of" } else { "spoken.led_to" };
        let name = teller.name(&Ref::Object(other.clone()));
        let how = Line::List(vec![teller.term("link", &link.kind), teller.term("evidence", link.evidence.id())]);
        teller.to(vec![Line::with(key, "object", name), how, teller.text(&link.text)], &leads(other.clone()))
    };
    let parents = exhibit.parents(&object.id).map(|one| link(one, true));
    parents.chain(exhibit.children(&object.id).map(|one| link(one, false))).collect()
}

/// What is compared, figure by figure; while nothing is, the pairs that belong together.
pub fn compare(teller: &Teller) -> View {
    let exhibit = teller.exhibit;
    let chosen = &teller.visit.compare.objects;
    let names: Vec<Line> = chosen.iter().map(|id| teller.name(&Ref::Object(id.clone()))).collect();
    if names.is_empty() {
        let pair = |(_, link): &(i32, usize)| {
            let link = exhibit.all.links.get(*link)?;
            let (from, to) = (link.from.clone(), link.to.clone());
            let name = |id: &crate::content::Id| teller.name(&Ref::Object(id.clone()));
            Some(teller.does(vec![Line::List(vec![name(&from), name(&to)])], CompareAction::Pair(from, to)))
        };
        let parts = pairs(exhibit).around(teller.visit.clock.year, MOST).entries.iter().filter_map(pair).collect();
        return View { summary: vec![teller.room(), Line::words("compare.pairs")], parts };
    }
    let row = |row: &crate::compare::Row| {
        let label = exhibit.property(&row.property).map(|property| teller.text(&property.label));
        let figures = chosen
            .iter()
            .zip(&names)
            .map(|(id, name)| Line::List(vec![name.clone(), Line::Figure(id.clone(), row.property.clone())]));
        heard(label.into_iter().chain(figures).collect())
    };
    let mut parts: Vec<Part> = rows(exhibit, chosen).iter().map(row).collect();
    parts.extend(teller.objects(chosen));
    View { summary: vec![teller.room(), Line::List(names)], parts }
}

//! Whether what `exhibit.json` says of the exhibit as a whole is there.

use super::addresses;
use super::pointing::{Pointers, Pointing};
use crate::content::{Certainty, Facet, Id};
use crate::exhibit::Exhibit;
use crate::locale;
use crate::problem::{Fault, Guesses, Problem};
use crate::visit::Room;

/// Reports languages, addresses, rooms, vocabularies and properties that are none.
pub fn check(exhibit: &Exhibit, guesses: &Guesses, problems: &mut Vec<Problem>) {
    let title = &exhibit.title;
    locale::check_tags(&title.languages, problems);
    let mut say = |field: &str, fault| problems.push(Problem::new("exhibit.json", "", field, fault));
    if title.languages.is_empty() {
        say("languages", Fault::Missing("at least one language".into()));
    }
    let home = &title.kiosk.home;
    if !home.is_empty() && !home.starts_with("https://") {
        say("kiosk.home", Fault::Implausible("a phone opens only an address that begins with https://".into()));
    }
    if let Some((fault, meant)) = addresses::fault(home).filter(|_| home.starts_with("https://")) {
        problems.push(Problem::new("exhibit.json", "", "kiosk.home", fault).meaning(meant));
    }
    let mut pointers = Pointers { exhibit, guesses, problems };
    let mut from = pointers.of_title();
    from.visit("opening", &title.opening);
    for (index, scene) in title.kiosk.scenes.iter().enumerate() {
        from.visit(&format!("kiosk.scenes[{index}].visit"), &scene.visit);
    }
    for (index, room) in title.rooms.iter().enumerate() {
        if Room::parse(room).is_none_or(Room::is_always_there) {
            let rooms = Room::ALL.iter().filter(|room| !room.is_always_there()).map(|room| room.id());
            from.lost(&format!("rooms[{index}]"), room, guesses.nearest(room, rooms));
        }
    }
    for (index, property) in title.properties.iter().enumerate() {
        from.term(&format!("properties[{index}].group"), "property-group", Some(&property.group));
    }
    vocabularies(exhibit, &mut from);
    evidence(exhibit, &mut from);
    properties(exhibit, &mut from);
}

/// The vocabularies that are named.
fn vocabularies(exhibit: &Exhibit, from: &mut Pointing) {
    let title = &exhibit.title;
    let mut see = |field: &str, id: &Id| {
        if exhibit.terms(id).is_empty() {
            from.lost(field, id, from.guesses.nearest(id, title.vocabularies.keys().map(|id| &**id)));
        }
    };
    for (field, id) in [("roles.kind", &title.roles.kind), ("roles.shelf", &title.roles.shelf)] {
        if !id.is_empty() {
            see(field, id);
        }
    }
    for (index, facet) in title.facets.iter().enumerate().filter(|(_, facet)| *facet.by != *Facet::ERA) {
        see(&format!("facets[{index}].by"), &facet.by);
    }
    for (field, list) in [("subtitle", &title.subtitle), ("searched", &title.searched)] {
        list.iter().enumerate().for_each(|(index, id)| see(&format!("{field}[{index}]"), id));
    }
}

/// The levels of evidence, which are the program's: each is there, and no other.
fn evidence(exhibit: &Exhibit, from: &mut Pointing) {
    const FIELD: &str = "vocabularies.evidence";
    let levels = [Certainty::Documented, Certainty::Claimed, Certainty::Disputed].map(Certainty::id);
    let told = exhibit.terms("evidence");
    let (mut stray, all) = (false, told.iter().map(|term| &term.id).enumerate());
    for (index, id) in all.filter(|(_, id)| !levels.contains(&&***id)) {
        from.lost(&format!("{FIELD}[{index}].id"), id, from.guesses.nearest(id, levels));
        stray = true;
    }
    let missing = levels.into_iter().find(|level| !told.iter().any(|term| *term.id == **level));
    if let Some(level) = missing.filter(|_| !stray && !exhibit.all.links.is_empty()) {
        from.lacks(FIELD, format!("the level “{level}”"));
    }
}

/// The properties that are named.
fn properties(exhibit: &Exhibit, from: &mut Pointing) {
    let (title, by) = (&exhibit.title, &exhibit.title.drawn_by);
    for (field, id) in [("drawn_by.length", &by.length), ("drawn_by.height", &by.height)] {
        if !id.is_empty() {
            from.property(field, id);
        }
    }
    by.base.iter().for_each(|id| from.property("drawn_by.base", id));
    from.property("roles.years", &title.roles.years);
    title.card.iter().for_each(|id| from.property("card", id));
    for (index, id) in title.sorts.iter().enumerate().filter(|(_, id)| !matches!(&***id, "shelf" | "year" | "name")) {
        from.property(&format!("sorts[{index}]"), id);
    }
    title.plate.iter().enumerate().for_each(|(index, id)| from.property(&format!("plate[{index}]"), id));
}

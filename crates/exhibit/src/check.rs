//! Whether the entries fit together: what a curator wants to know before the museum opens.

mod citations;
mod clock;
mod landmarks;
mod marks;
mod pages;
mod pointers;
mod posters;
mod reach;
mod texts;
mod voice;
mod wording;

use crate::claim::disagree;
use crate::content::Facet;
use crate::exhibit::Exhibit;
use crate::locale;
use crate::problem::{Fault, Problem};
use crate::visit::{Room, Visit};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that does not fit together. Empty for content that is ready to show.
pub fn check(exhibit: &Exhibit) -> Vec<Problem> {
    let mut problems = Vec::new();
    // Of a file that could not be read nothing is known, and so nothing is said (see `Gaps`).
    if !exhibit.gaps.hide_file("exhibit.json") {
        frame(exhibit, &mut problems);
    }
    pointers::check(exhibit, &mut problems);
    wording::check(exhibit, &mut problems);
    landmarks::check(exhibit, &mut problems);
    objects(exhibit, &mut problems);
    marks::check(exhibit, &mut problems);
    posters::check(exhibit, &mut problems);
    citations::check(exhibit, &mut problems);
    addresses(exhibit, &mut problems);
    circles(exhibit, &mut problems);
    problems
}

/// What could be better, though all of it shows: for whoever keeps the content, and never for a visitor.
pub fn advice(exhibit: &Exhibit) -> Vec<Problem> {
    let mut problems = Vec::new();
    voice::check(exhibit, &mut problems);
    clock::check(exhibit, &mut problems);
    reach::check(exhibit, &mut problems);
    pages::check(exhibit, &mut problems);
    problems
}

/// What `exhibit.json` says of the exhibit as a whole.
fn frame(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let title = &exhibit.title;
    locale::check_tags(&title.languages, problems);
    let mut say = |field: &str, fault| problems.push(Problem::new("exhibit.json", "", field, fault));
    if title.languages.is_empty() {
        say("languages", Fault::Missing("at least one language".into()));
    }
    if !Visit::parse(exhibit, &title.opening).is_some_and(|visit| visit.is_known(exhibit)) {
        say("opening", Fault::Dangling(title.opening.to_string()));
    }
    for scene in &title.kiosk.scenes {
        if !Visit::parse(exhibit, &scene.visit).is_some_and(|visit| visit.is_known(exhibit)) {
            say("kiosk.scenes", Fault::Dangling(scene.visit.to_string()));
        }
    }
    let home = &title.kiosk.home;
    if !home.is_empty() && !home.starts_with("https://") {
        say("kiosk.home", Fault::Implausible("a phone opens only an address that begins with https://".into()));
    }
    let roles = [("roles.kind", &title.roles.kind), ("roles.shelf", &title.roles.shelf)];
    let facets = title.facets.iter().filter(|facet| *facet.by != *Facet::ERA).map(|facet| ("facets", &facet.by));
    let listed =
        title.subtitle.iter().map(|id| ("subtitle", id)).chain(title.searched.iter().map(|id| ("searched", id)));
    for (field, vocabulary) in roles.into_iter().filter(|(_, id)| !id.is_empty()).chain(facets).chain(listed) {
        if exhibit.terms(vocabulary).is_empty() {
            say(field, Fault::Dangling(vocabulary.to_string()));
        }
    }
    for room in title.rooms.iter().filter(|room| Room::parse(room).is_none_or(Room::is_always_there)) {
        say("rooms", Fault::Dangling(room.to_string()));
    }
    for property in title.properties.iter().filter(|p| exhibit.term("property-group", &p.group).is_none()) {
        say(&format!("properties.{}.group", property.id), Fault::Dangling(property.group.to_string()));
    }
    let by = &title.drawn_by;
    let drawn =
        [&by.length, &by.height].into_iter().filter(|id| !id.is_empty()).chain(&by.base).map(|id| ("drawn_by", id));
    let sorts = title.sorts.iter().filter(|id| !matches!(&***id, "shelf" | "year" | "name")).map(|id| ("sorts", id));
    let large = title.card.iter().map(|id| ("card", id)).chain(title.plate.iter().map(|id| ("plate", id)));
    let others = [("roles.years", &title.roles.years)].into_iter().chain(large);
    for (field, id) in drawn.chain(sorts).chain(others).filter(|(_, id)| exhibit.property(id).is_none()) {
        say(field, Fault::Dangling(id.to_string()));
    }
}

fn objects(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    for object in &exhibit.all.objects {
        let mut say = |field: &str, fault| problems.push(Problem::new("objects.json", &object.id, field, fault));
        // Which property holds the years stands in exhibit.json.
        if object.years().is_none() && !exhibit.gaps.hide_file("exhibit.json") {
            let field = format!("facts.{}", exhibit.title.roles.years);
            say(&field, Fault::Missing("the years it was made, such as 1946/1954".into()));
        }
        for (property, claims) in &object.facts {
            let preferred = claims.iter().filter(|claim| claim.preferred).count();
            if preferred > 1 || (preferred == 0 && disagree(claims)) {
                say(&format!("facts.{property}"), Fault::Unpreferred);
            }
        }
        if let (Some((length, _)), Some(base)) = (object.size(), object.base())
            && base >= length
        {
            say("facts", Fault::Implausible("the base is not shorter than the whole length".into()));
        }
    }
}

/// Reports addresses that no browser would open, or that would run something.
fn addresses(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    for source in &exhibit.all.sources {
        if source.url.as_ref().is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
            let fault = Fault::Implausible("an address begins with https:// or http://".into());
            problems.push(Problem::new("sources.json", &source.id, "url", fault));
        }
    }
}

/// Finds objects that descend from themselves, and reports each circle once.
fn circles(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let mut heirs: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for link in &exhibit.all.links {
        heirs.entry(&link.from).or_default().push(&link.to);
    }
    let mut done = BTreeSet::new();
    for start in heirs.keys() {
        let mut path = Vec::new();
        if let Some(circle) = walk(start, &heirs, &mut path, &mut done) {
            let entry = circle.first().copied().unwrap_or_default();
            problems.push(Problem::new("lineage.json", entry, "", Fault::Circle(circle.join(" → "))));
        }
    }
}

fn walk<'a>(
    object: &'a str,
    heirs: &BTreeMap<&'a str, Vec<&'a str>>,
    path: &mut Vec<&'a str>,
    done: &mut BTreeSet<&'a str>,
) -> Option<Vec<&'a str>> {
    if let Some(at) = path.iter().position(|earlier| *earlier == object) {
        return path.get(at..).map(<[&str]>::to_vec);
    }
    if done.contains(object) {
        return None;
    }
    path.push(object);
    let found = heirs.get(object).into_iter().flatten().find_map(|heir| walk(heir, heirs, path, done));
    path.pop();
    done.insert(object);
    found
}

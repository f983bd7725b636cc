//! Whether names are names, and each is given once: ids, numbers of the inventory, what stands in a list.

use crate::content::{Entry, Id};
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// Reports ids that are none, and whatever is given twice.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let all = &exhibit.all;
    entries(&all.objects, problems, |object| &object.catalogue);
    entries(&all.links, problems, |_| "");
    entries(&all.places, problems, |place| &place.catalogue);
    entries(&all.movements, problems, |_| "");
    entries(&all.events, problems, |event| &event.catalogue);
    entries(&all.eras, problems, |_| "");
    entries(&all.series, problems, |_| "");
    entries(&all.disputes, problems, |dispute| &dispute.catalogue);
    entries(&all.sources, problems, |source| &source.catalogue);
    entries(&all.stories, problems, |_| "");
    frame(exhibit, problems);
    for object in &all.objects {
        let mut lists = Lists { file: "objects.json", entry: &object.id, problems };
        lists.see("aliases", &object.aliases);
        object.terms.iter().for_each(|(vocabulary, terms)| lists.see(&format!("terms.{vocabulary}"), terms));
        for (property, claims) in &object.facts {
            same(claims).into_iter().for_each(|index| {
                let fault = Fault::Implausible("is the same as another claim on it".into());
                let field = format!("facts.{property}[{index}]");
                problems.push(Problem::new("objects.json", &object.id, &field, fault));
            });
        }
    }
    for place in &all.places {
        Lists { file: "places.json", entry: &place.id, problems }.see("role", &place.role);
    }
    for movement in &all.movements {
        Lists { file: "movements.json", entry: &movement.id, problems }.see("objects", &movement.objects);
        if movement.from == movement.to {
            let fault = Fault::Implausible(format!("leads from {} to itself; nothing is drawn", movement.from));
            problems.push(Problem::new("movements.json", &movement.id, "to", fault));
        }
    }
    for event in &all.events {
        Lists { file: "events.json", entry: &event.id, problems }.see("objects", &event.objects);
    }
    for series in &all.series {
        Lists { file: "series.json", entry: &series.id, problems }.see("objects", &series.objects);
        for index in same(&series.points) {
            let fault = Fault::Implausible("is the same as another point of it".into());
            problems.push(Problem::new("series.json", &series.id, &format!("points[{index}]"), fault));
        }
    }
    for dispute in &all.disputes {
        Lists { file: "disputes.json", entry: &dispute.id, problems }.see("about", &dispute.about);
    }
    let mut links = BTreeMap::new();
    for link in &all.links {
        if let Some(first) = links.insert((&link.from, &link.to, &link.kind), &link.id) {
            let fault = Fault::Implausible(format!("says the same as {first}: from, to and kind are equal"));
            problems.push(Problem::new("lineage.json", &link.id, "", fault));
        }
    }
}

/// Which of a list say the very same as one before them.
fn same<T: std::fmt::Debug>(list: &[T]) -> Vec<usize> {
    if list.len() < 2 {
        return Vec::new();
    }
    let mut seen = BTreeSet::new();
    list.iter().enumerate().filter(|(_, one)| !seen.insert(format!("{one:?}"))).map(|(index, _)| index).collect()
}

/// Whether a name is one: small Latin letters and digits, with single hyphens between.
pub fn is_id(id: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    id.split('-').all(part)
}

fn bad(file: &str, entry: &str, field: &str, id: &str) -> Option<Problem> {
    if is_id(id) {
        return None;
    }
    let small = id.trim().to_lowercase();
    let parts = small.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty());
    let meant = Some(parts.collect::<Vec<_>>().join("-")).filter(|id| is_id(id));
    Some(Problem::new(file, entry, field, Fault::BadId(id.into())).meaning(meant))
}

fn entries<T: Entry>(list: &[T], problems: &mut Vec<Problem>, number: impl Fn(&T) -> &str) {
    let mut seen: BTreeMap<&str, &Id> = BTreeMap::new();
    for entry in list {
        let (file, id) = (entry.reference().file(), entry.id());
        problems.extend(bad(file, id, "id", id));
        let number = number(entry);
        if let Some(first) = seen.get(number).filter(|_| !number.is_empty()) {
            let fault = Fault::SameNumber(number.into(), first.to_string());
            problems.push(Problem::new(file, id, "catalogue", fault));
        } else {
            seen.insert(number, id);
        }
    }
}

/// The names that `exhibit.json` gives.
fn frame(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let title = &exhibit.title;
    let mut once = |ids: Vec<(String, &Id)>| {
        let mut seen = BTreeSet::new();
        for (field, id) in ids {
            problems.extend(bad("exhibit.json", "", &field, id));
            if !seen.insert(id) {
                problems.push(Problem::new("exhibit.json", "", &field, Fault::Duplicate));
            }
        }
    };
    once(title.properties.iter().enumerate().map(|(at, one)| (format!("properties[{at}].id"), &one.id)).collect());
    once(title.facets.iter().enumerate().map(|(at, one)| (format!("facets[{at}].by"), &one.by)).collect());
    for (name, terms) in &title.vocabularies {
        once(vec![(format!("vocabularies.{name}"), name)]);
        let place = |at| format!("vocabularies.{name}[{at}].id");
        once(terms.iter().enumerate().map(|(at, term)| (place(at), &term.id)).collect());
    }
    let mut lists = Lists { file: "exhibit.json", entry: "", problems };
    lists.see("rooms", &title.rooms);
    lists.see("sorts", &title.sorts);
    lists.see("plate", &title.plate);
    lists.see("subtitle", &title.subtitle);
    lists.see("searched", &title.searched);
}

/// The lists of an entry.
struct Lists<'a> {
    file: &'a str,
    entry: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Lists<'_> {
    fn see<T: Ord + Display>(&mut self, field: &str, list: &[T]) {
        let mut seen = BTreeSet::new();
        for (index, item) in list.iter().enumerate() {
            if !seen.insert(item) {
                let fault = Fault::Repeated(item.to_string());
                self.problems.push(Problem::new(self.file, self.entry, &format!("{field}[{index}]"), fault));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_small_letters_digits_and_hyphens() {
        for id in ["a", "camera-408", "1", "a-b-c"] {
            assert!(is_id(id), "{id}");
        }
        for (id, meant) in [
            ("Camera 408", Some("camera-408")),
            ("a--b", Some("a-b")),
            ("-a", Some("a")),
            ("a_b", Some("a-b")),
            ("камера", None),
            ("", None),
            ("a/b", Some("a-b")),
        ] {
            let problem = bad("f", "e", "id", id);
            assert_eq!(problem.map(|problem| problem.meant.clone()), Some(meant.map(ToOwned::to_owned)), "{id}");
        }
    }
}

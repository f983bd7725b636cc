//! Every id that one entry uses to point at another, or at a term. Citations are seen to by [`super::citations`].

use crate::content::{Entry, Id};
use crate::exhibit::Exhibit;
use crate::posters::{self, figures};
use crate::problem::{Fault, Problem};
use crate::reference::Ref;
use crate::visit::Visit;

/// Reports every id that leads nowhere; not those that may lead to what could not be read.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let all = &exhibit.all;
    let mut pointers = Pointers { exhibit, problems };
    let tree = &exhibit.title.tree;
    for (field, lists) in [("tree.roads", &tree.roads), ("tree.folds", &tree.folds)] {
        let mut from = pointers.of_title();
        lists.iter().for_each(|ids| from.entries(field, Ref::Object, ids));
    }
    pointers.of_title().terms("roles.sent", "movement", &exhibit.title.roles.sent);
    for object in &all.objects {
        let mut from = pointers.of(object);
        for (vocabulary, ids) in &object.terms {
            from.terms(&format!("terms.{vocabulary}"), vocabulary, ids);
        }
        from.entries("drawing", Ref::Object, &object.drawing);
        from.terms("marks.what", "mark", object.marks.iter().map(|mark| &mark.what));
        for property in object.facts.keys() {
            from.property("facts", property);
        }
    }
    for link in &all.links {
        let mut from = pointers.of(link);
        from.terms("kind", "link", [&link.kind]);
        from.entries("from", Ref::Object, [&link.from]);
        from.entries("to", Ref::Object, [&link.to]);
    }
    for place in &all.places {
        pointers.of(place).terms("role", "role", &place.role);
    }
    for movement in &all.movements {
        let mut from = pointers.of(movement);
        from.terms("kind", "movement", [&movement.kind]);
        from.terms("measure", "measure", &movement.measure);
        from.entries("from", Ref::Place, [&movement.from]);
        from.entries("to", Ref::Place, [&movement.to]);
        from.entries("objects", Ref::Object, &movement.objects);
    }
    for event in &all.events {
        let mut from = pointers.of(event);
        from.terms("kind", "event", [&event.kind]);
        from.entries("place", Ref::Place, &event.place);
        from.entries("objects", Ref::Object, &event.objects);
    }
    for series in &all.series {
        let mut from = pointers.of(series);
        from.terms("theme", "theme", [&series.theme]);
        from.entries("objects", Ref::Object, &series.objects);
        from.entries("points.event", Ref::Event, series.points.iter().filter_map(|point| point.event.as_ref()));
        from.entries("points.object", Ref::Object, series.points.iter().filter_map(|point| point.object.as_ref()));
        for poster in &series.posters {
            let groups = poster.groups.iter();
            from.entries("posters.groups.object", Ref::Object, groups.filter_map(|group| group.object.as_ref()));
            for figure in figures(poster) {
                let known = posters::figure(exhibit, figure).is_some() || exhibit.gaps.hide_file("series.json");
                from.see("posters", known, figure);
            }
        }
    }
    for source in &all.sources {
        let mut from = pointers.of(source);
        from.terms("kind", "source", [&source.kind]);
        from.terms("witness", "witness", &source.witness);
        from.entries("duplicate_of", Ref::Source, &source.duplicate_of);
    }
    for dispute in &all.disputes {
        let mut from = pointers.of(dispute);
        from.terms("kind", "dispute", [&dispute.kind]);
        from.terms("theme", "dispute-theme", [&dispute.theme]);
        from.terms("confidence", "confidence", [&dispute.confidence]);
        from.entries("claims.object", Ref::Object, dispute.claims.iter().filter_map(|side| side.object.as_ref()));
        for about in &dispute.about {
            from.see("about", about.is_known(exhibit), &about.to_string());
        }
    }
    for story in &all.stories {
        let mut from = pointers.of(story);
        from.entries("object", Ref::Object, &story.object);
        for step in &story.steps {
            let known = Visit::parse(exhibit, &step.visit).is_some_and(|visit| visit.is_known(exhibit));
            from.see("steps.visit", known, &step.visit);
        }
    }
}

struct Pointers<'a> {
    exhibit: &'a Exhibit,
    problems: &'a mut Vec<Problem>,
}

impl Pointers<'_> {
    fn of(&mut self, entry: &impl Entry) -> Pointing<'_> {
        let (file, id) = (entry.reference().file(), entry.id().clone());
        Pointing { exhibit: self.exhibit, problems: self.problems, file, id }
    }

    /// What `exhibit.json` points at.
    fn of_title(&mut self) -> Pointing<'_> {
        Pointing { exhibit: self.exhibit, problems: self.problems, file: "exhibit.json", id: "".into() }
    }
}

/// The entry that points.
struct Pointing<'a> {
    exhibit: &'a Exhibit,
    problems: &'a mut Vec<Problem>,
    file: &'static str,
    id: Id,
}

impl Pointing<'_> {
    /// Reports a field that points at nothing.
    fn see(&mut self, field: &str, found: bool, what: &str) {
        if !found {
            self.problems.push(Problem::new(self.file, &self.id, field, Fault::Dangling(what.into())));
        }
    }

    fn entries<'i>(&mut self, field: &str, make: fn(Id) -> Ref, ids: impl IntoIterator<Item = &'i Id>) {
        for id in ids {
            self.see(field, make(id.clone()).is_known(self.exhibit), id);
        }
    }

    fn terms<'i>(&mut self, field: &str, vocabulary: &str, ids: impl IntoIterator<Item = &'i Id>) {
        let unknown = self.exhibit.gaps.hide_file("exhibit.json");
        for id in ids {
            self.see(field, unknown || self.exhibit.term(vocabulary, id).is_some(), id);
        }
    }

    fn property(&mut self, field: &str, id: &Id) {
        let unknown = self.exhibit.gaps.hide_file("exhibit.json");
        self.see(field, unknown || self.exhibit.property(id).is_some(), id);
    }
}

//! Every id that one entry uses to point at another, or at a term. Citations are seen to by [`super::citations`].

use super::pointing::Pointers;
use crate::content::Id;
use crate::exhibit::Exhibit;
use crate::posters;
use crate::problem::{Guesses, Problem};
use crate::reference::Ref;

/// Reports every id that leads nowhere; not those that may lead to what could not be read.
pub fn check(exhibit: &Exhibit, guesses: &Guesses, problems: &mut Vec<Problem>) {
    let all = &exhibit.all;
    let mut pointers = Pointers { exhibit, guesses, problems };
    let tree = &exhibit.title.tree;
    for (field, lists) in [("tree.roads", &tree.roads), ("tree.folds", &tree.folds)] {
        let mut from = pointers.of_title();
        for (index, ids) in lists.iter().enumerate() {
            from.entries(&format!("{field}[{index}]"), Ref::Object, ids);
        }
    }
    pointers.of_title().terms("roles.sent", "movement", &exhibit.title.roles.sent);
    pointers.of_title().entry("map.home", Ref::Place, exhibit.title.map.home.as_ref());
    for object in &all.objects {
        let mut from = pointers.of(object);
        for (vocabulary, ids) in &object.terms {
            from.vocabulary(&format!("terms.{vocabulary}"), vocabulary, ids);
        }
        from.entry("drawing", Ref::Object, object.drawing.as_ref());
        for (index, mark) in object.marks.iter().enumerate() {
            from.term(&format!("marks[{index}].what"), "mark", Some(&mark.what));
        }
        for property in object.facts.keys() {
            from.property(&format!("facts.{property}"), property);
        }
    }
    for link in &all.links {
        let mut from = pointers.of(link);
        from.term("kind", "link", Some(&link.kind));
        from.entry("from", Ref::Object, Some(&link.from));
        from.entry("to", Ref::Object, Some(&link.to));
    }
    for place in &all.places {
        pointers.of(place).terms("role", "role", &place.role);
    }
    for movement in &all.movements {
        let mut from = pointers.of(movement);
        from.term("kind", "movement", Some(&movement.kind));
        from.term("measure", "measure", movement.measure.as_ref());
        from.entry("from", Ref::Place, Some(&movement.from));
        from.entry("to", Ref::Place, Some(&movement.to));
        from.entries("objects", Ref::Object, &movement.objects);
    }
    for event in &all.events {
        let mut from = pointers.of(event);
        from.term("kind", "event", Some(&event.kind));
        from.entry("place", Ref::Place, event.place.as_ref());
        from.entries("objects", Ref::Object, &event.objects);
    }
    for series in &all.series {
        let mut from = pointers.of(series);
        from.term("theme", "theme", Some(&series.theme));
        from.entries("objects", Ref::Object, &series.objects);
        for (index, point) in series.points.iter().enumerate() {
            from.entry(&format!("points[{index}].event"), Ref::Event, point.event.as_ref());
            from.entry(&format!("points[{index}].object"), Ref::Object, point.object.as_ref());
        }
        for (index, poster) in series.posters.iter().enumerate() {
            let groups = poster.groups.iter().enumerate();
            let mut figures: Vec<(String, &Id)> = Vec::new();
            for (number, group) in groups {
                let field = format!("groups[{number}]");
                from.entry(&format!("posters[{index}].{field}.object"), Ref::Object, group.object.as_ref());
                figures.push((format!("{field}.figure"), &group.figure));
                figures.extend(group.less.as_ref().map(|less| (format!("{field}.less"), less)));
            }
            let scales = poster.scales.iter().enumerate();
            figures.extend(scales.map(|(number, name)| (format!("scales[{number}]"), name)));
            for (field, name) in figures.into_iter().filter(|(_, name)| posters::figure(exhibit, name).is_none()) {
                from.figure(&format!("posters[{index}].{field}"), name);
            }
        }
    }
    for source in &all.sources {
        let mut from = pointers.of(source);
        from.term("kind", "source", Some(&source.kind));
        from.term("witness", "witness", source.witness.as_ref());
        from.entry("duplicate_of", Ref::Source, source.duplicate_of.as_ref());
    }
    for dispute in &all.disputes {
        let mut from = pointers.of(dispute);
        from.term("kind", "dispute", Some(&dispute.kind));
        from.term("theme", "dispute-theme", Some(&dispute.theme));
        from.term("confidence", "confidence", Some(&dispute.confidence));
        for (index, about) in dispute.about.iter().enumerate() {
            from.reference(&format!("about[{index}]"), about);
        }
        for (index, side) in dispute.claims.iter().enumerate() {
            from.entry(&format!("claims[{index}].object"), Ref::Object, side.object.as_ref());
        }
    }
    for story in &all.stories {
        let mut from = pointers.of(story);
        from.entry("object", Ref::Object, story.object.as_ref());
        for (index, step) in story.steps.iter().enumerate() {
            from.visit(&format!("steps[{index}].visit"), &step.visit);
        }
    }
}

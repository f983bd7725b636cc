//! Every id that one entry uses to point at another, or at a term.

use crate::content::{Entry, Id};
use crate::exhibit::Exhibit;
use crate::load::Gaps;
use crate::problem::{Fault, Problem};
use crate::visit::Visit;
use std::collections::BTreeSet;

/// Reports every id that leads nowhere; not those that may lead to what could not be read.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let all = &exhibit.all;
    let gaps = &exhibit.gaps;
    let (objects, places) =
        (Known::of("objects.json", &all.objects, gaps), Known::of("places.json", &all.places, gaps));
    let (events, sources) =
        (Known::of("events.json", &all.events, gaps), Known::of("sources.json", &all.sources, gaps));
    let unknown_terms = gaps.hide_file("exhibit.json");
    let mut point = |file: &str, entry: &Id, field: &str, found: bool, what: &str| {
        if !found {
            problems.push(Problem::new(file, entry, field, Fault::Dangling(what.into())));
        }
    };
    macro_rules! terms {
        ($file:expr, $entry:expr, $($vocabulary:literal $ids:expr),+) => {$(
            for id in Vec::from_iter($ids) {
                point($file, &$entry.id, $vocabulary, unknown_terms || exhibit.term($vocabulary, id).is_some(), id);
            }
        )+};
    }
    macro_rules! cited {
        ($file:expr, $entry:expr, $citations:expr) => {
            for citation in $citations {
                point($file, &$entry.id, "sources", sources.contains(&citation.source), &citation.source);
            }
        };
    }
    macro_rules! known {
        ($file:expr, $entry:expr, $field:literal, $known:expr, $ids:expr) => {
            for id in Vec::from_iter($ids) {
                point($file, &$entry.id, $field, $known.contains(&**id), id);
            }
        };
    }

    for object in &all.objects {
        let file = "objects.json";
        for (vocabulary, ids) in &object.terms {
            for id in ids {
                point(
                    file,
                    &object.id,
                    &format!("terms.{vocabulary}"),
                    unknown_terms || exhibit.term(vocabulary, id).is_some(),
                    id,
                );
            }
        }
        known!(file, object, "drawing", objects, &object.drawing);
        for (property, claims) in &object.facts {
            point(file, &object.id, "facts", unknown_terms || exhibit.property(property).is_some(), property);
            cited!(file, object, claims.iter().flat_map(|claim| &claim.sources));
        }
    }
    for link in &all.links {
        let file = "lineage.json";
        terms!(file, link, "link"[&link.kind]);
        known!(file, link, "from", objects, [&link.from]);
        known!(file, link, "to", objects, [&link.to]);
        cited!(file, link, &link.sources);
    }
    let map = &exhibit.title.map;
    let citations = map.unions.iter().map(|union| &union.sources).chain(map.blocs.iter().map(|bloc| &bloc.sources));
    for citation in citations.flatten() {
        point("exhibit.json", &"map".into(), "sources", sources.contains(&citation.source), &citation.source);
    }
    for place in &all.places {
        terms!("places.json", place, "role" & place.role);
        cited!("places.json", place, place.sources.iter().chain(place.names.iter().flat_map(|name| &name.sources)));
    }
    for movement in &all.movements {
        let file = "movements.json";
        terms!(file, movement, "movement"[&movement.kind], "measure" & movement.measure);
        known!(file, movement, "from", places, [&movement.from]);
        known!(file, movement, "to", places, [&movement.to]);
        known!(file, movement, "objects", objects, &movement.objects);
        cited!(file, movement, movement.sources.iter().chain(movement.amount.iter().flat_map(|claim| &claim.sources)));
    }
    for event in &all.events {
        let file = "events.json";
        terms!(file, event, "event"[&event.kind]);
        known!(file, event, "place", places, &event.place);
        known!(file, event, "objects", objects, &event.objects);
        cited!(file, event, &event.sources);
    }
    for era in &all.eras {
        cited!("eras.json", era, &era.sources);
    }
    for series in &all.series {
        terms!("series.json", series, "theme"[&series.theme]);
        known!("series.json", series, "objects", objects, &series.objects);
        known!(
            "series.json",
            series,
            "points.event",
            events,
            series.points.iter().filter_map(|point| point.event.as_ref())
        );
        known!(
            "series.json",
            series,
            "points.object",
            objects,
            series.points.iter().filter_map(|point| point.object.as_ref())
        );
        cited!("series.json", series, series.points.iter().flat_map(|point| &point.sources));
    }
    for source in &all.sources {
        terms!("sources.json", source, "source"[&source.kind]);
        known!("sources.json", source, "duplicate_of", sources, &source.duplicate_of);
    }
    for dispute in &all.disputes {
        let file = "disputes.json";
        terms!(
            file,
            dispute,
            "dispute"[&dispute.kind],
            "dispute-theme"[&dispute.theme],
            "confidence"[&dispute.confidence]
        );
        cited!(file, dispute, dispute.sources.iter().chain(dispute.claims.iter().flat_map(|side| &side.sources)));
        for about in &dispute.about {
            point(file, &dispute.id, "about", leads_somewhere(exhibit, about), about);
        }
    }
    for story in &all.stories {
        known!("stories.json", story, "object", objects, &story.object);
        for step in &story.steps {
            let known = Visit::parse(exhibit, &step.visit).is_some_and(|visit| visit.is_known(exhibit));
            point("stories.json", &story.id, "steps.visit", known, &step.visit);
        }
    }
}

/// The entries of a file, with those that it may have had.
struct Known<'a> {
    file: &'static str,
    ids: BTreeSet<&'a str>,
    gaps: &'a Gaps,
}

impl<'a> Known<'a> {
    fn of<T: Entry>(file: &'static str, entries: &'a [T], gaps: &'a Gaps) -> Self {
        Self { file, ids: ids(entries), gaps }
    }

    fn contains(&self, id: &str) -> bool {
        self.ids.contains(id) || self.gaps.hide(self.file, id)
    }
}

fn ids<T: Entry>(entries: &[T]) -> BTreeSet<&str> {
    entries.iter().map(|entry| &**entry.id()).collect()
}

/// True if a link such as `objects/x` or `objects/x/power` names an entry, and a property that exists.
fn leads_somewhere(exhibit: &Exhibit, link: &str) -> bool {
    let all = &exhibit.all;
    let mut parts = link.splitn(3, '/');
    let (file, id, property) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next());
    let found = match file {
        _ if exhibit.gaps.hide(&format!("{file}.json"), id) => true,
        "objects" => exhibit.object(id).is_some(),
        "places" => exhibit.place(id).is_some(),
        "lineage" => ids(&all.links).contains(id),
        "events" => exhibit.event(id).is_some(),
        "movements" => exhibit.movement(id).is_some(),
        "eras" => ids(&all.eras).contains(id),
        "series" => ids(&all.series).contains(id),
        _ => false,
    };
    found
        && property.is_none_or(|property| {
            let known = exhibit.property(property).is_some() || exhibit.gaps.hide_file("exhibit.json");
            file == "objects" && known
        })
}

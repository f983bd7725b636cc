//! What references and citations promise of the shipped content, and of the other museum's.

use crate::common::shipped;
use exhibit::check::check;
use exhibit::content::{Entry, Id};
use exhibit::load::load;
use exhibit::{Exhibit, Fault, Ref, Visit};
use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

/// A reference to every entry, and to every property that an object has.
fn every(exhibit: &Exhibit) -> Vec<Ref> {
    fn all<T: Entry>(entries: &[T]) -> impl Iterator<Item = Ref> {
        entries.iter().map(Entry::reference)
    }
    let content = &exhibit.all;
    let properties = content
        .objects
        .iter()
        .flat_map(|object| object.facts.keys().map(|property| Ref::Property(object.id.clone(), property.clone())));
    let objects = all(&content.objects).chain(properties).chain(all(&content.links));
    let places = all(&content.places).chain(all(&content.movements)).chain(all(&content.events));
    let rest = all(&content.eras).chain(all(&content.series)).chain(all(&content.disputes));
    objects.chain(places).chain(rest).chain(all(&content.sources)).chain(all(&content.stories)).collect()
}

/// The folders of the two museums, from that of the project.
const MUSEUMS: [&str; 2] = ["assets/exhibit", "tests/another-museum"];

fn file(museum: &str, name: &str) -> std::io::Result<String> {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(museum).join(name))
}

fn open(museum: &str) -> Exhibit {
    load(|name| file(museum, name).map_err(|error| error.to_string())).0
}

/// The shipped content with one file changed.
fn changed(changed: &str, change: impl Fn(String) -> String) -> Exhibit {
    let read = |name: &str| file(MUSEUMS[0], name).map_err(|error| error.to_string());
    load(|name| read(name).map(|text| if name == changed { change(text) } else { text })).0
}

/// Every reference of both museums, and the exhibit that it is of.
fn both() -> impl Iterator<Item = (Rc<Exhibit>, Ref)> {
    let exhibits = MUSEUMS.map(|museum| Rc::new(open(museum)));
    exhibits.into_iter().flat_map(|exhibit| {
        let found = every(&exhibit);
        assert!(found.len() > 50, "only {}", found.len());
        found.into_iter().map(move |reference| (exhibit.clone(), reference))
    })
}

#[test]
fn every_reference_prints_as_it_is_read_and_is_there() {
    for (exhibit, reference) in both() {
        assert_eq!(Ref::parse(&reference.to_string()).as_ref(), Some(&reference));
        assert!(reference.exists(&exhibit) && reference.is_known(&exhibit), "{reference}");
        let file = reference.to_string().split('/').next().map(|file| format!("{file}.json"));
        assert_eq!(file.as_deref(), Some(reference.file()));
    }
}

#[test]
fn a_text_that_is_no_reference_is_kept_as_it_is() {
    let (exhibit, _) = shipped();
    for text in [
        "",
        "objects",
        "objects/",
        "/x",
        "persons/x",
        "places/x/power",
        "objects/x/",
        "objects/x/power/1",
        "objects//power",
    ] {
        assert_eq!(Ref::parse(text), None, "{text}");
        let kept = Ref::from(text.to_owned());
        assert_eq!(kept.to_string(), text);
        assert!(!kept.is_known(&exhibit) && kept.name(&exhibit, "en").is_none());
        let visit = Visit::opening(&exhibit);
        assert_eq!(kept.visit(&exhibit, &visit), visit);
    }
}

#[test]
fn what_is_referred_to_is_shown_by_the_visit_that_the_reference_leads_to() {
    for (exhibit, reference) in both() {
        let visit = reference.visit(&exhibit, &Visit::opening(&exhibit));
        assert_eq!(Some(visit.room), reference.room(), "{reference}");
        assert!(visit.is_known(&exhibit), "{reference}");
        let chosen = &visit.selection;
        let shown = match &reference {
            Ref::Object(id) | Ref::Property(id, _) => chosen.object.as_ref() == Some(id),
            Ref::Link(id) => exhibit.link(id).is_some_and(|link| {
                (chosen.object.as_ref(), visit.tree.goal.as_ref()) == (Some(&link.from), Some(&link.to))
            }),
            Ref::Place(id) => chosen.place.as_ref() == Some(id),
            Ref::Movement(id) => chosen.movement.as_ref() == Some(id),
            Ref::Era(id) => exhibit
                .era_named(id)
                .is_some_and(|era| visit.clock.year == exhibit.title.clock.clamp(era.when.first_year())),
            _ => chosen.entry.as_ref().is_some_and(|id| reference.to_string().ends_with(&format!("/{id}"))),
        };
        assert!(shown, "{reference} leads to {}", visit.address(&exhibit));
        assert!(reference.name(&exhibit, "en").is_some_and(|name| !name.is_empty()), "{reference}");
    }
}

#[test]
fn a_reference_to_nothing_is_one_problem_and_loses_no_dispute() {
    let whole = shipped().0.all.disputes.len();
    for (wrong, told) in
        [("objects/never-made", "objects/never-made"), ("nonsense", "nonsense"), ("persons/x", "persons/x")]
    {
        let exhibit = changed("disputes.json", |text| {
            let mut list: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap_or_default();
            list[0]["about"][0] = wrong.into();
            serde_json::to_string(&list).unwrap_or_default()
        });
        assert_eq!(exhibit.all.disputes.len(), whole);
        let problems = check(&exhibit);
        assert_eq!(problems.len(), 1, "{problems:#?}");
        assert_eq!((&*problems[0].field, &problems[0].fault), ("about[0]", &Fault::Dangling(told.into())));
        assert_eq!(problems[0].entry, exhibit.all.disputes[0].id.to_string());
    }
}

#[test]
fn a_dispute_about_a_property_is_within_its_object_and_no_other() {
    let (exhibit, _) = shipped();
    for object in &exhibit.all.objects {
        let slow: Vec<&Id> = exhibit
            .all
            .disputes
            .iter()
            .filter(|dispute| dispute.about.iter().any(|about| about.object() == Some(&object.id)))
            .map(|dispute| &dispute.id)
            .collect();
        let found: Vec<&Id> = exhibit.disputes_within(&object.reference()).into_iter().map(|one| &one.id).collect();
        assert_eq!(found, slow, "{}", object.id);
    }
}

/// How often sources are cited in a file: every list of texts under the name `sources`, wherever it stands.
fn lists(value: &serde_json::Value, found: &mut Vec<usize>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| lists(item, found)),
        serde_json::Value::Object(fields) => fields.iter().for_each(|(name, value)| match value {
            serde_json::Value::Array(items) if name == "sources" => found.push(items.len()),
            _ => lists(value, found),
        }),
        _ => {}
    }
}

#[test]
fn the_walk_over_citations_misses_none_of_the_content() -> Result<(), Box<dyn std::error::Error>> {
    for museum in MUSEUMS {
        let exhibit = open(museum);
        let mut walked: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for cited in exhibit.citations() {
            walked.entry(cited.file).or_default().push(cited.sources.len());
            assert!(cited.of.is_none_or(|of| of.exists(&exhibit)), "{} {}", cited.entry, cited.field);
        }
        for name in exhibit::load::FILES {
            let mut written = Vec::new();
            lists(&serde_json::from_str(&file(museum, name)?)?, &mut written);
            let mut walked = walked.remove(name).unwrap_or_default();
            // Events and eras are sorted by time, and facts by name.
            written.sort_unstable();
            walked.sort_unstable();
            assert_eq!(walked, written, "{museum}/{name}");
        }
    }
    Ok(())
}

#[test]
fn a_room_that_is_not_offered_is_led_to_by_no_reference() {
    let exhibit = changed("exhibit.json", |text| text.replacen("\"map\", \"chronicle\"", "\"chronicle\"", 1));
    let (places, events) = (&exhibit.all.places, &exhibit.all.events);
    assert!(!places.is_empty() && places.iter().all(|place| !place.reference().is_open(&exhibit)));
    assert!(!events.is_empty() && events.iter().all(|event| event.reference().is_open(&exhibit)));
}

#[test]
fn a_source_that_does_not_exist_is_named_where_it_is_cited() {
    let files = [
        ("exhibit.json", "unions["),
        ("objects.json", "facts."),
        ("lineage.json", "sources"),
        ("places.json", ""),
        ("movements.json", ""),
        ("events.json", "sources"),
        ("eras.json", "sources"),
        ("series.json", "points["),
        ("disputes.json", ""),
    ];
    for (file, field) in files {
        let exhibit = changed(file, |text| text.replacen("\"sources\": [\"", "\"sources\": [\"no-", 1));
        let problems = check(&exhibit);
        assert_eq!(problems.len(), 1, "{file}: {problems:#?}");
        assert!(problems[0].file == file && problems[0].field.starts_with(field), "{}", problems[0]);
        assert!(matches!(&problems[0].fault, Fault::Dangling(source) if source.starts_with("no-")), "{}", problems[0]);
    }
}

#[test]
fn what_rests_on_a_source_is_counted_once_a_citation_and_each_object_once() {
    let (exhibit, _) = shipped();
    let supports = exhibit.supports();
    let cited: usize = exhibit.citations().map(|cited| cited.sources.len()).sum();
    assert_eq!(supports.values().map(|supports| supports.facts).sum::<usize>(), cited);
    for (source, supports) in &supports {
        assert!(exhibit.source(source).is_some(), "{source}");
        let mut objects = supports.objects.clone();
        objects.sort_unstable();
        objects.dedup();
        assert_eq!(objects.len(), supports.objects.len(), "{source}");
    }
    // An object is counted for whatever one of its claims cites.
    let object = &exhibit.all.objects[0];
    for citation in object.facts.values().flatten().flat_map(|claim| &claim.sources) {
        assert!(supports.get(&citation.source).is_some_and(|found| found.objects.contains(&object.id)));
    }
}

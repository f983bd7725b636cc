//! What the shipped content promises.

use crate::common::{bare, shipped};
use exhibit::check::check;
use exhibit::content::{Certainty, Entry, Event};
use exhibit::text::words;
use exhibit::{Exhibit, Ref};
use std::collections::BTreeSet;

/// The numbers that a prefix has in the inventory: `M01`, `M02`, ….
fn numbers(prefix: &str, digits: usize, last: usize) -> BTreeSet<String> {
    (1..=last).map(|n| format!("{prefix}{n:0digits$}")).collect()
}

fn missing<'a>(wanted: BTreeSet<String>, there: impl Iterator<Item = &'a str>) -> Vec<String> {
    let there: BTreeSet<&str> = there.flat_map(|all| all.split([' ', ','])).collect();
    wanted.into_iter().filter(|number| !there.contains(number.as_str())).collect()
}

#[test]
fn nothing_is_wrong_with_it() {
    let (exhibit, mut problems) = shipped();
    problems.extend(check(&exhibit));
    assert!(problems.is_empty(), "{}", problems.iter().map(|p| format!("{p}\n")).collect::<String>());
}

#[test]
fn every_row_of_the_inventory_is_on_show() {
    let (exhibit, _) = shipped();
    let all = &exhibit.all;
    let none: Vec<String> = Vec::new();
    assert_eq!(missing(numbers("M", 2, 56), all.objects.iter().map(|object| &*object.catalogue)), none);
    assert_eq!(missing(numbers("E", 2, 101), all.events.iter().map(|event| &*event.catalogue)), none);
    assert_eq!(missing(numbers("P", 2, 41), all.places.iter().map(|place| &*place.catalogue)), none);
    assert_eq!(missing(numbers("C", 3, 103), all.disputes.iter().map(|dispute| &*dispute.catalogue)), none);
    let points = all.series.iter().flat_map(|series| &series.points);
    assert_eq!(missing(numbers("N", 2, 89), points.map(|point| &*point.catalogue)), none);
    assert_eq!(missing(numbers("ref-", 1, 120), all.sources.iter().map(|source| &*source.id)), none);
}

#[test]
fn nobody_has_to_read_a_sentence_twice() {
    let (exhibit, _) = shipped();
    let mut long = Vec::new();
    for object in &exhibit.all.objects {
        for lang in &exhibit.title.languages {
            let sentences = object.wall.get(&lang.id).split(['.', '!', '?', ';', ':']);
            long.extend(
                sentences.filter(|sentence| words(sentence) > 25).map(|sentence| format!("{}: {sentence}", object.id)),
            );
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn a_object_after_a_donor_has_several_parents() {
    let (exhibit, _) = shipped();
    let several = exhibit.all.objects.iter().filter(|object| {
        let parents: BTreeSet<_> = exhibit.parents(&object.id).map(|link| &link.from).collect();
        parents.len() > 1
    });
    assert!(several.count() >= 4, "the tree is a graph");
}

#[test]
fn the_eras_fill_the_clock_without_a_gap() {
    let (exhibit, _) = shipped();
    let clock = exhibit.title.clock;
    assert!(clock.years().all(|year| exhibit.era(year).is_some()));
    for pair in exhibit.all.eras.windows(2) {
        assert_eq!(pair[0].when.to.map(|to| to.year), Some(pair[1].when.from.year), "{}", pair[1].id);
    }
}

#[test]
fn a_reference_without_content_supports_nothing() {
    let (exhibit, _) = shipped();
    let empty: BTreeSet<_> =
        exhibit.all.sources.iter().filter(|source| source.empty).map(|source| &source.id).collect();
    assert!(!empty.is_empty());
    let claims =
        exhibit.all.objects.iter().flat_map(|object| object.facts.values().flatten()).flat_map(|claim| &claim.sources);
    let events = exhibit.all.events.iter().flat_map(|event| &event.sources);
    assert!(claims.chain(events).all(|citation| !empty.contains(&citation.source)));
}

/// What [`exhibit::clock::headline`] answers, by looking through all events.
fn looked_through(exhibit: &Exhibit, years: std::ops::RangeInclusive<i32>) -> Option<&Event> {
    let began: Vec<&Event> =
        exhibit.all.events.iter().filter(|event| years.contains(&event.when.first_year())).collect();
    let told = |event: &&Event| (event.weight, event.when.from.day > 0, event.when.from.month > 0);
    began.into_iter().rev().max_by_key(told)
}

#[test]
fn a_headline_is_the_weightiest_event_of_its_years() {
    let exhibit = shipped().0;
    let clock = exhibit.title.clock;
    for first in clock.years() {
        for last in (first..=clock.to).filter(|last| (last - first) % 7 < 2) {
            let (found, slow) =
                (exhibit::clock::headline(&exhibit, (first, last)), looked_through(&exhibit, first..=last));
            assert_eq!(found.map(|event| &event.id), slow.map(|event| &event.id), "{first} to {last}");
        }
    }
    assert!(exhibit::clock::headline(&exhibit, (clock.to + 1, clock.to + 9)).is_none());
}

#[test]
fn most_years_of_the_clock_have_a_headline() {
    let (exhibit, _) = shipped();
    let told = exhibit.title.clock.years().filter(|year| exhibit::clock::headline(&exhibit, (*year, *year)).is_some());
    assert!(told.count() > 50, "most years have something to tell");
}

#[test]
fn the_interface_has_the_same_words_in_every_language() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/locales");
    let keys = |lang: &str| -> BTreeSet<String> {
        let text = std::fs::read_to_string(folder.join(format!("{lang}.json"))).unwrap_or_default();
        let words: std::collections::BTreeMap<String, String> = serde_json::from_str(&text).unwrap_or_default();
        assert!(words.values().all(|word| !word.is_empty()));
        // Languages have their own plural forms.
        let plural = |key: &String| {
            ["_one", "_few", "_many", "_other"].iter().find_map(|end| key.strip_suffix(end).map(Into::into))
        };
        words.keys().map(|key| plural(key).unwrap_or_else(|| key.clone())).collect()
    };
    let (exhibit, _) = shipped();
    let first = keys(&exhibit.title.languages[0].id);
    assert!(first.len() > 100);
    for lang in &exhibit.title.languages {
        assert_eq!(keys(&lang.id), first, "{}", lang.id);
    }
}

#[test]
fn a_fact_without_a_source_is_found() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
    let (exhibit, _) = exhibit::load::load(|file| {
        let text = std::fs::read_to_string(folder.join(file)).map_err(|error| error.to_string())?;
        Ok(if file == "events.json" {
            text.replacen("\"sources\": [", "\"sources\": [], \"gone\": [", 1)
        } else {
            text
        })
    });
    let unsourced = check(&exhibit).into_iter().filter(|problem| problem.fault == exhibit::Fault::Unsourced);
    assert_eq!(unsourced.count(), 1);
}

#[test]
fn most_figures_lead_to_a_object_or_an_event() {
    let (exhibit, _) = shipped();
    let points = || exhibit.all.series.iter().flat_map(|series| &series.points);
    let leading = points().filter(|point| point.event.is_some() || point.object.is_some()).count();
    assert!(leading >= 100, "{leading} of {}", points().count());
}

#[test]
fn a_figure_that_leads_nowhere_is_found() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
    let (exhibit, _) = exhibit::load::load(|file| {
        let text = std::fs::read_to_string(folder.join(file)).map_err(|error| error.to_string())?;
        Ok(if file == "series.json" {
            // The first object that a figure of a poster is drawn with, and the last that a figure counts.
            let at = text.rfind("\"object\": \"").unwrap_or_default() + 11;
            let text = format!("{}no-{}", &text[..at], &text[at..]);
            text.replacen("\"event\": \"", "\"event\": \"no-", 1).replacen("\"object\": \"", "\"object\": \"no-", 1)
        } else {
            text
        })
    });
    let found: Vec<String> = check(&exhibit).into_iter().map(|problem| bare(&problem.field)).collect();
    assert_eq!(found, ["points.event", "posters.groups.object", "points.object"]);
}

#[test]
fn a_dispute_marks_facts_that_are_there_and_each_once() {
    let (exhibit, _) = shipped();
    let mut wrong = Vec::new();
    for dispute in &exhibit.all.disputes {
        let links: BTreeSet<_> = dispute.about.iter().collect();
        if links.is_empty() || links.len() < dispute.about.len() {
            wrong.push(dispute.id.to_string());
        }
        // The ledger of an object shows only what it has claims for: a mark on anything else would never be seen.
        let gone = links.into_iter().filter(|link| match link {
            Ref::Property(object, property) => {
                exhibit.object(object).is_none_or(|object| !object.facts.contains_key(property))
            }
            _ => false,
        });
        wrong.extend(gone.map(|link| format!("{}: {link}", dispute.id)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn whatever_is_called_disputed_has_a_question_to_it() {
    let (exhibit, _) = shipped();
    let all = &exhibit.all;
    let links = all.links.iter().filter(|link| link.evidence == Certainty::Disputed).map(Entry::reference);
    let movements = all.movements.iter().filter(|one| one.certainty == Certainty::Disputed).map(Entry::reference);
    let silent: Vec<Ref> =
        links.chain(movements).filter(|link| exhibit.disputes_about(link).next().is_none()).collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

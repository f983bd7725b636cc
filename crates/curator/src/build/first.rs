//! What the first view needs: the exhibit's own file, and of objects and events what a card and the clock show.

use exhibit::claim;
use exhibit::content::{Event, Id, Object};
use exhibit::date::Span;
use exhibit::gallery::{Gallery, first_sentence};
use exhibit::{Exhibit, Visit};
use serde_json::{Map, Value};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::iter;

/// Objects in the first file, at most: a collection of ten thousand begins as lightly as one of sixty.
const OBJECTS: usize = 160;

/// What is of use in other rooms alone, or to the curator: of the exhibit, and of an era.
const LATER: [&str; 2] = ["map", "forbidden"];
const LATER_OF_ERA: [&str; 3] = ["text", "sources", "owner"];
/// What a card shows and the clock asks for. Facts are apart: see [`facts`]. By what else an object is known, the
/// search asks, and that waits for all of it.
const OBJECT: [&str; 12] = [
    "id",
    "name",
    "short",
    "marque",
    "terms",
    "mentioned",
    "schematic",
    "anchor",
    "colour",
    "drawing",
    "photo",
    "paints",
];
/// What the clock's headline shows, and what says which event of a year is its greatest.
const EVENT: [&str; 7] = ["id", "when", "title", "weight", "kind", "objects", "place"];
/// Events of a year, at most: the weightiest.
const EVENTS: usize = 4;

/// The first file, out of the files in one language.
pub fn of(said: &Map<String, Value>, exhibit: &Exhibit) -> Map<String, Value> {
    let mut first = Map::new();
    let entries = |file: &str| said.get(file).and_then(Value::as_array).into_iter().flatten();
    first.insert("exhibit.json".to_owned(), without(said.get("exhibit.json").unwrap_or(&Value::Null), &LATER));
    first.insert("eras.json".to_owned(), entries("eras.json").map(|era| without(era, &LATER_OF_ERA)).collect());
    let (nearest, shown) = (nearest(exhibit), shown(exhibit));
    let objects = entries("objects.json").filter(|object| is_among(object, &nearest));
    first.insert("objects.json".to_owned(), objects.map(|object| card(object, exhibit, &shown)).collect());
    let weighty = weightiest(exhibit);
    let events = entries("events.json").filter(|event| is_among(event, &weighty));
    first.insert("events.json".to_owned(), events.map(|event| only(event, &EVENT)).collect());
    first
}

/// The visits that begin without waiting for the rest: the opening, and the gallery by its plain address.
fn beginnings(exhibit: &Exhibit) -> Vec<Visit> {
    iter::once(Visit::opening(exhibit)).chain(Visit::parse(exhibit, "#/gallery")).collect()
}

/// The objects nearest to the years of those, in no order.
fn nearest(exhibit: &Exhibit) -> BTreeSet<&str> {
    let beginnings = beginnings(exhibit);
    let last = exhibit.title.clock.to;
    let apart = |years: Span, year: i32| {
        let ends = [years.first_year(), years.last_year(last)].map(|end| (end - year).abs());
        if years.contains(year) { 0 } else { ends[0].min(ends[1]) }
    };
    let far = |object: &&Object| {
        let years = object.years();
        let all =
            years.into_iter().flat_map(|years| beginnings.iter().map(move |visit| apart(years, visit.clock.year)));
        all.min().unwrap_or(i32::MAX)
    };
    let mut objects: Vec<&Object> = exhibit.all.objects.iter().collect();
    objects.sort_by_key(far);
    objects.into_iter().take(OBJECTS).map(|object| &*object.id).collect()
}

/// The objects on the wall of the gallery, as it opens: a sentence stands beside each.
fn shown(exhibit: &Exhibit) -> BTreeSet<&str> {
    let gallery = Gallery::new(exhibit);
    let newcomer = |visit: Visit| gallery.newcomer(visit.years(), visit.gallery.shelf.as_deref());
    let objects = beginnings(exhibit).into_iter().filter_map(newcomer);
    objects.filter_map(|newcomer| gallery.object(exhibit, newcomer)).map(|object| &*object.id).collect()
}

/// The weightiest events of each year, as they stand in the order of their dates.
fn weightiest(exhibit: &Exhibit) -> BTreeSet<&str> {
    let mut years: BTreeMap<i32, Vec<&Event>> = BTreeMap::new();
    for event in &exhibit.all.events {
        years.entry(event.when.first_year()).or_default().push(event);
    }
    let each = years.into_values().flat_map(|mut events| {
        events.sort_by_key(|event| Reverse(event.weight));
        events.into_iter().take(EVENTS)
    });
    each.map(|event| &*event.id).collect()
}

fn is_among(entry: &Value, ids: &BTreeSet<&str>) -> bool {
    entry["id"].as_str().is_some_and(|id| ids.contains(id))
}

fn only(entry: &Value, fields: &[&str]) -> Value {
    kept(entry, |name| fields.contains(&name))
}

fn without(entry: &Value, fields: &[&str]) -> Value {
    kept(entry, |name| !fields.contains(&name))
}

fn kept(entry: &Value, is_kept: impl Fn(&str) -> bool) -> Value {
    let all = entry.as_object().into_iter().flatten();
    let kept = all.filter(|(name, _)| is_kept(name));
    kept.map(|(name, value)| (name.clone(), value.clone())).collect::<Map<_, _>>().into()
}

fn card(object: &Value, exhibit: &Exhibit, shown: &BTreeSet<&str>) -> Value {
    let mut card = only(object, &OBJECT);
    if let Some(wall) = object["wall"].as_str().filter(|_| is_among(object, shown)) {
        card["wall"] = first_sentence(wall).into();
    }
    let facts = facts(object, exhibit);
    if !facts.is_empty() {
        card["facts"] = facts.into();
    }
    card
}

/// What is said of the properties that the gallery thinks with: what each claim says, and not who or why.
fn facts(object: &Value, exhibit: &Exhibit) -> Map<String, Value> {
    let title = &exhibit.title;
    let mut wanted: Vec<&Id> = vec![&title.roles.years, &title.drawn_by.length, &title.drawn_by.height];
    wanted.extend(title.drawn_by.base.iter().chain(&title.card).chain(&title.sorts));
    let known = object["id"].as_str().and_then(|id| exhibit.object(id));
    let all = object["facts"].as_object().into_iter().flatten();
    let asked = all.filter(|(property, _)| wanted.iter().any(|name| &***name == property.as_str()));
    asked
        .filter_map(|(property, claims)| {
            let disputed =
                known.and_then(|object| object.facts.get(property.as_str())).is_some_and(|all| claim::disagree(all));
            let claims = claims.as_array()?;
            let preferred = claims.iter().find(|claim| claim["preferred"] == true).or_else(|| claims.first())?;
            let told: Vec<Value> = if disputed { claims.iter().map(said).collect() } else { vec![said(preferred)] };
            Some((property.clone(), told.into()))
        })
        .collect()
}

fn said(claim: &Value) -> Value {
    let mut said = only(claim, &["value", "to", "about", "preferred"]);
    said["sources"] = Value::Array(Vec::new());
    said
}

//! What is told: events, eras, figures, disputes, stories.

use super::chance::Chance;
use super::plan::{Plan, grown};
use super::wording::{Wording, both};
use serde_json::{Value, json};

/// The entries of `events.json`.
pub fn events(plan: &Plan, wording: &Wording) -> Vec<Value> {
    let mut chance = Chance::new(plan.seed, 9);
    let one = |number: usize| {
        let (object, place) = (chance.pick(&plan.objects), chance.pick(&plan.places));
        let year = chance.between(object.from, object.to);
        let when = match chance.below(3) {
            0 => format!("{year}-{:02}-{:02}", chance.between(1, 12), chance.between(1, 28)),
            1 => format!("{year}-{:02}", chance.between(1, 12)),
            _ => year.to_string(),
        };
        json!({
            "id": format!("event-{number}"),
            "when": when,
            "kind": chance.pick(&["making", "people", "abroad"]),
            "title": both(&wording.say("event", &mut chance, &object.name, &place.name)),
            "text": both(&wording.say("event_text", &mut chance, &object.name, &place.name)),
            "place": place.id,
            "objects": [object.id],
            "weight": chance.pick(&[1, 1, 1, 2, 2, 3]),
            "sources": plan.cited(&mut chance),
        })
    };
    (0..grown(plan.objects.len(), 114.0)).map(one).collect()
}

/// The entries of `eras.json`: seven, one after the other over the years of the clock.
pub fn eras(plan: &Plan, wording: &Wording) -> Vec<Value> {
    let mut chance = Chance::new(plan.seed, 10);
    let names = wording.all("era");
    let year = |number: usize| 1900 + 120 * number / names.len().max(1);
    let one = |(number, name): (usize, &[String; 2])| {
        json!({
            "id": format!("era-{number}"),
            "when": format!("{}/{}", year(number), year(number + 1)),
            "name": both(name),
            "full": both(name),
            "text": both(&wording.say("era_text", &mut chance, &plan.shelves[0], &plan.shelves[0])),
            "colour": wording.colours[number % wording.colours.len()][0],
            "sources": plan.cited(&mut chance),
        })
    };
    names.iter().enumerate().map(one).collect()
}

/// The entries of `series.json`: a figure a year.
pub fn series(plan: &Plan, wording: &Wording) -> Vec<Value> {
    let mut chance = Chance::new(plan.seed, 11);
    let one = |number: usize| {
        let (object, place) = (chance.pick(&plan.objects), chance.pick(&plan.places));
        let mut value = chance.between(100, 9_000);
        let points: Vec<Value> = (object.from..=object.to)
            .map(|year| {
                value = (value + chance.between(-900, 1100)).max(1);
                json!({ "when": year.to_string(), "value": value, "sources": plan.cited(&mut chance) })
            })
            .collect();
        json!({
            "id": format!("series-{number}"),
            "title": both(&wording.say("series", &mut chance, &object.name, &place.name)),
            "unit": { "en": "pieces", "ru": "шт." },
            "theme": chance.pick(&["making", "trade"]),
            "objects": [object.id],
            "points": points,
        })
    };
    (0..grown(plan.objects.len(), 25.0)).map(one).collect()
}

/// The entries of `disputes.json`.
pub fn disputes(plan: &Plan, wording: &Wording) -> Vec<Value> {
    let mut chance = Chance::new(plan.seed, 12);
    let one = |number: usize| {
        let object = chance.pick(&plan.objects);
        let name = &object.name;
        let side = |chance: &mut Chance| {
            let text = wording.say("side", chance, name, name);
            let weak = wording.say("weak", chance, name, name);
            json!({ "text": both(&text), "weak": both(&weak), "sources": plan.cited(chance) })
        };
        let sides: Vec<Value> = (0..2 + chance.below(2)).map(|_| side(&mut chance)).collect();
        json!({
            "id": format!("dispute-{number}"),
            "kind": chance.pick(&["sources", "wording"]),
            "theme": chance.pick(&["dates", "numbers", "origins"]),
            "title": both(&wording.say("dispute", &mut chance, name, name)),
            "question": both(&wording.say("question", &mut chance, name, name)),
            "claims": sides,
            "verdict": both(&wording.say("verdict", &mut chance, name, name)),
            "weight": chance.pick(&[1, 1, 1, 2, 2, 3]),
            "confidence": chance.pick(&["high", "medium", "low"]),
            "about": [format!("objects/{}/{}", object.id, chance.pick(&["years", "built", "power"]))],
            "sources": plan.cited(&mut chance),
        })
    };
    (0..grown(plan.objects.len(), 107.0)).map(one).collect()
}

/// The entries of `stories.json`: an object, its page, and its place in the tree.
pub fn stories(plan: &Plan, wording: &Wording) -> Vec<Value> {
    let mut chance = Chance::new(plan.seed, 13);
    // A collection without links has no tree.
    let linked = plan.objects.iter().any(|object| !object.parents.is_empty());
    let tree = if linked { "tree?object=" } else { "gallery?object=" };
    let one = |number: usize| {
        let object = chance.pick(&plan.objects);
        let name = &object.name;
        let steps = ["gallery?year=", tree, "object?object="].map(|room| {
            let what = if room.ends_with("year=") { object.from.to_string() } else { object.id.clone() };
            json!({
                "visit": format!("#/{room}{what}"),
                "title": both(&wording.say("step", &mut chance, name, name)),
                "text": both(&wording.say("wall", &mut chance, name, name)),
            })
        });
        json!({
            "id": format!("story-{number}"),
            "title": both(&wording.say("story", &mut chance, name, name)),
            "intro": both(&wording.say("intro", &mut chance, name, name)),
            "object": object.id,
            "steps": steps,
        })
    };
    (0..grown(plan.objects.len(), 9.0).min(120)).map(one).collect()
}

//! Places, and what went from one to another.

use super::chance::Chance;
use super::plan::{Plan, grown};
use super::wording::{Wording, both};
use serde_json::{Value, json};

/// The entries of `places.json`.
pub fn places(plan: &Plan, wording: &Wording) -> Vec<Value> {
    let mut chance = Chance::new(plan.seed, 7);
    let one = |place: &super::plan::Place| {
        let from = chance.between(1900, 1960);
        let mut entry = json!({
            "id": place.id,
            "name": place.name.text(),
            "at": place.at,
            "role": [chance.pick(&["works", "market", "market", "supplier"])],
            "when": format!("{from}/{}", from + chance.between(5, 60)),
            "text": both(&wording.say("place", &mut chance, &place.name, &place.name)),
            "sources": plan.cited(&mut chance),
        });
        if chance.percent(10) {
            let later = wording.name(&mut chance);
            entry["names"] = json!([
                { "name": place.name.text(), "when": "1900/1945", "sources": plan.cited(&mut chance) },
                { "name": later.text(), "when": "1945/..", "sources": plan.cited(&mut chance) },
            ]);
        }
        entry
    };
    plan.places.iter().map(one).collect()
}

/// The entries of `movements.json`. Half of them leave the first place, the home of the collection.
pub fn movements(plan: &Plan, wording: &Wording) -> Vec<Value> {
    let mut chance = Chance::new(plan.seed, 8);
    let one = |number: usize| {
        let places = plan.places.len();
        let (home, to) = (chance.percent(50), chance.below(places));
        let from = if home { 0 } else { chance.below(places) };
        // Nothing goes from a place to itself.
        let to = if to == from { (to + 1) % places } else { to };
        let object = chance.pick(&plan.objects);
        let year = chance.between(object.from, object.to);
        let mut entry = json!({
            "id": format!("movement-{number}"),
            "kind": chance.pick(&["export", "export", "kits", "tools", "money"]),
            "from": plan.places[from].id,
            "to": plan.places[to].id,
            "when": format!("{year}/{}", year + chance.between(0, 12)),
            "objects": [object.id],
            "certainty": chance.pick(&["documented", "documented", "claimed", "disputed"]),
            "text": both(&wording.say("movement", &mut chance, &object.name, &plan.places[to].name)),
            "sources": plan.cited(&mut chance),
        });
        if chance.percent(60) {
            entry["amount"] = json!([{ "value": chance.between(5, 40_000), "sources": plan.cited(&mut chance) }]);
            entry["unit"] = json!({ "en": "pieces", "ru": "шт." });
            entry["measure"] = json!("pieces");
        }
        entry
    };
    (0..grown(plan.objects.len(), 57.0)).map(one).collect()
}

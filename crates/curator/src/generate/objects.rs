//! The objects and what came of what.

use super::chance::Chance;
use super::plan::{Object, Plan};
use super::wording::{Wording, both};
use serde_json::{Map, Value, json};

/// The entries of `objects.json`.
pub fn objects(plan: &Plan, wording: &Wording) -> Vec<Value> {
    let mut chance = Chance::new(plan.seed, 4);
    plan.objects.iter().enumerate().map(|(at, object)| one(plan, at, object, wording, &mut chance)).collect()
}

fn one(plan: &Plan, at: usize, object: &Object, wording: &Wording, chance: &mut Chance) -> Value {
    let heirs = plan.objects.iter().skip(at).take(300).any(|other| other.parents.iter().any(|(one, _)| *one == at));
    let kind = match chance.below(10) {
        0 if heirs && object.parents.is_empty() => "donor",
        1 => "abroad",
        _ => "own",
    };
    let form = *chance.pick(&["closed", "open", "long", "tall", "double", "small"]);
    let place = &chance.pick(&plan.places).name;
    let (en, ru) = (&object.marque.0[0], &object.marque.0[1]);
    let mut entry = json!({
        "id": object.id,
        "catalogue": format!("M{at:05}"),
        "name": object.name.text(),
        "short": object.short,
        "marque": object.marque.text(),
        "aliases": [format!("{en}-{}", object.short), format!("{} {}", en.to_uppercase(), object.short),
            format!("{ru} {}", object.short)],
        "terms": { "kind": [kind], "family": [format!("family-{}", object.shelf)], "form": [form] },
        "wall": wording.wall(chance, &object.name, place),
        "facts": facts(plan, object, wording, chance),
        "anchor": (object.length - object.base) / 2,
    });
    if let Some(drawn) = object.drawing {
        entry["drawing"] = json!(plan.objects[drawn].id);
    }
    let paint = |[colour, en, ru]: &[String; 3]| json!({ "name": { "en": en, "ru": ru }, "colour": colour });
    let first = chance.below(wording.colours.len());
    let paints = wording.colours.iter().cycle().skip(first).take(1 + chance.below(4));
    entry["paints"] = paints.map(paint).collect();
    entry
}

fn facts(plan: &Plan, object: &Object, wording: &Wording, chance: &mut Chance) -> Map<String, Value> {
    let mut facts = Map::new();
    let years = |from: i64, chance: &mut Chance| {
        let about = if chance.percent(20) { "~" } else { "" };
        json!(format!("{from}{about}/{}", object.to))
    };
    let own = years(object.from, chance);
    let claims = claims(plan, own, |chance| years(object.from - 1, chance), wording, chance);
    facts.insert("years".into(), claims);
    for (property, low, high, spread) in
        [("built", 20, 90_000, 900), ("power", 2, 180, 6), ("width", 800, 1900, 20), ("mass", 90, 2400, 30)]
    {
        let value = chance.between(low, high);
        let other = |chance: &mut Chance| json!(value + chance.between(1, spread));
        facts.insert(property.into(), self::claims(plan, json!(value), other, wording, chance));
    }
    for (property, value) in [("length", object.length), ("height", object.height), ("base", object.base)] {
        facts.insert(property.into(), json!([{ "value": value, "sources": plan.cited(chance) }]));
    }
    facts
}

/// One claim, or in one case of five two that disagree.
fn claims(
    plan: &Plan,
    value: Value,
    other: impl Fn(&mut Chance) -> Value,
    wording: &Wording,
    chance: &mut Chance,
) -> Value {
    if !chance.percent(20) {
        return json!([{ "value": value, "sources": plan.cited(chance) }]);
    }
    let reason = wording.all("reason").first().map_or(Value::Null, both);
    let other = other(chance);
    json!([
        { "value": other, "sources": plan.cited(chance) },
        { "value": value, "sources": plan.cited(chance), "preferred": true, "reason": reason },
    ])
}

/// The entries of `lineage.json`.
pub fn lineage(plan: &Plan, wording: &Wording) -> Vec<Value> {
    let mut chance = Chance::new(plan.seed, 5);
    let mut links = Vec::new();
    for object in &plan.objects {
        for (parent, kind) in &object.parents {
            let parent = &plan.objects[*parent];
            let evidence = *chance.pick(&["documented", "documented", "documented", "claimed", "disputed"]);
            let text = wording.say("link", &mut chance, &object.name, &object.marque);
            links.push(json!({
                "id": format!("{}-to-{}", parent.id, object.id),
                "from": parent.id,
                "to": object.id,
                "kind": kind,
                "evidence": evidence,
                "text": both(&text),
                "sources": plan.cited(&mut chance),
            }));
        }
    }
    links
}

//! The sources that everything cites.

use super::chance::Chance;
use super::plan::Plan;
use super::wording::Wording;
use serde_json::{Value, json};

/// The entries of `sources.json`.
pub fn sources(plan: &Plan, wording: &Wording) -> Vec<Value> {
    let mut chance = Chance::new(plan.seed, 6);
    (0..plan.sources)
        .map(|number| {
            let place = &chance.pick(&plan.places).name.0[0];
            let title = chance.pick(&wording.source).replace("{place}", place);
            let title = title.replace("{name}", &chance.pick(&plan.objects).marque.0[0]);
            let mut source = json!({
                "id": format!("source-{number}"),
                "catalogue": format!("S{number:05}"),
                "kind": chance.pick(&["book", "book", "paper", "letter"]),
                "witness": chance.pick(&["maker", "user", "press"]),
                "title": title,
                "publisher": format!("{place} Press"),
                "date": chance.between(1920, 2019).to_string(),
            });
            if chance.percent(30) {
                source["url"] = json!(format!("https://museum.example/sources/{number}"));
            }
            source
        })
        .collect()
}

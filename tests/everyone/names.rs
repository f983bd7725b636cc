//! Names in the order of their language: as `curator build` numbered them, and by the browser where nothing was built.

use super::site;
use anyhow::{Context, Result};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use visits::{Served, dist, serve, visit};

/// The exhibit as its source: what is served of the content is not what was built.
fn source() -> Result<Served> {
    let places = std::fs::read_to_string(dist().join("assets/exhibit/places.json"))?;
    serve("/", BTreeMap::from([("assets/exhibit/places.json", Some(places))]))
}

#[tokio::test]
async fn names_stand_by_the_alphabet_of_the_language_and_figures_by_their_worth() -> Result<()> {
    let objects: Value = serde_json::from_str(&std::fs::read_to_string(dist().join("assets/exhibit/objects.json"))?)?;
    for site in [site()?, source()?] {
        visit(&site, "#/gallery?year=1967&sort=name", async |visitor| {
            for lang in ["en", "ru"] {
                let names: Option<Map<String, Value>> = objects
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|one| Some((one["id"].as_str()?.to_owned(), one["name"].get(lang)?.clone())))
                    .collect();
                let names = Value::Object(names.context("an object without a name")?);
                visitor.open(&format!("#/gallery?year=1967&sort=name&lang={lang}")).await?;
                let sorted = format!(
                    "const names = {names}, compare = new Intl.Collator('{lang}', {{ numeric: true }}).compare;
                     const ids = [...document.querySelectorAll('.hall .card a[href*=\"object=\"], .hall a.card')]
                         .map(a => a.hash.match(/object=([^&]+)/)[1]).filter((id, i, all) => all.indexOf(id) === i);
                     return ids.length > 9 && ids.every((id, i) => !i || compare(names[ids[i - 1]], names[id]) <= 0)"
                );
                visitor.until(&format!("sorted in {lang}"), &sorted).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

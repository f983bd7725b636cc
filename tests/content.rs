//! What the exhibit promises to curators and operators: it works under any path, without a language of its own, and tells
//! what is wrong with the content instead of going blank.

use anyhow::{Result, ensure};
use std::collections::BTreeMap;
use visits::{serve, visit};

#[tokio::test]
async fn the_exhibit_works_below_any_path_of_a_host() -> Result<()> {
    let site = serve("/museum/cars/", BTreeMap::new())?;
    visit(&site, "#/map?year=1967", async |visitor| {
        visitor.sees(".land .ground").await?;
        visitor.touches(".rooms a[href^='#/gallery']").await?;
        visitor.until("the drawing of a card is there", "const use = document.querySelector('.card .plate use'); return !!use && !!document.querySelector(use.getAttribute('href'))").await
    })
    .await
}

#[tokio::test]
async fn a_file_that_is_no_json_is_named_and_the_rest_is_shown() -> Result<()> {
    let site = serve("/", BTreeMap::from([("assets/exhibit/places.json", Some("[ { \"id\": \"x\", ".into()))]))?;
    visit(&site, "", async |visitor| {
        visitor.sees(".gallery .card").await?;
        visitor.reads("places.json", ".problems").await?;
        visitor.reads("line 1", ".problems").await
    })
    .await
}

#[tokio::test]
async fn a_misspelt_field_is_named_with_its_file_and_entry() -> Result<()> {
    let cars = r#"[{"id": "old-car", "name": {"en": "Old car", "ru": "Старая"}, "kind": "own", "generation": "first",
        "wal": {"en": "…"}, "facts": {"years": [{"value": "1950/1960", "sources": ["curator"]}],
        "power": [{"value": 20, "sources": ["nobody"]}]}},
        {"id": "torn-car", "name": 7, "kind": "own", "generation": "first"}]"#;
    let site = serve("/", BTreeMap::from([("assets/exhibit/cars.json", Some(cars.into()))]))?;
    visit(&site, "", async |visitor| {
        // The sound car is shown, the torn one is named.
        visitor.reads("Old car", ".card").await?;
        ensure!(visitor.count(".card").await? == 1, "only what can be read is shown");
        let said = visitor.ask("return document.querySelector('.problems').textContent").await?.to_string();
        for part in ["cars.json › old-car › wal", "nobody", "cars.json › torn-car › name"] {
            ensure!(said.contains(part), "{part} is not named in {said}");
        }
        visitor.touches(".card a").await?;
        visitor.reads("Old car", ".car-page h1").await
    })
    .await
}

#[tokio::test]
async fn a_file_that_is_gone_is_named() -> Result<()> {
    let site = serve("/", BTreeMap::from([("assets/exhibit/events.json", None)]))?;
    visit(&site, "", async |visitor| {
        visitor.sees(".gallery .card").await?;
        visitor.reads("events.json", ".problems").await?;
        visitor.reads("404", ".problems").await?;
        // The browser itself writes the 404 to its console.
        visitor.forgives().await
    })
    .await
}

#[tokio::test]
async fn a_page_whose_module_never_comes_says_so() -> Result<()> {
    let folder = visits::dist();
    let module = std::fs::read_dir(&folder)?
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .find(|name| name.ends_with(".wasm"));
    let module: &'static str = Box::leak(module.unwrap_or_default().into_boxed_str());
    let site = serve("/", BTreeMap::from([(module, None)]))?;
    visit(&serve("/", BTreeMap::new())?, "", async |_| Ok(())).await?;
    visits::visit_broken(&site, async |visitor| {
        visitor
            .until("the failure is shown", "const f = document.getElementById('failure'); return !!f && !f.hidden")
            .await?;
        visitor.sees("#failure button").await
    })
    .await
}

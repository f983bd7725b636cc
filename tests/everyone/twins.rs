//! The pictures in words: whatever is on the picture is in its twin, in step with choice and clock.

use super::site;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::BTreeMap;
use visits::{dist, visit};

fn ids(file: &str) -> Result<Vec<String>> {
    let text = std::fs::read_to_string(dist().join("assets/exhibit").join(file))?;
    let all: Value = serde_json::from_str(&text)?;
    Ok(all.as_array().into_iter().flatten().filter_map(|one| Some(one["id"].as_str()?.to_owned())).collect())
}

#[tokio::test]
async fn the_tree_the_map_and_the_ruler_are_there_in_words() -> Result<()> {
    let (objects, links) = (ids("objects.json")?, ids("lineage.json")?);
    visit(&site()?, "#/tree?year=1967", async |visitor| {
        visitor.touches(".in-words-of-tree > .word").await?;
        visitor.sees(".outline [data-object]").await?;
        let said = "return [...document.querySelectorAll('.outline [data-object], .outline [data-link]')]
            .map(e => e.dataset.object || e.dataset.link)";
        let said = visitor.ask(said).await?;
        let said: Vec<&str> = said.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let missing: Vec<_> = objects.iter().chain(&links).filter(|id| !said.contains(&id.as_str())).collect();
        ensure!(missing.is_empty(), "not in the outline: {missing:?}");
        let told = visitor
            .ask("return [...document.querySelectorAll('[data-link]')].every(e => /,.*\\. ./s.test(e.textContent))");
        ensure!(told.await? == true, "a link without kind, evidence or sentence");
        // As everywhere: without what is inside of drawings.
        let elements = visitor.count("*:not([id^=plate-] *)").await?;
        ensure!(elements <= 2500, "{elements} elements");
        visitor.touches("[data-object=moskvitch-408] > .name").await?;
        visitor.sees("[data-object=moskvitch-408] > .name[aria-current=true]").await?;
        visitor.address_holds("object=moskvitch-408").await?;

        visitor.open("#/map?year=1967&list=yes").await?;
        visitor.sees(".map-list").await?;
        let all = "document.querySelectorAll('.map-list details').forEach(d => { d.open = true });
            const more = document.querySelector('.map-list .more:not([hidden]) button');
            if (more) more.click();
            return !more";
        visitor.until("all of the itinerary", all).await?;
        // A movement with what it carried and how well that is known.
        let told = "return [...document.querySelectorAll('.map-list [data-told]')]
            .map(e => [e.dataset.told, e.textContent])";
        let told = visitor.ask(told).await?;
        let told: BTreeMap<&str, &str> = told
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|one| Some((one[0].as_str()?, one[1].as_str()?)))
            .collect();
        let (places, movements) = (ids("places.json")?, ids("movements.json")?);
        let missing: Vec<_> = places.iter().chain(&movements).filter(|id| !told.contains_key(id.as_str())).collect();
        ensure!(missing.is_empty() && told.len() == places.len() + movements.len(), "not told: {missing:?}");
        let bare: Vec<_> = movements.iter().filter(|id| !told[id.as_str()].contains(" · ")).collect();
        ensure!(bare.is_empty(), "without how well it is known: {bare:?}");
        // In step with the choice, and with the clock.
        let first = movements.first().context("no movement")?;
        visitor.ask(&format!("document.querySelector('.map-list [data-told={first}]').click()")).await?;
        visitor.sees(&format!(".map-list [data-told={first}][aria-current=true]")).await?;
        visitor.address_holds(&format!("movement={first}")).await?;
        let step = "const year = document.querySelector('.clock .year').textContent;
            return document.querySelector('.map-list > h2').textContent.includes(year)";
        visitor.until("it tells of the clock's year", step).await?;

        visitor.open("#/gallery?year=1967&tools=yes").await?;
        visitor.touches(".years-in-words summary").await?;
        let eras = ids("eras.json")?.len();
        ensure!(visitor.count(".years-in-words > ol > li").await? >= eras, "every era");
        visitor.touches(".years-in-words ul li:nth-child(2) button").await?;
        visitor.sees(".years-in-words button[aria-current]").await
    })
    .await
}

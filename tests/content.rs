//! What the exhibit promises to curators and operators: it works under any path, without a language of its own, and
//! tells what is wrong with the content instead of going blank.

use anyhow::{Result, ensure};
use std::collections::BTreeMap;
use visits::{odd, serve, visit};

#[tokio::test]
async fn the_exhibit_works_below_any_path_of_a_host() -> Result<()> {
    let site = serve("/museum/objects/", BTreeMap::new())?;
    visit(&site, "#/map?year=1967", async |visitor| {
        visitor.sees(".land .ground").await?;
        visitor.touches(".rooms a[href^='#/gallery']").await?;
        visitor
            .until(
                "the drawing of a card is there",
                "const use = document.querySelector('.card .plate use'); \
                 return !!use && !!document.querySelector(use.getAttribute('href'))",
            )
            .await
    })
    .await
}

#[tokio::test]
async fn a_file_that_is_no_json_is_named_and_the_rest_is_shown() -> Result<()> {
    let site = serve("/", BTreeMap::from([("assets/exhibit/places.json", Some("[ { \"id\": \"x\", ".into()))]))?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        visitor.sees(".gallery .card").await?;
        visitor.reads("places.json", ".problems").await?;
        visitor.reads("line 1", ".problems").await
    })
    .await
}

#[tokio::test]
async fn a_comma_too_many_is_one_problem_told_in_words_with_its_line_and_column() -> Result<()> {
    for file in ["exhibit.json", "objects.json", "sources.json"] {
        let text = std::fs::read_to_string(visits::dist().join("assets/exhibit").join(file))?;
        let (rest, bracket) = text.trim_end().split_at(text.trim_end().len() - 1);
        let broken = format!("{},\n{bracket}\n", rest.trim_end());
        // The place of the comma itself, as an editor counts.
        let before: Vec<&str> = rest.trim_end().lines().collect();
        let (line, column) = (before.len(), before.last().map_or(0, |last| last.chars().count()) + 1);
        let name: &'static str = format!("assets/exhibit/{file}").leak();
        visit(&serve("/", BTreeMap::from([(name, Some(broken))]))?, "#/gallery?year=1967", async |visitor| {
            let told = format!(
                "{file}: is not valid JSON: a comma too many before “{bracket}” in line {line}, column {column}"
            );
            visitor.reads(&told, ".problems").await?;
            ensure!(visitor.count(".problems li").await? == 1, "consequences are told of");
            visitor.reads("The content has 1 problem", ".problems summary").await?;
            visitor.reads("Start again", ".head").await?;
            visitor.reads("Family tree", ".rooms").await?;
            let said = visitor.ask("return document.querySelector('#app .exhibit').textContent").await?.to_string();
            ensure!(!said.contains("shell.") && !said.contains("gallery."), "bare keys: {said}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_not_utf_8_is_named_and_shows_no_lost_letters() -> Result<()> {
    let text = std::fs::read_to_string(visits::dist().join("assets/exhibit/objects.json"))?;
    let cp1251: Vec<u8> = text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap_or(0xCF)).collect();
    let utf16: Vec<u8> = "\u{feff}[]".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, told) in [(cp1251, "is not UTF-8: byte 0x"), (utf16, "is UTF-16; save it as UTF-8")] {
        let site = serve("/", BTreeMap::from([("assets/exhibit/objects.json", Some(odd::bytes(&bytes)))]))?;
        visit(&site, "#/chronicle?year=1967", async |visitor| {
            visitor.reads(&format!("objects.json: {told}"), ".problems").await?;
            ensure!(visitor.count(".problems li").await? == 1, "consequences are told of");
            visitor.sees(".room-chronicle .event").await?;
            let lost = visitor.ask("return document.body.textContent.includes('\u{fffd}')").await?;
            ensure!(lost == false, "letters that nobody wrote are shown");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_file_with_the_mark_of_utf_8_is_read_whatever_the_host_says_of_it() -> Result<()> {
    let files = [
        "assets/exhibit/objects.json",
        "assets/locales/ru.json",
        "assets/exhibit/geo/basemap.json",
        "assets/exhibit/drawings/parts.svg",
    ];
    let mut marked = BTreeMap::new();
    for file in files {
        let bytes = [vec![0xEF, 0xBB, 0xBF], std::fs::read(visits::dist().join(file))?].concat();
        marked.insert(file, Some(odd::bytes(&bytes)));
    }
    visit(&serve("/", marked)?, "#/map?year=1967&lang=ru", async |visitor| {
        visitor.sees(".land .ground").await?;
        visitor.reads("Начать сначала", ".head").await?;
        visitor.touches(".rooms a[href^='#/gallery']").await?;
        visitor.reads("Москвич", ".gallery").await?;
        visitor.until("the shared parts are there", "return !!document.querySelector('#plate-parts > *')").await?;
        ensure!(visitor.count(".problems li").await? == 0, "something is wrong");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_web_page_in_place_of_a_file_is_called_so() -> Result<()> {
    let page = std::fs::read_to_string(visits::dist().join("index.html"))?;
    visit(
        &serve("/", BTreeMap::from([("assets/exhibit/events.json", Some(page))]))?,
        "#/gallery?year=1967",
        async |visitor| {
            visitor.reads("events.json: is a web page", ".problems").await?;
            ensure!(visitor.count(".problems li").await? == 1, "consequences are told of");
            visitor.sees(".gallery .card").await
        },
    )
    .await
}

#[tokio::test]
async fn a_misspelt_field_is_named_with_its_file_and_entry() -> Result<()> {
    let objects = r#"[{"id": "old-object", "name": {"en": "Old object", "ru": "Старая"},
        "kind": "own", "generation": "first",
        "wal": {"en": "…"}, "facts": {"years": [{"value": "1950/1960", "sources": ["curator"]}],
        "power": [{"value": 20, "sources": ["nobody"]}]}},
        {"id": "torn-object", "name": 7, "kind": "own", "generation": "first"}]"#;
    let site = serve("/", BTreeMap::from([("assets/exhibit/objects.json", Some(objects.into()))]))?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        // The sound object is shown, the torn one is named.
        visitor.reads("Old object", ".gallery").await?;
        ensure!(visitor.count(".gallery a[href*='torn-object']").await? == 0, "only what can be read is shown");
        let said = visitor.ask("return document.querySelector('.problems').textContent").await?.to_string();
        for part in ["objects.json:3:9 › old-object › wal", "nobody", "torn-object › name"] {
            ensure!(said.contains(part), "{part} is not named in {said}");
        }
        visitor.touches(".gallery a[href*='object=old-object']").await?;
        visitor.reads("Old object", ".object-page h1").await
    })
    .await
}

#[tokio::test]
async fn a_file_that_is_gone_is_named() -> Result<()> {
    let site = serve("/", BTreeMap::from([("assets/exhibit/events.json", None)]))?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
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
        .find(|name| name.ends_with("_bg.wasm"));
    let module: &'static str = Box::leak(module.unwrap_or_default().into_boxed_str());
    let site = serve("/", BTreeMap::from([(module, None)]))?;
    visit(&serve("/", BTreeMap::new())?, "#/gallery?year=1967", async |_| Ok(())).await?;
    visits::visit_broken(&site, async |visitor| {
        visitor
            .until("the failure is shown", "const f = document.getElementById('failure'); return !!f && !f.hidden")
            .await?;
        visitor.sees("#failure button").await
    })
    .await
}

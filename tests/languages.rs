//! What the exhibit promises to visitors about their language: it begins in the one that their browser asks for, out of
//! those that it has, and whatever is wrong with a language keeps nobody out.

use anyhow::{Result, ensure};
use std::collections::BTreeMap;
use visits::{Served, Visitor, dist, odd, serve, visit, visit_at, visit_reading};

const DESK: (u32, u32) = (1366, 768);

/// A visit to the exhibit as it was built, by somebody whose browser asks for those languages.
async fn reading(languages: &str, address: &str, steps: impl AsyncFn(&Visitor) -> Result<()>) -> Result<()> {
    let site = serve("/", BTreeMap::new())?;
    visit_reading(&site.base(), languages, DESK, address, steps).await
}

/// Waits until the exhibit speaks a language: what it says, and what it tells a screen reader.
async fn speaks(visitor: &Visitor, lang: &str) -> Result<()> {
    let words = if lang == "ru" { "Начать сначала" } else { "Start again" };
    // The title wall has no head: there the page's own tag says it, as it does for whoever hears the page.
    let script = format!(
        "const head = document.querySelector('.head');
         return document.documentElement.lang === '{lang}' && !!document.querySelector('#app .exhibit')
           && (!head || head.textContent.includes('{words}'))"
    );
    visitor.until(&format!("the page speaks {lang}"), &script).await
}

/// The built exhibit with a second language of that tag instead of Russian, and its words under that name.
fn tagged(tag: &str) -> Result<Served> {
    let exhibit = std::fs::read_to_string(dist().join("assets/exhibit/exhibit.json"))?;
    let exhibit = exhibit.replacen("{ \"id\": \"ru\",", &format!("{{ \"id\": \"{tag}\","), 1);
    let words = std::fs::read_to_string(dist().join("assets/locales/ru.json"))?;
    let name: &'static str = format!("assets/locales/{tag}.json").leak();
    let mut changed = BTreeMap::from([("assets/exhibit/exhibit.json", Some(exhibit))]);
    if !dist().join(name).exists() {
        changed.insert(name, Some(words));
    }
    serve("/", changed)
}

#[tokio::test]
async fn a_visitor_begins_in_the_language_that_their_browser_asks_for() -> Result<()> {
    reading("ru-RU,ru,en", "", async |visitor| {
        let told = visitor.ask("return navigator.languages[0]").await?.to_string();
        ensure!(told.contains("ru"), "the browser is set to {told}");
        speaks(visitor, "ru").await?;
        visitor.until("the address was written", "return location.hash.includes('year=')").await?;
        let address = visitor.ask("return location.hash").await?.to_string();
        ensure!(!address.contains("lang="), "what was not chosen is not in the address: {address}");
        // What is chosen is, and holds when the page is loaded again; a fresh start is the visitor's own again.
        visitor.touches("#app .languages button[lang=en]").await?;
        speaks(visitor, "en").await?;
        visitor.address_holds("lang=en").await?;
        visitor.reloads().await?;
        speaks(visitor, "en").await?;
        visitor.touches("#app .ways-in a").await?;
        speaks(visitor, "en").await?;
        visitor.touches(".tools .again").await?;
        speaks(visitor, "ru").await
    })
    .await
}

#[tokio::test]
async fn an_address_that_names_a_language_wins_over_the_browser() -> Result<()> {
    reading("ru-RU,ru", "#/gallery?year=1967&lang=en", async |visitor| speaks(visitor, "en").await).await?;
    reading("en-GB,en", "#/gallery?year=1967&lang=ru", async |visitor| speaks(visitor, "ru").await).await
}

#[tokio::test]
async fn a_browser_of_other_languages_is_met_in_the_next_best_or_the_first_of_the_content() -> Result<()> {
    reading("de-DE,de,ru", "", async |visitor| speaks(visitor, "ru").await).await?;
    reading("de-DE,de,fr", "", async |visitor| speaks(visitor, "en").await).await
}

#[tokio::test]
async fn a_kiosk_begins_with_the_first_language_of_the_content() -> Result<()> {
    reading("ru-RU,ru", "?kiosk&scene=0", async |visitor| {
        speaks(visitor, "en").await?;
        visitor.touches("#app .languages button[lang=ru]").await?;
        speaks(visitor, "ru").await?;
        visitor.touches("#app .ways-in a").await?;
        visitor.touches(".tools .again").await?;
        speaks(visitor, "en").await
    })
    .await
}

#[tokio::test]
async fn a_browser_that_tells_no_language_is_met_in_the_first_of_the_content() -> Result<()> {
    let page = std::fs::read_to_string(dist().join("index.html"))?;
    for told in ["undefined", "[]", "[null, 7, '']", "'ru'"] {
        let tell =
            |name: &str, told: &str| format!("Object.defineProperty(navigator, '{name}', {{ get: () => ({told}) }});");
        let silence = format!("<head><script>{}{}</script>", tell("languages", told), tell("language", "undefined"));
        let site = serve("/", BTreeMap::from([("index.html", Some(page.replacen("<head>", &silence, 1)))]))?;
        visit_reading(&site.base(), "ru", DESK, "", async |visitor| speaks(visitor, "en").await).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_tag_that_the_browser_refuses_is_named_and_the_exhibit_runs_in_it() -> Result<()> {
    for (tag, meant) in [("en_GB", "“en-GB”"), ("x-klingon", "pt-BR"), ("ru-", "“ru”")] {
        let site = tagged(tag)?;
        visit(&site, "#/gallery?year=1967", async |visitor| {
            visitor.reads(&format!("“{tag}” is no language tag"), ".problems").await?;
            visitor.reads(meant, ".problems").await?;
            // Counts, plurals and figures are what asks the browser about a language.
            visitor.touches(&format!(".languages button[lang='{tag}']")).await?;
            visitor.reads("Начать сначала", ".head").await?;
            visitor.touches(".rooms a[href^='#/numbers']").await?;
            visitor.sees(".numbers-room").await?;
            visitor.touches(".rooms a[href^='#/disputes']").await?;
            visitor.sees(".disputes-room").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn tags_that_are_no_names_are_left_out_and_named() -> Result<()> {
    for tag in ["", "zh hant", "en"] {
        let site = tagged(tag)?;
        visit_at(&site, DESK, "#/gallery?year=1967", async |visitor| {
            visitor.reads("› languages", ".problems").await?;
            visitor.reads("Start again", ".head").await?;
            ensure!(visitor.count(".languages button").await? == 0, "it can be chosen");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_browser_without_the_rules_of_languages_still_shows_every_room() -> Result<()> {
    let page = std::fs::read_to_string(dist().join("index.html"))?;
    let poor = page.replacen("<head>", "<head><script>window.Intl = undefined;</script>", 1);
    let site = serve("/", BTreeMap::from([("index.html", Some(poor))]))?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        for room in ["tree", "map", "numbers", "disputes", "sources", "gallery"] {
            visitor.touches(&format!(".rooms a[href^='#/{room}']")).await?;
            visitor.sees(&format!(".room-{room}")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn words_in_an_old_encoding_are_named_and_borrowed_from_the_other_language() -> Result<()> {
    // As an editor of the year 2000 would have saved them.
    let words = std::fs::read_to_string(dist().join("assets/locales/ru.json"))?;
    let old: Vec<u8> = words.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap_or(0xCF)).collect();
    let site = serve("/", BTreeMap::from([("assets/locales/ru.json", Some(odd::bytes(&old)))]))?;
    visit(&site, "#/gallery?year=1967&lang=ru", async |visitor| {
        visitor.reads("locales/ru.json", ".problems").await?;
        visitor.reads("is not UTF-8: byte 0xCF in line", ".problems").await?;
        visitor.reads("Start again", ".head").await?;
        let problems = visitor.count(".problems li").await?;
        ensure!(problems == 1, "one mistake, {problems} messages");
        ensure!(visitor.ask("return document.body.textContent.includes('\u{fffd}')").await? == false, "lost letters");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_any_words_what_is_wrong_is_still_said_in_words() -> Result<()> {
    let none = || Some("{".to_owned());
    let site = serve("/", BTreeMap::from([("assets/locales/ru.json", none()), ("assets/locales/en.json", none())]))?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        visitor.reads("locales/en.json: is not valid JSON: it ends in line 1", ".problems").await?;
        visitor.sees(".gallery .card").await?;
        let said = visitor.ask("return document.querySelector('#app .exhibit').textContent").await?.to_string();
        for key in ["shell.", "gallery.", "room.", "fault.", "problems."] {
            ensure!(!said.contains(key), "a bare key with {key}");
        }
        Ok(())
    })
    .await
}

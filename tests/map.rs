//! What the map promises to a visitor about its time, in both browsers.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use visits::{serve, visit};

fn site() -> Result<visits::Served> {
    serve("/", Default::default())
}

#[tokio::test]
async fn the_inner_german_border_is_drawn_and_gone_with_the_clock() -> Result<()> {
    visit(&site()?, "#/map?year=1990", async |visitor| {
        // The basemap comes after the rest of the room.
        let length = "(document.querySelector('.land .border')?.getAttribute('d') ?? '').length";
        visitor.until("the borders are there", &format!("return {length} > 1000")).await?;
        let divided = visitor.ask(&format!("return {length}")).await?.as_u64().unwrap_or_default();
        // In 1949 the same states but for one; in 1948 without the line.
        visitor.open("#/map?year=1948").await?;
        visitor.until("fewer borders", &format!("return {length} > 1000 && {length} < {divided}")).await?;
        visitor.reads("Natural Earth", ".map-room .notice").await
    })
    .await
}

#[tokio::test]
async fn the_league_of_the_time_is_tinted_named_and_listed() -> Result<()> {
    visit(&site()?, "#/map?year=1948", async |visitor| {
        visitor.sees(".land .ground").await?;
        visitor.misses(".notice .tinted").await?;
        visitor.open("#/map?year=1967").await?;
        visitor
            .until(
                "land is tinted",
                "const path = document.querySelector('.land .league'); \
                 return !!path && path.getAttribute('d').length > 1000",
            )
            .await?;
        visitor.reads("Comecon", ".notice .tinted").await?;
        visitor.reads("Comecon in 1967: Soviet Union", ".map-states").await?;
        visitor.reads("East Germany", ".map-states").await?;
        visitor.sees(".map-states .citations a").await?;
        visitor.open("#/map?year=1967&lang=ru").await?;
        visitor.reads("СЭВ в 1967 году", ".map-states").await?;
        visitor.open("#/map?year=1992").await?;
        visitor.sees(".land .ground").await?;
        visitor
            .until(
                "nothing is tinted any more",
                "return document.querySelector('.land .league').getAttribute('d') \
                 === '' && !document.querySelector('.tinted')",
            )
            .await
    })
    .await
}

#[tokio::test]
async fn the_plant_bears_the_name_of_the_year_and_tells_all_its_names() -> Result<()> {
    visit(&site()?, "#/map?year=1967", async |visitor| {
        visitor.reads("MZMA", ".pin.home text").await?;
        visitor.sees(".pin.home[aria-label*='MZMA']").await?;
        visitor.presses(Key::Enter, ".pin.home").await?;
        // Touching what is there in the year leaves the year.
        visitor.reads("1967", ".clock .year").await?;
        visitor.reads("MZMA", ".choice .names .now").await?;
        ensure!(visitor.count(".choice .names li").await? > 6, "all names are told");
        ensure!(visitor.count(".choice .names .citations a").await? > 6, "and who says so");
        visitor.open("#/map?year=2015&place=moscow-plant").await?;
        visitor.reads("Renault Russia", ".choice .names [aria-current]").await?;
        visitor.reads("Renault Russia", ".pin.home text").await
    })
    .await
}

#[tokio::test]
async fn a_disputed_road_has_a_mark_that_leads_to_its_dispute() -> Result<()> {
    visit(&site()?, "#/map?year=1945", async |visitor| {
        visitor
            .until("both accounts have a mark", "return document.querySelectorAll('.arc.disputed .doubt').length >= 2")
            .await?;
        visitor.presses(Key::Enter, ".arc[aria-label*='Brandenburg']").await?;
        visitor.address_holds("movement=tooling-brandenburg-1945").await?;
        visitor.touches(".choice .doubts .dispute-links a").await?;
        visitor.address_holds("#/disputes").await?;
        visitor.address_holds("entry=c014").await
    })
    .await
}

#[tokio::test]
async fn a_road_is_as_wide_as_its_number_and_the_key_says_what_that_means() -> Result<()> {
    visit(&site()?, "#/map?year=1967", async |visitor| {
        visitor
            .until(
                "a great number is a wide line",
                "const line = document.querySelector(\".arc[aria-label*='Lovech'] .line\"); \
                 return !!line && parseFloat(getComputedStyle(line).strokeWidth) > 7",
            )
            .await?;
        visitor
            .until(
                "an unknown one is plain",
                "return parseFloat(getComputedStyle(document.querySelector(\".arc[aria-label*='Seneffe'] \
                 .line\")).strokeWidth) < 3",
            )
            .await?;
        visitor.touches(".map-key summary").await?;
        visitor.reads("number of cars", ".map-key[open]").await?;
        visitor.reads("300,000", ".map-key[open]").await?;
        ensure!(visitor.count(".map-key .line.wide").await? == 3, "three samples");
        Ok(())
    })
    .await
}

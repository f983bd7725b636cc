//! What the rooms promise to a visitor: the ways between them, languages, links, and that each fits a phone.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use visits::{serve, visit, visit_at};

fn site() -> Result<visits::Served> {
    serve("/", Default::default())
}

#[tokio::test]
async fn every_room_opens_from_the_navigation() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.sees(".gallery .card").await?;
        for (room, sign) in [
            ("tree", ".tree-room .node"),
            ("map", ".map-room .pin"),
            ("chronicle", ".chronicle .event"),
            ("stories", ".stories-room .story"),
            ("numbers", ".numbers-room h1"),
            ("disputes", ".disputes-room :is(.case-card, .dispute)"),
            ("sources", ".sources-room :is(.witnesses, .source)"),
            ("gallery", ".gallery .card"),
        ] {
            visitor.touches(&format!(".rooms a[href^='#/{room}']")).await?;
            visitor.sees(sign).await?;
            visitor.sees(&format!(".rooms a[href^='#/{room}'][aria-current]")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_map_fills_with_the_clock_and_tells_of_a_place() -> Result<()> {
    visit(&site()?, "#/map?year=1930", async |visitor| {
        visitor.sees(".land .ground").await?;
        // What is over stays as a faint ground.
        let faint = "document.querySelector('.roads-past').getAttribute('d').split('M').length";
        let early = visitor.ask(&format!("return {faint}")).await?;
        visitor.presses(Key::End, "#year").await?;
        visitor.until("more faint roads by 2025", &format!("return {faint} > {early} + 20")).await?;
        visitor.open("#/map?year=1967").await?;
        visitor.presses(Key::Enter, ".pin[aria-label*='Izhevsk']").await?;
        visitor.reads("Izhevsk", ".choice h1").await?;
        visitor.address_holds("place=izhevsk").await?;
        visitor.touches(".choice .moves button").await?;
        visitor.address_holds("movement=").await?;
        visitor.sees(".choice .citations a").await
    })
    .await
}

#[tokio::test]
async fn the_other_language_is_one_touch_away_everywhere() -> Result<()> {
    visit(&site()?, "#/object?year=1964&object=moskvitch-408", async |visitor| {
        visitor.touches(".languages button").await?;
        visitor.reads("Москвич-408", ".object-page h1").await?;
        visitor.address_holds("lang=ru").await?;
        visitor.until("the page says which language it is in", "return document.documentElement.lang === 'ru'").await
    })
    .await
}

#[tokio::test]
async fn a_link_opens_the_room_as_it_was() -> Result<()> {
    visit(&site()?, "#/disputes?year=1947&entry=c019", async |visitor| {
        // The visitor's own mind comes before the verdict.
        visitor.touches(".dispute.open .side").await?;
        visitor.sees(".dispute.open .verdict").await?;
        visitor.touches(".case-foot a").await?;
        visitor.touches(".theme-of").await?;
        visitor.until("one theme is left", "return document.querySelectorAll('.entries h3').length === 1").await?;
        visitor.reads("1947", ".clock .year").await?;
        visitor.open("#/object?year=1964&object=no-such-object").await?;
        visitor.touches(".nothing .strong").await?;
        visitor.sees(".gallery .card").await?;
        visitor.open("#/no-such-room").await?;
        visitor.sees(".title-wall").await
    })
    .await
}

#[tokio::test]
async fn starting_again_brings_the_opening_back() -> Result<()> {
    visit(&site()?, "#/tree?year=1999&object=moskvitch-2141&trace=both&lang=ru&q=x", async |visitor| {
        visitor.touches(".tools .again").await?;
        visitor.sees(".title-wall").await?;
        visitor.until("the address is that of the opening", "return location.hash.startsWith('#/?year=1967')").await?;
        visitor.until("in the first language", "return document.documentElement.lang === 'en'").await
    })
    .await
}

#[tokio::test]
async fn numbers_are_drawn_on_the_clock_with_a_table_and_a_file_behind() -> Result<()> {
    visit(&site()?, "#/numbers?year=1967&entry=plant-output", async |visitor| {
        visitor
            .until("every figure has its mark", "return document.querySelectorAll('.chart .mark-of').length >= 11")
            .await?;
        visitor.touches(".series .twin summary").await?;
        visitor.sees(".series .twin[open] .citations a").await?;
        let file = visitor
            .ask("return decodeURIComponent(document.querySelector('.series a[download]').href)")
            .await?
            .to_string();
        ensure!(file.contains("text/csv") && file.contains("1501"), "the file holds the figures");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_story_leads_through_the_rooms_and_may_be_left_and_found_again() -> Result<()> {
    visit(&site()?, "#/stories?year=1967", async |visitor| {
        visitor.touches(".story > a").await?;
        visitor.sees(".telling h2").await?;
        let first = visitor.text(".telling h2").await?;
        visitor.touches(".telling .next").await?;
        visitor
            .until(
                "the story goes on",
                &format!("return document.querySelector('.telling h2').textContent !== {first:?}"),
            )
            .await?;
        visitor.address_holds("step=1").await?;
        visitor.touches(".rooms a[href^='#/numbers']").await?;
        visitor.sees(".numbers-room").await?;
        visitor.touches(".telling .strong").await?;
        visitor.misses(".numbers-room").await?;
        visitor.touches(".telling .leave").await?;
        visitor.until("the story is left", "const t = document.querySelector('.telling'); return !t || t.hidden").await
    })
    .await
}

#[tokio::test]
async fn a_phone_shows_every_room_without_sideways_scrolling() -> Result<()> {
    // 500 px is the narrowest window that both browsers open.
    visit_at(&site()?, (500, 844), "#/gallery?year=1967", async |visitor| {
        for room in [
            "gallery",
            "parade",
            "compare",
            "tree",
            "map",
            "chronicle",
            "numbers",
            "disputes",
            "sources",
            "stories",
            "game",
        ] {
            visitor.open(&format!("#/{room}?year=1967")).await?;
            visitor
                .until(
                    &format!("{room} is no wider than the screen"),
                    "const m = document.querySelector('main'); \
                     return m.scrollWidth <= m.clientWidth + 1 && document.documentElement.scrollWidth <= innerWidth + \
                     1",
                )
                .await?;
        }
        Ok(())
    })
    .await
}

//! What the clock promises to a visitor: one for all rooms, it runs and stops, and back undoes what was chosen.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use visits::{serve, visit};

fn site() -> Result<visits::Served> {
    serve("/", Default::default())
}

#[tokio::test]
async fn the_clock_is_one_for_all_rooms_and_speaks_its_year() -> Result<()> {
    visit(&site()?, "#/gallery?year=1940", async |visitor| {
        visitor
            .until(
                "in 1940 most objects are not yet born",
                "return document.querySelectorAll('.card.ghost').length > 3",
            )
            .await?;
        visitor.presses(Key::End, "#year").await?;
        visitor.reads("2025", ".clock .year").await?;
        visitor.misses(".card.ghost").await?;
        visitor.touches(".rooms a[href^='#/map']").await?;
        visitor.reads("2025", ".map-title p").await?;
        visitor.presses(Key::Home, "#year").await?;
        visitor.reads("1930", ".map-title p").await?;
        visitor
            .until(
                "the knob says more than the year",
                "return document.querySelector('#year').ariaValueText.length > 6 \
                 || document.querySelector('#year').getAttribute('aria-valuetext').length > 6",
            )
            .await
    })
    .await
}

#[tokio::test]
async fn the_ruler_answers_a_hand_and_the_room_follows_when_that_is_painted() -> Result<()> {
    visit(&site()?, "#/map?year=1950", async |visitor| {
        visitor.reads("1950", ".map-title p").await?;
        let turn = "const dial = document.querySelector('#year');
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(dial, '1990');
            dial.dispatchEvent(new InputEvent('input', { bubbles: true }));
            requestAnimationFrame(() => { window.__told = ['.clock .year', '.map-title p']
                .map(one => document.querySelector(one).textContent); });";
        visitor.ask(turn).await?;
        visitor.until("a frame is painted", "return !!window.__told").await?;
        let told = visitor.ask("return window.__told.map(text => text.match(/1950|1990/)?.[0])").await?;
        ensure!(told == serde_json::json!(["1990", "1950"]), "ruler and room said {told} in the first frame");
        visitor.reads("1990", ".map-title p").await
    })
    .await
}

#[tokio::test]
async fn the_years_run_and_stop() -> Result<()> {
    visit(&site()?, "#/map?year=1950", async |visitor| {
        visitor.touches(".clock .play").await?;
        visitor.reads("1952", ".clock .year").await?;
        visitor.touches(".clock .play").await?;
        visitor.sees(".clock .play[aria-pressed='false']").await
    })
    .await
}

#[tokio::test]
async fn scrubbing_leaves_one_step_in_the_history_and_back_undoes_a_choice() -> Result<()> {
    visit(&site()?, "#/gallery?year=1930", async |visitor| {
        let before = visitor.ask("return history.length").await?;
        for _ in 0..60 {
            visitor.presses(Key::Right, "#year").await?;
        }
        visitor.address_holds("year=1990").await?;
        ensure!(visitor.ask("return history.length").await? == before, "scrubbing wrote history");
        visitor.touches(".card a[href$='object=moskvitch-2141-bulgaria']").await?;
        visitor.sees(".object-page").await?;
        visitor.goes_back().await?;
        visitor.sees(".gallery").await?;
        visitor.reads("1990", ".clock .year").await?;
        visitor.goes_forward().await?;
        visitor.reads("2141", ".object-page h1").await?;
        visitor.reloads().await?;
        visitor.reads("2141", ".object-page h1").await
    })
    .await
}

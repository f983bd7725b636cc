//! What the gallery promises to a visitor: finding, filters, the wall of the year and its shelves, pages and paints.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use visits::{serve, visit};

fn site() -> Result<visits::Served> {
    serve("/", Default::default())
}

/// How many objects are shipped.
fn objects() -> Result<usize> {
    let shipped = std::fs::read_to_string(visits::dist().join("assets/exhibit/objects.json"))?;
    Ok(serde_json::from_str::<Vec<serde_json::Value>>(&shipped)?.len())
}

#[tokio::test]
async fn a_search_finds_the_object_in_either_script_and_with_a_typo() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.touches(".find-open").await?;
        for query in ["aleko", "алеко", "alekko"] {
            visitor.types(query, ".search").await?;
            visitor.sees(".card a[href*='object=moskvitch-2141']").await?;
            ensure!(visitor.count(".card").await? < 6, "{query} finds too much");
        }
        visitor.address_holds("q=alekko").await
    })
    .await
}

#[tokio::test]
async fn a_search_that_finds_nothing_offers_a_way_on() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.touches(".find-open").await?;
        visitor.types("kapitaaan", ".search").await?;
        visitor.touches(".nothing button").await?;
        visitor.sees(".card a[href*='object=opel-kapitan']").await?;
        visitor.types("zzzzzz", ".search").await?;
        visitor.touches(".nothing .strong").await?;
        visitor.reads(&objects()?.to_string(), ".bar .count").await
    })
    .await
}

#[tokio::test]
async fn filters_narrow_the_gallery_and_are_cleared_at_once() -> Result<()> {
    let all = objects()?;
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.touches(".find-open").await?;
        visitor.reads(&all.to_string(), ".bar .count").await?;
        visitor.touches(".filters fieldset:nth-of-type(2) li:nth-child(2) .term").await?;
        visitor.sees(".term[aria-pressed='true']").await?;
        let some = visitor.count(".card").await?;
        let promised = visitor.text(".term[aria-pressed='true'] .n").await?;
        ensure!(some < all && promised == some.to_string(), "{promised} promised, {some} shown");
        visitor.touches(".bar > .tool").await?;
        visitor.reads(&all.to_string(), ".bar .count").await?;
        // Closed again, the gallery is as it opened, and the keyboard is where it was.
        visitor.touches(".find .close").await?;
        visitor.sees(".newcomer").await?;
        visitor
            .until("the focus is at the button", "return document.activeElement.matches('.era-wall .find-open')")
            .await
    })
    .await
}

#[tokio::test]
async fn a_object_has_a_page_and_moves_the_clock_to_its_year() -> Result<()> {
    visit(&site()?, "#/gallery?year=1980", async |visitor| {
        visitor.touches(".card a[href$='object=moskvitch-408']").await?;
        visitor.reads("408", ".object-page h1").await?;
        visitor.reads("1964", ".clock .year").await?;
        visitor.sees(".big-plate .measure").await?;
        // The claims behind a figure are one touch away.
        visitor.touches(".ledger .known-figure").await?;
        visitor.sees(".know .claims .citations a").await?;
        visitor.presses(Key::Escape, "#know-heading").await?;
        visitor.sees(".know[hidden]").await?;
        ensure!(visitor.count(".family .relation").await? > 2, "a family of several");
        visitor.sees(".roads .events li").await
    })
    .await
}

#[tokio::test]
async fn turning_the_clock_brings_the_next_object_onto_the_wall_and_its_shelf_below() -> Result<()> {
    visit(&site()?, "#/gallery?year=1955", async |visitor| {
        visitor.reads("401", ".newcomer .numeral").await?;
        visitor.presses(Key::Right, "#year").await?;
        visitor.reads("402", ".newcomer .numeral").await?;
        visitor.reads("New in 1956", ".newcomer .told").await?;
        visitor.sees(".shelf-index a[aria-current][href*='shelf=second']").await?;
        visitor.sees(".card.ghost a[href*='object=moskvitch-403']").await?;
        visitor.touches(".newcomer").await?;
        visitor.reads("402", ".object-page h1").await
    })
    .await
}

#[tokio::test]
async fn a_tab_turns_the_clock_to_its_shelf_and_the_clock_leads_on_from_there() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.touches(".shelf-index a[href*='shelf=revival']").await?;
        visitor.reads("2022", ".clock .year").await?;
        visitor.sees(".shelf-index a[aria-current][href*='shelf=revival']").await?;
        // What came from elsewhere is led to by no year, and can be chosen.
        visitor.touches(".shelf-index a[href*='shelf=foreign']").await?;
        visitor.sees(".shelf-index a[aria-current][href*='shelf=foreign']").await?;
        visitor.reads("2022", ".clock .year").await?;
        visitor.presses(Key::Home, "#year").await?;
        visitor.sees(".shelf-index a[aria-current][href*='shelf=pre-war']").await?;
        visitor.reads("Ford A", ".newcomer .numeral").await
    })
    .await
}

#[tokio::test]
async fn drawings_come_to_the_cards() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor
            .until(
                "the drawing of a card is there",
                "const use = document.querySelector('.card .plate use'); \
                 return !!use && !!document.querySelector(use.getAttribute('href'))",
            )
            .await?;
        visitor
            .until(
                "and has a size",
                "return document.querySelector('.card .plate use').getBoundingClientRect().width > 60",
            )
            .await
    })
    .await
}

#[tokio::test]
async fn a_object_is_repainted_and_keeps_its_paint_in_the_gallery() -> Result<()> {
    visit(&site()?, "#/object?year=1958&object=moskvitch-407", async |visitor| {
        let paint = "return getComputedStyle(document.querySelector('.big-plate .plate')).color";
        let before = visitor.ask(paint).await?;
        visitor.touches(".paints button:nth-child(3)").await?;
        visitor
            .until(
                "the paint has changed",
                &format!("return getComputedStyle(document.querySelector('.big-plate .plate')).color !== {before}"),
            )
            .await?;
        let after = visitor.ask(paint).await?;
        visitor.touches(".beside-objects a").await?;
        // It is the newcomer of its year.
        visitor.sees("a.newcomer[href*='object=moskvitch-407']").await?;
        visitor
            .until(
                "it has the same paint on the wall",
                &format!("return getComputedStyle(document.querySelector('.newcomer .plate')).color === {after}"),
            )
            .await
    })
    .await
}

//! What the comparison and the parade promise to a visitor.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use visits::{serve, visit};

fn site() -> Result<visits::Served> {
    serve("/", Default::default())
}

#[tokio::test]
async fn a_donor_and_its_descendant_are_compared_by_touch_and_by_keyboard() -> Result<()> {
    visit(&site()?, "#/gallery?year=1946", async |visitor| {
        visitor.touches(".ways-in a[href^='#/compare']").await?;
        visitor.touches(".pairs button").await?;
        visitor
            .until("two objects stand there", "return document.querySelectorAll('.compared .objects > g').length === 2")
            .await?;
        visitor.sees(".in-words li").await?;
        visitor.sees(".compare-table .differs").await?;
        // Laid over each other, as outlines, by keyboard alone.
        visitor.presses(Key::Enter, ".ways .toggle:nth-child(2)").await?;
        visitor.sees(".compared .overlaid").await?;
        visitor.presses(Key::Enter, ".ways .toggle:nth-child(4)").await?;
        visitor.sees(".compared .objects > g[filter]").await?;
        visitor.address_holds("lines=yes").await?;
        visitor.reloads().await?;
        visitor.sees(".compared .objects > g[filter]").await?;
        visitor.touches(".compare-table .known-figure").await?;
        visitor.sees(".know .citations a").await?;
        visitor.touches(".know .close").await?;
        visitor.touches(".chips button").await?;
        visitor
            .until("one object is left", "return document.querySelectorAll('.compared .objects > g').length === 1")
            .await
    })
    .await
}

#[tokio::test]
async fn the_object_page_and_the_tree_lead_to_a_comparison() -> Result<()> {
    visit(&site()?, "#/object?year=1958&object=moskvitch-407", async |visitor| {
        visitor.touches(".ways-out a[href^='#/compare']").await?;
        visitor.reads("Moskvitch 407", ".chips").await?;
        visitor.open("#/tree?year=1946&object=moskvitch-400").await?;
        visitor.touches(".choice a[href^='#/compare']").await?;
        visitor
            .until(
                "the object stands beside its donor",
                "return document.querySelectorAll('.compared .objects > g').length === 2",
            )
            .await
    })
    .await
}

#[tokio::test]
async fn the_parade_follows_the_clock() -> Result<()> {
    visit(&site()?, "#/parade?year=1930", async |visitor| {
        let own = visitor.count(".parade li").await?;
        visitor.touches(".parade-head .toggle").await?;
        visitor
            .until(
                "those of other makers walk along",
                &format!("return document.querySelectorAll('.parade li').length > {own} + 10"),
            )
            .await?;
        visitor.touches(".parade-head .toggle").await?;
        ensure!(own > 30 && visitor.count(".parade li").await? == own, "{own} of its own walk");
        visitor.presses(Key::End, "#year").await?;
        visitor
            .until(
                "the youngest is in view",
                "const r = document.querySelector('.parade \
                 .leading').getBoundingClientRect(); return r.left >= -5 && r.right <= innerWidth + 5",
            )
            .await?;
        visitor.presses(Key::Home, "#year").await?;
        visitor
            .until(
                "the oldest is in view again",
                "const r = document.querySelector('.parade \
                 .leading').getBoundingClientRect(); return r.left >= -5 && r.right <= innerWidth + 5",
            )
            .await?;
        visitor.touches(".parade .leading a").await?;
        visitor.sees(".object-page").await
    })
    .await
}

//! What is taken home: all of an object, a story or the chronicle on paper, and a way to hand it on where the browser
//! has one.

use super::site;
use anyhow::{Result, ensure};
use visits::{Visitor, museums, visit};

/// Waits until the part that prints has come: a browser that begins to print then has the whole sheet.
pub async fn prints(visitor: &Visitor) -> Result<()> {
    let begun = "dispatchEvent(new Event('beforeprint'));
        return new Promise(done => setTimeout(() => {
            const there = !!document.querySelector('.printed');
            dispatchEvent(new Event('afterprint'));
            done(there);
        }, 50))";
    visitor.until("the sheet is ready", begun).await?;
    visitor.misses(".printed").await
}

#[tokio::test]
async fn all_of_an_object_is_printed_with_its_drawing_sources_and_address() -> Result<()> {
    let exhibit = curator::files::read(&museums::root().join("assets/exhibit")).0;
    let id = "moskvitch-408";
    let object = exhibit.object(id).ok_or_else(|| anyhow::anyhow!("{id} is gone"))?;
    let facts = exhibit.title.properties.iter().filter(|property| object.fact(&property.id).is_some()).count();
    let links = exhibit.parents(id).count() + exhibit.children(id).count();
    let cited: std::collections::BTreeSet<_> = exhibit
        .title
        .properties
        .iter()
        .filter_map(|property| object.facts.get(&property.id))
        .flatten()
        .flat_map(|claim| claim.sources.iter().map(|citation| citation.source.clone()))
        .collect();
    visit(&site()?, &format!("#/object?year=1967&object={id}"), async |visitor| {
        prints(visitor).await?;
        visitor.ask("dispatchEvent(new Event('beforeprint'))").await?;
        visitor.sees(".printed").await?;
        ensure!(visitor.count(".printed .fact").await? == facts, "every figure of {facts}");
        ensure!(visitor.count(".printed .links li").await? == links, "every link of {links}");
        ensure!(visitor.count(".printed .notes li").await? >= cited.len(), "every source of {}", cited.len());
        ensure!(visitor.count(&format!(".printed .depicted use[href='#plate-{id}']")).await? == 1, "its drawing");
        let there = format!("return !!document.getElementById('plate-{id}')");
        visitor.until("which is on the page", &there).await?;
        visitor.reads(&format!("object={id}"), ".printed .address").await?;
        visitor.ask("dispatchEvent(new Event('afterprint'))").await?;
        visitor.misses(".printed").await?;
        // What a visitor presses for it; sharing only where the browser can.
        visitor.ask("window.print = () => { window.__printed = true }").await?;
        visitor.touches(".ways-out .print").await?;
        ensure!(visitor.count(".ways-out .share").await? == 1, "one way to hand it on, the browser's sheet or a link");
        let taken =
            "for (const [name, way] of [['share', data => { window.__told = data.url; return Promise.resolve() }],
                ['clipboard', { writeText: text => { window.__told = text; return Promise.resolve() } }]])
            if (navigator[name]) Object.defineProperty(navigator, name, { value: way, configurable: true });";
        visitor.ask(taken).await?;
        visitor.touches(".ways-out .share").await?;
        let told = format!("return (window.__told || '').includes('object={id}')");
        visitor.until("its address is handed on", &told).await?;
        // The same in the settings of every room.
        visitor.ask("window.__told = ''; document.querySelector('.head .settings').open = true").await?;
        visitor.touches(".settings-panel .share").await?;
        visitor.until("its address is handed on", &told).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_of_a_story_and_of_the_chronicle_is_printed_with_sources_and_a_kiosk_prints_nothing() -> Result<()> {
    let exhibit = curator::files::read(&museums::root().join("assets/exhibit")).0;
    let story = exhibit.all.stories.first().ok_or_else(|| anyhow::anyhow!("no story"))?;
    visit(&site()?, &format!("#/gallery?year=1967&story={}&step=1", story.id), async |visitor| {
        prints(visitor).await?;
        visitor.ask("dispatchEvent(new Event('beforeprint'))").await?;
        visitor.sees(".printed").await?;
        ensure!(visitor.count(".printed .step").await? == story.steps.len(), "every step");
        visitor.reads(&format!("story={}", story.id), ".printed .address").await?;
        ensure!(visitor.count(".printed .notes li").await? > 0, "who says so");
        visitor.ask("dispatchEvent(new Event('afterprint'))").await?;
        visitor.misses(".printed").await?;
        visitor.open("#/chronicle?year=1967").await?;
        prints(visitor).await?;
        visitor.ask("dispatchEvent(new Event('beforeprint'))").await?;
        visitor.sees(".printed").await?;
        ensure!(visitor.count(".printed .event").await? == exhibit.all.events.len(), "every event");
        ensure!(visitor.count(".printed .notes li").await? > 0, "who says so");
        visitor.reads("#/chronicle", ".printed .address").await?;
        visitor.ask("dispatchEvent(new Event('afterprint'))").await?;
        visitor.open(&format!("?kiosk&scene=0#/gallery?year=1967&story={}&step=1", story.id)).await?;
        visitor.sees(".telling .next").await?;
        ensure!(visitor.count(".print, .share").await? == 0, "no way to print or to share");
        Ok(())
    })
    .await
}

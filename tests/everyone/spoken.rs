//! What a screen reader is given without asking: nothing while the years run, one sentence when they stop, a short name
//! at a choice (WCAG 2.2, 4.1.3).

use super::site;
use anyhow::{Result, ensure};
use fantoccini::key::Key;
use visits::visit;

/// Counts what changes in places that speak by themselves.
const LISTEN: &str = "
    window.__spoken = [];
    const LIVE = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], output:not([aria-live=off])';
    const live = e => e && e.closest && e.closest(LIVE);
    new MutationObserver(list => list.forEach(one => {
        const node = one.target.nodeType === 3 ? one.target.parentElement : one.target;
        const at = live(node);
        if (at && at.textContent.trim()) window.__spoken.push(at.textContent.trim());
    })).observe(document.getElementById('app'), { subtree: true, childList: true, characterData: true })";

#[tokio::test]
async fn nothing_speaks_while_the_years_run_and_one_sentence_when_they_stop() -> Result<()> {
    visit(&site()?, "#/gallery?year=1950", async |visitor| {
        for room in ["gallery", "tree", "map", "parade"] {
            visitor.open(&format!("#/{room}?year=1950&pace=fast")).await?;
            visitor.ask(LISTEN).await?;
            visitor.touches(".clock .turn .play").await?;
            let runs = "return Number(document.querySelector('.clock .year').textContent) >= 1958";
            visitor.until("the years run", runs).await?;
            let spoken = visitor.ask("return window.__spoken").await?;
            ensure!(spoken.as_array().is_some_and(Vec::is_empty), "{room} speaks: {spoken}");
            visitor.touches(".clock .turn .play").await?;
            visitor.until("a sentence", "return window.__spoken.length > 0").await?;
            let spoken = visitor.ask("return [...new Set(window.__spoken)]").await?;
            let one = spoken.as_array().is_some_and(|all| all.len() == 1);
            ensure!(one && spoken[0].as_str().is_some_and(|said| said.starts_with("19")), "{room}: {spoken}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_choice_says_its_name_and_no_more() -> Result<()> {
    visit(&site()?, "#/tree?year=1967", async |visitor| {
        visitor.sees(".node").await?;
        visitor.ask(LISTEN).await?;
        let press = "document.querySelector('.node.main:not(.folded)')
            .dispatchEvent(new MouseEvent('click', { bubbles: true }))";
        visitor.ask(press).await?;
        visitor.sees(".choice:not([hidden])").await?;
        visitor.until("its name", "return window.__spoken.length > 0").await?;
        let longest = visitor.ask("return Math.max(...window.__spoken.map(s => s.length))").await?;
        ensure!(longest.as_u64().is_some_and(|letters| letters < 80), "{longest} letters");
        // On the map too; and of a chart the mark that has the focus speaks, and nothing beside it.
        visitor.open("#/map?year=1967").await?;
        visitor.sees(".pin.home").await?;
        visitor.ask(LISTEN).await?;
        let press = "document.querySelector('.pin.home').dispatchEvent(new MouseEvent('click', { bubbles: true }))";
        visitor.ask(press).await?;
        visitor.sees(".map-room .choice h1").await?;
        visitor.until("its name", "return window.__spoken.length > 0").await?;
        let longest = visitor.ask("return Math.max(...window.__spoken.map(s => s.length))").await?;
        ensure!(longest.as_u64().is_some_and(|letters| letters < 80), "{longest} letters on the map");
        visitor.open("#/numbers?entry=prices").await?;
        visitor.sees(".plots [tabindex='0']").await?;
        visitor.ask(LISTEN).await?;
        visitor.presses(Key::Right, ".plots [tabindex='0']").await?;
        visitor.sees(".told .figure").await?;
        let spoken = visitor.ask("return window.__spoken").await?;
        ensure!(spoken.as_array().is_some_and(Vec::is_empty), "the chart speaks: {spoken}");
        Ok(())
    })
    .await
}

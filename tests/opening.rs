//! What the exhibit promises before its program has come: the opening is there, in the visitor's language, and leads
//! on.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use visits::{Served, dist, odd, serve, visit_reading, visit_start};

/// The built exhibit on a host whose program never comes.
fn silent() -> Result<Served> {
    let names = std::fs::read_dir(dist())?.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let program = names.into_iter().find(|name| name.ends_with("_bg.wasm")).context("no program")?;
    serve("/", BTreeMap::from([(&*program.leak(), Some(odd::SILENT.to_owned()))]))
}

/// Whether something is to be seen.
const SHOWN: &str = "const shown = e => !!e && e.getClientRects().length > 0;";

#[tokio::test]
async fn the_opening_is_there_before_the_program_and_leads_on() -> Result<()> {
    visit_start(&silent()?.base(), false, async |visitor| {
        visitor.open_broken("").await?;
        let shown = format!(
            "{SHOWN} return shown(document.querySelector('.opening[lang=en] .title-wall .hero use')) \
             && !shown(document.querySelector('.opening[lang=ru]'))"
        );
        visitor.until("the opening is shown in the visitor's language", &shown).await?;
        let drawn = "return !!document.querySelector('[id^=plate-] path, [id^=plate-] g')";
        visitor.until("its object is drawn", drawn).await?;
        ensure!(visitor.count(".opening[lang=en] .ways-in a[href^='#/']").await? == 3, "three ways in");
        // Whoever goes on sees that the rest is on its way.
        visitor.touches(".opening[lang=en] .ways-in a").await?;
        visitor
            .until(
                "the page says that it loads",
                &format!(
                    "{SHOWN} return shown(document.getElementById('loading')) \
                     && !shown(document.querySelector('.opening'))"
                ),
            )
            .await
    })
    .await
}

#[tokio::test]
async fn a_link_that_leads_further_in_and_a_kiosk_do_not_see_it() -> Result<()> {
    let site = silent()?;
    visit_start(&site.base(), false, async |visitor| {
        for address in ["#/map?year=1960", "#/gallery", "?kiosk"] {
            visitor.open_broken(address).await?;
            visitor.sees("#loading").await?;
            let shown = format!("{SHOWN} return [...document.querySelectorAll('.opening')].some(shown)");
            ensure!(visitor.ask(&shown).await? == false, "{address}: it is shown");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_is_taken_over_without_a_jump() -> Result<()> {
    for (languages, size) in [("en-US,en", (1366, 768)), ("ru-RU,ru", (390, 844))] {
        let site = serve("/", BTreeMap::new())?;
        visit_reading(&site.base(), languages, size, "", async |visitor| {
            visitor.sees("#app .exhibit.in-title .hero").await?;
            visitor.misses("#opening").await?;
            // Only Chromium measures it: how far things moved by themselves, as a part of the screen.
            let look = "window.jumped = 0; \
                        if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return; \
                        new PerformanceObserver(list => list.getEntries().forEach(e => { window.jumped += e.value; })) \
                        .observe({ type: 'layout-shift', buffered: true })";
            visitor.ask(look).await?;
            let after = "const frame = requestAnimationFrame; frame(() => frame(() => { window.looked = true; }))";
            visitor.ask(after).await?;
            visitor.until("it was measured", "return window.looked === true").await?;
            let jumped = visitor.ask("return window.jumped").await?.as_f64().context("a number")?;
            ensure!(jumped < 0.01, "things jumped by {jumped} at {size:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

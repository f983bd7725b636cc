//! What a kiosk promises when something goes wrong: it is running again within seconds, where the visitor was or else
//! in the attract loop, and has counted it.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::time::Duration;
use visits::{Served, Visitor, dist, serve, visit_broken};

fn site() -> Result<Served> {
    serve("/", BTreeMap::new())
}

/// The exhibit with a script at the head of its page.
fn site_with(script: &str) -> Result<Served> {
    let page = std::fs::read_to_string(dist().join("index.html"))?;
    let page = page.replacen("<head>", &format!("<head><script>{script}</script>"), 1);
    serve("/", BTreeMap::from([("index.html", Some(page))]))
}

async fn opens(visitor: &Visitor, address: &str) -> Result<()> {
    visitor.open_broken(address).await?;
    visitor.sees("#app .exhibit").await?;
    if address.contains("gallery") {
        visitor.sees(".newcomer .told").await?;
    }
    visitor.ask("window.__before = true").await.map(|_| ())
}

const LOOP: &str = ".attract:not([hidden])";
/// The gallery, in which somebody stood.
const THERE: &str = "#app .exhibit:not([inert]) .newcomer .told";

/// Waits until the page has been loaded again and shows that; then asks how long that took, from `window.name`, which a
/// page hands to the next one.
async fn runs_again(visitor: &Visitor, sign: &str) -> Result<()> {
    let script = format!("return !window.__before && !!document.querySelector('{sign}')");
    visitor.until("it is running again", &script).await?;
    let took = visitor.ask("return window.name ? Date.now() - Number(window.name) : null").await?;
    println!("running again after {took} ms at the most");
    Ok(())
}

async fn counted(visitor: &Visitor, why: &str) -> Result<()> {
    let restarts = visitor.ask("return JSON.parse(localStorage.getItem('operator.restarts'))").await?;
    ensure!(restarts[why].as_u64().is_some_and(|times| times == 1), "{why} is not counted once: {restarts}");
    Ok(())
}

async fn noted(visitor: &Visitor, what: &str) -> Result<()> {
    let errors = visitor.ask("return localStorage.getItem('operator.errors')").await?;
    ensure!(errors.as_str().is_some_and(|errors| errors.contains(what)), "“{what}” is not in the journal: {errors}");
    Ok(())
}

/// Stops the browser from taking any element more into the page, which no view survives; then turns the clock.
const PANIC: &str = "window.name = String(Date.now());
    for (const way of ['insertBefore', 'appendChild', 'replaceChild'])
        Node.prototype[way] = () => { throw new Error('the browser takes nothing more') };
    const knob = document.querySelector('#year'); knob.value = 1990;
    knob.dispatchEvent(new InputEvent('input', { bubbles: true }))";

#[tokio::test]
async fn a_panic_starts_the_exhibit_again() -> Result<()> {
    visit_broken(&site()?, async |visitor| {
        opens(visitor, "?kiosk#/gallery?year=1967").await?;
        visitor.ask(PANIC).await?;
        runs_again(visitor, THERE).await?;
        counted(visitor, "broken").await?;
        // What a panic is called depends on the library that the program was built with (`tools/trunk.sh`).
        match noted(visitor, "unreachable").await {
            Ok(()) => Ok(()),
            Err(_) => noted(visitor, "panicked").await,
        }
    })
    .await
}

#[tokio::test]
async fn a_program_that_stops_without_a_word_starts_again() -> Result<()> {
    // (module (func (export "f") unreachable)): a trap as the program would throw it, with its trace.
    let script = "const bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
        7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11);
        window.trap = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f;";
    visit_broken(&site_with(script)?, async |visitor| {
        opens(visitor, "?kiosk").await?;
        visitor.ask("window.name = String(Date.now()); setTimeout(trap)").await?;
        runs_again(visitor, LOOP).await?;
        counted(visitor, "broken").await?;
        noted(visitor, "unreachable").await
    })
    .await
}

#[tokio::test]
async fn a_program_that_falls_silent_starts_again() -> Result<()> {
    visit_broken(&site()?, async |visitor| {
        opens(visitor, "?kiosk").await?;
        visitor
            .until("it has answered once", "return /starts/.test(localStorage.getItem('operator.restarts'))")
            .await?;
        // It no longer hears that it is asked.
        visitor
            .ask(
                "window.name = String(Date.now()); addEventListener('exhibit-tick', \
                 e => e.stopImmediatePropagation(), true)",
            )
            .await?;
        runs_again(visitor, LOOP).await?;
        counted(visitor, "broken").await?;
        noted(visitor, "fell silent").await
    })
    .await
}

#[tokio::test]
async fn a_clock_that_jumps_or_a_machine_that_slept_ends_the_visit_and_is_counted() -> Result<()> {
    visit_broken(&site()?, async |visitor| {
        opens(visitor, "?kiosk#/tree?year=1967&object=moskvitch-408&lang=ru").await?;
        visitor.sees(".tree-room.with-choice").await?;
        visitor.ask("keeper.wall = () => Date.now() + 7200000").await?;
        visitor.sees(".attract:not([hidden])").await?;
        visitor.sees(".title-wall").await?;
        counted(visitor, "jumped").await
    })
    .await
}

#[tokio::test]
async fn a_store_that_is_blocked_or_full_breaks_nothing() -> Result<()> {
    let blocked = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', \
        'SecurityError'); } });";
    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
    for store in [blocked, full] {
        visit_broken(&site_with(store)?, async |visitor| {
            opens(visitor, "?kiosk#/tree?year=1967").await?;
            visitor.touches(".rooms a[href^='#/map']").await?;
            visitor.sees(".map-room").await?;
            visitor.ask("keeper.wall = () => Date.now() + 7200000").await?;
            visitor.sees(".attract:not([hidden])").await?;
            opens(visitor, "?kiosk#/gallery?year=1967").await?;
            visitor.ask(PANIC).await?;
            runs_again(visitor, THERE).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_store_that_holds_nonsense_breaks_nothing() -> Result<()> {
    visit_broken(&site()?, async |visitor| {
        opens(visitor, "?kiosk#/gallery?year=1967").await?;
        visitor
            .ask(
                "for (const key of ['counts', 'restarts', 'errors', \
                 'resets']) localStorage.setItem('operator.' + key, '[{\"x')",
            )
            .await?;
        visitor.ask(PANIC).await?;
        runs_again(visitor, THERE).await?;
        counted(visitor, "broken").await
    })
    .await
}

#[tokio::test]
async fn a_build_that_cannot_run_is_tried_more_and_more_slowly() -> Result<()> {
    // A content file that is missing is told, not fatal; a program that is missing is.
    let program = std::fs::read_dir(dist())?.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let program = program.into_iter().find(|name| name.ends_with("_bg.wasm")).context("a program")?.leak();
    let site = serve("/", BTreeMap::from([(&*program, None)]))?;
    visit_broken(&site, async |visitor| {
        // Time runs sixty times as fast for it, and each page notes when it began.
        visitor.open_broken("?kiosk").await?;
        visitor.until("it has been tried again", "return (history.state || {}).tries >= 3").await?;
        visitor.sees("#plain:not([hidden])").await?;
        let errors = visitor.ask("return JSON.parse(localStorage.getItem('operator.errors')).length").await?;
        ensure!(errors.as_u64().is_some_and(|errors| errors >= 3), "each try is noted");
        // The fourth waits for eight seconds at the least, and not for ever.
        tokio::time::sleep(Duration::from_secs(3)).await;
        ensure!(visitor.ask("return history.state.tries").await? == 3, "it is tried in haste");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_is_renewed_in_the_night_and_only_when_nobody_is_there() -> Result<()> {
    let night = "const begun = Date.now(), night = new Date(2026, 10, 24, 4, 30).getTime(); \
        keeper.now = () => 13 * 3600000 + Date.now() - begun; keeper.wall = () => night + Date.now() - begun;";
    visit_broken(&site()?, async |visitor| {
        opens(visitor, "?kiosk#/tree?year=1967").await?;
        // Somebody is there: nothing happens but that the clock has jumped, which ends the visit; so first let it jump.
        visitor.ask(night).await?;
        visitor
            .until(
                "it is running again",
                "return !window.__before && !!document.querySelector('.attract:not([hidden])')",
            )
            .await?;
        counted(visitor, "nightly").await
    })
    .await?;
    visit_broken(&site()?, async |visitor| {
        opens(visitor, "?kiosk&memory=1#/tree?year=1967").await?;
        visitor.touches(".rooms a[href^='#/map']").await?;
        visitor.sees(".map-room").await?;
        for _ in 0..8 {
            visitor.ask("keeper.tick()").await?;
        }
        ensure!(visitor.ask("return window.__before").await? == true, "it took the page from under a visitor");
        visitor
            .ask(
                "let time = keeper.now(); keeper.now = () => time; for (let i = 0; i < 30; \
                 i += 1) { time += 5000; keeper.tick(); }",
            )
            .await?;
        visitor.until("it is renewed", "return !window.__before").await?;
        visitor.sees("#app .exhibit").await?;
        let restarts = visitor.ask("return JSON.parse(localStorage.getItem('operator.restarts')).memory").await?;
        ensure!(restarts.as_u64().is_some_and(|times| times >= 1), "it is counted");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_newer_build_is_taken_when_nobody_is_there() -> Result<()> {
    visit_broken(&site()?, async |visitor| {
        opens(visitor, "?kiosk#/tree?year=1967").await?;
        visitor
            .ask(
                "window.__taken = 0; exhibitOffline.take = () => { window.__taken += 1; \
                 exhibitOffline.ready = false; }; exhibitOffline.ready = true; keeper.tick()",
            )
            .await?;
        ensure!(visitor.ask("return window.__taken").await? == 0, "it was taken from under a visitor");
        ensure!(visitor.ask("return exhibitOffline.tell").await? == false, "visitors of a kiosk are not told");
        visitor
            .ask(
                "let time = keeper.now(); keeper.now = () => time; keeper.wall = () => 1e12 + time; \
                 for (let i = 0; i < 30; i += 1) { time += 5000; keeper.tick(); }",
            )
            .await?;
        visitor.until("it is taken", "return window.__taken === 1").await?;
        counted(visitor, "update").await
    })
    .await
}

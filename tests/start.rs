//! The start of the page: a host that falls silent is asked again, foreign errors break nothing, the screens of the
//! page go when the exhibit is there, and its words are there whatever the content is like.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use visits::odd::{SILENT, SILENT_AT_FIRST, UNTYPED};
use visits::{Served, Visitor, dist, serve, visit, visit_broken, visit_start};

/// A clock that the visit can put forward: `later(9000)`.
const CLOCK: &str = "let ahead = 0; const now = performance.now.bind(performance);
    performance.now = () => now() + ahead; window.later = ms => { ahead += ms; };";
/// What browsers inside other apps, extensions and translators do to a page, in all the ways that an error shows
/// itself.
const STRANGERS: &str = "window.strangers = () => {
    setTimeout(() => { throw new Error('a stranger threw') });
    setTimeout(() => { throw undefined });
    setTimeout(() => { throw 'a word' });
    Promise.reject(new Error('a stranger promised'));
    Promise.reject();
    const lost = document.createElement('script');
    lost.src = 'not-there.js';
    (document.head || document.documentElement).append(lost);
    dispatchEvent(new ErrorEvent('error', { message: 'Script error.', filename: '', lineno: 0, error: null }));
    dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop limit exceeded' }));
    const error = new RangeError('too deep');
    error.stack = 'RangeError: too deep\\n at f (safari-web-extension://1234/content.js:1:2)';
    dispatchEvent(new ErrorEvent('error', { message: error.message, error }));
};
strangers();";
const IS_THERE: &str = "return !!document.querySelector('#app .exhibit') && document.getElementById('failure').hidden
    && document.getElementById('loading').hidden && document.getElementById('plain').hidden";

/// The exhibit with a script at the head of its page.
fn site_with(script: &str, mut broken: BTreeMap<&'static str, Option<String>>) -> Result<Served> {
    let page = std::fs::read_to_string(dist().join("index.html"))?;
    let page = page.replacen("<head>", &format!("<head><script>{script}</script>"), 1);
    broken.insert("index.html", Some(page));
    serve("/", broken)
}

/// The file of the build with that ending.
fn file(ending: &str) -> Result<&'static str> {
    let mut names = std::fs::read_dir(dist())?.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let name = names.find(|name| name.starts_with("showcase") && name.ends_with(ending));
    Ok(name.with_context(|| format!("no {ending} in the build"))?.leak())
}

async fn is_there(visitor: &Visitor) -> Result<()> {
    visitor.until("the exhibit is there, and nothing else", IS_THERE).await
}

#[tokio::test]
async fn a_host_that_accepts_a_request_and_never_answers_is_asked_again() -> Result<()> {
    for ending in ["_bg.wasm", ".js"] {
        let silent = BTreeMap::from([(file(ending)?, Some(SILENT_AT_FIRST.into()))]);
        let site = site_with(CLOCK, silent)?;
        visit_start(&site.base(), true, async |visitor| {
            visitor.open_broken("#/tree?year=1967").await?;
            visitor.sees("#loading:not([hidden])").await?;
            visitor.sees("#start").await?;
            ensure!(visitor.count("#slow:not([hidden])").await? == 0, "it is called slow at once");
            visitor.ask("later(8500)").await?;
            is_there(visitor).await?;
            visitor.sees(".tree-room").await
        })
        .await
        .context(ending)?;
    }
    Ok(())
}

#[tokio::test]
async fn a_host_that_stays_silent_is_named_after_some_seconds_and_there_is_a_way_on() -> Result<()> {
    let silent = || Some(SILENT.to_owned());
    let script = format!("{CLOCK} Object.defineProperty(navigator, 'languages', {{ get: () => ['de', 'ru-RU'] }});");
    let site = site_with(&script, BTreeMap::from([(file("_bg.wasm")?, silent()), (file(".js")?, silent())]))?;
    visit_start(&site.base(), true, async |visitor| {
        visitor.open_broken("").await?;
        visitor.sees("#start").await?;
        visitor
            .until("it loads", "return document.getElementById('loading').innerText.includes('загружается')")
            .await?;
        let said = visitor.text("#loading").await?;
        ensure!(!said.contains("Loading"), "the languages that nobody asked for are silent: {said}");
        visitor.ask("later(9000)").await?;
        visitor.sees("#slow:not([hidden])").await?;
        ensure!(visitor.text("#slow").await?.contains("дольше обычного"), "it says what it waits for");
        visitor.touches("#slow [data-way=plain]").await?;
        visitor.sees("#plain:not([hidden]) .collection li").await?;
        ensure!(visitor.text("#plain").await?.contains("Москвич-408"), "the list is in the visitor's language");
        visitor.ask("window.__before = true").await?;
        visitor.ask("document.querySelector('#slow [data-way=retry]').click()").await?;
        visitor.until("it is loaded again", "return !window.__before && !!document.getElementById('start')").await
    })
    .await
}

#[tokio::test]
async fn content_that_never_comes_is_slow_too() -> Result<()> {
    let silent = BTreeMap::from([("assets/exhibit/exhibit.json", Some(SILENT.into()))]);
    let site = site_with(CLOCK, silent)?;
    visit_start(&site.base(), true, async |visitor| {
        visitor.open_broken("").await?;
        visitor.sees("#start").await?;
        visitor.ask("later(9000)").await?;
        visitor.sees("#slow:not([hidden])").await
    })
    .await
}

#[tokio::test]
async fn errors_of_strangers_break_nothing_at_home() -> Result<()> {
    visit_broken(&site_with(STRANGERS, BTreeMap::new())?, async |visitor| {
        is_there(visitor).await?;
        visitor.ask("strangers()").await?;
        visitor.touches("#app .ways-in a[href^='#/tree']").await?;
        visitor.sees(".tree-room").await?;
        is_there(visitor).await
    })
    .await
}

#[tokio::test]
async fn errors_of_strangers_do_not_restart_a_kiosk_and_are_noted() -> Result<()> {
    visit_broken(&site_with(STRANGERS, BTreeMap::new())?, async |visitor| {
        visitor.open_broken("?kiosk#/tree?year=1967").await?;
        visitor.sees("#app .exhibit").await?;
        visitor.ask("window.__before = true; strangers()").await?;
        // What is thrown before the page's own scripts stand in it, nobody hears.
        let noted = "return (localStorage.getItem('operator.errors') || '').includes('a stranger threw')";
        visitor.until("it was noted", noted).await?;
        visitor.touches(".rooms a[href^='#/map']").await?;
        visitor.sees(".map-room").await?;
        ensure!(visitor.ask("return window.__before && !history.state?.tries").await? == true, "it was restarted");
        is_there(visitor).await
    })
    .await
}

#[tokio::test]
async fn the_failure_goes_when_the_exhibit_is_there() -> Result<()> {
    let script = "document.addEventListener('DOMContentLoaded', () => boot.failed('a try', 'unreached'))";
    for address in ["", "?kiosk"] {
        visit_broken(&site_with(script, BTreeMap::new())?, async |visitor| {
            visitor.open_broken(address).await?;
            is_there(visitor).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_trap_of_the_program_is_ours_however_late_it_comes() -> Result<()> {
    // (module (func (export "f") unreachable))
    let script = "const bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
        7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11);
        window.trap = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f;";
    visit_broken(&site_with(script, BTreeMap::new())?, async |visitor| {
        is_there(visitor).await?;
        visitor.ask("window.__before = true; setTimeout(trap)").await?;
        // It begins again by itself, where the visitor was.
        visitor.until("the page is a new one", "return !window.__before").await?;
        is_there(visitor).await
    })
    .await
}

#[tokio::test]
async fn a_program_that_came_damaged_is_the_hosts_fault() -> Result<()> {
    let site = serve("/", BTreeMap::from([(file("_bg.wasm")?, Some("\u{0}asm and no more".into()))]))?;
    visit_broken(&site, async |visitor| {
        visitor.sees("#failure[data-kind=unreached]:not([hidden])").await?;
        ensure!(visitor.text("#failure").await?.contains("could not be fetched"), "it says what is wrong");
        visitor.touches("#failure [data-way=plain]").await?;
        visitor.sees("#plain:not([hidden]) .collection li").await
    })
    .await
}

#[tokio::test]
async fn a_program_without_a_type_and_a_browser_that_does_not_stream_start_all_the_same() -> Result<()> {
    let untyped = || Ok::<_, anyhow::Error>(BTreeMap::from([(file("_bg.wasm")?, Some(UNTYPED.into()))]));
    visit(&serve("/", untyped()?)?, "#/gallery?year=1967", async |visitor| visitor.sees(".gallery .card").await)
        .await?;
    let old = "delete WebAssembly.compileStreaming; delete WebAssembly.instantiateStreaming";
    visit(&site_with(old, untyped()?)?, "#/gallery?year=1967", async |visitor| {
        visitor.sees(".gallery .card").await?;
        // A page that was changed on the way is not kept for days without a network, and says so.
        visitor.forgives().await
    })
    .await
}

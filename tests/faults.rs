//! Faults of hosts, lines and browsers that lie between a first visit and the next, each injected into the built
//! exhibit: fonts that never come, content cut in the middle, a copy of which half is gone.

use crate::hosts::{is_whole, is_whole_but};
use Behaviour::*;
use anyhow::{Context, Result, ensure};
use visits::builds::is_kept;
use visits::{Behaviour, Broken, Host, dist, serve, visit, visit_broken, visit_start};

/// The worker waits as long as that for a host that says nothing, in ms; here it is in more of a hurry.
const SILENCE: (&str, &str) = ("const SILENCE = 15000;", "const SILENCE = 4000;");

#[tokio::test]
async fn fonts_that_never_come_are_not_waited_for_by_anything() -> Result<()> {
    let site = serve("/", Broken::new())?;
    site.becomes(Host::of(&[Silent(&["woff2"])]));
    visit_start(&site.base(), true, async |visitor| {
        // With letters of every font: a browser asks a host for six files at a time, and each of them takes a place.
        visitor.open_broken("#/gallery?year=1967&lang=ru").await?;
        visitor.sees("#app .gallery .card .name").await?;
        let silent = visitor.ask("return [...document.fonts].filter(font => font.status === 'loading').length").await?;
        ensure!(silent.as_u64().is_some_and(|fonts| fonts >= 2), "{silent} fonts are waited for by the browser");
        let seen = "const name = document.querySelector('#app .gallery .card .name').getBoundingClientRect();
            return name.width > 20 && name.height > 8 && document.readyState !== 'complete'";
        visitor.until("names are there in other letters", seen).await?;
        // Further parts of the program, pictures and the map come all the same.
        for (room, sign) in [("tree", ".tree-room .node use"), ("map", ".land .ground"), ("chronicle", ".event")] {
            visitor.ask(&format!("location.hash = '#/{room}?year=1967&lang=ru'")).await?;
            visitor.sees(&format!("#app {sign}")).await.with_context(|| room)?;
        }
        visitor.until("drawings come", "return document.querySelectorAll('#plate-drawings > g').length > 3").await
    })
    .await
}

#[tokio::test]
async fn a_copy_for_days_without_a_network_is_kept_without_the_fonts_that_never_come() -> Result<()> {
    let worker = std::fs::read_to_string(dist().join("sw.js"))?;
    ensure!(worker.contains(SILENCE.0), "the worker waits in another way");
    let site = serve("/", Broken::from([("sw.js", Some(worker.replace(SILENCE.0, SILENCE.1)))]))?;
    site.becomes(Host::of(&[Silent(&["woff2"])]));
    visit_start(&site.base(), true, async |visitor| {
        visitor.open_broken("#/chronicle?year=1967&lang=ru").await?;
        visitor.sees("#app .chronicle .event").await?;
        visitor.ask("void exhibitOffline.ask()").await?;
        is_kept(visitor).await?;
        is_whole_but(visitor, fonts()?).await?;
        site.stop();
        visitor.reloads().await?;
        visitor.sees("#app .chronicle .event").await
    })
    .await
}

/// How many fonts are in the build.
fn fonts() -> Result<usize> {
    let all = std::fs::read_dir(dist().join("assets/fonts"))?.flatten();
    Ok(all.filter(|file| file.path().extension().is_some_and(|ending| ending == "woff2")).count())
}

#[tokio::test]
async fn content_cut_on_the_line_is_told_and_comes_with_another_try() -> Result<()> {
    let site = serve("/", Broken::new())?;
    let cut = Host::of(&[CutsShort(&["json"])]);
    site.becomes(cut.clone());
    visit_broken(&site, async |visitor| {
        visitor.sees("#failure[data-kind=unreached]:not([hidden])").await?;
        visitor.reads("could not be fetched", "#failure").await?;
        // The line is mended.
        site.becomes(Host::default());
        visitor.touches("#failure #again").await?;
        visitor.sees("#app .title-wall").await?;
        visitor.until("the failure is gone", "return document.getElementById('failure').hidden").await?;
        site.becomes(cut.clone());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn content_that_a_proxy_cut_without_a_word_costs_that_file_alone() -> Result<()> {
    // Half of a file, with the length of half of it: nothing on the line tells.
    let half = |file: &str| -> Result<String> {
        let text = std::fs::read_to_string(dist().join(file))?;
        let at = (0..=text.len() / 2).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        Ok(text[..at].to_owned())
    };
    let cut = ["content/en/events.json", "content/en/stories.json"];
    let broken = cut.iter().map(|file| Ok((*file, Some(half(file)?)))).collect::<Result<Broken>>()?;
    visit(&serve("/", broken)?, "#/gallery?year=1967", async |visitor| {
        visitor.sees(".gallery .card").await?;
        visitor.touches(".rooms a[href^='#/chronicle']").await?;
        visitor.reads("could not be fetched", ".gap").await?;
        visitor.reads("events.json: could not be read: only the beginning of it came", ".problems").await?;
        visitor.touches(".rooms a[href^='#/tree']").await?;
        visitor.sees(".tree-room .node").await?;
        visitor.forgives().await
    })
    .await
}

/// Takes half of the copy away under the worker that believes it whole: of the files that the page starts with too.
const HALF: &str = "return caches.keys().then(names => caches.open(names[0])).then(async cache => {
    const all = (await cache.keys()).map(key => key.url);
    const lost = all.filter((url, n) => n % 2 && !/index\\.html/.test(url) || /_bg\\.wasm|first\\.json/.test(url));
    await Promise.all(lost.map(url => cache.delete(url))); return lost.length; })";

#[tokio::test]
async fn a_copy_of_which_half_is_gone_shows_what_it_can_without_a_network_and_is_whole_with_one() -> Result<()> {
    let site = serve("/", Broken::new())?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        is_kept(visitor).await?;
        is_whole(visitor).await?;
        site.stop();
        let lost = visitor.ask(HALF).await?;
        ensure!(lost.as_u64().is_some_and(|lost| lost > 40), "{lost} files are lost");
        // Whoever stands there goes on: what has come is there, and what is lost is said to be.
        visitor.touches(".rooms a[href^='#/tree']").await?;
        visitor.sees(".tree-room .node, .room-tree .gap").await?;
        visitor.touches(".rooms a[href^='#/gallery']").await?;
        visitor.sees(".gallery .card").await?;
        // Whoever comes then is told, and has the list, which stands in the page.
        visitor.ask("window.__before = true; location.reload()").await?;
        visitor.until("another page", "return !window.__before && !!document.getElementById('failure')").await?;
        visitor.sees("#failure[data-kind=unreached]:not([hidden])").await?;
        visitor.touches("#failure [data-way=plain]").await?;
        visitor.sees("#plain:not([hidden]) .collection li").await?;
        // The network is back.
        site.resume()?;
        visitor.open("#/gallery?year=1967").await?;
        visitor.sees(".gallery .card").await?;
        is_whole_but(visitor, 0).await?;
        visitor.forgives().await
    })
    .await
}

/// A clock whose battery is dead, at the head of the page.
const DEAD: &str = "(() => { const Own = Date; const early = () => Own.now() - Own.UTC(2026, 10) + BEGIN;
    window.Date = class extends Own { constructor(...a) { super(...(a.length ? a : [early()])); }
        static now() { return early(); } }; })();";

#[tokio::test]
async fn a_clock_that_shows_another_century_changes_nothing_but_the_dates_and_is_told_to_the_operator() -> Result<()> {
    for begin in ["Own.UTC(1900, 0)", "0", "Own.UTC(2000, 0)"] {
        let script = DEAD.replace("BEGIN", begin);
        let built = |path: &str| -> Result<String> {
            let page = std::fs::read_to_string(dist().join(path))?;
            Ok(page.replacen("<head>", &format!("<head><script>{script}</script>"), 1))
        };
        let pages = ["index.html", "preflight.html"];
        let pages = pages.iter().map(|path| Ok((*path, Some(built(path)?)))).collect::<Result<Broken>>()?;
        let site = serve("/", pages)?;
        let rooms = [("tree?year=1967", ".tree-room .node"), ("map?year=1967", ".land .ground"), ("game", ".in-game")];
        for search in ["", "?kiosk&scene=0"] {
            visit(&site, &format!("{search}#/gallery?year=1967"), async |visitor| {
                ensure!(visitor.ask("return keeper.wall() < 1e12").await? == true, "the clock is set");
                visitor.sees("#app .gallery .card").await?;
                for (room, sign) in rooms {
                    visitor.ask(&format!("location.hash = '#/{room}'")).await?;
                    visitor.sees(&format!("#app {sign}")).await.with_context(|| format!("{room} in {begin}"))?;
                }
                let noted = "return (localStorage.getItem('operator.errors') || '').includes('was never set')";
                ensure!((visitor.ask(noted).await? == true) == search.contains("kiosk"), "{search} in {begin}");
                // The clock is set while somebody is there, as by a network that comes late. A kiosk takes it for a
                // sleep, and begins anew; all goes on.
                visitor
                    .ask("const set = performance.now(); keeper.wall = () => 1.8e12 + performance.now() - set")
                    .await?;
                if search.contains("kiosk") {
                    visitor.sees("#app .title-wall").await?;
                }
                visitor.ask("location.hash = '#/chronicle?year=1967'").await?;
                visitor.sees("#app .chronicle .event").await
            })
            .await?;
        }
        visit_start(&site.base(), false, async |visitor| {
            visitor.open_broken("preflight.html?lang=en").await?;
            visitor.reads("before this build was made", "#summary [data-id=clock].bad").await
        })
        .await?;
    }
    Ok(())
}

//! What the exhibit promises where the host is slow, silent or wrong: it is there in a time that can be waited for,
//! without what did not come, and says so in a plain sentence with a way on.
//!
//! The page's clock runs faster in these visits (`keeper.now`), so that its patience is over before the test's.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use visits::{Served, Visitor, dist, odd, serve, visit, visit_broken};

/// Makes the page's clock run four times as fast from its first moment.
const HASTE: &str = "<head><script>addEventListener('DOMContentLoaded', () => { \
                     const own = keeper.now, begun = own(); \
                     keeper.now = () => begun + (own() - begun) * 4; \
                     const page = boot.now, since = page(); \
                     boot.now = () => since + (page() - since) * 4; });</script>";
/// The page was loaded again, and misses nothing.
const WHOLE: &str = "return !window.__before && !!document.querySelector('.room-chronicle') \
                     && !document.querySelector('.problems li')";

/// The built exhibit with some files that come oddly, and a clock in haste.
fn site(odd: &[(&'static str, &str)]) -> Result<Served> {
    let page = std::fs::read_to_string(dist().join("index.html"))?.replacen("<head>", HASTE, 1);
    let odd = odd.iter().map(|(file, text)| (*file, Some((*text).to_owned())));
    serve("/", odd.chain([("index.html", Some(page))]).collect())
}

fn shipped(file: &str) -> Result<String> {
    Ok(std::fs::read_to_string(dist().join(file))?)
}

/// How often the page asked for a file.
async fn asked(visitor: &Visitor, file: &str) -> Result<u64> {
    let script =
        format!("return performance.getEntriesByType('resource').filter(e => e.name.endsWith('{file}')).length");
    Ok(visitor.ask(&script).await?.as_u64().unwrap_or_default())
}

#[tokio::test]
async fn a_file_that_can_be_missed_is_gone_without_and_told_of() -> Result<()> {
    let missed = ["events", "disputes", "stories", "series", "eras", "sources", "lineage", "places", "movements"];
    let files: Vec<&'static str> = missed.iter().map(|name| &*format!("assets/exhibit/{name}.json").leak()).collect();
    let site = site(&files.iter().map(|file| (*file, odd::SILENT)).collect::<Vec<_>>())?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        visitor.sees(".gallery .card").await?;
        for name in missed {
            visitor.reads(&format!("{name}.json: did not come: the host gives no answer"), ".problems").await?;
        }
        let problems = visitor.count(".problems li").await?;
        ensure!(problems == missed.len(), "no echoes: {problems}");
        visitor.touches(".rooms a[href^='#/chronicle']").await?;
        visitor.reads("could not be fetched", ".gap").await?;
        visitor.touches(".rooms a[href^='#/gallery']").await?;
        visitor.sees(".gallery .card").await?;
        // Firefox complains of a preload that was given up.
        visitor.forgives().await
    })
    .await
}

#[tokio::test]
async fn a_room_whose_part_of_the_program_does_not_come_says_so_and_offers_another_try() -> Result<()> {
    let names = std::fs::read_dir(dist())?.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let parts: Vec<String> = names.filter(|name| name.ends_with(".wasm") && !name.ends_with("_bg.wasm")).collect();
    ensure!(parts.len() > 2, "the program comes in one piece");
    let silent: Vec<(&'static str, &str)> = parts.iter().map(|name| (&*name.clone().leak(), odd::SILENT)).collect();
    visit(&site(&silent)?, "#/gallery?year=1967", async |visitor| {
        visitor.sees(".gallery .card").await?;
        visitor.touches(".rooms a[href^='#/map']").await?;
        visitor.sees(".coming").await?;
        visitor.reads("could not be fetched", ".room-map p.gap").await?;
        visitor.touches(".room-map p.gap button").await?;
        visitor.sees(".coming").await?;
        visitor.touches(".rooms a[href^='#/gallery']").await?;
        visitor.sees(".gallery .card").await?;
        // The program writes down what did not come.
        visitor.forgives().await
    })
    .await?;
    // One that is silent once is asked over, and nobody hears of it.
    let once: Vec<(&'static str, &str)> = silent.into_iter().map(|(name, _)| (name, odd::SILENT_ONCE)).collect();
    visit(&site(&once)?, "#/tree", async |visitor| visitor.sees(".node").await).await
}

/// Keeps the part of the great pictures back until `release`, and from `breathe` on gives the page a long breath after
/// every step of what draws it: its clock leaps, and no timer rings at once.
const BREATH: &str = "<head><script>
    window.breathe = () => {
        const now = Date.now.bind(Date), timer = window.setTimeout.bind(window);
        let late = 0;
        Date.now = () => now() + (late += 50);
        window.setTimeout = (then, ms, ...more) => timer(then, ms || 250, ...more);
    };
    addEventListener('DOMContentLoaded', () => {
        const part = starting.part;
        starting.part = file => part(file).then(got => !/pictures/.test(file) ? got
            : new Promise(done => { window.release = () => done(got) }));
    });</script>";

// Regression: a part that came between a drawing and its effects was taken for drawn, and its room stayed empty.
#[tokio::test]
async fn a_room_is_there_whenever_its_part_of_the_program_comes() -> Result<()> {
    let page = std::fs::read_to_string(dist().join("index.html"))?.replacen("<head>", BREATH, 1);
    visit(
        &serve("/", BTreeMap::from([("index.html", Some(page))]))?,
        "#/object?object=moskvitch-408",
        async |visitor| {
            visitor.sees(".object-page h1").await?;
            visitor.until("the part is fetched ahead", "return !!window.release").await?;
            let go = "new MutationObserver((_, watch) => {
                if (!document.querySelector('.coming')) return;
                watch.disconnect();
                window.drawn = true;
                release();
            }).observe(document.getElementById('app'), { childList: true, subtree: true });
            breathe();
            location.hash = '#/tree?year=1967'";
            visitor.ask(go).await?;
            visitor.until("the room was drawn without its part", "return window.drawn === true").await?;
            visitor.sees(".tree-room .node").await
        },
    )
    .await
}

/// Whether the styles of the rooms are on the page.
const WORN: &str = "return !!(document.querySelector('#rooms').sheet || {cssRules: []}).cssRules.length";

#[tokio::test]
async fn styles_of_the_rooms_that_are_silent_or_damaged_are_put_on_by_nobody_and_asked_for_again() -> Result<()> {
    let mut names = std::fs::read_dir(dist())?.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let sheet = names.find(|name| name.ends_with(".css")).context("the build has no sheet of styles")?;
    let sheet: &'static str = sheet.leak();
    let whole = shipped(sheet)?;
    let changed = format!("{whole}body{{display:none}}");
    for text in [odd::SILENT, "", "<h1>A page of the host</h1>", &whole[..whole.len() / 2], &changed] {
        visit(&site(&[(sheet, text)])?, "#/gallery?year=1967", async |visitor| {
            visitor.sees(".gallery .card").await?;
            visitor.touches(".rooms a[href^='#/map']").await?;
            visitor.reads("could not be fetched", ".room-map p.gap").await?;
            ensure!(visitor.ask(WORN).await? == false, "what the host sent in their place is worn: {text:.40}");
            // The browser and the program write down what did not come.
            visitor.forgives().await
        })
        .await?;
    }
    for text in [odd::SILENT_ONCE, &format!("{}{whole}", odd::CUT_ONCE), odd::UNTYPED] {
        visit(&site(&[(sheet, text)])?, "#/map?year=1967", async |visitor| {
            visitor.sees(".land .ground").await?;
            visitor.until("the styles are on", WORN).await?;
            visitor.forgives().await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn one_silence_is_asked_over_and_nobody_hears_of_it() -> Result<()> {
    for file in [
        "assets/exhibit/objects.json",
        "assets/exhibit/exhibit.json",
        "assets/exhibit/events.json",
        "assets/locales/en.json",
    ] {
        let text: &'static str = odd::SILENT_ONCE;
        visit(&site(&[(file, text)])?, "#/chronicle?year=1967", async |visitor| {
            visitor.sees(".room-chronicle").await?;
            visitor.reads("Start again", ".head").await?;
            let told = visitor.ask("return document.querySelector('.problems').textContent").await?;
            ensure!(told == "", "something is missed where {file} came late: {told}");
            visitor.forgives().await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_file_that_came_in_half_is_asked_for_again() -> Result<()> {
    for file in ["assets/exhibit/objects.json", "assets/exhibit/geo/basemap.json"] {
        let cut = format!("{}{}", odd::CUT_ONCE, shipped(file)?);
        visit(&site(&[(file, &cut)])?, "#/map?year=1967", async |visitor| {
            visitor.sees(".land .ground").await?;
            ensure!(visitor.count(".problems li").await? == 0, "{file} is told of");
            // The browser itself complains of the half of it.
            visitor.forgives().await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_nothing_can_be_shown_without_is_told_with_a_way_to_try_again() -> Result<()> {
    let login = "<!doctype html><title>Wi-Fi</title><form>Password</form>";
    for (file, text) in [
        ("assets/exhibit/objects.json", odd::SILENT),
        ("assets/exhibit/exhibit.json", odd::SILENT),
        ("assets/exhibit/objects.json", login),
    ] {
        visit_broken(&site(&[(file, text)])?, async |visitor| {
            visitor.sees("#failure:not([hidden])").await?;
            visitor.sees("#failure button").await?;
            let why = visitor.ask("return document.getElementById('failure').dataset.why").await?.to_string();
            let name = file.rsplit('/').next().unwrap_or_default();
            ensure!(why.contains(name), "{name} is not named: {why}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_basemap_or_a_drawing_that_does_not_come_is_told_of_where_it_is_missed() -> Result<()> {
    let page = site(&[("assets/exhibit/geo/basemap.json", odd::SILENT)])?;
    visit(&page, "#/map?year=1967", async |visitor| {
        visitor.sees(".map-room").await?;
        visitor.reads("geo/basemap.json", ".problems").await?;
        visitor.reads("could not be fetched", ".gap").await?;
        // In another room nobody misses it.
        visitor.touches(".rooms a[href^='#/tree']").await?;
        visitor.sees(".gap[hidden]").await
    })
    .await?;
    let drawing = "assets/exhibit/drawings/moskvitch-408.svg";
    visit(&site(&[(drawing, "<!doctype html><svg><path/></svg>")])?, "#/object?object=moskvitch-408", async |visitor| {
        visitor.reads("drawings/moskvitch-408.svg: is a web page", ".problems").await?;
        visitor.reads("could not be fetched", ".gap").await
    })
    .await
}

#[tokio::test]
async fn trying_again_brings_what_has_come_back_and_leaves_the_page_only_then() -> Result<()> {
    let file = "content/en/events.json";
    let page = shipped("index.html")?.replacen("<head>", HASTE, 1);
    let folder = tempfile::tempdir()?;
    copy(&dist(), folder.path())?;
    std::fs::write(folder.path().join("index.html"), page)?;
    std::fs::rename(folder.path().join(file), folder.path().join("kept.json"))?;
    let site = visits::serve_folder(folder.path(), "/", BTreeMap::new())?;
    visit(&site, "#/chronicle?year=1967", async |visitor| {
        // The first browser left it there.
        let (there, kept) = (folder.path().join(file), folder.path().join("kept.json"));
        if there.exists() {
            std::fs::rename(&there, &kept)?;
            visitor.reloads().await?;
        }
        visitor.reads("404", ".problems").await?;
        visitor.ask("window.__before = true").await?;
        visitor.touches(".gap button").await?;
        visitor.reads("Still not", ".gap").await?;
        ensure!(visitor.ask("return window.__before").await? == true, "the page was left for nothing");
        std::fs::rename(&kept, &there)?;
        visitor.touches(".gap button").await?;
        visitor.until("it is there", WHOLE).await?;
        visitor.sees(".gap[hidden]").await?;
        visitor.forgives().await
    })
    .await
}

#[tokio::test]
async fn every_file_is_asked_for_once_where_all_is_well() -> Result<()> {
    visit(&serve("/", BTreeMap::new())?, "#/gallery?year=1967", async |visitor| {
        visitor.sees(".gallery .card").await?;
        // The rest comes when all is quiet; what was built is asked for, and its source is not.
        let last = "return performance.getEntriesByType('resource').some(e => e.name.endsWith('en/stories.json'))";
        visitor.until("the rest is asked for", last).await?;
        for file in exhibit::load::FILES.into_iter().chain(["first.json"]) {
            let file = format!("content/en/{file}");
            ensure!(asked(visitor, &file).await? == 1, "{file} was asked for {} times", asked(visitor, &file).await?);
        }
        ensure!(asked(visitor, "exhibit/objects.json").await? == 0, "the source was asked for");
        ensure!(asked(visitor, "content/ru/first.json").await? == 0, "a language that nobody reads was asked for");
        Ok(())
    })
    .await
}

fn copy(from: &std::path::Path, to: &std::path::Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            std::fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

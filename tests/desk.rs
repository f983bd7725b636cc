//! What the exhibit promises to whoever runs it: one page that tells whether all is well, and counts that are about
//! nobody.

use anyhow::{Context, Result, ensure};
use curator::{dist::seal, museum};
use fantoccini::key::Key;
use std::collections::BTreeMap;
use std::path::Path;
use visits::builds::{changes, copy, is_kept};
use visits::{Behaviour, Host, Visitor, dist, serve, serve_folder, visit, visit_broken};

/// Some counts of November, as the exhibit keeps them.
const COUNTED: &str = r#"localStorage.setItem("operator.counts", JSON.stringify({
    "2026-11 room tree": 4, "2026-11 seconds tree": 120, "2026-11 object moskvitch-407": 3, "2026-11 lang ru": 2,
    "2026-11 hour 14": 1, "2026-11 vote c001 1": 2, "2026-11 vote c001 99": 6,
    "2026-11-23 visits": 5, "2026-11-23 seconds": 600}));
    localStorage.setItem("operator.resets", JSON.stringify({"idle": 7, "asked": 1}));
    localStorage.setItem("operator.restarts", JSON.stringify({"broken": 3, "plain": 1}))"#;

async fn opens(visitor: &Visitor, search: &str) -> Result<()> {
    visitor.open_broken(&format!("preflight.html?lang=en{search}")).await?;
    visitor.sees("#counts .eraser button").await
}

/// Waits until something is there, while the page goes from one to another by itself: meanwhile a browser may answer
/// that there is no page to ask.
async fn arrives(visitor: &Visitor, at: &str) -> Result<()> {
    for _ in 0..400 {
        let there = visitor.ask(&format!("return document.querySelector('{at}') !== null")).await;
        if there.is_ok_and(|there| there == true) {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("never arrived at {at}")
}

/// How many files the list of the product names.
fn listed() -> Result<usize> {
    let list: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(dist().join("files.json"))?)?;
    Ok(list["files"].as_object().context("no files")?.len())
}

#[tokio::test]
async fn the_operators_page_finds_every_file_as_it_was_built() -> Result<()> {
    let site = serve("/", BTreeMap::new())?;
    // As a host sends them that knows the packed copies.
    site.becomes(Host::apache());
    let version = std::fs::read_to_string(dist().join("files.json"))?;
    let version =
        version.split("\"version\": \"").nth(1).and_then(|rest| rest.split('"').next()).context("no version")?;
    visit_broken(&site, async |visitor| {
        opens(visitor, "").await?;
        let all = format!("all {} files are as they were built", listed()?);
        visitor.reads(&all, "#summary [data-id=files].good").await?;
        visitor.reads(&format!("Version {version}"), "#version").await?;
        visitor.reads("loaded, Latin and Cyrillic", "#summary [data-id=fonts].good").await?;
        visitor.reads("can be written", "#summary [data-id=storage].good").await?;
        visitor.reads("pictures a second", "#machine").await?;
        visitor.reads("No error is noted", "#summary [data-id=errors].good").await
    })
    .await
}

#[tokio::test]
async fn changed_missing_and_out_of_date_files_are_named() -> Result<()> {
    let words = std::fs::read_to_string(dist().join("assets/locales/en.json"))?;
    let site = serve(
        "/",
        BTreeMap::from([
            // As long as before: only the checksum tells. Its packed copies are those of the file before.
            ("assets/locales/en.json", Some(words.replacen('a', "b", 1))),
            ("assets/fonts/oswald-OFL.txt", None),
            // The file is right, and beside it lies a copy of something else.
            ("assets/locales/ru.json.gz", Some("a copy of another file".to_owned())),
        ]),
    )?;
    for host in [Host::default(), Host::of(&[Behaviour::SendsCopies])] {
        site.becomes(host);
        visit_broken(&site, async |visitor| {
            opens(visitor, "").await?;
            let bad = format!("3 of {} files are not as they were built", listed()?);
            visitor.reads(&bad, "#summary [data-id=files].bad").await?;
            visitor.reads("curator dist", "#summary [data-id=files].bad").await?;
            visitor.reads("assets/locales/en.json", "#files tr.wrong").await?;
            visitor.reads("assets/fonts/oswald-OFL.txt", "#files tr.missing").await?;
            let old = r"const rows = [...document.querySelectorAll('#files tr.old_copy')];
                return rows.some(row => /ru\.json/.test(row.textContent))";
            visitor.until("the old copy is named", old).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_operators_page_tells_the_host_from_what_is_kept_here() -> Result<()> {
    let folder = copy()?;
    let site = serve_folder(folder.path(), "/", BTreeMap::new())?;
    visit_broken(&site, async |visitor| {
        visitor.open("#/gallery?year=1967").await?;
        is_kept(visitor).await?;
        // The host has another build than this browser.
        changes(folder.path(), "", " — second")?;
        opens(visitor, "").await?;
        visitor.reads("the host has another", "#summary [data-id=kept_here].unknown").await?;
        visitor.reads("files are as they were built", "#summary [data-id=files].good").await?;
        // Here a file is damaged, on the host it is right.
        let damage = "return caches.keys().then(names => caches.open(names[0])).then(cache => cache.put(
            new URL('assets/icons/icon.svg', location.href).href, new Response('damaged'))).then(() => 1)";
        // The worker looks through its files when a page opens, and may be faster than this page: then once more.
        let seen = "const line = document.querySelector('#summary [data-id=kept_here].bad');
            return !!line && line.textContent.includes('1 are damaged')";
        for _ in 0..15 {
            visitor.ask(damage).await?;
            opens(visitor, "").await?;
            visitor.sees("#summary [data-id=kept_here]").await?;
            if visitor.ask(seen).await? == true {
                break;
            }
        }
        visitor.reads("1 are damaged", "#summary [data-id=kept_here].bad").await?;
        visitor.reads("assets/icons/icon.svg", "#files tr.wrong").await?;
        visitor.reads("files are as they were built", "#summary [data-id=files].good").await?;
        // And whoever wants to see the folder as it is forgets what is kept.
        let forget = "const all = [...document.querySelectorAll('#files button')];
            const [button] = all.filter(button => /^Forget /.test(button.textContent)); button.click()";
        visitor.ask(forget).await?;
        visitor.until("nothing is kept", "return caches.keys().then(names => names.length === 0)").await?;
        visitor.open("#/gallery?year=1967").await?;
        visitor.reads("— second", ".rooms").await?;
        changes(folder.path(), " — second", "")
    })
    .await
}

#[tokio::test]
async fn a_build_without_a_list_of_its_files_is_said_to_have_none() -> Result<()> {
    visit_broken(&serve("/", BTreeMap::from([("files.json", None)]))?, async |visitor| {
        opens(visitor, "").await?;
        visitor.reads("files.json is not there", "#summary [data-id=files].unknown").await
    })
    .await
}

#[tokio::test]
async fn the_operators_page_speaks_both_languages_in_full() -> Result<()> {
    visit_broken(&serve("/", BTreeMap::new())?, async |visitor| {
        opens(visitor, "").await?;
        visitor.touches("[data-lang=ru]").await?;
        visitor.reads("Вернуться к экспозиции", "#back").await?;
        let left = r"const names = /WebAssembly|localhost|files\.json|KIOSK\.md|index\.html|curator dist|exhibit \//;
            const said = [...document.querySelectorAll('[data-say]')].map(element => element.textContent);
            // A version is no word, though four of its signs may be letters.
            const words = said.map(text => text.replace(/\b[0-9a-f]{12}\b/g, ''));
            return words.filter(text => /[a-z]{4}/.test(text) && !names.test(text)).join('; ')";
        let left = visitor.ask(left).await?;
        ensure!(left == "", "left in English: {left}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_operators_page_of_another_museum_speaks_its_languages_and_names_its_rooms() -> Result<()> {
    let folder = copy()?;
    museum::fill(&Path::new(env!("CARGO_MANIFEST_DIR")).join("another-museum"), folder.path())?;
    seal(folder.path())?;
    visit_broken(&serve_folder(folder.path(), "/", BTreeMap::new())?, async |visitor| {
        visitor.ask(COUNTED).await?;
        visitor.open_broken("preflight.html?lang=ja").await?;
        visitor.reads("展示に戻る", "#back").await?;
        visitor.reads("系統図", "#counts").await?;
        visitor.touches("[data-lang=en]").await?;
        visitor.reads("Back to the exhibit", "#back").await?;
        visitor.reads("Cameras", "#counts").await?;
        let buttons = visitor.ask("return document.querySelectorAll('[data-lang]').length").await?;
        ensure!(buttons == 2, "{buttons} languages");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn counts_are_shown_exported_and_erased_only_when_asked_twice() -> Result<()> {
    visit_broken(&serve("/", BTreeMap::new())?, async |visitor| {
        visitor.ask(COUNTED).await?;
        opens(visitor, "&kiosk").await?;
        visitor.reads("Moskvitch 407", "#counts").await?;
        visitor.reads("Family tree", "#counts").await?;
        // A vote by what was answered, and not by its number.
        visitor.reads("When the plant became MZMA: The new name came in 1945", "#counts").await?;
        visitor.reads("When the plant became MZMA: I cannot tell", "#counts").await?;
        visitor.reads("shown as a plain list", "#journal").await?;
        visitor
            .ask(
                "window.__blob = null; URL.createObjectURL = blob => { window.__blob = blob; return '#'; };
                HTMLAnchorElement.prototype.click = function () { window.__file = this.download; }",
            )
            .await?;
        visitor.touches("#counts > p > button").await?;
        visitor.until("a file is offered", "return /^visits-.*csv$/.test(window.__file || '')").await?;
        visitor.ask("window.__blob.text().then(text => { window.__csv = text; })").await?;
        visitor
            .until(
                "the file holds the sums",
                r#"const csv = window.__csv || "";
                return ["period,what,id,sum\r\n", "2026-11,object,moskvitch-407,3\r\n",
                    "2026-11,vote,c001 1,2\r\n", "all,restarts,plain,1\r\n", "2026-11-23,visits,,5\r\n",
                    "all,resets,idle,7\r\n"].every(line => csv.includes(line))"#,
            )
            .await?;
        visitor.touches("#counts .eraser button").await?;
        visitor.touches("#counts .eraser button:last-child").await?;
        visitor.reads("Erase counts", "#counts .eraser button").await?;
        visitor.until("the counts are kept", "return !!localStorage.getItem('operator.counts')").await?;
        visitor.touches("#counts .eraser button").await?;
        visitor.touches("#counts .eraser .danger").await?;
        visitor.reads("Nothing has been counted", "#counts").await?;
        visitor.until("the counts are gone", "return localStorage.getItem('operator.counts') === null").await
    })
    .await
}

#[tokio::test]
async fn the_worst_miss_of_a_touch_is_told() -> Result<()> {
    visit_broken(&serve("/", BTreeMap::new())?, async |visitor| {
        opens(visitor, "").await?;
        // By the keyboard: while files are being checked, the page above the button grows.
        visitor.presses(Key::Enter, "#touch button").await?;
        visitor.reads("1 of 15", ".sheet p").await?;
        // Fifteen touches, 3 px beside each cross, and one 30 px.
        visitor
            .ask(
                "const sheet = document.querySelector('.sheet');
                const touch = (kind, id, x, y) => sheet.dispatchEvent(new PointerEvent(kind, { pointerId: \
                 id, clientX: x, clientY: y, bubbles: true }));
                [...document.querySelectorAll('.cross')].forEach((cross, index) => {
                    const far = index === 7 ? 30 : 3;
                    touch('pointerdown', 1, parseFloat(cross.style.left) + far, parseFloat(cross.style.top));
                    touch('pointerup', 1, 0, 0);
                });
                [1, 2, 3].forEach(id => touch('pointerdown', id, 300, 300));",
            )
            .await?;
        visitor.reads("3 so far", ".sheet p").await?;
        visitor.touches(".sheet button").await?;
        visitor.reads("worst miss 30 px", "#summary [data-id=touch].bad").await?;
        visitor.reads("of 15 targets", "#touch").await?;
        visitor.reads("Fingers seen at once: 3", "#touch").await?;
        visitor
            .ask(
                "const width = document.getElementById('width'); width.value = String(innerWidth / 2); \
                 width.dispatchEvent(new Event('change'))",
            )
            .await?;
        visitor.reads("worst miss 15 mm", "#touch").await
    })
    .await
}

#[tokio::test]
async fn the_operators_page_goes_back_by_itself() -> Result<()> {
    visit_broken(&serve("/", BTreeMap::new())?, async |visitor| {
        visitor.open_broken("preflight.html?kiosk&return=2&was=hung").await?;
        arrives(visitor, "#app .exhibit").await?;
        visitor.until("the kiosk is a kiosk again", "return location.search === '?kiosk'").await
    })
    .await
}

/// Touches the corners of the screen in turn, clockwise from the top left, and the first once more.
const CORNERS: &str = "[[5, 5], [innerWidth - 5, 5], [innerWidth - 5, innerHeight - 5], [5, innerHeight - 5], [5, \
    5]].forEach(([clientX, clientY]) =>
    document.body.dispatchEvent(new PointerEvent('pointerdown', { clientX, clientY, bubbles: true })))";

#[tokio::test]
async fn five_corners_in_turn_lead_an_operator_from_the_kiosk_to_the_page() -> Result<()> {
    let site = serve("/", BTreeMap::new())?;
    visit_broken(&site, async |visitor| {
        visitor.open("?kiosk").await?;
        visitor.ask(CORNERS).await?;
        arrives(visitor, "#summary li").await?;
        visitor.reads("The exhibit’s page was open for", "#machine").await?;
        visitor.touches("#back").await?;
        arrives(visitor, "#app .exhibit").await?;
        visitor.until("as a kiosk", "return location.search === '?kiosk'").await
    })
    .await?;
    // At home the corners are corners.
    visit(&site, "#/gallery?year=1967", async |visitor| {
        visitor.sees(".gallery .card").await?;
        visitor.ask(CORNERS).await?;
        ensure!(visitor.ask("return location.pathname").await? == "/", "the corners led away");
        visitor.sees(".gallery .card").await
    })
    .await
}

#[tokio::test]
async fn a_kiosk_counts_rooms_and_objects() -> Result<()> {
    visit(&serve("/", BTreeMap::new())?, "?kiosk#/gallery?year=1967", async |visitor| {
        visitor.touches(".card a[href*='object=moskvitch-426']").await?;
        visitor.sees(".object-page h1").await?;
        visitor.touches(".rooms a[href^='#/tree']").await?;
        visitor.sees(".tree-room .node").await?;
        // Stored by itself after a while, without leaving the page.
        visitor
            .until(
                "the sums are stored",
                "const sums = JSON.parse(localStorage.getItem('operator.counts') || '{}');
                const sum = what => sums[Object.keys(sums).find(key => key.endsWith(what))];
                return sum(' room tree') === 1 && sum(' room object') === 1 && sum(' object moskvitch-426') === 1 \
                 && sum(' lang en') === 1",
            )
            .await?;
        // What comes later is added, not put in its place.
        visitor.touches(".rooms a[href^='#/map']").await?;
        visitor.sees(".map-room .pin").await?;
        visitor.reloads().await?;
        visitor
            .until(
                "both are there",
                "const sums = localStorage.getItem('operator.counts'); \
                    return / room map\":1/.test(sums) && / room tree\":1/.test(sums)",
            )
            .await
    })
    .await
}

#[tokio::test]
async fn at_home_nothing_is_counted_and_nothing_stored() -> Result<()> {
    visit(&serve("/", BTreeMap::new())?, "#/gallery?year=1967", async |visitor| {
        visitor.sees(".gallery .card").await?;
        for room in ["tree", "map", "gallery"] {
            visitor.touches(&format!(".rooms a[href^='#/{room}']")).await?;
            visitor.sees(&format!(".{room}-room, .{room}")).await?;
        }
        visitor.reloads().await?;
        ensure!(visitor.ask("return localStorage.length").await? == 0, "the page stored something");
        Ok(())
    })
    .await
}

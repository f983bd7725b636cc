//! The three doors of one build: a host of any kind, a host whose network is gone, and one file on a stick.

use anyhow::{Context, Result, ensure};
use curator::dist::{checksum, seal};
use std::io::Read;
use std::path::{Path, PathBuf};
use visits::{Visitor, dist, serve, serve_folder, visit, visit_page, watched};

/// Every room, and what is in it when it has come.
const ROOMS: [(&str, &str); 11] = [
    ("gallery", ".gallery .card"),
    ("parade", ".parade li"),
    ("compare", ".compare-room"),
    ("object?year=1958&object=moskvitch-407", ".object-page h1"),
    ("tree", ".tree-room .node"),
    ("map", ".map-room .land .ground"),
    ("chronicle", ".chronicle .event"),
    ("stories", ".stories-room .story"),
    ("numbers", ".numbers-room .series"),
    ("disputes", ".disputes-room .dispute"),
    ("sources", ".sources-room .source"),
];
const A_DRAWING: &str = "const use = document.querySelector('.plate use'); return !!use && !!document.querySelector(use.getAttribute('href'))";
/// Asks for a newer build, and says what became of it.
const ASK: &str = "return navigator.serviceWorker.getRegistration().then(r => r.update()).then(r => {
    const worker = r.installing || r.waiting;
    if (!worker) return 'none';
    if (worker.state !== 'installing') return worker.state;
    return new Promise(done => worker.onstatechange = () => done(worker.state));
})";
const CACHES: &str = "return caches.keys().then(names => names.length === 1)";
const VERSION: &str = "return document.querySelector('meta[name=version]').content";

/// Waits until the service worker holds the exhibit and answers this page.
async fn is_kept(visitor: &Visitor) -> Result<()> {
    visitor.until("the exhibit is kept", "return !!navigator.serviceWorker.controller").await
}

/// Walks through every room, without loading the page anew.
async fn walks_through_every_room(visitor: &Visitor) -> Result<()> {
    for (room, sign) in ROOMS {
        visitor.ask(&format!("location.hash = '#/{room}'")).await?;
        visitor.sees(sign).await.with_context(|| format!("in {room}"))?;
    }
    Ok(())
}

/// A copy of the build that a visit may change.
fn copy() -> Result<tempfile::TempDir> {
    let copy = tempfile::tempdir()?;
    for path in files(&dist())? {
        let to = copy.path().join(path.strip_prefix(dist())?);
        std::fs::create_dir_all(to.parent().unwrap_or(copy.path()))?;
        std::fs::copy(&path, to)?;
    }
    Ok(copy)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    Ok(found)
}

/// Changes the tagline and a word of the interface: two files, of which both must be old or both new.
fn changes(folder: &Path, from: &str, to: &str) -> Result<()> {
    for (file, key) in [("assets/exhibit/exhibit.json", "tagline"), ("assets/locales/en.json", "room.gallery")] {
        let path = folder.join(file);
        let mut json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
        let text = if key == "tagline" { &mut json[key]["en"] } else { &mut json[key] };
        let old = text.as_str().unwrap_or_default().trim_end_matches(from).to_owned();
        *text = format!("{old}{to}").into();
        std::fs::write(&path, serde_json::to_string(&json)?)?;
    }
    seal(folder)?;
    Ok(())
}

/// Which edition each of the changed files is of that the page gets, such as “second second”.
async fn editions(visitor: &Visitor) -> Result<String> {
    let editions = visitor
        .ask(
            "const word = async (file, read) => read(await (await fetch(file)).json()).split(' — ')[1] || 'first';
            return Promise.all([word('assets/exhibit/exhibit.json', j => j.tagline.en), word('assets/locales/en.json', j => j['room.gallery'])]).then(both => both.join(' '))",
        )
        .await?;
    Ok(editions.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn after_one_visit_the_exhibit_goes_on_without_a_network_in_every_room() -> Result<()> {
    let site = serve("/museum/objects/", Default::default())?;
    visit(&site, "?from=a-link#/tree?year=1967", async |visitor| {
        is_kept(visitor).await?;
        site.stop();
        // The page that was there, and one that is loaded anew.
        walks_through_every_room(visitor).await?;
        visitor.reloads().await?;
        walks_through_every_room(visitor).await?;
        visitor.open("?from=a-link#/object?year=1967&object=moskvitch-412&lang=ru").await?;
        visitor.until("the drawing is there", A_DRAWING).await?;
        visitor.reads("Москвич", ".object-page h1").await?;
        visitor.until("the host is gone", "return fetch('checksums.txt').then(() => false, () => true)").await?;
        // The browser itself may write that to its console.
        visitor.forgives().await?;
        site.resume()
    })
    .await
}

#[tokio::test]
async fn a_newer_build_is_taken_as_a_whole_and_only_when_asked() -> Result<()> {
    let folder = copy()?;
    changes(folder.path(), "", "")?;
    let site = serve_folder(folder.path(), "/museum/", Default::default())?;
    visit(&site, "", async |visitor| {
        is_kept(visitor).await?;
        let first = visitor.ask(VERSION).await?;
        changes(folder.path(), "", " — second")?;
        // The page is of the build that it was loaded from, also after a reload.
        ensure!(visitor.ask(ASK).await? == "installed", "the newer build is fetched");
        visitor.until("it waits", "return exhibitOffline.ready").await?;
        ensure!(editions(visitor).await? == "first first", "the old build is whole");
        visitor.reloads().await?;
        ensure!(visitor.ask(VERSION).await? == first, "the newer build came unasked");
        ensure!(editions(visitor).await? == "first first", "the old build is whole after a reload");
        visitor.until("it waits still", "return exhibitOffline.ready").await?;
        visitor.ask("exhibitOffline.take()").await?;
        visitor
            .until(
                "the newer build is there",
                &format!("const v = document.querySelector('meta[name=version]'); return !!v && v.content !== {first}"),
            )
            .await?;
        visitor.sees(".exhibit").await?;
        ensure!(editions(visitor).await? == "second second", "the newer build is whole");
        visitor.until("nothing is left of the old one", CACHES).await?;
        visitor.reloads().await?;
        visitor.reads("— second", ".rooms").await?;
        changes(folder.path(), " — second", "")
    })
    .await
}

#[tokio::test]
async fn a_newer_build_with_one_broken_file_is_not_taken_at_all() -> Result<()> {
    let folder = copy()?;
    changes(folder.path(), "", "")?;
    let site = serve_folder(folder.path(), "/", Default::default())?;
    let content = folder.path().join("assets/exhibit/exhibit.json");
    let words = folder.path().join("assets/locales/en.json");
    visit(&site, "", async |visitor| {
        is_kept(visitor).await?;
        changes(folder.path(), "", " — second")?;
        let (whole, word) = (std::fs::read(&content)?, std::fs::read(&words)?);
        std::fs::remove_file(&content)?;
        ensure!(visitor.ask(ASK).await? == "redundant", "a build that lacks a file is taken");
        std::fs::write(&content, &whole)?;
        std::fs::write(&words, &word[..word.len() / 2])?;
        ensure!(visitor.ask(ASK).await? == "redundant", "a build with half a file is taken");
        ensure!(visitor.ask("return exhibitOffline.ready").await? == false, "it is offered");
        visitor.until("nothing is kept of it", CACHES).await?;
        visitor.reloads().await?;
        ensure!(editions(visitor).await? == "first first", "the old build is whole");
        std::fs::write(&words, &word)?;
        let mended = visitor.ask(ASK).await?;
        ensure!(mended == "installed", "the mended build is {mended}");
        visitor.until("it is offered", "return exhibitOffline.ready").await?;
        changes(folder.path(), " — second", "")
    })
    .await
}

#[tokio::test]
async fn a_visitor_is_told_of_a_newer_build_only_after_a_quiet_while() -> Result<()> {
    let folder = copy()?;
    changes(folder.path(), "", "")?;
    let site = serve_folder(folder.path(), "/", Default::default())?;
    visit(&site, "", async |visitor| {
        is_kept(visitor).await?;
        changes(folder.path(), "", " — second")?;
        visitor.touches(".rooms a[href^='#/tree']").await?;
        ensure!(visitor.ask(ASK).await? == "installed", "the newer build is fetched");
        visitor.until("it waits", "return exhibitOffline.ready").await?;
        visitor.sees("#newer[hidden]").await?;
        // The same with a visitor who has been quiet for long enough.
        visitor.ask("exhibitOffline.patience = 50").await?;
        visitor.sees("#newer:not([hidden])").await?;
        // Whoever goes on is left in peace until the next quiet while.
        visitor.ask("exhibitOffline.patience = 60000").await?;
        visitor.touches(".rooms a[href^='#/map']").await?;
        visitor.sees("#newer[hidden]").await?;
        visitor.ask("exhibitOffline.patience = 50").await?;
        visitor.sees("#newer:not([hidden])").await?;
        visitor.touches("#newer button").await?;
        visitor.reads("— second", ".rooms").await?;
        changes(folder.path(), " — second", "")
    })
    .await
}

#[tokio::test]
async fn a_folder_without_its_worker_is_shown_as_it_is_again() -> Result<()> {
    let folder = copy()?;
    changes(folder.path(), "", "")?;
    let site = serve_folder(folder.path(), "/", Default::default())?;
    visit(&site, "", async |visitor| {
        is_kept(visitor).await?;
        changes(folder.path(), "", " — second")?;
        std::fs::remove_file(folder.path().join("sw.js"))?;
        visitor.reloads().await?;
        visitor.until("it is kept no longer", "return caches.keys().then(names => names.length === 0)").await?;
        visitor.reads("— second", ".rooms").await?;
        // The browser itself writes the 404 to its console.
        visitor.forgives().await?;
        changes(folder.path(), " — second", "")
    })
    .await
}

#[tokio::test]
async fn the_single_file_opens_from_a_disk_with_everything_in_it() -> Result<()> {
    let alone = tempfile::tempdir()?;
    let file = alone.path().join("exhibit.html");
    std::fs::write(&file, watched(&std::fs::read(dist().join("exhibit.html"))?))?;
    visit_page(&format!("file://{}", file.display()), (1366, 768), "", async |visitor| {
        visitor.sees(".gallery .card").await?;
        visitor.until("a drawing is there", A_DRAWING).await?;
        visitor.until("the fonts are there", "return document.fonts.ready.then(() => document.fonts.check('16px Oswald') && [...document.fonts].some(f => f.status === 'loaded'))").await?;
        walks_through_every_room(visitor).await?;
        visitor.ask("location.hash = '#/gallery?year=1967'").await?;
        visitor.touches(".card a[href*='object=moskvitch-412']").await?;
        visitor.reads("412", ".object-page h1").await?;
        visitor.goes_back().await.context("going back")?;
        visitor.sees(".gallery .card").await?;
        visitor.goes_forward().await?;
        visitor.reads("412", ".object-page h1").await?;
        visitor.touches(".languages button").await?;
        visitor.reads("Москвич", ".object-page h1").await?;
        visitor.reloads().await?;
        visitor.reads("Москвич", ".object-page h1").await?;
        ensure!(visitor.ask("return exhibitOffline.ready").await? == false, "a file has no worker");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_page_has_a_strict_policy_and_every_room_keeps_to_it() -> Result<()> {
    for page in ["index.html", "exhibit.html"] {
        let html = std::fs::read_to_string(dist().join(page))?;
        let policy = html.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
        let policy = policy.context("a page without a policy")?;
        ensure!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe-inline"), "{policy}");
        ensure!(!policy.contains("'unsafe-eval'") && !policy.contains("http") && !policy.contains('*'), "{policy}");
    }
    visit(&serve("/", Default::default())?, "", async |visitor| {
        walks_through_every_room(visitor).await?;
        visitor.ask("location.hash = '#/numbers'").await?;
        visitor.touches(".series > details:not(.doubt) summary").await?;
        // The file of the figures is no request and no page.
        visitor.touches(".series details[open] a[download]").await?;
        visitor.sees(".numbers-room .series").await?;
        visitor.has_behaved().await?;
        // The policy is in force: what a script would put into the page is not run and not painted.
        visitor.ask("const s = document.createElement('script'); s.textContent = 'window.__strange = 1'; document.head.append(s); document.body.insertAdjacentHTML('beforeend', '<i style=\"color:red\"></i>')").await?;
        ensure!(visitor.ask("return window.__strange === undefined").await? == true, "a strange script has run");
        visitor.until("both were refused", "return window.__said.filter(s => s.startsWith('violation')).length >= 2").await?;
        visitor.forgives().await
    })
    .await
}

#[test]
fn packed_copies_are_what_they_are_copies_of() -> Result<()> {
    let mut copies = 0;
    for path in files(&dist())? {
        let original = path.with_extension("");
        let mut unpacked = Vec::new();
        let packed = std::fs::read(&path)?;
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("br") => brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked)?,
            Some("gz") => {
                flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut unpacked)?;
            }
            _ => continue,
        }
        ensure!(unpacked == std::fs::read(&original)?, "{} is of something else", path.display());
        copies += 1;
    }
    ensure!(copies > 100, "every text has two packed copies");
    Ok(())
}

#[test]
fn every_file_has_its_checksum_in_every_list() -> Result<()> {
    let sums = std::fs::read_to_string(dist().join("checksums.txt"))?;
    let list: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(dist().join("files.json"))?)?;
    let worker = std::fs::read_to_string(dist().join("sw.js"))?;
    for path in files(&dist())? {
        let name = path.strip_prefix(dist())?.to_string_lossy().into_owned();
        let bytes = std::fs::read(&path)?;
        let sum = checksum(&bytes);
        if name != "checksums.txt" {
            ensure!(sums.contains(&format!("{sum}  {name}\n")), "{name} is not in checksums.txt");
        }
        let written = ["files.json", "sw.js", "exhibit.html", "checksums.txt"].contains(&name.as_str());
        if !written && !name.ends_with(".br") && !name.ends_with(".gz") {
            ensure!(list["files"][&name]["sha256"] == sum.as_str(), "{name} is not in files.json");
            ensure!(list["files"][&name]["bytes"] == bytes.len(), "{name} has another size in files.json");
            ensure!(worker.contains(&name) && worker.contains(&sum), "{name} is not kept for days without a network");
        }
    }
    ensure!(sums.lines().count() == files(&dist())?.len() - 1, "checksums.txt lists what is not there");
    Ok(())
}

#[test]
fn the_exhibit_can_be_installed() -> Result<()> {
    let text = std::fs::read_to_string(dist().join("manifest.webmanifest"))?;
    let manifest: serde_json::Value = serde_json::from_str(&text)?;
    ensure!(manifest["name"].as_str().is_some_and(|name| !name.is_empty()), "it has a name");
    ensure!(manifest["start_url"] == "./" && manifest["scope"] == "./", "it works under any path");
    for icon in manifest["icons"].as_array().context("no icons")? {
        let bytes = std::fs::read(dist().join(icon["src"].as_str().unwrap_or_default()))?;
        // The width and height of a PNG stand in its bytes 16 to 23.
        let wide = u32::from_be_bytes(bytes[16..20].try_into()?);
        ensure!(icon["sizes"] == format!("{wide}x{wide}"), "{icon} is {wide} pixels wide");
    }
    Ok(())
}

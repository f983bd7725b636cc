//! The three doors of one build: a host of any kind, a host whose network is gone, and one file on a stick.

use anyhow::{Context, Result, ensure};
use curator::dist::{checksum, is_foreign};
use std::io::Read;
use visits::builds::{ASK, changes, copy, editions, files, is_kept};
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
    ("numbers", ".numbers-room h1"),
    ("disputes", ".disputes-room .case-card"),
    ("sources", ".sources-room .witnesses"),
];
const A_DRAWING: &str = "const use = document.querySelector('.plate use'); \
    return !!use && !!document.querySelector(use.getAttribute('href'))";
const CACHES: &str = "return caches.keys().then(names => names.length === 1)";
const VERSION: &str = "return document.querySelector('meta[name=version]').content";

/// Walks through every room, without loading the page anew.
async fn walks_through_every_room(visitor: &Visitor) -> Result<()> {
    for (room, sign) in ROOMS {
        visitor.ask(&format!("location.hash = '#/{room}'")).await?;
        visitor.sees(sign).await.with_context(|| format!("in {room}"))?;
    }
    Ok(())
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
    visit(&site, "#/gallery?year=1967", async |visitor| {
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
        visitor.sees("#app .exhibit").await?;
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
    let content = folder.path().join("content/en/first.json");
    let words = folder.path().join("assets/locales/en.json");
    visit(&site, "#/gallery?year=1967", async |visitor| {
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
    visit(&site, "#/gallery?year=1967", async |visitor| {
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
async fn the_single_file_opens_from_a_disk_with_everything_in_it() -> Result<()> {
    let alone = tempfile::tempdir()?;
    let file = alone.path().join("exhibit.html");
    std::fs::write(&file, watched(&std::fs::read(dist().join("exhibit.html"))?))?;
    visit_page(&format!("file://{}", file.display()), (1366, 768), "#/gallery?year=1967", async |visitor| {
        visitor.sees(".gallery .card").await?;
        visitor.until("a drawing is there", A_DRAWING).await?;
        visitor
            .until(
                "the fonts are there",
                "return document.fonts.ready.then(() => document.fonts.check('16px \
                 Oswald') && [...document.fonts].some(f => f.status === 'loaded'))",
            )
            .await?;
        walks_through_every_room(visitor).await?;
        visitor.ask("location.hash = '#/gallery?year=1967'").await?;
        visitor.touches("a.newcomer[href*='object=moskvitch-412']").await?;
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
    visit(&serve("/", Default::default())?, "#/gallery?year=1967", async |visitor| {
        walks_through_every_room(visitor).await?;
        visitor.ask("location.hash = '#/numbers?entry=plant-output'").await?;
        visitor.touches(".series .twin summary").await?;
        // The file of the figures is no request and no page.
        visitor.touches(".series .twin[open] a[download]").await?;
        visitor.sees(".numbers-room.series").await?;
        visitor.has_behaved().await?;
        // The policy is in force: what a script would put into the page is not run and not painted.
        visitor
            .ask(
                "const s = document.createElement('script'); s.textContent = 'window.__strange = 1'; \
                 document.head.append(s); document.body.insertAdjacentHTML('beforeend', '<i style=\"color:red\"></i>')",
            )
            .await?;
        ensure!(visitor.ask("return window.__strange === undefined").await? == true, "a strange script has run");
        visitor
            .until("both were refused", "return window.__said.filter(s => s.startsWith('violation')).length >= 2")
            .await?;
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
fn every_file_stands_in_the_one_list_and_all_other_lists_follow_it() -> Result<()> {
    let sums = std::fs::read_to_string(dist().join("checksums.txt"))?;
    let list: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(dist().join("files.json"))?)?;
    let worker = std::fs::read_to_string(dist().join("sw.js"))?;
    let mut lines = 0;
    for path in files(&dist())? {
        let name = path.strip_prefix(dist())?.to_string_lossy().into_owned();
        if name == "checksums.txt" || name.split('/').any(is_foreign) {
            continue;
        }
        lines += 1;
        let bytes = std::fs::read(&path)?;
        let sum = checksum(&bytes);
        ensure!(sums.contains(&format!("{sum}  {name}\n")), "{name} is not in checksums.txt");
        let copy_of = name.rsplit_once('.').filter(|(of, _)| dist().join(of).is_file());
        let entry = copy_of.map_or(&list["files"][&name], |(of, ending)| &list["files"][of]["packed"][ending]);
        if name == "files.json" {
            continue;
        }
        ensure!(entry["sha256"] == sum.as_str() && entry["bytes"] == bytes.len(), "{name} is not in files.json");
        let kept = worker.contains(&format!("[\"{name}\",\"{sum}\","));
        let needed = copy_of.is_none() && entry["need"] != "none";
        ensure!(kept == needed, "{name}: kept by the worker: {kept}, needed by the page: {needed}");
    }
    ensure!(sums.lines().count() == lines, "checksums.txt lists what is not there");
    Ok(())
}

#[test]
fn nothing_but_what_the_page_needs_is_kept_without_a_network() -> Result<()> {
    let list: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(dist().join("files.json"))?)?;
    for (name, file) in list["files"].as_object().context("no files")? {
        let for_people = ["md", "txt", "map"].iter().any(|ending| name.ends_with(&format!(".{ending}")));
        let source = name.strip_prefix("assets/exhibit/").is_some_and(|file| exhibit::load::FILES.contains(&file));
        let own = ["sw.js", "exhibit.html"].contains(&name.as_str())
            || source
            || name.starts_with("collection-")
            || name.starts_with("assets/locales/preflight/");
        ensure!((file["need"] == "none") == (for_people || own), "{name} is {}", file["need"]);
    }
    Ok(())
}

/// What hosts and operating systems put into folders, and one packed file that is a copy of nothing.
const FOREIGN: [&str; 9] = [
    "_headers",
    "web.config",
    ".htaccess",
    "CNAME",
    ".DS_Store",
    "assets/exhibit/._exhibit.json",
    "assets/Thumbs.db",
    "System Volume Information/IndexerVolumeGuid",
    "assets/exhibit/half.json.part",
];

#[test]
fn a_folder_is_finished_again_and_again_and_what_is_not_ours_stays_where_it_lies() -> Result<()> {
    let (folder, out) = (copy()?, tempfile::tempdir()?);
    std::fs::create_dir(folder.path().join("System Volume Information"))?;
    for path in FOREIGN {
        std::fs::write(folder.path().join(path), "\u{fffd} not ours")?;
    }
    // It was finished when it was built.
    let first = everything(folder.path())?;
    curator::dist::run(folder.path(), out.path())?;
    ensure!(first == everything(folder.path())?, "finished twice, it is another folder");
    let zips = files(out.path())?;
    ensure!(zips.len() == 1, "one zip");
    let said = std::process::Command::new("python3").args(["-m", "zipfile", "-l"]).arg(&zips[0]).output()?.stdout;
    let zip = String::from_utf8(said)?;
    let texts = ["files.json", "checksums.txt", "sw.js"].map(|list| std::fs::read_to_string(folder.path().join(list)));
    for path in FOREIGN {
        ensure!(std::fs::read_to_string(folder.path().join(path))?.ends_with("not ours"), "{path} was touched");
        ensure!(!zip.contains(path), "{path} is in the zip");
        for text in &texts {
            ensure!(!text.as_ref().is_ok_and(|text| text.contains(path)), "{path} is in a list");
        }
    }
    ensure!(zip.contains("exhibit/files.json"), "the zip is the build");
    ensure!(zip.lines().count() == first.len() - FOREIGN.len() + 1, "the zip holds the files of the build");
    // Each list is what the tools that read it make of it.
    let mut check = std::process::Command::new("sha256sum");
    check.args(["--check", "--quiet", "checksums.txt"]).current_dir(folder.path());
    ensure!(check.status()?.success(), "the checksums are right");
    // A file of the curator's own with the ending of a packed copy is no copy, and stays.
    let own = "assets/data.tar.gz";
    std::fs::write(folder.path().join(own), "the curator's own")?;
    curator::dist::seal(folder.path())?;
    let listed = std::fs::read_to_string(folder.path().join("files.json"))?;
    ensure!(folder.path().join(own).is_file() && listed.contains(own), "the curator's own archive is gone");
    Ok(())
}

fn everything(folder: &std::path::Path) -> Result<Vec<(std::path::PathBuf, String)>> {
    let mut all = Vec::new();
    for path in files(folder)? {
        let sum = checksum(&std::fs::read(&path)?);
        all.push((path, sum));
    }
    all.sort();
    Ok(all)
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

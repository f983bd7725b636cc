//! Hosts of every kind, in health and in trouble: the exhibit comes, is kept, and stays.

use Behaviour::*;
use anyhow::{Context, Result, ensure};
use curator::dist::checksum;
use curator::page::replace;
use serde_json::Value;
use visits::builds::{ASK, changes, copy, editions, files, is_kept};
use visits::{Behaviour, Broken, Host, Visitor, as_served, serve, serve_folder, visit, visit_broken};

/// What the worker says of the files that it should keep, asked as the operator's page asks it.
const KEPT: &str = "navigator.serviceWorker.ready.then(({ active }) => new Promise(done => {
        const line = new MessageChannel();
        line.port1.onmessage = e => done(e.data.files);
        active.postMessage('report', [line.port2]);
    })).then(files => {
        const of = state => Object.keys(files).filter(path => files[path] === state);
        return { right: of('right').length, wrong: of('wrong'), missing: of('missing') };
    })";
const REGISTERED: &str = "return navigator.serviceWorker.getRegistration().then(r => !!(r && r.active))";
const A_DRAWING: &str = "return caches.keys().then(names => caches.open(names[0])).then(cache => cache.keys())
    .then(keys => keys.map(key => new URL(key.url).pathname.slice(1)).find(path => path.includes('/drawings/')))";

/// What a host may hand out under a wrong type: all that the exhibit reads by itself.
const TEXT: &[&str] = &["css", "json", "wasm", "woff2", "webmanifest", "txt", "svg"];

async fn report(visitor: &Visitor) -> Result<Value> {
    visitor.ask(&format!("return {KEPT}")).await
}

/// Waits until all that should be kept is kept, but so many files.
pub(crate) async fn is_whole_but(visitor: &Visitor, lacking: usize) -> Result<()> {
    let whole = format!(
        "return {KEPT}.then(kept => kept.right > 50 && !kept.wrong.length && kept.missing.length === {lacking})"
    );
    visitor.until("all of it is kept", &whole).await
}

pub(crate) async fn is_whole(visitor: &Visitor) -> Result<()> {
    is_whole_but(visitor, 0).await
}

#[tokio::test]
async fn on_every_kind_of_host_a_first_visit_works_and_the_next_needs_no_network() -> Result<()> {
    let kinds = [
        ("Apache", Host::apache()),
        ("IIS", Host::iis()),
        ("a pages service", Host::pages()),
        ("a slow line", Host::of(&[Trickles(&["wasm", "js", "json", "css"])])),
        ("a host that calls everything text but pages and scripts", Host::of(&[Calls(TEXT, "text/plain")])),
        ("a host that knows no type but of pages and scripts", Host::of(&[Calls(TEXT, "application/octet-stream")])),
        ("a host that breaks off its fonts", Host::of(&[CutsShort(&["woff2"])])),
    ];
    for (name, host) in kinds {
        let site = serve("/museum/", Broken::new())?;
        site.becomes(host);
        let visit = visit(&site, "#/gallery?year=1967", async |visitor| {
            is_kept(visitor).await?;
            site.stop();
            visitor.reloads().await?;
            visitor.ask("location.hash = '#/chronicle'").await?;
            visitor.sees(".chronicle .event").await?;
            let worn = "return document.querySelector('#rooms').sheet.cssRules.length > 0";
            ensure!(visitor.ask(worn).await? == true, "the styles of the rooms are not worn");
            // The browser itself complains of what a host refuses.
            visitor.forgives().await?;
            site.resume()
        });
        visit.await.with_context(|| format!("on {name}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn no_host_in_trouble_takes_an_installed_exhibit_away() -> Result<()> {
    let site = serve("/", Broken::new())?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        is_kept(visitor).await?;
        let troubles = [
            ("404 to all", Host::empty()),
            ("500 to all", Host::of(&[Refuses(&["*"], 500)])),
            ("a login page", Host::portal()),
            ("a login page elsewhere", Host::of(&[LoginElsewhere])),
            ("its start page for a worker that is gone", Host::of(&[Lacks(&["sw.js"], 404), StartPage])),
            ("no worker alone", Host::of(&[Lacks(&["sw.js"], 404)])),
            ("half files", Host::of(&[CutsShort(&["*"])])),
            ("no answer", Host::of(&[Silent(&["*"])])),
        ];
        for (name, trouble) in troubles {
            let silent = name == "no answer";
            site.becomes(trouble);
            for hours in [0, 2, 30] {
                let ask =
                    format!("exhibitOffline.wall = () => Date.now() + {hours} * 3600000; return exhibitOffline.ask()");
                // Without an answer there is nothing to wait for.
                let ask = if silent { ask.replace("return ", "void ") } else { ask + ".then(() => true)" };
                visitor.ask(&ask).await.with_context(|| format!("{name}, {hours} hours later"))?;
            }
            ensure!(visitor.ask(REGISTERED).await? == true, "{name}: the worker is gone");
            visitor.reloads().await.with_context(|| name)?;
            ensure!(
                visitor.ask("return !!navigator.serviceWorker.controller").await? == true,
                "{name}: no worker answers"
            );
            let kept = report(visitor).await?;
            ensure!(kept["wrong"] == serde_json::json!([]), "{name} put its own into the exhibit: {kept}");
            ensure!(kept["missing"] == serde_json::json!([]), "{name} took files away: {kept}");
        }
        // The network comes back: what still waits for an answer is let go.
        site.becomes(Host::default());
        site.stop();
        site.resume()?;
        visitor.ask("return exhibitOffline.ask().then(() => exhibitOffline.ask()).then(() => true)").await?;
        ensure!(visitor.ask("return localStorage.length").await? == 0, "a host in health again is forgiven");
        visitor.forgives().await
    })
    .await
}

#[tokio::test]
async fn a_removal_is_believed_when_worker_and_list_are_gone_and_still_gone_an_hour_later() -> Result<()> {
    let folder = copy()?;
    changes(folder.path(), "", "")?;
    let site = serve_folder(folder.path(), "/", Broken::new())?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        is_kept(visitor).await?;
        changes(folder.path(), "", " — second")?;
        let whole = (std::fs::read(folder.path().join("sw.js"))?, std::fs::read(folder.path().join("files.json"))?);
        let later = |minutes: u32| {
            format!(
                "exhibitOffline.wall = () => Date.now() + {minutes} * 60000;
                return exhibitOffline.ask().then(() => true)"
            )
        };
        let removed = || -> Result<()> {
            std::fs::remove_file(folder.path().join("sw.js"))?;
            Ok(std::fs::remove_file(folder.path().join("files.json"))?)
        };
        removed()?;
        visitor.ask(&later(0)).await?;
        visitor.ask(&later(50)).await?;
        visitor.reloads().await?;
        ensure!(editions(visitor).await? == "first first", "it was believed within the hour");
        // A copy that is there again in between begins the hour anew.
        std::fs::write(folder.path().join("sw.js"), whole.0)?;
        std::fs::write(folder.path().join("files.json"), whole.1)?;
        visitor.ask(&later(70)).await?;
        removed()?;
        visitor.ask(&later(80)).await?;
        ensure!(visitor.ask(REGISTERED).await? == true, "it was believed at the first ask");
        // What was seen before a reload counts after it.
        visitor.reloads().await?;
        visitor.ask(&later(150).replace("return ", "void ").replace(".then(() => true)", "")).await?;
        visitor.until("it is kept no longer", "return caches.keys().then(names => names.length === 0)").await?;
        visitor.reads("— second", ".rooms").await?;
        // Back for the next browser.
        changes(folder.path(), " — second", "")?;
        visitor.forgives().await
    })
    .await
}

#[tokio::test]
async fn what_a_browser_lost_or_damaged_comes_back() -> Result<()> {
    let site = serve("/", Broken::new())?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        is_kept(visitor).await?;
        is_whole(visitor).await?;
        let kept = "return caches.keys().then(names => caches.open(names[0])).then(async cache => {
            const all = (await cache.keys()).map(key => key.url);
            const of = part => all.filter(url => url.includes(part));";
        // Half of it is evicted, the page and the program too.
        let evict = "const lost = all.filter((url, n) => n % 2 || /html|wasm/.test(url));
            await Promise.all(lost.map(url => cache.delete(url))); return 1; })";
        visitor.ask(&format!("{kept} {evict}")).await?;
        visitor.reloads().await?;
        is_whole(visitor).await?;
        // Bytes are replaced, in what starts the page and in what it can do without.
        let damage = "const some = [...of('/en/eras.json'), ...of('/drawings/').slice(0, 3)];
            await Promise.all(some.map(url => cache.put(url, new Response('damaged')))); return 1; })";
        visitor.ask(&format!("{kept} {damage}")).await?;
        ensure!(report(visitor).await?["wrong"].as_array().is_some_and(|wrong| wrong.len() == 4), "they are damaged");
        visitor.ask("navigator.serviceWorker.controller.postMessage('mend')").await?;
        is_whole(visitor).await?;
        // A program that is damaged starts nothing: the page finds its way by itself.
        let damage = "const [url] = of('_bg.wasm'); const was = await cache.match(url);
            await cache.put(url, new Response('damaged', { headers: was.headers })); return 1; })";
        visitor.ask(&format!("{kept} {damage}")).await?;
        visitor.ask("location.reload()").await?;
        visitor.until("it is gone", "return !document.querySelector('#app .exhibit')").await?;
        visitor.sees("#app .exhibit").await?;
        is_whole(visitor).await?;
        // All of it is gone.
        let all =
            "return caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => 1)";
        visitor.ask(all).await?;
        visitor.reloads().await?;
        is_whole(visitor).await?;
        // Without a network only what is lost is missing.
        let drawing = visitor.ask(A_DRAWING).await?;
        let drawing = drawing.as_str().context("no drawing is kept")?;
        visitor.ask(&format!("{kept} await cache.delete(of('{drawing}')[0]); return 1; }})")).await?;
        site.stop();
        visitor.reloads().await?;
        let lost = format!("return fetch('{drawing}').then(() => false, () => true)");
        ensure!(visitor.ask(&lost).await? == true, "{drawing} came out of nothing");
        visitor.forgives().await?;
        site.resume()
    })
    .await
}

#[tokio::test]
async fn a_copy_that_is_lost_while_the_host_went_on_gives_way_to_the_hosts_build() -> Result<()> {
    let folder = copy()?;
    changes(folder.path(), "", "")?;
    let site = serve_folder(folder.path(), "/", Broken::new())?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        is_kept(visitor).await?;
        changes(folder.path(), "", " — second")?;
        let lose =
            "return caches.keys().then(names => caches.open(names[0])).then(cache => cache.delete('index.html'))";
        visitor.ask(lose).await?;
        // A login page stands in the way, and takes nothing.
        site.becomes(Host::portal());
        visitor.ask("location.reload()").await?;
        visitor.reads("Please log in", "h1").await?;
        site.becomes(Host::default());
        visitor.open("#/gallery?year=1967").await?;
        ensure!(editions(visitor).await? == "second second", "the page is of one build");
        visitor.until("the newer build is kept", "return exhibitOffline.ready").await?;
        visitor.ask("exhibitOffline.take()").await?;
        visitor
            .until(
                "it is there",
                "return !!window.exhibitOffline && !exhibitOffline.ready && !!navigator.serviceWorker.controller",
            )
            .await?;
        visitor.sees("#app .exhibit").await?;
        is_whole(visitor).await?;
        ensure!(editions(visitor).await? == "second second", "the newer build is whole");
        visitor.forgives().await
    })
    .await
}

#[tokio::test]
async fn a_file_that_a_host_refuses_decides_nothing_and_is_fetched_later() -> Result<()> {
    let changed = Broken::from([("assets/icons/icon-512.png", Some("another".to_owned()))]);
    let site = serve("/", changed)?;
    let lacks = ["assets/fonts/golos-latin.woff2", "assets/preflight/words.js", "assets/icons/icon-512.png"];
    let lacking =
        Host::of(&[Lacks(&["assets/fonts/golos-latin.woff2"], 403), Lacks(&["assets/preflight/words.js"], 404)]);
    site.becomes(lacking.clone());
    visit(&site, "#/gallery?year=1967", async |visitor| {
        is_kept(visitor).await?;
        let missing = report(visitor).await?["missing"].clone();
        let missing = missing.as_array().context("a list")?;
        ensure!(missing.len() == 3 && lacks.iter().all(|path| missing.contains(&Value::from(*path))), "{missing:?}");
        site.becomes(Host::default());
        visitor.ask("navigator.serviceWorker.controller.postMessage('mend')").await?;
        is_whole_but(visitor, 1).await?;
        // For the next browser.
        site.becomes(lacking.clone());
        visitor.forgives().await
    })
    .await
}

#[tokio::test]
async fn a_host_with_another_file_in_the_place_of_one_of_the_start_is_not_kept() -> Result<()> {
    let site = serve("/", Broken::from([("assets/exhibit/eras.json", Some("[]".to_owned()))]))?;
    visit_broken(&site, async |visitor| {
        visitor.sees("#app .exhibit").await?;
        let gone = "return navigator.serviceWorker.getRegistration()
            .then(r => !r || !(r.installing || r.waiting || r.active))";
        visitor.until("it was tried", "return caches.keys().then(names => names.length === 0)").await?;
        visitor.until("it is not kept", gone).await
    })
    .await
}

/// Makes of a folder what the build before this work was: its worker with its list, and its script of the page.
fn earlier(folder: &std::path::Path) -> Result<()> {
    std::fs::write(folder.join("assets/offline.js"), include_str!("earlier/offline.js"))?;
    // Its page fetched the script; today's has its own in it.
    let index = folder.join("index.html");
    let page = replace(&std::fs::read_to_string(&index)?, |tag| {
        let own = tag.is_inline_script() && tag.inside.contains("exhibitOffline");
        Ok(own.then(|| "<script src=\"assets/offline.js\"></script>".to_owned()))
    })?;
    std::fs::write(&index, page)?;
    changes(folder, "", "")?;
    // Its list knew neither the worker nor the single file.
    let listed = std::fs::read_to_string(folder.join("files.json"))?;
    let mut listed: Value = serde_json::from_str(&listed)?;
    let entries = listed["files"].as_object_mut().context("no files")?;
    entries.retain(|path, _| !["sw.js", "exhibit.html"].contains(&path.as_str()));
    std::fs::write(folder.join("files.json"), listed.to_string())?;
    let mut list = Vec::new();
    for path in files(folder)? {
        let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
        if !["sw.js", "exhibit.html", "checksums.txt"].contains(&name.as_str()) {
            list.push((name.clone(), checksum(&as_served(folder, &name)?)));
        }
    }
    let page = std::fs::read_to_string(folder.join("index.html"))?;
    let version = page.split("name=\"version\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
    let worker = include_str!("earlier/sw.js")
        .replace("/* the files of the build */", &serde_json::to_string_pretty(&list)?)
        .replace("/* the version */", version.context("no version")?)
        .replace("/* the name */", "0123456789abcdef");
    Ok(std::fs::write(folder.join("sw.js"), worker)?)
}

#[tokio::test]
async fn a_copy_installed_by_the_build_before_this_one_is_brought_up_to_date() -> Result<()> {
    let folder = copy()?;
    let index = folder.path().join("index.html");
    let ours = std::fs::read(&index)?;
    earlier(folder.path())?;
    let site = serve_folder(folder.path(), "/museum/", Broken::new())?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        is_kept(visitor).await?;
        ensure!(visitor.ask("return !exhibitOffline.ask").await? == true, "the page is of the build before");
        std::fs::write(&index, &ours)?;
        std::fs::remove_file(folder.path().join("assets/offline.js"))?;
        changes(folder.path(), "", " — second")?;
        ensure!(visitor.ask(ASK).await? == "installed", "the newer build is fetched");
        visitor.until("it waits", "return exhibitOffline.ready").await?;
        ensure!(editions(visitor).await? == "first first", "the old build is whole");
        visitor.ask("exhibitOffline.take()").await?;
        visitor.until("the newer page is there", "return !!window.exhibitOffline && !!exhibitOffline.ask").await?;
        visitor.sees("#app .exhibit").await?;
        ensure!(editions(visitor).await? == "second second", "the newer build is whole");
        is_whole(visitor).await?;
        ensure!(
            visitor.ask("return caches.keys().then(names => names.length)").await? == 1,
            "nothing is left of the old"
        );
        site.stop();
        visitor.reloads().await?;
        site.resume()?;
        // Back for the next browser.
        earlier_again(folder.path())
    })
    .await
}

fn earlier_again(folder: &std::path::Path) -> Result<()> {
    changes(folder, " — second", "")?;
    earlier(folder)
}

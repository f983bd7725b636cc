//! What a browser shows that cannot run the exhibit: the collection as a plain list, and why. The same that a search
//! engine gets. And which browsers those are.

use anyhow::{Context, Result, ensure};
use curator::dist::seal;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use visits::{Served, Visitor, dist, serve, serve_folder, visit_broken, visit_start};
use wasmparser::{Validator, WasmFeatures};

/// Abilities that a browser may lack, each taken away from one that has it.
const LACKS: [(&str, &str); 5] = [
    ("WebAssembly, as on locked-down phones", "delete window.WebAssembly"),
    ("cascade layers", "delete window.CSSLayerBlockRule"),
    ("modules", "delete HTMLScriptElement.prototype.noModule"),
    (
        "a feature of WebAssembly",
        "WebAssembly.Module = function () { throw new WebAssembly.CompileError('unknown opcode'); }",
    ),
    (
        "the right to run WebAssembly, by a policy of the host",
        "document.head.innerHTML += `<meta http-equiv='Content-Security-Policy'
            content=\"script-src 'self' 'unsafe-inline'\">`",
    ),
];

fn with_script(page: &str, script: &str) -> Result<String> {
    let page = std::fs::read_to_string(dist().join(page))?;
    Ok(page.replacen("<head>", &format!("<head><script>{script}</script>"), 1))
}

fn site_with(script: &str) -> Result<Served> {
    serve("/", BTreeMap::from([("index.html", Some(with_script("index.html", script)?))]))
}

async fn sees_the_list(visitor: &Visitor, why: &str) -> Result<()> {
    visitor.sees("#plain:not([hidden]) .collection li").await?;
    let hidden =
        visitor.ask("return document.getElementById('failure').hidden && document.getElementById('loading').hidden");
    ensure!(hidden.await? == true, "another screen lies over it");
    let said = visitor.text("#plain").await?;
    ensure!(said.contains(why), "it does not say why: {}", said.chars().take(400).collect::<String>());
    ensure!(said.contains("Moskvitch 408") && said.contains("1964"), "the list lacks an entry");
    ensure!(!said.contains("Москвич-408"), "the list comes in the visitor's language alone");
    Ok(())
}

#[tokio::test]
async fn a_browser_that_lacks_an_ability_shows_the_collection_and_says_why() -> Result<()> {
    for (what, script) in LACKS {
        visit_broken(&site_with(script)?, async |visitor| sees_the_list(visitor, "cannot run the exhibit").await)
            .await
            .context(what)?;
    }
    Ok(())
}

#[tokio::test]
async fn the_single_file_does_so_too_and_has_every_text() -> Result<()> {
    let no_unpacking = ("DecompressionStream", "delete window.DecompressionStream");
    for (what, script) in [LACKS[0], LACKS[2], no_unpacking] {
        let alone = tempfile::tempdir()?;
        let file = alone.path().join("exhibit.html");
        std::fs::write(&file, with_script("exhibit.html", script)?)?;
        let why = if what == no_unpacking.0 { "too old to unpack" } else { "cannot run the exhibit" };
        visit_start(&format!("file://{}", file.display()), false, async |visitor| {
            visitor.open_broken("").await?;
            sees_the_list(visitor, why).await?;
            ensure!(visitor.count(".collection li p").await? > 50, "it has the texts");
            ensure!(visitor.count("#plain-list a").await? == 0, "nothing lies beside a file");
            Ok(())
        })
        .await
        .context(what)?;
    }
    Ok(())
}

#[tokio::test]
async fn a_program_that_came_whole_and_is_refused_is_no_crash() -> Result<()> {
    let folder = copy()?;
    let program = program(folder.path())?;
    let mut bytes = std::fs::read(&program)?;
    // The number of the first section: one that no browser knows.
    bytes[8] = 0x7f;
    std::fs::write(&program, bytes)?;
    visit_broken(&serve_folder(folder.path(), "/", BTreeMap::new())?, async |visitor| {
        sees_the_list(visitor, "cannot run the exhibit").await
    })
    .await
}

#[tokio::test]
async fn a_kiosk_without_the_ability_is_not_restarted_and_says_so_once() -> Result<()> {
    let script = "delete window.WebAssembly; let ahead = 0; const now = performance.now.bind(performance);
        performance.now = () => now() + ahead; window.later = ms => { ahead += ms; };
        window.beats = 0; window.fetch = async address => { if (/^beat$/.test(address)) window.beats += 1; };";
    visit_broken(&site_with(script)?, async |visitor| {
        for _ in 0..2 {
            visitor.open_broken("?kiosk&beat").await?;
            visitor.sees("#plain:not([hidden]) .collection li").await?;
            visitor.ask("window.__before = true; later(600000)").await?;
            visitor.until("the launcher hears that all is well", "return window.beats > 4").await?;
            visitor.ask("keeper.tick(); keeper.tick()").await?;
            ensure!(visitor.ask("return window.__before && !history.state?.tries").await? == true, "it was restarted");
        }
        let told = "return JSON.parse(localStorage.getItem('operator.errors')).map(e => e.what).join('|')";
        let told = visitor.ask(told).await?.to_string();
        ensure!(told.matches("cannot run the program").count() == 1, "it is not noted once: {told}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_folder_opened_from_a_disk_leads_to_the_file_that_works() -> Result<()> {
    visit_start(&format!("file://{}/index.html", dist().canonicalize()?.display()), false, async |visitor| {
        visitor.open_broken("").await?;
        sees_the_list(visitor, "may not load its parts").await?;
        visitor.touches("#plain a[href='exhibit.html']").await?;
        visitor.sees("#app .exhibit").await
    })
    .await
}

#[test]
fn without_scripts_there_is_a_plain_list_and_a_page_with_every_text_in_each_language() -> Result<()> {
    let page = std::fs::read_to_string(dist().join("index.html"))?;
    let list = page.split_once("<noscript>").and_then(|(_, rest)| rest.split_once("</noscript>")).map(|(list, _)| list);
    let list = list.unwrap_or_default();
    ensure!(list.matches("<li>").count() > 100, "a list of everything in every language");
    ensure!(list.contains("Moskvitch 408") && list.contains("Москвич-408"), "by name");
    for (lang, words) in [("en", "Moskvitch 408"), ("ru", "Москвич-408")] {
        let file = format!("collection-{lang}.html");
        ensure!(list.contains(&format!("href=\"{file}\"")), "the list leads to {file}");
        let page = std::fs::read_to_string(dist().join(&file)).context(file)?;
        ensure!(page.contains(&format!("<html lang=\"{lang}\"")) && page.contains(words), "in its language");
        ensure!(page.matches("<li>").count() > 50 && page.matches("<li><b>").count() > 50, "everything");
        ensure!(page.contains("Content-Security-Policy") && page.contains("<meta name=\"description\""), "as any page");
    }
    Ok(())
}

#[test]
fn a_copy_whose_content_changed_is_woven_anew_and_the_words_of_the_page_outlive_broken_content() -> Result<()> {
    let folder = copy()?;
    let (page, content) = (folder.path().join("index.html"), folder.path().join("assets/exhibit/exhibit.json"));
    let text = std::fs::read_to_string(&content)?;
    std::fs::write(&content, text.replacen("Moskvitch: a car and its plant", "Another \\\"name\\\" <b>", 1))?;
    seal(folder.path())?;
    let woven = std::fs::read_to_string(&page)?;
    ensure!(woven.contains("<title>Another &quot;name&quot; &lt;b&gt;</title>"), "the title is the old one");
    ensure!(!woven.contains("a car and its plant"), "something of the old one is left");
    seal(folder.path())?;
    ensure!(std::fs::read_to_string(&page)? == woven, "woven again, it is another page");
    // A comma too many.
    std::fs::write(&content, text.replacen("],", ",],", 1))?;
    curator::weave::run(&folder.path().join("assets/exhibit"), folder.path())?;
    let woven = std::fs::read_to_string(&page)?;
    for words in ["Loading the exhibit", "Экспозиция загружается", "\"id\":\"ru\"", "<title>An exhibit</title>"]
    {
        ensure!(woven.contains(words), "{words} is not in the page");
    }
    ensure!(!woven.contains(">page."), "a bare key is in the page");
    Ok(())
}

#[test]
fn the_source_of_the_page_names_no_language_and_every_word_of_it_is_woven() -> Result<()> {
    let source = std::fs::read_to_string(dist().join("../index.html"))?;
    ensure!(!source.contains("lang=\""), "a language is named");
    ensure!(source.is_ascii(), "words stand in the source");
    let woven = std::fs::read_to_string(dist().join("index.html"))?;
    for part in woven.split("<!-- weave:").skip(1) {
        let (name, rest) = part.split_once(" -->").context("a mark without an end")?;
        ensure!(!rest.starts_with(&format!("<!-- /weave:{name}")), "nothing is woven at {name}");
    }
    ensure!(
        woven.contains("<html lang=\"en\" translate=\"no\""),
        "it is in the content's first language, and stays so"
    );
    Ok(())
}

/// The features of WebAssembly that have come since the first version of it, by the names of README.
const FEATURES: [(&str, WasmFeatures); 8] = [
    ("mutable globals", WasmFeatures::MUTABLE_GLOBAL),
    ("sign extension", WasmFeatures::SIGN_EXTENSION),
    ("non-trapping conversion", WasmFeatures::SATURATING_FLOAT_TO_INT),
    ("multiple values", WasmFeatures::MULTI_VALUE),
    ("bulk memory", WasmFeatures::BULK_MEMORY),
    ("reference types", WasmFeatures::REFERENCE_TYPES),
    ("SIMD", WasmFeatures::SIMD),
    ("tail calls", WasmFeatures::TAIL_CALL),
];

/// The features without which a program is refused. Errors if it needs one that is not listed.
fn needs(program: &[u8]) -> Result<Vec<&'static str>> {
    let base = WasmFeatures::FLOATS | WasmFeatures::GC_TYPES | WasmFeatures::CALL_INDIRECT_OVERLONG;
    let all = FEATURES.iter().fold(base, |all, (_, feature)| all | *feature);
    Validator::new_with_features(all).validate_all(program).context("it needs a feature that is not listed")?;
    let refused = |feature| Validator::new_with_features(all - feature).validate_all(program).is_err();
    Ok(FEATURES.iter().filter(|(_, feature)| refused(*feature)).map(|(name, _)| *name).collect())
}

#[test]
fn the_page_asks_a_browser_for_exactly_what_the_program_needs_and_readme_names_it() -> Result<()> {
    // What its parts share can change: a feature older than WebAssembly's second edition, which the others imply.
    let mut needed = needs(&std::fs::read(program(&dist())?)?)?;
    needed.retain(|feature| *feature != "mutable globals");
    println!("the program needs {needed:?}");
    let script = std::fs::read_to_string(dist().join("../assets/start.js"))?;
    let probe = script.split_once("var PROBE =").and_then(|(_, rest)| rest.split(';').next()).context("no probe")?;
    let probe: String = probe.split('"').skip(1).step_by(2).collect();
    let asked = needs(&unbase64(&probe))?;
    ensure!(asked == needed, "the page asks for {asked:?}");
    // Its parts need nothing more; what they import can change, which every browser knows that can start the first.
    for file in std::fs::read_dir(dist())? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "wasm") {
            let more = needs(&std::fs::read(&path)?)?;
            let more: Vec<_> =
                more.into_iter().filter(|one| !asked.contains(one) && *one != "mutable globals").collect();
            ensure!(more.is_empty(), "{} needs {more:?}", path.display());
        }
    }
    let readme = std::fs::read_to_string(dist().join("../README.md"))?;
    for feature in needed {
        ensure!(readme.contains(feature), "README does not name {feature}");
    }
    Ok(())
}

/// The bytes behind a text in base64.
fn unbase64(text: &str) -> Vec<u8> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sixes: Vec<usize> = text.chars().filter_map(|letter| LETTERS.find(letter)).collect();
    let bits = sixes.iter().flat_map(|six| (0..6).rev().map(move |bit| (six >> bit) & 1));
    let bits: Vec<usize> = bits.collect();
    bits.chunks_exact(8).map(|byte| byte.iter().fold(0_u8, |sum, bit| (sum << 1) | u8::from(*bit == 1))).collect()
}

fn program(folder: &Path) -> Result<PathBuf> {
    let mut paths = std::fs::read_dir(folder)?.filter_map(|file| Some(file.ok()?.path()));
    paths.find(|path| path.to_string_lossy().ends_with("_bg.wasm")).context("no program in the build")
}

/// A copy of the build that a test may change.
fn copy() -> Result<tempfile::TempDir> {
    let copy = tempfile::tempdir()?;
    let mut open = vec![dist()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            let to = copy.path().join(path.strip_prefix(dist())?);
            if path.is_dir() {
                std::fs::create_dir_all(to)?;
                open.push(path);
            } else {
                std::fs::copy(&path, to)?;
            }
        }
    }
    Ok(copy)
}

//! The exhibit as one file that opens by double-click. A browser lets a page from a disk fetch nothing, so everything
//! is in it.
//!
//! It runs the very script and program that the folder runs: an inline module needs no fetching, so the script that
//! wasm-bindgen wrote for the web stands in the page as it is, and a second one (`--target no-modules`) with a second
//! optimised program, which might behave otherwise, is not made.

use super::folder::files;
use super::kinds;
use super::packed::gzip;
use crate::build::PLACE;
use crate::museum::OPERATORS;
use crate::page::{Place, Tag, replace, tags, with_policy};
use crate::weave::{collections, fill, filled};
use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use std::path::Path;

/// The script that unpacks the program. Packed, it is less than half as large; every browser that has all else the
/// exhibit needs can unpack it (`DecompressionStream`: Chromium 80, Safari 16.4, Firefox 113).
const UNPACK: &str = include_str!("unpack.js");

/// The single file, out of the finished folder and its page.
pub fn page(dist: &Path, html: &str) -> Result<String> {
    let mut late = String::new();
    let rooms = tags(html).iter().find_map(|tag| tag.get("data-styles").map(ToOwned::to_owned));
    let html = replace(html, |tag| match tag.name {
        "script" => script(dist, tag, &mut late),
        "style" if tag.get("id") == Some("rooms") => match &rooms {
            Some(sheet) => Ok(Some(format!("<style>{}</style>", styles(dist, &text(dist, sheet)?)?))),
            None => Ok(None),
        },
        "style" => Ok(Some(format!("<style>{}</style>", styles(dist, tag.inside)?))),
        "link" => link(dist, tag),
        _ => Ok(None),
    })?;
    let html = fill(&html, "collection", &collection(dist, &html)?);
    let (before, after) = html.rsplit_once("</body>").context("the page has no </body>")?;
    let html = format!("{before}{}{late}\n</body>{after}", carried(dist)?);
    Ok(with_policy(&html, Place::File))
}

/// The collection with all its texts, since no page of it lies beside the file.
fn collection(dist: &Path, html: &str) -> Result<String> {
    let short = filled(html, "collection").context("the page has no place for the collection")?;
    let (before, _) = short.split_once("<section").context("the page lists no collection")?;
    let mut whole = before.to_owned();
    for path in collections(dist)? {
        let page = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        whole.push_str(filled(&page, "collection").context("a page of the collection lists nothing")?);
    }
    Ok(whole + "</div>")
}

fn read(dist: &Path, path: &str) -> Result<Vec<u8>> {
    std::fs::read(dist.join(path.trim_start_matches("./")))
        .with_context(|| format!("reading {path}, which the page names"))
}

fn text(dist: &Path, path: &str) -> Result<String> {
    String::from_utf8(read(dist, path)?).with_context(|| format!("{path} is no text"))
}

fn data(dist: &Path, path: &str, kind: &str) -> Result<String> {
    Ok(format!("data:{kind};base64,{}", BASE64_STANDARD.encode(read(dist, path)?)))
}

/// Script that can stand in a page: what would end it early is written otherwise, which in a string, a template or a
/// pattern says the same.
fn fit(script: &str) -> String {
    script.replace("\r\n", "\n").replace("</script", "<\\/script").replace("<!--", "\\x3c!--")
}

/// A script of its own goes into the page where it stood, or at the end if it was to wait for the page. The one that
/// starts the program gets what it imports.
fn script(dist: &Path, tag: &Tag, late: &mut String) -> Result<Option<String>> {
    let kind = tag.get("type").map(|kind| format!(" type=\"{kind}\"")).unwrap_or_default();
    if let Some(source) = tag.get("src") {
        let inline = format!("<script{kind}>{}</script>", fit(&text(dist, source)?));
        if tag.get("defer").is_none() && tag.get("async").is_none() {
            return Ok(Some(inline));
        }
        late.push_str(&inline);
        return Ok(Some(String::new()));
    }
    match tag.get("id") {
        Some("start") => Ok(Some(start(dist, tag)?)),
        // It carries what would be fetched.
        Some("ahead") => Ok(Some(String::new())),
        _ => Ok(None),
    }
}

/// The start of the program: the script that wasm-bindgen wrote, with the program handed to `assets/start.js` beside
/// it.
fn start(dist: &Path, tag: &Tag) -> Result<String> {
    let named = |name| tag.get(name).with_context(|| format!("the start of the program lacks {name}"));
    let glue = text(dist, named("data-script")?)?;
    if let Some(more) = glue.lines().find(|line| line.starts_with("import ")) {
        bail!("the script of the program has parts that the single file would lack: {more}");
    }
    ensure!(glue.contains("__wbg_init"), "the script of the program looks otherwise than known");
    let script = format!("{glue}\n{UNPACK}\nstarting.carried(__wbg_init, unpacked);\n");
    let mut pieces = vec![("program", named("data-program")?)];
    pieces.extend(tag.get("data-parts").unwrap_or_default().split_whitespace().map(|part| (part, part)));
    let mut written = String::new();
    for (name, path) in pieces {
        let packed = BASE64_STANDARD.encode(gzip(&read(dist, path)?)?);
        written.push_str(&format!("<script type=\"application/octet-stream\" id=\"{name}\">{packed}</script>\n"));
    }
    Ok(format!("{written}<script type=\"module\">{}</script>", fit(&script)))
}

/// Fonts and pictures that styles name, written out.
fn styles(dist: &Path, css: &str) -> Result<String> {
    let mut parts = css.split("url(");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (address, rest) = part.split_once(')').context("a style has a url( without an end")?;
        let path = address.trim_matches(['"', '\'', ' ']);
        let kind = match path.rsplit('.').next() {
            _ if path.starts_with("data:") || path.starts_with('#') => None,
            Some("woff2") => Some("font/woff2"),
            Some("svg") => Some("image/svg+xml"),
            Some("png") => Some("image/png"),
            _ => bail!("the single file does not know how to carry {path}"),
        };
        let address = kind.map_or_else(|| Ok(address.to_owned()), |kind| data(dist, path, kind))?;
        written.push_str(&format!("url({address}){rest}"));
    }
    Ok(written)
}

/// The icon and style sheets are written out. Everything else that a page links to cannot be had from a disk.
fn link(dist: &Path, tag: &Tag) -> Result<Option<String>> {
    let address = tag.get("href").unwrap_or_default();
    Ok(Some(match tag.get("rel") {
        Some("icon") if address.ends_with(".svg") => {
            format!("<link rel=\"icon\" href=\"{}\">", data(dist, address, "image/svg+xml")?)
        }
        Some("stylesheet") => format!("<style>{}</style>", styles(dist, &text(dist, address)?)?),
        _ => String::new(),
    }))
}

/// The content, locales, drawings and map, as `src/files.rs` looks for them.
fn carried(dist: &Path) -> Result<String> {
    let mut blocks = String::new();
    let built = dist.join(PLACE).is_dir();
    let is_read = |path: &&String| {
        let operators = path.starts_with(&format!("assets/locales/{OPERATORS}/"));
        // One copy: what visitors fetch, and the source only where nothing was built of it.
        let source = kinds::is_source(path) && built;
        path.starts_with(&format!("{PLACE}/"))
            || (path.starts_with("assets/exhibit/") && !source)
            || (path.starts_with("assets/locales/") && !operators)
    };
    for path in files(dist)?.iter().filter(is_read) {
        let text = match path.rsplit('.').next() {
            // Within JSON a `<` only stands in strings, where this says the same.
            Some("json") => text(dist, path)?.replace('<', "\\u003c"),
            Some("svg") => text(dist, path)?,
            Some("jpg" | "jpeg") => data(dist, path, "image/jpeg")?,
            Some("png") => data(dist, path, "image/png")?,
            Some("webp") => data(dist, path, "image/webp")?,
            _ => continue,
        };
        let low = text.to_ascii_lowercase();
        ensure!(!low.contains("<script") && !low.contains("</script"), "{path} holds a script");
        blocks.push_str(&format!("<script type=\"application/json\" data-file=\"{path}\">{text}</script>\n"));
    }
    Ok(blocks)
}

//! The program in parts. Cargo builds it in one piece; what `src/rooms/parts.rs` marks is divided from it here, and
//! each piece is made small by itself. Run by Trunk, by way of `curator weave`.
//!
//! The pieces are called by what is in them, so that a browser never mixes those of two builds. The script that
//! wasm-bindgen writes brings the parts in by `parts/loader.js`, and not by the script that the divider writes: that
//! one would fetch without a deadline, and from a disk not at all.

mod container;
mod glue;
mod imports;

use crate::dist::checksum;
use crate::page::{Tag, tags};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_split_cli_support::{Options, transform};

/// What rustc's target emits, and every browser has that can start the program (`assets/start.js` probes for it).
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
];

/// What Cargo built, and how.
pub struct Compiled {
    /// The folder that Cargo builds into, such as `target`.
    pub target: PathBuf,
    /// `release` or `debug`.
    pub profile: String,
}

/// Puts the program into a built folder in parts, in place of the one piece that Trunk put there. A page whose program
/// is divided already is left as it is.
pub fn run(dist: &Path, compiled: &Compiled) -> Result<()> {
    let page = dist.join("index.html");
    let html = std::fs::read_to_string(&page).with_context(|| format!("reading {}", page.display()))?;
    let start = tags(&html).into_iter().find(|tag| tag.get("id") == Some("start"));
    let start = start.context("the page has no start of the program")?;
    if start.get("data-parts").is_some() {
        return Ok(());
    }
    let (script, program) = (named(&start, "data-script")?, named(&start, "data-program")?);
    let stem = script.rsplit_once('-').map_or(script, |(stem, _)| stem);
    let wasm = compiled.target.join(format!("wasm32-unknown-unknown/{}/{stem}.wasm", compiled.profile));
    let scratch = compiled.target.join("parts").join(&compiled.profile);
    let pieces = divided(&wasm, &scratch)?;
    let small = compiled.profile == "release";
    let (mut parts, mut shared) = (Vec::new(), Vec::new());
    for (name, path) in &pieces.parts {
        let bytes = shrunk(path, small)?;
        match name.strip_prefix("split_") {
            Some(room) => parts.push((name.clone(), put(dist, room, "wasm", &bytes)?)),
            None => shared.push((name.as_str(), bytes)),
        }
    }
    let mut list: Vec<String> = parts.iter().map(|(_, file)| file.clone()).collect();
    if !shared.is_empty() {
        let file = put(dist, "shared", "wasm", &container::of(&shared))?;
        parts.extend(shared.iter().map(|(name, _)| ((*name).to_owned(), format!("{file}#{name}"))));
        list.push(file);
    }
    let main = put(dist, &format!("{stem}_bg"), "wasm", &shrunk(&pieces.main, small)?)?;
    let glue = put(dist, stem, "js", glue::with_loader(&pieces.glue, &pieces.links, &parts)?.as_bytes())?;
    for old in [script, program] {
        std::fs::remove_file(dist.join(old)).with_context(|| format!("removing {old}"))?;
    }
    let html = html.replace("id=\"start\"", &format!("id=\"start\" data-parts=\"{}\"", list.join(" ")));
    let html = html.replace(script, &glue).replace(program, &main);
    std::fs::write(&page, html).with_context(|| format!("writing {}", page.display()))
}

fn named<'a>(tag: &Tag<'a>, name: &str) -> Result<&'a str> {
    let open = tag.open;
    let value = crate::page::attribute(open, name).with_context(|| format!("the start of the program lacks {name}"))?;
    Ok(value.trim_start_matches("./"))
}

/// The pieces of a program, as they lie in a scratch folder.
struct Pieces {
    main: PathBuf,
    /// The script that wasm-bindgen wrote for the first piece.
    glue: String,
    /// The script that the divider wrote: which part needs which others, and what they share.
    links: String,
    parts: Vec<(String, PathBuf)>,
}

fn divided(wasm: &Path, scratch: &Path) -> Result<Pieces> {
    let bytes = std::fs::read(wasm).with_context(|| format!("reading what Cargo built, {}", wasm.display()))?;
    if scratch.is_dir() {
        std::fs::remove_dir_all(scratch).with_context(|| format!("clearing {}", scratch.display()))?;
    }
    let main = scratch.join("main.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = scratch;
    options.main_out_path = &main;
    let split = transform(options).map_err(|error| anyhow::anyhow!("dividing {}: {error:#}", wasm.display()))?;
    let bound = scratch.join("bound");
    command(
        Command::new("wasm-bindgen")
            .arg(&main)
            .args(["--out-name", "main", "--no-demangle", "--no-typescript", "--target", "web", "--keep-lld-exports"])
            .arg("--out-dir")
            .arg(&bound),
    )?;
    let read = |path: PathBuf| std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()));
    let name = |path: &PathBuf| path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    let mut parts: Vec<_> = split.split_modules.into_iter().map(|path| (name(&path), path)).collect();
    parts.sort();
    let main = bound.join("main_bg.wasm");
    let module = std::fs::read(&main).with_context(|| format!("reading {}", main.display()))?;
    let (module, glue) = imports::shortened(&module, &read(bound.join("main.js"))?)?;
    std::fs::write(&main, module).with_context(|| format!("writing {}", main.display()))?;
    Ok(Pieces { main, glue, links: read(scratch.join("__wasm_split.js"))?, parts })
}

/// A piece as small as it can be made, where that is wanted.
fn shrunk(path: &Path, small: bool) -> Result<Vec<u8>> {
    let mut from = path.to_owned();
    if small {
        from = path.with_extension("small.wasm");
        command(Command::new("wasm-opt").arg("-Oz").args(FEATURES).arg(path).arg("-o").arg(&from))?;
    }
    std::fs::read(&from).with_context(|| format!("reading {}", from.display()))
}

/// Writes a file under a name that says what is in it; the name.
pub fn put(dist: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<String> {
    let mark = checksum(bytes);
    let name = match stem.strip_suffix("_bg") {
        Some(stem) => format!("{stem}-{}_bg.{ending}", &mark[..16]),
        None => format!("{stem}-{}.{ending}", &mark[..16]),
    };
    std::fs::write(dist.join(&name), bytes).with_context(|| format!("writing {name}"))?;
    Ok(name)
}

fn command(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let done = command.output().with_context(|| format!("running {name}: `make setup` installs it"))?;
    if !done.status.success() {
        bail!("{name} failed: {}", String::from_utf8_lossy(&done.stderr).trim());
    }
    Ok(())
}

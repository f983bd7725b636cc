//! What a visitor downloads. A budget, not a wish: a change that breaks it must say why.

use anyhow::{Context, Result, ensure};
use std::path::Path;

/// The size of a file as a server would send it, in bytes.
fn sent(path: &Path) -> Result<usize> {
    let text = std::fs::read(path).with_context(|| path.display().to_string())?;
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 9, ..Default::default() };
    brotli::BrotliCompress(&mut text.as_slice(), &mut packed, &params)?;
    Ok(packed.len())
}

fn files(ending: &str) -> Result<Vec<std::path::PathBuf>> {
    let folder = std::fs::read_dir(visits::dist())?;
    Ok(folder
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect())
}

/// What a budget of the program is where it was built with the library as it comes, since the sources of that were not
/// to be had: a tenth more, and a little (`tools/trunk.sh`).
fn program(most: usize) -> usize {
    let root = std::process::Command::new("rustc").args(["--print", "sysroot"]).output();
    let root = root.map(|said| String::from_utf8_lossy(&said.stdout).trim().to_owned()).unwrap_or_default();
    let sources = Path::new(&root).join("lib/rustlib/src/rust/library/Cargo.lock").is_file();
    let debian = visits::dist().join("../target/tools/distro").is_file();
    if sources && !debian { most } else { most + most / 8 }
}

/// The first part is what every visitor waits for. It was 460 kB with all rooms in it; a host that knows packed copies
/// sends it at Brotli's slowest setting, a tenth smaller than measured here. The others come with their rooms.
#[test]
fn the_program_stays_within_its_budget_in_every_part() -> Result<()> {
    for (ending, most) in
        [("_bg.wasm", 265_000), (".wasm", 265_000), (".js", 11_600), ("index.html", 32_000), (".css", 21_500)]
    {
        for file in files(ending)? {
            let size = sent(&file)?;
            println!("{}: {size}", file.display());
            let most = if ending.ends_with(".wasm") { program(most) } else { most };
            ensure!(size <= most, "{} is {size} bytes, more than {most}", file.display());
        }
    }
    let further: Vec<_> = files(".wasm")?.into_iter().filter(|path| !path.to_string_lossy().contains("_bg")).collect();
    ensure!(further.len() > 3, "the program is in one piece");
    for file in further {
        ensure!(sent(&file)? <= program(200_000), "{} is more than 200 kB", file.display());
    }
    Ok(())
}

/// The standard library prints fractions with a table of powers of ten (`core::num::flt2dec`, Grisu), of which this is
/// the first: 13 kB that cannot be packed come with it, and one `{}` brings them (`src/lengths.rs`).
const FIRST_POWER: u64 = 0xe61a_cf03_3d1a_45df;

#[test]
fn the_first_part_of_the_program_brings_no_second_printer_of_fractions() -> Result<()> {
    let sign = FIRST_POWER.to_le_bytes();
    let holds = |path: &std::path::PathBuf| -> Result<bool> {
        Ok(std::fs::read(path)?.windows(sign.len()).any(|bytes| bytes == sign))
    };
    let (mut first, mut others) = (0, 0);
    for path in files(".wasm")? {
        if path.to_string_lossy().ends_with("_bg.wasm") {
            ensure!(!holds(&path)?, "{} prints fractions in the way of the standard library", path.display());
            first += 1;
        } else {
            others += usize::from(holds(&path)?);
        }
    }
    ensure!(first == 1 && others > 0, "the sign is nowhere any more: look for another");
    Ok(())
}

/// The forms of a word by count, in all languages of the exhibit.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Whoever sees the first view reads words, and no names of words: those that stand in the first part of the program
/// come with it, and not with the rest.
#[test]
fn every_word_that_the_first_part_of_the_program_names_is_among_the_first_words() -> Result<()> {
    let program = files("_bg.wasm")?.pop().context("no program")?;
    let program = std::fs::read(program)?;
    let read = |path: String| -> Result<serde_json::Map<String, serde_json::Value>> {
        Ok(serde_json::from_slice(&std::fs::read(visits::dist().join(path))?)?)
    };
    for lang in ["en", "ru"] {
        let (all, first) = (read(format!("assets/locales/{lang}.json"))?, read(format!("content/{lang}/words.json"))?);
        let mut named = 0;
        for word in all.keys() {
            let form = word.rsplit_once('_').filter(|(_, form)| FORMS.contains(form));
            let name = form.map_or(word.as_str(), |(name, _)| name).as_bytes();
            if program.windows(name.len()).any(|bytes| bytes == name) {
                named += 1;
                ensure!(first.get(word) == all.get(word), "{lang}: {word} comes with the rest");
            }
        }
        ensure!(named > 40, "{lang}: {named} words are named: look for them in another way");
        ensure!(first.len() * 3 < all.len(), "{lang}: {} of {} words come first", first.len(), all.len());
    }
    Ok(())
}

/// What a visitor who opens the gallery waits for, as a host sends it that knows packed copies, with the drawings on
/// the first screen. The aim is 330 kB: a change may take from this and add nothing.
#[test]
fn a_cold_visit_to_the_gallery_stays_within_its_budget() -> Result<()> {
    let dist = visits::dist();
    let mut parts: Vec<(&str, std::path::PathBuf)> = vec![
        ("page", dist.join("index.html.br")),
        ("content", dist.join("content/en/first.json.br")),
        ("words", dist.join("content/en/words.json.br")),
        ("drawings", dist.join("content/drawings.svg.br")),
    ];
    parts.extend(files("_bg.wasm.br")?.into_iter().map(|path| ("program", path)));
    let scripts = files(".js.br")?.into_iter().filter(|path| !path.ends_with("sw.js.br"));
    parts.extend(scripts.map(|path| ("script", path)));
    let fonts = ["golos-latin", "oswald-latin", "oswald-capitals"];
    parts.extend(fonts.map(|font| ("font", dist.join(format!("assets/fonts/{font}.woff2")))));
    let mut all = 0;
    for (kind, path) in &parts {
        let size = std::fs::metadata(path).with_context(|| path.display().to_string())?.len();
        println!("{kind}: {size}");
        all += size;
    }
    ensure!(parts.len() == 9, "{} parts: {parts:?}", parts.len());
    ensure!(usize::try_from(all)? <= program(330_000), "a cold visit is {all} bytes");
    Ok(())
}

/// The three doors of a build, in bytes. What a first visit fetches and keeps for days without a network, all of it, is
/// what a host sends: a phone on a museum's network takes it in a few seconds. The single file is for a stick or a
/// letter, where 4 MB are nothing; a third of it is the content, a quarter the program. The zip holds both and the
/// packed copies. Both grew when the exhibit learnt to speak and to print (38 kB as sent).
#[test]
fn the_three_doors_stay_within_their_budgets() -> Result<()> {
    let list: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(visits::dist().join("files.json"))?)?;
    let files = list["files"].as_object().context("files.json lists no files")?;
    let mut kept = 0;
    for (path, _) in files.iter().filter(|(_, file)| file["need"] != "none") {
        let packed = visits::dist().join(format!("{path}.br"));
        let path = if packed.is_file() { packed } else { visits::dist().join(path) };
        kept += std::fs::metadata(path)?.len();
    }
    let single = std::fs::metadata(visits::dist().join("exhibit.html"))?.len();
    println!("kept for days without a network: {kept}, the single file: {single}");
    ensure!(kept <= 1_500_000, "all of it is {kept} bytes as sent");
    ensure!(single <= 4_000_000, "the single file is {single} bytes");
    Ok(())
}

#[test]
fn the_whole_set_of_drawings_is_at_most_190_kb() -> Result<()> {
    let mut all = 0;
    for file in std::fs::read_dir(visits::dist().join("assets/exhibit/drawings"))? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "svg") {
            all += sent(&path)?;
        }
    }
    println!("drawings: {all}");
    ensure!(all <= 190_000, "the drawings are {all} bytes");
    Ok(())
}

/// Of the letters, an English page fetches those in `-latin`; a Russian one these and `-cyrillic`.
#[test]
fn the_fonts_are_a_few_tens_of_kb_and_a_visitor_needs_half_of_them() -> Result<()> {
    let (mut all, mut first) = (0, 0);
    for file in std::fs::read_dir(visits::dist().join("assets/fonts"))? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "woff2") {
            let size = usize::try_from(std::fs::metadata(&path)?.len())?;
            all += size;
            first += if path.to_string_lossy().contains("-latin") { size } else { 0 };
        }
    }
    println!("fonts: {all}, at first {first}");
    ensure!(all <= 60_000, "the fonts are {all} bytes");
    ensure!(first <= 26_000, "the fonts of an English page are {first} bytes");
    Ok(())
}

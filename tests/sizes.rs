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

#[test]
fn the_program_stays_within_its_budget() -> Result<()> {
    for (ending, most) in [(".wasm", 340_000), (".js", 12_000)] {
        for file in files(ending)? {
            let size = sent(&file)?;
            println!("{}: {size}", file.display());
            ensure!(size <= most, "{} is {size} bytes, more than {most}", file.display());
        }
    }
    Ok(())
}

#[test]
fn the_whole_set_of_drawings_is_at_most_150_kb() -> Result<()> {
    let mut all = 0;
    for file in std::fs::read_dir(visits::dist().join("assets/exhibit/drawings"))? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "svg") {
            all += sent(&path)?;
        }
    }
    println!("drawings: {all}");
    ensure!(all <= 150_000, "the drawings are {all} bytes");
    Ok(())
}

#[test]
fn the_fonts_are_a_few_tens_of_kb() -> Result<()> {
    let mut all = 0;
    for file in std::fs::read_dir(visits::dist().join("assets/fonts"))? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "woff2") {
            all += usize::try_from(std::fs::metadata(&path)?.len())?;
        }
    }
    println!("fonts: {all}");
    ensure!(all <= 70_000, "the fonts are {all} bytes");
    Ok(())
}

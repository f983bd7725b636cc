//! Every room in languages that nobody speaks: with longer words nothing is cut or lies on another, and in one that is
//! written from right to left time still runs from left to right.

use super::ROOMS;
use anyhow::{Context, Result, ensure};
use std::path::Path;
use visits::builds::copy;
use visits::pseudo::{LEFTWARD, LONG, with_pseudo, words};
use visits::{Served, Visitor, serve_folder, visit};

/// A phone is as narrow as both browsers open a window.
const SIZES: [(u32, u32); 2] = [(1366, 768), (500, 844)];

/// What is cut, what goes beyond the screen, and what is pressed and lies on another.
const WRONG: &str = include_str!("pseudo.js");

fn site() -> Result<(Served, tempfile::TempDir)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let built = copy()?;
    let content = tempfile::tempdir()?;
    for file in std::fs::read_dir(root.join("assets/exhibit"))? {
        let file = file?;
        let to = content.path().join(file.file_name());
        if file.path().is_dir() {
            std::fs::create_dir(&to)?;
            for inner in std::fs::read_dir(file.path())? {
                let inner = inner?;
                std::fs::copy(inner.path(), to.join(inner.file_name()))?;
            }
        } else {
            std::fs::copy(file.path(), to)?;
        }
    }
    with_pseudo(content.path())?;
    let english = std::fs::read_to_string(root.join("assets/locales/en.json"))?;
    std::fs::create_dir_all(content.path().join("locales"))?;
    for lang in [LONG, LEFTWARD] {
        std::fs::write(content.path().join(format!("locales/{lang}.json")), words(&english, lang)?)?;
    }
    curator::museum::fill(content.path(), built.path())?;
    curator::dist::seal(built.path())?;
    Ok((serve_folder(built.path(), "/", Default::default())?, built))
}

/// Goes through every room in a language and looks what is wrong there.
async fn nothing_is_wrong_in(visitor: &Visitor, lang: &str, direction: &str) -> Result<()> {
    let mut wrong = Vec::new();
    for size in SIZES {
        visitor.turns_the_screen(size).await?;
        for room in ROOMS {
            let address = format!("{room}&lang={lang}&motion=calm");
            visitor.open(&address).await?;
            visitor.sees(&format!("html[dir={direction}][lang='{lang}']")).await?;
            visitor.until("letters have come", "return document.fonts.status === 'loaded'").await?;
            let found = visitor.ask(WRONG).await?;
            let found = found.as_str().context("an answer")?.to_owned();
            if !found.is_empty() {
                wrong.push(format!("{address} at {size:?}: {found}"));
            }
        }
    }
    ensure!(wrong.is_empty(), "{} views:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}

#[tokio::test]
async fn in_a_language_with_long_words_nothing_is_cut_and_nothing_lies_on_another() -> Result<()> {
    let (site, _built) = site()?;
    visit(&site, "#/gallery?year=1967", async |visitor| nothing_is_wrong_in(visitor, LONG, "ltr").await).await
}

#[tokio::test]
async fn in_a_language_from_right_to_left_words_turn_and_time_does_not() -> Result<()> {
    let (site, _built) = site()?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        nothing_is_wrong_in(visitor, LEFTWARD, "rtl").await?;
        visitor.turns_the_screen(SIZES[0]).await?;
        visitor.open(&format!("#/tree?year=1967&lang={LEFTWARD}&motion=calm")).await?;
        visitor.sees(".edge-of-time .numbers text").await?;
        let runs = "const at = [...document.querySelectorAll('.edge-of-time .numbers text')]
                .map(e => [parseInt(e.textContent), e.getBoundingClientRect().left]).filter(([year]) => year > 1000)
                .sort((a, b) => a[0] - b[0]).map(([, x]) => x);
            const knob = document.querySelector('.ruler [role=slider], .ruler input').getBoundingClientRect();
            return at.length > 2 && at.every((x, i) => !i || x >= at[i - 1])
                && getComputedStyle(document.querySelector('.ruler')).direction === 'ltr' && knob.width > 0";
        visitor.until("years run from left to right", runs).await?;
        // The head begins at the right.
        let head = "const b = document.querySelector('.wordmark').getBoundingClientRect();
            return b.left > innerWidth / 2";
        visitor.until("words begin at the right", head).await
    })
    .await
}

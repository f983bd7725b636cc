//! The common checks of accessibility, by axe-core, in every room. `AXE=all` goes to every room in every language and
//! theme at two sizes; without it each room is visited once, and languages, themes and sizes take turns so that each is
//! met with several rooms.

use super::{ROOMS, site};
use anyhow::{Context, Result, ensure};
use std::path::Path;
use visits::visit;

const SIZES: [(u32, u32); 2] = [(1366, 768), (500, 844)];
const LANGUAGES: [&str; 2] = ["en", "ru"];
const THEMES: [&str; 3] = ["light", "dark", "high"];

/// Contrast is measured apart, in pictures too (`contrast.js`): axe looks at no SVG, and takes a gradient for unknown.
const RUN: &str = "
    return window.axe.run('#app', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        rules: { 'color-contrast': { enabled: false }, 'label-content-name-mismatch': { enabled: true } },
    }).then(found => found.violations.concat({ id: 'words not in the name', impact: '2.5.3', nodes: drawn() })
        .map(one => ({ ...one, nodes: one.nodes.filter(node => one.id !== 'label-content-name-mismatch'
            || !(document.querySelector(node.target[0]) instanceof SVGElement)) }))
        .filter(one => one.nodes.length)
        .map(one => one.id + ' (' + one.impact + ') × ' + one.nodes.length + ': '
            + one.nodes.slice(0, 3).map(node => node.html.slice(0, 220)).join(' | ')));
    // Of what is drawn axe takes two lines of words for one word, and finds no name that holds that. So here each line
    // is looked for by itself.
    function drawn() {
        const plain = text => text.toLowerCase().replace(/[\\s\\u00a0…]+/g, ' ').trim();
        const lines = e => [...e.querySelectorAll('text')].flatMap(text =>
            text.closest('[aria-hidden=true]') ? [] : text.querySelector('tspan')
                ? [...text.querySelectorAll('tspan')] : [text]);
        return [...document.querySelectorAll('#app svg [role=button][aria-label]')].filter(e => e.checkVisibility())
            .filter(e => lines(e).some(line => /\\p{L}/u.test(line.textContent) && line.checkVisibility()
                && !plain(e.getAttribute('aria-label')).includes(plain(line.textContent))))
            .map(e => ({ target: [], html: e.getAttribute('aria-label') + ' <> ' + lines(e).map(l => l.textContent) }));
    }";

#[tokio::test]
async fn axe_finds_nothing_in_any_room() -> Result<()> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tools/node_modules/axe-core/axe.min.js");
    let script = std::fs::read_to_string(script).context("axe-core is missing: `make setup-browsers`")?;
    let all = std::env::var("AXE").is_ok_and(|asked| asked == "all");
    let mut visits = Vec::new();
    for (index, room) in ROOMS.iter().enumerate() {
        for (turn, size) in SIZES.iter().enumerate() {
            for (speech, lang) in LANGUAGES.iter().enumerate() {
                for (colour, theme) in THEMES.iter().enumerate() {
                    let taken = index % 2 == turn && (index / 2) % 2 == speech && index % 3 == colour;
                    if all || taken {
                        visits.push((*size, format!("{room}&lang={lang}&contrast={theme}&motion=calm")));
                    }
                }
            }
        }
    }
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        let mut wrong = Vec::new();
        for (size, address) in &visits {
            visitor.turns_the_screen(*size).await?;
            visitor.open(address).await?;
            visitor.ask(&script).await?;
            for one in visitor.ask(RUN).await?.as_array().into_iter().flatten() {
                wrong.push(format!("{address} at {size:?}: {one}"));
            }
        }
        ensure!(wrong.is_empty(), "{} visits:\n{}", visits.len(), wrong.join("\n"));
        Ok(())
    })
    .await
}

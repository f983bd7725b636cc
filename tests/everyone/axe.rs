//! The common checks of accessibility, by axe-core, in every room. `FULL=yes` goes to every room in every language and
//! theme at two sizes, and to what is open in them; without it every room is met in every theme, in every language and
//! at every size, but not in all of these together.

use super::{ROOMS, STATES, site};
use anyhow::{Context, Result, ensure};
use std::path::Path;
use visits::{is_full, visit};

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
    let all = is_full();
    let mut visits = Vec::new();
    for (index, room) in ROOMS.iter().enumerate() {
        for (colour, theme) in THEMES.iter().enumerate() {
            // Each room meets each theme, each language and each size; and so does each theme.
            let (speech, turn) = ((index + colour) % 2, (index / 2 + colour.div_ceil(2)) % 2);
            for (lang, size) in LANGUAGES.iter().flat_map(|lang| SIZES.map(|size| (lang, size))) {
                if all || (*lang == LANGUAGES[speech] && size == SIZES[turn]) {
                    visits.push((size, format!("{room}&lang={lang}&contrast={theme}&motion=calm")));
                }
            }
        }
    }
    for address in STATES.iter().filter(|_| all) {
        visits.push((SIZES[0], format!("{address}&motion=calm")));
    }
    visits.sort_by_key(|(size, _)| size.0);
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        let (mut wrong, mut screen) = (Vec::new(), None);
        for (size, address) in &visits {
            if screen.replace(*size) != Some(*size) {
                visitor.turns_the_screen(*size).await?;
            }
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

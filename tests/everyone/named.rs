//! Names of pictures and the language of parts: WCAG 2.2, 1.1.1 and 3.1.2.

use super::{ROOMS, STATES, site};
use anyhow::{Result, ensure};
use visits::visit;

#[tokio::test]
async fn every_picture_has_a_name_or_adorns_and_every_text_says_its_language() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        let mut wrong = Vec::new();
        for room in ROOMS.iter().chain(&STATES) {
            for lang in ["en", "ru"] {
                visitor.open(&format!("{room}&lang={lang}&motion=calm")).await?;
                for script in [include_str!("languages.js"), include_str!("pictures.js")] {
                    for one in visitor.ask(script).await?.as_array().into_iter().flatten() {
                        wrong.push(format!("{room} in {lang}: {one}"));
                    }
                }
            }
        }
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_measure_itself_finds_a_strange_word_and_a_nameless_picture() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967&lang=en", async |visitor| {
        visitor.sees(".find-open").await?;
        let spoil = "const main = document.getElementById('main');
            main.append(Object.assign(document.createElement('p'), { textContent: 'Завод' }));
            const ns = 'http://www.w3.org/2000/svg';
            const svg = main.appendChild(document.createElementNS(ns, 'svg'));
            svg.appendChild(document.createElementNS(ns, 'path')).setAttribute('d', 'M0 0h9v9');";
        for script in [include_str!("languages.js"), include_str!("pictures.js")] {
            let count = |found: serde_json::Value| found.as_array().map_or(0, Vec::len);
            let before = count(visitor.ask(script).await?);
            visitor.ask(spoil).await?;
            let after = count(visitor.ask(script).await?);
            ensure!(after > before, "{before}, then {after}");
        }
        Ok(())
    })
    .await
}

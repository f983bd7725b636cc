//! Contrast, computed from what the browser draws: WCAG 2.2, 1.4.3 and 1.4.11.

use super::{ROOMS, STATES, site};
use anyhow::{Result, ensure};
use visits::{Set, visit_at, visit_set};

/// What is drawn and says nothing that is not said beside it: objects and walls, land, halos and gaps, the lines of a
/// grid beside its figures, the colours of eras within their outlines. Everything else is measured.
const ADORNING: &str = ".plate, .drawn, .paint, .land, .halo, .break, .seam, .under, .minimap .ground, \
    .grid, .decade, .gone, .amounts path:not(.foot), .tint, .kerb, .touch";

#[tokio::test]
async fn every_text_and_every_line_can_be_told_from_its_ground_in_every_room_and_theme() -> Result<()> {
    let script = include_str!("contrast.js");
    visit_at(&site()?, (1366, 768), "#/gallery?year=1967", async |visitor| {
        let (mut wrong, mut asked) = (Vec::new(), 0);
        for room in ROOMS.iter().chain(&STATES) {
            visitor.open(&format!("{room}&motion=calm")).await?;
            for theme in ["light", "dark", "high"] {
                visitor.ask(&format!("location.hash = '{room}&motion=calm&contrast={theme}'")).await?;
                visitor.sees(&format!("html[data-theme={theme}]")).await?;
                visitor.until("letters have come", "return document.fonts.status === 'loaded'").await?;
                visitor.ask(script).await?;
                let found = visitor.ask(&format!("return window.__contrast('{ADORNING}')")).await?;
                asked += found["asked"].as_u64().unwrap_or_default();
                for one in found["wrong"].as_array().into_iter().flatten() {
                    wrong.push(format!("{room} {theme}: {one}"));
                }
            }
        }
        ensure!(asked > 1500, "only {asked} texts and lines were found");
        ensure!(wrong.is_empty(), "too faint:\n{}", wrong.join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_text_and_every_line_can_be_told_from_its_ground_where_the_system_sets_all_colours() -> Result<()> {
    visit_set(&site()?.base(), ("en-US,en", Set::ForcedColours), (1366, 768), "#/gallery?year=1967", async |visitor| {
        visitor.until("colours are forced", "return matchMedia('(forced-colors: active)').matches").await?;
        let (mut wrong, mut asked) = (Vec::new(), 0);
        for room in ROOMS {
            visitor.open(&format!("{room}&motion=calm")).await?;
            visitor.until("letters have come", "return document.fonts.status === 'loaded'").await?;
            visitor.ask(include_str!("contrast.js")).await?;
            let found = visitor.ask(&format!("return window.__contrast('{ADORNING}')")).await?;
            asked += found["asked"].as_u64().unwrap_or_default();
            for one in found["wrong"].as_array().into_iter().flatten() {
                wrong.push(format!("{room}: {one}"));
            }
        }
        ensure!(asked > 300, "only {asked} texts and lines were found");
        ensure!(wrong.is_empty(), "too faint:\n{}", wrong.join("\n"));
        visitor.open("#/tree?year=1967").await?;
        let marked = "const s = getComputedStyle(document.querySelector('.rooms a[aria-current]'));
            return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2";
        visitor.until("the room where one is has a sign", marked).await
    })
    .await
}

#[tokio::test]
async fn the_measure_itself_finds_a_text_a_line_and_a_border_that_are_too_faint() -> Result<()> {
    visit_at(&site()?, (1366, 768), "#/gallery?year=1967&tools=yes", async |visitor| {
        visitor.sees(".ruler .bars .sure").await?;
        visitor.ask(include_str!("contrast.js")).await?;
        let count = format!("return window.__contrast('{ADORNING}').wrong.length");
        let mut before = visitor.ask(&count).await?.as_u64().unwrap_or_default();
        for (what, style, value) in [
            (".clock .year", "opacity", "0.3"),
            (".ruler .bars .sure", "fill", "#d8ccb2"),
            (".clock .more", "border-color", "#d8ccb2"),
        ] {
            let spoil =
                format!("document.querySelectorAll('{what}').forEach(e => e.style.setProperty('{style}', '{value}'))");
            visitor.ask(&spoil).await?;
            let after = visitor.ask(&count).await?.as_u64().unwrap_or_default();
            ensure!(after > before, "{what}: {before}, then {after}");
            before = after;
        }
        Ok(())
    })
    .await
}

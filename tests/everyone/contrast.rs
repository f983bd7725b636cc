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
        for room in ROOMS.iter().chain(&STATES) {
            visitor.open(&format!("{room}&motion=calm")).await?;
            visitor.until("it is there", "return !document.querySelector('.coming')").await?;
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
        // Of several to choose from, the one that is chosen can be told from the others without a colour of ours.
        visitor.open("#/gallery?year=1967&tools=yes").await?;
        let told = "const all = [...document.querySelectorAll('#app :is(.rooms a, [aria-pressed], [aria-checked])')]
                .filter(e => e.getClientRects().length);
            const look = e => { const s = getComputedStyle(e), b = getComputedStyle(e, '::before'),
                a = getComputedStyle(e, '::after');
                return [s.backgroundColor, s.color, s.borderTopWidth, s.borderBottomWidth, s.borderBottomColor,
                    s.outlineWidth, s.fontWeight, s.textDecorationLine, b.content, a.content, a.backgroundColor,
                    a.borderBottomWidth].join() };
            const chosen = e => ['aria-pressed', 'aria-checked', 'aria-current']
                .some(name => ![null, 'false'].includes(e.getAttribute(name)));
            return all.filter(chosen).filter(e => [...e.parentElement.parentElement.querySelectorAll(e.localName)]
                .some(other => other !== e && !chosen(other) && other.className === e.className
                    && look(other) === look(e)))
                .map(e => e.outerHTML.slice(0, 120))";
        let alike = visitor.ask(told).await?;
        ensure!(alike.as_array().is_some_and(Vec::is_empty), "chosen, and looks like the others: {alike}");
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

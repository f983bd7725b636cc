//! What tree and map promise to eyes and fingers, of every museum on every screen in every language: taken from the
//! boxes on the page.

use anyhow::{Context, Result, ensure};
use exhibit::Exhibit;
use exhibit::content::Standing;
use visits::museums::museums;
use visits::{Visitor, visit};

/// The screens that the exhibit is made for. A phone is as narrow as both browsers open a window.
const SCREENS: [(u32, u32); 5] = [(1920, 1080), (1080, 1920), (1366, 768), (820, 1180), (500, 844)];

/// What is wrong with what is in view: names over names or under panels, words that are cut, targets too small.
const WRONG: &str = "
    // The letters of a name without the halo of paper around them, which one browser counts and another does not.
    const box = e => {
        if (!(e instanceof SVGTextElement)) return e.getBoundingClientRect();
        const b = e.getBBox(), m = e.getScreenCTM();
        return new DOMRect(m.a * b.x + m.e, m.d * b.y + m.f, m.a * b.width, m.d * b.height);
    };
    const shown = e => e.checkVisibility({ checkVisibilityCSS: true }) && box(e).width > 0 && e.textContent.trim();
    const sheet = box(document.querySelector('.sheet'));
    const inView = r => r.right > sheet.left && r.left < sheet.right && r.bottom > sheet.top && r.top < sheet.bottom;
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
    const wrong = [];
    // Lines of one thing stand close; each name is known by the thing that it belongs to.
    const named = '.node .label text, .edge-of-time .numbers text, .pin .name, .pin .line, .exit text, .grounds text';
    const names = [...document.querySelectorAll(named)].filter(shown)
        .map(e => [e.closest('.node, .pin, .exit, .numbers') ?? e, e.textContent.trim(), box(e)])
        .filter(([, , r]) => inView(r));
    // What lies over the picture hides what is under it, and no name may be half under it.
    const foot = document.querySelector('.edge-of-time .under');
    const lid = foot ? [['years', '', box(foot)]] : [];
    names.forEach(([of, text, a], i) => {
        for (const [other, name, b] of names.slice(i + 1))
            if (of !== other && meet(a, b) && !lid.some(([, , r]) => meet(r, a) || meet(r, b)))
                wrong.push(`${text} over ${name}`);
    });
    const panels = [...document.querySelectorAll('.map-room [data-panel]')].map(box);
    for (const [of, text, a] of names)
        if (of.matches('.pin, .exit') && panels.some(b => meet(a, b))) wrong.push(`${text} under a panel`);
    for (const e of document.querySelectorAll('.node .touch, .pin .touch, .doubt .touch')) {
        const r = box(e);
        if (inView(r) && Math.min(r.width, r.height) < 23.5) wrong.push(`small: ${e.parentElement.id} ${r.height}`);
    }
    for (const e of document.querySelectorAll('.arc .touch'))
        if (parseFloat(getComputedStyle(e).strokeWidth) < 24) wrong.push('a thin road');
    const pressed = 'a, button, summary, select';
    const beside = [...document.querySelectorAll('.ways-on, .strip, .choice, .drawer')]
        .flatMap(e => [...e.querySelectorAll(pressed)]);
    for (const e of beside.filter(shown)) {
        const r = box(e), inText = getComputedStyle(e).display.startsWith('inline') && e.closest('p, li, dd');
        if (!inText && Math.min(r.width, r.height) < 43.5) wrong.push(`small: ${e.textContent} ${r.width}x${r.height}`);
        if (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'hidden')
            wrong.push(`cut: ${e.textContent}`);
    }
    for (const e of document.querySelectorAll('.choice h1, .choice h2, .choice p, .map-title *'))
        if (shown(e) && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
            wrong.push(`cut: ${e.textContent}`);
    // On a screen that people stand before nothing is less than 18 px high. A window on a desk is lower.
    if ((innerWidth >= 1800 && innerHeight >= 900) || (innerWidth >= 1000 && innerHeight >= 1500))
        for (const e of document.querySelectorAll('.node .label text')) {
            const size = parseFloat(getComputedStyle(e).fontSize) * Math.abs(e.getScreenCTM()?.d ?? 1);
            if (size < 17.5) wrong.push(`letters of ${size}: ${e.textContent}`);
        }
    return [...new Set(wrong)].slice(0, 12).join('; ')";

async fn nothing_is_wrong(visitor: &Visitor, address: &str, sign: &str) -> Result<()> {
    visitor.open(address).await?;
    visitor.sees(sign).await?;
    visitor.until("letters are there", "return document.fonts.status === 'loaded'").await?;
    // The camera glides to what is chosen; what is wrong only on the way is seen by nobody.
    let still = format!("window.__wrong = ({{ f() {{ {WRONG} }} }}).f(); return window.__wrong === ''");
    let settled = visitor.until("nothing overlaps, is cut or too small", &still).await;
    let wrong = visitor.ask("return window.__wrong").await?;
    settled.with_context(|| wrong.to_string())
}

/// Years at both ends and in the middle, and one without anything new.
fn years(exhibit: &Exhibit) -> [i32; 4] {
    let (from, to) = (exhibit.title.clock.from, exhibit.title.clock.to);
    [from, from + 11, i32::midpoint(from, to), to]
}

#[tokio::test]
async fn no_name_of_the_tree_lies_on_another_and_every_target_fits_a_finger() -> Result<()> {
    for museum in museums()? {
        let exhibit = &museum.exhibit;
        // The youngest of its own has the longest descent.
        let own = |object: &&exhibit::content::Object| exhibit.standing(object) != Some(Standing::Donor);
        let dated = exhibit.all.objects.iter().filter(own).filter(|object| object.years().is_some());
        let chosen = dated.max_by_key(|object| object.years().map(|years| years.first_year())).context("none")?;
        visit(&museum.site, "#/tree", async |visitor| {
            for screen in SCREENS {
                visitor.turns_the_screen(screen).await?;
                for lang in exhibit.title.languages.iter().map(|lang| &lang.id) {
                    for year in years(exhibit) {
                        let address = format!("#/tree?year={year}&lang={lang}");
                        let seen = nothing_is_wrong(visitor, &address, ".tree-room .node").await;
                        seen.with_context(|| format!("{address} at {screen:?}"))?;
                    }
                    let address = format!("#/tree?object={}&trace=ancestors&lang={lang}", chosen.id);
                    let seen = nothing_is_wrong(visitor, &address, ".tree-room .node.chosen").await;
                    seen.with_context(|| format!("{address} at {screen:?}"))?;
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn no_name_of_the_map_lies_on_another_and_every_target_fits_a_finger() -> Result<()> {
    for museum in museums()? {
        let exhibit = &museum.exhibit;
        let road = exhibit.all.movements.last().context("no movement")?;
        let year = road.when.first_year();
        visit(&museum.site, "#/map", async |visitor| {
            for screen in SCREENS {
                visitor.turns_the_screen(screen).await?;
                for lang in exhibit.title.languages.iter().map(|lang| &lang.id) {
                    let resting = years(exhibit).map(|year| format!("#/map?year={year}&lang={lang}"));
                    let chosen = format!("#/map?year={year}&movement={}&lang={lang}", road.id);
                    for address in resting.into_iter().chain([chosen]) {
                        let seen = nothing_is_wrong(visitor, &address, ".map-room .land .ground").await;
                        seen.with_context(|| format!("{address} at {screen:?}"))?;
                    }
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// A kinship is read as a sentence, along the line that stands out.
#[tokio::test]
async fn a_way_between_two_is_told_in_sentences_in_every_language() -> Result<()> {
    for museum in museums()? {
        let exhibit = &museum.exhibit;
        let link = exhibit.all.links.first().context("no link")?;
        visit(&museum.site, "#/tree", async |visitor| {
            for lang in exhibit.title.languages.iter().map(|lang| &lang.id) {
                visitor.open(&format!("#/tree?object={}&goal={}&lang={lang}", link.to, link.from)).await?;
                visitor.sees(".way-told .sentence").await?;
                let told = visitor.text(".way-told").await?;
                ensure!(!told.contains("{{") && !told.contains('→'), "{lang}: {told}");
                ensure!(visitor.count(".way-told .who").await? >= 2, "{lang}: both are named");
                ensure!(visitor.count(".edge.lit").await? >= 1, "{lang}: the way stands out");
                ensure!(visitor.count(".node:not(.dim)").await? >= 2, "{lang}: and both ends");
            }
            // A name leads to what it names.
            visitor.touches(".way-told .who").await?;
            visitor.misses(".way-told").await
        })
        .await?;
    }
    Ok(())
}

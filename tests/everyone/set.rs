//! What a person has set in their browser or system is kept to: larger letters, and the few colours of a system.

use super::{ROOMS, site};
use anyhow::{Result, ensure};
use visits::{Set, visit_set};

/// The sizes of some texts of each kind, in pixels.
const SIZES: &str = "return ['.rooms a', '.node.main .label text', '.clock .year', '.tree-room .legend'].map(at => {
    const e = document.querySelector('#app ' + at);
    return e ? parseFloat(getComputedStyle(e).fontSize) : 0 })";

#[tokio::test]
async fn letters_are_as_large_as_a_browser_is_set_to() -> Result<()> {
    let site = site()?;
    let sizes = async |set| -> Result<Vec<f64>> {
        let found = std::cell::RefCell::new(Vec::new());
        visit_set(&site.base(), ("en-US,en", set), (1366, 768), "#/tree?year=1967", async |visitor| {
            visitor.sees(".node.main .label text").await?;
            *found.borrow_mut() = serde_json::from_value(visitor.ask(SIZES).await?)?;
            // It is larger, and still whole.
            let wide = "return document.documentElement.scrollWidth - innerWidth";
            ensure!(
                visitor.ask(wide).await?.as_i64().is_some_and(|over| over <= 1),
                "the page is wider than its window"
            );
            Ok(())
        })
        .await?;
        Ok(found.into_inner())
    };
    let (plain, large) = (sizes(Set::Nothing).await?, sizes(Set::LargeLetters).await?);
    for (small, large) in plain.iter().zip(&large) {
        ensure!(*small == 0.0 || large / small > 1.2, "{plain:?} became {large:?}");
    }
    ensure!(plain.iter().filter(|size| **size > 0.0).count() >= 3, "{plain:?}");
    Ok(())
}

#[tokio::test]
async fn in_the_few_colours_of_a_system_every_room_can_be_read() -> Result<()> {
    visit_set(&site()?.base(), ("en-US,en", Set::ForcedColours), (1366, 768), ROOMS[1], async |visitor| {
        let forced = "return matchMedia('(forced-colors: active)').matches";
        ensure!(visitor.ask(forced).await? == true, "no colours are forced");
        let (mut wrong, mut asked) = (Vec::new(), 0);
        for room in ROOMS {
            visitor.ask(&format!("location.hash = '{room}&motion=calm'")).await?;
            visitor.until("it is there", "return !document.querySelector('.coming')").await?;
            visitor.until("letters have come", "return document.fonts.status === 'loaded'").await?;
            visitor.ask(include_str!("contrast.js")).await?;
            let found = visitor.ask("return window.__contrast('')").await?;
            asked += found["asked"].as_u64().unwrap_or_default();
            wrong.extend(found["wrong"].as_array().into_iter().flatten().map(|one| format!("{room}: {one}")));
        }
        ensure!(asked > 400, "only {asked} texts were found");
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
        Ok(())
    })
    .await
}

//! The settings: a touch away, in the address, kept by a story, cleared by a reset.

use super::site;
use anyhow::{Result, ensure};
use visits::{Set, visit, visit_set};

const SIZE: &str = "return parseFloat(getComputedStyle(document.documentElement).fontSize)";

#[tokio::test]
async fn settings_are_a_touch_away_kept_by_a_story_and_cleared_by_a_new_start() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        let plain = visitor.ask(SIZE).await?.as_f64().unwrap_or_default();
        visitor.touches(".head .settings > summary").await?;
        visitor.touches(".setting.letters [data-set='145']").await?;
        visitor.sees("html[data-letters='145'] .setting.letters [data-set='145'][aria-pressed=true]").await?;
        let large = visitor.ask(SIZE).await?.as_f64().unwrap_or_default();
        ensure!((large / plain - 1.45).abs() < 0.01, "{plain} px became {large}");
        visitor.touches(".setting.contrast [data-set=dark]").await?;
        visitor.sees("html[data-theme=dark]").await?;
        visitor.touches(".setting.motion [data-set=calm]").await?;
        visitor.sees("html[data-motion=calm]").await?;
        visitor.address_holds("contrast=dark").await?;
        visitor.address_holds("letters=145").await?;
        let dark = "const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g);
            return Number(r) + Number(g) + Number(b) < 150";
        visitor.until("the paper is dark", dark).await?;
        // A story keeps them, whatever its steps say.
        visitor.ask("location.hash = location.hash.replace('#/gallery', '#/stories')").await?;
        visitor.touches(".stories-room a[href*='story=']").await?;
        visitor.sees("html[data-theme=dark] .telling .next").await?;
        visitor.touches(".telling .next").await?;
        visitor.address_holds("step=1").await?;
        visitor.sees("html[data-theme=dark][data-letters='145'][data-motion=calm]").await?;
        visitor.touches(".head .again").await?;
        visitor.sees("html[data-theme=light][data-letters='100'] .title-wall").await?;
        // The title wall has them, too.
        visitor.touches(".title-wall .settings > summary").await?;
        visitor.touches(".title-wall .setting.contrast [data-set=high]").await?;
        visitor.sees("html[data-theme=high]").await
    })
    .await
}

#[tokio::test]
async fn letters_grow_in_tree_map_and_charts_too() -> Result<()> {
    visit(&site()?, "#/tree?year=1967", async |visitor| {
        for (room, name) in [
            ("tree?", ".node.main .label text"),
            ("map?", ".pin text.name"),
            ("numbers?entry=prices&", ".plots .chart .when text"),
        ] {
            let mut sizes = Vec::new();
            for letters in [100, 120, 145, 175] {
                visitor.open(&format!("#/{room}year=1967&letters={letters}")).await?;
                visitor.sees(name).await?;
                let script = format!(
                    "const e = document.querySelector('{name}');
                    return parseFloat(getComputedStyle(e).fontSize)"
                );
                sizes.push(visitor.ask(&script).await?.as_f64().unwrap_or_default());
            }
            ensure!(sizes.is_sorted_by(|a, b| b > a), "{room}: {sizes:?}");
            ensure!((sizes[3] / sizes[0] - 1.75).abs() < 0.05, "{room}: {sizes:?}");
        }
        Ok(())
    })
    .await
}

/// The sizes of some texts of each kind, in pixels.
const SIZES: &str = "return ['.rooms a', '.node.main .label text', '.clock .year', '.tree-room .legend'].map(at => {
    const e = document.querySelector('#app ' + at);
    return e ? parseFloat(getComputedStyle(e).fontSize) : 0 })";

#[tokio::test]
async fn letters_follow_what_the_visitors_own_browser_writes_in() -> Result<()> {
    let site = site()?;
    let sizes = async |set, wants: f64| -> Result<Vec<f64>> {
        let found = std::cell::RefCell::new(Vec::new());
        visit_set(&site.base(), ("en-US,en", set), (1366, 768), "#/tree?year=1967", async |visitor| {
            visitor.sees(".node.main .label text").await?;
            let own = "const s = getComputedStyle(document.documentElement);
                return parseFloat(s.fontSize) / (parseFloat(s.getPropertyValue('--size')) / 100)";
            let own = visitor.ask(own).await?.as_f64().unwrap_or_default();
            ensure!((own - wants).abs() < 0.1, "{own} px");
            *found.borrow_mut() = serde_json::from_value(visitor.ask(SIZES).await?)?;
            // And the room is still one, with nothing that scrolls sideways.
            let seen = "const b = document.querySelector('main').getBoundingClientRect();
                return b.height > innerHeight * 0.45 && document.documentElement.scrollWidth <= innerWidth + 1";
            visitor.until("the room", seen).await
        })
        .await?;
        Ok(found.into_inner())
    };
    let (plain, large) = (sizes(Set::Nothing, 16.0).await?, sizes(Set::LargeLetters, 24.0).await?);
    for (small, large) in plain.iter().zip(&large) {
        ensure!(*small == 0.0 || large / small > 1.2, "{plain:?} became {large:?}");
    }
    ensure!(plain.iter().filter(|size| **size > 0.0).count() >= 3, "{plain:?}");
    Ok(())
}

//! Reach mode: on a kiosk whose place is known everything that can be touched is between 15 and 48 inches.

use anyhow::{Result, ensure};
use serde_json::Value;
use std::collections::BTreeMap;
use visits::{Served, dist, serve, visit_at};

/// A standing screen from 20 to 180 cm, far beyond what a seated visitor reaches.
const KIOSK: &str = "?kiosk&scene=0&bottom=20&height=160";

/// A museum that has put the exhibit on the web, so that a view can be taken home.
fn site() -> Result<Served> {
    let exhibit = std::fs::read_to_string(dist().join("assets/exhibit/exhibit.json"))?;
    let mut exhibit: Value = serde_json::from_str(&exhibit)?;
    exhibit["kiosk"]["home"] = "https://museum.example/objects/".into();
    serve("/", BTreeMap::from([("assets/exhibit/exhibit.json", Some(exhibit.to_string()))]))
}

#[tokio::test]
async fn on_a_kiosk_every_control_comes_within_the_reach_of_somebody_seated() -> Result<()> {
    visit_at(&site()?, (1080, 1920), &format!("{KIOSK}#/gallery?year=1967"), async |visitor| {
        visitor.touches(".head .settings > summary").await?;
        visitor.touches(".setting.reach [data-set=low]").await?;
        visitor.sees("html[data-reach=low]").await?;
        let heights = "
            const cm = y => 20 + 160 * (1 - y / innerHeight);
            return [...document.querySelectorAll('#app :is(a, button, summary, input, select)')]
                .filter(e => e.getClientRects().length && !e.closest('main, .outline, .skips'))
                .filter(e => !e.closest('details:not([open])') || e.matches('summary'))
                .map(e => [e.className + ' ' + e.textContent.slice(0, 20), e.getBoundingClientRect()])
                .filter(([, b]) => cm(b.top) > 122.5 || cm(b.bottom) < 37.5)
                .map(([name, b]) => name + ': ' + [b.top, b.bottom].map(y => cm(y).toFixed(0)) + ' cm').join('; ')";
        for room in ["gallery", "tree", "map", "numbers"] {
            visitor.touches(&format!(".rooms a[href^='#/{room}'], .more-rooms a[href^='#/{room}']")).await?;
            visitor.sees(&format!(".in-{room}")).await?;
            let wrong = visitor.ask(heights).await?;
            ensure!(wrong == "", "{room}: {wrong}");
            let main = "const b = document.querySelector('main').getBoundingClientRect();
                return b.top >= innerHeight * 0.35 && b.bottom <= innerHeight * 0.9";
            ensure!(visitor.ask(main).await? == true, "{room} itself is within reach");
        }
        // What lies over the rooms, and the way in, which is a room without a head.
        visitor.touches(".head .tools > .tool").await?;
        visitor.sees(".code-sheet .code").await?;
        let over = format!("return (() => {{ {heights} }})() === ''");
        visitor.until("the code's button is within reach", &over).await?;
        visitor.touches(".code-sheet .code button").await?;
        visitor.misses(".code-sheet:not([hidden])").await?;
        visitor.touches(".wordmark").await?;
        visitor.sees(".title-wall .panel a").await?;
        let own = heights.replace("!e.closest('main, .outline, .skips')", "!e.matches('.through')");
        visitor.until("the way in is within reach", &format!("return (() => {{ {own} }})() === ''")).await?;
        visitor.touches(".title-wall .ways-in a").await?;
        visitor.touches(".head .again").await?;
        visitor.sees("html[data-reach=all]").await
    })
    .await
}

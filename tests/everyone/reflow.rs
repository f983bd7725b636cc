//! Small screens and enlarged pages: WCAG 2.2, 1.4.10 and 1.4.4. No browser opens so small a window, so the exhibit
//! stands in a frame of that size, which is a screen to it.

use anyhow::{Result, ensure};
use std::collections::BTreeMap;
use visits::{Served, Visitor, serve, visit_start};

const SIZES: [(u32, u32); 6] = [(320, 256), (640, 512), (683, 384), (360, 640), (640, 360), (844, 390)];
const ROOMS: [&str; 15] = [
    "?year=1967",
    "gallery?year=1967&story=moscow-to-the-world&step=1",
    "parade?year=1967",
    "gallery?year=1967",
    "object?year=1967&object=moskvitch-408",
    "tree?year=1967",
    "map?year=1967",
    "chronicle?year=1967",
    "stories?year=1967",
    "numbers?year=1967",
    "disputes?year=1967",
    "sources?year=1967",
    "game?year=1967",
    "compare?year=1967&with=moskvitch-408&with=moskvitch-412",
    "stories?year=1967&letters=175",
];

fn framed() -> Result<Served> {
    let page = "<!doctype html><title>frame</title><body></body>".to_owned();
    serve("/", BTreeMap::from([("frame.html", Some(page))]))
}

/// How high the room is on its screen, and whether the page is wider than it.
const MEASURE: &str = "
    const w = document.querySelector('iframe').contentWindow, d = w.document, main = d.querySelector('main');
    const box = main.getBoundingClientRect(), low = d.documentElement.hasAttribute('data-low');
    // One page: the room is as high as it likes, and can be scrolled to.
    const seen = low ? Math.min(box.height, w.innerHeight) : box.height;
    const wide = Math.max(d.documentElement.scrollWidth, main.scrollWidth) - w.innerWidth;
    const scrolls = !low || d.documentElement.scrollHeight >= box.height - 1;
    return { seen: seen / w.innerHeight, wide, scrolls, low, line: d.querySelector('.clock')?.offsetHeight ?? 0 }";

async fn shows(visitor: &Visitor, (width, height): (u32, u32), room: &str) -> Result<()> {
    let script = format!(
        "document.body.innerHTML = '';
         const f = document.body.appendChild(document.createElement('iframe'));
         f.width = {width}; f.height = {height}; f.style.border = '0'; f.src = './#/{room}';"
    );
    visitor.ask(&script).await?;
    let here = "const d = document.querySelector('iframe').contentDocument;
        return !!d && !!d.querySelector('#app .exhibit main') && !d.querySelector('.coming')
            && d.documentElement.hasAttribute('data-theme') && d.fonts.status === 'loaded'";
    visitor.until(&format!("{room} in {width} × {height}"), here).await
}

#[tokio::test]
async fn a_small_screen_shows_every_room_and_nothing_scrolls_sideways() -> Result<()> {
    let site = framed()?;
    visit_start(&site.base(), false, async |visitor| {
        visitor.open_broken("frame.html").await?;
        let mut wrong = Vec::new();
        for size in SIZES {
            for room in ROOMS {
                shows(visitor, size, room).await?;
                let found = visitor.ask(MEASURE).await?;
                let number = |name: &str| found[name].as_f64().unwrap_or_default();
                if number("seen") < 0.45 || number("wide") > 1.0 || found["scrolls"] != true {
                    wrong.push(format!("{room} at {size:?}: {found}"));
                }
                if found["low"] == true && !room.contains("letters") && size.0 > 400 && number("line") > 110.0 {
                    wrong.push(format!("{room} at {size:?}: the clock is no line: {found}"));
                }
            }
        }
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    })
    .await
}

//! What the chronicle as a reel promises to visitors.

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use visits::{Served, Visitor, dist, serve, visit, visit_at};

/// The sizes that the exhibit is made for. A phone is as narrow as both browsers open a window.
const SCREENS: [(u32, u32); 5] = [(1920, 1080), (1080, 1920), (1366, 768), (820, 1180), (500, 844)];

fn site() -> Result<Served> {
    serve("/", BTreeMap::new())
}

fn events() -> Result<Vec<Value>> {
    Ok(serde_json::from_str(&std::fs::read_to_string(dist().join("assets/exhibit/events.json"))?)?)
}

/// Waits until the reel rests with that year on its screen.
async fn shows(visitor: &Visitor, year: &str) -> Result<()> {
    visitor
        .until(
            &format!("the reel shows {year}"),
            &format!(
                "const screen = document.querySelector('.screen.here'), reel = document.querySelector('.reel');
                 if (!screen || !reel) return false;
                 const off = screen.getBoundingClientRect().top - reel.getBoundingClientRect().top;
                 return Math.abs(off) < 2 && screen.querySelector('.year').textContent === '{year}'"
            ),
        )
        .await
}

#[tokio::test]
async fn the_reel_runs_with_the_clock_by_keys_by_hand_and_by_the_wheel() -> Result<()> {
    visit(&site()?, "#/chronicle?year=1946", async |visitor| {
        shows(visitor, "1946").await?;
        visitor.presses(Key::Down, ".reel").await?;
        shows(visitor, "1958").await?;
        visitor.address_holds("year=1958").await?;
        visitor.presses(Key::PageUp, ".reel").await?;
        shows(visitor, "1946").await?;
        visitor.presses(Key::Home, ".reel").await?;
        shows(visitor, "1930").await?;
        visitor.touches(".screen.here .ways .next").await?;
        shows(visitor, "1941").await?;
        visitor.touches(".screen.here .ways .back").await?;
        shows(visitor, "1930").await?;
        // The browser scrolls, as a finger or the wheel makes it: the clock follows.
        visitor.ask("const reel = document.querySelector('.reel'); reel.scrollTop += reel.clientHeight").await?;
        visitor.address_holds("year=1941").await?;
        // Where a window is low, the first turn reads the words to their end; one that comes while the picture still
        // glides may be swallowed, as under any hand.
        for _ in 0..5 {
            visitor.turns_the_wheel(".reel", 700).await?;
            if visitor.ask("return !/year=1941/.test(location.hash)").await? == true {
                break;
            }
        }
        visitor.until("the clock follows", "return !/year=1941/.test(location.hash)").await?;
        // And the clock leads: a year between two milestones is told on the screen of the first.
        visitor.open("#/chronicle?year=1938").await?;
        visitor.until("on", "return document.querySelectorAll('.screen.here .year').length === 1").await?;
        visitor.touches(".clock .turn .play").await?;
        visitor.until("it runs", "return +document.querySelector('.clock .year').textContent > 1941").await?;
        let told = "return /^194/.test(document.querySelector('.screen.here .year').textContent)";
        visitor.until("the reel runs with it", told).await
    })
    .await
}

#[tokio::test]
async fn every_event_is_two_touches_away_and_one_that_is_opened_takes_the_screen() -> Result<()> {
    let all = events()?.len();
    visit_at(&site()?, (1366, 768), "#/chronicle?year=1930", async |visitor| {
        visitor.touches(".screen.here .others a:not(.all-events)").await?;
        visitor.sees(".screen.here .event.open").await?;
        visitor.until("the address names it", "return /entry=/.test(location.hash)").await?;
        visitor
            .until("its heading has the focus", "return document.activeElement === document.querySelector('.here h2')")
            .await?;
        // Turning the clock lets go of it.
        visitor.presses(Key::Down, ".reel").await?;
        shows(visitor, "1941").await?;
        visitor.until("it is closed", "return !/entry=/.test(location.hash)").await?;
        visitor.touches(".screen.here .all-events").await?;
        visitor.sees(".listed .moment.here").await?;
        super::everyone::prints(visitor).await?;
        visitor.ask("dispatchEvent(new Event('beforeprint'))").await?;
        visitor
            .until("all on paper", &format!("return document.querySelectorAll('.printed .event').length === {all}"))
            .await?;
        visitor.ask("dispatchEvent(new Event('afterprint'))").await?;
        visitor.touches(".list-head .tool").await?;
        shows(visitor, "1941").await?;
        // The reel is printed as the list, too.
        visitor.ask("dispatchEvent(new Event('beforeprint'))").await?;
        visitor
            .until("all on paper", &format!("return document.querySelectorAll('.printed .event').length === {all}"))
            .await?;
        visitor.ask("dispatchEvent(new Event('afterprint'))").await?;
        shows(visitor, "1941").await
    })
    .await
}

#[tokio::test]
async fn on_every_screen_size_no_milestone_is_cut_and_nothing_lies_on_anything() -> Result<()> {
    let years: BTreeSet<i64> = events()?
        .iter()
        .filter(|event| event["weight"] == 3 || (event["weight"] == 2 && event["picture"].is_object()))
        .filter_map(|event| event["when"].as_str()?.get(..4)?.parse().ok())
        .filter(|year| *year >= 1930)
        .collect();
    ensure!(years.len() > 12, "{years:?}");
    visit(&site()?, "", async |visitor| {
        for screen in SCREENS {
            visitor.turns_the_screen(screen).await?;
            for lang in ["en", "ru"] {
                for year in &years {
                    visitor.open(&format!("#/chronicle?year={year}&lang={lang}")).await?;
                    shows(visitor, &year.to_string()).await?;
                    let wrong = visitor
                        .ask(
                            "const here = document.querySelector('.screen.here');
                             const box = e => e.getBoundingClientRect();
                             const parts = [...here.querySelectorAll('.year, h2 .when, h2 .title, .text, .foot')];
                             const wrong = [];
                             for (const a of parts) for (const b of parts) if (a !== b && !a.contains(b)
                               && !b.contains(a)) {
                               const p = box(a), q = box(b);
                               const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
                               const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
                               // The line of the year is higher than its figures.
                               if (wide > 2 && high > 8) wrong.push(a.className + ' on ' + b.className);
                             }
                             parts.filter(e => e.scrollWidth > e.clientWidth + 2).forEach(e => wrong.push(e.className));
                             if (here.scrollHeight > here.clientHeight + 2) wrong.push('taller than the screen by ' +
                               (here.scrollHeight - here.clientHeight));
                             // A mark stands behind the last word, not alone on a line.
                             for (const e of here.querySelectorAll('.marked > .know-mark')) {
                               const range = document.createRange();
                               range.selectNodeContents(e.parentElement.firstChild);
                               const line = [...range.getClientRects()].pop();
                               const middle = (box(e).top + box(e).bottom) / 2;
                               if (line && middle > line.bottom + 2) wrong.push('a mark alone');
                             }
                             for (const e of here.querySelectorAll('a, button')) { const r = box(e);
                               if (r.height && (r.height < 43.5 || r.right > innerWidth + 1)) wrong.push(e.className); }
                             return wrong.join('; ')",
                        )
                        .await?;
                    ensure!(wrong == "", "{year} in {lang} at {screen:?}: {wrong}");
                }
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn with_ten_times_as_many_events_only_the_screens_near_are_on_the_page() -> Result<()> {
    let shipped = events()?;
    let mut all = shipped.clone();
    for time in 1..10 {
        all.extend(shipped.iter().cloned().map(|mut event| {
            event["id"] = format!("{}-x{time}", event["id"].as_str().unwrap_or_default()).into();
            event["weight"] = 3.into();
            event
        }));
    }
    let site = serve("/", BTreeMap::from([("assets/exhibit/events.json", Some(serde_json::to_string(&all)?))]))?;
    visit(&site, "#/chronicle?year=2025", async |visitor| {
        shows(visitor, "2025").await?;
        let found = visitor
            .ask(
                "return [document.querySelectorAll('*:not([id^=plate-] *)').length,
                 document.querySelectorAll('.screen .event').length, document.querySelectorAll('.screen').length]",
            )
            .await?;
        let number = |at: usize| found[at].as_u64().context("a count");
        ensure!(number(0)? <= 2500, "{} elements", found[0]);
        ensure!(number(1)? <= 3 && number(2)? > 40, "{} of {} screens", found[1], found[2]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_low_and_narrow_screen_shows_one_year_as_high_as_its_words() -> Result<()> {
    visit_at(&site()?, (640, 400), "#/chronicle?year=1967&lang=ru", async |visitor| {
        visitor.sees(".screen.here .title").await?;
        visitor
            .until(
                "one screen, and the page scrolls",
                "const seen = [...document.querySelectorAll('.screen')].filter(e => e.getClientRects().length);
                 return seen.length === 1 && document.scrollingElement.scrollWidth <= innerWidth + 1
                   && document.scrollingElement.scrollHeight > innerHeight",
            )
            .await?;
        visitor.touches(".screen.here .ways .next").await?;
        visitor.address_holds("year=1968").await
    })
    .await
}

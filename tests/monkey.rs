//! Nothing that a visitor does with mouse, fingers, pen, wheel, keys and zoom, in whatever order, brings the exhibit
//! into a state that it should not be in. A seeded monkey tries (`harness/monkey.js`). Most of its events are sent
//! within the page, since a driver takes a request for each; some at the end of each round are the browser's own.
//!
//! `MONKEY=1000000` makes so many events (`make soak`), `MONKEY_SEED=7` begins with another seed. What fails names its
//! seed, and fails again with it.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use std::collections::BTreeMap;
use std::time::Instant;
use visits::hands::Deed;
use visits::{Visitor, serve, visit};

/// How many events are made between two fresh pages.
const ROUND: u64 = 500;

/// How many of them are made before the page is zoomed.
const BEFORE: u64 = 220;

/// How many of them the browser itself makes, as it does for a person: the others are sent within the page.
const TRUSTED: u64 = 20;

/// How many events follow from one seed.
const SEED: u64 = 2_500;

/// What the screen is turned to: desks, tablets and phones, upright and lying, and a wall.
const SIZES: [(u32, u32); 6] = [(1366, 768), (390, 844), (1180, 820), (844, 390), (1920, 1080), (820, 1180)];

/// Where it begins: every room has its turn.
const BEGINNINGS: [&str; 6] =
    ["#/tree?year=1967", "#/map?year=1990", "#/gallery?year=1975", "#/compare", "#/chronicle?year=1950", "#/numbers"];

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// The address is of this view: loaded anew, it is the same view, and has the same address.
async fn the_address_restores_the_view(visitor: &Visitor) -> Result<()> {
    let rest =
        "for (const play of document.querySelectorAll('#app .play[aria-pressed=true], #app .hold')) play.click();
        return __still()";
    let before = visitor.ask(rest).await?;
    visitor.reloads().await?;
    visitor.ask(include_str!("harness/monkey.js")).await?;
    if visitor.until("the view is there again", &format!("return __same({before})")).await.is_err() {
        let after = visitor.ask("return __view()").await?;
        ensure!(false, "the address gives another view: {before:#} became {after:#}");
    }
    Ok(())
}

/// With at most two touches, as a finger makes them: on what lies on top.
async fn home_is_two_touches_away(visitor: &Visitor) -> Result<()> {
    for _ in 0..2 {
        if visitor.ask("return !!document.querySelector('#app .title-wall')").await? == true {
            return Ok(());
        }
        let touch = "const home = document.querySelector('#app .wordmark');
            home.scrollIntoView({ block: 'nearest' });
            const box = home.getBoundingClientRect();
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            if (top && home.contains(top) && !home.closest('[inert]')) {
                home.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
                return 'home';
            }
            const layer = top && top.closest('dialog, [role=dialog], aside, section, details');
            const close = layer && layer.querySelector('.close, [aria-label], summary, button');
            if (close) close.click();
            return `${top && top.outerHTML.slice(0, 200)} lies over home`;";
        let over = visitor.ask(touch).await?;
        let waited = "const begun = performance.now();
            return new Promise(done => (function look() {
                const home = !!document.querySelector('#app .title-wall');
                if (home || performance.now() - begun > WAIT) done(home); else setTimeout(look, 40);
            })())";
        // Of what was touched only home has to be waited for.
        let wait = if over == "home" { "8000" } else { "400" };
        if visitor.ask(&waited.replace("WAIT", wait)).await? == true {
            return Ok(());
        }
        println!("a touch more for home: {over}");
    }
    ensure!(visitor.ask("return !!document.querySelector('#app .title-wall')").await? == true, "home is far");
    Ok(())
}

/// How a window is zoomed in the middle of a round, in per cent; 0 turns it instead.
const ZOOMS: [u32; 7] = [125, 0, 200, 67, 150, 0, 80];

/// A page that is zoomed is one in a window of fewer pixels of its own; never fewer than the smallest that has a
/// promise.
fn zoomed((width, height): (u32, u32), zoom: u32) -> (u32, u32) {
    match zoom {
        0 => (height.max(320), width.max(320)),
        zoom => ((width * 100 / zoom).max(320), (height * 100 / zoom).max(320)),
    }
}

/// Chance that is the same every time (Park and Miller's generator, 1988), as in `harness/monkey.js`.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, most: u64) -> u64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 % most.max(1)
    }

    fn place(&mut self, (width, height): (u32, u32)) -> (i64, i64) {
        // Well within the page: a window is some way higher than that.
        let mut part = |whole: u32| i64::try_from(self.roll(u64::from(whole) * 3 / 5)).unwrap_or_default();
        (part(width), part(height))
    }

    fn deed(&mut self, size: (u32, u32)) -> Deed {
        const KEYS: [Key; 12] = [
            Key::Tab,
            Key::Tab,
            Key::Tab,
            Key::Tab,
            Key::Enter,
            Key::Escape,
            Key::Left,
            Key::Right,
            Key::Up,
            Key::Down,
            Key::PageDown,
            Key::End,
        ];
        match self.roll(10) {
            0..6 => Deed::Key(KEYS[usize::try_from(self.roll(12)).unwrap_or_default()], self.roll(4) == 0),
            6 | 7 => Deed::Click(self.place(size).0, self.place(size).1),
            8 => Deed::Drag(self.place(size), self.place(size)),
            _ => Deed::Wheel(self.place(size), i64::try_from(self.roll(401)).unwrap_or_default() - 200),
        }
    }
}

/// What a person's own keys, mouse and wheel do: the focus goes where the browser leads it, and no further.
async fn by_hand(visitor: &Visitor, seed: u64, size: (u32, u32)) -> Result<()> {
    let mut dice = Dice(seed % 2_147_483_646 + 1);
    let deeds: Vec<Deed> = (0..TRUSTED).map(|_| dice.deed(size)).collect();
    visitor.does(deeds.iter().copied()).await?;
    let wrong = visitor.ask("return __looked()").await?;
    ensure!(wrong == "", "{wrong} after {deeds:?}");
    Ok(())
}

async fn plays(visitor: &Visitor, seed: u64, from: u64, size: (u32, u32), most: &mut u64) -> Result<()> {
    let wrong = visitor.ask(&format!("return __monkey({seed}, {from}, {BEFORE}, true)")).await?;
    ensure!(wrong == "", "{wrong}");
    // Zoomed or turned with fingers down, and back again.
    let zoom = ZOOMS[usize::try_from(seed + from / ROUND)? % ZOOMS.len()];
    visitor.turns_the_screen(zoomed(size, zoom)).await?;
    let (then, rest) = (from + BEFORE, ROUND - BEFORE);
    let wrong = visitor.ask(&format!("return __monkey({seed}, {then}, {rest}, true)")).await?;
    *most = (*most).max(visitor.ask("return window.__most || 0").await?.as_u64().unwrap_or_default());
    ensure!(wrong == "", "{wrong}, zoomed by {zoom} %");
    visitor.turns_the_screen(size).await?;
    visitor.ask(&format!("return __monkey({seed}, {from}, 0)")).await?;
    by_hand(visitor, seed * 1_000 + from, size).await?;
    the_address_restores_the_view(visitor).await?;
    home_is_two_touches_away(visitor).await?;
    visitor.has_behaved().await
}

#[tokio::test]
async fn whatever_a_monkey_does_the_exhibit_stays_in_order() -> Result<()> {
    let (events, first) = (number("MONKEY", 5_000), number("MONKEY_SEED", 1));
    let (site, begun) = (serve("/", BTreeMap::new())?, Instant::now());
    visit(&site, BEGINNINGS[0], async |visitor| {
        let mut most = 0;
        for round in 0..events.div_ceil(ROUND) {
            let (seed, from) = (first + round * ROUND / SEED, round * ROUND % SEED);
            let turn = usize::try_from(seed + from / ROUND)?;
            let (size, beginning) = (SIZES[turn % SIZES.len()], BEGINNINGS[turn % BEGINNINGS.len()]);
            let begin = async {
                visitor.turns_the_screen(size).await?;
                if from == 0 || turn % 3 == 0 {
                    visitor.open(beginning).await?;
                }
                visitor.ask(include_str!("harness/monkey.js")).await?;
                plays(visitor, seed, from, size, &mut most).await
            };
            if let Err(wrong) = begin.await {
                // A page that began again by itself says so in its history.
                let state = visitor.ask("return JSON.stringify(history.state) + location.href").await?;
                println!("the page's state: {state}");
                ensure!(false, "MONKEY_SEED={seed}, from event {from}, on {size:?}: {wrong:#}");
            }
        }
        let took = begun.elapsed().as_secs();
        println!("{events} events from seed {first}: at most {most} elements, {took} s");
        Ok(())
    })
    .await
}

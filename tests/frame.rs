//! What the frame promises in every room of every museum: the title wall, the navigation, the clock, the plate of an
//! object, and the sheet behind a mark. Sizes and overlaps are taken from the boxes on the page.

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use std::collections::BTreeMap;
use visits::{Served, Visitor, dist, serve, visit, visit_at};

/// The screens that the exhibit is made for. A phone is as narrow as both browsers open a window.
const SCREENS: [(u32, u32); 5] = [(1920, 1080), (1080, 1920), (1366, 768), (820, 1180), (500, 844)];

/// What a visitor sees and touches of these, and what is wrong with it: too small for a finger, cut, or over another.
const WRONG: &str = "
    const box = e => e.getBoundingClientRect();
    // What is folded away has boxes too.
    const shown = e => e.getClientRects().length && box(e).width > 0 && e.checkVisibility()
        && getComputedStyle(e).visibility !== 'hidden';
    const all = s => [...document.querySelectorAll(s)].filter(shown);
    const said = e => (e.getAttribute('aria-label') || e.textContent).trim();
    const name = e => (e.className.baseVal ?? e.className) + ' ' + said(e);
    const wrong = [];
    for (const e of all('.head a, .head summary, .head button, .clock button, .clock a, .clock input'))
        if (box(e).height < 43.5 || box(e).width < 43.5) wrong.push('too small: ' + name(e));
    for (const e of all('.head a, .head button, .head summary, .headline, .headline a, .clock .year')) {
        const cut = e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline';
        if (cut) wrong.push('cut: ' + name(e));
        if (box(e).left < -1 || box(e).right > innerWidth + 1) wrong.push('off the screen: ' + name(e));
    }
    const apart = all('.clock .year, .clock .turn button, .clock > .more, .headline, .clock .ruler, .clock-tools');
    for (const [i, a] of apart.entries()) for (const b of apart.slice(i + 1)) {
        const [p, q] = [box(a), box(b)];
        const over = Math.min(Math.min(p.right, q.right) - Math.max(p.left, q.left),
            Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top));
        if (over > 1) wrong.push(name(a) + ' over ' + name(b));
    }
    const knob = document.querySelector('#year');
    if (knob) {
        const k = box(knob);
        // The top of a figure is lower than that of its box, by a third of its size.
        const top = e => box(e).top + parseFloat(getComputedStyle(e).fontSize) * 0.36;
        for (const e of all('.ruler .decades text'))
            if (top(e) < k.bottom - 1) wrong.push('behind the knob: ' + name(e));
    }
    return wrong.join('; ')";

fn site() -> Result<Served> {
    serve("/", BTreeMap::new())
}

/// The exhibit with a script at the head of its page.
fn site_with(script: &str) -> Result<Served> {
    let page = std::fs::read_to_string(dist().join("index.html"))?;
    let page = page.replacen("<head>", &format!("<head><script>{script}</script>"), 1);
    serve("/", BTreeMap::from([("index.html", Some(page))]))
}

async fn nothing_is_wrong(visitor: &Visitor, what: &str) -> Result<()> {
    let wrong = visitor.ask(WRONG).await?;
    ensure!(wrong == "", "{what}: {wrong}");
    Ok(())
}

#[tokio::test]
async fn the_frame_is_whole_and_fits_fingers_on_five_screens_in_both_languages() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        for screen in SCREENS {
            visitor.turns_the_screen(screen).await?;
            for address in [
                "#/gallery?year=1967&lang=ru",
                "#/object?year=2025&object=moskvitch-408&lang=ru",
                "#/map?year=1930&lang=en&tools=yes",
                "#/numbers?year=1991&lang=ru",
                "#/tree?year=2010&from=1996&lang=ru&tools=yes",
                "#/compare?year=1946&lang=en&back=yes",
            ] {
                visitor.open(address).await?;
                visitor.sees(".clock #year").await?;
                visitor.until("it has settled", "return document.fonts.status === 'loaded'").await?;
                nothing_is_wrong(visitor, &format!("{address} at {screen:?}")).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_room_is_two_touches_away_at_the_most() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        let doors = visitor.count(".rooms > li > a").await?;
        ensure!(doors == 4, "{doors} rooms lead");
        let rest = visitor.count(".more-rooms a").await?;
        ensure!(doors + rest == 11, "{rest} are behind “more”");
        visitor.touches(".rooms summary").await?;
        visitor.presses(Key::Escape, ".more-rooms a").await?;
        visitor.sees(".rooms details:not([open])").await?;
        visitor.until("the focus is on “more”", "return document.activeElement.matches('.rooms summary')").await?;
        visitor.touches(".more-rooms a[href^='#/sources']").await?;
        visitor.sees(".sources-room").await?;
        visitor.sees(".rooms details:not([open]) summary.here").await?;
        visitor.until("the focus is on the heading", "return document.activeElement.matches('main h1')").await
    })
    .await
}

#[tokio::test]
async fn the_title_wall_is_gone_through_by_one_touch_or_key_and_found_again_by_the_wordmark() -> Result<()> {
    visit(&site()?, "", async |visitor| {
        visitor.sees(".title-wall .hero use").await?;
        ensure!(visitor.count(".head, .clock").await? == 0, "it has the whole screen");
        ensure!(visitor.count(".ways-in a").await? == 3, "three ways in");
        visitor.touches(".title-wall .through").await?;
        visitor.sees(".gallery").await?;
        visitor.reads("1967", ".clock .year").await?;
        visitor.touches(".wordmark").await?;
        visitor.sees(".title-wall").await?;
        visitor.presses(Key::Enter, "body").await?;
        visitor.sees(".gallery").await?;
        visitor.touches(".wordmark").await?;
        visitor.touches(".title-wall .languages [lang=ru]").await?;
        visitor.reads("Пройти", ".ways-in").await?;
        visitor.touches(".ways-in li:nth-child(2) a").await?;
        visitor.sees(".tree-room").await?;
        visitor.until("still in Russian", "return document.documentElement.lang === 'ru'").await
    })
    .await
}

#[tokio::test]
async fn the_title_wall_shows_another_decade_every_ten_seconds_until_it_is_held() -> Result<()> {
    // Time runs a hundred times as fast for it.
    let fast = "const wait = setTimeout; window.setTimeout = (f, ms) => wait(f, ms >= 10000 ? ms / 100 : ms);";
    let object = "return document.querySelector('.title-wall .hero use').getAttribute('href')";
    visit(&site_with(fast)?, "", async |visitor| {
        visitor.forgives().await?;
        visitor.sees(".title-wall .hero use").await?;
        let first = visitor.ask(object).await?;
        visitor.until("another object comes", &format!("{object} !== {first}")).await?;
        visitor.sees(".title-wall .ground rect").await?;
        visitor.touches(".title-wall .hold").await?;
        visitor.address_holds("still=yes").await?;
        let held = visitor.ask(object).await?;
        let later = format!("return new Promise(done => setTimeout(() => done(({{ f() {{ {object} }} }}).f()), 900))");
        ensure!(visitor.ask(&later).await? == held, "it goes on");
        visitor.forgives().await
    })
    .await?;
    let calm = format!(
        "{fast} const ask = matchMedia; window.matchMedia = q => q.includes('reduced-motion') ? {{ matches: true }} \
         : ask.call(window, q);"
    );
    visit(&site_with(&calm)?, "", async |visitor| {
        visitor.sees(".title-wall .hero use").await?;
        let first = visitor.ask(object).await?;
        let later = format!("return new Promise(done => setTimeout(() => done(({{ f() {{ {object} }} }}).f()), 900))");
        ensure!(visitor.ask(&later).await? == first, "something moves where calm is asked for");
        visitor.forgives().await
    })
    .await
}

#[tokio::test]
async fn the_object_of_the_title_wall_stands_on_its_line_as_large_as_the_screen_lets_it() -> Result<()> {
    visit(&site()?, "#/?year=1967&still=yes", async |visitor| {
        for screen in SCREENS {
            visitor.turns_the_screen(screen).await?;
            visitor.open("#/?year=1967&still=yes").await?;
            visitor.sees(".title-wall .hero use").await?;
            visitor
                .until(
                    &format!("it stands at {screen:?}"),
                    "const r = document.querySelector('.hero .box').getBoundingClientRect();
                     const scene = document.querySelector('.scene').getBoundingClientRect();
                     const fills = r.width > innerWidth * 0.8 || r.height > scene.height * 0.8;
                     const marks = [...document.querySelectorAll('.title-mark svg')];
                     const mark = marks.find(m => m.getClientRects().length);
                     const word = mark.getBoundingClientRect();
                     return fills && Math.abs(r.bottom - scene.bottom) < 5 && r.left > -1 && r.right < innerWidth + 1
                       && word.left >= 0 && word.right <= innerWidth",
                )
                .await?;
            let small = visitor
                .ask(
                    "const off = r => r.bottom > innerHeight + 1 || r.right > innerWidth + 1;
                     const small = r => r.height < 43.5 || r.width < 43.5;
                     const all = [...document.querySelectorAll('.title-wall a, .title-wall button')]
                       .filter(e => e.checkVisibility());
                     const wrong = all.filter(e => { const r = e.getBoundingClientRect(); return off(r) || small(r) });
                     return wrong.map(e => e.className + e.textContent).join()",
                )
                .await?;
            ensure!(small == "", "too small or off the screen at {screen:?}: {small}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_plate_is_one_screen_and_what_stands_beside_the_object_is_to_its_scale() -> Result<()> {
    visit(&site()?, "", async |visitor| {
        for screen in SCREENS {
            visitor.turns_the_screen(screen).await?;
            visitor.open("#/object?year=1964&object=moskvitch-408").await?;
            visitor.sees(".big-plate .plate use").await?;
            let measured = visitor
                .ask(
                    "const box = s => document.querySelector(s).getBoundingClientRect();
                     const car = box('.big-plate .plate .box'), man = box('.known-size');
                     return [car.width / innerWidth, man.height / car.height, man.left - car.right,
                       innerWidth - man.right, box('.plate-facts').bottom - box('main').bottom]",
                )
                .await?;
            let number = |at: usize| measured[at].as_f64().unwrap_or(f64::NAN);
            // Three quarters, or less where the height is short.
            ensure!((0.5..0.78).contains(&number(0)), "at {screen:?} it takes {} of the width", number(0));
            ensure!((number(1) - 1700.0 / 1480.0).abs() < 0.03, "at {screen:?} the person is {} as high", number(1));
            ensure!(number(2) > 0.0 && number(3) > -1.0, "at {screen:?} the person stands over the object or outside");
            ensure!(number(4) < 1.0, "at {screen:?} the facts are {} px below the fold", number(4));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mark_opens_how_we_know_and_has_the_focus_again_when_that_is_closed() -> Result<()> {
    visit(&site()?, "#/object?year=1964&object=moskvitch-408", async |visitor| {
        for (mark, sign) in [
            (".wall .know-mark", ".know .grounds > li:nth-child(3) .citations a"),
            (".ledger .known-figure.disputed", ".know .dispute-links .judge"),
            (".relation .know-mark", ".know .kind"),
        ] {
            visitor.touches(mark).await?;
            visitor.sees(sign).await.context(mark)?;
            visitor.address_holds("know=").await?;
            visitor.until("the focus is in it", "return document.activeElement.id === 'know-heading'").await?;
            visitor.presses(Key::Escape, "#know-heading").await?;
            visitor.sees(".know[hidden]").await?;
            visitor
                .until(
                    "the focus is on a mark of the same thing",
                    &format!(
                        "return !!document.activeElement.dataset.know && document.activeElement.dataset.know === \
                         document.querySelector('{mark}').dataset.know"
                    ),
                )
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_phone_compares_two_objects_side_by_side_without_scrolling_sideways() -> Result<()> {
    let address = "#/compare?year=1967&with=moskvitch-407&with=moskvitch-412";
    visit_at(&site()?, (500, 844), address, async |visitor| {
        visitor.sees(".compare-table .known-figure").await?;
        visitor
            .until(
                "both are in view",
                "const scroll = document.querySelector('.scroll');
                 const cells = [...document.querySelectorAll('.compare-table tbody tr:first-child td')];
                 return scroll.scrollWidth <= scroll.clientWidth + 1 && cells.length === 2
                   && cells.every(c => c.getBoundingClientRect().right <= innerWidth)
                   && cells[0].getBoundingClientRect().top === cells[1].getBoundingClientRect().top",
            )
            .await?;
        // Going through the list by keys chooses nothing.
        visitor.presses(Key::Down, ".chooser select").await?;
        ensure!(visitor.count(".chips li").await? == 2, "the list acts at a key");
        visitor.touches(".adding button").await?;
        visitor.until("it is put in", "return document.querySelectorAll('.chips li').length === 3").await
    })
    .await
}

#[tokio::test]
async fn a_low_screen_scrolls_as_one_page_and_leaves_every_room_its_height() -> Result<()> {
    visit_at(&site()?, (640, 400), "", async |visitor| {
        for room in ["gallery", "object", "tree", "map", "numbers", "stories", "compare"] {
            visitor.open(&format!("#/{room}?year=1967&object=moskvitch-412")).await?;
            visitor
                .until(
                    &format!("{room} has its height"),
                    "const m = document.querySelector('main');
                     return m.clientHeight > 200 && document.scrollingElement.scrollHeight > innerHeight
                       && document.scrollingElement.scrollWidth <= innerWidth + 1
                       && document.querySelector('.clock').offsetHeight < 70",
                )
                .await?;
        }
        Ok(())
    })
    .await
}

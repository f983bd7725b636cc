//! What a kiosk promises to visitors who follow each other, and to whoever left it alone for a season.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use std::collections::BTreeMap;
use visits::{Served, Visitor, dist, serve, visit, visit_at};

fn site() -> Result<Served> {
    serve("/", BTreeMap::new())
}

/// Puts a clock into the page that only the test turns, by `__pass(seconds)`, and strangers who know no manners.
async fn with_own_clock(visitor: &Visitor) -> Result<()> {
    visitor.ask(include_str!("harness/stranger.js")).await?;
    visitor.ask("localStorage.clear()").await.map(|_| ())
}

async fn pass(visitor: &Visitor, seconds: u32) -> Result<()> {
    visitor.ask(&format!("__pass({seconds})")).await.map(|_| ())
}

/// The number that the operator finds, such as `resets idle`.
async fn counted(visitor: &Visitor, kind: &str, why: &str, times: u32) -> Result<()> {
    let script =
        format!("return (JSON.parse(localStorage.getItem('operator.{kind}') || '{{}}').{why} || 0) === {times}");
    visitor.until(&format!("{kind} {why} are {times}"), &script).await
}

const LOOP: &str = ".attract:not([hidden])";
const ASKED: &str = ".warning:not([hidden])";

#[tokio::test]
async fn while_nobody_is_there_the_exhibit_plays_and_invites_in_every_language() -> Result<()> {
    visit(&site()?, "?kiosk", async |visitor| {
        visitor.sees(LOOP).await?;
        ensure!(visitor.count(".invitation .words [lang=ru]").await? == 1, "in Russian, too");
        with_own_clock(visitor).await?;
        for sign in
            [".title-wall", ".parade-room", ".map-room", ".tree-room", ".game-room", ".title-wall", ".parade-room"]
        {
            visitor.sees(sign).await?;
            visitor.sees(LOOP).await?;
            ensure!(
                visitor.ask("return document.querySelector('#app .exhibit').inert").await? == true,
                "it is only to be seen"
            );
            pass(visitor, 22).await?;
        }
        // The years run in a scene by themselves.
        visitor.sees(".map-room").await?;
        visitor.until("the years run", "return Number(document.querySelector('.clock .year').textContent) > 1933").await
    })
    .await
}

/// What is drawn of the scene ends where the invitation begins: the room, and on the title wall the object.
const WHOLE: &str = "const top = document.querySelector('.invitation').getBoundingClientRect().top;
    const low = e => e.getBoundingClientRect().bottom;
    return [...document.querySelectorAll('main, .title-wall .hero, .title-wall .scene')].every(e => low(e) <= top + 1)
        && Math.abs(low(document.querySelector('#app .exhibit')) - top) <= 1";

#[tokio::test]
async fn the_invitation_lies_on_nothing_of_its_scene_on_five_screens() -> Result<()> {
    visit(&site()?, "?kiosk", async |visitor| {
        visitor.sees(LOOP).await?;
        with_own_clock(visitor).await?;
        for sign in [".title-wall", ".parade-room", ".map-room", ".tree-room"] {
            visitor.sees(sign).await?;
            for screen in [(1920, 1080), (1080, 1920), (1366, 768), (820, 1180), (500, 844)] {
                visitor.turns_the_screen(screen).await?;
                visitor.until(&format!("{sign} is whole at {screen:?}"), WHOLE).await?;
            }
            pass(visitor, 22).await?;
        }
        Ok(())
    })
    .await
}

/// For 400 ms after the waking touch nothing is pressed: as long as a browser may take to make a click of it.
async fn the_finger_has_left(visitor: &Visitor) -> Result<()> {
    visitor.ask("return new Promise(done => setTimeout(done, 450))").await.map(|_| ())
}

#[tokio::test]
async fn the_touch_that_wakes_presses_nothing_and_takes_over_the_scene() -> Result<()> {
    visit(&site()?, "?kiosk", async |visitor| {
        visitor.sees(LOOP).await?;
        with_own_clock(visitor).await?;
        pass(visitor, 22).await?;
        visitor.sees(".parade-room").await?;
        pass(visitor, 22).await?;
        visitor.sees(".map-room").await?;
        // Right on a link of the navigation.
        visitor.taps(".rooms a[href^='#/stories']").await?;
        visitor.misses(LOOP).await?;
        visitor.sees(".map-room").await?;
        visitor.sees(".play[aria-pressed=false]").await?;
        // The next one presses.
        visitor
            .until("the finger has long left", "return new Promise(done => setTimeout(() => done(true), 500))")
            .await?;
        visitor.taps(".rooms a[href^='#/stories']").await?;
        visitor.sees(".stories-room").await?;
        // A key wakes as well, and does nothing else.
        pass(visitor, 76).await?;
        pass(visitor, 31).await?;
        visitor.sees(LOOP).await?;
        visitor.presses(Key::Enter, "body").await?;
        visitor.misses(LOOP).await?;
        visitor.sees(".title-wall").await
    })
    .await
}

#[tokio::test]
async fn the_loop_can_be_stopped_and_stands_still() -> Result<()> {
    visit(&site()?, "?kiosk", async |visitor| {
        visitor.sees(LOOP).await?;
        with_own_clock(visitor).await?;
        pass(visitor, 22).await?;
        visitor.sees(".parade-room").await?;
        pass(visitor, 22).await?;
        visitor.sees(".map-room").await?;
        visitor.touches(".invitation .still").await?;
        visitor.misses(".invitation .still").await?;
        visitor.sees(".play[aria-pressed=false]").await?;
        visitor.sees(LOOP).await?;
        // And goes on by itself when whoever stopped it must have left.
        pass(visitor, 60).await?;
        visitor.sees(".map-room").await?;
        pass(visitor, 16).await?;
        visitor.sees(".tree-room").await
    })
    .await
}

#[tokio::test]
async fn where_less_motion_is_asked_for_the_scenes_stand_still() -> Result<()> {
    let page = std::fs::read_to_string(dist().join("index.html"))?;
    let calm = "const ask = matchMedia; window.matchMedia = q => { const list = ask.call(window, q); \
        if (q.includes('reduced-motion')) Object.defineProperty(list, 'matches', { value: true }); return list; };";
    let page = page.replacen("<head>", &format!("<head><script>{calm}</script>"), 1);
    visit(&serve("/", BTreeMap::from([("index.html", Some(page))]))?, "?kiosk", async |visitor| {
        visitor.sees(LOOP).await?;
        with_own_clock(visitor).await?;
        for sign in [".title-wall", ".parade-room", ".map-room", ".tree-room"] {
            visitor.sees(sign).await?;
            visitor.misses(".play[aria-pressed=true]").await?;
            pass(visitor, 22).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_visitor_is_asked_and_may_go_on_as_often_as_they_want() -> Result<()> {
    visit(&site()?, "?kiosk#/tree?year=1967&object=moskvitch-408&lang=ru", async |visitor| {
        with_own_clock(visitor).await?;
        visitor.touches(".languages button").await?;
        for _ in 0..3 {
            pass(visitor, 74).await?;
            visitor.sees(".warning[hidden]").await?;
            pass(visitor, 5).await?;
            visitor.reads("30 seconds left", ".still-there .left").await?;
            pass(visitor, 12).await?;
            visitor.reads("18 seconds left", ".still-there .left").await?;
            visitor.touches(".still-there .here").await?;
            visitor.misses(ASKED).await?;
        }
        visitor.sees(".tree-room.with-choice").await?;
        // Whoever does not answer has left.
        pass(visitor, 80).await?;
        visitor.sees(ASKED).await?;
        pass(visitor, 30).await?;
        visitor.sees(LOOP).await?;
        counted(visitor, "resets", "idle", 1).await?;
        // And one who wants to begin again need not wait.
        visitor.taps("body").await?;
        the_finger_has_left(visitor).await?;
        pass(visitor, 80).await?;
        visitor.touches(".still-there .tool:last-child").await?;
        visitor.sees(".title-wall").await?;
        counted(visitor, "resets", "asked", 1).await
    })
    .await
}

#[tokio::test]
async fn it_waits_while_the_years_run() -> Result<()> {
    visit(&site()?, "?kiosk#/map?year=1950&pace=slow", async |visitor| {
        with_own_clock(visitor).await?;
        visitor.touches(".play").await?;
        pass(visitor, 300).await?;
        visitor.sees(".warning[hidden]").await?;
        visitor.touches(".play").await?;
        pass(visitor, 80).await?;
        visitor.sees(ASKED).await
    })
    .await
}

#[tokio::test]
async fn an_exhibit_that_nobody_has_touched_asks_nobody() -> Result<()> {
    visit(&site()?, "?kiosk&scene=0", async |visitor| {
        visitor.sees(".title-wall").await?;
        with_own_clock(visitor).await?;
        pass(visitor, 7200).await?;
        visitor.sees(".warning[hidden]").await?;
        ensure!(visitor.ask("return localStorage.getItem('operator.resets')").await?.is_null(), "nothing was reset");
        Ok(())
    })
    .await
}

/// How many visits of strangers are made in each browser.
const STRANGERS: u32 = 120;

#[tokio::test]
async fn after_hundreds_of_strangers_the_screen_is_as_in_the_beginning() -> Result<()> {
    visit(&site()?, "?kiosk&scene=0", async |visitor| {
        visitor.sees(".title-wall").await?;
        with_own_clock(visitor).await?;
        visitor
            .until("the first drawings are there", "return document.querySelectorAll('#plate-drawings > g').length > 0")
            .await?;
        visitor
            .until(
                "it has settled",
                "const now = __dump(), same = now === window.__fresh; window.__fresh = now; return same",
            )
            .await?;
        let mut memory = 0.0;
        for seed in 1..=STRANGERS / 10 {
            if seed == 5 {
                memory = visitor.ask("return __memory()").await?.as_f64().unwrap_or_default();
            }
            let left = visitor.ask(&format!("return __visits(10, {seed})")).await?;
            ensure!(left == "", "{left}");
        }
        let after = visitor.ask("return __memory()").await?.as_f64().unwrap_or_default();
        println!("memory of the program: {memory} MB after 40 visits, {after} MB after {STRANGERS}");
        // All rooms have been seen by then; what is still taken afterwards would go on for a season.
        ensure!(memory > 1.0 && after - memory <= 2.0, "from {memory} to {after} MB");
        counted(visitor, "resets", "idle", STRANGERS).await
    })
    .await
}

/// Asks whether an event of that kind, put at the search or elsewhere, is stopped.
const STOPPED: &str = "
    const stopped = (event, at) => !(at || document.querySelector('main')).dispatchEvent(event);
    const of = (kind, what, more) => new kind(what, { bubbles: true, cancelable: true, ...more });
    const key = (key, more, at) => stopped(of(KeyboardEvent, 'keydown', { key, ...more }), at);
    const search = document.querySelector('input[type=search]');";

#[tokio::test]
async fn there_is_no_way_out_of_a_kiosk_that_a_page_can_close() -> Result<()> {
    let site = site()?;
    let ways = format!(
        "{STOPPED}
        const wheel = of(WheelEvent, 'wheel', {{ ctrlKey: true, deltaY: 1 }});
        return {{
            menu: stopped(of(MouseEvent, 'contextmenu')), drag: stopped(of(DragEvent, 'dragstart')), drop: \
            stopped(of(DragEvent, 'drop')),
            over: stopped(of(DragEvent, 'dragover')), select: stopped(of(Event, 'selectstart')), zoom: stopped(wheel),
            middle: stopped(of(MouseEvent, 'auxclick', {{ button: 1 }})), back: \
            stopped(of(MouseEvent, 'mouseup', {{ button: 3 }})),
            f5: key('F5'), f11: key('F11'), f12: key('F12'), help: key('F1'), print: key('p', {{ ctrlKey: \
            true }}), save: key('s', {{ ctrlKey: true }}),
            find: key('f', {{ ctrlKey: true }}), reload: key('r', {{ ctrlKey: true }}), source: key('u', {{ ctrlKey: \
            true }}), open: key('o', {{ ctrlKey: true }}),
            plus: key('+', {{ ctrlKey: true }}), left: key('ArrowLeft', {{ altKey: true }}), home: \
            key('Home', {{ altKey: true }}), menukey: key('ContextMenu'),
            mac: key('q', {{ metaKey: true }}), all: key('a', {{ ctrlKey: true }}),
        }}"
    );
    visit(&site, "?kiosk&scene=0#/gallery?year=1967", async |visitor| {
        visitor.touches(".find-open").await?;
        visitor.sees("input[type=search]").await?;
        let stopped = visitor.ask(&ways).await?;
        for (way, stopped) in stopped.as_object().into_iter().flatten() {
            ensure!(*stopped == true, "{way} is open");
        }
        // What a visitor needs still works: letters, arrows, and copying within the search.
        let needed = visitor
            .ask(&format!(
                "{STOPPED} return [key('m', {{}}, search), key('a', {{ ctrlKey: \
                 true }}, search), key('ArrowRight'), key('Tab'), stopped(of(WheelEvent, 'wheel', {{ deltaY: \
                 1 }}))].includes(true)"
            ))
            .await?;
        ensure!(needed == false, "a visitor is kept from what they need");
        ensure!(visitor.ask("return window.open('about:blank') === null").await? == true, "a window opens");
        // Two fingers on the page.
        let pinch = "const at = document.querySelector('main'); \
            const touch = n => new Touch({ identifier: n, target: at, clientX: 9 * n, clientY: 9 });
            return typeof Touch === 'undefined' || !at.dispatchEvent(new TouchEvent('touchmove', { bubbles: \
            true, cancelable: true, touches: [touch(1), touch(2)] }))";
        ensure!(visitor.ask(pinch).await? == true, "the page can be pinched");
        for property in ["overscrollBehaviorY", "userSelect", "touchAction"] {
            let style = visitor.ask(&format!("return getComputedStyle(document.documentElement).{property}")).await?;
            ensure!(style != "auto" && style != "text", "{property} is {style}");
        }
        Ok(())
    })
    .await?;
    // At home nothing of that is taken away.
    visit(&site, "#/gallery?year=1967", async |visitor| {
        let stopped = visitor.ask(&ways).await?;
        ensure!(stopped.as_object().is_some_and(|ways| ways.values().all(|stopped| *stopped == false)), "{stopped}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_out_of_a_kiosk_is_a_code_and_one_within_leaves_no_step_behind() -> Result<()> {
    let sources = std::fs::read_to_string(dist().join("assets/exhibit/sources.json"))?;
    let mut sources: serde_json::Value = serde_json::from_str(&sources)?;
    sources[0]["url"] = "https://museum.example/article".into();
    let exhibit = std::fs::read_to_string(dist().join("assets/exhibit/exhibit.json"))?;
    let mut exhibit: serde_json::Value = serde_json::from_str(&exhibit)?;
    exhibit["kiosk"]["home"] = "https://museum.example/objects/".into();
    let site = serve(
        "/",
        BTreeMap::from([
            ("assets/exhibit/sources.json", Some(sources.to_string())),
            ("assets/exhibit/exhibit.json", Some(exhibit.to_string())),
        ]),
    )?;
    visit(&site, "?kiosk&scene=0#/gallery?year=1967", async |visitor| {
        let steps = visitor.ask("return history.length").await?;
        visitor.touches(".rooms a[href^='#/sources']").await?;
        visitor.touches(".sources-room a[href*='entry=article']").await?;
        visitor.touches("a.outside").await?;
        visitor.reads("https://museum.example/article", ".code").await?;
        ensure!(visitor.count(".code svg path").await? == 1, "there is a code");
        visitor.touches(".code button").await?;
        visitor.misses(".code").await?;
        visitor.touches(".rooms a[href^='#/tree']").await?;
        visitor.sees(".tree-room").await?;
        // The present view, to take home.
        visitor.touches(".tools .languages button").await?;
        visitor.touches(".tools > button:not(.again)").await?;
        visitor.reads("https://museum.example/objects/#/tree?year=1967", ".code").await?;
        visitor.touches(".code button").await?;
        ensure!(visitor.ask("return history.length").await? == steps, "a step is left in the history");
        ensure!(visitor.ask("return location.hash").await? == "#/gallery?year=1967", "the address has changed");
        Ok(())
    })
    .await?;
    // At home it is a link like any other.
    visit(&site, "#/sources?entry=article", async |visitor| {
        visitor.sees("a.outside").await?;
        ensure!(visitor.ask("return document.querySelector('a.outside').target").await? == "_blank", "it opens beside");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_keyboard_on_the_screen_writes_both_scripts() -> Result<()> {
    for size in [(1366, 768), (820, 1180)] {
        visit_at(&site()?, size, "?kiosk&scene=0#/gallery?year=1967", async |visitor| {
            visitor.touches(".find-open").await?;
            visitor.touches("input[type=search]").await?;
            visitor.sees(".keyboard:not([hidden])").await?;
            ensure!(
                visitor.ask("return document.querySelector('input[type=search]').inputMode").await? == "none",
                "one keyboard is enough"
            );
            let key = async |letter: &str| {
                visitor
                    .ask(&format!(
                        "[...document.querySelectorAll('.keyboard button')].find(b => b.textContent === \
                         '{letter}').click()"
                    ))
                    .await
            };
            for letter in ["4", "0", "8"] {
                key(letter).await?;
            }
            visitor
                .until("it is written", "return document.querySelector('input[type=search]').value === '408'")
                .await?;
            // Where the caret stands, and over what is selected.
            let chosen = async |from: u32, to: u32| {
                let choose = "document.querySelector('input[type=search]').setSelectionRange";
                visitor.ask(&format!("{choose}({from}, {to})")).await
            };
            let holds = |text: &str| format!("return document.querySelector('input[type=search]').value === '{text}'");
            chosen(0, 0).await?;
            key("2").await?;
            visitor.until("it stands before the rest", &holds("2408")).await?;
            key("3").await?;
            visitor.until("the caret goes along", &holds("23408")).await?;
            chosen(1, 4).await?;
            key("9").await?;
            visitor.until("what was selected is gone", &holds("298")).await?;
            chosen(1, 2).await?;
            visitor.touches(".keyboard .row:first-child .wide").await?;
            visitor.until("and by erasing", &holds("28")).await?;
            key("0").await?;
            visitor.until("in the middle", &holds("208")).await?;
            chosen(3, 3).await?;
            for _ in 0..3 {
                visitor.touches(".keyboard .row:first-child .wide").await?;
            }
            visitor.touches(".keyboard .row:last-child [lang=ru]").await?;
            for letter in ["а", "л", "е", "к", "о"] {
                key(letter).await?;
            }
            visitor
                .until("it is written", "return document.querySelector('input[type=search]').value === 'алеко'")
                .await?;
            visitor
                .until(
                    "it is found",
                    "return document.querySelectorAll('.gallery .card').length < 6 \
                     && document.querySelectorAll('.gallery .card').length > 0",
                )
                .await?;
            let out = visitor
                .ask(
                    "return [...document.querySelectorAll('.keyboard button')].filter(b => { const r = \
                     b.getBoundingClientRect(); return r.left < 0 || r.right > innerWidth || r.height < 44; }).length",
                )
                .await?;
            ensure!(out == 0, "{out} keys are cut off or too small");
            // What lies under the keyboard comes out from under it: the last of what is found, and of the ways to find.
            for last in ["main .hall .card", ".find *"] {
                let free = format!(
                    "for (const e of [...document.querySelectorAll('main, .find, .hall')]) e.scrollTop = 1e6;
                    const all = [...document.querySelectorAll('{last}')].filter(e => e.getClientRects().length);
                    const bottom = Math.max(...all.map(e => e.getBoundingClientRect().bottom));
                    return all.length > 0 && bottom <= document.querySelector('.keyboard').getBoundingClientRect().top"
                );
                visitor.until(&format!("{last} is free of the keyboard"), &free).await?;
            }
            visitor.touches(".keyboard .row:last-child .wide:last-child").await?;
            visitor.misses(".keyboard:not([hidden])").await
        })
        .await?;
    }
    // At home visitors have their own.
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.touches(".find-open").await?;
        visitor.touches("input[type=search]").await?;
        visitor.misses(".keyboard:not([hidden])").await
    })
    .await
}

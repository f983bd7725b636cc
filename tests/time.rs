//! What only shows after long: what a page takes does not grow with how long it is open.
//!
//! `ROUNDS=500` goes through the rooms as often, `WEEK=50` lets a week pass with so many visitors a day (`make soak`).
//! Time is injected: what comes over a kiosk in a week comes over it here in a minute.

use anyhow::{Result, ensure};
use exhibit::rack::MOST;
use std::collections::BTreeMap;
use visits::{Served, Visitor, dist, serve, visit};

/// Rooms that a round goes through, each with something open in it.
const ROOMS: [&str; 12] = [
    "title",
    "gallery?year=1967",
    "tree?year=1967",
    "map?year=1990",
    "parade",
    "compare",
    "chronicle?year=1956",
    "stories",
    "numbers",
    "disputes",
    "sources",
    "game",
];

/// After so many rounds all has been seen, and nothing more may come.
const WARM: usize = 6;

/// Listeners that are there, and what else a page takes: elements without and in the store of drawings, listeners,
/// memory of the program and of scripts.
const COUNT: &str = "(() => {
    const add = EventTarget.prototype.addEventListener, remove = EventTarget.prototype.removeEventListener;
    window.__listeners = 0;
    EventTarget.prototype.addEventListener = function (kind, then, how) {
        if (!(how && how.once)) window.__listeners += 1;
        return add.call(this, kind, then, how);
    };
    EventTarget.prototype.removeEventListener = function (kind, then, how) {
        if (!(how && how.once)) window.__listeners -= 1;
        return remove.call(this, kind, then, how);
    };
    window.__store = () => document.querySelectorAll('#plate-drawings > * *').length;
    window.__takes = () => [document.querySelectorAll('*').length - __store(), __store(), __listeners, __memory(),
        performance.memory ? performance.memory.usedJSHeapSize / 1048576 : 0].map(n => Math.round(n * 100) / 100);
})();";

/// Goes through rooms, and waits in each until it is drawn.
const GO: &str = "window.__go = async rooms => {
    const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
    for (const room of rooms) {
        location.hash = '#/' + room;
        const sign = '#app .exhibit.in-' + room.split('?')[0];
        for (let waits = 0; waits < 300 && !document.querySelector(sign); waits += 1) await frame();
        if (!document.querySelector(sign)) return sign + ' did not come';
        for (let waits = 0; waits < 4; waits += 1) await frame();
    }
    return '';
};";

fn site() -> Result<Served> {
    let page = std::fs::read_to_string(dist().join("index.html"))?;
    let page = page.replacen("<head>", &format!("<head><script>{COUNT}</script>"), 1);
    serve("/", BTreeMap::from([("index.html", Some(page))]))
}

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// What the page takes now: elements, those of the drawings in store, listeners, MB of the program, MB of scripts.
/// Drawings that are shown nowhere leave a moment after the room that showed them.
async fn takes(visitor: &Visitor) -> Result<[f64; 5]> {
    visitor.until("no more drawings are kept than may be", &format!("return __store() <= {MOST}")).await?;
    Ok(serde_json::from_value(visitor.ask("return __takes()").await?)?)
}

fn is_flat(warm: [f64; 5], after: [f64; 5]) -> Result<()> {
    let [elements, _, listeners, program, _] = [0, 1, 2, 3, 4].map(|what| after[what] - warm[what]);
    // What a room has beside what it had then: another question of the game, another picture on the wall.
    ensure!(elements <= 200.0, "{elements} elements more than after the warm-up");
    ensure!(listeners <= 8.0, "{listeners} listeners more than after the warm-up");
    ensure!(program <= 2.0, "{program} MB more than after the warm-up");
    Ok(())
}

#[tokio::test]
async fn after_many_rounds_through_every_room_a_page_takes_no_more_than_after_a_few() -> Result<()> {
    let rounds = number("ROUNDS", 20);
    visit(&site()?, "", async |visitor| {
        visitor.ask(GO).await?;
        let rooms = serde_json::to_string(&ROOMS)?;
        let mut warm = [0.0; 5];
        for round in 1..=rounds {
            let wrong = visitor.ask(&format!("return __go({rooms})")).await?;
            ensure!(wrong == "", "{wrong} in round {round}");
            if round == WARM {
                warm = takes(visitor).await?;
            }
            if round <= WARM || round % (rounds / 10).max(1) == 0 {
                println!(
                    "round {round}: elements, those in store, listeners, MB of program, MB of scripts {:?}",
                    takes(visitor).await?
                );
            }
        }
        is_flat(warm, takes(visitor).await?)
    })
    .await
}

/// What comes over a kiosk within the week, on which day: its clock is set back, its machine sleeps for nine hours, and
/// a newer build lies there, as a stick brings it, to be taken when nobody is there.
const HAPPENS: [(usize, &str); 3] = [
    (2, "const wall = keeper.wall; keeper.wall = () => wall() - 3600000; keeper.tick()"),
    (4, "const wall = keeper.wall; keeper.wall = () => wall() + 32400000; keeper.tick()"),
    (
        5,
        "exhibitOffline.take = () => { window.name = 'taken'; exhibitOffline.ready = false; location.reload() };
        exhibitOffline.ready = true",
    ),
];

#[tokio::test]
async fn after_a_week_of_visitors_a_kiosk_takes_no_more_than_after_a_day() -> Result<()> {
    let each_day = number("WEEK", 4);
    visit(&site()?, "?kiosk&scene=0", async |visitor| {
        let mut warm = [0.0; 5];
        for day in 1..=7 {
            // In the night the page is loaded anew, once nobody is there.
            visitor.until("it stands", "return !!document.querySelector('#app .title-wall')").await?;
            if visitor.ask("return typeof __visits").await? == "undefined" {
                visitor.ask(include_str!("harness/stranger.js")).await?;
            }
            let taken = visitor.ask("return window.name === 'taken'").await?;
            ensure!(day < 6 || taken == true, "the newer build was left lying");
            // Each is asked whether somebody is there, does not answer, and is forgotten; then nobody comes for hours.
            let strangers = format!(
                "window.__dump = () => ''; window.__fresh = ''; const wrong = await __visits({each_day}, {day});
                return wrong"
            );
            let wrong = visitor.ask(&format!("return (async () => {{ {strangers} }})()")).await?;
            ensure!(wrong == "", "day {day}: {wrong}");
            let takes = takes(visitor).await?;
            println!("day {day}: elements, those in store, listeners, MB of program, MB of scripts {takes:?}");
            if day == 3 {
                warm = takes;
            }
            if day > 3 {
                is_flat(warm, takes)?;
            }
            for (_, what) in HAPPENS.iter().filter(|(on, _)| *on == day) {
                visitor.ask(what).await?;
            }
            visitor.ask("window.__before = true; __pass(28800)").await?;
        }
        Ok(())
    })
    .await
}

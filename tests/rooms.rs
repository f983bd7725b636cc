//! What the exhibit promises to a visitor, in both browsers.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use visits::{serve, visit, visit_at};

fn site() -> Result<visits::Served> {
    serve("/", Default::default())
}

/// How many objects are shipped.
fn objects() -> Result<usize> {
    let shipped = std::fs::read_to_string(visits::dist().join("assets/exhibit/objects.json"))?;
    Ok(serde_json::from_str::<Vec<serde_json::Value>>(&shipped)?.len())
}

#[tokio::test]
async fn every_room_opens_from_the_navigation() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.sees(".gallery .card").await?;
        for (room, sign) in [
            ("tree", ".tree-room .node"),
            ("map", ".map-room .pin"),
            ("chronicle", ".chronicle .event"),
            ("stories", ".stories-room .story"),
            ("numbers", ".numbers-room h1"),
            ("disputes", ".disputes-room :is(.case-card, .dispute)"),
            ("sources", ".sources-room :is(.witnesses, .source)"),
            ("gallery", ".gallery .card"),
        ] {
            visitor.touches(&format!(".rooms a[href^='#/{room}']")).await?;
            visitor.sees(sign).await?;
            visitor.sees(&format!(".rooms a[href^='#/{room}'][aria-current]")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_search_finds_the_object_in_either_script_and_with_a_typo() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.touches(".find-open").await?;
        for query in ["aleko", "алеко", "alekko"] {
            visitor.types(query, ".search").await?;
            visitor.sees(".card a[href*='object=moskvitch-2141']").await?;
            ensure!(visitor.count(".card").await? < 6, "{query} finds too much");
        }
        visitor.address_holds("q=alekko").await
    })
    .await
}

#[tokio::test]
async fn a_search_that_finds_nothing_offers_a_way_on() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.touches(".find-open").await?;
        visitor.types("kapitaaan", ".search").await?;
        visitor.touches(".nothing button").await?;
        visitor.sees(".card a[href*='object=opel-kapitan']").await?;
        visitor.types("zzzzzz", ".search").await?;
        visitor.touches(".nothing .strong").await?;
        visitor.reads(&objects()?.to_string(), ".bar .count").await
    })
    .await
}

#[tokio::test]
async fn filters_narrow_the_gallery_and_are_cleared_at_once() -> Result<()> {
    let all = objects()?;
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.touches(".find-open").await?;
        visitor.reads(&all.to_string(), ".bar .count").await?;
        visitor.touches(".filters fieldset:nth-of-type(2) li:nth-child(2) .term").await?;
        visitor.sees(".term[aria-pressed='true']").await?;
        let some = visitor.count(".card").await?;
        let promised = visitor.text(".term[aria-pressed='true'] .n").await?;
        ensure!(some < all && promised == some.to_string(), "{promised} promised, {some} shown");
        visitor.touches(".bar > .tool").await?;
        visitor.reads(&all.to_string(), ".bar .count").await?;
        // Closed again, the gallery is as it opened, and the keyboard is where it was.
        visitor.touches(".find .close").await?;
        visitor.sees(".newcomer").await?;
        visitor
            .until("the focus is at the button", "return document.activeElement.matches('.era-wall .find-open')")
            .await
    })
    .await
}

#[tokio::test]
async fn a_object_has_a_page_and_moves_the_clock_to_its_year() -> Result<()> {
    visit(&site()?, "#/gallery?year=1980", async |visitor| {
        visitor.touches(".card a[href$='object=moskvitch-408']").await?;
        visitor.reads("408", ".object-page h1").await?;
        visitor.reads("1964", ".clock .year").await?;
        visitor.sees(".big-plate .measure").await?;
        // The claims behind a figure are one touch away.
        visitor.touches(".ledger .known-figure").await?;
        visitor.sees(".know .claims .citations a").await?;
        visitor.presses(Key::Escape, "#know-heading").await?;
        visitor.sees(".know[hidden]").await?;
        ensure!(visitor.count(".family .relation").await? > 2, "a family of several");
        visitor.sees(".roads .events li").await
    })
    .await
}

#[tokio::test]
async fn turning_the_clock_brings_the_next_object_onto_the_wall_and_its_shelf_below() -> Result<()> {
    visit(&site()?, "#/gallery?year=1955", async |visitor| {
        visitor.reads("401", ".newcomer .numeral").await?;
        visitor.presses(Key::Right, "#year").await?;
        visitor.reads("402", ".newcomer .numeral").await?;
        visitor.reads("New in 1956", ".newcomer .told").await?;
        visitor.sees(".shelf-index a[aria-current][href*='shelf=second']").await?;
        visitor.sees(".card.ghost a[href*='object=moskvitch-403']").await?;
        visitor.touches(".newcomer").await?;
        visitor.reads("402", ".object-page h1").await
    })
    .await
}

#[tokio::test]
async fn a_tab_turns_the_clock_to_its_shelf_and_the_clock_leads_on_from_there() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.touches(".shelf-index a[href*='shelf=revival']").await?;
        visitor.reads("2022", ".clock .year").await?;
        visitor.sees(".shelf-index a[aria-current][href*='shelf=revival']").await?;
        // What came from elsewhere is led to by no year, and can be chosen.
        visitor.touches(".shelf-index a[href*='shelf=foreign']").await?;
        visitor.sees(".shelf-index a[aria-current][href*='shelf=foreign']").await?;
        visitor.reads("2022", ".clock .year").await?;
        visitor.presses(Key::Home, "#year").await?;
        visitor.sees(".shelf-index a[aria-current][href*='shelf=pre-war']").await?;
        visitor.reads("Ford A", ".newcomer .numeral").await
    })
    .await
}

#[tokio::test]
async fn drawings_come_to_the_cards() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor
            .until(
                "the drawing of a card is there",
                "const use = document.querySelector('.card .plate use'); \
                 return !!use && !!document.querySelector(use.getAttribute('href'))",
            )
            .await?;
        visitor
            .until(
                "and has a size",
                "return document.querySelector('.card .plate use').getBoundingClientRect().width > 60",
            )
            .await
    })
    .await
}

#[tokio::test]
async fn the_clock_is_one_for_all_rooms_and_speaks_its_year() -> Result<()> {
    visit(&site()?, "#/gallery?year=1940", async |visitor| {
        visitor
            .until(
                "in 1940 most objects are not yet born",
                "return document.querySelectorAll('.card.ghost').length > 3",
            )
            .await?;
        visitor.presses(Key::End, "#year").await?;
        visitor.reads("2025", ".clock .year").await?;
        visitor.misses(".card.ghost").await?;
        visitor.touches(".rooms a[href^='#/map']").await?;
        visitor.reads("2025", ".map-title p").await?;
        visitor.presses(Key::Home, "#year").await?;
        visitor.reads("1930", ".map-title p").await?;
        visitor
            .until(
                "the knob says more than the year",
                "return document.querySelector('#year').ariaValueText.length > 6 \
                 || document.querySelector('#year').getAttribute('aria-valuetext').length > 6",
            )
            .await
    })
    .await
}

#[tokio::test]
async fn the_years_run_and_stop() -> Result<()> {
    visit(&site()?, "#/map?year=1950", async |visitor| {
        visitor.touches(".clock .play").await?;
        visitor.reads("1952", ".clock .year").await?;
        visitor.touches(".clock .play").await?;
        visitor.sees(".clock .play[aria-pressed='false']").await
    })
    .await
}

#[tokio::test]
async fn scrubbing_leaves_one_step_in_the_history_and_back_undoes_a_choice() -> Result<()> {
    visit(&site()?, "#/gallery?year=1930", async |visitor| {
        let before = visitor.ask("return history.length").await?;
        for _ in 0..60 {
            visitor.presses(Key::Right, "#year").await?;
        }
        visitor.address_holds("year=1990").await?;
        ensure!(visitor.ask("return history.length").await? == before, "scrubbing wrote history");
        visitor.touches(".card a[href$='object=moskvitch-2141-bulgaria']").await?;
        visitor.sees(".object-page").await?;
        visitor.goes_back().await?;
        visitor.sees(".gallery").await?;
        visitor.reads("1990", ".clock .year").await?;
        visitor.goes_forward().await?;
        visitor.reads("2141", ".object-page h1").await?;
        visitor.reloads().await?;
        visitor.reads("2141", ".object-page h1").await
    })
    .await
}

#[tokio::test]
async fn the_tree_shows_a_object_and_traces_its_ancestors() -> Result<()> {
    visit(&site()?, "#/tree?year=1967", async |visitor| {
        visitor.sees(".node").await?;
        let all = "let n = 0; for (const node of document.querySelectorAll('.node')) { \
                   const count = node.querySelector('.count'); \
                   n += count ? +count.textContent.slice(1) : 1; } return n";
        visitor.until("every object is in the tree, alone or in a count", &format!("{} > 55", wrapped(all))).await?;
        visitor.presses(Key::Enter, ".node[aria-label^='Moskvitch 412']").await?;
        visitor.reads("Moskvitch 412", ".choice h2").await?;
        visitor.touches(".traces button:nth-child(2)").await?;
        visitor.address_holds("trace=ancestors").await?;
        visitor
            .until(
                "an ancestor is not dimmed",
                "return !document.querySelector(\".node[aria-label*='Kadett K38']\").classList.contains('dim')",
            )
            .await?;
        visitor
            .until(
                "a stranger is dimmed",
                "return document.querySelector(\".node[aria-label*='Logan']\").classList.contains('dim')",
            )
            .await?;
        visitor.touches(".choice .head").await?;
        visitor.reads("412", ".object-page h1").await
    })
    .await
}

/// Where the picture lies on its sheet, and how large.
const PLACE: &str = "(() => {
    const m = document.querySelector('.world').getScreenCTM();
    const sheet = document.querySelector('.sheet').getBoundingClientRect();
    // An address keeps a camera to a thousandth of a unit.
    return [m.a.toFixed(2), (m.e - sheet.left).toFixed(0), (m.f - sheet.top).toFixed(0)].join(' ');
})()";

#[tokio::test]
async fn the_tree_is_moved_by_hand_wheel_two_fingers_keys_and_buttons_and_comes_back() -> Result<()> {
    visit(&site()?, "#/tree?year=1967", async |visitor| {
        let place = &format!("return {PLACE}");
        visitor.sees(".node").await?;
        let rest = visitor.ask(place).await?;
        visitor.drags(".sheet", (-160, -60)).await?;
        visitor.address_holds("tree=").await?;
        ensure!(visitor.ask(place).await? != rest, "dragging moved nothing");
        ensure!(visitor.count(".node.chosen").await? == 0, "dragging chose an object");
        let dragged = visitor.ask(place).await?;
        visitor.touches(".zoom button").await?;
        visitor.until("the button brings it nearer", &format!("{place} !== {dragged}")).await?;
        let scale = "return document.querySelector('.world').getScreenCTM().a";
        let before = visitor.ask(scale).await?;
        visitor.spreads_two_fingers(".sheet", 80, 160).await?;
        visitor.until("two fingers stretch it", &format!("{scale} > {before} * 1.5")).await?;
        ensure!(visitor.count(".node.chosen").await? == 0, "a pinch chose an object");
        let before = visitor.ask(scale).await?;
        visitor.turns_the_wheel(".sheet", -240).await?;
        visitor.until("the wheel brings it nearer", &format!("{scale} > {before} * 1.1")).await?;
        visitor.presses_letter("0", ".sheet").await?;
        visitor.until("0 shows all", &format!("{scale} < 1")).await?;
        let still = "const now = document.querySelector('.carried').style.transform
              + document.querySelector('.world').getAttribute('transform');
            const still = now === window.__was; window.__was = now; return still";
        visitor.until("it has come to rest", still).await?;
        let outside = "return [...document.querySelectorAll('.node .touch')].filter(touch => {
            const box = touch.getBoundingClientRect(); return box.left < -3 || box.left > innerWidth }).length === 0";
        visitor.until("all of it is on the screen", outside).await?;
        let all = visitor.ask(place).await?;
        visitor.presses(Key::Right, ".sheet").await?;
        visitor.until("an arrow key moves it", &format!("{place} !== {all}")).await?;
        visitor.touches(".zoom .fit").await?;
        visitor.until("the button shows all again", &format!("{place} === {all}")).await?;
        // Pressed near its edge, let go beyond the window, back without a button: nothing sticks to the mouse.
        visitor.ask(BEYOND).await?;
        visitor.until("it has come to rest", still).await?;
        let left = visitor.ask(place).await?;
        visitor.ask(&format!("{BEYOND_AGAIN}; window.__was = ''")).await?;
        visitor.until("it has come to rest", still).await?;
        ensure!(visitor.ask(place).await? == left, "the picture sticks to the mouse");
        Ok(())
    })
    .await
}

/// The mouse goes down near the edge of the window, out of it, and comes back with no button down.
const BEYOND: &str = "window.__mouse = (kind, x, buttons) => {
        const over = document.elementFromPoint(Math.min(x, innerWidth - 2), innerHeight / 2);
        over.dispatchEvent(new PointerEvent(kind, { bubbles: true, cancelable: true, pointerId: 1, pointerType: 'mouse',
            isPrimary: true, clientX: x, clientY: innerHeight / 2, button: kind === 'pointerdown' ? 0 : -1, buttons }));
    };
    __mouse('pointerdown', innerWidth - 40, 1);
    __mouse('pointermove', innerWidth + 40, 1);
    __mouse('pointermove', innerWidth - 200, 0)";

/// It goes about there, still with no button down.
const BEYOND_AGAIN: &str = "for (const way of [100, 300, 500, 250]) __mouse('pointermove', innerWidth - way, 0)";

#[tokio::test]
async fn the_map_fills_with_the_clock_and_tells_of_a_place() -> Result<()> {
    visit(&site()?, "#/map?year=1930", async |visitor| {
        visitor.sees(".land .ground").await?;
        // What is over stays as a faint ground.
        let faint = "document.querySelector('.roads-past').getAttribute('d').split('M').length";
        let early = visitor.ask(&format!("return {faint}")).await?;
        visitor.presses(Key::End, "#year").await?;
        visitor.until("more faint roads by 2025", &format!("return {faint} > {early} + 20")).await?;
        visitor.open("#/map?year=1967").await?;
        visitor.presses(Key::Enter, ".pin[aria-label*='Izhevsk']").await?;
        visitor.reads("Izhevsk", ".choice h1").await?;
        visitor.address_holds("place=izhevsk").await?;
        visitor.touches(".choice .moves button").await?;
        visitor.address_holds("movement=").await?;
        visitor.sees(".choice .citations a").await
    })
    .await
}

#[tokio::test]
async fn the_other_language_is_one_touch_away_everywhere() -> Result<()> {
    visit(&site()?, "#/object?year=1964&object=moskvitch-408", async |visitor| {
        visitor.touches(".languages button").await?;
        visitor.reads("Москвич-408", ".object-page h1").await?;
        visitor.address_holds("lang=ru").await?;
        visitor.until("the page says which language it is in", "return document.documentElement.lang === 'ru'").await
    })
    .await
}

#[tokio::test]
async fn a_link_opens_the_room_as_it_was() -> Result<()> {
    visit(&site()?, "#/disputes?year=1947&entry=c019", async |visitor| {
        // The visitor's own mind comes before the verdict.
        visitor.touches(".dispute.open .side").await?;
        visitor.sees(".dispute.open .verdict").await?;
        visitor.touches(".case-foot a").await?;
        visitor.touches(".theme-of").await?;
        visitor.until("one theme is left", "return document.querySelectorAll('.entries h3').length === 1").await?;
        visitor.reads("1947", ".clock .year").await?;
        visitor.open("#/object?year=1964&object=no-such-object").await?;
        visitor.touches(".nothing .strong").await?;
        visitor.sees(".gallery .card").await?;
        visitor.open("#/no-such-room").await?;
        visitor.sees(".title-wall").await
    })
    .await
}

#[tokio::test]
async fn starting_again_brings_the_opening_back() -> Result<()> {
    visit(&site()?, "#/tree?year=1999&object=moskvitch-2141&trace=both&lang=ru&q=x", async |visitor| {
        visitor.touches(".tools .again").await?;
        visitor.sees(".title-wall").await?;
        visitor.until("the address is that of the opening", "return location.hash.startsWith('#/?year=1967')").await?;
        visitor.until("in the first language", "return document.documentElement.lang === 'en'").await
    })
    .await
}

#[tokio::test]
async fn a_donor_and_its_descendant_are_compared_by_touch_and_by_keyboard() -> Result<()> {
    visit(&site()?, "#/gallery?year=1946", async |visitor| {
        visitor.touches(".ways-in a[href^='#/compare']").await?;
        visitor.touches(".pairs button").await?;
        visitor
            .until("two objects stand there", "return document.querySelectorAll('.compared .objects > g').length === 2")
            .await?;
        visitor.sees(".in-words li").await?;
        visitor.sees(".compare-table .differs").await?;
        // Laid over each other, as outlines, by keyboard alone.
        visitor.presses(Key::Enter, ".ways .toggle:nth-child(2)").await?;
        visitor.sees(".compared .overlaid").await?;
        visitor.presses(Key::Enter, ".ways .toggle:nth-child(4)").await?;
        visitor.sees(".compared .objects > g[filter]").await?;
        visitor.address_holds("lines=yes").await?;
        visitor.reloads().await?;
        visitor.sees(".compared .objects > g[filter]").await?;
        visitor.touches(".compare-table .known-figure").await?;
        visitor.sees(".know .citations a").await?;
        visitor.touches(".know .close").await?;
        visitor.touches(".chips button").await?;
        visitor
            .until("one object is left", "return document.querySelectorAll('.compared .objects > g').length === 1")
            .await
    })
    .await
}

#[tokio::test]
async fn the_object_page_and_the_tree_lead_to_a_comparison() -> Result<()> {
    visit(&site()?, "#/object?year=1958&object=moskvitch-407", async |visitor| {
        visitor.touches(".ways-out a[href^='#/compare']").await?;
        visitor.reads("Moskvitch 407", ".chips").await?;
        visitor.open("#/tree?year=1946&object=moskvitch-400").await?;
        visitor.touches(".choice a[href^='#/compare']").await?;
        visitor
            .until(
                "the object stands beside its donor",
                "return document.querySelectorAll('.compared .objects > g').length === 2",
            )
            .await
    })
    .await
}

#[tokio::test]
async fn a_object_is_repainted_and_keeps_its_paint_in_the_gallery() -> Result<()> {
    visit(&site()?, "#/object?year=1958&object=moskvitch-407", async |visitor| {
        let paint = "return getComputedStyle(document.querySelector('.big-plate .plate')).color";
        let before = visitor.ask(paint).await?;
        visitor.touches(".paints button:nth-child(3)").await?;
        visitor
            .until(
                "the paint has changed",
                &format!("return getComputedStyle(document.querySelector('.big-plate .plate')).color !== {before}"),
            )
            .await?;
        let after = visitor.ask(paint).await?;
        visitor.touches(".beside-objects a").await?;
        // It is the newcomer of its year.
        visitor.sees("a.newcomer[href*='object=moskvitch-407']").await?;
        visitor
            .until(
                "it has the same paint on the wall",
                &format!("return getComputedStyle(document.querySelector('.newcomer .plate')).color === {after}"),
            )
            .await
    })
    .await
}

#[tokio::test]
async fn the_parade_follows_the_clock() -> Result<()> {
    visit(&site()?, "#/parade?year=1930", async |visitor| {
        let own = visitor.count(".parade li").await?;
        visitor.touches(".parade-head .toggle").await?;
        visitor
            .until(
                "those of other makers walk along",
                &format!("return document.querySelectorAll('.parade li').length > {own} + 10"),
            )
            .await?;
        visitor.touches(".parade-head .toggle").await?;
        ensure!(own > 30 && visitor.count(".parade li").await? == own, "{own} of its own walk");
        visitor.presses(Key::End, "#year").await?;
        visitor
            .until(
                "the youngest is in view",
                "const r = document.querySelector('.parade \
                 .leading').getBoundingClientRect(); return r.left >= -5 && r.right <= innerWidth + 5",
            )
            .await?;
        visitor.presses(Key::Home, "#year").await?;
        visitor
            .until(
                "the oldest is in view again",
                "const r = document.querySelector('.parade \
                 .leading').getBoundingClientRect(); return r.left >= -5 && r.right <= innerWidth + 5",
            )
            .await?;
        visitor.touches(".parade .leading a").await?;
        visitor.sees(".object-page").await
    })
    .await
}

#[tokio::test]
async fn numbers_are_drawn_on_the_clock_with_a_table_and_a_file_behind() -> Result<()> {
    visit(&site()?, "#/numbers?year=1967&entry=plant-output", async |visitor| {
        visitor
            .until("every figure has its mark", "return document.querySelectorAll('.chart .mark-of').length >= 11")
            .await?;
        visitor.touches(".series .twin summary").await?;
        visitor.sees(".series .twin[open] .citations a").await?;
        let file = visitor
            .ask("return decodeURIComponent(document.querySelector('.series a[download]').href)")
            .await?
            .to_string();
        ensure!(file.contains("text/csv") && file.contains("1501"), "the file holds the figures");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_story_leads_through_the_rooms_and_may_be_left_and_found_again() -> Result<()> {
    visit(&site()?, "#/stories?year=1967", async |visitor| {
        visitor.touches(".story > a").await?;
        visitor.sees(".telling h2").await?;
        let first = visitor.text(".telling h2").await?;
        visitor.touches(".telling .next").await?;
        visitor
            .until(
                "the story goes on",
                &format!("return document.querySelector('.telling h2').textContent !== {first:?}"),
            )
            .await?;
        visitor.address_holds("step=1").await?;
        visitor.touches(".rooms a[href^='#/numbers']").await?;
        visitor.sees(".numbers-room").await?;
        visitor.touches(".telling .strong").await?;
        visitor.misses(".numbers-room").await?;
        visitor.touches(".telling .leave").await?;
        visitor.until("the story is left", "const t = document.querySelector('.telling'); return !t || t.hidden").await
    })
    .await
}

#[tokio::test]
async fn a_phone_shows_every_room_without_sideways_scrolling() -> Result<()> {
    // 500 px is the narrowest window that both browsers open.
    visit_at(&site()?, (500, 844), "#/gallery?year=1967", async |visitor| {
        for room in [
            "gallery",
            "parade",
            "compare",
            "tree",
            "map",
            "chronicle",
            "numbers",
            "disputes",
            "sources",
            "stories",
            "game",
        ] {
            visitor.open(&format!("#/{room}?year=1967")).await?;
            visitor
                .until(
                    &format!("{room} is no wider than the screen"),
                    "const m = document.querySelector('main'); \
                     return m.scrollWidth <= m.clientWidth + 1 && document.documentElement.scrollWidth <= innerWidth + \
                     1",
                )
                .await?;
        }
        Ok(())
    })
    .await
}

/// A script as a value within another.
fn wrapped(script: &str) -> String {
    format!("return (() => {{ {script} }})()")
}

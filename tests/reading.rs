//! What the stories, the disputes, the sources and two years side by side promise to visitors.

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use std::collections::BTreeMap;
use visits::{Served, dist, serve, visit, visit_at};

fn site() -> Result<Served> {
    serve("/", BTreeMap::new())
}

fn content(file: &str) -> Result<serde_json::Value> {
    Ok(serde_json::from_str(&std::fs::read_to_string(dist().join("assets/exhibit").join(file))?)?)
}

#[tokio::test]
async fn all_nine_stories_are_told_to_their_end_over_the_live_rooms() -> Result<()> {
    let stories = content("stories.json")?;
    let stories = stories.as_array().context("a list of stories")?;
    ensure!(stories.len() == 9, "nine stories");
    visit(&site()?, "#/stories?year=1967", async |visitor| {
        for story in stories {
            let id = story["id"].as_str().unwrap_or_default();
            visitor.touches(&format!(".story .cover[href*='story={id}']")).await?;
            let steps = story["steps"].as_array().context("steps")?;
            for (number, step) in steps.iter().enumerate() {
                let title = step["title"]["en"].as_str().unwrap_or_default();
                visitor.reads(title, ".telling h2").await.with_context(|| format!("{id}, step {}", number + 1))?;
                let room = step["visit"].as_str().and_then(|visit| visit.strip_prefix("#/")?.split('?').next());
                visitor.sees(&format!("#app .exhibit.in-{}", room.unwrap_or_default())).await?;
                let words = visitor.text(".telling .text").await?.split_whitespace().count();
                ensure!((10..=75).contains(&words), "{id}, step {}: {words} words", number + 1);
                visitor.touches(".telling .next").await?;
            }
            // The end: what it was, the next one, and doors to what it was about.
            visitor.reads(story["title"]["en"].as_str().unwrap_or_default(), ".story-end h1").await?;
            visitor.sees(".following .begin").await?;
            ensure!(visitor.count(".story-end .doors li").await? == 3, "{id} ends without doors");
            visitor.touches(".story-end .all-stories").await?;
            visitor.sees(".covers").await?;
            visitor.until("the story is left", "return !location.hash.includes('story=')").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_story_is_told_by_keys_alone() -> Result<()> {
    visit(&site()?, "#/stories?year=1967", async |visitor| {
        visitor.presses(Key::Enter, ".story .cover").await?;
        visitor.reads("1 / ", ".telling .of").await?;
        visitor.until("the story has the focus", "return !!document.activeElement.closest('.telling')").await?;
        // Arrows lead on and back from wherever one is in the panel.
        visitor.presses(Key::Right, ".telling h2").await?;
        visitor.reads("2 / ", ".telling .of").await?;
        visitor.presses(Key::Left, ".telling h2").await?;
        visitor.reads("1 / ", ".telling .of").await?;
        visitor.presses(Key::Enter, ".telling .next").await?;
        visitor.reads("2 / ", ".telling .of").await?;
        visitor.presses(Key::Enter, ".telling .back").await?;
        visitor.reads("1 / ", ".telling .of").await?;
        visitor.presses(Key::Enter, ".telling .leave").await?;
        visitor.sees(".telling[hidden]").await
    })
    .await
}

/// The sizes that the exhibit is made for. A phone is as narrow as both browsers open a window.
const SCREENS: [(u32, u32); 5] = [(1920, 1080), (1080, 1920), (1366, 768), (820, 1180), (500, 844)];

#[tokio::test]
async fn the_panel_of_a_story_never_covers_what_it_speaks_of() -> Result<()> {
    let stories = content("stories.json")?;
    // Of every room one step, in the language with the longer words.
    let mut steps = BTreeMap::new();
    for story in stories.as_array().context("a list of stories")? {
        for (number, step) in story["steps"].as_array().context("steps")?.iter().enumerate() {
            let room = step["visit"].as_str().and_then(|visit| visit.strip_prefix("#/")?.split('?').next());
            steps.entry(room.unwrap_or_default().to_owned()).or_insert((
                format!("{}&story={}&step={number}&lang=ru", step["visit"].as_str().unwrap_or_default(), story["id"]),
                step["visit"].as_str().unwrap_or_default().to_owned(),
            ));
        }
    }
    visit(&site()?, "", async |visitor| {
        for screen in SCREENS {
            visitor.turns_the_screen(screen).await?;
            for (room, (address, _)) in &steps {
                visitor.open(&address.replace('"', "")).await?;
                visitor.sees(".telling .next").await?;
                let spoken = match room.as_str() {
                    "tree" => ".node.chosen, .node[aria-pressed=true], .node[aria-current]",
                    "map" => ".map-room .arc.chosen, .map-room .pin.chosen",
                    "object" => ".object-page .plate",
                    _ => "#main h1, #main h2",
                };
                visitor
                    .until(
                        &format!("{room} at {screen:?} is beside the panel"),
                        &format!(
                            "const box = e => e.getBoundingClientRect();
                             const panel = box(document.querySelector('.telling'));
                             const room = box(document.querySelector('main'));
                             const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1
                               || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
                             const spoken = document.querySelector(\"{spoken}\");
                             const next = box(document.querySelector('.telling .next'));
                             return apart(panel, room) && room.width > 300 && room.height > 200
                               && (!spoken || apart(panel, box(spoken)))
                               && next.bottom <= innerHeight && next.right <= innerWidth && next.height >= 44"
                        ),
                    )
                    .await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_of_a_step_is_cut_and_its_buttons_stand_still() -> Result<()> {
    visit(&site()?, "", async |visitor| {
        for screen in SCREENS {
            visitor.turns_the_screen(screen).await?;
            visitor.open("#/stories?story=kadett-moved&step=0&lang=ru").await?;
            let mut stood = None;
            for step in 0..8 {
                visitor.reads(&format!("{} / 8", step + 1), ".telling .count").await?;
                let found = visitor
                    .ask(
                        "const words = document.querySelector('.telling .words');
                         const cut = [...document.querySelectorAll('.telling h2, .telling .text')]
                           .some(e => e.scrollWidth > e.clientWidth + 1);
                         const next = document.querySelector('.telling .next').getBoundingClientRect();
                         words.scrollTop = words.scrollHeight;
                         const end = document.querySelector('.telling .text').getBoundingClientRect().bottom;
                         const seen = end <= words.getBoundingClientRect().bottom + 1;
                         return [!cut && seen, Math.round(next.top)]",
                    )
                    .await?;
                ensure!(found[0] == true, "step {step} is cut at {screen:?}");
                // From the second step on nobody has wandered.
                if step > 0 {
                    let at = found[1].as_i64().context("a place")?;
                    ensure!(stood.is_none_or(|before: i64| (before - at).abs() < 2), "Next moves at {screen:?}");
                    stood = Some(at);
                }
                visitor.touches(".telling .next").await?;
            }
            visitor.sees(".story-end h1").await?;
            let fits = "const m = document.querySelector('main'); return m.scrollWidth <= m.clientWidth + 1";
            visitor.until("the end is no wider than the screen", fits).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_years_are_one_map_with_a_line_between_them_that_hands_and_keys_move() -> Result<()> {
    for size in [(1366, 768), (820, 1180)] {
        visit_at(&site()?, size, "#/map?year=1967", async |visitor| {
            visitor.touches(".two-years").await?;
            visitor.address_holds("split=yes").await?;
            visitor.reads("1957", ".year-left").await?;
            visitor.reads("1967", ".year-right").await?;
            // The earlier year has a knob of its own.
            visitor.presses(Key::Home, "#since").await?;
            visitor.reads("1930", ".year-left").await?;
            // One is not like the other, and the line divides them.
            visitor
                .until(
                    "two different layers of one map",
                    "const layers = [...document.querySelectorAll('.picture > g[clip-path]')];
                    const pins = layers.map(layer => layer.querySelectorAll('.arc').length);
                    return layers.length === 2 && pins[0] < pins[1] && pins[0] > 0",
                )
                .await?;
            let wide = "parseFloat(document.querySelector('#side-0 rect').getAttribute('width')) / innerWidth";
            let before = visitor.ask(&format!("return {wide}")).await?;
            visitor.drags(".divider .handle", (160, 0)).await?;
            visitor.until("the hand moves the line", &format!("return {wide} > {before} + 0.08")).await?;
            visitor.address_holds("divide=").await?;
            // It cuts no name: where it was let go of, each year's names keep to their side.
            visitor
                .until(
                    "no name on the line",
                    "const at = document.querySelector('.dividing').getBoundingClientRect();
                    const named = '.pin .name, .pin .line, .exit text, .grounds text';
                    const names = [...document.querySelectorAll(named)].filter(e => e.checkVisibility()).map(e => {
                            const b = e.getBBox(), m = e.getScreenCTM();
                            return [m.a * b.x + m.e, m.a * (b.x + b.width) + m.e];
                        });
                    return names.length > 2 && names.every(([from, to]) => to < at.left + 1 || from > at.right - 1)",
                )
                .await?;
            visitor.presses(Key::Home, ".divider .handle").await?;
            visitor.until("the key moves it aside", &format!("return {wide} < 0.1")).await?;
            visitor.touches(".year-right").await?;
            visitor.until("and a touch on a year", &format!("return {wide} > 0.4 && {wide} < 0.6")).await?;
            visitor.touches(".drawer .tab").await?;
            visitor
                .until("each has its list", "return document.querySelectorAll('.map-room .lists > *').length === 2")
                .await?;
            visitor.touches(".drawer .tab").await?;
            visitor.touches(".two-years").await?;
            visitor.misses(".divider").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_list_beside_the_map_tells_the_same_as_the_map() -> Result<()> {
    visit(&site()?, "#/map?year=1967&list=yes", async |visitor| {
        visitor.sees(".map-room .arc").await?;
        // What goes on in the year is listed in the order of time, and so is what went before.
        let listed = visitor
            .ask(
                "const year = li => parseInt(li.textContent.match(/\\d{4}/), 10);
                return [...document.querySelectorAll('.map-list .moves')].slice(0, \
                 2).map(list => [...list.children].map(year))
                    .every(years => years.length > 3 && years.every((year, i) => i === 0 || year >= years[i - 1]))",
            )
            .await?;
        ensure!(listed == true, "the list is in the order of time");
        // No line of the year is drawn that is not told there.
        let untold = visitor
            .ask(
                "const drawn = document.querySelectorAll('.arcs > .arc').length;
                return drawn < 4 ? 99 : drawn - document.querySelector('.map-list .moves').children.length",
            )
            .await?;
        ensure!(untold.as_i64().is_some_and(|untold| untold <= 0), "{untold} lines are drawn and not told");
        // Every place is there, with a point or without, and every movement says how surely it is known.
        let twin = visitor
            .ask(
                "const all = document.querySelectorAll('.map-list .all-places li').length;
                const sure = [...document.querySelectorAll('.map-list ol.moves .quiet')].map(e => e.textContent);
                return all > 25 && sure.length > 20 && sure.every(text => /documented|claimed|disputed/.test(text))",
            )
            .await?;
        ensure!(twin == true, "places and certainty are told");
        // Whoever does not use the picture chooses from the list.
        visitor.presses(Key::Enter, ".map-list .moves button").await?;
        visitor.address_holds("movement=").await?;
        visitor.sees(".map-room.with-choice").await
    })
    .await
}

//! What a list promises that is too long for a page: few elements, nothing that jumps, nothing that is lost.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::Value;
use std::collections::BTreeMap;
use visits::{Served, Visitor, dist, serve, visit, visit_at};

/// Ten times what is shipped: objects, events, sources, disputes, series and stories.
const TIMES: usize = 10;

/// The most elements on the page in any room, without the store of drawings.
const MOST: u64 = 2500;

const ELEMENTS: &str = "return document.body.querySelectorAll('*:not([id^=plate-] *)').length";

/// A file of the content with every entry several times, each with an id and a name of its own.
fn many(file: &str) -> Result<String> {
    let shipped = std::fs::read_to_string(dist().join(file))?;
    let entries: Vec<Value> = serde_json::from_str(&shipped)?;
    let mut all = entries.clone();
    for time in 1..TIMES {
        all.extend(entries.iter().cloned().map(|mut entry| {
            entry["id"] = format!("{}-x{time}", entry["id"].as_str().unwrap_or_default()).into();
            if let Some(about) = entry.get_mut("about") {
                *about = Value::Array(Vec::new());
            }
            entry
        }));
    }
    Ok(serde_json::to_string(&all)?)
}

fn site() -> Result<Served> {
    let files = ["objects", "events", "sources", "disputes", "series", "stories"];
    let files: Vec<&'static str> = files.iter().map(|name| &*format!("assets/exhibit/{name}.json").leak()).collect();
    let many = files.into_iter().map(|file| Ok((file, Some(many(file)?)))).collect::<Result<BTreeMap<_, _>>>()?;
    serve("/", many)
}

async fn has_few_elements(visitor: &Visitor, room: &str) -> Result<()> {
    let elements = visitor.ask(ELEMENTS).await?.as_u64().unwrap_or(u64::MAX);
    println!("{room}: {elements} elements");
    ensure!(elements <= MOST, "{room} has {elements} elements");
    Ok(())
}

/// Scrolls step by step, and looks after each whether the row in the middle of the screen has moved by as much as the
/// room has scrolled.
async fn scrolls_without_a_jump(visitor: &Visitor, room: &str, by: i32, steps: i32) -> Result<()> {
    visitor
        .ask(&format!(
            "window.__jumps = null;
            const main = document.querySelector('main'), jumps = [];
            const next = () => new Promise(then => requestAnimationFrame(() => setTimeout(then)));
            const middle = main.getBoundingClientRect().top + main.clientHeight / 2;
            (async () => {{
              for (let n = 0; n < {steps}; n++) {{
                const row = [...document.querySelectorAll('.long-list > [data-row]')].find(row => {{
                  const box = row.getBoundingClientRect(); return box.top <= middle && box.bottom > middle; }});
                const from = main.scrollTop, top = row?.getBoundingClientRect().top;
                main.scrollBy(0, {by});
                const moved = main.scrollTop - from;
                await next(); await next();
                if (row) {{
                  const now = document.querySelector(`.long-list > [data-row='${{row.dataset.row}}']`);
                  const off = now ? now.getBoundingClientRect().top - top + moved : 'gone';
                  if (!(Math.abs(off) < 1.5)) jumps.push([n, row.dataset.row, off]);
                }}
              }}
              window.__jumps = jumps;
            }})();"
        ))
        .await?;
    visitor.until(&format!("{room} has been scrolled"), "return Array.isArray(window.__jumps)").await?;
    let jumps = visitor.ask("return window.__jumps").await?;
    ensure!(jumps.as_array().is_some_and(Vec::is_empty), "{room} jumps: {jumps}");
    Ok(())
}

#[tokio::test]
async fn rooms_with_a_thousand_entries_have_few_elements_and_nothing_in_them_jumps() -> Result<()> {
    visit(&site()?, "", async |visitor| {
        for (room, sign) in [
            ("chronicle?all=yes", ".moment"),
            ("sources", ".source"),
            ("disputes", ".case-card"),
            ("gallery", ".card"),
            ("gallery?sort=name", ".card"),
            ("numbers?figures=yes", ".series-line"),
        ] {
            visitor.open(&format!("#/{room}")).await?;
            visitor.sees(sign).await?;
            has_few_elements(visitor, room).await?;
            scrolls_without_a_jump(visitor, room, 160, 24).await?;
            visitor.ask("const main = document.querySelector('main'); main.scrollTop = main.scrollHeight / 2").await?;
            // Upwards, where rows come in above what is read, through rows that nobody has measured.
            scrolls_without_a_jump(visitor, room, -160, 24).await?;
            has_few_elements(visitor, room).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_no_list_has_few_elements_too_and_says_how_much_more_there_is() -> Result<()> {
    visit(&site()?, "", async |visitor| {
        visitor.open("#/compare?year=1967").await?;
        visitor.sees(".chooser option[disabled]").await?;
        has_few_elements(visitor, "compare").await?;
        visitor.open("#/stories").await?;
        visitor.sees(".covers .more").await?;
        has_few_elements(visitor, "stories").await?;
        let covers = visitor.count(".cover").await?;
        visitor.touches(".covers .more button").await?;
        visitor
            .until("more covers stand there", &format!("return document.querySelectorAll('.cover').length > {covers}"))
            .await?;
        // As often as it is asked for, until all are there.
        visitor.open("#/stories?covers=99").await?;
        visitor.until("no more is offered", "return !document.querySelector('.covers .more')").await
    })
    .await
}

#[tokio::test]
async fn every_object_of_a_large_gallery_is_met_by_scrolling() -> Result<()> {
    visit_at(&site()?, (820, 1180), "#/gallery?year=1967", async |visitor| {
        visitor.sees(".card").await?;
        visitor
            .ask(
                "const main = document.querySelector('main'), met = new Set();
                const next = () => new Promise(then => requestAnimationFrame(() => setTimeout(then)));
                (async () => {
                  for (let last = -1; last !== main.scrollTop || met.size === 0;) {
                    document.querySelectorAll('.card a, a.newcomer').forEach(a => met.add(a.href.split('object=')[1]));
                    last = main.scrollTop; main.scrollBy(0, main.clientHeight * 0.8); await next(); await next();
                  }
                  window.__met = met.size;
                })()",
            )
            .await?;
        visitor.until("the end is reached", "return !!window.__met").await?;
        let met = visitor.ask("return window.__met").await?;
        let all = serde_json::from_str::<Vec<Value>>(&many("assets/exhibit/objects.json")?)?.len();
        ensure!(met == all, "{met} objects of {all}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_entry_that_is_named_is_brought_into_view_however_far_down_it_is() -> Result<()> {
    let in_view = "const named = document.querySelector('.open'); if (!named) return false; \
        const box = named.getBoundingClientRect(), room = document.querySelector('main').getBoundingClientRect(); \
        return box.top >= room.top && box.top < room.top + 120";
    visit(&site()?, "#/sources?year=1967&entry=ref-14-x7", async |visitor| {
        visitor.sees(".source.open").await?;
        visitor.until("it stands near the top", in_view).await?;
        visitor.open("#/disputes?year=1967&entry=c019-x8").await?;
        visitor.sees(".dispute.open .question").await?;
        visitor.until("it stands near the top", in_view).await?;
        visitor.open("#/chronicle?year=1991&all=yes").await?;
        visitor
            .until(
                "the year of the clock stands near the top",
                "const named = document.querySelector('.here.first'); \
                 if (!named) return false; \
                 const room = document.querySelector('main').getBoundingClientRect(); \
                 const box = named.getBoundingClientRect(); \
                 return Math.abs(box.top - room.top) < 120",
            )
            .await
    })
    .await
}

#[tokio::test]
async fn the_focus_stays_while_a_list_scrolls_and_tab_goes_on_from_it() -> Result<()> {
    visit(&site()?, "#/sources?year=1967", async |visitor| {
        visitor.sees(".source .links a").await?;
        // The shelves stand above the list.
        visitor.ask("document.querySelector('.source-list').scrollIntoView()").await?;
        visitor
            .until(
                "some rows have come",
                "return [...document.querySelectorAll('.long-list > [data-row]')]
                   .filter(row => row.querySelector('a')).length > 2",
            )
            .await?;
        visitor
            .ask(
                "const rows = [...document.querySelectorAll('.long-list > [data-row]')].filter(r => \
                 r.querySelector('a')); window.__row = +rows[1].dataset.row; \
                 [...rows[1].querySelectorAll('a')].at(-1).focus(); \
                 const main = document.querySelector('main'); main.scrollTop = main.scrollHeight",
            )
            .await?;
        visitor
            .until(
                "the end is on the screen",
                "return !!document.querySelector('.long-list > .space') \
                 && [...document.querySelectorAll('[aria-posinset]')].some(row => \
                 row.getAttribute('aria-posinset') === row.getAttribute('aria-setsize'))",
            )
            .await?;
        visitor
            .until(
                "the focused row is still there",
                "return +document.activeElement.closest('[data-row]')?.dataset.row === window.__row",
            )
            .await?;
        visitor.presses(Key::Tab, ":focus").await?;
        visitor
            .until(
                "the next row has the focus and is in view",
                "const row = document.activeElement.closest('[data-row]'); \
                 const box = document.activeElement.getBoundingClientRect(); \
                 return !!row && +row.dataset.row > window.__row && +row.dataset.row < window.__row + 8 \
                 && box.top >= 0 && box.bottom <= innerHeight",
            )
            .await?;
        // A screen reader is told which of how many it is.
        visitor
            .until(
                "its place is told",
                "const row = document.activeElement.closest('[role=listitem]'); \
                 return +row.getAttribute('aria-posinset') === +row.dataset.row + 1 \
                 && +row.getAttribute('aria-setsize') > 300",
            )
            .await
    })
    .await
}

#[tokio::test]
async fn a_list_is_whole_on_paper() -> Result<()> {
    visit(&site()?, "#/sources?year=1967", async |visitor| {
        visitor.sees(".source").await?;
        let all = "return document.querySelectorAll('.source').length === \
            +document.querySelector('[aria-setsize]').getAttribute('aria-setsize')";
        ensure!(visitor.ask(all).await? == false, "a long list is there whole");
        visitor.ask("dispatchEvent(new Event('beforeprint'))").await?;
        visitor.until("every source is there", all).await?;
        visitor.ask("dispatchEvent(new Event('afterprint'))").await?;
        visitor.until("and gone again", "return document.querySelectorAll('.source').length < 60").await
    })
    .await
}

#[tokio::test]
async fn what_answers_a_touch_is_the_rows_in_view_and_the_rest_comes_after_the_paint() -> Result<()> {
    visit(&site()?, "#/gallery", async |visitor| {
        let ready = "return [...document.querySelectorAll('.long-list > [data-row]')].at(-1)?\
            .getBoundingClientRect().top > 1.5 * innerHeight";
        visitor.until("rows lie ready below the screen", ready).await?;
        visitor
            .ask(
                "const tab = () => document.querySelector('.shelf-index li:last-child a');
                const look = () => {
                  if (!tab().matches('[aria-current]')) return requestAnimationFrame(look);
                  window.__rows = [...document.querySelectorAll('.long-list > [data-row]')].map(row => {
                    const box = row.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; }); };
                requestAnimationFrame(look); tab().click();",
            )
            .await?;
        visitor.until("it was painted", "return !!window.__rows").await?;
        let told = visitor.ask("return [window.__rows.length, window.__rows.filter(seen => seen).length]").await?;
        let (painted, seen) = (told[0].as_u64().unwrap_or_default(), told[1].as_u64().unwrap_or_default());
        ensure!(seen > 0 && painted <= seen + 2, "{painted} rows are painted at once, of which {seen} are in view");
        visitor.until("the others have come, and lie ready", ready).await
    })
    .await
}

//! What the numbers promise: posters that say one thing, charts whose words cover nothing and are never left out, keys,
//! sheets and files. Overlaps are taken from the boxes on the page.

use anyhow::{Context, Result, ensure};
use curator::{dist::seal, files, museum};
use exhibit::Exhibit;
use exhibit::posters::posters;
use fantoccini::key::Key;
use std::path::{Path, PathBuf};
use visits::builds::copy;
use visits::{Served, Visitor, serve, serve_folder, visit, visit_at};

/// The screens that the exhibit is made for. A phone is as narrow as both browsers open a window.
const SCREENS: [(u32, u32); 5] = [(1920, 1080), (1080, 1920), (1366, 768), (820, 1180), (500, 844)];

/// What is cut, off the screen, too small for a finger, or over another.
const WRONG: &str = "
    const box = e => e.getBoundingClientRect();
    const shown = e => e.getClientRects().length && box(e).width > 0 && getComputedStyle(e).display !== 'none';
    const all = (s, of = document) => [...of.querySelectorAll(s)].filter(shown);
    const said = e => e.textContent.trim().slice(0, 40);
    const wrong = [];
    const over = (a, b) => Math.min(Math.min(box(a).right, box(b).right) - Math.max(box(a).left, box(b).left),
        Math.min(box(a).bottom, box(b).bottom) - Math.max(box(a).top, box(b).top));
    const apart = (list, what) => { for (const [i, a] of list.entries()) for (const b of list.slice(i + 1))
        if (over(a, b) > 1.5) wrong.push(what + ': ' + said(a) + ' over ' + said(b)); };
    for (const svg of all('.plots .chart')) {
        apart(all('.words tspan', svg), 'words');
        apart([...all('.when text', svg)], 'years');
        for (const e of all('text', svg)) if (box(e).left < -1 || box(e).right > innerWidth + 1)
            wrong.push('off the screen: ' + said(e));
    }
    for (const svg of all('.claims-line')) {
        apart(all('.claim-mark text', svg), 'claims');
        apart(all('.ticks text', svg), 'ticks');
        for (const e of all('text', svg)) if (box(e).left < -1 || box(e).right > innerWidth + 1)
            wrong.push('off the screen: ' + said(e));
    }
    const parts = all('.poster .claim, .poster .unit, .rows > li, .lines > figure, .pager, .numbers-room .told > *');
    apart(parts.filter(e => !parts.some(o => o !== e && o.contains(e))), 'parts');
    apart(all('.rows .what > *'), 'figures');
    for (const e of all('.numbers-room h1, .means, .kicker, .what, .pager, .themes-of a, .units')) {
        if (box(e).left < -1 || box(e).right > innerWidth + 1) wrong.push('off the screen: ' + said(e));
        if (e.scrollWidth > e.clientWidth + 1 && e.clientWidth) wrong.push('cut: ' + said(e));
    }
    for (const e of all('.pager a, .themes-of a, .known-figure, .know-mark, .numbers-room summary'))
        if (box(e).height < 43.5 || box(e).width < 43.5) wrong.push('too small: ' + said(e) + box(e).width);
    const main = document.querySelector('#main');
    if (main.scrollWidth > main.clientWidth + 1) wrong.push('it scrolls sideways');
    // What drawings are made of is held by their rack, for all rooms.
    if (document.querySelectorAll('*:not([id^=plate-] *)').length > 2500) wrong.push('more than 2,500 elements');
    return wrong.join('; ')";

/// How many figures of a chart are read in its words: a mark says its own before anything else of it.
const TOLD: &str = "
    const flat = text => text.replace(/\\s+/g, ' ');
    const said = flat([...document.querySelectorAll('.plots .words tspan')].map(e => e.textContent).join(' '));
    return [...document.querySelectorAll('.plots .mark-of')]
        .filter(e => said.includes(flat(e.getAttribute('aria-label')).split(': ')[1].split(/, |[.] /)[0])).length";

fn site() -> Result<Served> {
    serve("/", Default::default())
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn content(folder: &str) -> Result<Exhibit> {
    let (exhibit, problems) = files::read(&root().join(folder));
    ensure!(problems.is_empty(), "{}", problems[0]);
    Ok(exhibit)
}

/// Goes to an address in the page as it is, and looks at it once it has come to rest.
async fn is_whole(visitor: &Visitor, address: &str, heading: &str, screen: (u32, u32)) -> Result<()> {
    visitor.ask(&format!("location.hash = {address:?}")).await?;
    visitor.reads(heading, ".numbers-room h1").await?;
    visitor.until("it has settled", "return document.fonts.status === 'loaded'").await?;
    visitor.ask("return new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(1))))").await?;
    // A stage is drawn anew when its words have been measured; what is wrong only until then is seen by nobody.
    let right = format!("window.__wrong = ({{ f() {{ {WRONG} }} }}).f(); return window.__wrong === ''");
    let settled = visitor.until("nothing is cut, small or over another", &right).await;
    let wrong = visitor.ask("return window.__wrong").await?;
    settled.with_context(|| format!("{address} at {screen:?}: {wrong}"))
}

#[tokio::test]
async fn posters_series_and_their_list_are_whole_on_five_screens_in_all_languages_of_two_museums() -> Result<()> {
    for folder in ["assets/exhibit", "tests/another-museum"] {
        let exhibit = content(folder)?;
        let built = copy()?;
        museum::fill(&root().join(folder), built.path())?;
        seal(built.path())?;
        let site = serve_folder(built.path(), "/", Default::default())?;
        visit(&site, "#/numbers", async |visitor| {
            for screen in SCREENS {
                visitor.turns_the_screen(screen).await?;
                for lang in &exhibit.title.languages {
                    let all = format!("#/numbers?figures=yes&lang={}", lang.id);
                    is_whole(visitor, &all, &exhibit.all.series.len().to_string(), screen).await?;
                    for (_, poster) in posters(&exhibit) {
                        let address = format!("#/numbers?poster={}&lang={}", poster.id, lang.id);
                        is_whole(visitor, &address, poster.headline.get(&lang.id), screen).await?;
                    }
                }
                // Every series in the language with the longer words, and every figure of it with its words.
                let lang = exhibit.title.languages.last().context("a language")?;
                for series in &exhibit.all.series {
                    let address = format!("#/numbers?entry={}&lang={}", series.id, lang.id);
                    is_whole(visitor, &address, series.title.get(&lang.id), screen).await?;
                    visitor.sees(".plots .chart").await?;
                    let told = visitor.ask(TOLD).await?;
                    let all = series.points.len();
                    ensure!(told == all, "{address} at {screen:?}: {told} of {all} figures have words");
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_poster_says_one_thing_large_and_leads_on_and_to_every_series() -> Result<()> {
    let exhibit = content("assets/exhibit")?;
    let posters = posters(&exhibit);
    visit(&site()?, "#/numbers", async |visitor| {
        for (index, (_, poster)) in posters.iter().enumerate() {
            visitor.reads(poster.headline.get("en"), ".poster h1").await?;
            visitor.reads(&format!("{} / {}", index + 1, posters.len()), ".pager .place").await?;
            visitor.sees(".poster .units .sure").await?;
            if index > 0 {
                visitor.until("the focus is on its heading", "return document.activeElement.matches('h1')").await?;
            }
            if index + 1 < posters.len() {
                visitor.touches(".pager .arrow.after").await?;
            }
        }
        visitor.goes_back().await?;
        visitor.reads(&format!("{} / ", posters.len() - 1), ".pager .place").await?;
        visitor.touches(".pager .all").await?;
        visitor.sees(".series-line").await?;
        let rows = visitor.count(".series-line").await?;
        ensure!(rows == exhibit.all.series.len(), "{rows} series are listed");
        visitor.touches(".themes-of a").await?;
        visitor.sees(".series .plots .chart").await?;
        visitor.touches(".pager .all").await?;
        visitor.touches(".numbers-room .back").await?;
        visitor.sees(".poster").await
    })
    .await
}

#[tokio::test]
async fn a_figure_of_a_poster_and_a_claim_on_its_line_open_their_sheets() -> Result<()> {
    visit(&site()?, "#/numbers?poster=every-third", async |visitor| {
        visitor.touches(".rows .known-figure").await?;
        visitor.reads("120,903", ".know .claims").await?;
        visitor.sees(".know .citations a").await?;
        visitor.presses(Key::Escape, ".know h2").await?;
        visitor.sees(".know[hidden]").await?;
        visitor.presses(Key::Enter, ".claim-mark.not-held").await?;
        visitor.sees(".know .claims .preferred").await?;
        ensure!(visitor.count(".know .claims li").await? > 1, "the claims stand side by side");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_chart_is_one_stop_for_tab_arrows_go_by_time_and_enter_opens_the_sheet() -> Result<()> {
    visit(&site()?, "#/numbers?entry=plant-output", async |visitor| {
        visitor.sees(".plots .mark-of").await?;
        let stops = visitor.count(".plots [tabindex='0']").await?;
        ensure!(stops == 1, "{stops} stops for Tab");
        let label = "return document.activeElement.getAttribute('aria-label')";
        visitor.presses(Key::Right, ".plots [tabindex='0']").await?;
        visitor.until("the focus went on", "return document.activeElement.matches('.mark-of.chosen')").await?;
        let second = visitor.ask(label).await?;
        visitor.presses(Key::End, ":focus").await?;
        visitor.until("to the last", &format!("{label} !== {second}")).await?;
        visitor.reads("175,000", ".told .figure").await?;
        visitor.presses(Key::Home, ":focus").await?;
        visitor.reads("1947", ".told .figure").await?;
        visitor.presses(Key::Enter, ":focus").await?;
        visitor.sees(".know .claims").await?;
        visitor.presses(Key::Escape, ".know h2").await?;
        visitor.until("back on the mark", "return document.activeElement.matches('.mark-of')").await
    })
    .await
}

#[tokio::test]
async fn a_touch_on_a_mark_opens_its_sheet() -> Result<()> {
    visit_at(&site()?, (500, 844), "#/numbers?entry=plant-output", async |visitor| {
        visitor.sees(".mark-of.outvoted[data-know]").await?;
        let click = "document.querySelector('.mark-of.outvoted[data-know]')
            .dispatchEvent(new MouseEvent('click', {bubbles: true}))";
        visitor.ask(click).await?;
        visitor.sees(".know .claims .preferred").await?;
        visitor.address_holds("know=series").await
    })
    .await
}

#[tokio::test]
async fn one_scale_a_chart() -> Result<()> {
    visit(&site()?, "#/numbers?entry=prices", async |visitor| {
        visitor.sees(".plots .chart").await?;
        let both = "return [...document.querySelectorAll('.plots figure')].some(f => \
            f.querySelector('[data-know=\"series/prices/0\"]') && f.querySelector('[data-know=\"series/prices/5\"]'))";
        ensure!(visitor.ask(both).await? == false, "what was sold for a rouble stands beside what costs millions");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_file_is_in_the_visitors_language_and_begins_with_the_mark_that_spreadsheets_need() -> Result<()> {
    let file =
        "return decodeURIComponent(document.querySelector('.twin a[download]').href.split(',').slice(1).join(','))";
    for (lang, head, decimal) in
        [("en", "\u{feff}\"From\",\"To\",", ",33.6,"), ("ru", "\u{feff}\"С\";\"По\";", ";33,6;")]
    {
        visit(&site()?, &format!("#/numbers?entry=export-share&lang={lang}"), async |visitor| {
            visitor.sees(".twin").await?;
            let table = visitor.ask(file).await?;
            let table = table.as_str().context("a text")?;
            ensure!(table.starts_with(head) && table.contains(decimal), "{lang}: {table}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

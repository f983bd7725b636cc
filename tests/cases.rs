//! What the disputes, the sources, the sheet “how we know this” and *Find* promise. Overlaps are taken from the boxes
//! on the page.

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use std::collections::BTreeMap;
use visits::{Served, Visitor, dist, in_turn, serve, visit, visit_at};

/// The screens that the exhibit is made for. A phone is as narrow as both browsers open a window.
const SCREENS: [(u32, u32); 5] = [(1920, 1080), (1080, 1920), (1366, 768), (820, 1180), (500, 844)];

/// What is cut, off the screen, too small for a finger, or over another.
const WRONG: &str = "
    const box = e => e.getBoundingClientRect();
    const shown = e => e.getClientRects().length && box(e).width > 0;
    const all = s => [...document.querySelectorAll(s)].filter(shown);
    const said = e => e.className + ' ' + e.textContent.trim().slice(0, 30);
    const wrong = [];
    const over = (a, b) => Math.min(Math.min(box(a).right, box(b).right) - Math.max(box(a).left, box(b).left),
        Math.min(box(a).bottom, box(b).bottom) - Math.max(box(a).top, box(b).top));
    const apart = list => { for (const [i, a] of list.entries()) for (const b of list.slice(i + 1))
        if (over(a, b) > 1.5) wrong.push(said(a) + ' over ' + said(b)); };
    apart(all('.case-card'));
    apart(all('.tile, .theme-of'));
    apart(all('.case > *'));
    apart(all('.claim-card .says > *, .claim-card .shown'));
    apart(all('.weighed > li, .verdict > *'));
    apart(all('.tome, .shelf-of b, .shelf-of .quiet'));
    apart(all('.know .claims b, .know .by > *, .know .held > *'));
    apart(all('.found-group, .kinds li, .endings li'));
    for (const e of all('.disputes-room *, .sources-room *, .know *, .finding .bar, .kinds li, .hit, .endings li')) {
        if (e.closest('svg, .hidden, .paper')) continue;
        if (box(e).left < -1 || box(e).right > innerWidth + 1) wrong.push('off the screen: ' + said(e));
        if (/^(H1|H2|H3|B|P|SPAN|BUTTON|A)$/.test(e.tagName) && e.clientWidth && e.scrollWidth > e.clientWidth + 2)
            wrong.push('cut: ' + said(e));
    }
    for (const e of all('.disputes-room a, .disputes-room button, .sources-room button, .source a[data-source], ' +
        '.know .tool, .know .close, .kinds button, .hit, .endings button'))
        if (!e.closest('.citations') && (box(e).height < 43.5 || box(e).width < 43.5))
            wrong.push('too small: ' + said(e) + ' ' + box(e).height);
    const main = document.querySelector('#main');
    if (main.scrollWidth > main.clientWidth + 1) wrong.push('it scrolls sideways');
    if (document.querySelectorAll('*:not([id^=plate-] *)').length > 2500) wrong.push('more than 2,500 elements');
    return wrong.slice(0, 8).join('; ')";

fn site() -> Result<Served> {
    serve("/", BTreeMap::new())
}

fn content(file: &str) -> Result<serde_json::Value> {
    Ok(serde_json::from_str(&std::fs::read_to_string(dist().join("assets/exhibit").join(file))?)?)
}

async fn looks_right(visitor: &Visitor, address: &str, sign: &str) -> Result<()> {
    visitor.open(address).await?;
    visitor.sees(sign).await?;
    // A sheet slides in, and the styles of a room come with it: what is wrong only until then is seen by nobody.
    let right = format!("window.__wrong = ({{ f() {{ {WRONG} }} }}).f(); return window.__wrong === ''");
    let settled = visitor.until("nothing is cut, small or over another", &right).await;
    let wrong = visitor.ask("return window.__wrong").await?;
    settled.with_context(|| format!("{address}: {wrong}"))
}

#[tokio::test]
async fn nothing_is_cut_or_over_another_on_any_screen_in_either_language() -> Result<()> {
    for (turn, size) in SCREENS.into_iter().enumerate() {
        visit_at(&site()?, size, "#/disputes", async |visitor| {
            for lang in in_turn(&["en", "ru"], turn) {
                for (address, sign) in [
                    ("disputes", ".case-card"),
                    ("disputes?entry=c014", ".claim-card"),
                    ("disputes?entry=c074", ".claim-card"),
                    ("disputes?entry=c014&guess=1", ".verdict"),
                    ("disputes?entry=c061&guess=2", ".verdict"),
                    ("sources", ".shelf-of"),
                    ("sources?witness=news", ".shelf-of[aria-pressed=true]"),
                    ("sources?entry=article", ".rests-on-it .resting"),
                    ("object?object=moskvitch-400&know=objects/moskvitch-400/built", ".know .claims"),
                    ("object?object=moskvitch-400&know=objects/moskvitch-400", ".know .claims"),
                    ("gallery?filters=yes&q=opel", ".found-group"),
                    ("gallery?q=opel&in=events", ".hit"),
                ] {
                    let join = if address.contains('?') { '&' } else { '?' };
                    looks_right(visitor, &format!("#/{address}{join}lang={lang}"), sign)
                        .await
                        .with_context(|| format!("{size:?} {lang}"))?;
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_dozen_cases_stand_on_the_wall_and_every_other_is_two_touches_away() -> Result<()> {
    let disputes = content("disputes.json")?;
    let all = disputes.as_array().context("a list of disputes")?;
    visit(&site()?, "#/disputes?year=1967", async |visitor| {
        ensure!(visitor.count(".case-card").await? == 12, "a dozen");
        let themes = visitor.count(".theme-of").await?;
        let mut found = 0;
        for theme in 1..=themes {
            visitor.touches(&format!(".themes li:nth-child({theme}) .theme-of")).await?;
            visitor.until("one theme", "return document.querySelectorAll('.entries h3').length === 1").await?;
            let promised = visitor.text(&format!(".themes li:nth-child({theme}) .n")).await?;
            let shown = visitor.count("p.dispute").await?;
            ensure!(promised == shown.to_string(), "{promised} promised, {shown} shown");
            found += shown;
        }
        ensure!(found == all.len(), "{found} of {}", all.len());
        visitor.touches("p.dispute a").await?;
        visitor.sees(".case .question").await?;
        // A tile leads to its case, and whoever cannot choose is given one.
        visitor.open("#/disputes?year=1967").await?;
        ensure!(visitor.count(".tiles .tile").await? == all.len(), "each has its tile");
        visitor.touches(".themes li:nth-child(2) .tile:nth-child(2)").await?;
        visitor.sees(".case .question").await?;
        visitor.goes_back().await?;
        visitor.touches(".deal").await?;
        visitor.sees(".case .question").await
    })
    .await
}

#[tokio::test]
async fn a_verdict_comes_after_the_visitors_own_mind_and_leads_to_the_next_case() -> Result<()> {
    visit(&site()?, "#/disputes?year=1967", async |visitor| {
        visitor.presses(Key::Enter, ".case-card [data-case=c014]").await?;
        visitor
            .until("the focus is at the question", "return document.activeElement.matches('.case .question')")
            .await?;
        ensure!(visitor.count(".verdict").await? == 0, "the verdict is kept back");
        ensure!(visitor.count(".weak").await? == 0, "and what speaks against each side");
        visitor.presses(Key::Enter, ".claim-card:nth-child(2) .side").await?;
        visitor.until("the focus is at the verdict", "return document.activeElement.id === 'ruling'").await?;
        visitor.sees(".weighed .mine .yours").await?;
        ensure!(visitor.count(".weighed .weak").await? == 4, "the weak point of each");
        visitor.sees(".verdict .stamp .full").await?;
        visitor.sees(".verdict .settle").await?;
        visitor.sees(".verdict .citations a").await?;
        visitor.touches(".next-case").await?;
        visitor.sees(".claim-card").await?;
        ensure!(visitor.count(".verdict").await? == 0, "the next one is not judged");
        visitor.touches(".case-foot a").await?;
        visitor.sees(".case-card.seen [data-case=c014]").await
    })
    .await
}

#[tokio::test]
async fn one_voice_alone_is_not_voted_on() -> Result<()> {
    let disputes = content("disputes.json")?;
    let alone =
        disputes.as_array().into_iter().flatten().find(|one| one["claims"].as_array().is_some_and(|c| c.len() == 1));
    let id = alone.and_then(|one| one["id"].as_str()).context("a dispute with one claim")?.to_owned();
    visit(&site()?, &format!("#/disputes?entry={id}"), async |visitor| {
        visitor.sees(".claim-card").await?;
        ensure!(visitor.count(".side").await? == 0, "nothing to vote on");
        visitor.touches(".reveal").await?;
        visitor.sees(".verdict").await
    })
    .await
}

#[tokio::test]
async fn a_kiosk_counts_votes_and_tells_of_others_from_twenty_on_and_a_reset_leaves_them() -> Result<()> {
    let put = |second: u64| {
        format!(
            "localStorage.setItem('operator.counts', JSON.stringify({{'2026-10 vote c014 1': {second}, \
             '2026-11 vote c014 4': 5}}))"
        )
    };
    visit(&serve("/", BTreeMap::new())?, "?kiosk#/disputes?entry=c014", async |visitor| {
        visitor.ask(&put(14)).await?;
        visitor.touches(".claim-card:nth-child(1) .side").await?;
        visitor.sees(".verdict").await?;
        ensure!(visitor.count(".others").await? == 0, "nineteen are too few");
        visitor
            .until(
                "the vote is stored",
                "const sums = JSON.parse(localStorage.getItem('operator.counts'));
                return Object.keys(sums).some(key => key.endsWith(' vote c014 0') && sums[key] === 1)",
            )
            .await?;
        visitor.touches(".again").await?;
        visitor.misses(".verdict").await?;
        ensure!(
            visitor
                .ask(
                    "return Object.keys(JSON.parse(localStorage.getItem('operator.counts')))\
                .some(key => key.endsWith(' vote c014 0'))"
                )
                .await?
                == true,
            "a reset leaves the votes"
        );
        visitor.ask(&put(15)).await?;
        visitor.ask("location.hash = '#/disputes?entry=c014&year=1945'").await?;
        visitor.touches(".claim-card:nth-child(2) .side").await?;
        visitor.reads("75 %", ".weighed li:nth-child(2) .others").await?;
        visitor.reads("25 %", ".weighed li:nth-child(5) .others").await
    })
    .await
}

#[tokio::test]
async fn sources_stand_by_kind_of_witness_and_each_tells_all_that_rests_on_it() -> Result<()> {
    let sources = content("sources.json")?;
    let sources = sources.as_array().context("a list of sources")?;
    let spent = sources.iter().filter(|source| source["empty"] == true || source["duplicate_of"].is_string()).count();
    let news = sources.iter().filter(|source| source["witness"] == "news").count();
    visit(&site()?, "#/sources?year=1967", async |visitor| {
        ensure!(visitor.count(".tome").await? == 2, "two that outweigh all shelves");
        visitor.sees(".shelf-of .spines path").await?;
        // On paper the list is whole.
        visitor.ask("dispatchEvent(new Event('beforeprint'))").await?;
        let all = format!("return document.querySelectorAll('.source').length === {}", sources.len());
        visitor.until("all of them are listed", &all).await?;
        ensure!(spent > 5 && visitor.count(".source.spent").await? == spent, "empties and doubles are marked");
        visitor.ask("dispatchEvent(new Event('afterprint'))").await?;
        visitor.open("#/sources?witness=news").await?;
        visitor.reads(&news.to_string(), ".list-head .quiet").await?;
        visitor.presses(Key::Enter, ".source a[data-source]").await?;
        visitor.until("the focus is at its title", "return document.activeElement.matches('.source.open h1')").await?;
        visitor.sees(".rests-on-it .resting a").await?;
        visitor.touches(".rests-on-it .resting a").await?;
        visitor.misses(".source.open").await
    })
    .await
}

#[tokio::test]
async fn the_sheet_sets_answers_side_by_side_with_witness_reason_and_the_way_to_the_question() -> Result<()> {
    visit(&site()?, "#/object?object=moskvitch-400", async |visitor| {
        visitor.presses(Key::Enter, "[data-know='objects/moskvitch-400/built']").await?;
        visitor.until("the focus is in it", "return document.activeElement.id === 'know-heading'").await?;
        ensure!(visitor.count(".know .claims > li").await? > 1, "several answers");
        visitor.sees(".know .claims .preferred").await?;
        visitor.sees(".know .held .figure").await?;
        visitor.sees(".know .says-so .what").await?;
        visitor.sees(".know .stamp").await?;
        visitor.presses(Key::Escape, "#know-heading").await?;
        visitor
            .until(
                "the focus is back at the mark",
                "return document.activeElement.dataset.know === 'objects/moskvitch-400/built'",
            )
            .await?;
        visitor.touches("[data-know='objects/moskvitch-400/built']").await?;
        visitor.touches(".know .judge").await?;
        visitor.sees(".case .question").await
    })
    .await
}

#[tokio::test]
async fn find_finds_anything_in_both_scripts_and_on_the_wrong_keyboard() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.touches(".find-open").await?;
        for query in ["seneffe", "Сенеф", "ctytaa", "Сене\u{444}"] {
            visitor.types(query, ".search").await?;
            visitor.reads("Seneffe", ".found-groups").await.with_context(|| query.to_owned())?;
        }
        // Words are ended as they are written.
        visitor.types("рен", ".search").await?;
        visitor
            .until(
                "words are offered",
                "return [...document.querySelectorAll('.endings button')]\
            .some(b => /^Рен/.test(b.textContent))",
            )
            .await?;
        visitor.touches(".endings button").await?;
        visitor.until("and one is taken", "return document.querySelector('.search').value.length > 3").await?;
        // A word that many kinds of entries have.
        visitor.types("renault", ".search").await?;
        visitor.touches(".kinds li:nth-child(3) button").await?;
        visitor.address_holds("in=").await?;
        visitor.sees(".found-lines .hit").await?;
        visitor.touches(".hit").await?;
        visitor.misses(".found-lines").await?;
        visitor.goes_back().await?;
        visitor.sees(".found-lines .hit").await
    })
    .await
}

#[tokio::test]
async fn a_link_with_a_query_waits_for_the_search() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967&q=aleko", async |visitor| {
        visitor.sees(".gallery.finding .card a[href*='object=moskvitch-2141']").await?;
        ensure!(visitor.count(".newcomer").await? == 0, "not the gallery at rest");
        visitor.touches(".bar > .tool").await?;
        visitor.sees(".newcomer").await
    })
    .await
}

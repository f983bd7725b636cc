//! What the map promises to a visitor about its time, in both browsers.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use visits::{serve, visit, visit_at};

fn site() -> Result<visits::Served> {
    serve("/", Default::default())
}

#[tokio::test]
async fn the_inner_german_border_is_drawn_and_gone_with_the_clock() -> Result<()> {
    visit(&site()?, "#/map?year=1990&list=yes", async |visitor| {
        // The basemap comes after the rest of the room.
        let length = "(document.querySelector('.land .border')?.getAttribute('d') ?? '').length";
        visitor.until("the borders are there", &format!("return {length} > 1000")).await?;
        let divided = visitor.ask(&format!("return {length}")).await?.as_u64().unwrap_or_default();
        // In 1949 the same states but for one; in 1948 without the line.
        visitor.open("#/map?year=1948&list=yes").await?;
        visitor.until("fewer borders", &format!("return {length} > 1000 && {length} < {divided}")).await?;
        visitor.reads("Natural Earth", ".map-room .notice").await
    })
    .await
}

#[tokio::test]
async fn the_league_of_the_time_is_tinted_named_and_listed() -> Result<()> {
    visit(&site()?, "#/map?year=1948", async |visitor| {
        visitor.sees(".land .ground").await?;
        visitor.misses(".strip .tinted").await?;
        visitor.open("#/map?year=1967&list=yes").await?;
        visitor
            .until(
                "land is tinted",
                "const path = document.querySelector('.land .league'); \
                 return !!path && path.getAttribute('d').length > 1000",
            )
            .await?;
        visitor.reads("Comecon", ".strip .tinted").await?;
        visitor.reads("Comecon in 1967: Soviet Union", ".map-states").await?;
        visitor.reads("East Germany", ".map-states").await?;
        visitor.sees(".map-states .citations a").await?;
        visitor.open("#/map?year=1967&lang=ru&list=yes").await?;
        visitor.reads("СЭВ в 1967 году", ".map-states").await?;
        visitor.open("#/map?year=1992").await?;
        visitor.sees(".land .ground").await?;
        visitor
            .until(
                "nothing is tinted any more",
                "return document.querySelector('.land .league').getAttribute('d') \
                 === '' && !document.querySelector('.tinted')",
            )
            .await
    })
    .await
}

#[tokio::test]
async fn the_plant_bears_the_name_of_the_year_and_tells_all_its_names() -> Result<()> {
    visit(&site()?, "#/map?year=1967", async |visitor| {
        visitor.reads("MZMA", ".pin.home .name").await?;
        visitor.sees(".pin.home[aria-label*='MZMA']").await?;
        visitor.presses(Key::Enter, ".pin.home").await?;
        // Touching what is there in the year leaves the year.
        visitor.reads("1967", ".clock .year").await?;
        visitor.reads("MZMA", ".choice .names .now").await?;
        ensure!(visitor.count(".choice .names li").await? > 6, "all names are told");
        ensure!(visitor.count(".choice .names .citations a").await? > 6, "and who says so");
        visitor.open("#/map?year=2015&place=moscow-plant").await?;
        visitor.reads("Renault Russia", ".choice .names [aria-current]").await?;
        visitor.reads("Renault Russia", ".pin.home .name").await
    })
    .await
}

#[tokio::test]
async fn a_disputed_road_has_a_mark_that_leads_to_its_dispute() -> Result<()> {
    visit(&site()?, "#/map?year=1945", async |visitor| {
        visitor
            .until("both accounts have a mark", "return document.querySelectorAll('.doubts .doubt').length >= 2")
            .await?;
        visitor.presses(Key::Enter, ".arc[aria-label*='Brandenburg']").await?;
        visitor.address_holds("movement=tooling-brandenburg-1945").await?;
        visitor.touches(".choice .doubts .dispute-links a").await?;
        visitor.address_holds("#/disputes").await?;
        visitor.address_holds("entry=c014").await
    })
    .await
}

#[tokio::test]
async fn a_road_is_as_wide_as_its_number_and_the_key_says_what_that_means() -> Result<()> {
    visit(&site()?, "#/map?year=1967&list=yes", async |visitor| {
        visitor
            .until(
                "a great number is a wide line",
                "const line = document.querySelector(\".arc[aria-label*='Lovech'] .line\"); \
                 return !!line && parseFloat(getComputedStyle(line).strokeWidth) > 7",
            )
            .await?;
        visitor
            .until(
                "an unknown one is plain",
                "return parseFloat(getComputedStyle(document.querySelector(\".arc[aria-label*='Ufa'] \
                 .line\")).strokeWidth) < 5",
            )
            .await?;
        visitor.touches(".map-key summary").await?;
        visitor.reads("number of cars", ".map-key[open]").await?;
        visitor.reads("300,000", ".map-key[open]").await?;
        ensure!(visitor.count(".map-key .line.wide").await? == 3, "three samples");
        Ok(())
    })
    .await
}

/// The screens of the exhibit. Browsers open no window narrower than 500 px.
const SCREENS: [(u32, u32); 5] = [(1920, 1080), (1080, 1920), (1366, 768), (820, 1180), (500, 844)];

/// From the boxes on the page: no name lies on another or under a panel, and none is cut by the edge.
#[tokio::test]
async fn names_neither_overlap_nor_are_cut_at_any_size_in_either_language() -> Result<()> {
    visit(&site()?, "", async |visitor| {
        for size in SCREENS {
            visitor.turns_the_screen(size).await?;
            for (year, lang) in [(1930, "en"), (1941, "ru"), (1967, "en"), (1967, "ru"), (2010, "ru"), (2025, "en")] {
                visitor.open(&format!("#/map?year={year}&lang={lang}")).await?;
                visitor.sees(".land .ground").await?;
                visitor
                    .until(
                        &format!("names of {year} in {lang} at {size:?} stand free"),
                        "const box = e => {
                            // The letters without the halo of paper around them, which Firefox counts.
                            if (!(e instanceof SVGTextElement)) return e.getBoundingClientRect();
                            const b = e.getBBox(), m = e.getScreenCTM();
                            return new DOMRect(m.a * b.x + m.e, m.d * b.y + m.f, m.a * b.width, m.d * b.height);
                        };
                        const room = box(document.querySelector('.map-room .sheet'));
                        const named = '.pin .name, .pin .line, .exit text, .grounds text';
                         const names = [...document.querySelectorAll(named)]
                            .filter(e => e.checkVisibility()).map(e => [e.textContent, box(e)]);
                        const panels = [...document.querySelectorAll('[data-panel]')].map(e => [e.className, box(e)]);
                        const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
                            && a.top < b.bottom - 4 && b.top < a.bottom - 4;
                        const bad = [];
                        names.forEach(([text, a], i) => {
                            names.slice(i + 1).concat(panels).forEach(([other, b]) => {
                                if (meet(a, b)) bad.push(text + ' / ' + other);
                            });
                            if (a.left < room.left - 1 || a.right > room.right + 1 || a.top < room.top - 1
                                || a.bottom > room.bottom + 1) bad.push(text + ' is cut');
                        });
                        window.__bad = bad;
                        const still = document.querySelector('.carried').style.transform.endsWith('scale(1)');
                        return still && names.length > 2 && bad.length === 0",
                    )
                    .await
                    .or(Err(anyhow::anyhow!(
                        "{year} {lang} {size:?}: {}",
                        visitor.ask("return window.__bad.join(', ')").await?
                    )))?;
                let (small, elements) = (
                    "return [...document.querySelectorAll('.pin .touch, .strip button, .drawer button')]
                        .filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect())
                        .filter(r => Math.min(r.width, r.height) < 43.5).length",
                    "return document.querySelectorAll('.map-room *').length",
                );
                let large = format!("return (() => {{ {small} }})() === 0");
                visitor.until(&format!("targets of {year} at {size:?} fit a finger"), &large).await?;
                let elements = visitor.ask(elements).await?.as_u64().unwrap_or(u64::MAX);
                ensure!(elements < 2_000, "{elements} elements on the map");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn keys_lead_from_place_to_place_and_one_stop_of_tab_into_the_map() -> Result<()> {
    visit(&site()?, "#/map?year=1967", async |visitor| {
        visitor.sees(".pin.home").await?;
        let stops = "return document.querySelectorAll('.sheet [tabindex=\"0\"]').length";
        ensure!(visitor.ask(stops).await? == 0, "the sheet is the one stop");
        visitor.presses(Key::Home, ".sheet").await?;
        visitor.until("home", "return document.activeElement.classList.contains('home')").await?;
        visitor.presses(Key::Left, ".pin.home").await?;
        visitor
            .until(
                "an arrow leads on",
                "const e = document.activeElement; return e.matches('.pin, .arc, .exit') && !e.matches('.home')",
            )
            .await?;
        visitor.presses(Key::Enter, ".pin[aria-label*='Izhevsk']").await?;
        visitor.sees(".map-room.with-choice").await?;
        visitor.presses(Key::Escape, ".sheet").await?;
        visitor.misses(".map-room.with-choice").await
    })
    .await
}

#[tokio::test]
async fn what_is_chosen_lies_beside_its_card_with_its_traveller_on_the_road() -> Result<()> {
    for size in [(1366, 768), (820, 1180)] {
        visit_at(&site()?, size, "#/map?year=1967&movement=export-cuba-1965", async |visitor| {
            visitor.reads("Cars to Cuba", ".choice h1").await?;
            visitor.sees(".traveller svg").await?;
            visitor
                .until(
                    "both ends are free of panels",
                    "const pins = [...document.querySelectorAll('.pin.chosen .square')]
                        .map(e => e.getBoundingClientRect());
                    const panels = [...document.querySelectorAll('[data-panel]')].map(e => e.getBoundingClientRect());
                    return pins.length >= 2 && pins.every(p => panels.every(r =>
                        p.right < r.left || r.right < p.left || p.bottom < r.top || r.bottom < p.top))",
                )
                .await?;
            visitor.touches(".choice .close").await?;
            visitor.misses(".choice").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn two_taps_on_the_bare_map_bring_it_nearer() -> Result<()> {
    visit(&site()?, "#/map?year=1930", async |visitor| {
        visitor.sees(".land .ground").await?;
        visitor.sees(".pin.home").await?;
        let scale = "document.querySelector('.world').getScreenCTM().a";
        let before = visitor.ask(&format!("return {scale}")).await?;
        // A spot where nothing is drawn: the upper right corner of the middle.
        let tap = "const r = document.querySelector('.sheet').getBoundingClientRect();
            const at = {clientX: r.right - 260, clientY: r.top + 60,
                        bubbles: true, pointerId: 5, button: 0, buttons: 1};
            const on = document.elementFromPoint(at.clientX, at.clientY);
            for (const name of ['pointerdown', 'pointerup', 'pointerdown', 'pointerup'])
                on.dispatchEvent(new PointerEvent(name, at));";
        visitor.ask(tap).await?;
        visitor.until("it comes twice as near", &format!("return {scale} > {before} * 1.9")).await?;
        visitor.address_holds("map=").await
    })
    .await
}

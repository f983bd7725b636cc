//! What the engine promises to every museum: each room, made from its own content, in all its languages. The shipped
//! museum and another one, of other things from another part of the world, are walked through by the same visit.

use anyhow::{Context, Result, ensure};
use curator::{dist::seal, files, museum};
use exhibit::Room;
use visits::builds::copy;
use visits::museums::{museums, root};
use visits::{Visitor, in_turn, visit, visit_at};

/// What is in a room when it has come.
fn sign(room: Room) -> &'static str {
    match room {
        Room::Gallery => ".gallery .card",
        Room::Object => ".object-page h1",
        Room::Parade => ".parade li",
        Room::Compare => ".compare-room",
        Room::Tree => ".tree-room .node",
        Room::Map => ".map-room .land .ground",
        Room::Chronicle => ".chronicle .event",
        Room::Stories => ".stories-room .story",
        Room::Numbers => ".numbers-room h1",
        Room::Disputes => ".disputes-room :is(.case-card, .dispute)",
        Room::Sources => ".sources-room :is(.witnesses, .source)",
        Room::Game => ".game-cards li",
        Room::Title => ".title-wall .hero",
    }
}

/// A locale key where its words should be, or words with a gap in them.
const BARE: &str = r"const bare = document.body.innerText.match(/\b(?:room|gallery|object|tree|map|kinship|next|geo|
    story|disputes|sources|numbers|game|compare|parade|clock|shell|claims|cite|unit|date|sort)\.[a-z_]+\b|\{\{\w+\}\}/);
    return bare && bare[0]";

async fn speaks(visitor: &Visitor, room: Room) -> Result<()> {
    let bare = visitor.ask(&BARE.replace('\n', "").replace("|    ", "|")).await?;
    ensure!(bare.is_null(), "in {room:?} stands {bare}");
    Ok(())
}

#[tokio::test]
async fn every_room_of_every_museum_opens_in_every_language_and_says_all_in_words() -> Result<()> {
    for museum in museums()? {
        visit(&museum.site, "#/gallery?year=1967", async |visitor| {
            for lang in &museum.exhibit.title.languages {
                for room in museum.exhibit.rooms().iter().chain(&[Room::Title]) {
                    let year = museum.exhibit.title.clock.to;
                    visitor.open(&format!("#/{}?year={year}&lang={}", room.id(), lang.id)).await?;
                    visitor.sees(sign(*room)).await.with_context(|| format!("{room:?} in {}", lang.id))?;
                    speaks(visitor, *room).await?;
                    let spoken = visitor.ask("return document.documentElement.lang").await?;
                    ensure!(spoken == *lang.id, "{room:?} is in {spoken}, not in {}", lang.id);
                }
            }
            Ok(())
        })
        .await
        .with_context(|| museum.exhibit.title.title.get("en").to_owned())?;
    }
    Ok(())
}

#[tokio::test]
async fn the_navigation_offers_what_the_curator_chose_and_nothing_that_is_empty() -> Result<()> {
    for museum in museums()? {
        visit(&museum.site, "#/gallery?year=1967", async |visitor| {
            visitor.sees(".rooms a").await?;
            for room in Room::ALL.into_iter().filter(|room| room.is_in_navigation()) {
                let link = visitor.count(&format!(".rooms a[href^='#/{}?']", room.id())).await?;
                ensure!((link == 1) == museum.exhibit.offers(room), "{room:?}: {link} links");
            }
            if !museum.exhibit.offers(Room::Parade) {
                visitor.touches(".rooms a[href^='#/gallery']").await?;
                ensure!(
                    visitor.count(".ways-in a[href^='#/parade']").await? == 0,
                    "a room that was left out is offered"
                );
                visitor.open("#/parade").await?;
                visitor.sees(sign(Room::Title)).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn every_object_is_drawn_or_photographed_or_has_a_plate_and_fills_its_shelf() -> Result<()> {
    for museum in museums()? {
        visit(&museum.site, "#/gallery?year=1967", async |visitor| {
            for object in &museum.exhibit.all.objects {
                let page = format!("#/object?year={}&object={}", museum.exhibit.title.clock.to, object.id);
                visitor.ask(&format!("location.hash = '{page}'")).await?;
                visitor.reads(object.name.get("en"), ".object-page h1").await?;
                let sign = match (&object.drawing, &object.photo, object.size()) {
                    (Some(drawing), ..) => format!(".big-plate .plate use[href='#plate-{drawing}']"),
                    (None, Some(_), _) => ".big-plate .plate image".to_owned(),
                    (None, None, Some(_)) => ".big-plate .plate .unseen rect".to_owned(),
                    (None, None, None) => ".big-plate.empty".to_owned(),
                };
                visitor.sees(&sign).await.with_context(|| object.id.to_string())?;
            }
            // The longest object takes nearly all of the box on its card, whatever it is long.
            let longest = museum.exhibit.all.objects.iter().filter(|object| object.drawing.is_some());
            let length = |object: &exhibit::content::Object| object.size().map_or(0.0, |(length, _)| length);
            let longest = longest.max_by(|one, other| length(one).total_cmp(&length(other))).context("no drawing")?;
            visitor.open("#/gallery?filters=yes").await?;
            visitor.types(longest.name.get("en"), ".search").await?;
            let card = format!(".card a[href*='object={}']", longest.id);
            visitor.sees(&card).await?;
            let fills = format!(
                "const plate = document.querySelector(\"{card} .plate\"), use = plate.querySelector('use');
                if (!use || !document.querySelector(use.getAttribute('href'))) return false;
                return use.getBoundingClientRect().width > 0.85 * plate.getBoundingClientRect().width"
            );
            visitor.until("the longest object fills its shelf", &fills).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn every_museum_can_be_searched_filtered_compared_and_played() -> Result<()> {
    for museum in museums()? {
        let exhibit = &museum.exhibit;
        visit_at(&museum.site, (1920, 1080), "#/gallery?year=1967", async |visitor| {
            visitor.open("#/gallery").await?;
            visitor.touches(".find-open").await?;
            let all = exhibit.all.objects.len();
            visitor.reads(&all.to_string(), ".bar .count").await?;
            let name = exhibit.all.objects[all / 2].name.get("en");
            visitor.types(name, ".search").await?;
            visitor.sees(&format!(".card a[href*='object={}']", exhibit.all.objects[all / 2].id)).await?;
            visitor.touches(".bar > .tool").await?;
            let sorts = visitor.count(".sorts button").await?;
            ensure!(sorts == exhibit.title.sorts.len(), "{sorts} orders");
            visitor.touches(".sorts li:last-child button").await?;
            visitor.sees(".sorts li:last-child [aria-pressed=true]").await?;
            visitor.touches(".filters fieldset .term").await?;
            let promised = visitor.text(".term[aria-pressed='true'] .n").await?;
            visitor.reads(&promised, ".bar .count").await?;
            if exhibit.offers(Room::Compare) {
                let sized: Vec<_> = exhibit.all.objects.iter().filter(|object| object.size().is_some()).collect();
                let (one, other) = (&sized[0].id, &sized[1].id);
                visitor.open(&format!("#/compare?with={one}&with={other}&over=yes")).await?;
                visitor
                    .until(
                        "both stand on one ground",
                        "return document.querySelectorAll('.compared .plate').length === 2",
                    )
                    .await?;
                let lines = visitor.count(".compared .upright line").await?;
                ensure!((3..=14).contains(&lines), "a grid of {lines} lines");
            }
            if exhibit.offers(Room::Game) {
                visitor.open("#/game?game.seed=3").await?;
                visitor.touches(".game-cards button").await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// At the sizes of a wall, a standing kiosk, a laptop, a tablet, and the narrowest window that both browsers open.
#[tokio::test]
async fn every_gallery_opens_at_its_year_with_targets_to_touch_and_names_to_read() -> Result<()> {
    for museum in museums()? {
        let screens = [(1920, 1080), (1080, 1920), (1366, 768), (820, 1180), (500, 844)];
        for (turn, size) in screens.into_iter().enumerate() {
            visit_at(&museum.site, size, "#/gallery", async |visitor| {
                visitor.sees(".newcomer .wall-stage").await?;
                visitor
                    .until(
                        "the first shelf is in view below the wall",
                        "const card = document.querySelector('.card'); if (!card) return false;
                        const box = card.querySelector('.stand').getBoundingClientRect();
                        return box.bottom < document.querySelector('.clock').getBoundingClientRect().top \
                         && document.querySelector('main').scrollTop === 0",
                    )
                    .await?;
                for lang in in_turn(&museum.exhibit.title.languages, turn).iter().map(|lang| &lang.id) {
                    for year in museum.exhibit.title.clock.decades() {
                        visitor.ask(&format!("location.hash = '#/gallery?year={year}&lang={lang}'")).await?;
                        visitor.sees(&format!("html[lang={lang}]")).await?;
                        visitor.reads(&year.to_string(), ".clock .year").await?;
                        let wrong = visitor
                            .ask(
                                "const small = [...document.querySelectorAll('.gallery a, .gallery button')]
                                  .map(e => [e.className || e.textContent.trim(), e.getBoundingClientRect()])
                                  .filter(([, box]) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
                                  .map(([name, box]) => `${name}: ${box.width} by ${box.height}`);
                                const cut = [...document.querySelectorAll('.card .name, .told, .era-wall h2, .called')]
                                  .filter(e => e.scrollWidth > e.clientWidth + 1)
                                  .map(e => `cut: ${e.textContent}`);
                                return [...small, ...cut].join('; ')",
                            )
                            .await?;
                        ensure!(wrong == "", "{size:?} {lang} {year}: {wrong}");
                    }
                }
                Ok(())
            })
            .await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn every_story_of_every_museum_is_told_to_its_end() -> Result<()> {
    for museum in museums()? {
        visit(&museum.site, "#/gallery?year=1967", async |visitor| {
            for story in &museum.exhibit.all.stories {
                visitor.open(&format!("#/stories?story={}&step=0", story.id)).await?;
                for (index, step) in story.steps.iter().enumerate() {
                    let address = format!("#/stories?story={}&step={index}", story.id);
                    if index > 0 {
                        visitor.touches(".telling .next").await.with_context(|| address.clone())?;
                    }
                    visitor.reads(step.title.get("en"), ".telling h2").await.with_context(|| address)?;
                }
                visitor.touches(".telling .next").await?;
                visitor.reads(story.title.get("en"), ".story-end h1").await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[test]
fn a_page_speaks_of_its_own_museum_before_the_program_runs() -> Result<()> {
    for content in ["assets/exhibit", "tests/another-museum"] {
        let folder = copy()?;
        museum::fill(&root().join(content), folder.path())?;
        seal(folder.path())?;
        let exhibit = files::read(&root().join(content)).0;
        let page = std::fs::read_to_string(folder.path().join("index.html"))?;
        for lang in &exhibit.title.languages {
            ensure!(page.contains(exhibit.title.title.get(&lang.id)), "{content}: no title in {}", lang.id);
            ensure!(folder.path().join(format!("collection-{}.html", lang.id)).is_file(), "no list in {}", lang.id);
            ensure!(
                folder.path().join(format!("assets/locales/{}.json", lang.id)).is_file(),
                "no words in {}",
                lang.id
            );
        }
        let manifest: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(folder.path().join("manifest.webmanifest"))?)?;
        let first = &exhibit.title.languages[0].id;
        ensure!(manifest["name"] == exhibit.title.title.get(first), "the manifest is called {}", manifest["name"]);
        let icon = std::fs::read(folder.path().join("assets/icons/icon.svg"))?;
        ensure!(icon == std::fs::read(root().join(content).join("icon.svg"))?, "the icon is another museum's");
        for other in ["Moskv", "Москв", "Nikon", "ニコン"] {
            let own = std::fs::read_to_string(root().join(content).join("objects.json"))?;
            ensure!(own.contains(other) || !page.contains(other), "{content}: the page speaks of {other}");
        }
    }
    Ok(())
}

//! What the game promises to whoever plays it: a child by touch, a visitor with keys alone, in either language.

use anyhow::{Context, Result, ensure};
use exhibit::Exhibit;
use exhibit::game::{Question, Task, questions};
use exhibit::load::load;
use fantoccini::key::Key;
use visits::{Visitor, dist, serve, visit, visit_at};

fn site() -> Result<visits::Served> {
    serve("/", Default::default())
}

/// The content that the visits go to.
fn shipped() -> Exhibit {
    load(|file| std::fs::read_to_string(dist().join("assets/exhibit").join(file)).map_err(|why| why.to_string())).0
}

fn card(place: usize) -> String {
    format!(".game-cards li:nth-child({}) .game-card", place + 1)
}

/// Touches the right objects of a question, or for a question with one right object a wrong one.
async fn answers(visitor: &Visitor, number: usize, all: usize, question: &Question, rightly: bool) -> Result<()> {
    visitor.reads(&format!("{} / {all}", number + 1), ".game-head .of").await?;
    ensure!(visitor.count(".go-on").await? == 0, "the way on is there before the answer");
    let mut picks = question.answer.clone();
    if !rightly {
        picks[0] = (picks[0] + 1) % question.objects.len();
        picks.truncate(1);
        ensure!(question.answer.len() == 1, "only for questions with one right object");
    }
    for place in picks {
        visitor.touches(&card(place)).await?;
    }
    visitor.sees(".reply .go-on").await
}

#[tokio::test]
async fn a_child_plays_a_whole_round_by_touch_and_is_told_what_was_learnt() -> Result<()> {
    let game = questions(&shipped(), 7);
    visit_at(&site()?, (1080, 1920), "#/game?year=1967&game.seed=7", async |visitor| {
        for (number, question) in game.iter().enumerate() {
            let rightly = number != 1;
            visitor
                .until(
                    "every card is large",
                    "return [...document.querySelectorAll('.game-card')].every(c => { \
                     const b = c.getBoundingClientRect(); return b.width >= 56 && b.height >= 56 })",
                )
                .await?;
            answers(visitor, number, game.len(), question, rightly).await?;
            visitor.reads(if rightly { "That’s right!" } else { "Not quite" }, ".reply .said").await?;
            visitor.sees(".reply .know-mark").await?;
            ensure!(rightly == (visitor.count(".game-card.wrong").await? == 0), "a wrong card in {number}");
            visitor
                .until(
                    "all of it fits",
                    "const m = document.querySelector('#main'); return m.scrollHeight <= m.clientHeight",
                )
                .await?;
            visitor.touches(".go-on").await?;
        }
        visitor.sees(".learnt").await?;
        visitor.reads("You knew: 5. New to you: 1.", ".score").await?;
        ensure!(
            visitor.count(".fact").await? == 6 && visitor.count(".fact.known").await? == 5,
            "six facts, five known"
        );
        ensure!(visitor.count(".fact a[href^='#/object']").await? >= 10, "every object met has a way to its page");
        visitor.sees(".learnt .home .print").await?;
        visitor.touches(".another").await?;
        visitor.reads("1 / 6", ".game-head .of").await?;
        visitor.address_holds("game.seed=8").await?;
        visitor.misses(".game-card.picked").await
    })
    .await
}

/// The address of the question of that kind, with all before it answered rightly, and its place.
fn at(game: &[Question], kind: &Task) -> Result<(String, usize)> {
    let place = game.iter().position(|question| question.task == *kind).context("no such question")?;
    let digits = |picks: &[usize]| picks.iter().map(ToString::to_string).collect::<String>();
    let before: String = game[..place].iter().map(|question| format!("{}.", digits(&question.answer))).collect();
    Ok((format!("#/game?year=1967&game.seed=7&game.answers={before}"), place))
}

#[tokio::test]
async fn a_placed_object_is_taken_back_by_another_touch() -> Result<()> {
    let (address, _) = at(&questions(&shipped(), 7), &Task::Order)?;
    visit(&site()?, &address, async |visitor| {
        visitor.touches(&card(2)).await?;
        visitor.touches(&card(0)).await?;
        visitor.reads("2", &format!("{} .badge", card(0))).await?;
        visitor.touches(&card(2)).await?;
        visitor.misses(&format!("{} .badge", card(2))).await?;
        visitor.reads("1", &format!("{} .badge", card(0))).await
    })
    .await
}

#[tokio::test]
async fn outlines_are_equally_wide_and_the_answer_shows_them_to_scale() -> Result<()> {
    let game = questions(&shipped(), 7);
    let wide = "const w = [...document.querySelectorAll('.game-cards .plate .box')].map(b => \
        b.getBoundingClientRect().width); return Math.max(...w) / Math.min(...w)";
    let (address, place) = at(&game, &Task::Longer)?;
    for size in [(1920, 1080), (1080, 1920), (500, 844)] {
        visit_at(&site()?, size, &address, async |visitor| {
            visitor.sees(".game-card.outline .plate use").await?;
            let equal = visitor.ask(wide).await?.as_f64().context("a number")?;
            ensure!(equal < 1.02, "equally wide at first: {equal}");
            answers(visitor, place, game.len(), &game[place], true).await?;
            visitor.misses(".game-card.outline").await?;
            let shipped = shipped();
            let length = |id: &exhibit::content::Id| shipped.object(id).and_then(|object| object.size());
            let lengths: Vec<f64> = game[place].objects.iter().filter_map(length).map(|(length, _)| length).collect();
            let true_ratio =
                lengths.iter().fold(0.0, |a: f64, b| a.max(*b)) / lengths.iter().fold(1e9, |a: f64, b| a.min(*b));
            let shown = visitor.ask(wide).await?.as_f64().context("a number")?;
            ensure!((shown - true_ratio).abs() < 0.02, "to one scale at {size:?}: {shown} and {true_ratio}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Goes on by Tab until the focus is on something.
async fn tabs_to(visitor: &Visitor, what: &str) -> Result<()> {
    for _ in 0..60 {
        let there = format!("return !!document.activeElement && document.activeElement.matches(\"{what}\")");
        if visitor.ask(&there).await? == true {
            return Ok(());
        }
        visitor.presses(Key::Tab, ":focus").await?;
    }
    anyhow::bail!("Tab never comes to {what}")
}

#[tokio::test]
async fn the_same_is_played_by_keys_alone() -> Result<()> {
    let game = questions(&shipped(), 7);
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.presses(Key::Tab, "body").await?;
        tabs_to(visitor, ".ways-in a[href^='#/game']").await?;
        visitor.presses(Key::Enter, ":focus").await?;
        visitor.sees(".game-room").await?;
        visitor.open("#/game?year=1967&game.seed=7").await?;
        visitor.presses(Key::Tab, "body").await?;
        for (number, question) in game.iter().enumerate() {
            for place in &question.answer {
                // Picked cards stay where they are, so the way from one to another may lead round by Shift and Tab; the
                // focus is put back on the heading instead, where a new question begins.
                visitor.ask("document.querySelector('.ask h2').focus()").await?;
                tabs_to(visitor, &card(*place)).await?;
                visitor.presses_letter(" ", ":focus").await?;
            }
            visitor.reads("That’s right!", ".reply .said").await?;
            ensure!(visitor.count("[role='status'] .why").await? == 1, "the answer is spoken");
            tabs_to(visitor, ".go-on").await?;
            visitor.presses(Key::Enter, ":focus").await?;
            visitor
                .until(
                    &format!("after question {number} the focus is on the next heading"),
                    "return !!document.activeElement && document.activeElement.matches('.ask h2') \
                        && !document.querySelector('.go-on')",
                )
                .await?;
        }
        visitor.reads("You knew: 6. New to you: 0.", ".score").await?;
        tabs_to(visitor, ".another").await?;
        visitor.presses(Key::Enter, ":focus").await?;
        visitor.reads("1 / 6", ".game-head .of").await
    })
    .await
}

#[tokio::test]
async fn in_russian_the_game_is_russian_throughout() -> Result<()> {
    let game = questions(&shipped(), 7);
    visit_at(&site()?, (390, 844), "#/game?year=1967&game.seed=7&lang=ru", async |visitor| {
        for (number, question) in game.iter().enumerate() {
            answers(visitor, number, game.len(), question, true).await?;
            visitor.reads("Верно!", ".reply .said").await?;
            let said = visitor.text(".game-room").await?;
            ensure!(!said.contains("game."), "a key without words: {said}");
            visitor.touches(".go-on").await?;
        }
        visitor.reads("Что вы узнали", ".learnt h2").await?;
        visitor.reads("Уже знали: 6. Узнали: 0.", ".score").await
    })
    .await
}

#[tokio::test]
async fn a_reload_or_a_step_back_in_the_middle_keeps_the_place() -> Result<()> {
    let game = questions(&shipped(), 7);
    visit(&site()?, "#/game?year=1967&game.seed=7", async |visitor| {
        for number in 0..2 {
            answers(visitor, number, game.len(), &game[number], true).await?;
            visitor.touches(".go-on").await?;
        }
        visitor.reads("3 / 6", ".game-head .of").await?;
        visitor.touches(&card(game[2].answer[0])).await?;
        let answers = format!("game.answers={}.{}.{}", game[0].answer[0], game[1].answer[0], game[2].answer[0]);
        visitor.address_holds(&answers).await?;
        visitor.reloads().await?;
        visitor.reads("3 / 6", ".game-head .of").await?;
        visitor.reads("That’s right!", ".reply .said").await?;
        visitor.goes_back().await?;
        visitor.reads("2 / 6", ".game-head .of").await?;
        visitor.reads("That’s right!", ".reply .said").await?;
        visitor.goes_forward().await?;
        visitor.reads("3 / 6", ".game-head .of").await
    })
    .await
}

#[tokio::test]
async fn before_the_answer_nothing_gives_it_away() -> Result<()> {
    let shipped = shipped();
    let game = questions(&shipped, 7);
    visit(&site()?, "#/game?year=1967&game.seed=7", async |visitor| {
        for (number, question) in game.iter().enumerate() {
            visitor.reads(&format!("{} / 6", number + 1), ".game-head .of").await?;
            let html = visitor.ask("return document.querySelector('.game-cards').textContent").await?;
            let text = html.as_str().context("text")?;
            let nameless = question.task == Task::Which;
            for id in &question.objects {
                let object = shipped.object(id).context("an object")?;
                let name = object.name.get("en");
                ensure!(text.contains(name) != nameless, "{name} in: {text}");
                let year = object.years().context("years")?.first_year().to_string();
                ensure!(!text.replace(name, "").contains(&year), "{year} is given away in: {text}");
            }
            ensure!(!text.contains("mm"), "a length is given away in: {text}");
            answers(visitor, number, 6, question, true).await?;
            visitor.touches(".go-on").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_game_is_found_from_the_objects_and_from_the_stories() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        for room in ["gallery", "stories"] {
            visitor.open(&format!("#/{room}?year=1967")).await?;
            visitor.touches("#main a[href^='#/game']").await?;
            visitor.sees(".game-card").await?;
        }
        Ok(())
    })
    .await
}

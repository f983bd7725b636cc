//! The keyboard and the focus: WCAG 2.2, 2.1.1, 2.4.3, 2.4.7 and 2.4.11.

use super::site;
use anyhow::{Context, Result, bail, ensure};
use fantoccini::key::Key;
use visits::{Visitor, visit};

/// What has the focus, and whether all of its middle is on the screen and nothing lies over it.
const FOCUS: &str = "
    const e = document.activeElement;
    if (!e || e === document.body) return 'nothing has the focus';
    const b = (e.querySelector('.touch, .square') || e).getBoundingClientRect();
    const [x, y] = [b.left + b.width / 2, b.top + b.height / 2];
    const on = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight || b.height > innerHeight;
    return on ? '' : 'off the screen: ' + e.outerHTML.slice(0, 90) + ' at ' + x + ', ' + y";

async fn has_focus(visitor: &Visitor, what: &str) -> Result<()> {
    let seen = format!("return (() => {{{FOCUS}}})() === ''");
    if let Err(error) = visitor.until("the focus is somewhere on the screen", &seen).await {
        bail!("{what}: {error}: {}", visitor.ask(FOCUS).await?);
    }
    Ok(())
}

/// Focuses something as a key would, and presses Enter on it.
async fn enters(visitor: &Visitor, what: &str) -> Result<()> {
    visitor.sees(what).await?;
    visitor.ask(&format!("document.querySelector(\"{what}\").focus()")).await?;
    visitor.presses(Key::Enter, what).await
}

#[tokio::test]
async fn the_focus_is_never_lost_whatever_is_opened_closed_or_changed() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        for (at, press, then) in [
            ("#/gallery?year=1967", ".languages .word", "html[lang=ru]"),
            ("#/tree?year=1967&object=moskvitch-412", ".choice .close", ".choice[hidden]"),
            ("#/map?year=1967&list=yes", ".drawer .tab", ".drawer:not(.open)"),
            ("#/object?year=1967&object=moskvitch-408&know=objects/moskvitch-408/power", ".know-sheet .close", "main"),
            ("#/tree?year=1967&words=yes", ".in-words-of-tree > .word", ".in-words-of-tree:not(.open)"),
            ("#/gallery?year=1967&story=moscow-to-the-world&step=0", ".telling .leave", ".telling.none"),
        ] {
            visitor.open(at).await?;
            if visitor.count(press).await? == 0 {
                ensure!(at.contains("story=") || at.contains("know="), "{press} is not in {at}");
                continue;
            }
            enters(visitor, press).await?;
            visitor.sees(then).await?;
            has_focus(visitor, &format!("{press} in {at}")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn closing_returns_the_focus_to_where_it_came_from() -> Result<()> {
    visit(&site()?, "#/tree?year=1967", async |visitor| {
        enters(visitor, ".node.main[tabindex='0'], .node[tabindex='0']").await?;
        visitor.sees(".choice:not([hidden]) .close").await?;
        enters(visitor, ".choice .close").await?;
        visitor.sees(".choice[hidden]").await?;
        visitor.until("the focus is on a thing of the tree", "return document.activeElement.matches('.node')").await
    })
    .await
}

#[tokio::test]
async fn tree_and_map_are_one_stop_each_and_arrows_home_end_and_letters_lead_through_them() -> Result<()> {
    visit(&site()?, "#/tree?year=1967", async |visitor| {
        visitor.sees(".node").await?;
        let stops = visitor.count(".tree-room .panzoom .sheet[tabindex='0'], .tree-room .sheet [tabindex='0']").await?;
        ensure!(stops == 1, "{stops} stops in the picture");
        let now = "return document.activeElement.getAttribute('aria-label') || ''";
        enters(visitor, ".node[tabindex='0']").await?;
        let mut seen = vec![visitor.ask(now).await?];
        for key in [Key::Home, Key::Right, Key::Right, Key::End, Key::Left, Key::Up, Key::Down] {
            visitor.presses(key, ".node:focus").await?;
            let before = seen.last().cloned().unwrap_or_default();
            let moved = format!("const at = (() => {{ {now} }})(); return at !== '' && at !== {before}");
            visitor.until("the focus goes on", &moved).await.with_context(|| format!("{key:?} after {seen:?}"))?;
            has_focus(visitor, "an arrow in the tree").await?;
            seen.push(visitor.ask(now).await?);
        }
        // However near the picture is, what has the focus is in it.
        visitor.touches(".zoom button:first-child").await?;
        visitor.touches(".zoom button:first-child").await?;
        visitor.touches(".zoom button:first-child").await?;
        visitor.ask("document.querySelector(\".node[tabindex='0']\")?.focus()").await?;
        for key in [Key::Home, Key::Right, Key::Right, Key::Right, Key::End, Key::Left, Key::Left] {
            visitor.presses(key, ".node:focus").await?;
            has_focus(visitor, "an arrow in the enlarged tree").await?;
        }
        visitor.open("#/map?year=1967").await?;
        visitor.sees(".pin").await?;
        ensure!(visitor.count(".map-room .sheet [tabindex='0']").await? == 0, "the map is one stop");
        visitor.ask("document.querySelector('.map-room .sheet').focus()").await?;
        visitor.presses(Key::Home, ".map-room .sheet").await?;
        visitor.until("the home of the story", "return document.activeElement.matches('.pin.home')").await?;
        for key in [Key::Left, Key::Right, Key::Up, Key::End] {
            visitor.presses(key, ".map-room :focus").await?;
            has_focus(visitor, "an arrow on the map").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn opening_a_room_or_an_object_puts_the_focus_on_its_heading() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        for door in [".rooms a[href^='#/tree']", ".rooms a[href^='#/map']", ".rooms a[href^='#/gallery']"] {
            enters(visitor, door).await?;
            visitor.until(door, "return document.activeElement.matches('main :is(h1, h2)')").await?;
        }
        enters(visitor, "a.newcomer").await?;
        visitor.sees(".object-page").await?;
        visitor.until("an object", "return document.activeElement.matches('.object-page :is(h1, h2)')").await
    })
    .await
}

#[tokio::test]
async fn what_a_turned_window_has_no_room_for_hands_the_focus_on_at_once_and_later() -> Result<()> {
    const SEEN: &str = "const e = document.activeElement;
        return e !== document.body && e.getClientRects().length > 0 && e.getBoundingClientRect().width > 0";
    visit(&site()?, "#/numbers?year=1967", async |visitor| {
        // A narrow screen has the steps of the clock folded.
        visitor.ask("document.querySelector('.clock .step').focus()").await?;
        visitor.turns_the_screen((390, 844)).await?;
        visitor.until("no steps", "return !document.querySelector('.clock .step').getClientRects().length").await?;
        visitor.until("the focus is on what is shown", SEEN).await?;
        // And what goes only when the exhibit has measured the new window: here a moment later than it ever does.
        visitor.turns_the_screen((1366, 768)).await?;
        let later = "const step = document.querySelector('.clock .step');
            step.focus();
            addEventListener('resize', () => setTimeout(() => { step.hidden = true; }, 120), { once: true });
            return document.activeElement === step";
        visitor.until("the focus is on a step", later).await?;
        visitor.turns_the_screen((1180, 820)).await?;
        visitor.until("it went", "return document.querySelector('.clock .step').hidden").await?;
        visitor.until("the focus is on what is shown", SEEN).await
    })
    .await
}

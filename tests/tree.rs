//! What the tree promises to a visitor: every object, its ancestors, and that it is moved in every way there is.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use visits::{serve, visit};

fn site() -> Result<visits::Served> {
    serve("/", Default::default())
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
            if (now !== window.__was) [window.__was, window.__since] = [now, performance.now()];
            // Longer than a glide takes: two questions may come within one picture.
            return performance.now() - window.__since > 350";
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

// Regression: a drawing that began before a glide was over and ended after it was the last one, on its way.
#[tokio::test]
async fn a_picture_arrives_where_it_was_sent_however_long_a_drawing_takes() -> Result<()> {
    visit(&site()?, "#/tree?year=1967", async |visitor| {
        visitor.sees(".node").await?;
        // Longer than a glide lies between any two looks at the clock.
        let slow = "const now = performance.now.bind(performance); let late = 0;
            performance.now = () => now() + (late += 400)";
        visitor.ask(slow).await?;
        let place = &format!("return {PLACE}");
        let rest = visitor.ask(place).await?;
        visitor.touches(".zoom button").await?;
        visitor.until("the button brings it nearer", &format!("{place} !== {rest}")).await?;
        visitor.address_holds("tree=").await?;
        let lies = "const [x, y, scale] = new URLSearchParams(location.hash.split('?')[1]).get('tree').split(',');
            return Math.abs(document.querySelector('.world').getScreenCTM().a - +scale) < 0.01";
        visitor.until("it is as near as the address says", lies).await
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

/// A script as a value within another.
fn wrapped(script: &str) -> String {
    format!("return (() => {{ {script} }})()")
}

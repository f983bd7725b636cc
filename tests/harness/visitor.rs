//! A visitor: what they can do, and what they can see. Everything waits for what it needs, and nothing sleeps for luck.

use crate::told::Told;
use anyhow::{Context, Result, anyhow, ensure};
use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, PointerAction, TouchActions, WheelAction, WheelActions,
};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::Value;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long something may take to appear before the visitor gives up: far longer than it ever takes here.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often a visitor tries again to touch what was drawn anew.
const AGAIN: usize = 3;

/// How a driver says that the page asked went away meanwhile.
const LEAVING: [&str; 3] = ["unloaded", "navigation", "context was destroyed"];

/// Someone in front of the exhibit.
pub struct Visitor {
    pub(crate) client: Client,
    base: String,
}

impl Visitor {
    /// A visitor of the exhibit at `base`.
    pub fn new(client: Client, base: String) -> Self {
        Self { client, base }
    }

    /// Opens an address of the exhibit, such as `#/tree?year=1967`, in a fresh page, and waits for the exhibit.
    pub async fn open(&self, address: &str) -> Result<()> {
        self.client.goto("about:blank").await?;
        self.client.goto(&format!("{}{address}", self.base)).await?;
        self.sees("#app .exhibit").await?;
        self.misses(".coming").await
    }

    /// Opens an address without waiting for the exhibit.
    pub async fn open_broken(&self, address: &str) -> Result<()> {
        self.client.goto("about:blank").await?;
        Ok(self.client.goto(&format!("{}{address}", self.base)).await?)
    }

    /// Waits until something is there.
    pub async fn sees(&self, what: &str) -> Result<()> {
        self.find(what).await.map(|_| ())
    }

    /// Waits until something is gone.
    pub async fn misses(&self, what: &str) -> Result<()> {
        self.until(&format!("{what} is gone"), &format!("return !document.querySelector({})", quoted(what))).await
    }

    /// Waits until a text is in an element.
    pub async fn reads(&self, text: &str, at: &str) -> Result<()> {
        let script = format!(
            "const e = document.querySelector({}); return !!e && e.textContent.includes({})",
            quoted(at),
            quoted(text)
        );
        self.until(&format!("“{text}” in {at}"), &script).await
    }

    /// The text of an element.
    pub async fn text(&self, at: &str) -> Result<String> {
        Ok(self.find(at).await?.text().await?)
    }

    /// How many of something there are.
    pub async fn count(&self, what: &str) -> Result<usize> {
        let count = self.ask(&format!("return document.querySelectorAll({}).length", quoted(what))).await?;
        Ok(usize::try_from(count.as_u64().unwrap_or_default())?)
    }

    /// Touches something.
    pub async fn touches(&self, what: &str) -> Result<()> {
        let mut touched = self.touched(what).await;
        for _ in 0..AGAIN {
            if !is_stale(&touched) {
                break;
            }
            touched = self.touched(what).await;
        }
        touched.with_context(|| format!("touching {what}"))
    }

    async fn touched(&self, what: &str) -> Result<()> {
        let element = self.find(what).await?;
        // What is folded is unfolded first, as a visitor would.
        let unfold = "const folded = arguments[0].parentElement.closest('details:not([open])');
            if (folded && !arguments[0].closest('summary')) folded.querySelector('summary').click();
            arguments[0].scrollIntoView({block: 'center'})";
        self.client.execute(unfold, vec![serde_json::to_value(&element)?]).await?;
        Ok(element.click().await?)
    }

    /// Puts a finger for a moment on the middle of something, whatever lies over it.
    pub async fn taps(&self, what: &str) -> Result<()> {
        let (x, y) = self.middle(what).await?;
        let finger = TouchActions::new("finger".into())
            .then(PointerAction::MoveTo { duration: None, x: x as f64, y: y as f64 })
            .then(PointerAction::Down { button: 0 })
            .then(PointerAction::Up { button: 0 });
        Ok(self.client.perform_actions(finger).await?)
    }

    /// Puts a finger on something, moves it over others without lifting it, and lifts it from the last.
    pub async fn slides_a_finger(&self, over: &[&str]) -> Result<()> {
        let rest = || PointerAction::Pause { duration: Duration::from_millis(120) };
        let mut finger = TouchActions::new("finger".into());
        for (index, what) in over.iter().enumerate() {
            let (x, y) = self.middle(what).await?;
            let to = PointerAction::MoveTo { duration: Some(Duration::from_millis(60)), x: x as f64, y: y as f64 };
            finger = finger.then(to);
            if index == 0 {
                finger = finger.then(PointerAction::Down { button: 0 });
            }
            finger = finger.then(rest());
        }
        Ok(self.client.perform_actions(finger.then(PointerAction::Up { button: 0 })).await?)
    }

    /// Types into something, after emptying it.
    pub async fn types(&self, text: &str, into: &str) -> Result<()> {
        let field = self.find(into).await?;
        field.clear().await?;
        field.send_keys(text).await.with_context(|| format!("typing into {into}"))
    }

    /// Chooses from a list, by the value of the choice.
    pub async fn chooses(&self, value: &str, from: &str) -> Result<()> {
        self.find(from).await?.select_by_value(value).await.with_context(|| format!("choosing {value} from {from}"))
    }

    /// Makes the window another size.
    pub async fn turns_the_screen(&self, (width, height): (u32, u32)) -> Result<()> {
        Ok(self.client.set_window_size(width, height).await?)
    }

    /// Presses a key in something.
    pub async fn presses(&self, key: Key, at: &str) -> Result<()> {
        self.presses_letter(&char::from(key).to_string(), at).await
    }

    /// Presses the key of a letter in something.
    pub async fn presses_letter(&self, letter: &str, at: &str) -> Result<()> {
        let press = async || -> Result<()> { Ok(self.find(at).await?.send_keys(letter).await?) };
        let mut pressed = press().await;
        for _ in 0..AGAIN {
            if !is_stale(&pressed) {
                break;
            }
            pressed = press().await;
        }
        pressed.with_context(|| format!("pressing a key at {at}"))
    }

    /// Presses a key wherever the focus is, as a keyboard does; with Shift held where `shifted`.
    pub async fn strikes(&self, key: Key, shifted: bool) -> Result<()> {
        let value = char::from(key);
        let shift = char::from(Key::Shift);
        let mut keys = KeyActions::new("keyboard".into());
        if shifted {
            keys = keys.then(KeyAction::Down { value: shift });
        }
        keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        if shifted {
            keys = keys.then(KeyAction::Up { value: shift });
        }
        Ok(self.client.perform_actions(keys).await?)
    }

    /// What a screen reader is told of each of some elements: an attribute that tells them apart, role and name.
    pub async fn is_told(&self, what: &str, by: &str) -> Result<Vec<(String, String, String)>> {
        let mut all = Vec::new();
        for element in self.client.find_all(Locator::Css(what)).await? {
            let of = element.attr(by).await?.unwrap_or_default();
            let ask =
                |what: &'static str| self.client.issue_cmd(Told { element: element.element_id().to_string(), what });
            let text = |told: Value| told.as_str().unwrap_or_default().to_owned();
            all.push((of, text(ask("computedrole").await?), text(ask("computedlabel").await?)));
        }
        Ok(all)
    }

    /// Moves a mouse onto the middle of something.
    pub async fn points_at(&self, what: &str) -> Result<()> {
        let (x, y) = self.middle(what).await?;
        let to = PointerAction::MoveTo { duration: None, x: x as f64, y: y as f64 };
        Ok(self.client.perform_actions(fantoccini::actions::MouseActions::new("pointing".into()).then(to)).await?)
    }

    /// Drags something by so many pixels, from its middle, in a few moves as a hand would.
    pub async fn drags(&self, what: &str, by: (i64, i64)) -> Result<()> {
        let (x, y) = self.middle(what).await?;
        let at = |x: i64, y: i64| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(20)),
            x: x as f64,
            y: y as f64,
        };
        let mut hand = fantoccini::actions::MouseActions::new("hand".into())
            .then(at(x, y))
            .then(PointerAction::Down { button: fantoccini::actions::MOUSE_BUTTON_LEFT });
        for part in 1..=4 {
            hand = hand.then(at(x + by.0 * part / 4, y + by.1 * part / 4));
        }
        hand = hand.then(PointerAction::Up { button: fantoccini::actions::MOUSE_BUTTON_LEFT });
        Ok(self.client.perform_actions(hand).await?)
    }

    /// Turns the wheel over the middle of something.
    pub async fn turns_the_wheel(&self, what: &str, by: i64) -> Result<()> {
        let (x, y) = self.middle(what).await?;
        let turn = WheelAction::Scroll { duration: None, x, y, delta_x: 0, delta_y: by };
        Ok(self.client.perform_actions(WheelActions::new("wheel".into()).then(turn)).await?)
    }

    /// Puts two fingers on something and spreads them from `from` to `to` pixels apart.
    pub async fn spreads_two_fingers(&self, what: &str, from: i64, to: i64) -> Result<()> {
        let (x, y) = self.middle(what).await?;
        let finger = |name: &str, side: i64| {
            let at = |apart: i64| PointerAction::MoveTo {
                duration: Some(Duration::from_millis(60)),
                x: (x + side * apart / 2) as f64,
                y: y as f64,
            };
            TouchActions::new(name.into())
                .then(at(from))
                .then(PointerAction::Down { button: 0 })
                .then(at((from + to) / 2))
                .then(at(to))
                .then(PointerAction::Up { button: 0 })
        };
        let fingers = Actions::from(finger("left", -1)).and(finger("right", 1));
        Ok(self.client.perform_actions(fingers).await?)
    }

    async fn middle(&self, what: &str) -> Result<(i64, i64)> {
        let (x, y, width, height) = self.find(what).await?.rectangle().await?;
        Ok(((x + width / 2.0) as i64, (y + height / 2.0) as i64))
    }

    /// Goes back in the history of the browser.
    pub async fn goes_back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// Goes forward in the history of the browser.
    pub async fn goes_forward(&self) -> Result<()> {
        Ok(self.client.forward().await?)
    }

    /// Loads the page again, as a visitor would. Not as WebDriver does: in Firefox that passes by a service worker, as
    /// with the shift key held.
    pub async fn reloads(&self) -> Result<()> {
        self.ask("window.__before = true; location.reload()").await?;
        self.until("the page is loaded again", "return !window.__before && !!document.querySelector('#app .exhibit')")
            .await
    }

    /// Waits until the address of the visit holds something.
    pub async fn address_holds(&self, part: &str) -> Result<()> {
        self.until(&format!("the address holds {part}"), &format!("return location.hash.includes({})", quoted(part)))
            .await
    }

    /// Asks the page a question, in JavaScript.
    pub async fn ask(&self, script: &str) -> Result<Value> {
        Ok(self.client.execute(script, Vec::new()).await?)
    }

    /// Waits until the page answers yes.
    pub async fn until(&self, what: &str, script: &str) -> Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            match self.ask(script).await {
                Ok(Value::Bool(true)) => return Ok(()),
                Ok(_) => {}
                // The page may be on its way out: it is loaded again when a newer build is taken.
                Err(error) if LEAVING.iter().any(|words| format!("{error:#}").contains(words)) => {}
                Err(error) => return Err(error),
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        Err(anyhow!("waited in vain: {what}"))
    }

    /// Fails if the page complained in the console, threw, or asked anything of another origin.
    pub async fn has_behaved(&self) -> Result<()> {
        let said = self.ask("return window.__said").await?;
        ensure!(said.as_array().is_some_and(Vec::is_empty), "the page complained: {said}");
        let strangers = self.ask("return window.__strangers()").await?;
        ensure!(strangers.as_array().is_some_and(Vec::is_empty), "the page asked strangers: {strangers}");
        Ok(())
    }

    /// Forgets what the page complained of, in a test that made it complain.
    pub async fn forgives(&self) -> Result<()> {
        self.ask("window.__said.length = 0").await.map(|_| ())
    }

    /// Keeps a picture of the page for the person who looks into a failure.
    pub async fn keep_picture(&self, name: &str) {
        if let Ok(picture) = self.client.screenshot().await {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("output");
            let _ = std::fs::create_dir_all(&folder);
            let _ = std::fs::write(folder.join(format!("{name}.png")), picture);
        }
    }

    /// Leaves.
    pub async fn leave(self) {
        let _ = self.client.close().await;
    }

    async fn find(&self, what: &str) -> Result<Element> {
        let wait = self.client.wait().at_most(PATIENCE);
        wait.for_element(Locator::Css(what)).await.with_context(|| format!("looking for {what}"))
    }
}

/// What is drawn anew between being found and being touched is another element, and nothing has reached it.
fn is_stale(done: &Result<()>) -> bool {
    let error = done.as_ref().err().and_then(|error| error.downcast_ref::<CmdError>());
    error.is_some_and(CmdError::is_stale_element_reference)
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

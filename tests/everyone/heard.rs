//! The speaking exhibit: begun by a key, a corner or headphones, gone through by keys and by one finger, silent again
//! for the next visitor. The voice is the test's own: what it is given to say is what a visitor hears.

use super::site;
use anyhow::{Result, ensure};
use fantoccini::key::Key;
use std::collections::BTreeMap;
use visits::{Served, Visitor, dist, serve, visit};

/// A machine with a voice that is far away and one that is on it; it notes what it is told.
const VOICE: &str = "
    var heard = (window.__heard = []);
    window.SpeechSynthesisUtterance = class extends EventTarget {
      constructor(text) { super(); this.text = text; }
    };
    var voices = [
      { name: 'far', lang: 'en-GB', localService: false, default: true },
      { name: 'near', lang: 'en_US', localService: true, default: false },
    ];
    var machine = Object.assign(new EventTarget(), {
      getVoices: function () { return voices; },
      cancel: function () { heard.push({ text: '', hush: true }); },
      speak: function (u) { heard.push({ text: u.text, voice: u.voice.name, rate: u.rate, volume: u.volume }); },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: machine });
";

/// The exhibit on a machine with that voice.
fn voiced() -> Result<Served> {
    machine(VOICE)
}

fn machine(voice: &str) -> Result<Served> {
    let page = std::fs::read_to_string(dist().join("index.html"))?;
    let page = page.replacen("<head>", &format!("<head><script>{voice}</script>"), 1);
    serve("/", BTreeMap::from([("index.html", Some(page))]))
}

/// Waits until the last thing said holds these words.
async fn hears(visitor: &Visitor, words: &str) -> Result<()> {
    let script = format!("const last = window.__heard.at(-1); return !!last && last.text.includes({words:?})");
    visitor.until(&format!("“{words}” is said"), &script).await
}

async fn press(visitor: &Visitor, keys: &[Key]) -> Result<()> {
    for key in keys {
        visitor.presses(*key, "body").await?;
    }
    Ok(())
}

const CAPTIONS: &str = ".captions .said";

#[tokio::test]
async fn a_visitor_who_sees_nothing_goes_from_the_year_to_an_object_and_back_by_keys() -> Result<()> {
    visit(&voiced()?, "#/gallery?year=1967", async |visitor| {
        press(visitor, &[Key::F8]).await?;
        visitor.sees(CAPTIONS).await?;
        hears(visitor, "1967. ").await?;
        hears(visitor, "The newest is ").await?;
        ensure!(visitor.ask("return window.__heard.at(-1).voice").await? == "near", "no stranger hears what is said");
        ensure!(visitor.ask("return window.__heard.at(-2).hush").await? == true, "it interrupts itself");
        // What is said stands there, too.
        let same = "return document.querySelector('.captions .said').textContent === window.__heard.at(-1).text";
        visitor.until("the captions say the same", same).await?;
        ensure!(visitor.count(".captions .voiceless[hidden]").await? == 1, "a voice was found");
        press(visitor, &[Key::Down, Key::Down]).await?;
        visitor.reads("2 of ", ".captions .place").await?;
        let name = visitor.ask("return window.__heard.at(-1).text.split(',')[0]").await?;
        let name = name.as_str().unwrap_or_default().to_owned();
        press(visitor, &[Key::Enter]).await?;
        visitor.sees(".in-object").await?;
        hears(visitor, &name).await?;
        press(visitor, &[Key::Escape]).await?;
        visitor.sees(".in-gallery").await?;
        visitor.reads("2 of ", ".captions .place").await?;
        // The same again, louder, faster.
        let before = visitor.ask("return window.__heard.length").await?;
        visitor.presses_letter("r", "body").await?;
        visitor.until("it is said again", &format!("return window.__heard.length > {before}")).await?;
        hears(visitor, &name).await?;
        visitor.presses_letter("+", "body").await?;
        hears(visitor, "loud").await?;
        ensure!(visitor.ask("return window.__heard.at(-1).volume").await? == 1, "and is loud");
        press(visitor, &[Key::PageUp]).await?;
        hears(visitor, "fast").await?;
        // Without keys there are buttons for the same.
        for _ in 0..2 {
            visitor.touches(".captions .slower").await?;
        }
        hears(visitor, "slow").await?;
        ensure!(visitor.ask("return window.__heard.at(-1).rate < 1").await? == true, "and is slow");
        visitor.touches(".captions .quieter").await?;
        hears(visitor, "middle").await?;
        press(visitor, &[Key::Home]).await?;
        visitor.sees(".in-title").await?;
        visitor.address_holds("speech=yes").await?;
        press(visitor, &[Key::F8]).await?;
        visitor.misses(".captions").await?;
        visitor.sees("html:not([data-speech])").await?;
        ensure!(visitor.ask("return window.__heard.at(-1).hush").await? == true, "and nothing more is said");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_room_is_entered_and_left_by_keys_alone() -> Result<()> {
    visit(&voiced()?, "#/?year=1967&speech=yes", async |visitor| {
        visitor.sees(CAPTIONS).await?;
        let mut rooms = std::collections::BTreeSet::new();
        for _ in 0..40 {
            press(visitor, &[Key::Down]).await?;
            let label = visitor.text(CAPTIONS).await?;
            if label.starts_with("Русский") {
                break;
            }
            press(visitor, &[Key::Enter]).await?;
            visitor.sees("#app .exhibit:not(.in-title)").await?;
            visitor.misses(".coming").await?;
            let room = visitor.ask("return document.querySelector('#app .exhibit').className").await?;
            rooms.insert(room.as_str().unwrap_or_default().to_owned());
            // The summary is a sentence, and there are parts.
            visitor.until("a summary", "return /\\d+ parts?: press down/.test(window.__heard.at(-1).text)").await?;
            press(visitor, &[Key::Home]).await?;
            visitor.sees(".in-title").await?;
        }
        ensure!(rooms.len() >= 11, "only {rooms:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_finger_hears_what_is_under_it_and_chooses_by_lifting() -> Result<()> {
    visit(&voiced()?, "#/gallery?year=1967&speech=yes", async |visitor| {
        visitor.sees(CAPTIONS).await?;
        visitor.slides_a_finger(&[".rooms a[href^='#/tree']", ".rooms a[href^='#/map']"]).await?;
        visitor.sees(".in-map").await?;
        let heard = "const all = window.__heard.map(one => one.text);
            const tree = all.findIndex(text => text.startsWith('Family tree. Lift'));
            const map = all.findIndex(text => text.startsWith('Map. Lift'));
            return tree >= 0 && map > tree";
        ensure!(visitor.ask(heard).await? == true, "both are named, one after the other");
        // What is drawn is pressed, too.
        visitor.sees(".pin").await?;
        let near = "return [...document.querySelectorAll('.pin[aria-label]')].some(pin => {
            const b = (pin.querySelector('.touch') || pin).getBoundingClientRect();
            const at = document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2);
            if (!at || at.closest('.pin') !== pin) return false;
            pin.setAttribute('data-near', '');
            return true;
        })";
        visitor.until("a pin is in view", near).await?;
        visitor.slides_a_finger(&[".pin[data-near] .touch"]).await?;
        visitor.address_holds("place=").await
    })
    .await
}

#[tokio::test]
async fn without_a_voice_it_says_so_plainly_and_the_words_stand_there() -> Result<()> {
    let mute = VOICE.replace("return voices", "return [voices[0]]");
    visit(&machine(&mute)?, "#/gallery?year=1967&speech=yes", async |visitor| {
        visitor.reads("1967. ", CAPTIONS).await?;
        visitor.reads("no voice for English", ".captions .voiceless:not([hidden])").await?;
        press(visitor, &[Key::Down]).await?;
        visitor.reads("1 of ", ".captions .place").await?;
        // Whoever stands beside ends it with a mouse.
        visitor.touches(".captions .quit").await?;
        visitor.misses(".captions").await
    })
    .await
}

/// A finger that comes to the lower left corner; `PointerEvent`s of the test, since no driver waits between two calls.
const FINGER: &str = "window.__finger = (kind, x = 20) => document.body.dispatchEvent(new PointerEvent(kind, {
    bubbles: true, composed: true, clientX: x, clientY: innerHeight - 20, pointerId: 7, pointerType: 'touch' }))";

#[tokio::test]
async fn three_seconds_on_the_lower_left_corner_begin_it_and_a_touch_does_not() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        visitor.ask(FINGER).await?;
        let wait = "return new Promise(done => setTimeout(() => done(true), 3300))";
        visitor.ask("__finger('pointerdown'); __finger('pointerup')").await?;
        visitor.until("three seconds have passed", wait).await?;
        ensure!(visitor.count(".captions").await? == 0, "a touch begins nothing");
        visitor.ask("__finger('pointerdown'); __finger('pointermove', 300)").await?;
        visitor.until("three seconds have passed", wait).await?;
        ensure!(visitor.count(".captions").await? == 0, "nor does a finger that goes on");
        visitor.ask("__finger('pointerdown')").await?;
        visitor.sees(CAPTIONS).await
    })
    .await
}

#[tokio::test]
async fn a_kiosk_announces_it_headphones_begin_it_and_the_next_visitor_finds_it_silent() -> Result<()> {
    visit(&voiced()?, "?kiosk", async |visitor| {
        visitor.reads("lower left corner", ".invitation .spoken-invite [lang=en]").await?;
        visitor.sees(".invitation .spoken-invite [lang=ru]").await?;
        visitor.ask(include_str!("../harness/stranger.js")).await?;
        let plug = |code: &str| {
            format!(
                "for (const kind of ['keydown', 'keyup'])
                    document.body.dispatchEvent(new KeyboardEvent(kind, {{ code: '{code}', bubbles: true }}))"
            )
        };
        visitor.ask(&plug("F15")).await?;
        visitor.misses(".attract:not([hidden])").await?;
        visitor.sees(CAPTIONS).await?;
        // What wakes it keeps the next 400 ms for itself.
        visitor.ask("return new Promise(done => setTimeout(done, 450))").await?;
        visitor.ask(&plug("F16")).await?;
        visitor.misses(".captions").await?;
        visitor.ask(&plug("F15")).await?;
        visitor.sees(CAPTIONS).await?;
        // The question is said, too; nobody answers.
        visitor.ask("__pass(76)").await?;
        hears(visitor, "Are you still there?").await?;
        visitor.ask("__pass(31)").await?;
        visitor.misses(".captions").await?;
        visitor.sees(".attract:not([hidden])").await
    })
    .await
}

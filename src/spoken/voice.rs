//! The browser's voice. Only one that is on the machine: a remote one would send every word to a stranger.

use exhibit::text::JOINER;
use exhibit::visit::Settings;
use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// What speaks, where the browser has it.
pub fn machine() -> Option<SpeechSynthesis> {
    let there = js_sys::Reflect::get(&window(), &"speechSynthesis".into()).ok().filter(JsValue::is_object);
    there.map(JsCast::unchecked_into)
}

/// The language of a tag without its country: browsers write `en-GB` and `en_GB`.
fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_lowercase()
}

/// How many voices the browser has found so far.
pub fn count() -> u32 {
    machine().map_or(0, |machine| machine.get_voices().length())
}

/// A local voice for a language: the plain one of that tag, else the machine's favourite, else the first. Some machines
/// have ten thousand: not to be asked at each drawing.
pub fn found(lang: &str) -> Option<SpeechSynthesisVoice> {
    let voices = machine()?.get_voices();
    let voices: Vec<SpeechSynthesisVoice> = voices.iter().map(JsCast::unchecked_into).collect();
    let fitting = voices.into_iter().filter(|voice| voice.local_service() && primary(&voice.lang()) == primary(lang));
    let fits = |voice: &SpeechSynthesisVoice| match () {
        () if voice.lang().eq_ignore_ascii_case(lang) => 0,
        () if voice.default() => 1,
        () => 2,
    };
    fitting.min_by_key(fits)
}

/// What is being said; dropped, it is listened to no longer.
pub struct Saying {
    _ends: Vec<EventListener>,
}

/// Says it, instead of what was being said. `alive` is called when it begins and when it ends.
pub fn say(
    text: &str,
    voice: Option<&SpeechSynthesisVoice>,
    settings: &Settings,
    alive: impl Fn() + Clone + 'static,
) -> Option<Saying> {
    let machine = machine()?;
    machine.cancel();
    let voice = voice?;
    let words = SpeechSynthesisUtterance::new_with_text(&text.replace(JOINER, "")).ok()?;
    words.set_lang(&voice.lang());
    words.set_voice(Some(voice));
    words.set_volume(settings.volume.share());
    words.set_rate(settings.rate.times());
    let listen = |kind: &'static str| {
        let alive = alive.clone();
        EventListener::new(&words, kind, move |_| alive())
    };
    let ends = vec![listen("start"), listen("end")];
    machine.speak(&words);
    Some(Saying { _ends: ends })
}

/// Says nothing more.
pub fn hush() {
    if let Some(machine) = machine() {
        machine.cancel();
    }
}

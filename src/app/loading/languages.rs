//! Which languages there are, and which of them the visitor would rather read.

use exhibit::content::{Kiosk, Language};
use exhibit::kiosk::is_kiosk;
use exhibit::locale;
use exhibit::text::Lang;
use gloo::utils::{document, window};
use js_sys::{Array, Reflect};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};

/// The languages that the page itself knows: those of the content when it was built, woven in by `curator weave`.
pub fn of_the_page() -> Vec<Language> {
    let woven = document().get_element_by_id("languages").and_then(|element| element.text_content());
    let list: Value = woven.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let language = |one: &Value| {
        let word = |name: &str| one.get(name).and_then(Value::as_str);
        Some(Language { id: word("id")?.into(), name: word("name").or(word("id"))?.into() })
    };
    let mut languages: Vec<Language> = list.as_array().into_iter().flatten().filter_map(language).collect();
    settle(&mut languages, Vec::new());
    languages
}

/// The folder of the built content, if there is some, as the page says.
pub fn place_of_content() -> Option<String> {
    document().get_element_by_id("languages")?.get_attribute("data-content")
}

/// The language that a visit begins in, as `assets/boot.js` tells it too: that of the address; at home the first of the
/// visitor's that there is; else the first of all.
pub fn at_the_start(spoken: &[Language]) -> Lang {
    let location = window().location();
    let hash = location.hash().unwrap_or_default();
    let named = hash.split(['?', '&']).find_map(|pair| pair.strip_prefix("lang="));
    let kiosk = is_kiosk(&Kiosk::default(), &location.search().unwrap_or_default());
    let asked = named.map(ToOwned::to_owned).into_iter().chain(of_the_visitor().into_iter().filter(|_| !kiosk));
    let found = locale::lookup(&asked.collect::<Vec<_>>(), spoken).or_else(|| spoken.first());
    found.map_or_else(|| "en".into(), |lang| lang.id.clone())
}

/// Makes a list of languages one that can be shown: each once, each with a tag that can be the name of a file, and
/// never none; `otherwise` is taken where the content names none, and English where nobody does.
pub fn settle(languages: &mut Vec<Language>, otherwise: Vec<Language>) {
    let mut seen: Vec<String> = Vec::new();
    let plain =
        |id: &str| !id.is_empty() && id.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'));
    languages.retain(|lang| {
        let tag = lang.id.to_ascii_lowercase();
        let new = plain(&tag) && !seen.contains(&tag);
        seen.push(tag);
        new
    });
    if languages.is_empty() {
        *languages = otherwise;
    }
    if languages.is_empty() {
        languages.push(Language { id: "en".into(), name: "English".into() });
    }
}

/// The visitor's languages, the dearest first, as the browser tells them. None where it does not.
pub fn of_the_visitor() -> Vec<String> {
    let navigator = window().navigator();
    let told = |name: &str| Reflect::get(&navigator, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let list = told("languages").dyn_into::<Array>().unwrap_or_default();
    let mut languages: Vec<String> = list.iter().filter_map(|tag| tag.as_string()).collect();
    languages.extend(told("language").as_string());
    languages
}

//! Which languages there are, and which of them the visitor would rather read.

use exhibit::content::Language;
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

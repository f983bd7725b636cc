//! What the browser knows of languages: plurals, numbers, alphabets. Every question to its `Intl` goes through here.
//!
//! Invariant: no exception of it gets out. `Intl` throws for a tag that it does not take, and lacks what an old browser
//! does not have; thrown while a room is drawn, that would end the program.

use exhibit::Fault;
use exhibit::locale::check_tag;
use js_sys::{Array, Function, Object, Reflect};
use std::cmp::Ordering;
use wasm_bindgen::{JsCast, JsValue};

/// The tag that the browser takes for this one: itself, the one that was meant, or the language alone; else none, and
/// then the browser speaks its own language.
pub fn nearest(tag: &str) -> Option<String> {
    let meant = match check_tag(tag) {
        Err(Fault::Tag(_, meant)) => meant,
        _ => None,
    };
    let language = tag.split(['-', '_']).next().map(ToOwned::to_owned);
    [Some(tag.to_owned()), meant, language].into_iter().flatten().find(|tag| is_taken(tag))
}

fn is_taken(tag: &str) -> bool {
    // Where no browser is, when the opening is drawn, nothing is counted and any will do.
    if cfg!(not(target_arch = "wasm32")) {
        return true;
    }
    let ask = || -> Result<JsValue, JsValue> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
        let canonical: Function = Reflect::get(&intl, &"getCanonicalLocales".into())?.dyn_into()?;
        canonical.call1(&intl, &tag.into())
    };
    ask().is_ok()
}

/// Makes a `kind` of `Intl`, such as `PluralRules`, and asks it `question`, such as `select`, about a number. Nothing
/// if the browser cannot say.
pub fn ask(kind: &str, tag: Option<&str>, options: &[(&str, u8)], question: &str, number: f64) -> Option<String> {
    let tags = tag.map(JsValue::from_str).into_iter().collect::<Array>();
    let settings = Object::new();
    for (name, value) in options {
        let _ = Reflect::set(&settings, &(*name).into(), &JsValue::from(*value));
    }
    let ask = || -> Result<JsValue, JsValue> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
        let kind: Function = Reflect::get(&intl, &kind.into())?.dyn_into()?;
        let made = Reflect::construct(&kind, &Array::of2(&tags, &settings))?;
        let question: Function = Reflect::get(&made, &question.into())?.dyn_into()?;
        question.call1(&made, &number.into())
    };
    ask().ok()?.as_string()
}

/// Several things in a row, as a language sets them apart. Nothing if the browser cannot say.
pub fn listed(tag: Option<&str>, things: &[String]) -> Option<String> {
    let tags = tag.map(JsValue::from_str).into_iter().collect::<Array>();
    let settings = Object::new();
    let ask = || -> Result<JsValue, JsValue> {
        Reflect::set(&settings, &"style".into(), &"short".into())?;
        Reflect::set(&settings, &"type".into(), &"unit".into())?;
        let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
        let kind: Function = Reflect::get(&intl, &"ListFormat".into())?.dyn_into()?;
        let made = Reflect::construct(&kind, &Array::of2(&tags, &settings))?;
        let format: Function = Reflect::get(&made, &"format".into())?.dyn_into()?;
        format.call1(&made, &things.iter().map(JsValue::from).collect::<Array>())
    };
    ask().ok()?.as_string()
}

/// What compares two texts as a language sorts them, figures by what they are worth. Nothing if the browser cannot.
pub fn collator(tag: Option<&str>) -> Option<Function> {
    let tags = tag.map(JsValue::from_str).into_iter().collect::<Array>();
    let settings = Object::new();
    let made = || -> Result<Function, JsValue> {
        Reflect::set(&settings, &"numeric".into(), &JsValue::TRUE)?;
        let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
        let kind: Function = Reflect::get(&intl, &"Collator".into())?.dyn_into()?;
        let made = Reflect::construct(&kind, &Array::of2(&tags, &settings))?;
        Reflect::get(&made, &"compare".into())?.dyn_into()
    };
    made().ok()
}

/// Which of two texts that puts first.
pub fn compared(compare: &Function, one: &str, other: &str) -> Option<Ordering> {
    let said = compare.call2(&JsValue::UNDEFINED, &one.into(), &other.into()).ok()?.as_f64()?;
    said.partial_cmp(&0.0)
}

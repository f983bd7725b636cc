//! What the browser knows of languages: plurals, numbers, alphabets. Every question to its `Intl` goes through here.
//!
//! Invariant: no exception of it gets out. `Intl` throws for a tag that it does not take, and lacks what an old browser
//! does not have; thrown while a room is drawn, that would end the program.

use exhibit::Fault;
use exhibit::locale::check_tag;
use exhibit::number::written;
use js_sys::{Array, Function, Object, Reflect};
use std::cell::RefCell;
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

thread_local! {
    /// What was made of `Intl`, by what it was made with. To make one takes a browser a hundred times as long as to ask
    /// it. Their number is bounded: a few kinds in each language of the exhibit.
    static MADE: RefCell<Vec<(String, Function)>> = const { RefCell::new(Vec::new()) };
}

/// A `kind` of `Intl`, such as `PluralRules`, as the function that answers its `question`, such as `select`. Nothing if
/// the browser cannot say.
fn asked(kind: &str, tag: Option<&str>, options: &[(&str, JsValue)], question: &str) -> Option<Function> {
    // Not by `Debug`, whose words for a value of scripts come with a printer of their own.
    let mut name = [kind, " ", tag.unwrap_or_default()].concat();
    for (key, value) in options {
        let said = value.as_string().or_else(|| Some(written(value.as_f64()?, 0)));
        name += &[" ", key, "=", &said.unwrap_or_default()].concat();
    }
    let known = MADE.with_borrow(|made| made.iter().find(|(known, _)| *known == name).map(|(_, ask)| ask.clone()));
    if known.is_some() {
        return known;
    }
    let tags = tag.map(JsValue::from_str).into_iter().collect::<Array>();
    let settings = Object::new();
    let make = || -> Result<Function, JsValue> {
        for (name, value) in options {
            Reflect::set(&settings, &(*name).into(), value)?;
        }
        let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
        let kind: Function = Reflect::get(&intl, &kind.into())?.dyn_into()?;
        let made = Reflect::construct(&kind, &Array::of2(&tags, &settings))?;
        let question: Function = Reflect::get(&made, &question.into())?.dyn_into()?;
        let bind: Function = Reflect::get(&question, &"bind".into())?.dyn_into()?;
        bind.call1(&question, &made)?.dyn_into()
    };
    let ask = make().ok()?;
    MADE.with_borrow_mut(|made| made.push((name, ask.clone())));
    Some(ask)
}

/// What a `kind` of `Intl` answers to its `question` about a number.
pub fn ask(kind: &str, tag: Option<&str>, options: &[(&str, u8)], question: &str, number: f64) -> Option<String> {
    let options: Vec<(&str, JsValue)> = options.iter().map(|(name, value)| (*name, JsValue::from(*value))).collect();
    asked(kind, tag, &options, question)?.call1(&JsValue::UNDEFINED, &number.into()).ok()?.as_string()
}

/// Several things in a row, as a language sets them apart. Nothing if the browser cannot say.
pub fn listed(tag: Option<&str>, things: &[String]) -> Option<String> {
    let options = [("style", "short".into()), ("type", "unit".into())];
    let things = things.iter().map(JsValue::from).collect::<Array>();
    asked("ListFormat", tag, &options, "format")?.call1(&JsValue::UNDEFINED, &things).ok()?.as_string()
}

/// What compares two texts as a language sorts them, figures by what they are worth. Nothing if the browser cannot.
pub fn collator(tag: Option<&str>) -> Option<Function> {
    asked("Collator", tag, &[("numeric", JsValue::TRUE)], "compare")
}

/// Which of two texts that puts first.
pub fn compared(compare: &Function, one: &str, other: &str) -> Option<Ordering> {
    let said = compare.call2(&JsValue::UNDEFINED, &one.into(), &other.into()).ok()?.as_f64()?;
    said.partial_cmp(&0.0)
}

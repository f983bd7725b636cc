//! What the browser knows of languages: plurals, numbers. Every question to its `Intl` goes through here.
//!
//! Invariant: no exception of it gets out. `Intl` throws for a tag that it does not take, and lacks what an old browser
//! does not have; thrown while a room is drawn, that would end the program.

use exhibit::Fault;
use exhibit::locale::check_tag;
use js_sys::{Array, Function, Object, Reflect};
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

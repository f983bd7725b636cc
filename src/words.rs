//! The words of the interface, one file a language in the form that translation tools know (i18next, version 4).
//! Plurals and numbers are the browser's: every language it knows is right without a table of ours.

use exhibit::Exhibit;
use js_sys::{Array, Intl, Object, Reflect};
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use yew::AttrValue;

type Catalogue = BTreeMap<String, String>;

/// The words of one language.
#[derive(Clone, Default)]
pub struct Words {
    lang: Rc<str>,
    catalogue: Rc<Catalogue>,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.catalogue, &other.catalogue)
    }
}

/// The words of every language of the exhibit.
#[derive(Clone, Default, PartialEq)]
pub struct Dictionary(BTreeMap<Rc<str>, Words>);

impl Dictionary {
    /// Reads the locale files of the exhibit's languages; a language whose file is missing is left out and named.
    pub async fn load(exhibit: &Exhibit) -> (Self, Vec<(String, String)>) {
        let mut words = BTreeMap::new();
        let mut missing = Vec::new();
        for lang in &exhibit.title.languages {
            let path = format!("assets/locales/{}.json", lang.id);
            let text = crate::files::read(&path).await;
            match text.and_then(|text| serde_json::from_str::<Catalogue>(&text).map_err(|error| error.to_string())) {
                Ok(mut catalogue) => {
                    // What this exhibit says otherwise: its nouns.
                    let own = exhibit.title.words.get(&lang.id).into_iter().flatten();
                    catalogue.extend(own.map(|(key, words)| (key.to_string(), words.to_string())));
                    words.insert(lang.id.clone(), Words { lang: lang.id.clone(), catalogue: Rc::new(catalogue) });
                }
                Err(why) => missing.push((path, why)),
            }
        }
        (Self(words), missing)
    }

    /// The words of a language; those of another if it has none.
    pub fn of(&self, lang: &str) -> Words {
        let words = self.0.get(lang).or_else(|| self.0.values().next());
        words.cloned().unwrap_or_else(|| Words { lang: lang.into(), catalogue: Rc::default() })
    }
}

impl Words {
    /// The words of that name. A name without words stands for itself, so that nothing is ever blank.
    pub fn t(&self, key: &str) -> AttrValue {
        AttrValue::from(self.raw(key).to_owned())
    }

    /// The same with `{{name}}` filled in.
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> AttrValue {
        AttrValue::from(fill(self.raw(key), values))
    }

    /// The same for a count: the form that the language wants for it, with `{{count}}` filled in.
    pub fn count(&self, key: &str, count: usize) -> AttrValue {
        let form = self.plural(count);
        let form = format!("{key}_{form}");
        let words = self.catalogue.get(&form).or_else(|| self.catalogue.get(&format!("{key}_other")));
        AttrValue::from(fill(words.map_or(key, String::as_str), &[("count", &count.to_string())]))
    }

    fn raw<'a>(&'a self, key: &'a str) -> &'a str {
        self.catalogue.get(key).map_or(key, String::as_str)
    }

    #[expect(clippy::cast_precision_loss, reason = "counts in an exhibit are small")]
    fn plural(&self, count: usize) -> String {
        let rules = Intl::PluralRules::new(&self.tags(), &Object::new());
        String::from(rules.select(count as f64))
    }

    /// A number with the separators of the language, with at most two decimals.
    pub fn number(&self, number: f64) -> String {
        let options = Object::new();
        let _ = Reflect::set(&options, &"maximumFractionDigits".into(), &JsValue::from(2));
        let format = Intl::NumberFormat::new(&self.tags(), &options);
        let text = format.format().call1(&JsValue::UNDEFINED, &JsValue::from(number));
        text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| number.to_string())
    }

    fn tags(&self) -> Array {
        Array::of1(JsValue::from_str(&self.lang).unchecked_ref())
    }
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut text = text.to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{{{name}}}}}"), value);
    }
    text
}

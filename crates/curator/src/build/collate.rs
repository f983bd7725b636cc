//! In which order names stand in a language: its own letters first and by its alphabet, figures by what they are worth.
//! Worked out here, so that every visitor's machine sorts alike, and none fetches the alphabets of the world.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorPreferences};
use icu_locale_core::Locale;
use serde_json::Value;

/// Numbers the objects of a language (`order`) by their names.
pub fn number(objects: &mut Value, lang: &str) {
    let Some(objects) = objects.as_array_mut() else { return };
    let names: Vec<String> = objects.iter().map(name).collect();
    let Some(collator) = collator(lang) else { return };
    let mut sorted: Vec<usize> = (0..names.len()).collect();
    // What a language does not tell apart keeps its place in the file.
    sorted.sort_by(|one, other| collator.compare(&names[*one], &names[*other]));
    for (order, at) in sorted.into_iter().enumerate() {
        objects[at]["order"] = order.into();
    }
}

/// As the object is called in this language, or in the one that it is borrowed from.
fn name(object: &Value) -> String {
    let name = &object["name"];
    let borrowed = || name.as_object().and_then(|texts| texts.values().next()).and_then(Value::as_str);
    name.as_str().or_else(borrowed).unwrap_or_default().to_owned()
}

/// What compares in a language; in one that nobody knows, as most of the world sorts.
fn collator(lang: &str) -> Option<icu_collator::CollatorBorrowed<'static>> {
    let of = |tag: &str| Locale::try_from_str(tag).ok();
    let locale = of(&format!("{}-u-kn", lang.replace('_', "-"))).or_else(|| of("und-u-kn"))?;
    Collator::try_new(CollatorPreferences::from(&locale), CollatorOptions::default()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn sorted(lang: &str, names: &[&str]) -> Vec<String> {
        let mut objects = json!(names.iter().map(|name| json!({ "name": name })).collect::<Vec<_>>());
        number(&mut objects, lang);
        let mut objects: Vec<Value> = objects.as_array().cloned().unwrap_or_default();
        objects.sort_by_key(|object| object["order"].as_u64());
        objects.iter().map(name).collect()
    }

    #[test]
    fn figures_stand_by_their_worth_and_each_language_by_its_own_alphabet() {
        assert_eq!(sorted("en", &["M 2136", "m 400", "Alpha"]), ["Alpha", "m 400", "M 2136"]);
        assert_eq!(
            sorted("ru", &["Опель", "BMW", "БМВ", "Ёж", "Жук", "Еж"]),
            ["БМВ", "Еж", "Ёж", "Жук", "Опель", "BMW"]
        );
        assert_eq!(sorted("en", &["Опель", "BMW", "БМВ"]), ["BMW", "БМВ", "Опель"]);
        assert_eq!(sorted("sv", &["Öl", "Zorn", "Åre", "Al"]), ["Al", "Zorn", "Åre", "Öl"]);
        assert_eq!(sorted("de", &["Öl", "Zorn", "Ola", "Al"]), ["Al", "Öl", "Ola", "Zorn"]);
    }

    #[test]
    fn a_tag_that_nobody_knows_is_sorted_all_the_same() {
        for lang in ["", "x-klingon", "en-XA", "ru-"] {
            assert_eq!(sorted(lang, &["b 10", "a", "b 9"]), ["a", "b 9", "b 10"], "{lang}");
        }
    }
}

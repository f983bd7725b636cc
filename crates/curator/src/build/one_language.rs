//! A file of the source in one language.

use serde_json::{Map, Value};

/// What keeps its languages: the page shows them beside each other, or switches between them without fetching.
const ALL_LANGUAGES: [&str; 5] = ["title", "wordmark", "tagline", "kiosk", "words"];

/// The file in one language. A text that lacks it keeps the first that it has, with its tag, as the page would show it.
pub fn of(file: &str, value: &Value, lang: &str, languages: &[String]) -> Value {
    let mut said = match value {
        Value::Object(fields) if file == "exhibit.json" => {
            let field = |(name, value): (&String, &Value)| {
                let kept = ALL_LANGUAGES.contains(&name.as_str());
                (name.clone(), if kept { value.clone() } else { said(value, lang, languages) })
            };
            Value::Object(fields.iter().map(field).collect())
        }
        value => said(value, lang, languages),
    };
    if file == "objects.json" {
        let pairs = said.as_array_mut().into_iter().flatten().zip(value.as_array().into_iter().flatten());
        pairs.for_each(|(object, source)| keep_names(object, source));
        super::collate::number(&mut said, lang);
    }
    said
}

fn said(value: &Value, lang: &str, languages: &[String]) -> Value {
    match value {
        Value::Object(fields) if is_text(fields, languages) => match fields.get(lang) {
            Some(text) => text.clone(),
            None => fields.iter().take(1).map(|(tag, text)| (tag.clone(), text.clone())).collect::<Map<_, _>>().into(),
        },
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), said(value, lang, languages)))
            .collect::<Map<_, _>>()
            .into(),
        Value::Array(values) => values.iter().map(|value| said(value, lang, languages)).collect(),
        other => other.clone(),
    }
}

/// A text is what has tags of languages for its fields and words in all of them.
fn is_text(fields: &Map<String, Value>, languages: &[String]) -> bool {
    !fields.is_empty() && fields.iter().all(|(tag, text)| text.is_string() && languages.contains(tag))
}

/// Whoever reads one language may still search in another: the names of an object in the others become aliases.
fn keep_names(object: &mut Value, source: &Value) {
    let own = object["name"].clone();
    let mut aliases = object["aliases"].as_array().cloned().unwrap_or_default();
    for field in ["name", "short", "marque"] {
        for name in source[field].as_object().into_iter().flat_map(Map::values) {
            if *name != own && !aliases.contains(name) && *name != object[field] {
                aliases.push(name.clone());
            }
        }
    }
    if !aliases.is_empty() {
        object["aliases"] = aliases.into();
    }
}

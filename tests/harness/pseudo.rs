//! Two languages that nobody speaks, made of the first one: one with words a third longer and accents on all, and one
//! that is written from right to left. What a layout cannot bear is seen in them before a translator meets it.

use serde_json::{Map, Value};
use std::path::Path;

/// The long one. A tag for private use, as browsers take it.
pub const LONG: &str = "en-XA";
/// The one from right to left.
pub const LEFTWARD: &str = "he-XB";

/// A museum's content and words with both languages in it.
pub fn with_pseudo(folder: &Path) -> anyhow::Result<()> {
    for file in std::fs::read_dir(folder)?.filter_map(Result::ok) {
        let path = file.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let mut value: Value = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
            texts(&mut value);
            if let Some(languages) = value.get_mut("languages").and_then(Value::as_array_mut) {
                languages.push(serde_json::json!({ "id": LONG, "name": long("Long words") }));
                languages.push(serde_json::json!({ "id": LEFTWARD, "name": leftward("Leftward") }));
            }
            std::fs::write(&path, value.to_string())?;
        }
    }
    Ok(())
}

/// The words of the interface in a pseudo-language.
pub fn words(file: &str, lang: &str) -> anyhow::Result<String> {
    let words: Map<String, Value> = serde_json::from_str(file)?;
    let made = words.into_iter().map(|(key, words)| {
        // A keyboard is letters, and no words.
        let made = if key == exhibit::kiosk::KEYBOARD {
            words.clone()
        } else {
            Value::from(made(words.as_str().unwrap_or_default(), lang))
        };
        (key, made)
    });
    Ok(Value::Object(made.collect()).to_string())
}

fn made(text: &str, lang: &str) -> String {
    if lang == LONG { long(text) } else { leftward(text) }
}

/// Every text of the content gets both.
fn texts(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(texts),
        Value::Object(map) => {
            let words: Option<Map<String, Value>> = map.get("en").and_then(Value::as_object).cloned();
            if let Some(text) = map.get("en").and_then(Value::as_str).map(ToOwned::to_owned) {
                map.insert(LONG.to_owned(), long(&text).into());
                map.insert(LEFTWARD.to_owned(), leftward(&text).into());
            } else if let Some(words) = words {
                for lang in [LONG, LEFTWARD] {
                    let all = words
                        .iter()
                        .map(|(key, text)| (key.clone(), made(text.as_str().unwrap_or_default(), lang).into()));
                    map.insert(lang.to_owned(), Value::Object(all.collect()));
                }
            } else {
                map.values_mut().for_each(texts);
            }
        }
        _ => {}
    }
}

/// Letter by letter, leaving alone what is filled in (`{{count}}`) and dates and numbers.
fn lettered(text: &str, mut letter: impl FnMut(char) -> String) -> String {
    let (mut made, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        made.extend(before.chars().map(&mut letter));
        made.push_str("{{");
        made.push_str(name);
        made.push_str("}}");
        rest = after;
    }
    made.extend(rest.chars().map(letter));
    made
}

/// Accents on vowels, and every vowel but the first of a word once more: about a third longer.
fn long(text: &str) -> String {
    let mut at = 0;
    lettered(text, |letter| {
        at = if letter.is_alphabetic() { at + 1 } else { 0 };
        let accented = match letter {
            'a' => 'á',
            'e' => 'ê',
            'i' => 'ï',
            'o' => 'ö',
            'u' => 'ů',
            'A' => 'Å',
            'E' => 'É',
            'I' => 'Î',
            'O' => 'Ø',
            'U' => 'Ü',
            other => other,
        };
        if accented != letter && at > 1 { format!("{accented}{accented}") } else { accented.to_string() }
    })
}

/// Letters of a script from right to left in place of Latin ones.
fn leftward(text: &str) -> String {
    const LETTERS: [char; 22] =
        ['א', 'ב', 'ג', 'ד', 'ה', 'ו', 'ז', 'ח', 'ט', 'י', 'כ', 'ל', 'מ', 'נ', 'ס', 'ע', 'פ', 'צ', 'ק', 'ר', 'ש', 'ת'];
    lettered(text, |letter| {
        let small = letter.to_ascii_lowercase();
        let index = small.is_ascii_lowercase().then(|| usize::from(small as u8 - b'a') % LETTERS.len());
        index.and_then(|index| LETTERS.get(index)).copied().unwrap_or(letter).to_string()
    })
}

//! What the pages say by themselves, in every language of the content: title, wordmark, and the words of the locale
//! files that belong to the pages ([`PARTS`]). A text that is missing is there all the same, in another language: a
//! page never shows a bare key.

use super::marks::escape;
use crate::build::PLACE;
use crate::museum::OPERATORS;
use exhibit::Exhibit;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// The words that the engine brings, for a language that has none.
const OWN: &str = include_str!("../../../../assets/locales/en.json");

/// The beginnings of the words that are woven: of the page, of the operator's page, and of the rooms that it counts.
const PARTS: [&str; 3] = ["page.", "preflight.", "room."];

/// One language of the page.
struct Tongue {
    id: String,
    name: String,
    title: String,
    wordmark: String,
    tagline: String,
    words: BTreeMap<String, String>,
}

/// The languages of the page, the content's first one first.
pub struct Speech {
    tongues: Vec<Tongue>,
    own: BTreeMap<String, String>,
}

impl Speech {
    /// Reads what the page says, from the folder of the content and the locale files beside it. Where `exhibit.json`
    /// cannot be read, the languages are those that have a locale file.
    pub fn read(folder: &Path, exhibit: &Exhibit) -> Self {
        let beside = folder.join("../locales");
        let title = &exhibit.title;
        let mut languages: Vec<(String, String)> =
            title.languages.iter().map(|lang| (lang.id.to_string(), lang.name.to_string())).collect();
        if languages.is_empty() {
            languages = tags(&beside).into_iter().map(|id| (id.clone(), id)).collect();
        }
        let replaced = json(&folder.join("exhibit.json"));
        let tongue = |(id, name): (String, String)| {
            let mut words = words(&json(&beside.join(format!("{id}.json"))));
            // In a built folder the words of the operator's page lie apart.
            words.extend(self::words(&json(&beside.join(format!("{OPERATORS}/{id}.json")))));
            words.extend(self::words(&json(&folder.join(format!("locales/{id}.json")))));
            words.extend(self::words(&replaced["words"][&id]));
            Tongue {
                title: title.title.get(&id).to_owned(),
                wordmark: title.wordmark.get(&id).to_owned(),
                tagline: title.tagline.get(&id).to_owned(),
                words,
                name,
                id,
            }
        };
        let own = self::words(&serde_json::from_str(OWN).unwrap_or_default());
        let mut speech = Self { tongues: languages.into_iter().map(tongue).collect(), own };
        for at in 0..speech.tongues.len() {
            let untitled = speech.word(&speech.tongues[at], "page.title").0.to_owned();
            let tongue = &mut speech.tongues[at];
            if tongue.title.is_empty() {
                tongue.title = untitled;
            }
            if tongue.wordmark.is_empty() {
                tongue.wordmark = tongue.title.clone();
            }
        }
        speech
    }

    /// The tags of the languages.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.tongues.iter().map(|tongue| tongue.id.as_str())
    }

    /// The tag of the first language.
    pub fn first(&self) -> &str {
        self.tongues.first().map_or("en", |tongue| tongue.id.as_str())
    }

    /// The name of a language in itself.
    pub fn name(&self, lang: &str) -> &str {
        self.tongue(lang).map_or("", |tongue| tongue.name.as_str())
    }

    /// What the exhibit is called.
    pub fn title(&self, lang: &str) -> &str {
        self.tongue(lang).map_or("", |tongue| tongue.title.as_str())
    }

    /// What the exhibit is, in a sentence.
    pub fn tagline(&self, lang: &str) -> &str {
        self.tongue(lang).map_or("", |tongue| tongue.tagline.as_str())
    }

    /// The words of one language whose names begin so, in the order of their names: every one that the engine knows, in
    /// another language if need be.
    pub fn words<'a>(&'a self, lang: &str, beginning: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let names = self.own.keys().filter(move |key| key.starts_with(beginning));
        let tongue = self.tongue(lang);
        names.filter_map(move |key| Some((key.as_str(), self.word(tongue?, key).0)))
    }

    /// The words of that name in one language, as HTML.
    pub fn say(&self, lang: &str, key: &str) -> String {
        self.tongue(lang).map(|tongue| self.html(tongue, key)).unwrap_or_default()
    }

    /// The words of that name in every language, as HTML: one element for each, or none where all say the same.
    pub fn all(&self, key: &str) -> String {
        if key == "wordmark" {
            return self.each(|tongue| format!("{}<i>.</i>", escape(&tongue.wordmark)));
        }
        self.each(|tongue| self.html(tongue, key))
    }

    /// The languages as the page and the program read them, and the style by which the page speaks one of them: as soon
    /// as its `<html>` has the class `spoken`. Where content was `built`, it says in which folder, and which drawings
    /// come `together`.
    pub fn table(&self, built: bool, together: &[&str]) -> String {
        let list: Vec<Value> =
            self.tongues.iter().map(|one| json!({ "id": one.id, "name": one.name, "title": one.title })).collect();
        let list = Value::from(list).to_string().replace('<', "\\u003c");
        let mut hide = String::new();
        for id in self.languages().filter(|id| is_tag(id)) {
            let _ = write!(hide, ":root.spoken[lang=\"{id}\"] .said>[lang]:not([lang=\"{id}\"]){{display:none}}");
            let _ = write!(hide, ":root.opens[lang=\"{id}\"] .opening[lang=\"{id}\"]{{display:block}}");
        }
        let mut place = if built { format!(" data-content=\"{PLACE}\"") } else { String::new() };
        if built && !together.is_empty() {
            let _ = write!(place, " data-drawings=\"{}\"", escape(&together.join(" ")));
        }
        format!("<script type=\"application/json\" id=\"languages\"{place}>{list}</script><style>{hide}</style>")
    }

    fn each(&self, say: impl Fn(&Tongue) -> String) -> String {
        let said: Vec<String> = self.tongues.iter().map(&say).collect();
        if said.windows(2).all(|two| two[0] == two[1]) {
            return said.into_iter().next().unwrap_or_default();
        }
        let spans = self
            .tongues
            .iter()
            .zip(said)
            .map(|(tongue, said)| format!("<span lang=\"{}\">{said}</span>", escape(&tongue.id)));
        spans.collect::<Vec<_>>().join(" ")
    }

    fn html(&self, tongue: &Tongue, key: &str) -> String {
        match self.word(tongue, key) {
            (text, None) => escape(text),
            (text, Some(lang)) => format!("<span lang=\"{}\">{}</span>", escape(lang), escape(text)),
        }
    }

    /// The words of that name, and their language if it is another.
    fn word<'a>(&'a self, tongue: &'a Tongue, key: &'a str) -> (&'a str, Option<&'a str>) {
        if let Some(text) = tongue.words.get(key) {
            return (text, None);
        }
        let other = self.tongues.iter().find_map(|other| Some((other.words.get(key)?, other.id.as_str())));
        let (text, lang) =
            other.or_else(|| Some((self.own.get(key)?, "en"))).map_or((key, "en"), |(text, lang)| (text, lang));
        (text, Some(lang))
    }

    fn tongue(&self, lang: &str) -> Option<&Tongue> {
        self.tongues.iter().find(|tongue| tongue.id == lang)
    }
}

/// A tag that may stand in a style.
fn is_tag(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_')
}

fn json(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default()
}

fn words(locale: &Value) -> BTreeMap<String, String> {
    let page = |(key, text): (&String, &Value)| Some((key.clone(), text.as_str()?.to_owned()));
    let all = locale.as_object().into_iter().flatten();
    all.filter(|(key, _)| PARTS.iter().any(|part| key.starts_with(part))).filter_map(page).collect()
}

/// The languages that have a locale file.
fn tags(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let name = |file: std::fs::DirEntry| file.file_name().to_str()?.strip_suffix(".json").map(str::to_owned);
    let mut tags: Vec<String> = files.filter_map(name).filter(|id| is_tag(id)).collect();
    tags.sort();
    tags
}

//! The operator's page: its words in every language of the content, woven into the page itself, so that it speaks when
//! nothing else can be loaded.

use super::marks;
use super::speech::Speech;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// Keys of the locale files that belong to this page; in the page they stand without this beginning.
const OWN: &str = "preflight.";
/// The names of the rooms, by which the page tells visits.
const ROOMS: &str = "room.";

/// The page with all that its marks ask for. Woven again, it is as if it had been woven once.
pub fn woven(html: &str, speech: &Speech) -> String {
    let mut woven = marks::in_language(html, speech.first());
    for name in marks::names(html) {
        let text = match name {
            "words" => head(speech),
            "buttons" => buttons(speech),
            "preflight.no_script" => speech.all(name),
            _ => speech.say(speech.first(), name),
        };
        woven = marks::fill(&woven, name, &text);
    }
    woven
}

/// The title, and the words as a block of data: a policy that forbids scripts in the page allows it.
fn head(speech: &Speech) -> String {
    let title = speech.say(speech.first(), "preflight.title");
    let list: Vec<Value> = speech.languages().map(|id| json!({ "id": id, "name": speech.name(id) })).collect();
    let mut words = Map::new();
    for id in speech.languages() {
        let own = speech.words(id, OWN).map(|(key, text)| (key[OWN.len()..].to_owned(), text));
        let rooms = speech.words(id, ROOMS).map(|(key, text)| (key.to_owned(), text));
        words.insert(id.to_owned(), own.chain(rooms).map(|(key, text)| (key, Value::from(text))).collect());
    }
    let data = json!({ "languages": list, "words": words }).to_string().replace('<', "\\u003c");
    format!("<title>{title}</title><script type=\"application/json\" id=\"words\">{data}</script>")
}

fn buttons(speech: &Speech) -> String {
    let mut html = String::new();
    for id in speech.languages() {
        let (tag, name) = (marks::escape(id), marks::escape(speech.name(id)));
        let _ = write!(html, "<button type=\"button\" data-lang=\"{tag}\" lang=\"{tag}\">{name}</button>");
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;
    use anyhow::{Context, Result, ensure};
    use std::path::Path;

    const PAGE: &str = include_str!("../../../../preflight.html");

    fn of(content: &str) -> Result<(String, Value)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(content);
        let speech = Speech::read(&folder, &files::read(&folder).0);
        let page = woven(PAGE, &speech);
        ensure!(woven(&page, &speech) == page, "woven again it is another");
        let data = page.split_once("id=\"words\">").and_then(|(_, rest)| rest.split_once("</script>"));
        let data = serde_json::from_str(data.context("no words")?.0)?;
        Ok((page, data))
    }

    #[test]
    fn the_operators_page_has_the_same_words_in_every_language_of_its_museum() -> Result<()> {
        for content in ["assets/exhibit", "tests/another-museum"] {
            let (page, data) = of(content)?;
            let languages = data["languages"].as_array().context("no languages")?;
            ensure!(languages.len() > 1, "{content}: one language");
            let keys = |lang: &Value| -> Option<Vec<String>> {
                let words = data["words"][lang["id"].as_str()?].as_object()?;
                Some(words.keys().cloned().collect())
            };
            let first = keys(&languages[0]).context("no words")?;
            ensure!(first.len() > 100 && first.iter().any(|key| key == "room.tree"), "{content}: {first:?}");
            for lang in languages {
                let id = lang["id"].as_str().context("a language without a tag")?;
                ensure!(keys(lang).as_ref() == Some(&first), "{content}: other words in {id}");
                ensure!(page.contains(&format!("data-lang=\"{id}\"")), "{content}: no button for {id}");
            }
        }
        Ok(())
    }

    #[test]
    fn the_operators_page_of_another_museum_speaks_its_languages_and_no_other() -> Result<()> {
        let (page, data) = of("tests/another-museum")?;
        ensure!(data["words"]["ja"]["back"] == "展示に戻る", "no Japanese");
        ensure!(data["words"]["en"]["room.gallery"] == "Cameras", "not the words of its content");
        let cyrillic = page.chars().find(|letter| ('а'..='я').contains(letter));
        ensure!(cyrillic.is_none(), "a language that the museum does not have");
        Ok(())
    }

    /// What stands in quotes behind each place where a text holds that.
    fn quoted(text: &str, behind: &str) -> Vec<String> {
        let found = text.split(behind).skip(1).filter_map(|rest| rest.split_once('"'));
        found.map(|(word, _)| word.to_owned()).collect()
    }

    #[test]
    fn whatever_is_counted_is_shown_on_the_operators_page_with_words_for_it() -> Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let read = |file: &str| std::fs::read_to_string(root.join(file)).context(file.to_owned());
        let (counts, keeper) = (read("crates/exhibit/src/counts.rs")?, read("assets/keeper.js")?);
        // Of visitors, by month: before its tests.
        let counts = counts.split("#[cfg(test)]").next().unwrap_or_default();
        let shown = read("assets/preflight/counts.js")?;
        let mut kinds = quoted(counts, "month(now, \"");
        kinds.extend(quoted(counts, " count(\""));
        ensure!(["room", "seconds", "vote", "step"].iter().all(|kind| kinds.iter().any(|k| k == kind)), "{kinds:?}");
        for kind in &kinds {
            ensure!(shown.contains(&format!("sums(period, \"{kind}\")")), "“{kind}” is counted, and not shown");
        }
        // Of the kiosk: restarts and resets, each with its reason.
        let signals = read("src/kiosk/signals.rs")?;
        let mut reasons = quoted(&keeper, "end(\"");
        reasons.extend(quoted(&keeper, "count(\"restarts\", \""));
        reasons.extend(quoted(&signals, "count(\"restarts\", \""));
        reasons.extend(["hung", "ended", "update", "nightly", "memory", "idle", "asked"].map(str::to_owned));
        ensure!(reasons.iter().any(|reason| reason == "plain"), "{reasons:?}");
        let journal = read("assets/preflight/journal.js")?;
        for content in ["assets/exhibit", "tests/another-museum"] {
            let (_, data) = of(content)?;
            for (lang, words) in data["words"].as_object().context("no words")? {
                for reason in &reasons {
                    ensure!(journal.contains(&format!("\"{reason}\"")), "“{reason}” is counted, and not shown");
                    let key = if reason == "memory" { "memory_reload" } else { reason };
                    ensure!(words[key].as_str().is_some_and(|text| text != key), "{content}, {lang}: no “{reason}”");
                }
            }
        }
        Ok(())
    }
}

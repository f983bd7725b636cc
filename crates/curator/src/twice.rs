//! Whether a JSON file says something twice. A reader keeps the last of two equal keys and drops the other without a
//! word, and a curator wonders why what stands there does not show.

use crate::files;
use exhibit::load::FILES;
use exhibit::{Exhibit, Fault, Problem};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

/// Every key that stands twice in one object, in the content and in the words of its languages.
pub fn check(exhibit: &Exhibit, folder: &Path) -> Vec<Problem> {
    let content = FILES.iter().map(|file| ((*file).to_owned(), files::bytes(&folder.join(file))));
    let words = files::languages(exhibit, folder)
        .into_iter()
        .map(|lang| (format!("locales/{lang}.json"), files::words(folder, &lang)));
    let mut problems = Vec::new();
    for (file, bytes) in content.chain(words) {
        // What cannot be read is told elsewhere.
        let text = bytes.ok().and_then(|bytes| exhibit::load::decode(bytes).ok()).unwrap_or_default();
        for key in keys(&text) {
            let fault = Fault::Implausible("stands there twice; only the last one counts".into());
            problems.push(Problem::new(&file, &key, "", fault));
        }
    }
    problems
}

/// The keys that stand twice in one object, in the order of the file.
fn keys(text: &str) -> Vec<String> {
    serde_json::from_str::<Twice>(text).map(|found| found.0).unwrap_or_default()
}

/// What was found in a value.
#[derive(Default)]
struct Twice(Vec<String>);

impl<'de> Deserialize<'de> for Twice {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(Walk)
    }
}

struct Walk;

impl<'de> Visitor<'de> for Walk {
    type Value = Twice;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Twice, A::Error> {
        let (mut seen, mut found) = (BTreeSet::new(), Twice::default());
        while let Some((key, inside)) = map.next_entry::<String, Twice>()? {
            found.0.extend(inside.0);
            if !seen.insert(key.clone()) {
                found.0.push(key);
            }
        }
        Ok(found)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Twice, A::Error> {
        let mut found = Twice::default();
        while let Some(inside) = list.next_element::<Twice>()? {
            found.0.extend(inside.0);
        }
        Ok(found)
    }

    fn visit_str<E>(self, _: &str) -> Result<Twice, E> {
        Ok(Twice::default())
    }

    fn visit_bool<E>(self, _: bool) -> Result<Twice, E> {
        Ok(Twice::default())
    }

    fn visit_u64<E>(self, _: u64) -> Result<Twice, E> {
        Ok(Twice::default())
    }

    fn visit_i64<E>(self, _: i64) -> Result<Twice, E> {
        Ok(Twice::default())
    }

    fn visit_f64<E>(self, _: f64) -> Result<Twice, E> {
        Ok(Twice::default())
    }

    fn visit_unit<E>(self) -> Result<Twice, E> {
        Ok(Twice::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_stands_twice_is_found_at_any_depth() {
        let text = r#"{"a": 1, "b": [{"c": null, "d": {"e": 1.5, "e": true}}, {"c": -2}], "a": "x", "c": 1}"#;
        assert_eq!(keys(text), ["e", "a"]);
        assert!(keys("[1, {\"a\": {\"a\": 1}}]").is_empty());
    }

    #[test]
    fn both_museums_say_everything_once() {
        for content in ["assets/exhibit", "tests/another-museum"] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(content);
            let problems = check(&files::read(&folder).0, &folder);
            assert!(problems.is_empty(), "{content}: {}", problems[0]);
        }
    }
}

//! A text in every language of the exhibit.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::fmt;
use std::rc::Rc;

/// A language tag such as `en`.
pub type Lang = Rc<str>;

/// What is said, once for each language. Written as a map `{"en": …, "ru": …}`, or as a plain string where a name is
/// the same everywhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(Lang, Rc<str>)>);

/// The tag of a plain string: it stands in every language.
const ANY: &str = "";

impl Text {
    /// A text that is the same in every language.
    pub fn plain(text: &str) -> Self {
        Self(vec![(ANY.into(), text.into())])
    }

    /// The text in `lang`. A missing language falls back to the first one given: a visitor sees some words, and the
    /// check tells the curator that others are missing.
    pub fn get(&self, lang: &str) -> &str {
        self.exactly(lang).or_else(|| self.0.first().map(|(_, text)| text.as_ref())).unwrap_or_default()
    }

    /// The text in `lang`, if it was given in that language or for all.
    pub fn exactly(&self, lang: &str) -> Option<&str> {
        self.0.iter().find(|(tag, _)| **tag == *lang || &**tag == ANY).map(|(_, text)| text.as_ref())
    }

    /// Every language's wording, for search.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, text)| text.as_ref())
    }

    /// Every wording with its language, which is empty for a plain string.
    pub fn each(&self) -> impl Iterator<Item = (&Lang, &str)> {
        self.0.iter().map(|(lang, text)| (lang, text.as_ref()))
    }

    /// True if nothing was written at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// How many words a text has, as a curator would count them: runs of characters between spaces that hold at least one
/// letter or digit, so that a dash between two words is not a word.
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;
        impl<'de> Visitor<'de> for Texts {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a text: {\"en\": \"…\", \"ru\": \"…\"}")
            }

            fn visit_str<E>(self, text: &str) -> Result<Text, E> {
                Ok(Text::plain(text))
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Text, M::Error> {
                let mut texts = Vec::new();
                while let Some((lang, text)) = map.next_entry::<Rc<str>, Rc<str>>()? {
                    texts.push((lang, text));
                }
                Ok(Text(texts))
            }
        }
        deserializer.deserialize_any(Texts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> Text {
        serde_json::from_str(json).unwrap_or_default()
    }

    #[test]
    fn a_visitor_reads_their_own_language() {
        assert_eq!(text(r#"{"en": "estate", "ru": "универсал"}"#).get("ru"), "универсал");
    }

    #[test]
    fn a_missing_language_falls_back_to_another_but_is_known_to_be_missing() {
        let text = text(r#"{"en": "estate"}"#);
        assert_eq!(text.get("ru"), "estate");
        assert_eq!(text.exactly("ru"), None);
    }

    #[test]
    fn a_plain_string_stands_in_every_language() {
        assert_eq!(text(r#""BMW 1500""#).exactly("ru"), Some("BMW 1500"));
    }

    #[test]
    fn a_dash_is_not_a_word() {
        assert_eq!(words("Новинка — это 408"), 3);
    }
}

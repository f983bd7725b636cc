//! A text in every language of the exhibit.

use crate::read::{Notes, Read, Wrong};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;
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
/// letter or digit, so that a dash between two words is not a word. Letters of scripts that write no spaces count by
/// what a word of theirs usually takes (see [`dense`]).
pub fn words(text: &str) -> usize {
    let (mut spaced, mut tenths) = (0, 0);
    for run in text.split_whitespace() {
        let mut open = false;
        for sign in run.chars().filter(|sign| sign.is_alphanumeric()) {
            let share = dense(sign);
            tenths += share.unwrap_or_default();
            spaced += usize::from(share.is_none() && !open);
            open = share.is_none();
        }
    }
    spaced + usize::div_ceil(tenths, 10)
}

/// The tenths of a word that a letter makes, in a script that writes no spaces between words: translators reckon with
/// two and a half letters of Chinese or Japanese, and five of Thai and its neighbours, for a word of English.
pub fn dense(sign: char) -> Option<usize> {
    match u32::from(sign) {
        0x3005 | 0x3040..=0x30FF | 0x31F0..=0x31FF | 0xFF66..=0xFF9D => Some(4),
        0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x323AF => Some(4),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF => Some(2),
        _ => None,
    }
}

/// The sentences of a text, each with the sign that ends it. A dot within a number or a name ends none.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let apart = signs.peek().is_none_or(|(_, next)| !next.is_alphanumeric() && !".!?…".contains(*next));
        if "。！？".contains(sign) || (apart && ".!?…".contains(sign)) {
            let end = at + sign.len_utf8();
            found.extend(text.get(from..end));
            from = end;
        }
    }
    found.extend(text.get(from..));
    found.into_iter().map(str::trim).filter(|part| part.chars().any(char::is_alphanumeric)).collect()
}

/// The text with what keeps a figure and its ending in one line: `2022-м` and `1.5-litre` are one word, and a browser
/// would break them after the hyphen. What is put there is a word joiner (U+2060), which nobody sees and search does
/// not read; a hyphen that does not break is in few fonts.
pub fn joined(text: &str) -> Cow<'_, str> {
    let parts = |at: usize| {
        let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
        Some(before.ends_with(|sign: char| sign.is_ascii_digit()) && after.starts_with(char::is_alphabetic))
    };
    let mut hyphens = text.match_indices('-').map(|(at, _)| at).filter(|at| parts(*at) == Some(true)).peekable();
    if hyphens.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let (mut joined, mut from) = (String::with_capacity(text.len() + 12), 0);
    for at in hyphens {
        joined.push_str(&text[from..=at]);
        joined.push(JOINER);
        from = at + 1;
    }
    joined.push_str(&text[from..]);
    Cow::Owned(joined)
}

/// It lets no line end where it stands.
pub const JOINER: char = '\u{2060}';

impl Read for Text {
    fn read(value: Value, notes: &Notes) -> Result<Self, Wrong> {
        match value {
            Value::String(text) => Ok(Self::plain(&joined(&text))),
            Value::Object(_) => {
                let texts = BTreeMap::<Lang, Rc<str>>::read(value, notes)?;
                let joined = |(lang, text): (Lang, Rc<str>)| match joined(&text) {
                    Cow::Owned(text) => (lang, text.into()),
                    Cow::Borrowed(_) => (lang, text),
                };
                Ok(Self(texts.into_iter().map(joined).collect()))
            }
            other => Err(Wrong::form(&other, "a text: {\"en\": \"…\", \"ru\": \"…\"}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> Text {
        crate::read::from_str(json).unwrap_or_default()
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
    fn a_figure_and_its_ending_are_one_word() {
        assert_eq!(text(r#"{"ru": "В 2022-м и 412-й"}"#).get("ru"), "В 2022-\u{2060}м и 412-\u{2060}й");
        assert_eq!(text(r#""a 1.5-litre""#).get("en"), "a 1.5-\u{2060}litre");
        assert_eq!(joined(&joined("1958-го")), "1958-\u{2060}го", "once");
        for apart in ["КИМ-10", "1941-45", "what-not", "-х", "9-", "-"] {
            assert_eq!(joined(apart), apart);
        }
        assert_eq!(words(&joined("В 2022-м")), 2);
    }

    #[test]
    fn a_dash_is_not_a_word() {
        assert_eq!(words("Новинка — это 408"), 3);
    }

    #[test]
    fn a_script_without_spaces_is_counted_by_its_letters() {
        // The same in English: “A Japanese lens took the portrait of an American photographer” – ten words.
        assert_eq!(words("日本製レンズで米国人写真家を撮りました。"), 8);
        assert_eq!(words("1934年6月にPenが"), 3 + 2);
        assert_eq!(words("กล้องถ่ายรูป"), 2);
        assert_eq!(words("К-38, 1,5 л"), 3);
    }

    #[test]
    fn a_sentence_ends_where_a_reader_breathes() {
        assert_eq!(
            sentences("It had 1.1 litres. “Enough!” they said"),
            ["It had 1.1 litres.", "“Enough!", "” they said"]
        );
        assert_eq!(sentences("何台あったか。三台か四台です。"), ["何台あったか。", "三台か四台です。"]);
        assert_eq!(sentences("Why?! Because… of ya.ru"), ["Why?!", "Because…", "of ya.ru"]);
        assert!(sentences(" … ").is_empty());
    }
}

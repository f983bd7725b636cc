//! A text as words: as they are written, and as they are looked up.

use super::fold::fold;
use super::marks::is_mark;

/// A word of a text.
#[derive(Debug, PartialEq)]
pub struct Word<'a> {
    /// As it stands there.
    pub written: &'a str,
    /// In the one form of all its spellings; never empty.
    pub folded: String,
}

/// The words of a text: runs of letters and digits. Signs between them part them.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    text.split(|sign: char| !(sign.is_alphanumeric() || is_mark(sign) || sign == '×'))
        .map(|written| Word { written, folded: fold(written) })
        .filter(|word| !word.folded.is_empty())
}

/// What a word is written in, as far as search must know: which letters to answer in, and whether words stand apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Letters of an alphabet, by the block of 256 that its first letter stands in. Latin is 0.
    Letters(u32),
    /// Signs for syllables and words that are written without spaces between words.
    Unspaced,
    /// A number belongs to every script.
    Number,
}

/// The script of a word, by its first letter.
pub fn script(word: &str) -> Script {
    let Some(letter) = word.chars().find(|sign| sign.is_alphabetic()) else { return Script::Number };
    match u32::from(letter) {
        0..0x370 | 0x1E00..0x1F00 => Script::Letters(0),
        0x400..0x530 => Script::Letters(4),
        _ if is_unspaced(letter) => Script::Unspaced,
        code => Script::Letters(code >> 8),
    }
}

/// True for signs of Chinese, Japanese, Thai, Lao, Burmese and Khmer: a run of them may be many words.
pub fn is_unspaced(letter: char) -> bool {
    matches!(u32::from(letter), 0xE00..0x1100 | 0x1780..0x1800 | 0x3040..0x3100 | 0x3400..0xA000 | 0x2_0000..0x3_0000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_keeps_how_it_is_written() {
        let found: Vec<(&str, String)> =
            words("Нович-408, 4×4 «Pre\u{301}fet»").map(|w| (w.written, w.folded)).collect();
        let expected = [("Нович", "novich"), ("408", "408"), ("4×4", "4x4"), ("Pre\u{301}fet", "prefet")];
        assert_eq!(found, expected.map(|(written, folded)| (written, folded.to_owned())));
        assert_eq!(words("ь — !").count(), 0);
    }

    #[test]
    fn a_script_is_known_by_a_letter() {
        assert_eq!(
            [script("Opus"), script("Ёлка"), script("写真"), script("408")],
            [Script::Letters(0), Script::Letters(4), Script::Unspaced, Script::Number]
        );
    }
}

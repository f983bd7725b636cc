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

/// The most letters of a word. A run of more is parted after each so many, in what is found as in what is asked for.
///
/// Invariant: no step of search looks at more of a word than this. The endings of a word are compared with each other
/// letter by letter, so that the work would grow with the square of its length: one of 20,000 letters took two seconds.
pub const LONGEST: usize = 64;

/// The words of a text: runs of letters and digits. Signs between them part them.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    text.split(|sign: char| !(sign.is_alphanumeric() || is_mark(sign) || sign == '×'))
        .flat_map(parted)
        .map(|written| Word { written, folded: fold(written) })
        .filter(|word| !word.folded.is_empty())
}

/// A run of letters in pieces that are short enough; one, but for what no language has.
fn parted(run: &str) -> impl Iterator<Item = &str> {
    let mut rest = run;
    std::iter::from_fn(move || {
        let end = rest.char_indices().nth(LONGEST).map_or(rest.len(), |(at, _)| at);
        let (piece, more) = rest.split_at(end);
        rest = more;
        (!piece.is_empty()).then_some(piece)
    })
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
    fn a_word_without_end_is_parted_and_nothing_of_it_is_lost() {
        for letter in ["x", "Щ", "写", "e\u{301}", "1", "\u{301}"] {
            let text = letter.repeat(100_000);
            let found: Vec<Word> = words(&text).collect();
            let most = found.iter().map(|word| word.folded.len()).max().unwrap_or_default();
            assert!(most <= 4 * LONGEST, "{letter}: a word of {most} bytes");
            let kept: usize = found.iter().map(|word| word.written.len()).sum();
            assert!(kept == text.len() || letter == "\u{301}", "{letter}: {kept} bytes of {}", text.len());
        }
        assert_eq!(words(&"x".repeat(LONGEST)).count(), 1);
    }

    #[test]
    fn a_script_is_known_by_a_letter() {
        assert_eq!(
            [script("Opus"), script("Ёлка"), script("写真"), script("408")],
            [Script::Letters(0), Script::Letters(4), Script::Unspaced, Script::Number]
        );
    }
}

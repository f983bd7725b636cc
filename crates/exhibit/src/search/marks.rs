//! Letters that come in parts, and parts of letters that make no word of their own.

/// Signs that are written on a letter, and invisible ones within a word: an accent that follows its letter, as some
/// keyboards and file names write it, a soft hyphen, a joiner.
pub fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
        || matches!(sign, '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}' | '\u{fe00}'..='\u{fe0f}')
}

/// A letter and the part that follows it as one letter: a kana and its voice, the parts of a Korean syllable (by the
/// arithmetic of the Unicode standard, 3.12). `None` where the two are no letter together.
pub fn join(last: char, part: char) -> Option<char> {
    let (code, part_code) = (u32::from(last), u32::from(part));
    let joined = match (code, part_code) {
        (0x30A6, 0x3099 | 0xFF9E) => 0x30F4,
        (0x30AB..=0x30C2, 0x3099 | 0xFF9E) if code % 2 == 1 => code + 1,
        (0x30C4..=0x30C8, 0x3099 | 0xFF9E) if code % 2 == 0 => code + 1,
        (0x30CF..=0x30DB, 0x3099 | 0xFF9E) if code % 3 == 0 => code + 1,
        (0x30CF..=0x30DB, 0x309A | 0xFF9F) if code % 3 == 0 => code + 2,
        (0x1100..=0x1112, 0x1161..=0x1175) => 0xAC00 + ((code - 0x1100) * 21 + part_code - 0x1161) * 28,
        (0xAC00..=0xD7A3, 0x11A8..=0x11C2) if (code - 0xAC00).is_multiple_of(28) => code + part_code - 0x11A7,
        _ => return None,
    };
    char::from_u32(joined)
}

/// The half-width katakana, in their order from U+FF66.
const NARROW: &str =
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// The letter in its ordinary width: full-width Latin letters and half-width katakana are forms for old machines.
pub fn wide(letter: char) -> char {
    match u32::from(letter) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(letter),
        code @ 0xFF66..=0xFF9D => NARROW.chars().nth((code - 0xFF66) as usize).unwrap_or(letter),
        _ => letter,
    }
}

//! From the bytes of a file to its text. The one door: the page and `curator check` read every file through it, so that
//! both name the same file as broken, and neither shows letters that nobody wrote.

use crate::problem::{Fault, Spot};

/// What stands at the beginning of a file in an encoding that is not ours (The Unicode Standard 23.8). The longer marks
/// come first, since the shorter ones begin them.
const MARKS: [(&[u8], &str); 4] = [
    (&[0xFF, 0xFE, 0, 0], "UTF-32"),
    (&[0, 0, 0xFE, 0xFF], "UTF-32"),
    (&[0xFF, 0xFE], "UTF-16"),
    (&[0xFE, 0xFF], "UTF-16"),
];

/// The text of a file: UTF-8, with its mark or without. Errors: what else it is, and where that shows first.
pub fn decode(bytes: Vec<u8>) -> Result<String, Fault> {
    if let Some((_, name)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(Fault::Encoding(name));
    }
    // Every file of ours begins with two signs of ASCII: a zero among the first four bytes is half of one (RFC 4627,
    // 3).
    if bytes.iter().take(4).any(|byte| *byte == 0) {
        return Err(Fault::Encoding("UTF-16"));
    }
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..at).unwrap_or_default();
        let byte = error.as_bytes().get(at).copied().unwrap_or_default();
        Fault::NotUtf8(byte, Spot::after(&String::from_utf8_lossy(before)))
    })?;
    if text.starts_with('\u{feff}') {
        // Editors on some machines begin a file with a mark.
        text.drain(..'\u{feff}'.len_utf8());
    }
    match text.find('\0') {
        Some(at) => Err(Fault::Nul(Spot::of(&text, at))),
        None => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
        let mark = mark.then_some(0xFEFF);
        let units = mark.into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn utf_8_is_read_with_its_mark_and_without() {
        assert_eq!(decode("[\"Новинка\"]".into()), Ok("[\"Новинка\"]".to_owned()));
        assert_eq!(decode("\u{feff}[1]\r\n".into()), Ok("[1]\r\n".to_owned()));
        assert_eq!(decode(Vec::new()), Ok(String::new()));
        // Inside a file it is a sign like any other, for the reader of JSON to name.
        assert_eq!(decode("[\u{feff}1]".into()), Ok("[\u{feff}1]".to_owned()));
    }

    #[test]
    fn a_file_of_an_old_windows_is_named_with_the_byte_and_where_an_editor_shows_it() {
        // A word of Russian in the second line, after a text that is the same in both.
        let mut cp1251 = b"[\r\n  \"id\", \"".to_vec();
        cp1251.extend([0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE8, 0xF7, b'"', b']']);
        assert_eq!(decode(cp1251), Err(Fault::NotUtf8(0xCC, Spot { line: 2, column: 10 })));
        // After letters of two bytes each, as in a file that was pasted together.
        let mut mixed = "[\"Новинка\",\n\"я".as_bytes().to_vec();
        mixed.extend([0xFF, b'"', b']']);
        assert_eq!(decode(mixed), Err(Fault::NotUtf8(0xFF, Spot { line: 2, column: 3 })));
        // «Мир» in CP866 and KOI8-R, and a sign that was cut in two.
        assert!(matches!(decode(vec![b'"', 0x8C, 0xA8, 0xE0]), Err(Fault::NotUtf8(0x8C, _))));
        assert!(matches!(decode(vec![b'"', 0xED, 0xC9, 0xD2]), Err(Fault::NotUtf8(0xED, _))));
        assert!(matches!(decode(vec![b'[', b'"', 0xD0]), Err(Fault::NotUtf8(0xD0, Spot { line: 1, column: 3 }))));
    }

    #[test]
    fn utf_16_is_called_by_its_name_with_a_mark_and_without() {
        for (mark, big) in [(true, false), (true, true), (false, false), (false, true)] {
            assert_eq!(decode(utf16("[{\"id\": \"я\"}]", mark, big)), Err(Fault::Encoding("UTF-16")), "{mark} {big}");
        }
        assert_eq!(decode(vec![0xFF, 0xFE, 0, 0, b'[', 0, 0, 0]), Err(Fault::Encoding("UTF-32")));
    }

    #[test]
    fn a_zero_byte_is_no_text() {
        assert_eq!(decode(b"[\"ab\",\n \"c\0\"]".to_vec()), Err(Fault::Nul(Spot { line: 2, column: 4 })));
    }
}

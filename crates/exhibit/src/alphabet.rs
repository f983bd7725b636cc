//! The order in which a person keeps a list of names: 400 before 2136, a name in quotation marks where its first letter
//! stands, Ё beside Е and Ä beside A, and the letters of the reader's own language first.
//!
//! It is the same for all languages of a script. Some put a letter elsewhere (a Swede's Å comes after Z); the rules of
//! each (the Unicode collation algorithm with CLDR's tailorings) are larger than all of this program.

use crate::locale::script;
use crate::search::fold;

/// Which comes first: a gap between two words, then numbers, then letters of the reader's script, then others.
const GAP: char = '\u{1}';
const NUMBER: char = '\u{2}';
const OWN: char = '\u{3}';
const OTHER: char = '\u{4}';

/// By what a name is put in order for somebody who reads the script that `own` is written in, such as the name of their
/// language.
pub fn key(name: &str, own: &str) -> String {
    let own = script(own);
    let mut key = String::with_capacity(2 * name.len());
    let mut signs = name.chars().flat_map(char::to_lowercase).peekable();
    while let Some(sign) = signs.next() {
        if sign.is_ascii_digit() {
            let mut digits = String::from(sign);
            while let Some(next) = signs.next_if(char::is_ascii_digit) {
                digits.push(next);
            }
            number(digits.trim_start_matches('0'), &mut key);
        } else if sign.is_alphabetic() {
            let first = [OTHER, OWN][usize::from(script(sign.encode_utf8(&mut [0; 4])) == own)];
            key.extend([first, letter(sign)]);
        } else if sign.is_whitespace() && !key.is_empty() && !key.ends_with(GAP) {
            key.push(GAP);
        }
    }
    // Among names that read the same, the letters as they stand.
    format!("{}\0{name}", key.trim_end_matches(GAP))
}

/// A number as it is counted: the longer one is the greater.
fn number(digits: &str, key: &mut String) {
    let length = u32::try_from(digits.len()).ok().and_then(|length| char::from_u32(length.min(0xD000) + 1));
    key.extend([NUMBER, length.unwrap_or(NUMBER)]);
    key.push_str(digits);
}

/// The letter beside which a letter with a mark stands.
fn letter(sign: char) -> char {
    match sign {
        'a'..='z' => sign,
        'ё' => 'е',
        'ý' | 'ÿ' => 'y',
        'à'..='ɏ' => fold(sign.encode_utf8(&mut [0; 4])).chars().next().unwrap_or(sign),
        // Hiragana and katakana are one order.
        'ぁ'..='ゖ' => fold(sign.encode_utf8(&mut [0; 4])).chars().next().unwrap_or(sign),
        _ => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    fn sorted<'a>(own: &str, names: &[&'a str]) -> Vec<&'a str> {
        let mut names = names.to_vec();
        names.sort_by_key(|name| key(name, own));
        names
    }

    #[test]
    fn numbers_are_counted_and_a_name_in_quotation_marks_stands_where_its_letter_does() {
        let ru = ["Волна 32", "Нович-400", "Нович-403", "Нович-2136", "«Орёл» Новый", "Пламя", "Orel"];
        let mut turned = ru;
        turned.reverse();
        assert_eq!(sorted("Русский", &turned), ru);
        assert_eq!(sorted("English", &["2136", "400", "0500", "9"]), ["9", "400", "0500", "2136"]);
        assert_eq!(sorted("English", &["“Palette”", "Plan", "Pilot"]), ["“Palette”", "Pilot", "Plan"]);
    }

    #[test]
    fn a_letter_with_a_mark_stands_beside_its_letter_and_a_shorter_word_first() {
        assert_eq!(sorted("Русский", &["Жук", "Ёлка", "Ель", "Заря"]), ["Ёлка", "Ель", "Жук", "Заря"]);
        assert_eq!(sorted("Deutsch", &["Zebra", "Äpfel", "Apfel", "Öl"]), ["Apfel", "Äpfel", "Öl", "Zebra"]);
        assert_eq!(sorted("English", &["Newman", "New Orleans", "new"]), ["new", "New Orleans", "Newman"]);
        assert_eq!(sorted("日本語", &["キカイ", "かめら", "Camera"]), ["かめら", "キカイ", "Camera"]);
    }

    #[test]
    fn equal_names_are_equal_and_nothing_else_is() {
        assert_eq!(key("Волна", "Русский"), key("Волна", "Русский"));
        assert_ne!(key("Ёлка", "Русский"), key("Елка", "Русский"));
        assert!(key("", "English") < key("a", "English"));
        assert!(key(&"9".repeat(100_000), "English") > key("5", "English"));
    }
}

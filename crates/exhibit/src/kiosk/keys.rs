//! The keys of a keyboard on the screen. Which letters there are is for the locale file of each language to say.

/// The name in a locale file under which its keyboard stands: rows of letters from above to below, with spaces between.
pub const KEYBOARD: &str = "keyboard.rows";

/// The rows of a keyboard, each letter a key: `qwertyuiop asdfghjkl zxcvbnm`. Digits stand above them in every
/// language.
pub fn rows(layout: &str) -> Vec<Vec<String>> {
    let letters = |row: &str| row.chars().map(|letter| letter.to_string()).collect();
    std::iter::once("1234567890").chain(layout.split_whitespace()).map(letters).collect()
}

/// Where the letter begins that stands before a place in a text, with all that belongs to it: an accent of its own, the
/// second half of a letter that has two. Places are counted as browsers do, in UTF-16.
pub fn letter_before(text: &str, place: usize) -> usize {
    let mut at = 0;
    let mut begins = 0;
    for letter in text.chars() {
        if at >= place {
            break;
        }
        // Marks that are set upon the letter before them, and what joins two signs to one.
        let joins = matches!(u32::from(letter), 0x300..=0x36f | 0x200d | 0xfe0f | 0x3099 | 0x309a);
        begins = if joins { begins } else { at };
        at += letter.len_utf16();
    }
    begins
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_erased_is_a_letter_with_all_that_belongs_to_it() {
        for (text, place, begins) in [
            ("408", 3, 2),
            ("408", 1, 0),
            ("", 0, 0),
            ("408", 0, 0),
            ("ab", 9, 1),
            ("cafe\u{301}", 5, 3),
            ("a🚗", 3, 1),
        ] {
            assert_eq!(letter_before(text, place), begins, "{text} at {place}");
        }
    }

    #[test]
    fn a_keyboard_is_digits_and_the_rows_of_its_language() {
        let keys = rows("йцу фыв");
        assert_eq!(keys.len(), 3);
        assert_eq!(keys[1], ["й", "ц", "у"]);
    }
}

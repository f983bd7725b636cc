//! The keys of a keyboard on the screen. Which letters there are is for the locale file of each language to say.

/// The name in a locale file under which its keyboard stands: rows of letters from above to below, with spaces between.
pub const KEYBOARD: &str = "keyboard.rows";

/// The rows of a keyboard, each letter a key: `qwertyuiop asdfghjkl zxcvbnm`. Digits stand above them in every
/// language.
pub fn rows(layout: &str) -> Vec<Vec<String>> {
    let letters = |row: &str| row.chars().map(|letter| letter.to_string()).collect();
    std::iter::once("1234567890").chain(layout.split_whitespace()).map(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyboard_is_digits_and_the_rows_of_its_language() {
        let keys = rows("йцу фыв");
        assert_eq!(keys.len(), 3);
        assert_eq!(keys[1], ["й", "ц", "у"]);
    }
}

//! What a visitor meant who typed on the keyboard of another script.

/// Two layouts of one keyboard, key by key: what the key writes on one, and on the other. With Shift both write what
/// they write without.
const LAYOUTS: [(&str, &str); 1] =
    [("qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>~", "йцукенгшщзхъфывапролджэячсмитьбюёхъжэбюё")];

/// What the same keys write on another layout, where every key of the text writes something else there.
pub fn other_layouts(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    if !text.chars().any(char::is_alphabetic) {
        return Vec::new();
    }
    let ways = LAYOUTS.iter().flat_map(|(one, other)| [(*one, *other), (*other, *one)]);
    ways.filter_map(|(from, to)| text.chars().map(|sign| swapped(sign, from, to)).collect()).collect()
}

/// The sign of the same key; digits, and signs that no word is made of, are where they are.
fn swapped(sign: char, from: &str, to: &str) -> Option<char> {
    match from.chars().position(|own| own == sign) {
        Some(key) => to.chars().nth(key),
        None => (!sign.is_alphabetic()).then_some(sign),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_of_a_word_are_read_on_the_other_layout() {
        assert_eq!(other_layouts("ghtatrn"), ["префект"]);
        assert_eq!(other_layouts("ЗкуаусЕ-1"), ["prefect-1"]);
        assert_eq!(other_layouts(";eh"), ["жур"]);
    }

    #[test]
    fn numbers_and_letters_of_no_layout_stay() {
        assert!(other_layouts("408").is_empty() && other_layouts("写真").is_empty() && other_layouts("é").is_empty());
    }
}

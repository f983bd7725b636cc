//! How much room a name takes, without a screen to measure it on: so that a layout is the same on every machine.

use crate::text::JOINER;

/// The length of a text in the heights of its letters, as the exhibit's narrow display face sets it; a little generous,
/// since a fallback face may be wider. Letters of scripts without a narrow face are as wide as high.
pub fn width(text: &str) -> f64 {
    text.chars().map(letter).sum()
}

/// The words of a name; one that is longer than a line, in pieces: after a hyphen, and
/// anywhere in a script that has no spaces.
pub fn pieces(name: &str, most: f64) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in name.split(' ').filter(|word| !word.is_empty()) {
        let long = width(word) > most;
        let breaks = long && word.chars().any(|letter| self::letter(letter) >= 1.0);
        found.push(String::new());
        for letter in word.chars() {
            let full = found.last().is_some_and(|piece| width(piece) + self::letter(letter) > most);
            let hyphen = long && found.last().is_some_and(|piece| piece.ends_with('-'));
            if (breaks && full) || hyphen {
                found.push(String::new());
            }
            if let Some(piece) = found.last_mut() {
                piece.push(letter);
            }
        }
    }
    found
}

/// Words in lines of at most `most` heights of a letter, broken only at `between`; a word that is longer than that has
/// a line of its own. Of more than `lines` lines the last one ends with dots.
pub fn wrap(words: &[&str], between: &str, most: f64, lines: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in words {
        let full = found.len() == lines;
        match found.last_mut() {
            Some(line) if width(line) + width(between) + width(word) <= most => {
                line.push_str(between);
                line.push_str(word);
            }
            Some(line) if full => {
                line.push_str(" …");
                break;
            }
            _ => found.push((*word).to_owned()),
        }
    }
    found
}

/// How long the longer of two lines is at the least that hold all words, in heights of a letter.
pub fn halves(words: &[&str], between: &str) -> f64 {
    let gap = width(between);
    let long =
        |words: &[&str]| words.iter().map(|word| width(word)).sum::<f64>() + gap * words.len().saturating_sub(1) as f64;
    let cuts = (1..words.len().max(2)).map(|at| words.split_at(at.min(words.len())));
    // A hair more, since the sum is made in another order than by `wrap`.
    cuts.map(|(a, b)| long(a).max(long(b))).fold(f64::MAX, f64::min) + 1e-6
}

fn letter(letter: char) -> f64 {
    match letter {
        JOINER => 0.0,
        ' ' | '.' | ',' | '·' | '-' | '(' | ')' | 'i' | 'l' | 'I' | 'j' | '1' => 0.28,
        '0'..='9' => 0.5,
        'm' | 'w' | 'M' | 'W' | 'ж' | 'ш' | 'щ' | 'ю' | 'ы' | 'м' | 'Ж' | 'Ш' | 'Щ' | 'Ю' | 'Ы' | 'М' => {
            0.7
        }
        'a'..='z' => 0.46,
        'а'..='я' | 'ё' => 0.5,
        'A'..='Z' | 'А'..='Я' | 'Ё' => 0.56,
        _ if u32::from(letter) < 0x0250 => 0.5,
        _ if u32::from(letter) < 0x2000 => 0.6,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_broken_into_lines_that_fit_and_the_rest_is_dots() {
        assert_eq!(wrap(&["aa", "bb", "cc"], " ", 3.0, 3), ["aa bb", "cc"]);
        assert_eq!(wrap(&["aaaaaaaaaa", "bb"], " ", 3.0, 3), ["aaaaaaaaaa", "bb"]);
        assert_eq!(wrap(&["aa", "bb", "cc"], " · ", 1.0, 2), ["aa", "bb …"]);
        assert_eq!(pieces("ab アサヒフレックス", 5.0), ["ab", "アサヒフレ", "ックス"]);
        assert!(wrap(&[], " ", 3.0, 2).is_empty());
        let words = ["aaaa", "b", "cc"];
        assert_eq!(wrap(&words, " · ", halves(&words, " · "), 2), ["aaaa", "b · cc"]);
    }
}

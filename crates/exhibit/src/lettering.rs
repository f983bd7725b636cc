//! How wide words are in capital letters of the display type, near enough to set them to a width without a browser:
//! the picture then stretches them by the few per cent that this is wrong.

use crate::text::JOINER;

/// Width of a line in capitals, in parts of the height of a capital.
pub fn width(line: &str) -> f64 {
    line.chars().map(letter).sum()
}

/// Width of one letter with its space.
fn letter(letter: char) -> f64 {
    match letter {
        JOINER => 0.0,
        'I' | '1' | 'І' | '!' | '.' | ',' | ':' | '·' | '\'' | '’' | '|' => 0.34,
        ' ' | '-' | '–' | 'J' | 'i' | 'l' | 'j' | 't' | 'f' => 0.38,
        'W' | 'Щ' | 'Ж' | 'Ю' | 'Ш' | 'Ы' | '—' => 0.98,
        'M' | 'М' | 'Ф' | 'Д' => 0.84,
        _ if letter.is_lowercase() => 0.54,
        // What stands in a square of its own: kana, ideographs, Hangul.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{ff00}'..='\u{ff60}' => 1.16,
        _ => 0.66,
    }
}

/// About how wide a line of the reading type is, in parts of its size; rather too much than too little, since words are
/// placed by it.
pub fn reading_width(line: &str) -> f64 {
    let wide = |letter: char| match letter {
        JOINER => 0.0,
        ' ' | '.' | ',' | ':' | '\u{a0}' | '\u{202f}' | '’' | '(' | ')' | 'i' | 'l' | 'I' | 'j' | 't' | 'f' | 'r' => {
            0.36
        }
        'Щ' | 'Ж' | 'Ю' | 'Ш' | 'Ы' | 'Ф' | 'W' | 'M' | 'М' | '%' | '—' => 0.92,
        'щ' | 'ж' | 'ю' | 'ш' | 'ы' | 'ф' | 'w' | 'm' | 'м' => 0.82,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{ff00}'..='\u{ff60}' => 1.02,
        _ if letter.is_uppercase() => 0.72,
        _ => 0.62,
    };
    line.chars().map(wide).sum()
}

/// A line of the reading type in lines of no more than that width, in parts of its size: broken between words, and
/// nowhere else.
pub fn wrapped(line: &str, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in line.split(' ') {
        match lines.last_mut().filter(|last| reading_width(last) + reading_width(" ") + reading_width(word) <= most) {
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A word in two lines of about the same length; in one, where it is too short to be broken. Breaks between words
/// first, and never a pair that stands together as one letter.
pub fn halves(word: &str) -> (&str, &str) {
    let letters = word.chars().count();
    if letters < 6 {
        return (word, "");
    }
    let middle = letters / 2;
    let space = word.char_indices().enumerate().filter(|(_, (_, letter))| *letter == ' ');
    if let Some((_, (at, _))) = space.min_by_key(|(index, _)| index.abs_diff(middle)) {
        return (word[..at].trim_end(), word[at..].trim_start());
    }
    word.char_indices().nth(middle).map_or((word, ""), |(at, _)| word.split_at(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_word_is_halved_and_a_short_one_is_not() {
        assert_eq!(halves("МОСКВИЧ"), ("МОС", "КВИЧ"));
        assert_eq!(halves("カメラ"), ("カメラ", ""));
        assert_eq!(halves("OLD RADIOS"), ("OLD", "RADIOS"));
        assert_eq!(halves(""), ("", ""));
    }

    #[test]
    fn a_line_is_broken_between_words_and_nothing_of_it_is_lost() {
        let line = "a plan of the ministry, not reached";
        let lines = wrapped(line, 8.0);
        assert!(lines.len() > 1 && lines.iter().all(|line| reading_width(line) <= 8.0), "{lines:?}");
        assert_eq!(lines.join(" "), line);
        assert_eq!(wrapped("longer-than-that", 2.0), ["longer-than-that"]);
    }

    #[test]
    fn a_longer_line_is_wider() {
        assert!(width("WIDE") > width("LILI") && width("カメラ") > width("ABC"));
    }
}

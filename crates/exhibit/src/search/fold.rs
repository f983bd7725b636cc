//! One form for all spellings of a word.

use super::marks::{is_mark, join, wide};

/// The word without case, accents and script, where a script has an agreed way into another one.
///
/// Latin letters lose their accents. Cyrillic of any language goes to Latin letter by letter after the passport scheme
/// (ICAO 9303); then what languages write differently is made alike: `tch`, `tsch` and `č` are `ch`, `w` is `v`, `y`,
/// `j` and `й` are `i`. Hiragana and katakana write the same sounds, and both become katakana. Other letters stay.
/// A letter that came in parts (`e` and its two dots, `カ` and its voice) is the same as one that came whole.
pub fn fold(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    for letter in text.chars().map(wide).flat_map(char::to_lowercase) {
        if let Some(joined) = latin.chars().next_back().and_then(|last| join(last, letter)) {
            latin.pop();
            latin.push(joined);
        } else if let Some(letters) = transliterate(letter) {
            latin.push_str(letters);
        } else if !is_mark(letter) {
            latin.push(katakana(letter));
        }
    }
    // Most words hold neither letter.
    if !latin.contains(['h', 'k']) {
        return latin;
    }
    for (from, to) in [("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("ck", "k"), ("ph", "f")] {
        if latin.contains(from) {
            latin = latin.replace(from, to);
        }
    }
    latin
}

/// Hiragana as katakana, which stand in the same order 96 signs further on.
fn katakana(letter: char) -> char {
    match letter {
        'ぁ'..='ゖ' => char::from_u32(u32::from(letter) + 0x60).unwrap_or(letter),
        _ => letter,
    }
}

fn transliterate(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ą' | 'ă' | 'ā' | 'ǎ' => "a",
        'б' => "b",
        'в' | 'w' => "v",
        'г' | 'ґ' | 'ğ' | 'ģ' => "g",
        'д' | 'ď' | 'đ' | 'ð' => "d",
        'е' | 'ё' | 'э' | 'є' | 'è' | 'é' | 'ê' | 'ë' | 'ě' | 'ę' | 'ė' | 'ē' => "e",
        'ж' | 'ž' => "zh",
        'з' | 'ź' | 'ż' => "z",
        'и' | 'й' | 'ы' | 'і' | 'ї' | 'ı' | 'y' | 'j' | 'ì' | 'í' | 'î' | 'ï' | 'ý' | 'ÿ' | 'ī' | 'į' => {
            "i"
        }
        'к' | 'ķ' => "k",
        'л' | 'ł' | 'ļ' | 'ľ' => "l",
        'м' => "m",
        'н' | 'ñ' | 'ň' | 'ń' | 'ņ' => "n",
        'о' | 'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' | 'ō' => "o",
        'п' => "p",
        'р' | 'ř' => "r",
        'с' | 'ç' | 'ś' | 'ş' | 'ș' => "s",
        'т' | 'ț' | 'ť' | 'ţ' => "t",
        'у' | 'ў' | 'ù' | 'ú' | 'û' | 'ü' | 'ů' | 'ű' | 'ū' | 'ų' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' | 'č' => "ch",
        'ш' | 'š' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        '×' => "x",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn all_spellings_fold_to_one() {
        for word in ["Нович", "Novich", "Novitch", "Nowitsch", "Novič"] {
            assert_eq!(fold(word), "novich", "{word}");
        }
        assert_eq!(fold("Ёлка"), fold("елка"));
        assert_eq!(fold("Ильяс"), "ilias");
    }

    #[test]
    fn other_languages_lose_their_accents_and_kana_become_one() {
        assert_eq!(fold("Łódź"), "lodz");
        assert_eq!(fold("Ґудзик"), fold("gudzik"));
        assert_eq!(fold("かめら"), fold("カメラ"));
        assert_eq!(fold("写真"), "写真");
    }

    #[test]
    fn letters_that_come_in_parts_are_the_letters() {
        for (parts, whole) in [
            ("е\u{308}лка", "ёлка"),
            ("раи\u{306}он", "район"),
            ("Kapita\u{308}n", "Kapitän"),
            ("ha\u{30c}cek", "hǎcek"),
            ("カ\u{3099}ラス", "ガラス"),
            ("は\u{309a}ん", "パン"),
            ("ｶﾞﾗｽ", "ガラス"),
            ("ＡＢ１", "ab1"),
            ("\u{1100}\u{1161}\u{11a8}", "각"),
            ("ma\u{ad}chine", "machine"),
        ] {
            assert_eq!(fold(parts), fold(whole), "{parts}");
        }
    }
}

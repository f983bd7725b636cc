//! One form for all spellings of a word.

/// The word without case, accents and script, where a script has an agreed way into another one.
///
/// Latin letters lose their accents. Cyrillic of any language goes to Latin letter by letter after the passport scheme
/// (ICAO 9303); then what languages write differently is made alike: `tch`, `tsch` and `č` are `ch`, `w` is `v`, `y`,
/// `j` and `й` are `i`. Hiragana and katakana write the same sounds, and both become katakana. Other letters stay.
pub fn fold(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match transliterate(letter) {
            Some(letters) => latin.push_str(letters),
            None => latin.push(katakana(letter)),
        }
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
        'а' | 'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ą' | 'ă' => "a",
        'б' => "b",
        'в' | 'w' => "v",
        'г' | 'ґ' | 'ğ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' | 'є' | 'è' | 'é' | 'ê' | 'ë' | 'ě' | 'ę' => "e",
        'ж' | 'ž' => "zh",
        'з' | 'ź' | 'ż' => "z",
        'и' | 'й' | 'ы' | 'і' | 'ї' | 'ı' | 'y' | 'j' | 'ì' | 'í' | 'î' | 'ï' | 'ý' | 'ÿ' => "i",
        'к' => "k",
        'л' | 'ł' => "l",
        'м' => "m",
        'н' | 'ñ' | 'ň' | 'ń' => "n",
        'о' | 'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => "o",
        'п' => "p",
        'р' | 'ř' => "r",
        'с' | 'ç' | 'ś' | 'ş' | 'ș' => "s",
        'т' | 'ț' => "t",
        'у' | 'ў' | 'ù' | 'ú' | 'û' | 'ü' | 'ů' | 'ű' => "u",
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
}

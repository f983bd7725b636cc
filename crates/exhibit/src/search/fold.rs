//! One form for all spellings of a word.

/// The word without case, accents, script and the many ways to write Russian sounds in Latin letters.
///
/// Cyrillic goes to Latin letter by letter after the passport scheme (ICAO 9303); then what other schemes write
/// differently is made alike: `tch`, `tsch` and `č` are `ch`, `w` is `v`, `y`, `j` and `й` are `i`.
pub fn fold(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match transliterate(letter) {
            Some(letters) => latin.push_str(letters),
            None => latin.push(letter),
        }
    }
    for (from, to) in [("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("ck", "k"), ("ph", "f")] {
        if latin.contains(from) {
            latin = latin.replace(from, to);
        }
    }
    latin
}

fn transliterate(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'б' => "b",
        'в' | 'w' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' | 'è' | 'é' | 'ê' | 'ë' | 'ě' => "e",
        'ж' | 'ž' => "zh",
        'з' => "z",
        'и' | 'й' | 'ы' | 'і' | 'y' | 'j' | 'ì' | 'í' | 'î' | 'ï' | 'ý' | 'ÿ' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ñ' | 'ň' => "n",
        'о' | 'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'п' => "p",
        'р' | 'ř' => "r",
        'с' | 'ç' => "s",
        'т' => "t",
        'у' | 'ù' | 'ú' | 'û' | 'ü' | 'ů' => "u",
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
        '×' => "x",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn all_spellings_fold_to_one() {
        for word in ["Москвич", "Moskvich", "Moskvitch", "Moskwitsch", "Moskvič"] {
            assert_eq!(fold(word), "moskvich", "{word}");
        }
        assert_eq!(fold("Ёлка"), fold("елка"));
        assert_eq!(fold("Тольятти"), "toliatti");
    }
}

//! What search promises, whatever the content.

use super::{Builder, Field, Index, Query, find, suggest};
use crate::reference::Ref;
use crate::text::Text;

fn index(names: &[&str]) -> Index {
    let mut builder = Builder::default();
    for (index, name) in names.iter().enumerate() {
        builder.begin(Ref::Object(index.to_string().into()));
        builder.plain(Field::Name, name);
    }
    builder.finish()
}

fn found(index: &Index, query: &str) -> Vec<String> {
    find(query, &[index]).into_iter().filter_map(|hit| hit.what.object().map(ToString::to_string)).collect()
}

fn finds(name: &str, query: &str) -> bool {
    !found(&index(&[name]), query).is_empty()
}

#[test]
fn every_spelling_of_the_name_finds_the_object() {
    for query in ["novich", "Novitch", "NOWITSCH", "novič", "Нович", "нович", "nov"] {
        assert!(finds("Novitch 408", query), "{query}");
        assert!(finds("Нович-408", query), "{query}");
    }
}

#[test]
fn accents_do_not_matter_nor_how_they_are_typed() {
    assert!(finds("Radio Kapitän", "kapitan") && finds("Radio Kapitan", "kapitän"));
    assert!(finds("Radio Kapitän", "kapita\u{308}n") && finds("Radio Kapita\u{308}n", "kapitän"));
    assert!(finds("Ёлка", "елка") && finds("Ёлка", "е\u{308}лка"));
}

#[test]
fn the_wrong_keyboard_layout_is_understood_in_both_directions() {
    assert!(finds("Нович 408", "yjdbx 408") && finds("Жуковка", ";erjdrf"));
    assert!(finds("Palett", "зфдуее") && finds("Palett 21", "Зфдуее 21"));
    // Not where the letters as they are typed find something.
    let both = index(&["Palett", "Зфдуее"]);
    assert_eq!(found(&both, "зфд"), ["1"]);
    // With a typo in it, too.
    assert!(finds("Palett", "зфдее"));
}

#[test]
fn one_typo_is_forgiven_in_a_word_but_never_in_a_number() {
    assert!(finds("Radio Palett", "palet") && finds("Radio Palett", "plaett") && finds("Radio Palett", "balett"));
    assert!(!finds("Radio Palett", "bolet"));
    // Three letters are enough where another word says what is meant.
    assert!(finds("Kave 408", "kve 408") && !finds("Kave 408", "kve"));
    assert!(!finds("Novitch 408", "407"));
    assert!(!finds("Novitch 2140", "2141"));
}

#[test]
fn a_typo_is_forgiven_only_where_nothing_begins_as_typed() {
    let names = index(&["Oral", "Oren", "Orel"]);
    assert_eq!(found(&names, "orel"), ["2"]);
    assert_eq!(found(&names, "orol"), ["0", "2"]);
    // Or where nothing has all words as typed.
    let names = index(&["Marola 7", "Marla 8"]);
    assert_eq!(found(&names, "marla 7"), ["0"]);
    assert_eq!(found(&names, "marla"), ["1"]);
}

#[test]
fn every_word_of_the_query_must_be_met() {
    assert!(finds("Novitch 400-420A", "420a novich"));
    assert!(!finds("Novitch 400-420A", "novich 2141"));
}

#[test]
fn letters_and_digits_may_be_typed_as_one_word() {
    assert!(finds("Novitch 408", "novich408") && finds("M-21", "m21") && finds("M21", "m 21"));
}

#[test]
fn what_stands_inside_a_word_is_found_after_what_begins_one() {
    let names = index(&["Rathauswagen", "Wagen 5", "写真機"]);
    assert_eq!(found(&names, "wagen"), ["1", "0"]);
    assert_eq!(found(&names, "真機"), ["2"]);
    assert_eq!(found(&names, "機"), ["2"]);
}

#[test]
fn a_whole_word_comes_before_a_beginning_of_one_and_a_name_before_a_text() {
    assert_eq!(found(&index(&["Novitch 2140", "Novitch 21"]), "21"), ["1", "0"]);
    let mut builder = Builder::default();
    for (id, field) in [("text", Field::Text), ("name", Field::Name), ("also", Field::Also)] {
        builder.begin(Ref::Object(id.into()));
        builder.plain(field, "Palett");
    }
    assert_eq!(found(&builder.finish(), "palett"), ["name", "also", "text"]);
}

#[test]
fn a_query_that_finds_nothing_gets_a_word_as_it_is_written() -> Result<(), crate::read::Wrong> {
    let mut builder = Builder::default();
    let text: Text = crate::read::from_str(r#"{"en": "Radio Marabu", "ru": "Радио «Марабу»"}"#)?;
    builder.begin(Ref::Object("x".into()));
    builder.text(Field::Text, &crate::read::from_str(r#"{"en": "marabu", "ru": "марабу"}"#)?);
    builder.text(Field::Name, &text);
    let index = builder.finish();
    for (query, lang, expected) in [
        ("mraabuu", "en", "Marabu"),
        ("мраабуу", "ru", "Марабу"),
        // In the letters that were typed, whatever the page speaks; and those of the keyboard that was meant.
        ("мраабуу", "en", "Марабу"),
        ("vhff,ee", "en", "Марабу"),
        ("mraabuu radoi", "ru", "Marabu Radio"),
        // A word that nothing is near is left out.
        ("radio xyzxyz", "en", "Radio"),
    ] {
        assert!(found(&index, query).is_empty(), "{query}");
        assert_eq!(suggest(query, &[&index], lang).as_deref(), Some(expected), "{query}");
    }
    assert_eq!(suggest("xyz", &[&index], "en"), None);
    Ok(())
}

#[test]
fn what_is_suggested_finds_something() {
    let names = index(&["Novitch 408", "Palett 2141"]);
    let word = suggest("novitch 2141", &[&names], "en").unwrap_or_default();
    assert!(!found(&names, &word).is_empty(), "{word}");
}

/// Names that differ, of as many letters as those of people's things.
fn many(count: u32) -> Index {
    let syllables = ["ka", "ver", "om", "tul", "ris", "ben", "dol", "ma", "si", "pra", "nel", "go"];
    let word = |mut number: u32| -> String {
        let mut word = String::new();
        for _ in 0..4 {
            word.push_str(syllables[(number % 12) as usize]);
            number = number / 12 + number * 7;
        }
        word
    };
    let names: Vec<String> = (0..count).map(|number| format!("{} {number}", word(number * 31))).collect();
    index(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn the_work_of_a_query_follows_what_it_finds_and_not_the_collection() {
    let (small, large) = (many(1_000), many(16_000));
    let steps = |index: &Index, query: &str| {
        let query = Query::read(query, &[index]);
        (query.steps, query.answers.iter().map(Vec::len).sum::<usize>())
    };
    for query in ["777", "15", "kaverom", "kaverm", "dolgokamaa", "nothing at all", "ылвер"] {
        let ((few, few_found), (steps, found)) = (steps(&small, query), steps(&large, query));
        let more = found.saturating_sub(few_found);
        // Sixteen times as many objects: four steps more in each search of the sorted words, some letters more to try
        // at a typo, and what more there is to find.
        assert!(steps <= 3 * few + 200 + 4 * more, "{query}: {few} steps for {few_found}, {steps} for {found}");
    }
}

#[test]
fn a_word_or_a_text_without_end_makes_an_index_of_bounded_words() {
    let without_end = "Щ".repeat(1_000_000);
    let many = (0..400_000).map(|number| format!("w{number} ")).collect::<String>();
    for (text, most) in [(without_end, 2), (many, 20_000)] {
        let index = index(&[&text, "Palett"]);
        let longest = (0..index.dictionary.len()).map(|number| index.dictionary.word(number).len()).max();
        assert!(longest <= Some(4 * super::words::LONGEST), "a word of {longest:?} bytes");
        assert!(index.dictionary.len() <= most + 1, "{} words", index.dictionary.len());
        assert_eq!(found(&index, "palett"), ["1"]);
    }
    // What begins like it is still found by its beginning.
    assert!(finds(&"x".repeat(100_000), "xxxx"));
}

#[test]
fn the_work_of_a_query_without_end_is_bounded() {
    let index = many(1_000);
    let steps = |query: &str| Query::read(query, &[&index]).steps;
    for part in ["x", "ab ", "1", "kaver ", "写", "a-", "щ", "\u{301}"] {
        let (long, longer) = (part.repeat(10_000), part.repeat(200_000));
        assert_eq!(steps(&long), steps(&longer), "{part}");
        assert!(steps(&longer) < 400_000, "{part}: {} steps", steps(&longer));
        // And there is an answer to what was meant.
        let _ = suggest(&longer, &[&index], "en");
    }
}

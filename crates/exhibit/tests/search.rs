//! What the search of a whole exhibit promises, on the shipped content and on the other museum.

use crate::common::{museum, shipped};
use exhibit::content::Entry;
use exhibit::search::{Kind, fold};
use exhibit::{Exhibit, Ref};

fn both() -> [Exhibit; 2] {
    ["assets/exhibit", "tests/another-museum"].map(|folder| museum(folder).0)
}

fn titles(exhibit: &Exhibit) -> Vec<(Ref, Vec<String>)> {
    let all = &exhibit.all;
    let mut titles = Vec::new();
    macro_rules! each {
        ($($entries:ident $title:ident),*) => {
            $(titles.extend(all.$entries.iter().map(|entry| {
                (entry.reference(), entry.$title.all().map(str::to_owned).collect::<Vec<_>>())
            }));)*
        };
    }
    each!(objects name, places name, events title, eras name, series title, disputes title, sources title,
        stories title);
    titles
}

#[test]
fn everything_is_found_by_its_own_title_in_every_language() {
    for exhibit in both() {
        let mut asked = 0;
        for (what, titles) in titles(&exhibit) {
            for title in titles.iter().filter(|title| !fold(title).trim().is_empty()) {
                let found = exhibit.found(title, &Kind::ALL);
                assert!(found.iter().any(|hit| hit.what == what), "{what}: {title}");
                asked += 1;
            }
        }
        assert!(asked > 150, "{asked}");
    }
}

#[test]
fn what_is_found_can_be_opened_and_the_best_comes_first() {
    for exhibit in both() {
        for object in &exhibit.all.objects {
            let found = exhibit.found(object.name.get("en"), &Kind::ALL);
            assert!(found.iter().all(|hit| hit.what.is_open(&exhibit)), "{}", object.id);
            assert!(found.windows(2).all(|pair| pair[0].score >= pair[1].score), "{}", object.id);
        }
    }
}

#[test]
fn every_object_is_found_by_its_name_with_one_letter_left_out() {
    for exhibit in both() {
        for object in &exhibit.all.objects {
            for word in object.name.get("en").split(' ').filter(|word| word.chars().all(|c| c.is_ascii_alphabetic())) {
                for left_out in 1..word.len().min(9) {
                    let query = format!("{}{}", &word[..left_out], &word[left_out + 1..]);
                    if query.len() >= 5 {
                        let found = exhibit.objects_found(&query);
                        let expected = exhibit.all.objects.iter().position(|other| other.id == object.id);
                        // Unless what is left is the beginning of something else.
                        let others = found.iter().any(|(_, score)| *score >= 20);
                        assert!(others || found.iter().any(|(at, _)| Some(*at) == expected), "{query}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_name_in_a_script_with_a_keyboard_is_found_when_typed_on_the_other_one() {
    let (latin, other) = ("qwertyuiop[]asdfghjkl;'zxcvbnm,.", "йцукенгшщзхъфывапролджэячсмитьбю");
    let typed = |text: &str, from: &str, to: &str| -> Option<String> {
        let key = |sign: char| match from.chars().position(|own| own == sign) {
            Some(key) => to.chars().nth(key),
            None => (sign == ' ' || sign.is_ascii_digit()).then_some(sign),
        };
        text.to_lowercase().chars().map(key).collect()
    };
    let (exhibit, _) = shipped();
    let mut tried = 0;
    for (position, object) in exhibit.all.objects.iter().enumerate() {
        for name in object.name.all() {
            for (from, to) in [(other, latin), (latin, other)] {
                let Some(query) = typed(name, from, to).filter(|_| name.chars().any(char::is_alphabetic)) else {
                    continue;
                };
                tried += 1;
                let found = exhibit.objects_found(&query);
                assert!(found.iter().any(|(at, _)| *at == position), "{name} typed as {query}");
            }
        }
    }
    assert!(tried > 40, "{tried}");
}

#[test]
fn a_suggestion_is_a_word_of_the_content_as_it_is_written() {
    for exhibit in both() {
        let written: Vec<String> = titles(&exhibit)
            .into_iter()
            .flat_map(|(_, titles)| titles)
            .flat_map(|title| title.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let mut tried = 0;
        for object in &exhibit.all.objects {
            let word = object.name.get("en").split(' ').find(|word| word.chars().all(|c| c.is_ascii_alphabetic()));
            let Some(word) = word.filter(|word| word.len() > 5) else { continue };
            // Two letters too many: more than one typo, and still near.
            let query = format!("{}zz{}", &word[..2], &word[2..]);
            if exhibit.found(&query, &[Kind::Object]).is_empty() {
                tried += 1;
                let suggested = exhibit.suggestion(&query, &[Kind::Object], "en").unwrap_or_default();
                assert_eq!(fold(&suggested), fold(word), "{query}");
                assert!(written.contains(&suggested), "{suggested}");
            }
        }
        assert!(tried > 3, "{tried}");
    }
}

#[test]
fn an_index_is_made_when_it_is_asked_or_in_slices_before_and_answers_alike() {
    let (asked, _) = shipped();
    let (prepared, _) = shipped();
    let mut slices = 0;
    while !prepared.prepare_search(&Kind::ALL, 10) {
        slices += 1;
    }
    assert!(slices > 40, "{slices}");
    for (_, titles) in titles(&asked).iter().step_by(5) {
        for title in titles {
            assert_eq!(asked.found(title, &Kind::ALL), prepared.found(title, &Kind::ALL));
        }
    }
}

#[test]
fn an_empty_query_is_met_by_all_and_a_sign_too() {
    let (exhibit, _) = shipped();
    for query in ["", "  ", " — "] {
        assert_eq!(exhibit.objects_found(query).len(), exhibit.all.objects.len(), "{query}");
    }
}

#[test]
fn everything_finds_what_is_no_object_and_leaves_out_what_no_room_shows() {
    let (exhibit, _) = shipped();
    for dispute in &exhibit.all.disputes {
        let found = exhibit.everything(dispute.title.get("ru"));
        let own = found.others.iter().find(|(kind, _)| *kind == Kind::Dispute);
        assert!(own.is_some_and(|(_, hits)| hits.contains(&dispute.reference())), "{}", dispute.id);
        assert!(found.others.iter().all(|(_, hits)| hits.iter().all(|hit| hit.is_open(&exhibit))), "{}", dispute.id);
    }
    for object in &exhibit.all.objects {
        assert!(exhibit.everything(object.name.get("ru")).objects_lead, "{}", object.id);
    }
    assert_eq!(exhibit.everything("zzzzzz").others, []);
}

#[test]
fn what_others_hold_as_typed_comes_before_objects_with_a_typo_forgiven() {
    let (exhibit, _) = shipped();
    // Words of places and sources that some object is near to but for a letter.
    let mut tried = 0;
    for place in &exhibit.all.places {
        let name = place.name.get("en");
        let found = exhibit.everything(name);
        assert!(!found.others.is_empty(), "{name}");
        if !found.objects_lead {
            tried += 1;
        }
    }
    assert!(tried > 3, "{tried}");
}

#[test]
fn a_word_that_is_being_typed_is_ended_as_it_is_written_in_the_letters_of_the_visitor() {
    let (exhibit, _) = shipped();
    let mut tried = 0;
    for object in &exhibit.all.objects {
        for lang in ["en", "ru"] {
            let word = object.name.get(lang).split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            let typed: String = word.chars().take(3).flat_map(char::to_lowercase).collect();
            if word.chars().count() < 5 {
                continue;
            }
            let endings = exhibit.endings(&typed, lang, 5);
            assert!(!endings.is_empty() && endings.len() <= 5, "{typed}");
            for ending in &endings {
                assert!(fold(ending).starts_with(&fold(&typed)), "{typed}: {ending}");
                assert!(!exhibit.found(ending, &Kind::ALL).is_empty(), "{ending} finds nothing");
            }
            let cyrillic = |word: &str| word.starts_with(|c| ('\u{400}'..'\u{530}').contains(&c));
            assert!(endings.iter().all(|word| cyrillic(word) == cyrillic(&typed)), "{typed}: {endings:?}");
            tried += 1;
        }
    }
    assert!(tried > 40, "{tried}");
    assert!(exhibit.endings("r", "en", 5).is_empty() && exhibit.endings("", "en", 5).is_empty());
}

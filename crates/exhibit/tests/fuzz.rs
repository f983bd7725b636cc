//! A bounded run of the harness in `fuzz/`: changes of the shipped content that look like chance and are the same in
//! every run. `FUZZ=20` makes it twenty times as long; `make fuzz` is for hours.

#[path = "../../../fuzz/src/lib.rs"]
mod harness;

use exhibit::check::check_with;
use exhibit::load::{FILES, load};
use exhibit::problem::{Fault, Guesses, Problem};
use harness::chance::Chance;
use harness::{corpus, lost, monsters, mutate, targets};
use std::panic::catch_unwind;

fn run(name: &str, seeds: &[Vec<u8>], rounds: usize) {
    let found = targets::ALL.into_iter().find(|(own, _)| *own == name);
    assert!(found.is_some(), "no target is called {name}");
    let Some((_, target)) = found else { return };
    let times: usize = std::env::var("FUZZ").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    assert!(!seeds.is_empty(), "nothing to begin with");
    seeds.iter().for_each(|seed| target(seed));
    let mut chance = Chance::new(1);
    for round in 0..rounds * times {
        let Some(seed) = chance.one(seeds) else { return };
        let bytes = mutate::mutated(seed, &mut chance);
        let sound = catch_unwind(|| target(&bytes)).is_ok();
        assert!(sound, "round {round} on\n{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn no_content_however_torn_makes_the_program_panic() {
    run("bundle", &corpus::bundles(2), 200);
}

#[test]
fn no_file_of_words_makes_the_program_panic() {
    run("words", &corpus::words(), 5_000);
}

#[test]
fn every_address_is_none_or_one_that_gives_its_visit_back() {
    run("address", &corpus::addresses(), 10_000);
}

#[test]
fn whatever_a_drawing_holds_what_gets_into_the_page_is_clean() {
    run("drawing", &corpus::drawings(), 10_000);
}

/// `make fuzz` makes them fifty times as long, in every place.
#[test]
fn a_word_without_end_in_any_file_makes_nothing_panic() {
    let (museum, shapes) = (monsters::museum(), monsters::shapes(20_000));
    let mut turn = 0;
    for (number, file) in museum.iter().enumerate() {
        for place in monsters::places(file).iter().step_by(5) {
            let (shape, word) = &shapes[turn % shapes.len()];
            turn += 1;
            let mut files = museum.clone();
            if let Some(text) = files[number].pointer_mut(place) {
                *text = word.as_str().into();
            }
            let bytes = monsters::bundle(&files);
            assert!(catch_unwind(|| targets::bundle(&bytes)).is_ok(), "{shape} at {place} of file {number}");
        }
    }
    assert!(turn > 50, "only {turn} places");
}

/// `make fuzz BYTES=5000000` makes them a hundred times as long.
#[test]
fn a_list_of_entries_that_point_at_nothing_makes_nothing_panic() {
    let museum = monsters::museum();
    for (number, file) in museum.iter().enumerate() {
        let Some(list) = file.as_array().filter(|list| !list.is_empty()) else { continue };
        let mut files = museum.clone();
        files[number] = lost::list(list, 50_000);
        let bytes = monsters::bundle(&files);
        assert!(bytes.len() > 50_000, "file {number} is not long");
        assert!(catch_unwind(|| targets::bundle(&bytes)).is_ok(), "file {number}");
    }
}

/// `make fuzz` tries each of them, a hundred times as long.
#[test]
fn a_list_or_a_group_that_goes_on_and_on_makes_nothing_panic() {
    let museum = monsters::museum();
    let mut tried = 0;
    for (number, file) in museum.iter().enumerate() {
        for place in monsters::holders(file).iter().step_by(5) {
            let mut files = museum.clone();
            if let Some(holder) = files[number].pointer_mut(place) {
                *holder = lost::grown(holder, 50_000);
            }
            tried += 1;
            let bytes = monsters::bundle(&files);
            assert!(catch_unwind(|| targets::bundle(&bytes)).is_ok(), "{place} of file {number}");
        }
    }
    assert!(tried > 20, "only {tried} lists and groups");
}

/// What points at nothing in a museum with that list grown, where so many names may be looked at for what was meant.
fn dangling(number: usize, bytes: usize, guesses: &Guesses) -> Vec<Problem> {
    let mut files = monsters::museum();
    let list = files[number].as_array().cloned().unwrap_or_default();
    files[number] = lost::list(&list, bytes);
    let text = |file: &str| FILES.iter().position(|name| *name == file).map(|at| files[at].to_string());
    let (exhibit, _) = load(|file| text(file).ok_or_else(String::new));
    let mut problems = check_with(&exhibit, guesses);
    problems.retain(|problem| matches!(problem.fault, Fault::Dangling(_)));
    problems
}

#[test]
fn every_name_that_is_looked_at_for_a_guess_is_counted_and_so_the_work_has_a_bound() {
    let meant = |problems: &[Problem]| problems.iter().filter(|problem| problem.meant.is_some()).count();
    for (number, file) in FILES.iter().enumerate().skip(1) {
        let (few, none) = (Guesses::of(2_000), Guesses::of(0));
        let guessed = dangling(number, 20_000, &few);
        assert!(few.left() < 2_000 || meant(&guessed) == 0, "{file}: nothing was counted");
        // What is guessed without being counted is guessed without end.
        let not_guessed = dangling(number, 20_000, &none);
        assert_eq!((not_guessed.len(), meant(&not_guessed)), (guessed.len(), 0), "{file}");
    }
    let all: usize = (1..FILES.len()).map(|number| meant(&dangling(number, 20_000, &Guesses::default()))).sum();
    assert!(all > 10, "{all} are guessed at all");
}

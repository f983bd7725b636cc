//! Whether the entries fit together: what a curator wants to know before the museum opens.

mod addresses;
mod circles;
mod citations;
mod claims;
mod clock;
mod colours;
mod days;
mod empty;
mod eras;
mod explain;
mod figures;
mod frame;
mod marks;
mod names;
mod outliers;
mod pages;
mod plain;
mod pointers;
mod pointing;
mod posters;
mod ranges;
mod reach;
mod texts;
mod visits;
mod voice;
mod wording;

pub use addresses::is_safe;
pub use explain::explain;

use crate::exhibit::Exhibit;
use crate::load::{load_files, twice};
use crate::problem::{Fault, Guesses, Problem};
use std::collections::BTreeMap;

/// Reads the exhibit out of its files, with everything that is wrong with it: each mistake once, at its place, in a
/// curator's words. The one examination: the page makes it, and the command line.
pub fn examine(read: &mut dyn FnMut(&str) -> Result<Vec<u8>, Fault>) -> (Exhibit, Vec<Problem>) {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let (exhibit, mut problems) = load_files(&mut |file| {
        let bytes = read(file)?;
        files.insert(file.to_owned(), bytes.clone());
        Ok(bytes)
    });
    for (file, bytes) in &files {
        problems.extend(twice::check(file, bytes));
    }
    problems.extend(check(&exhibit));
    explain(&mut problems, &files);
    (exhibit, problems)
}

/// Everything that does not fit together. Empty for content that is ready to show.
pub fn check(exhibit: &Exhibit) -> Vec<Problem> {
    check_with(exhibit, &Guesses::default())
}

/// The same with what may be guessed in it.
pub fn check_with(exhibit: &Exhibit, guesses: &Guesses) -> Vec<Problem> {
    let mut problems = Vec::new();
    // Of a file that could not be read nothing is known, and so nothing is said (see `Gaps`).
    if !exhibit.gaps.hide_file("exhibit.json") {
        frame::check(exhibit, guesses, &mut problems);
        ranges::check(exhibit, &mut problems);
    }
    pointers::check(exhibit, guesses, &mut problems);
    wording::check(exhibit, &mut problems);
    figures::check(exhibit, &mut problems);
    claims::check(exhibit, &mut problems);
    days::check(exhibit, &mut problems);
    eras::check(exhibit, &mut problems);
    colours::check(exhibit, &mut problems);
    names::check(exhibit, &mut problems);
    empty::check(exhibit, &mut problems);
    marks::check(exhibit, &mut problems);
    posters::check(exhibit, &mut problems);
    citations::check(exhibit, guesses, &mut problems);
    addresses::check(exhibit, &mut problems);
    circles::check(exhibit, &mut problems);
    problems
}

/// What could be better, though all of it shows: for whoever keeps the content, and never for a visitor.
pub fn advice(exhibit: &Exhibit) -> Vec<Problem> {
    let mut problems = Vec::new();
    voice::check(exhibit, &mut problems);
    clock::check(exhibit, &mut problems);
    eras::gaps(exhibit, &mut problems);
    reach::check(exhibit, &mut problems);
    pages::check(exhibit, &mut problems);
    citations::unused(exhibit, &mut problems);
    outliers::check(exhibit, &mut problems);
    explain::shorten(&mut problems);
    problems.into_iter().map(Problem::advised).collect()
}

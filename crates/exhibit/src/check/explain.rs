//! What was found, in a curator's words: where it stands in its file, what was probably meant, and no more at once than
//! somebody reads.

use super::plain;
use crate::load::locate::{Which, locate};
use crate::load::{decode, json};
use crate::problem::{Fault, Guesses, Problem, Spot, nearest};
use std::collections::{BTreeMap, BTreeSet};

/// The most faults of one file that are listed; whoever has more has one cause more, and mends that first.
pub const MOST: usize = 200;

/// The most of a text, in bytes, that is looked through to find the places of all its faults: a second's work.
const READ: usize = 40_000_000;

/// Completes problems with their place in the files, which are given as they were read, and with what was meant.
pub fn explain(problems: &mut Vec<Problem>, files: &BTreeMap<String, Vec<u8>>) {
    echoes(problems);
    shorten(problems);
    let mut names: Vec<String> = problems.iter().map(|problem| problem.file.clone()).collect();
    names.sort();
    names.dedup();
    for file in names {
        let text = files.get(&file).and_then(|bytes| decode(bytes.clone()).ok());
        let text = text.filter(|text| json::is_sound(text));
        let mut left = READ;
        for problem in problems.iter_mut().filter(|problem| problem.file == file) {
            say_plainly(problem);
            if let Some(text) = text.as_deref().filter(|text| problem.spot.is_none() && text.len() <= left) {
                left -= text.len();
                problem.spot = spot(text, problem);
            }
        }
    }
}

/// A field that is needed and misspelt is one mistake: it is told where it stands, and not where it is missing.
fn echoes(problems: &mut Vec<Problem>) {
    let guesses = Guesses::default();
    let place = |problem: &Problem, field: &str| format!("{}\0{}\0{field}", problem.file, problem.entry);
    let unknown = problems.iter().filter(|problem| problem.fault == Fault::UnknownField);
    // What the misspelt fields would be with their right names.
    let misspelt: BTreeSet<String> = unknown
        .filter_map(|problem| {
            let (before, wrong) = problem.field.rsplit_once('.').unwrap_or(("", &problem.field));
            let right = guesses.nearest(wrong, problem.names.iter().copied())?;
            Some(place(problem, &joined(before, &right)))
        })
        .collect();
    problems.retain(|problem| {
        let missing = match &problem.fault {
            Fault::WrongForm(why) => missing(why).map(|name| joined(&problem.field, name)),
            Fault::Untranslated(_) | Fault::Unsourced | Fault::Missing(_) => Some(problem.field.clone()),
            _ => None,
        };
        // What is within it is missing with it.
        let told = |field: &String| {
            let ends = field.match_indices(['.', '[']).map(|(at, _)| at).chain([field.len()]);
            ends.filter_map(|end| field.get(..end)).any(|outer| misspelt.contains(&place(problem, outer)))
        };
        misspelt.is_empty() || !missing.as_ref().is_some_and(told)
    });
}

/// The field that a reader misses.
fn missing(why: &str) -> Option<&str> {
    why.strip_prefix("missing field `")?.strip_suffix('`')
}

fn joined(before: &str, name: &str) -> String {
    if before.is_empty() { name.to_owned() } else { format!("{before}.{name}") }
}

/// One more than are listed stands for all that are not.
pub(super) fn shorten(problems: &mut Vec<Problem>) {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    problems.retain(|problem| {
        let count = count.entry(problem.file.clone()).or_default();
        *count += 1;
        *count <= MOST
    });
    for (file, count) in count.into_iter().filter(|(_, count)| *count > MOST) {
        problems.push(Problem::new(&file, "", "", Fault::More(count - MOST)));
    }
}

fn say_plainly(problem: &mut Problem) {
    match &problem.fault {
        Fault::UnknownField => {
            let wrong = problem.field.rsplit('.').next().unwrap_or_default();
            problem.meant = problem.meant.take().or_else(|| nearest(wrong, problem.names.iter().copied()));
        }
        Fault::WrongForm(why) => {
            let (fault, meant) = plain::fault(why);
            problem.meant = meant.or(problem.meant.take());
            problem.fault = fault;
        }
        _ => {}
    }
}

fn spot(text: &str, problem: &Problem) -> Option<Spot> {
    // What is wrong with the whole file has no place in it, or says it itself.
    let whole = problem.entry.is_empty() && problem.field.is_empty();
    if whole && (problem.fault.loses_the_file() || matches!(problem.fault, Fault::LostLetters(_) | Fault::More(_))) {
        return None;
    }
    let nth = problem.entry.strip_prefix("entry ").and_then(|number| number.parse::<usize>().ok());
    let which = match (problem.number, nth) {
        (Some(number), _) => Which::Number(number),
        (None, Some(nth)) if nth > 0 => Which::Number(nth - 1),
        _ if problem.entry.is_empty() => Which::Whole,
        _ => Which::Named(&problem.entry),
    };
    let key = matches!(problem.fault, Fault::UnknownField | Fault::Twice | Fault::Wordless | Fault::Tongue(_));
    Some(Spot::of(text, locate(text, which, &problem.field, key)))
}

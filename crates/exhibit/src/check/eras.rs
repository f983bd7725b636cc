//! Whether the eras divide the time of the clock: each year belongs to one, but for that in which the next begins.

use super::clock::is_sound;
use crate::content::Era;
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};

fn at(era: &Era, why: String) -> Problem {
    Problem::new("eras.json", &era.id, "when", Fault::Implausible(why))
}

/// Reports eras of which a part is never shown, because another has begun by then.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    // They are in the order of time; of several that reach into one, the one before it is named.
    for pair in exhibit.all.eras.windows(2) {
        let ([before, era], begins) = ([&pair[0], &pair[1]], pair[1].when.first_year());
        let why = match before.when.to.map(|to| to.last_year()) {
            _ if begins == before.when.first_year() => format!("begins in {begins}, as “{}” does", before.id),
            None => format!("begins in {begins}, while “{}” has no end", before.id),
            Some(ended) if begins < ended => format!("begins in {begins}, and “{}” ends in {ended}", before.id),
            Some(_) => continue,
        };
        problems.push(at(era, format!("{why}; a year belongs to one era")));
    }
}

/// Years of the clock that belong to no era: advice, since there may be none to tell of.
pub fn gaps(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let clock = exhibit.title.clock;
    // An era that could not be read may well be the one.
    if exhibit.gaps.touch("eras.json") || !is_sound(exhibit) {
        return;
    }
    let mut say = |era: &Era, from: i32, to: i32| {
        let (from, to) = (from.max(clock.from), to.min(clock.to));
        let years = if from == to { from.to_string() } else { format!("{from}–{to}") };
        if from <= to {
            problems.push(at(era, format!("leaves {years} to no era, though the clock shows it")));
        }
    };
    let eras = &exhibit.all.eras;
    if let Some(first) = eras.first() {
        say(first, clock.from, first.when.first_year() - 1);
    }
    // What was said of a year is not said again.
    let mut told = i32::MIN;
    for (index, era) in eras.iter().enumerate() {
        let Some(to) = era.when.to else { return };
        told = told.max(to.last_year());
        say(era, told + 1, eras.get(index + 1).map_or(clock.to, |next| next.when.first_year() - 1));
    }
}

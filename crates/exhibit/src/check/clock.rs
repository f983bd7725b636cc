//! What happened when no year of the clock shows it.

use super::days::dates;
use crate::content::Clock;
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};

/// Whether there is a clock to go by: one that could not be read, and is the blank one instead, or is wrong itself, has
/// nothing outside of it.
pub fn is_sound(exhibit: &Exhibit) -> bool {
    exhibit.told_clock == exhibit.title.clock && exhibit.told_clock != Clock::default()
}

/// Reports dates that lie wholly before or after the clock.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let clock = exhibit.title.clock;
    if !is_sound(exhibit) {
        return;
    }
    for dated in dates(exhibit) {
        // What a place was called before is told in its card; what was planned for later, among the numbers.
        let told_there = dated.file == "places.json" && dated.field.starts_with("names");
        if !told_there && dated.file != "series.json" && !dated.when.touches((clock.from, clock.to)) {
            let why = format!("{} is outside the clock, {}–{}", dated.when.label(), clock.from, clock.to);
            problems.push(Problem::new(dated.file, dated.entry, &dated.field, Fault::Implausible(why)));
        }
    }
}

//! What happened when no year of the clock shows it.

use crate::claim::Value;
use crate::content::Entry;
use crate::date::Span;
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};

/// Reports events, movements and dates of objects that lie wholly before or after the clock.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let clock = exhibit.title.clock;
    // Of a clock that is wrong itself nothing is outside.
    if exhibit.told_clock != clock {
        return;
    }
    let mut see = |entry: &dyn Dated, field: &str, when: &Span| {
        if !when.touches((clock.from, clock.to)) {
            let (file, id) = entry.place();
            let why = format!("{} is outside the clock, {}–{}", when.label(), clock.from, clock.to);
            problems.push(Problem::new(file, &id, field, Fault::Implausible(why)));
        }
    };
    exhibit.all.events.iter().for_each(|event| see(event, "when", &event.when));
    exhibit.all.movements.iter().for_each(|movement| see(movement, "when", &movement.when));
    for object in &exhibit.all.objects {
        for (property, claims) in &object.facts {
            for (index, claim) in claims.iter().enumerate() {
                // Words that are the same in every language: a date, or a name.
                let Value::Words(words) = &claim.value else { continue };
                if let Ok(when) = Span::parse(words.exactly("").unwrap_or_default()) {
                    see(object, &format!("facts.{property}[{index}].value"), &when);
                }
            }
        }
    }
}

/// An entry with a date.
trait Dated {
    /// Its file and id.
    fn place(&self) -> (&'static str, String);
}

impl<T: Entry> Dated for T {
    fn place(&self) -> (&'static str, String) {
        (self.reference().file(), self.id().to_string())
    }
}

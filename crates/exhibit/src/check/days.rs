//! Whether every date is a day that was, or will be: the calendar has no 31 February.

use crate::claim::Value;
use crate::date::{Date, Span};
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};

/// A date and where it stands.
pub struct Dated<'a> {
    /// Its file.
    pub file: &'static str,
    /// Its entry.
    pub entry: &'a str,
    /// Its field.
    pub field: String,
    /// The date.
    pub when: Span,
}

/// Reports days that no calendar has, and names of a place that are not in the order of time.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    for dated in dates(exhibit) {
        let wrong = [Some(dated.when.from), dated.when.to].into_iter().flatten().find(|date| !date.is_a_day());
        if let Some(date) = wrong {
            let fault = Fault::NoSuchDay(day(date));
            problems.push(Problem::new(dated.file, dated.entry, &dated.field, fault));
        }
    }
    for source in &exhibit.all.sources {
        let date = source.date.as_deref().unwrap_or("1900");
        let fault = match Span::parse(date) {
            Err(_) => Fault::NotADate(date.into()),
            Ok(span) if span.from.is_a_day() && span.to.is_none_or(|to| to.is_a_day()) => continue,
            Ok(_) => Fault::NoSuchDay(date.into()),
        };
        problems.push(Problem::new("sources.json", &source.id, "date", fault));
    }
    for place in &exhibit.all.places {
        let earlier = place.names.windows(2).position(|pair| pair[1].when.from.year < pair[0].when.from.year);
        if let Some(index) = earlier {
            let fault = Fault::Implausible("stands behind a later one; names stand in the order of time".into());
            problems.push(Problem::new("places.json", &place.id, &format!("names[{}].when", index + 1), fault));
        }
    }
}

fn day(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
}

/// Every date of the content but those of sources, which are kept as they are written.
pub fn dates(exhibit: &Exhibit) -> Vec<Dated<'_>> {
    let (title, all) = (&exhibit.title, &exhibit.all);
    let mut list = Vec::new();
    let mut see = |file: &'static str, entry, field: String, when: Span| list.push(Dated { file, entry, field, when });
    let frame = "exhibit.json";
    for (index, note) in title.map.notes.iter().enumerate() {
        see(frame, "", format!("map.notes[{index}].when"), note.when);
    }
    for (index, union) in title.map.unions.iter().enumerate() {
        see(frame, "", format!("map.unions[{index}].when"), union.when);
    }
    for (index, bloc) in title.map.blocs.iter().enumerate() {
        for (number, member) in bloc.members.iter().enumerate() {
            see(frame, "", format!("map.blocs[{index}].members[{number}].when"), member.when);
        }
    }
    for (name, terms) in &title.vocabularies {
        for (index, when) in terms.iter().enumerate().filter_map(|(index, term)| Some((index, term.when?))) {
            see(frame, "", format!("vocabularies.{name}[{index}].when"), when);
        }
    }
    for object in &all.objects {
        for (property, claims) in &object.facts {
            for (index, claim) in claims.iter().enumerate() {
                let Value::Words(words) = &claim.value else { continue };
                if let Ok(when) = Span::parse(words.exactly("").unwrap_or_default()) {
                    see("objects.json", &object.id, format!("facts.{property}[{index}].value"), when);
                }
            }
        }
    }
    for place in &all.places {
        place.when.into_iter().for_each(|when| see("places.json", &place.id, "when".into(), when));
        for (index, name) in place.names.iter().enumerate() {
            see("places.json", &place.id, format!("names[{index}].when"), name.when);
        }
    }
    all.movements.iter().for_each(|one| see("movements.json", &one.id, "when".into(), one.when));
    all.events.iter().for_each(|one| see("events.json", &one.id, "when".into(), one.when));
    all.eras.iter().for_each(|one| see("eras.json", &one.id, "when".into(), one.when));
    for series in &all.series {
        for (index, point) in series.points.iter().enumerate() {
            see("series.json", &series.id, format!("points[{index}].when"), point.when);
        }
    }
    list
}

//! Figures in the visitor's language.

use crate::show::Show;
use exhibit::claim::{About, Claim, Value};
use exhibit::content::{Point, Property};
use exhibit::date::{Date, Span};

/// A claim as it stands in the ledger: `about 99–105 km/h`, `1964–1975`, words.
pub fn claim(show: &Show, claim: &Claim, property: Option<&Property>) -> String {
    let unit = property.and_then(|property| property.unit.as_ref()).map(|unit| show.text(unit));
    match &claim.value {
        Value::Number(number) => {
            let number = range(show, *number, claim.to, claim.about);
            unit.map_or(number.clone(), |unit| format!("{number}\u{a0}{unit}"))
        }
        Value::Words(text) => {
            let words = text.get(&show.visit.settings.lang);
            Span::parse(words).map_or_else(|_| words.to_owned(), |when| span(show, when))
        }
    }
}

/// A number, a range, and how it is meant.
pub fn range(show: &Show, from: f64, to: Option<f64>, about: Option<About>) -> String {
    let number = match to {
        Some(to) => format!("{}–{}", show.words.number(from), show.words.number(to)),
        None => show.words.number(from),
    };
    let key = match about {
        None => return number,
        Some(About::About) => "figure.about",
        Some(About::Over) => "figure.over",
        Some(About::Under) => "figure.under",
        Some(About::UpTo) => "figure.up_to",
    };
    show.words.with(key, &[("n", &number)]).to_string()
}

/// A point of a series.
pub fn point(show: &Show, point: &Point) -> String {
    range(show, point.value, point.to, point.about)
}

/// A time in words: `18 May 1967`, `about 1958`, `the 1950s`, `1946–1954`, `January–October 2025`, `from 2022`. What
/// holds of both ends is said once: `about 1960–1964`.
pub fn span(show: &Show, span: Span) -> String {
    let from = span.from;
    let Some(to) = span.to else {
        let from = marked(show, &from, bare(show, &from, true));
        return show.words.with("date.since", &[("date", &from)]).to_string();
    };
    if to == from {
        return marked(show, &from, bare(show, &from, false));
    }
    let months = from.year == to.year && from.month > 0 && to.month > 0 && from.day + to.day == 0;
    let first = if months { month(show, &from, false) } else { bare(show, &from, false) };
    let last = bare(show, &to, false);
    // Words stand apart.
    let dash = if first.contains(' ') { " – " } else { "–" };
    if (from.about, from.uncertain) == (to.about, to.uncertain) {
        return marked(show, &from, format!("{first}{dash}{last}"));
    }
    format!("{}{dash}{}", marked(show, &from, first), marked(show, &to, last))
}

/// The name of the month, in some languages another one beside a day or after “since”.
fn month(show: &Show, date: &Date, beside: bool) -> String {
    let alone = if beside { "" } else { "alone_" };
    show.t(&format!("date.month_{alone}{}", date.month)).to_string()
}

fn bare(show: &Show, date: &Date, since: bool) -> String {
    let year = date.year.to_string();
    match (date.month, date.day) {
        (0, _) if date.decade => show.words.with("date.decade", &[("year", &year)]).to_string(),
        (0, _) => year,
        (_, 0) => {
            let month = month(show, date, since);
            show.words.with("date.in_month", &[("month", &month), ("year", &year)]).to_string()
        }
        (_, day) => {
            let (day, month) = (day.to_string(), month(show, date, true));
            show.words.with("date.on_day", &[("day", &day), ("month", &month), ("year", &year)]).to_string()
        }
    }
}

fn marked(show: &Show, date: &Date, bare: String) -> String {
    match (date.about, date.uncertain) {
        (true, _) => show.words.with("date.about", &[("date", &bare)]).to_string(),
        (false, true) => show.words.with("date.perhaps", &[("date", &bare)]).to_string(),
        (false, false) => bare,
    }
}

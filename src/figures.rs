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

/// A time in words: `18 May 1967`, `about 1958`, `the 1950s`, `1946–1954`, `from 2022`.
pub fn span(show: &Show, span: Span) -> String {
    let from = date(show, &span.from);
    match span.to {
        None => show.words.with("date.since", &[("date", &from)]).to_string(),
        Some(to) if to == span.from => from,
        Some(to) => format!("{from}–{}", date(show, &to)),
    }
}

fn date(show: &Show, date: &Date) -> String {
    let year = date.year.to_string();
    let bare = if date.decade {
        show.words.with("date.decade", &[("year", &year)]).to_string()
    } else if date.month == 0 {
        year
    } else {
        let month = show.t(&format!("date.month_{}", date.month));
        if date.day == 0 {
            let month = show.t(&format!("date.month_alone_{}", date.month));
            show.words.with("date.in_month", &[("month", &month), ("year", &year)]).to_string()
        } else {
            show.words
                .with("date.on_day", &[("day", &date.day.to_string()), ("month", &month), ("year", &year)])
                .to_string()
        }
    };
    match (date.about, date.uncertain) {
        (true, _) => show.words.with("date.about", &[("date", &bare)]).to_string(),
        (false, true) => show.words.with("date.perhaps", &[("date", &bare)]).to_string(),
        (false, false) => bare,
    }
}

//! Whether figures are numbers where numbers belong, dates where dates do, and such as can be.

use crate::claim::{Claim, Value};
use crate::content::Object;
use crate::date::Span;
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};
use crate::text::Text;

/// The longest object, in mm: a kilometre. Further out a drawing has no scale that a screen could show.
const LONGEST: f64 = 1e6;

/// Reports figures of the wrong kind.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    for object in &exhibit.all.objects {
        facts(exhibit, object, problems);
    }
    for movement in &exhibit.all.movements {
        let mut say = |field: &str, fault, meant| {
            let field = format!("amount{field}");
            problems.push(Problem::new("movements.json", &movement.id, &field, fault).meaning(meant));
        };
        for (index, claim) in movement.amount.iter().enumerate() {
            // Words may tell an amount; a number in quotation marks is none.
            let is_words = matches!(&claim.value, Value::Words(words) if number_in(words.get("")).is_none());
            match claim.value {
                Value::Number(number) if number < 0.0 => {
                    let most = "∞".into();
                    say(&format!("[{index}].value"), Fault::OutOfRange(number.to_string(), "0".into(), most), None);
                }
                _ if !is_words => figure(claim, index, &mut say),
                _ => {}
            }
        }
    }
    for series in &exhibit.all.series {
        for (index, point) in series.points.iter().enumerate() {
            if let Some(fault) = backwards(point.value, point.to) {
                problems.push(Problem::new("series.json", &series.id, &format!("points[{index}].to"), fault));
            }
        }
    }
}

fn facts(exhibit: &Exhibit, object: &Object, problems: &mut Vec<Problem>) {
    let before = problems.len();
    let (years, by) = (&exhibit.title.roles.years, &exhibit.title.drawn_by);
    let told = object.facts.get(years).is_some_and(|claims| !claims.is_empty());
    // Where it is not known which property holds the years, nothing is missed.
    if !told && exhibit.property(years).is_some() {
        let fault = Fault::Missing("the years it was made, such as 1946/1954".into());
        problems.push(Problem::new("objects.json", &object.id, &format!("facts.{years}"), fault));
    }
    for (property, claims) in &object.facts {
        let Some(kind) = exhibit.property(property) else { continue };
        let mut say = |field: &str, fault, meant| {
            let field = format!("facts.{property}{field}");
            problems.push(Problem::new("objects.json", &object.id, &field, fault).meaning(meant));
        };
        let drawn =
            [Some(&by.length), Some(&by.height), by.base.as_ref()].into_iter().flatten().any(|id| id == property);
        for (index, claim) in claims.iter().enumerate() {
            let value = format!("[{index}].value");
            match (&claim.value, &kind.unit) {
                (Value::Number(number), _) if property == years => {
                    say(&value, Fault::NotADate(number.to_string()), Some(format!("\"{number}\"")));
                }
                (Value::Number(number), _) if drawn && !(*number > 0.0 && *number <= LONGEST) => {
                    say(&value, Fault::OutOfRange(number.to_string(), "1".into(), LONGEST.to_string()), None);
                }
                (Value::Words(words), _) if property == years => {
                    if let Some(fault) = undated(words) {
                        say(&value, fault, None);
                    }
                }
                (Value::Words(_), None) => {}
                _ => figure(claim, index, &mut say),
            }
        }
    }
    // Of an object with a figure that cannot be, what follows from it is not told.
    if problems.len() > before {
        return;
    }
    if let (Some((length, _)), Some(base)) = (object.size(), object.base())
        && length > 0.0
        && base >= length
    {
        let field = format!("facts.{}", by.base.as_deref().unwrap_or_default());
        let fault = Fault::OutOfRange(base.to_string(), "1".into(), length.to_string());
        problems.push(Problem::new("objects.json", &object.id, &field, fault));
    }
    if let (Some((length, _)), Some(anchor)) = (object.size(), object.anchor)
        && length > 0.0
        && !(0.0..=length).contains(&anchor)
    {
        let fault = Fault::OutOfRange(anchor.to_string(), "0".into(), length.to_string());
        problems.push(Problem::new("objects.json", &object.id, "anchor", fault));
    }
}

/// A claim that should be a number, or a range of numbers.
fn figure(claim: &Claim, index: usize, say: &mut dyn FnMut(&str, Fault, Option<String>)) {
    match &claim.value {
        Value::Words(words) => {
            let text = words.get("");
            say(&format!("[{index}].value"), Fault::NotANumber(text.into()), number_in(text));
        }
        Value::Number(number) => {
            if let Some(fault) = backwards(*number, claim.to) {
                say(&format!("[{index}].to"), fault, None);
            }
        }
    }
}

/// A range that ends before it begins.
fn backwards(from: f64, to: Option<f64>) -> Option<Fault> {
    let to = to.filter(|to| *to < from)?;
    Some(Fault::Implausible(format!("the range ends at {to}, and begins at {from}")))
}

/// Why words are no date.
fn undated(words: &Text) -> Option<Fault> {
    let text = words.get("");
    Span::parse(text).is_err().then(|| Fault::NotADate(text.into()))
}

/// The number that somebody meant who wrote it as a text: in quotation marks, with a comma, or with spaces in it. None
/// where it may be one or the other, as “1,500” is.
pub fn number_in(text: &str) -> Option<String> {
    let bare: String = text.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{2009}').collect();
    let point = match bare.split_once(',') {
        Some((_, after)) if after.len() == 3 => return None,
        _ => bare.replacen(',', ".", 1),
    };
    let plain = !point.is_empty() && point.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | '-'));
    let number: f64 = point.parse().ok().filter(|_| plain)?;
    number.is_finite().then(|| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::number_in;

    #[test]
    fn a_number_is_known_however_it_is_written_unless_it_could_be_two() {
        for (text, number) in [
            ("90", Some("90")),
            ("1,5", Some("1.5")),
            ("1 500", Some("1500")),
            ("12\u{a0}000,25", Some("12000.25")),
            ("-3", Some("-3")),
            ("1,500", None),
            ("about 90", None),
            ("", None),
            ("1e9", None),
            ("--", None),
            ("NaN", None),
        ] {
            assert_eq!(number_in(text).as_deref(), number, "{text}");
        }
    }
}

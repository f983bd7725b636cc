//! Measures that a thing of its kind cannot have: far beside those of all others, so that a digit too many or too few
//! is likelier than the thing; or less than nothing, where no other is.

use crate::claim::Claim;
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};

/// So many figures make a kind.
const FEWEST: usize = 8;

/// Of a kind whose figures lie within a factor of this, one can be said to lie outside.
const SPREAD: f64 = 8.0;

/// So many times beyond the smallest or greatest of the others a figure is doubted.
const BEYOND: f64 = 3.0;

/// A figure and where it stands.
struct Figure<'a> {
    object: &'a str,
    index: usize,
    number: f64,
}

/// Advises of figures that lie far outside those of all other objects.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    for property in exhibit.title.properties.iter().filter(|property| property.unit.is_some()) {
        let mut all: Vec<Figure> = Vec::new();
        for object in &exhibit.all.objects {
            let claims = object.facts.get(&property.id).map_or(&[][..], Vec::as_slice);
            let numbers = claims.iter().enumerate().filter_map(|(index, claim)| Some((index, positive(claim)?)));
            all.extend(numbers.map(|(index, number)| Figure { object: &object.id, index, number }));
        }
        below_nothing(exhibit, &property.id, problems);
        all.sort_by(|a, b| a.number.total_cmp(&b.number));
        for (figure, least, most) in strangers(&all) {
            let field = format!("facts.{}[{}].value", property.id, figure.index);
            let fault = Fault::Implausible(format!(
                "{} is far outside what all others have, {least} to {most}; is it in the unit of the property?",
                figure.number
            ));
            problems.push(Problem::new("objects.json", figure.object, &field, fault).advised());
        }
    }
}

/// Advises of the one figure of a property that is less than nothing. Where others are, too, it is a property that may
/// be: a temperature, a loss.
fn below_nothing(exhibit: &Exhibit, property: &str, problems: &mut Vec<Problem>) {
    let all = exhibit.all.objects.iter().flat_map(|object| {
        let claims = object.facts.get(property).map_or(&[][..], Vec::as_slice);
        claims.iter().enumerate().filter_map(|(index, claim)| Some((&object.id, index, claim.number()?)))
    });
    let mut below = all.filter(|(.., number)| *number < 0.0);
    if let (Some((object, index, number)), None) = (below.next(), below.next()) {
        let fault = Fault::Implausible(format!("{number} is less than nothing, and no other of the kind is"));
        problems.push(Problem::new("objects.json", object, &format!("facts.{property}[{index}].value"), fault));
    }
}

fn positive(claim: &Claim) -> Option<f64> {
    claim.number().filter(|number| *number > 0.0)
}

/// The figures that lie far below or above all others, with the bounds of those: of figures in order. One at either
/// end, since what stands there twice is no slip.
fn strangers<'f, 'a>(all: &'f [Figure<'a>]) -> Vec<(&'f Figure<'a>, f64, f64)> {
    let mut found = Vec::new();
    if let [first, rest @ ..] = all
        && let Some((least, most)) = bounds(rest)
        && first.number * BEYOND < least
    {
        found.push((first, least, most));
    }
    if let [rest @ .., last] = all
        && let Some((least, most)) = bounds(rest)
        && last.number > most * BEYOND
    {
        found.push((last, least, most));
    }
    found
}

/// The least and the greatest of a kind.
fn bounds(figures: &[Figure]) -> Option<(f64, f64)> {
    let (least, most) = (figures.first()?.number, figures.last()?.number);
    (figures.len() >= FEWEST && most <= least * SPREAD).then_some((least, most))
}

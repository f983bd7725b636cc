//! Whether colours are colours.

use crate::colour::Colour;
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem, nearest};

/// The inks of lines: the tokens that `assets/styles/` has.
const TONES: [&str; 5] = ["ink", "soft", "red", "petrol", "ochre"];

/// Reports what no browser would paint in, or in something that was not meant.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let mut see = |file: &str, entry: &str, field: &str, colour: &str| {
        if Colour::parse(colour).is_none() {
            let fault = Fault::NotAColour(colour.into());
            problems.push(Problem::new(file, entry, field, fault).meaning(meant(colour)));
        }
    };
    for object in &exhibit.all.objects {
        object.colour.iter().for_each(|colour| see("objects.json", &object.id, "colour", colour.told()));
        for (index, paint) in object.paints.iter().enumerate() {
            see("objects.json", &object.id, &format!("paints[{index}].colour"), paint.colour.told());
        }
    }
    exhibit.all.eras.iter().for_each(|era| see("eras.json", &era.id, "colour", era.colour.told()));
    for (name, terms) in &exhibit.title.vocabularies {
        for (index, term) in terms.iter().enumerate() {
            let Some(tone) = term.tone.as_deref().filter(|tone| !TONES.contains(tone)) else { continue };
            let fault = Fault::WrongForm(format!("“{tone}” is none of {}", TONES.join(", ")));
            let field = format!("vocabularies.{name}[{index}].tone");
            problems.push(Problem::new("exhibit.json", "", &field, fault).meaning(nearest(tone, TONES)));
        }
    }
}

/// A colour that is written another way: without its mark, or with three digits.
fn meant(text: &str) -> Option<String> {
    let digits = text.trim().trim_start_matches('#').to_lowercase();
    let long = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits,
    };
    let colour = format!("#{long}");
    Colour::parse(&colour).map(|_| colour)
}

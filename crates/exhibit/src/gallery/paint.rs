//! The wall behind the newcomer, in the colour of its era.

use crate::colour::{Colour, Ink, ink_on};
use std::rc::Rc;

/// The paint of the wall, and the ink that can be read on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Wall {
    /// `#rrggbb`.
    pub paint: Rc<str>,
    /// Which ink stands on it.
    pub ink: Ink,
}

/// What WCAG 2.2 asks of text at AA.
const READABLE: f64 = 4.5;

/// The wall of a colour. One on which neither ink can be read well is painted darker, step by step.
pub fn wall(colour: &str) -> Wall {
    let mut paint = colour.to_owned();
    for _ in 0..16 {
        if best(&paint).is_none_or(|contrast| contrast >= READABLE) {
            break;
        }
        paint = darker(&paint);
    }
    Wall { ink: ink_on(&paint), paint: paint.into() }
}

/// The contrast of the better ink.
fn best(ground: &str) -> Option<f64> {
    let ground = Colour::parse(ground)?;
    let contrast = |ink: &str| Colour::parse(ink).map(|ink| ink.contrast(ground));
    INKS.into_iter().filter_map(contrast).reduce(f64::max)
}

/// Ink and paper, as `assets/styles/tokens.css` names them.
const INKS: [&str; 2] = ["#1d1a16", "#f4ecdb"];

/// The same colour with a fourteenth less light in each part.
fn darker(colour: &str) -> String {
    let part =
        |at: usize| colour.get(at..at + 2).and_then(|part| u16::from_str_radix(part, 16).ok()).unwrap_or_default();
    let less = |part: u16| part * 13 / 14;
    format!("#{:02x}{:02x}{:02x}", less(part(1)), less(part(3)), less(part(5)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_colour_an_era_has_its_wall_can_be_read() {
        for (red, green, blue) in (0..16).flat_map(|r| (0..16).flat_map(move |g| (0..16).map(move |b| (r, g, b)))) {
            let colour = format!("#{:02x}{:02x}{:02x}", red * 17, green * 17, blue * 17);
            let wall = wall(&colour);
            assert!(best(&wall.paint).is_some_and(|contrast| contrast >= READABLE), "{colour} became {}", wall.paint);
        }
    }

    #[test]
    fn a_colour_on_which_ink_or_paper_can_be_read_stays_as_it_is() {
        assert_eq!(wall("#1f5a66"), Wall { paint: "#1f5a66".into(), ink: Ink::Paper });
        assert_eq!(wall("#c08a1e"), Wall { paint: "#c08a1e".into(), ink: Ink::Ink });
        assert_eq!(&*wall("no colour").paint, "no colour");
    }
}

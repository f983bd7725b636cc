//! Colours of the content, and what can be read on them.

use crate::read::from_text;
use std::ops::Deref;
use std::rc::Rc;

/// A colour as the content writes it, `#rrggbb`, in parts from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour([f64; 3]);

/// A colour of the content as it is written. Invariant: what is painted with it is a colour, whatever is written: text
/// of a file that gets into an attribute as it is could be an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tint {
    told: Rc<str>,
    is_one: bool,
}

from_text!(Tint);

/// What is painted where there is no colour.
const NO_COLOUR: &str = "#8a8478";

impl Tint {
    /// What is written.
    pub fn told(&self) -> &str {
        &self.told
    }
}

impl From<String> for Tint {
    fn from(told: String) -> Self {
        Self { is_one: Colour::parse(&told).is_some(), told: told.into() }
    }
}

/// What can be painted with.
impl Deref for Tint {
    type Target = str;

    fn deref(&self) -> &str {
        if self.is_one { &self.told } else { NO_COLOUR }
    }
}

/// Which of the two inks of the page stands on a ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Dark on light.
    Ink,
    /// Light on dark.
    Paper,
}

/// The two inks, as `assets/styles/tokens.css` names them.
const INK: &str = "#1d1a16";
const PAPER: &str = "#f4ecdb";

impl Colour {
    /// Reads `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| Some(f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?) / 255.0);
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// How light it is, from 0 to 1: the relative luminance of WCAG 2.2.
    pub fn luminance(self) -> f64 {
        let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast of two colours, from 1 to 21, as WCAG 2.2 reckons it.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(two) / one.min(two)
    }

    /// The same with a part of another in it, from 0 to 1.
    pub fn mixed(self, other: Self, part: f64) -> Self {
        Self(std::array::from_fn(|at| self.0[at] * (1.0 - part) + other.0[at] * part))
    }

    /// As the content writes it.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "parts are from 0 to 1")]
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0.map(|part| (part.clamp(0.0, 1.0) * 255.0).round() as u8);
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The ink that reads best on a ground; the dark one on a colour that nobody can read.
pub fn ink_on(ground: &str) -> Ink {
    let contrast = |ink: &str| Some(Colour::parse(ground)?.contrast(Colour::parse(ink)?));
    if contrast(PAPER) > contrast(INK) { Ink::Paper } else { Ink::Ink }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(one: &str, two: &str) -> Option<f64> {
        Some(Colour::parse(one)?.contrast(Colour::parse(two)?))
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert_eq!(contrast("#000000", "#ffffff"), Some(21.0));
        assert_eq!(contrast("#777777", "#777777"), Some(1.0));
        // The grey that the rules of WCAG themselves call just too light on white.
        assert!(contrast("#777777", "#ffffff").is_some_and(|contrast| (4.47..4.49).contains(&contrast)));
    }

    #[test]
    fn the_ink_on_a_ground_can_always_be_read() {
        for (red, green, blue) in (0..16).flat_map(|r| (0..16).flat_map(move |g| (0..16).map(move |b| (r, g, b)))) {
            let ground = format!("#{:02x}{:02x}{:02x}", red * 17, green * 17, blue * 17);
            let ink = if ink_on(&ground) == Ink::Paper { PAPER } else { INK };
            assert!(contrast(&ground, ink).is_some_and(|contrast| contrast > 3.8), "{ground}");
        }
    }

    #[test]
    fn what_is_no_colour_is_painted_in_none() {
        for text in ["red", "url(https://example.org/a#b)", "#12345g", "var(--ink)", "javascript:alert(1)"] {
            let tint = Tint::from(text.to_owned());
            assert_eq!((&*tint, tint.told()), (NO_COLOUR, text));
        }
        assert_eq!(&*Tint::from("#24272b".to_owned()), "#24272b");
    }

    #[test]
    fn a_colour_mixed_with_another_lies_between_them() {
        let mixed = |part: f64| Some(Colour::parse("#204060")?.mixed(Colour::parse("#ffffff")?, part).hex());
        assert_eq!(
            [mixed(0.0), mixed(0.5), mixed(1.0)].map(Option::unwrap_or_default),
            ["#204060", "#90a0b0", "#ffffff"]
        );
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for text in ["", "#", "red", "#12345", "#1234567", "#12345g", "#12éé5"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }
}

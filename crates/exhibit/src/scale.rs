//! How large the objects of an exhibit are: shelf, tree, comparison and game are made to it, so that what is a hand
//! high and what is five metres long each fill their museum.

use crate::content::{Beside, Object};

/// The measures of the largest objects, in mm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The length of the longest object.
    pub longest: f64,
    /// The height of the highest object.
    pub highest: f64,
}

impl Default for Scale {
    /// A square metre, for an exhibit in which nothing is measured.
    fn default() -> Self {
        Self { longest: 1000.0, highest: 1000.0 }
    }
}

/// What lengths are told in where there is room for one word only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Metres.
    Metre,
    /// Centimetres.
    Centimetre,
    /// Millimetres.
    Millimetre,
}

impl Unit {
    /// How many mm it has.
    pub fn millimetres(self) -> f64 {
        match self {
            Self::Metre => 1000.0,
            Self::Centimetre => 10.0,
            Self::Millimetre => 1.0,
        }
    }

    /// Its sign in locale files, to stand behind a number.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Metre => "unit.metre_short",
            Self::Centimetre => "unit.cm_short",
            Self::Millimetre => "unit.mm",
        }
    }

    /// Its name in locale files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Metre => "unit.m",
            Self::Centimetre => "unit.cm",
            Self::Millimetre => "unit.millimetres",
        }
    }
}

impl Scale {
    /// The scale of these objects.
    pub fn of(objects: &[Object]) -> Self {
        let sizes = || objects.iter().filter_map(Object::size);
        let longest = sizes().map(|(length, _)| length).fold(0.0, f64::max);
        let highest = sizes().map(|(_, height)| height).fold(0.0, f64::max);
        if longest > 0.0 && highest > 0.0 { Self { longest, highest } } else { Self::default() }
    }

    /// A length in the units of pictures that carry lettering, of which the longest object has 5000: so that the
    /// letters and strokes of the style sheets fit every museum.
    pub fn units(&self, millimetres: f64) -> f64 {
        millimetres * 5000.0 / self.longest
    }

    /// The box of a shelf: equal boxes mean one scale, and the largest object has a little air.
    pub fn shelf(&self) -> (f64, f64) {
        (self.longest * 1.0235, self.highest * 1.0152)
    }

    /// Air around an object that is drawn in a box of its own: its shadow, its outline.
    pub fn air(&self) -> f64 {
        self.longest * 0.012
    }

    /// From one line of a grid to the next: the largest of 1, 2, 5, 10, … mm that is still a quarter of the longest
    /// object or less.
    pub fn grid(&self) -> f64 {
        let most = self.longest / 4.0;
        let ten = 10_f64.powf(most.log10().floor());
        [5.0, 2.0].into_iter().map(|step| step * ten).find(|step| *step <= most).unwrap_or(ten)
    }

    /// What the grid is told in.
    pub fn unit(&self) -> Unit {
        [Unit::Metre, Unit::Centimetre]
            .into_iter()
            .find(|unit| self.grid() >= unit.millimetres())
            .unwrap_or(Unit::Millimetre)
    }

    /// What to hold beside an object of this museum, where the curator does not say: a hand for what could be held.
    pub fn beside(&self) -> Beside {
        if self.longest < 700.0 { Beside::Hand } else { Beside::Person }
    }

    /// By how much one object must be longer than another for a visitor to see it: 13 pixels on a phone, where the
    /// longest is 330 wide.
    pub fn seen(&self) -> f64 {
        self.longest * 0.04
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(longest: f64) -> Scale {
        Scale { longest, highest: longest / 3.0 }
    }

    #[test]
    fn a_grid_has_four_to_ten_lines_and_a_unit_that_people_use() {
        let grid = |longest| (scale(longest).grid(), scale(longest).unit());
        assert_eq!(grid(4983.0), (1000.0, Unit::Metre));
        assert_eq!(grid(147.0), (20.0, Unit::Centimetre));
        assert_eq!(grid(80.0), (20.0, Unit::Centimetre));
        assert_eq!(grid(30.0), (5.0, Unit::Millimetre));
        assert_eq!(grid(40_000.0), (10_000.0, Unit::Metre));
    }

    #[test]
    fn an_exhibit_without_measures_has_a_scale_all_the_same() {
        assert_eq!(Scale::of(&[]), Scale::default());
    }
}

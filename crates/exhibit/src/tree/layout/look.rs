//! How large things are on a screen: every length of the picture at rest, in pixels.

use crate::scale::Scale;

/// The height of the numbers of years along the edge, in pixels.
const YEARS: f64 = 26.0;
/// From this size on a lying room is one that people stand before: that of a window on a desk is lower.
const KIOSK: (f64, f64) = (1700.0, 720.0);
/// How many times as wide as high the room of a phone is at most that is held upright.
const SQUAT: f64 = 1.3;
/// How far a lying picture may be pressed.
const MOST: u8 = 6;
const DEGREES: usize = MOST as usize + 1;
/// From this degree on a fold tells its names in one line.
const SHORT: u8 = 4;
/// The letters beside the road and those of a fold, and how many times as long as the screen the picture is, which is
/// then drawn smaller by that: things have room beside each other and need fewer rows, and letters stay as high.
type Degree = (f64, f64, f64);
/// Degree by degree, on a desk, and on a kiosk, where nothing is less than 18 pixels high.
const DESK: [Degree; DEGREES] = [
    (16.0, 15.0, 1.0),
    (16.0, 15.0, 1.0),
    (16.5, 15.5, 1.1),
    (17.5, 16.8, 1.2),
    (18.0, 17.6, 1.3),
    (18.5, 18.2, 1.4),
    (18.8, 18.6, 1.48),
];
const STANDING: [Degree; DEGREES] = [
    (20.0, 18.0, 1.0),
    (20.0, 18.0, 1.0),
    (18.0, 18.0, 1.0),
    (18.0, 18.0, 1.0),
    (19.4, 19.4, 1.07),
    (20.8, 20.8, 1.15),
    (22.0, 22.0, 1.22),
];
/// How large things beside the road are, against those on it, degree by degree.
const PARTS: [f64; DEGREES] = [2.0 / 3.0, 0.62, 0.56, 0.5, 0.46, 0.42, 0.4];

/// The free room in rows of things that were made larger again, so that nothing comes close to the names above it.
const AIR: f64 = 2.5;

/// Lengths for a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Look {
    /// Time runs downwards, as on a standing screen or a phone.
    pub upright: bool,
    /// The screen is a phone's.
    pub narrow: bool,
    /// Width and height of the screen.
    pub screen: (f64, f64),
    /// Pixels a millimetre on the road.
    pub main: f64,
    /// The same beside it.
    pub side: f64,
    /// The height of the letters on the road.
    pub name: f64,
    /// The same beside it.
    pub label: f64,
    /// The same in the words of a fold.
    pub small: f64,
    /// How many times as large letters are as the exhibit's own.
    pub letters: f64,
    /// Pressed to fit a low screen, by degrees.
    pub pressed: u8,
    /// How many times as long as the screen a lying picture is, and how many units a pixel is at rest.
    pub stretch: f64,
    /// Above the road names stand behind things on their ground, and not below it: rows are lower then. Below the road
    /// they do not, since what is shorter finds a higher row there.
    pub aside: bool,
    /// Neighbours of a road take turns in its lanes even where it is cut, since it is long for the screen.
    pub turns: bool,
    /// Free room in every row, where things were made larger again.
    pub air: f64,
    /// Free room at the ends of the axis.
    pub margin: (f64, f64),
}

impl Look {
    /// The lengths for a screen, for a road of objects of which the middle one is so long, in mm; letters are so many
    /// times as large as the exhibit's own.
    pub fn new(screen: (f64, f64), scale: Scale, middle: f64, pressed: u8, letters: f64) -> Self {
        let (width, height) = screen;
        let narrow = width < 600.0;
        // A phone is held upright, though its bars may leave a room that is wider than high.
        let upright = height > width || (narrow && height * SQUAT > width);
        let kiosk = is_kiosk(screen);
        let (long, name, label, small) = match (upright, kiosk, narrow) {
            (false, true, _) => (136.0, 30.0, 20.0, 18.0),
            (false, false, _) => (112.0, 24.0, 16.0, 15.0),
            (true, true, _) => (161.0, 31.0, 21.0, 18.0),
            (true, false, false) => (130.0, 26.0, 17.0, 16.0),
            (true, false, true) => (116.0, 23.0, 15.0, 14.0),
        };
        // As long as that; what is high for its length still leaves the road a road.
        let main = (long / middle.max(1e-6)).min(84.0_f64.max(long * 0.45) / scale.highest.max(1e-6));
        // What does not fit a low screen is pressed: names go behind what they name first, then all gets smaller.
        let degree = usize::from(pressed.min(MOST));
        let part = match (narrow, upright) {
            (true, _) => 0.58,
            (false, true) => PARTS[0],
            (false, false) => PARTS[degree],
        };
        let aside = !upright && pressed > 0;
        let (label, small, stretch) = match (upright, kiosk) {
            (true, _) => (label, small, 1.0),
            (false, true) => STANDING[degree],
            (false, false) => DESK[degree],
        };
        let letters = letters.max(1.0);
        let [name, label, small] = [name, label, small].map(|size| size * letters);
        let main = if narrow && upright { main.min(126.0 / scale.longest.max(1e-6)) } else { main };
        let margin = if upright { (30.0, 30.0) } else { (44.0, 40.0) };
        let side = main * part;
        let turns = false;
        Self {
            upright,
            narrow,
            screen,
            main,
            side,
            name,
            label,
            small,
            letters,
            pressed,
            stretch,
            aside,
            turns,
            air: 0.0,
            margin,
        }
    }

    /// Things beside the road so many times as large, and no larger than where nothing is pressed.
    pub fn grow(&mut self, times: f64) {
        self.side = (self.side * times).min(self.main * PARTS[0]);
        self.air = if times > 1.0 { AIR } else { 0.0 };
    }

    /// People stand before the screen.
    pub fn kiosk(&self) -> bool {
        is_kiosk(self.screen)
    }

    /// It can be pressed further: a standing picture once, since things in it are as large as their columns.
    pub fn gives(&self) -> bool {
        if self.upright { !self.narrow && self.pressed == 0 } else { self.pressed < MOST }
    }

    /// How high a lying picture may be, so that all of it is in view at rest.
    pub fn room(&self) -> f64 {
        (self.screen.1 - self.edge()) * self.stretch
    }

    /// A fold tells its names in one line.
    pub fn short(&self) -> bool {
        self.pressed >= SHORT
    }

    /// The height of the years at the lower edge of a lying picture, with a little air above them. They stand without
    /// their eras, which the clock below tells.
    pub fn edge(&self) -> f64 {
        if self.upright { 0.0 } else { YEARS }
    }

    /// The size of an object on the road, or beside it; of one that nobody measured, that of a part.
    pub fn size(&self, size: Option<(f64, f64)>, scale: Scale, on_road: bool) -> (f64, f64) {
        let (length, height) = size.unwrap_or_else(|| self.unmeasured(scale));
        let unit = if on_road { self.main } else { self.side };
        (length * unit, height * unit)
    }

    /// What is not measured is shown as a plate in the shape of the shelf, a good deal smaller than the largest object.
    fn unmeasured(&self, scale: Scale) -> (f64, f64) {
        let (length, height) = scale.shelf();
        (length * 0.6, height * 0.6)
    }

    /// How wide a column of a standing picture is.
    pub fn column(&self) -> f64 {
        let column = match (self.narrow, self.screen.0 >= 1000.0) {
            (true, _) => 76.0,
            (false, true) => 146.0,
            (false, false) => 118.0,
        };
        column * self.letters.max(1.0)
    }

    /// How far apart drawings of a fold stand.
    pub fn deck(&self) -> f64 {
        if self.narrow { 3.0 } else { 12.0 }
    }
}

fn is_kiosk((width, height): (f64, f64)) -> bool {
    if height > width { width >= 1000.0 } else { width >= KIOSK.0 && height >= KIOSK.1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_that_is_held_upright_has_a_standing_picture_however_low_its_room_is() {
        let upright = |screen| Look::new(screen, Scale::default(), 4000.0, 0, 1.0).upright;
        assert!(upright((500.0, 470.0)) && upright((390.0, 420.0)) && upright((390.0, 310.0)));
        assert!(!upright((844.0, 200.0)) && !upright((560.0, 230.0)) && !upright((1366.0, 480.0)));
    }
}

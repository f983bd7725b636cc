//! The newcomer and its number in one picture, in units of which the longest object has 5000: at two and a half times
//! the scale of the shelf below, so that whatever is on the wall is to scale with what stands there.

use crate::scale::Scale;

/// A number whose capitals would be lower stands behind its object, where there is more room.
const LEAST: f64 = 0.07 * LONGEST;

/// Where the newcomer and its number stand. The ground is at 0, the object begins at 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// The picture's width and how far it reaches above the ground. The same for every object, so that nothing below
    /// moves when the next one comes.
    pub size: (f64, f64),
    /// Where the number begins, and the line that it stands on.
    pub number: (f64, f64),
    /// How high its capitals are.
    pub capital: f64,
}

/// The longest object.
const LONGEST: f64 = 5000.0;

/// The part of the hall's width that the picture takes; the sentence stands beside it or above it.
const BESIDE: f64 = 0.7;

/// The part of a card's width that its object may fill; the rest is air.
const CARD: f64 = 0.93;

/// How high the capitals of a number are that stands over its object, where two stand side by side; and how much of it
/// is hidden by the object, so that it stands on the roof and does not float above it.
const OVER: f64 = 0.24 * LONGEST;
const HIDDEN: f64 = 0.04;

/// From the object to its number.
const GAP: f64 = 0.05 * LONGEST;

/// The stage of an object of that length and height in mm over shelves with so many cards side by side. `letters` is
/// how wide the number is, in heights of a capital.
pub fn stage(scale: &Scale, (length, height): (f64, f64), letters: f64, columns: usize) -> Stage {
    // The share of the hall, and how much larger than on a shelf objects are.
    let (share, larger) = match columns {
        4.. => (BESIDE, 2.5),
        3 => (1.0, 2.2),
        _ => (1.0, 2.0),
    };
    #[expect(clippy::cast_precision_loss, reason = "six at the most")]
    let cards = columns.max(2) as f64;
    let width = LONGEST * share * cards / (CARD * larger);
    let (length, height, highest) = (scale.units(length), scale.units(height), scale.units(scale.highest));
    let letters = letters.max(0.5);
    let begins = length + GAP;
    let beside = ((width - begins) / letters).min(0.29 * LONGEST);
    // Behind the object it stands at the right, most of it above.
    let behind = (0.7 * width / letters).min(0.3 * LONGEST);
    let right = width - behind * letters;
    if columns > 2 {
        let reach = highest.max(0.4 * LONGEST);
        let size = (width, reach);
        if beside > LEAST {
            Stage { size, number: (begins, -0.055 * LONGEST), capital: beside }
        } else {
            Stage { size, number: (right, behind - reach), capital: behind }
        }
    } else {
        let over = behind.min(OVER);
        let reach = highest + (1.0 - HIDDEN) * OVER;
        Stage { size: (width, reach), number: (width - over * letters, HIDDEN * over - height), capital: over }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARS: Scale = Scale { longest: 4983.0, highest: 1950.0 };

    #[test]
    fn nothing_leaves_the_picture_whatever_is_shown_and_however_long_its_number_is() {
        let tall = Scale { longest: 700.0, highest: 2400.0 };
        for (scale, size) in [(CARS, (4983.0, 1950.0)), (CARS, (2500.0, 900.0)), (tall, (700.0, 2400.0))] {
            for letters in [0.4, 2.0, 6.0, 14.0] {
                for columns in 2..=6 {
                    let stage = stage(&scale, size, letters, columns);
                    let (right, top) = (stage.number.0 + stage.capital * letters, stage.number.1 - stage.capital);
                    assert!(right <= stage.size.0 + 1.0 && stage.number.0 > 0.0, "{columns}: {stage:?}");
                    assert!(-top <= stage.size.1 + 1.0, "{columns}: {stage:?}");
                    assert!(scale.units(size.0) <= stage.size.0 && scale.units(size.1) <= stage.size.1);
                    assert!(stage.capital > 200.0, "{columns}: a number can be read");
                    let beside = columns > 2 && letters < 3.0;
                    assert!(!beside || stage.number.0 >= scale.units(size.0), "{columns}: it stands beside the object");
                }
            }
        }
    }

    #[test]
    fn the_picture_is_as_large_for_every_object() {
        for columns in 2..=6 {
            let size = |length, letters| stage(&CARS, (length, 1200.0), letters, columns).size;
            assert_eq!(size(3000.0, 1.0), size(4900.0, 9.0));
        }
    }
}

//! The page of an object as a plate: which of its facts stand large, and what it is measured by.

use crate::content::{Beside, Id, Object};
use crate::exhibit::Exhibit;

/// How many facts stand large.
const FACTS: usize = 3;

/// The part of the picture's width that the object takes; beside it stands what it is measured by.
const SHARE: f64 = 0.75;

/// The properties that stand large on the page of an object: the first three of `plate` that it has; without such a
/// list its years and the figure of its card.
pub fn facts<'a>(exhibit: &'a Exhibit, object: &Object) -> Vec<&'a Id> {
    let title = &exhibit.title;
    let own: Vec<&Id> = [&title.roles.years].into_iter().chain(&title.card).collect();
    let listed: Vec<&Id> = if title.plate.is_empty() { own } else { title.plate.iter().collect() };
    listed.into_iter().filter(|id| object.fact(id).is_some()).take(FACTS).collect()
}

/// An object and what stands beside it on one ground line, all in mm. The object begins at 0, the ground is at 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scene {
    /// What stands beside it.
    pub beside: Beside,
    /// Where that begins.
    pub at: f64,
    /// Where the line of the object's height stands.
    pub rule: f64,
    /// The left and the right end of the picture.
    pub ends: (f64, f64),
    /// How high the picture is above the ground.
    pub height: f64,
}

/// The scene of an object of that length and height.
pub fn scene(exhibit: &Exhibit, (length, height): (f64, f64)) -> Scene {
    let beside = exhibit.title.drawn_by.beside.unwrap_or_else(|| exhibit.scale.beside());
    let (wide, tall) = beside.size();
    let (pad, air) = (length * 0.035, length * 0.07);
    let spare = (length / SHARE - length - 2.0 * pad).max(wide + air);
    let right = length + spare + pad;
    let at = right - pad - wide - (spare - air - wide).max(0.0) / 2.0;
    Scene {
        beside,
        at,
        rule: length + air * 0.55,
        ends: (-pad, right),
        height: height.max(tall).max(length * 0.42) * 1.04,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(size: (f64, f64)) -> Scene {
        scene(&Exhibit::default(), size)
    }

    #[test]
    fn an_object_takes_three_quarters_of_the_width_and_overlaps_nothing() {
        for size in [(4090.0, 1480.0), (3300.0, 1100.0), (5000.0, 1900.0), (136.0, 91.0), (900.0, 2500.0)] {
            let scene = of(size);
            let share = size.0 / (scene.ends.1 - scene.ends.0);
            assert!(share <= SHARE + 1e-9, "{size:?} takes {share}");
            assert!(scene.rule > size.0 && scene.at > scene.rule, "{size:?}: {scene:?}");
            assert!(scene.at + scene.beside.size().0 <= scene.ends.1 + 1e-9, "{size:?}: {scene:?}");
            assert!(scene.height > size.1 && scene.height > scene.beside.size().1);
        }
        assert!((4090.0 / (of((4090.0, 1480.0)).ends.1 - of((4090.0, 1480.0)).ends.0) - SHARE).abs() < 1e-9);
    }
}

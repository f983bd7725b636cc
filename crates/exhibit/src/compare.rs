//! Objects beside each other: which pairs are worth it, how they lie on a common ground, and what differs.

use crate::by_year::ByYear;
use crate::content::{Id, Link, Object, Standing};
use crate::exhibit::Exhibit;
use std::collections::BTreeSet;

/// So many objects a visitor chooses from at once: those around the year of the clock.
pub const OFFERED: usize = 121;
/// So many pairs.
pub const PAIRS: usize = 24;

/// Space between two objects side by side, as a part of the longest of the exhibit.
const GAP: f64 = 0.09;

/// A compared object on the common ground.
#[derive(Clone, Debug, PartialEq)]
pub struct Stand {
    /// The object.
    pub id: Id,
    /// Where its left end is, in mm from the left.
    pub x: f64,
    /// Its length and height, in mm.
    pub size: (f64, f64),
}

/// How the objects stand: side by side, or over each other with their anchors in one line. Objects without a length and
/// a height cannot be shown and are left out.
pub fn stands(exhibit: &Exhibit, objects: &[Id], overlaid: bool) -> Vec<Stand> {
    let sized: Vec<(&Object, (f64, f64))> = objects
        .iter()
        .filter_map(|id| exhibit.object(id))
        .filter_map(|object| Some((object, object.size()?)))
        .collect();
    let farthest = sized.iter().map(|(object, _)| object.anchor()).fold(0.0, f64::max);
    let gap = exhibit.scale.longest * GAP;
    let mut left = 0.0;
    sized
        .into_iter()
        .map(|(object, size)| {
            let x = if overlaid { farthest - object.anchor() } else { left };
            left += size.0 + gap;
            Stand { id: object.id.clone(), x, size }
        })
        .collect()
}

/// A mark of a ruler on the ground.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Where it is, in mm from the left.
    pub x: f64,
    /// How far that is from where the object begins, in mm.
    pub from_start: f64,
    /// It is the last one of its ruler, and carries the unit.
    pub last: bool,
}

/// The marks of rulers that begin where the objects do: one for each that stands by itself; for those that lie over
/// each other one, from the leftmost on.
pub fn marks(stands: &[Stand], overlaid: bool, grid: f64) -> Vec<Mark> {
    let ruler = |(from, to): (f64, f64)| {
        let count = ((to - from) / grid + 1e-9).floor().clamp(0.0, 100.0) as u32;
        (0..=count).map(move |step| {
            let from_start = f64::from(step) * grid;
            Mark { x: from + from_start, from_start, last: step == count }
        })
    };
    let ends = stands.iter().map(|stand| (stand.x, stand.x + stand.size.0));
    if overlaid {
        let all = ends.reduce(|(from, to), (other, end)| (from.min(other), to.max(end)));
        return all.into_iter().flat_map(ruler).collect();
    }
    ends.flat_map(ruler).collect()
}

/// Links between a donor and what came of it, where both can be drawn: pairs that a visitor wants to see together, by
/// the first year of what came of it, each once; as their places among the links.
pub fn pairs(exhibit: &Exhibit) -> ByYear<usize> {
    let drawn = |id: &str| exhibit.object(id).filter(|object| object.drawing.is_some());
    let donor = |id: &str| drawn(id).is_some_and(|object| exhibit.standing(object) == Some(Standing::Donor));
    let mut known = BTreeSet::new();
    let year = |link: &Link| {
        let heir = drawn(&link.to).filter(|object| object.drawing.as_ref() == Some(&object.id))?;
        Some(heir.years()?.first_year())
    };
    let pair = |(link, index): (&Link, usize)| {
        let year = donor(&link.from).then(|| year(link)).flatten()?;
        let ends = exhibit.object_index(&link.from).zip(exhibit.object_index(&link.to));
        known.insert(ends).then_some((year, index))
    };
    ByYear::of(exhibit.all.links.iter().zip(0..).filter_map(pair))
}

/// A property of the compared objects.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The property.
    pub property: Id,
    /// The preferred number of each object, in the unit of the property.
    pub numbers: Vec<Option<f64>>,
    /// The greatest of them.
    pub most: f64,
    /// The objects differ in it.
    pub differs: bool,
}

/// The properties of which at least one of the objects has a number, in the order of the ledger.
pub fn rows(exhibit: &Exhibit, objects: &[Id]) -> Vec<Row> {
    let row = |property: &Id| {
        let numbers: Vec<Option<f64>> = objects.iter().map(|id| exhibit.object(id)?.number(property)).collect();
        let known: Vec<f64> = numbers.iter().flatten().copied().collect();
        let most = known.iter().copied().fold(f64::NAN, f64::max);
        let differs = known.iter().any(|number| (number - most).abs() > 1e-9) || known.len() < numbers.len();
        (!known.is_empty()).then_some(Row { property: property.clone(), numbers, most, differs })
    };
    exhibit.title.properties.iter().filter_map(|property| row(&property.id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stand(x: f64, length: f64) -> Stand {
        Stand { id: "x".into(), x, size: (length, 1.0) }
    }

    #[test]
    fn a_ruler_begins_at_each_object_and_its_last_mark_carries_the_unit() {
        let marks = marks(&[stand(0.0, 3900.0), stand(4300.0, 2000.0)], false, 1000.0);
        let told: Vec<(f64, f64, bool)> = marks.iter().map(|mark| (mark.x, mark.from_start, mark.last)).collect();
        assert_eq!(
            told[..4],
            [(0.0, 0.0, false), (1000.0, 1000.0, false), (2000.0, 2000.0, false), (3000.0, 3000.0, true)]
        );
        assert_eq!(told[4..], [(4300.0, 0.0, false), (5300.0, 1000.0, false), (6300.0, 2000.0, true)]);
    }

    #[test]
    fn objects_over_each_other_have_one_ruler() {
        let marks = marks(&[stand(50.0, 900.0), stand(0.0, 2000.0)], true, 1000.0);
        assert_eq!(marks.iter().map(|mark| mark.x).collect::<Vec<_>>(), [0.0, 1000.0, 2000.0]);
    }
}

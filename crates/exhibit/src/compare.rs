//! Cars beside each other: which pairs are worth it, how they lie on a common ground, and what differs.

use crate::content::{Car, Id, Link};
use crate::exhibit::Exhibit;

/// Space between two cars side by side, in mm.
const GAP: f64 = 450.0;

/// A compared car on the common ground.
#[derive(Clone, Debug, PartialEq)]
pub struct Stand {
    /// The car.
    pub id: Id,
    /// Where its front bumper is, in mm from the left.
    pub x: f64,
    /// Its length and height, in mm.
    pub size: (f64, f64),
}

/// How the cars stand: side by side, or over each other with the front axles in one line. Cars without a length and a
/// height cannot be shown and are left out.
pub fn stands(exhibit: &Exhibit, cars: &[Id], overlaid: bool) -> Vec<Stand> {
    let by = &exhibit.title.drawn_by;
    let sized: Vec<(&Car, f64, f64)> = cars
        .iter()
        .filter_map(|id| exhibit.car(id))
        .filter_map(|car| Some((car, car.number(&by.length)?, car.number(&by.height)?)))
        .collect();
    let front = |car: &Car| car.outline.as_ref().and_then(|outline| outline.front).unwrap_or(700.0);
    let farthest = sized.iter().map(|(car, ..)| front(car)).fold(0.0, f64::max);
    let mut left = 0.0;
    sized
        .into_iter()
        .map(|(car, length, height)| {
            let x = if overlaid { farthest - front(car) } else { left };
            left += length + GAP;
            Stand { id: car.id.clone(), x, size: (length, height) }
        })
        .collect()
}

/// Links between a donor and what came of it, where both can be drawn: pairs that a visitor wants to see together.
pub fn pairs(exhibit: &Exhibit) -> Vec<&Link> {
    let drawn = |id: &str| exhibit.car(id).filter(|car| car.drawing.is_some());
    let donor =
        |id: &str| drawn(id).is_some_and(|car| exhibit.term("kind", &car.kind).is_some_and(|kind| kind.lane == 0));
    let mut pairs: Vec<&Link> = Vec::new();
    for link in &exhibit.all.links {
        let known = pairs.iter().any(|pair| pair.from == link.from && pair.to == link.to);
        if !known && donor(&link.from) && drawn(&link.to).is_some_and(|car| car.drawing.as_deref() == Some(&*car.id)) {
            pairs.push(link);
        }
    }
    pairs
}

/// A property of the compared cars.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The property.
    pub property: Id,
    /// The preferred number of each car, in the unit of the property.
    pub numbers: Vec<Option<f64>>,
    /// The greatest of them.
    pub most: f64,
    /// The cars differ in it.
    pub differs: bool,
}

/// The properties of which at least one of the cars has a number, in the order of the ledger.
pub fn rows(exhibit: &Exhibit, cars: &[Id]) -> Vec<Row> {
    let row = |property: &Id| {
        let numbers: Vec<Option<f64>> = cars.iter().map(|id| exhibit.car(id)?.number(property)).collect();
        let known: Vec<f64> = numbers.iter().flatten().copied().collect();
        let most = known.iter().copied().fold(f64::NAN, f64::max);
        let differs = known.iter().any(|number| (number - most).abs() > 1e-9) || known.len() < numbers.len();
        (!known.is_empty()).then_some(Row { property: property.clone(), numbers, most, differs })
    };
    exhibit.title.properties.iter().filter_map(|property| row(&property.id)).collect()
}

//! What there is in a made-up collection, before it is written down: who came of whom, how large, where.

use super::chance::Chance;
use super::wording::{Name, Wording};

/// Everything that more than one file must know of.
pub struct Plan {
    pub seed: u64,
    pub objects: Vec<Object>,
    pub places: Vec<Place>,
    /// How many sources there are, named `source-0` and so on.
    pub sources: usize,
    pub shelves: Vec<Name>,
}

/// An object. They are in the order of their first years, so nobody descends from a younger one.
pub struct Object {
    pub id: String,
    pub name: Name,
    pub marque: Name,
    pub short: String,
    pub from: i64,
    pub to: i64,
    pub shelf: usize,
    /// Who it came of, by position, and by what kind of link. No parent twice.
    pub parents: Vec<(usize, &'static str)>,
    pub length: i64,
    pub height: i64,
    pub base: i64,
    /// Whose drawing shows it, by position.
    pub drawing: Option<usize>,
}

/// A place.
pub struct Place {
    pub id: String,
    pub name: Name,
    /// Latitude and longitude in degrees.
    pub at: [f64; 2],
}

/// What is told of a collection grows more slowly than it: as its size to the power of 0.8, so that a collection of
/// 59 gets `at_59` of it.
pub fn grown(objects: usize, at_59: f64) -> usize {
    ((objects as f64 / 59.0).powf(0.8) * at_59).round().max(1.0) as usize
}

/// The years of the clock in `frame.json`.
const YEARS: (i64, i64) = (1900, 2020);

impl Plan {
    /// A collection of so many objects.
    pub fn new(count: usize, seed: u64, wording: &Wording) -> Self {
        let mut chance = Chance::new(seed, 1);
        let shelves = (0..grown(count, 7.0).min(24)).map(|_| wording.name(&mut chance)).collect::<Vec<_>>();
        let marques: Vec<Name> = (0..grown(count, 6.0)).map(|_| wording.name(&mut chance)).collect();
        let places = places(grown(count, 43.0), wording, &mut Chance::new(seed, 2));
        let mut objects = Vec::with_capacity(count);
        let mut chance = Chance::new(seed, 3);
        for position in 0..count {
            let object = object(position, count, &objects, &marques, shelves.len(), &mut chance);
            objects.push(object);
        }
        Self { seed, objects, places, sources: grown(count, 122.0), shelves }
    }

    /// A citation of some source.
    pub fn source(&self, chance: &mut Chance) -> String {
        let source = format!("source-{}", chance.below(self.sources));
        if chance.percent(60) { format!("{source}:{}", chance.between(1, 300)) } else { source }
    }

    /// One to three citations, each once.
    pub fn cited(&self, chance: &mut Chance) -> Vec<String> {
        let mut cited: Vec<String> = (0..1 + chance.below(3)).map(|_| self.source(chance)).collect();
        cited.sort();
        cited.dedup();
        cited
    }
}

fn object(
    position: usize,
    count: usize,
    older: &[Object],
    marques: &[Name],
    shelves: usize,
    chance: &mut Chance,
) -> Object {
    let span = YEARS.1 - YEARS.0 - 5;
    let from = YEARS.0 + span * position as i64 / count.max(1) as i64;
    let parents = parents(position, chance);
    // A family keeps its shelf and its badge for the most part.
    let first = parents.first().and_then(|(parent, _)| older.get(*parent));
    let own_way = chance.percent(12);
    let shelf = first.filter(|_| !own_way).map_or_else(|| chance.below(shelves), |parent| parent.shelf);
    let marque = first
        .filter(|_| !chance.percent(10))
        .map_or_else(|| chance.pick(marques).clone(), |parent| parent.marque.clone());
    let number = chance.between(1, 99) * 10 + chance.between(0, 9);
    let (ending, other) = *chance.pick(&[("", ""), ("", ""), ("", ""), ("A", "А"), ("T", "Т")]);
    let short = format!("{number}{ending}");
    let variant = parents.first().filter(|(_, kind)| *kind == "variant-of").map(|(parent, _)| *parent);
    let shared = variant.and_then(|parent| older.get(parent)).filter(|_| chance.percent(25));
    let length = shared.map_or_else(|| chance.between(300, 480) * 10, |parent| parent.length);
    let height = shared.map_or_else(|| chance.between(120, 200) * 10, |parent| parent.height);
    let base = shared.map_or(length * chance.between(50, 64) / 100, |parent| parent.base);
    let own = chance.percent(92).then_some(position);
    Object {
        id: format!("{}-{position}", marque.0[0].to_lowercase()),
        name: Name([format!("{} {short}", marque.0[0]), format!("{}-{number}{other}", marque.0[1])]),
        marque,
        short,
        from,
        to: (from + chance.between(1, 14)).min(YEARS.1),
        shelf,
        parents,
        length,
        height,
        base,
        drawing: shared.map_or(own, |parent| parent.drawing),
    }
}

/// One in seven came of nothing; the others of one, two or three, mostly of the last two dozen before them.
fn parents(position: usize, chance: &mut Chance) -> Vec<(usize, &'static str)> {
    if position == 0 || chance.percent(14) {
        return Vec::new();
    }
    let mut parents: Vec<(usize, &'static str)> = Vec::new();
    let wanted = 1 + usize::from(chance.percent(24)) + usize::from(chance.percent(6));
    for number in 0..wanted {
        let reach = if chance.percent(85) { 24 } else { 240 };
        let parent = position - 1 - chance.below(reach.min(position));
        let kind = match number {
            0 => *chance.pick(&["developed-into", "developed-into", "developed-into", "variant-of", "variant-of"]),
            _ => *chance.pick(&["part-from", "copied-from"]),
        };
        if !parents.iter().any(|(other, _)| *other == parent) {
            parents.push((parent, kind));
        }
    }
    parents
}

/// Places in crowds around towns, as people live, within 8,000 km of the centre in `frame.json`.
fn places(count: usize, wording: &Wording, chance: &mut Chance) -> Vec<Place> {
    let towns: Vec<[f64; 2]> = (0..count.div_ceil(12))
        .map(|number| {
            let far = if number % 4 == 3 { 46.0 } else { 13.0 };
            [48.0 + chance.bell() * far, 16.0 + chance.bell() * far * 1.4]
        })
        .collect();
    let place = |number: usize, chance: &mut Chance| {
        let town = chance.pick(&towns);
        let at = [town[0] + chance.bell() * 3.0, town[1] + chance.bell() * 4.0];
        // Of so many some would lie beyond the pole.
        let at = [at[0].clamp(-80.0, 80.0), at[1].clamp(-179.0, 179.0)];
        let at = if number == 0 { [48.0, 16.0] } else { at.map(|degrees| (degrees * 1000.0).round() / 1000.0) };
        Place { id: format!("place-{number}"), name: wording.name(chance), at }
    };
    (0..count).map(|number| place(number, chance)).collect()
}

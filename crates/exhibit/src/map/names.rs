//! Which names have room on the map.

use super::lands::Land;
use super::scene::{Pin, Scene};
use crate::content::Id;
use crate::exhibit::Exhibit;
use std::collections::{BTreeMap, BTreeSet};

/// Width of a letter and height of a line, in pixels, of the letters that the styles give to pins. A little too wide
/// rather than too narrow: names must not touch.
const LETTER: f64 = 8.6;
const LINE: f64 = 22.0;
/// Where a name begins beside its pin, in pixels.
const ASIDE: f64 = 11.0;
/// Half a pin, in pixels, with some air: no other name lies on it.
const PIN: f64 = 7.0;
/// Half the mark of a disputed road, in pixels.
const DOUBT: f64 = 13.0;
/// Width of a letter of a state's name, in pixels: capitals, spaced.
const SPACED: f64 = 15.5;
/// A state's name may be so many times as wide as the state.
const BEYOND: f64 = 1.6;
/// Nearer than this, in pixels per km, a town is looked at, and no state.
const TOWN: f64 = 1.4;

/// Names that have room at a scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names<'a> {
    /// The places whose names are shown, and whether to the left of the place.
    pub places: BTreeMap<Id, bool>,
    /// The states whose names are shown.
    pub lands: Vec<&'a Land>,
}

/// A name as it stands on the map: without what follows a comma, a bracket or a dash.
pub fn short(name: &str) -> &str {
    name.split([',', '(', '–', '—']).next().unwrap_or(name).trim()
}

/// The names that are shown at a scale (pixels per km). Places come first: the chosen one, the home of the story, what
/// goes on now, what went on before, in that order, each on the side where neither a name before it, nor another place,
/// nor the mark of a disputed road is in the way. Then states, where neither a place nor its name is in the way, and
/// which no place is already called by.
pub fn named<'a>(
    exhibit: &Exhibit,
    scene: &Scene,
    lands: &'a [Land],
    scale: f64,
    lang: &str,
    chosen: Option<&str>,
) -> Names<'a> {
    let home = exhibit.title.map.home.as_deref();
    let busy = |pin: &Pin| {
        scene.arcs.iter().any(|arc| arc.now && (arc.movement.from == pin.place.id || arc.movement.to == pin.place.id))
    };
    let rank = |pin: &Pin| match &*pin.place.id {
        id if Some(id) == chosen => 0,
        id if Some(id) == home => 1,
        _ if busy(pin) => 2,
        _ if pin.now => 3,
        _ => 4,
    };
    let mut pins: Vec<&Pin> = scene.pins.iter().filter(|pin| pin.shown || Some(&*pin.place.id) == chosen).collect();
    pins.sort_by_key(|pin| rank(pin));
    let around = |(x, y): (f64, f64), half: f64| {
        let (x, y) = (x * scale, y * scale);
        [x - half, y - half, x + half, y + half]
    };
    let squares: Vec<(&str, Frame)> = pins.iter().map(|pin| (&*pin.place.id, around(pin.at, PIN))).collect();
    let doubts = scene.arcs.iter().filter(|arc| arc.is_doubted()).map(|arc| around(arc.middle(), DOUBT));
    let mut taken: Vec<Frame> = doubts.collect();
    let mut called: BTreeSet<&str> = BTreeSet::new();
    let mut names = Names::default();
    for pin in &pins {
        let name = short(pin.name.get(lang));
        let wide = letters(name) * LETTER + ASIDE;
        let (x, y) = (pin.at.0 * scale, pin.at.1 * scale);
        let frame = |left: bool| {
            let (from, to) = if left { (x - wide, x - ASIDE / 2.0) } else { (x + ASIDE / 2.0, x + wide) };
            [from, y - LINE / 2.0, to, y + LINE / 2.0]
        };
        let legible = |place: &Frame| taken.iter().all(|other| apart(place, other));
        let free = |place: &Frame| {
            let mut others = squares.iter().filter(|(id, _)| *id != &*pin.place.id).map(|(_, square)| square);
            legible(place) && others.all(|other| apart(place, other))
        };
        // Where the picture ends to the right there is no choice.
        let sides: &[bool] = if pin.left { &[true] } else { &[false, true] };
        let side = sides.iter().copied().find(|left| free(&frame(*left)));
        // Where something goes on the name may touch another place, but no other name.
        let side = side.or_else(|| sides.iter().copied().find(|left| rank(pin) < 3 && legible(&frame(*left))));
        // The chosen place and the home of the story have a name in any case.
        if let Some(left) = side.or_else(|| (rank(pin) < 2).then_some(pin.left)) {
            taken.push(frame(left));
            called.insert(name);
            names.places.insert(pin.place.id.clone(), left);
        }
    }
    taken.extend(squares.iter().map(|(_, square)| *square));
    for land in lands.iter().filter(|_| scale < TOWN) {
        let name = land.name.get(lang);
        let wide = letters(name) * SPACED;
        let (x, y) = (land.at.0 * scale, land.at.1 * scale);
        let place = [x - wide / 2.0, y - LINE / 2.0, x + wide / 2.0, y + LINE / 2.0];
        let fits = wide <= land.breadth * scale * BEYOND;
        if fits && !called.contains(name) && taken.iter().all(|other| apart(&place, other)) {
            taken.push(place);
            names.lands.push(land);
        }
    }
    names
}

/// Left, upper, right and lower edge in pixels.
type Frame = [f64; 4];

fn apart(a: &Frame, b: &Frame) -> bool {
    a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1]
}

fn letters(name: &str) -> f64 {
    f64::from(u16::try_from(name.chars().count()).unwrap_or(u16::MAX))
}

//! Which names have room on the map.

use super::scene::{Pin, Scene};
use crate::content::Id;
use crate::exhibit::Exhibit;
use std::collections::BTreeSet;

/// Width of a letter and height of a line, in pixels, of the letters that the styles give to pins. A little too wide
/// rather than too narrow: names must not touch.
const LETTER: f64 = 8.6;
const LINE: f64 = 22.0;
/// Where a name begins beside its pin, in pixels.
const ASIDE: f64 = 11.0;

/// A name as it stands on the map: without what follows a comma, a bracket or a dash.
pub fn short(name: &str) -> &str {
    name.split([',', '(', '–', '—']).next().unwrap_or(name).trim()
}

/// The places whose names are shown at a scale (pixels per km): the chosen one, the home of the story, what goes on
/// now, what went on before, in that order, each if no name before it is in the way.
pub fn named(exhibit: &Exhibit, scene: &Scene, scale: f64, lang: &str, chosen: Option<&str>) -> BTreeSet<Id> {
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
    let mut taken: Vec<[f64; 4]> = Vec::new();
    let mut named = BTreeSet::new();
    for pin in pins {
        let letters = short(pin.place.name.get(lang)).chars().count();
        let wide = f64::from(u16::try_from(letters).unwrap_or(u16::MAX)) * LETTER + ASIDE;
        let (x, y) = (pin.at.0 * scale, pin.at.1 * scale);
        let (left, right) = if pin.left { (x - wide, x + ASIDE / 2.0) } else { (x - ASIDE / 2.0, x + wide) };
        let place = [left, y - LINE / 2.0, right, y + LINE / 2.0];
        let free =
            |other: &[f64; 4]| place[2] < other[0] || other[2] < place[0] || place[3] < other[1] || other[3] < place[1];
        if rank(pin) == 0 || taken.iter().all(free) {
            taken.push(place);
            named.insert(pin.place.id.clone());
        }
    }
    named
}

//! The names on the map: of places, of where roads lead out of it, of states, seas and towns.

use super::lands::Land;
use super::letters::{Face, width};
use super::place::{Ground, Stand, Wish, place};
use super::projection::Projection;
use super::scene::{Look, Pin, Scene};
use crate::camera::Rect;
use crate::content::Landmark;
use crate::exhibit::Exhibit;
use crate::text::Text;

/// Half of what is drawn for a place, and for the home of the story, in pixels.
const PIN: f64 = 7.0;
const HOME: f64 = 10.0;
/// Half the mark of a disputed road, in pixels.
const DOUBT: f64 = 13.0;
/// How far within the picture a road that leaves it ends, and names stay, in pixels.
const EDGE: f64 = 14.0;
const INSET: f64 = 6.0;
/// Between two points that are looked at along roads, in pixels, and how many there are at most.
const STRIDE: f64 = 14.0;
const STRIDES: f64 = 2400.0;
/// A name of a state or sea may be so many times as wide as that.
const BEYOND: f64 = 1.5;
/// Letters of a state's name stand apart, by a share of their size.
const APART: f64 = 0.14;
/// Nearer than this, in pixels per km, a town is looked at, and no state.
const TOWN: f64 = 1.4;
/// So many pixels wide the least view is where places are named that nothing goes on at.
const CLOSER: f64 = 1200.0;
/// A state so many pixels broad has its name in larger letters, so many times as large.
const BROAD: f64 = 800.0;
const LARGER: f64 = 1.5;
/// The most towns that are named for orientation.
const TOWNS: usize = 6;

/// Sizes of type, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    /// Of the home of the story.
    pub home: f64,
    /// Of a place.
    pub name: f64,
    /// Of the line below a name.
    pub line: f64,
    /// Of states, seas and towns.
    pub ground: f64,
}

impl Sizes {
    /// For a screen of that size: nothing under 18 on one that people stand before.
    pub fn of((width, height): (f64, f64)) -> Self {
        match width.min(height) {
            _ if width >= 1500.0 || (width >= 1000.0 && height >= 1000.0) => {
                Self { home: 34.0, name: 25.0, line: 18.0, ground: 19.0 }
            }
            _ if width >= 600.0 => Self { home: 26.0, name: 20.0, line: 15.0, ground: 15.0 },
            _ => Self { home: 20.0, name: 17.0, line: 14.0, ground: 14.0 },
        }
    }

    /// So many times as large.
    #[must_use]
    pub fn times(self, letters: f64) -> Self {
        let Self { home, name, line, ground } = self;
        Self { home: home * letters, name: name * letters, line: line * letters, ground: ground * letters }
    }
}

/// A name as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The name.
    pub name: String,
    /// The line below it; empty if there is none, or no room.
    pub line: String,
    /// Its box, in pixels from its point.
    pub rect: Rect,
    /// To which side it is flush: -1 left, 0 in the middle, 1 right.
    pub flush: i8,
    /// The size of its type, in pixels.
    pub size: f64,
}

/// Where roads to or from one place leave the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Exit {
    /// Index of the pin beyond the edge.
    pub pin: usize,
    /// Where, in km, and to which direction, in degrees clockwise from the right: for each road its index as well.
    pub ways: Vec<(usize, (f64, f64), f64)>,
    /// How far the place is from the other end of the first road, in km along the earth.
    pub away: f64,
    /// Its name, beside the first road.
    pub label: Option<Label>,
}

/// Everything that is written on the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels {
    /// For each pin of the scene, if it has room.
    pub pins: Vec<Option<Label>>,
    /// Roads that lead out.
    pub exits: Vec<Exit>,
    /// States, where their middle is in km.
    pub states: Vec<((f64, f64), Label)>,
    /// Seas.
    pub seas: Vec<((f64, f64), Label)>,
    /// Towns.
    pub cities: Vec<((f64, f64), Label)>,
}

/// What the view knows and this does not: the words below a name.
pub struct Lines<'a> {
    /// Below a place: what comes or goes.
    pub pin: &'a dyn Fn(&Pin) -> String,
    /// Below a place beyond the edge, so many km away.
    pub exit: &'a dyn Fn(&Pin, f64) -> String,
}

/// A name as it stands on the map: without what follows a comma, a bracket or a dash.
pub fn short(name: &str) -> &str {
    name.split([',', '(', '–', '—']).next().unwrap_or(name).trim()
}

/// Places all names at once. `panels` lie over the picture, in pixels of its screen.
pub fn labels(
    exhibit: &Exhibit,
    scene: &Scene,
    look: &Look,
    panels: &[Rect],
    states: &[Land],
    lang: &str,
    lines: &Lines,
) -> Labels {
    let sizes = Sizes::of(look.screen).times(look.letters);
    let whole = Rect { x: 0.0, y: 0.0, width: look.screen.0, height: look.screen.1 };
    let inside = |point: (f64, f64)| {
        let (x, y) = look.on_screen(point);
        let on = |panel: &Rect| {
            let panel = panel.grown(EDGE);
            x > panel.x && x < panel.x + panel.width && y > panel.y && y < panel.y + panel.height
        };
        x > EDGE && y > EDGE && x < whole.width - EDGE && y < whole.height - EDGE && !panels.iter().any(on)
    };
    let (from, to) = look.seen.unwrap_or((0.0, look.screen.0));
    let seen = |point: (f64, f64)| (from..=to).contains(&look.on_screen(point).0);
    let mut exits = exits(exhibit, scene, &inside);
    exits.retain(|exit| exit.ways.first().is_some_and(|way| seen(way.1)));
    let quiet = scene.arcs.iter().any(|arc| arc.chosen);
    let mut ground = ground(exhibit, scene, look, panels);
    ground.bounds = Rect { x: from, width: (to - from).max(2.0 * INSET), ..whole }.grown(-INSET);
    let size = |pin: &Pin| if pin.home { sizes.home } else { sizes.name };
    let year = look.years.1;
    let named = |pin: &Pin, line: String| {
        let name = pin_name(exhibit, pin, lang, year);
        let of = |text: &str, face, size: f64| (width(text, face, size, 0.0), size * 1.22);
        let mut lines = vec![of(&name, Face::Names, size(pin))];
        lines.extend((!line.is_empty()).then(|| of(&line, Face::Text, sizes.line)));
        (name, line, lines)
    };
    // The chosen and the home of the story, then roads that lead out, then where something goes on, then the rest.
    let mut order: Vec<(u8, bool, usize)> = Vec::new();
    for (index, pin) in scene.pins.iter().enumerate() {
        let rank = if pin.chosen || pin.home { 0 } else { 2 + u8::from(!pin.busy) };
        // Where nothing goes on a name comes when one looks closer.
        let told = pin.busy || pin.home || pin.chosen || look.camera.scale * exhibit.extent().least > CLOSER;
        if told && inside(pin.at) && seen(pin.at) && (!quiet || pin.chosen) {
            order.push((rank, false, index));
        }
    }
    order.extend((0..exits.len()).map(|index| (1, true, index)));
    order.sort_by_key(|entry| entry.0);
    let mut wishes = Vec::new();
    let mut words = Vec::new();
    for (rank, leads_out, index) in &order {
        let exit = exits.get(*index).filter(|_| *leads_out);
        let Some(pin) = scene.pins.get(exit.map_or(*index, |exit| exit.pin)) else { continue };
        let below = exit.map_or_else(|| (lines.pin)(pin), |exit| (lines.exit)(pin, exit.away));
        let (name, line, lines) = named(pin, below);
        let at = exit.and_then(|exit| exit.ways.first()).map_or(pin.at, |way| way.1);
        let half = Some(if exit.is_some() { 9.0 } else { half(pin) });
        let strong = *rank < 3;
        let (far, kept) = (exit.is_some(), *rank == 0);
        wishes.push(Wish { at: look.on_screen(at), half, lines, strong, over_roads: true, far, kept });
        words.push((name, line, size(pin)));
    }
    let own = wishes.len();
    let land = |name: &Text, at: (f64, f64), size: f64, spacing: f64| {
        let name = name.get(lang).to_owned();
        let shown = if spacing > 0.1 { name.to_uppercase() } else { name.clone() };
        let lines = vec![(width(&shown, Face::Names, size, size * spacing), size * 1.2)];
        let at = look.on_screen(at);
        (name, size, Wish { at, half: None, lines, strong: false, over_roads: false, far: false, kept: false })
    };
    let fits = |wish: &Wish, breadth: f64| {
        wish.lines.first().is_some_and(|line| line.0 <= breadth * look.camera.scale * BEYOND)
    };
    let projection = Projection::centred(exhibit.title.map.centre);
    let mut ground_names: Vec<(u8, (f64, f64))> = Vec::new();
    let mut ask = |kind: u8, at: (f64, f64), (name, size, wish): (String, f64, Wish), fits: bool| {
        let repeated = words.iter().any(|(known, ..)| *known == name);
        if fits && !repeated {
            ground_names.push((kind, at));
            wishes.push(wish);
            words.push((name, String::new(), size));
        }
    };
    if look.camera.scale < TOWN {
        for state in states {
            let broad = state.breadth * look.camera.scale > BROAD;
            let size = sizes.ground * if broad { LARGER } else { 1.0 };
            let (name, size, wish) = land(&state.name, state.at, size, APART);
            let room = fits(&wish, state.breadth);
            ask(0, state.at, (name, size, wish), room);
        }
    }
    for sea in &exhibit.title.map.seas {
        let at = projection.project(sea.at);
        let (name, size, wish) = land(&sea.name, at, sizes.ground, 0.06);
        let room = fits(&wish, sea.breadth) && sea.breadth * look.camera.scale < whole.width * 3.0;
        ask(1, at, (name, size, wish), room);
    }
    let towns = |city: &&Landmark| {
        let at = projection.project(city.at);
        inside(at) && seen(at)
    };
    for city in exhibit.title.map.cities.iter().filter(towns).take(if quiet { 0 } else { TOWNS }) {
        let at = projection.project(city.at);
        let (name, size, wish) = land(&city.name, at, sizes.ground, 0.0);
        let near = scene.pins.iter().any(|pin| {
            let (a, b) = (look.on_screen(pin.at), wish.at);
            (a.0 - b.0).hypot(a.1 - b.1) < 60.0
        });
        ask(2, at, (name, size, Wish { half: Some(3.0), ..wish }), !near);
    }
    let stands = place(&wishes, &ground);
    let label = |index: usize| -> Option<Label> {
        let (stand, wish, (name, line, size)): (&Stand, &Wish, &(String, String, f64)) =
            (stands.get(index)?.as_ref()?, wishes.get(index)?, words.get(index)?);
        let rect = Rect { x: stand.rect.x - wish.at.0, y: stand.rect.y - wish.at.1, ..stand.rect };
        let line = if stand.lines > 1 { line.clone() } else { String::new() };
        Some(Label { name: name.clone(), line, rect, flush: stand.flush, size: *size })
    };
    let mut found = Labels { pins: vec![None; scene.pins.len()], ..Labels::default() };
    for (at, (_, leads_out, index)) in order.iter().enumerate() {
        if *leads_out {
            exits.get_mut(*index).into_iter().for_each(|exit| exit.label = label(at));
        } else {
            found.pins.get_mut(*index).into_iter().for_each(|place| *place = label(at));
        }
    }
    for (at, (kind, point)) in ground_names.into_iter().enumerate() {
        let list = match kind {
            0 => &mut found.states,
            1 => &mut found.seas,
            _ => &mut found.cities,
        };
        list.extend(label(own + at).map(|label| (point, label)));
    }
    found.exits = exits;
    found
}

/// What a pin is called: its name of the year, and how many it stands for.
pub fn pin_name(exhibit: &Exhibit, pin: &Pin, lang: &str, year: i32) -> String {
    let place = pin.places.first().and_then(|place| exhibit.all.places.get(*place));
    let name = place.map_or("", |place| short(place.name_in(year).get(lang)));
    if pin.count > 1 { format!("{name} ·{}", pin.count) } else { name.to_owned() }
}

fn half(pin: &Pin) -> f64 {
    match (pin.home, pin.count) {
        (true, _) => HOME,
        (false, 1) => PIN,
        _ => PIN + 4.0,
    }
}

fn exits(exhibit: &Exhibit, scene: &Scene, inside: &dyn Fn((f64, f64)) -> bool) -> Vec<Exit> {
    let mut exits: Vec<Exit> = Vec::new();
    for (index, arc) in scene.arcs.iter().enumerate() {
        let (from, to) = (inside(arc.curve.from), inside(arc.curve.to));
        let (curve, pin, other) = match (from, to) {
            (true, false) => (arc.curve, arc.pins.1, arc.pins.0),
            (false, true) => (arc.curve.backwards(), arc.pins.0, arc.pins.1),
            _ => continue,
        };
        let Some(share) = curve.leaves(inside) else { continue };
        let way = (index, curve.at(share), curve.heading(share));
        if let Some(exit) = exits.iter_mut().find(|exit| exit.pin == pin) {
            exit.ways.push(way);
            continue;
        }
        let point = |pin: usize| {
            let place = scene.pins.get(pin).and_then(|pin| pin.places.first());
            place.and_then(|place| exhibit.all.places.get(*place))?.at
        };
        let away = point(other).zip(point(pin)).map_or(0.0, |(a, b)| {
            let (x, y) = Projection::centred(a).project(b);
            x.hypot(y)
        });
        exits.push(Exit { pin, ways: vec![way], away, label: None });
    }
    exits
}

fn ground(exhibit: &Exhibit, scene: &Scene, look: &Look, panels: &[Rect]) -> Ground {
    let square = |point: (f64, f64), half: f64| {
        let (x, y) = look.on_screen(point);
        Rect { x: x - half, y: y - half, width: half * 2.0, height: half * 2.0 }
    };
    let points = scene.pins.iter().map(|pin| square(pin.at, half(pin))).collect();
    let doubted = scene.arcs.iter().filter(|arc| {
        let movement = exhibit.all.movements.get(arc.movement);
        movement.is_some_and(|movement| movement.certainty == crate::content::Certainty::Disputed)
    });
    let doubts = doubted.map(|arc| square(arc.curve.at(0.5), DOUBT));
    let count = f64::from(u16::try_from(scene.arcs.len().max(1)).unwrap_or(u16::MAX));
    let roads = scene.arcs.iter().flat_map(|arc| {
        let pixels = arc.curve.span() * look.camera.scale * 1.1;
        let samples = (pixels / STRIDE).min(STRIDES / count).clamp(2.0, 400.0);
        arc.curve.samples(samples as u32).into_iter().map(|point| look.on_screen(point))
    });
    let roads = roads.collect();
    Ground { panels: panels.iter().copied().chain(doubts).collect(), points, roads, ..Ground::default() }
}

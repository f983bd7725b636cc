//! What is on the map: what the years and the view need, merged where it is crowded.

use super::atlas::{Atlas, Road};
use super::curve::Curve;
use super::merge::Group;
use crate::camera::{Camera, Rect};
use crate::content::{Movement, Place};
use crate::exhibit::Exhibit;
use std::collections::{HashMap, HashSet};

/// Places nearer than this on the screen, in pixels, become one.
const CROWDED: f64 = 40.0;
/// The most places and lines that are drawn, and the most of earlier years.
const PLACES: usize = 80;
const LINES: usize = 80;
const PAST: usize = 60;
/// How many places of a crowd are told by name.
const TOLD: usize = 40;
/// How far beyond its screen a picture is drawn, in screens: so far a hand may move it before it is drawn anew.
const BEYOND: f64 = 0.5;

/// What a visitor looks at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The first and the last year.
    pub years: (i32, i32),
    /// What of the sheet is in view, once nothing moves.
    pub camera: Camera,
    /// Width and height of the screen, in pixels.
    pub screen: (f64, f64),
    /// How many times as large letters are as the exhibit's own.
    pub letters: f64,
    /// From where to where across the screen the sheet is seen, in pixels, if another one lies beside it.
    pub seen: Option<(f64, f64)>,
    /// The chosen movement, and the chosen place: as indexes in their files.
    pub movement: Option<usize>,
    /// See there.
    pub place: Option<usize>,
}

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Places, the weightiest first.
    pub pins: Vec<Pin>,
    /// Movements of the years, the widest first.
    pub arcs: Vec<Arc>,
    /// Those of earlier years, as one path: a faint ground that tells where roads have been.
    pub past: String,
}

/// A place, or several that are drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    /// Indexes of the places: first the one that gives the name. Of a great crowd, the weightiest.
    pub places: Vec<usize>,
    /// How many there are that something goes to or comes from; if none, how many there are.
    pub count: usize,
    /// How many there are at all.
    pub all: usize,
    /// Where, in km from the centre of the sheet.
    pub at: (f64, f64),
    /// The story is about it.
    pub home: bool,
    /// Something goes there or comes from there in these years.
    pub busy: bool,
    /// It, or a road that ends there, is chosen.
    pub chosen: bool,
}

/// A movement, or several of one kind between the same two pins.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// Index of the movement: of several, of the weightiest.
    pub movement: usize,
    /// How many there are.
    pub count: usize,
    /// Indexes of the pins at its ends.
    pub pins: (usize, usize),
    /// Its line.
    pub curve: Curve,
    /// How thick it is, in pixels; `None` where no number of that kind is known.
    pub width: Option<f64>,
    /// It is chosen.
    pub chosen: bool,
}

/// What there is to see.
pub fn scene(exhibit: &Exhibit, look: &Look) -> Scene {
    let atlas = exhibit.atlas();
    let part = look.part();
    let (chosen, ranks) = roads(atlas, look, &part);
    let roads: Vec<(&Road, &Movement)> = ranks
        .iter()
        .filter_map(|rank| atlas.road(*rank))
        .filter_map(|road| Some((road, exhibit.all.movements.get(road.movement)?)))
        .collect();
    let own = look.place.and_then(|place| atlas.rank_of(place));
    let ends: Vec<u32> = roads.iter().flat_map(|(road, _)| [road.sites.0, road.sites.1]).chain(own).collect();
    let near = CROWDED / look.camera.scale.max(1e-9);
    let groups = atlas.groups(&part, look.years, &ends, near, PLACES);
    let home = exhibit.title.map.home.as_deref().and_then(|id| exhibit.place_index(id));
    let busy: HashSet<u32> = roads.iter().flat_map(|(road, _)| [road.sites.0, road.sites.1]).collect();
    let mut pins: Vec<Pin> = groups.iter().map(|group| pin(exhibit, group, &busy, home, own)).collect();
    let mut pin_of = HashMap::new();
    for (index, group) in groups.iter().enumerate() {
        group.sites.iter().for_each(|site| {
            pin_of.insert(*site, index);
        });
    }
    let mut arcs: Vec<Arc> = Vec::new();
    let mut fans: HashMap<(usize, usize), u16> = std::collections::HashMap::new();
    let mut known: HashMap<(usize, usize, &str), usize> = std::collections::HashMap::new();
    for (road, movement) in roads {
        let (Some(&from), Some(&to)) = (pin_of.get(&road.sites.0), pin_of.get(&road.sites.1)) else { continue };
        let chosen = chosen == Some(road.movement);
        for index in [from, to] {
            pins.get_mut(index).into_iter().for_each(|pin| pin.chosen |= chosen);
        }
        let key = (from, to, &*movement.kind);
        if let Some(arc) = known.get(&key).and_then(|index| arcs.get_mut(*index)).filter(|arc| !arc.chosen && !chosen) {
            arc.count += 1;
            continue;
        }
        if (from == to && !chosen) || arcs.len() >= LINES {
            continue;
        }
        let fan = fans.entry((from, to)).or_default();
        let bend = 0.13 + 0.09 * f64::from(*fan);
        *fan += 1;
        let point = |index: usize| pins.get(index).map(|pin| pin.at).unwrap_or_default();
        let ends = if from == to { road.ends } else { (point(from), point(to)) };
        let curve = Curve::bent(ends, bend);
        known.insert(key, arcs.len());
        arcs.push(Arc { movement: road.movement, count: 1, pins: (from, to), curve, width: road.width, chosen });
    }
    let past = atlas.roads_before(look.years.0, PAST).into_iter().filter_map(|rank| atlas.road(rank));
    let past = past.filter(|road| road.sites.0 != road.sites.1).map(|road| Curve::bent(road.ends, 0.13).path());
    Scene { pins, arcs, past: past.collect() }
}

/// The chosen movement, and the ranks of the roads to draw: it first, then the weightiest of those that are in view.
fn roads(atlas: &Atlas, look: &Look, part: &Rect) -> (Option<usize>, Vec<u32>) {
    let mut ranks = atlas.roads_in(look.years, 2 * LINES);
    ranks.retain(|rank| atlas.road(*rank).is_some_and(|road| Curve::bent(road.ends, 0.13).touches(part)));
    ranks.extend(atlas.roads_at(part, look.years));
    ranks.sort_unstable();
    ranks.dedup();
    ranks.truncate(2 * LINES);
    let chosen = look.movement.and_then(|movement| atlas.road_of(movement));
    if let Some(rank) = chosen {
        ranks.retain(|other| *other != rank);
        ranks.insert(0, rank);
    }
    (chosen.and(look.movement), ranks)
}

fn pin(exhibit: &Exhibit, group: &Group, busy: &HashSet<u32>, home: Option<usize>, own: Option<u32>) -> Pin {
    let atlas = exhibit.atlas();
    let (mut sites, idle): (Vec<u32>, Vec<u32>) = group.sites.iter().partition(|site| busy.contains(site));
    let moving = sites.len();
    sites.extend(&idle);
    let place = |rank: &u32| atlas.site(*rank).map(|site| site.place);
    let mut places: Vec<usize> = sites.iter().filter_map(place).take(TOLD).collect();
    let told: Vec<usize> = places.iter().copied().take(if moving > 0 { moving } else { TOLD }).collect();
    let of = |index: &usize| exhibit.all.places.get(*index);
    // A region stands for the places in it, where it is among them.
    let stands_for_all = |index: &usize| {
        let country = |index: &usize| of(index).map(|place: &Place| &place.country);
        of(index).is_some_and(|place| place.region) && told.iter().all(|other| country(other) == country(index))
    };
    let own = own.filter(|rank| group.sites.contains(rank)).and_then(|rank| atlas.site(rank)).map(|site| site.place);
    let head = home.filter(|home| places.contains(home)).or(own);
    let head = head.or_else(|| told.iter().copied().find(stands_for_all));
    if let Some(head) = head {
        places.retain(|place| *place != head);
        places.insert(0, head);
    }
    let at = group.sites.first().and_then(|rank| atlas.site(*rank)).map(|site| site.at).unwrap_or_default();
    Pin {
        home: head.is_some() && head == home,
        chosen: own.is_some(),
        busy: moving > 0,
        count: if moving > 0 { group.count.saturating_sub(idle.len()).max(1) } else { group.count.max(1) },
        all: group.count.max(1),
        places,
        at,
    }
}

impl Look {
    /// The part of the sheet that is drawn: what is in view, and some more.
    pub fn part(&self) -> Rect {
        let scale = self.camera.scale.max(1e-9);
        let (width, height) = (self.screen.0 / scale, self.screen.1 / scale);
        let view = Rect { x: self.camera.x - width / 2.0, y: self.camera.y - height / 2.0, width, height };
        view.grown(width.max(height) * BEYOND)
    }

    /// Where a point of the sheet is on the screen.
    pub fn on_screen(&self, point: (f64, f64)) -> (f64, f64) {
        self.camera.on_screen(point, self.screen.0, self.screen.1)
    }
}

/// The part of the sheet that is shown while nobody has moved it: what is chosen; else what goes on in the years within
/// reach of the centre; while the years run, all that ever does, so that the picture stands still.
pub fn rest(exhibit: &Exhibit, years: (i32, i32), chosen: Option<Vec<(f64, f64)>>, playing: bool) -> Rect {
    let (atlas, extent) = (exhibit.atlas(), exhibit.extent());
    if let Some(rect) = chosen.and_then(Rect::around) {
        return rect.at_least(extent.least * 0.3, extent.least * 0.2);
    }
    let heart = || atlas.heart().unwrap_or_else(|| extent.whole());
    if playing {
        return heart();
    }
    let near = |point: &(f64, f64)| point.0.hypot(point.1) <= extent.reach();
    let roads: Vec<&Road> = atlas.roads_in(years, LINES).into_iter().filter_map(|rank| atlas.road(rank)).collect();
    let ends = roads.iter().flat_map(|road| [road.ends.0, road.ends.1]).filter(near);
    Rect::around(ends).unwrap_or_else(heart).at_least(extent.least, extent.least * 0.6)
}

/// The points of what is chosen, in km.
pub fn chosen_points(exhibit: &Exhibit, movement: Option<usize>, place: Option<usize>) -> Option<Vec<(f64, f64)>> {
    let atlas = exhibit.atlas();
    if let Some(road) = movement.and_then(|movement| atlas.road_of(movement)).and_then(|rank| atlas.road(rank)) {
        return Some(Curve::bent(road.ends, 0.13).samples(9));
    }
    // A place is shown with those that its roads lead to, as far as they are within reach of it.
    let place = place?;
    let site = atlas.site(atlas.rank_of(place)?)?;
    let near = |point: &(f64, f64)| (point.0 - site.at.0).hypot(point.1 - site.at.1) <= exhibit.extent().reach();
    let moves = atlas.moves_of(place).iter().take(LINES).filter_map(|at| atlas.road(atlas.road_of(*at)?));
    Some(moves.flat_map(|road| [road.ends.0, road.ends.1]).filter(near).chain([site.at]).collect())
}

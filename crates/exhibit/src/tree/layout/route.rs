//! How links run: along grounds, down gutters and under the road, never through a name while nothing is chosen.

use super::block::Block;
use super::families::Families;
use super::items::{Item, Place};
use super::look::Look;
use super::upright;
use crate::number::command;
use crate::tree::request::Edge;
use std::collections::BTreeMap;

/// What a link is to the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It is the road itself.
    Line,
    /// It comes down from a parent beside the road.
    Fall,
    /// Something hangs on it.
    Stem,
    /// It is drawn only where it stands out: others say enough.
    More,
}

/// How a link runs.
#[derive(Clone, Debug, PartialEq)]
pub struct RoutedEdge {
    /// Position of the link in the exhibit's list of links.
    pub link: usize,
    /// Parent and child, by position among the things of the picture.
    pub ends: (usize, usize),
    /// What it is to the picture.
    pub role: Role,
    /// Its corners.
    pub points: Vec<(f64, f64)>,
    /// How it goes on where it stands out.
    pub tail: Vec<(f64, f64)>,
    /// It ends with a tip.
    pub tip: bool,
}

/// The corners of a line.
type Corners = Vec<(f64, f64)>;

/// The radius of a corner.
const CORNER: f64 = 12.0;

impl RoutedEdge {
    /// The line with round corners, as an SVG path.
    pub fn path(&self, whole: bool) -> String {
        if whole && !self.tail.is_empty() { rounded(&self.tail) } else { rounded(&self.points) }
    }
}

fn rounded(points: &[(f64, f64)]) -> String {
    let Some((first, last)) = points.first().zip(points.last()) else { return String::new() };
    let mut path = String::new();
    command(&mut path, 'M', &[*first]);
    for corner in points.windows(3) {
        let (a, b, c) = (corner[0], corner[1], corner[2]);
        let toward = |to: (f64, f64)| {
            let (dx, dy) = (to.0 - b.0, to.1 - b.1);
            let long = dx.hypot(dy).max(1e-6);
            let part = CORNER.min(long / 2.0) / long;
            (b.0 + dx * part, b.1 + dy * part)
        };
        let (before, after) = (toward(a), toward(c));
        command(&mut path, 'L', &[before]);
        command(&mut path, 'Q', &[b, after]);
    }
    command(&mut path, 'L', &[*last]);
    path
}

/// Leads the links of a family.
pub struct Router<'a> {
    look: &'a Look,
    block: &'a Block,
    /// Where the links of parents come down or run, by parent and child.
    falls: BTreeMap<(usize, usize), (f64, u32)>,
    /// How many links there are between two, and to one, so far.
    beside: BTreeMap<(usize, usize), Vec<usize>>,
    hung: Vec<u32>,
}

impl<'a> Router<'a> {
    pub fn new(look: &'a Look, block: &'a Block) -> Self {
        let mut arrivals = vec![0_u32; block.items.len()];
        let falls = block.falls.iter().map(|(parent, heir, at)| {
            arrivals[*heir] += 1;
            ((*parent, *heir), (*at, arrivals[*heir] - 1))
        });
        let falls = falls.collect();
        Self { look, block, falls, beside: BTreeMap::new(), hung: vec![0; block.items.len()] }
    }

    /// The link from one thing of the family to another, by position in it; `stem` if the child hangs by it.
    pub fn lead(&mut self, edge: &Edge, (from, to): (usize, usize), stem: bool) -> RoutedEdge {
        // Links of one kind between the same two are one line.
        let kinds = self.beside.entry((from, to)).or_default();
        let again = kinds.contains(&edge.kind);
        if !again {
            kinds.push(edge.kind);
        }
        let nth = kinds.iter().position(|kind| *kind == edge.kind).unwrap_or(0);
        let shift = nth as f64 * if self.look.narrow { 3.5 } else { 5.5 };
        let items = &self.block.items;
        let on_road = |index: usize| matches!(items[index].place, Place::Road(_));
        let fall = self.falls.get(&(from, to)).copied();
        let (role, points, tail) = match (items[from].place, on_road(to), fall) {
            (Place::Before | Place::Beside, _, Some((at, index))) => {
                let (points, tail) = self.fall(from, to, at, index, shift);
                (Role::Fall, points, tail)
            }
            (Place::Road(_), true, _) => {
                let next = from + 1 == to || edge.line;
                (if next { Role::Line } else { Role::More }, self.along(&items[from], &items[to], shift), Vec::new())
            }
            (_, false, _) if stem => (Role::Stem, self.stem(&items[to], 0.0), Vec::new()),
            _ => {
                let hung = f64::from(self.hung[to] % 6 + 1) * 4.0;
                self.hung[to] += 1;
                (Role::More, round(self.look, self.block, (&items[from], &items[to]), hung), Vec::new())
            }
        };
        let role = if again { Role::More } else { role };
        let tip = role == Role::Fall && (on_road(to) || tail.is_empty()) && shift == 0.0;
        RoutedEdge { link: edge.link, ends: (from, to), role, points, tail, tip: tip && on_road(to) }
    }

    /// From a parent along its ground, and down onto its child; to one beyond the road as far as the road, or on to it
    /// where nothing else joins it to the road.
    fn fall(&self, from: usize, to: usize, at: f64, index: u32, shift: f64) -> (Corners, Corners) {
        let (parent, heir) = (&self.block.items[from], &self.block.items[to]);
        // Names stand below the ground, or on it.
        let y = if self.look.aside { parent.y + shift } else { parent.y - shift };
        let x = parent.x + parent.size.0 + 2.0;
        let beyond = matches!(heir.place, Place::After);
        if self.look.upright {
            let lanes = upright::lane(self.look);
            let lane = -if self.look.narrow { 16.0 } else { 20.0 } - at * lanes + shift;
            let end = self.block.arrival(to, index, self.look) - shift;
            let near = vec![(x, y), (lane, y), (lane, end), (-9.0, end)];
            let far = || near.iter().copied().chain([(heir.x, end)]).collect();
            return match (beyond, heir.root) {
                (true, None) => (far(), Vec::new()),
                (true, Some(_)) => (near.clone(), far()),
                _ => (near, Vec::new()),
            };
        }
        let down = match heir.place {
            // A name that is longer than what it names is not run through.
            Place::Road(0) if at < heir.x + heir.label.0 + 10.0 => -self.block.tall - self.look.name - 22.0,
            Place::Road(_) => heir.y - heir.size.1 - 14.0,
            _ => -10.0,
        };
        let near = vec![(x, y), (at + shift, y), (at + shift, down)];
        let far = || {
            let middle = middle(self.block);
            let stem = heir.stem - if heir.root.is_some() { 4.0 } else { 0.0 };
            let under = [(at + shift, middle), (stem, middle), (stem, heir.y), (heir.x, heir.y)];
            near[..2].iter().copied().chain(under).collect()
        };
        match (beyond, heir.root) {
            (true, None) => (far(), Vec::new()),
            (true, Some(_)) => (near.clone(), far()),
            _ => (near, Vec::new()),
        }
    }

    fn along(&self, from: &Item, to: &Item, shift: f64) -> Vec<(f64, f64)> {
        if self.look.upright {
            let x = self.block.step - 3.0 - shift;
            return vec![(x, from.y - from.size.1 / 2.0), (x, to.y - to.size.1 / 2.0)];
        }
        let (y, middle) = (middle(self.block) + shift / 2.0, |item: &Item| item.x + item.size.0 / 2.0);
        vec![(middle(from), y), (middle(to), y)]
    }

    /// From the road to what hangs on it.
    fn stem(&self, heir: &Item, shift: f64) -> Vec<(f64, f64)> {
        if self.look.upright {
            return vec![(self.block.step, heir.y - shift), (heir.x, heir.y - shift)];
        }
        let x = heir.stem - shift;
        let road = f64::from(self.block.lanes - 1) * self.block.lane(self.look) + 9.0;
        vec![(x, road), (x, heir.y), (heir.x, heir.y)]
    }
}

/// From anything to anything of a family by way of the road.
pub fn round(look: &Look, block: &Block, (from, to): (&Item, &Item), shift: f64) -> Vec<(f64, f64)> {
    let on_road = |item: &Item| matches!(item.place, Place::Road(_));
    if look.upright {
        let gutter = block.step + 6.0 + shift.min(upright::gutter(look) - 10.0);
        let before = |item: &Item| if on_road(item) { block.step - 3.0 } else { item.x };
        let y = |item: &Item| if on_road(item) { item.y - item.size.1 / 2.0 } else { item.y - shift };
        return vec![(before(from), y(from)), (gutter, y(from)), (gutter, y(to)), (before(to), y(to))];
    }
    let middle = middle(block);
    let mut points = match from.place {
        Place::Road(_) => vec![(from.x + from.size.0 / 2.0, middle)],
        Place::After => vec![(from.x, from.y), (from.stem, from.y), (from.stem, middle)],
        _ => vec![(from.x + from.size.0, from.y), (to.stem.max(from.x), from.y), (to.stem.max(from.x), middle)],
    };
    if on_road(to) {
        points.push((to.x + to.size.0 / 2.0, middle));
    } else {
        let x = if to.place == Place::After { to.stem - shift } else { to.x };
        points.extend([(x, middle), (x, to.y), (to.x, to.y)]);
    }
    points
}

/// Where links run along the road: between its lanes.
fn middle(block: &Block) -> f64 {
    if block.lanes > 1 { 7.0 } else { 4.0 }
}

/// From a thing of one family to one of another: along the one's ground, and across to the other.
pub fn between(look: &Look, from: &Item, to: &Item) -> Vec<(f64, f64)> {
    let (start, end) = ((from.x + from.size.0 + 2.0, from.y), (to.x - 2.0, to.y - to.size.1 / 2.0));
    if look.upright {
        let x = to.x - 14.0;
        return vec![start, (x, start.1), (x, end.1), end];
    }
    let (out, half) = (start.0 + 8.0, to.x + to.size.0 / 2.0);
    let above = if end.1 > start.1 { to.y - to.size.1 - 8.0 } else { to.y + 6.0 };
    if out > half {
        // Back in time: over the child, and along it to its middle.
        return vec![start, (out, start.1), (out, above), (half, above)];
    }
    let x = (to.x - 12.0).max(out).min(half);
    vec![start, (x, start.1), (x, above)]
}

/// The links within a family come from its members' parents.
pub fn is_stem(families: &Families, edge: usize, child: usize) -> bool {
    families.stem[child] == Some(edge)
}

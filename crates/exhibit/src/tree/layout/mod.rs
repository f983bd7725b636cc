//! Where each object stands, and how the links run: a road.
//!
//! The parts, in the order in which they work: `families` finds the roads and who belongs to them, `items` folds
//! variants into counts, `axis` gives the years their places, `across` and `upright` pack a family's things beside its
//! road, `stack` puts the families beside each other, `route` leads the links through the gutters, `grid` answers what
//! is in view. [`Work`] does it in slices and counts its steps, which grow little faster than objects and links do.

mod above;
mod across;
mod axis;
mod block;
mod chains;
mod families;
mod finish;
mod grid;
mod groups;
mod homes;
mod index;
mod items;
mod look;
mod place;
mod route;
mod rows;
mod stack;
mod upright;
mod view;
mod walk;
mod work;

pub use axis::Axis;
pub use items::{DECK, Place, count_width};
pub use look::Look;
pub use route::{Role, RoutedEdge};
pub use walk::Walk;
pub use work::Work;

use super::crossings::{Track, of_tracks};
use super::request::Request;
use crate::camera::Rect;
use crate::content::Id;
use grid::Grid;
use index::Index;

/// A tree with a place for everything, in pixels of the screen at rest.
///
/// Invariant: it cannot be compared. A view that did so at every step of the clock would look through all of it; the
/// same one is known by where it lies.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// How large things are.
    pub look: Look,
    /// What stands in it.
    pub nodes: Vec<PlacedNode>,
    /// The links that are shown, but for those within a fold.
    pub edges: Vec<RoutedEdge>,
    /// The parts of the roads.
    pub roads: Vec<RoadPart>,
    /// The families.
    pub families: Vec<PlacedFamily>,
    /// Where each year stands, from the margin on.
    pub axis: Axis,
    /// All of it, with a margin.
    pub bounds: Rect,
    /// How many steps it took.
    pub steps: u64,
    grid: Grid,
    index: Index,
}

/// One thing in the picture: an object, or several folded into one with a count.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedNode {
    /// The objects, the oldest first.
    pub objects: Vec<Id>,
    /// Where in its family it stands.
    pub place: Place,
    /// Its family, by position.
    pub family: usize,
    /// Left end of its ground.
    pub x: f64,
    /// Its ground.
    pub y: f64,
    /// Length and height of what is drawn.
    pub size: (f64, f64),
    /// Where its name begins, on the line it stands on.
    pub label: (f64, f64),
    /// Its name, or those of its members, in lines.
    pub lines: Vec<String>,
    /// The first object of the fold that it is part of while that stands open.
    pub part_of: Option<Id>,
    /// Its first and its last year.
    pub years: (i32, i32),
    /// Its first and its last year are not exactly known.
    pub fuzzy: (bool, bool),
    /// It was made elsewhere.
    pub dashed: bool,
    /// All that it takes, with its name.
    pub frame: Rect,
    /// Where its name stands.
    pub words: Rect,
    /// How far the line of its years reaches along the axis.
    pub life: f64,
    /// Its place among those of its family.
    order: usize,
}

/// A part of a road that no gap cuts.
#[derive(Clone, Debug, PartialEq)]
pub struct RoadPart {
    /// Its family, by position.
    pub family: usize,
    /// Where it lies.
    pub area: Rect,
    /// The last year of what stands on it, or came of it.
    pub last: i32,
    /// It goes on past the last year.
    pub open: bool,
}

/// A family from afar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacedFamily {
    /// Where it lies.
    pub area: Rect,
    /// How many objects belong to it.
    pub count: usize,
    /// The first and the last object of its road.
    pub ends: Option<(Id, Id)>,
}

impl Layout {
    /// Where a moment of time stands along the axis of time.
    pub fn along(&self, moment: f64) -> f64 {
        self.look.margin.0 + self.axis.position(moment)
    }

    /// The place of an object, by position in `nodes`; that of its fold, if it is folded.
    pub fn place_of(&self, object: &str) -> Option<usize> {
        self.index.of_object(object)
    }

    /// The thing whose first year is nearest to a year, by position in `nodes`.
    pub fn nearest(&self, year: i32) -> Option<usize> {
        self.index.nearest(year)
    }

    /// What stands in a part of the picture, by position in `nodes`.
    pub fn nodes_in(&self, view: Rect) -> Vec<usize> {
        let touches = |index: &usize| self.nodes.get(*index).is_some_and(|node| grid::meets(node.frame, view));
        self.grid.nodes(view).into_iter().filter(touches).collect()
    }

    /// The links that run through a part of the picture, by position in `edges`.
    pub fn edges_in(&self, view: Rect) -> Vec<usize> {
        self.grid.edges(view)
    }

    /// How many pairs of links of parents cross, layer by layer of the years: each runs in its own track until it turns
    /// off to its child.
    pub fn crossings(&self) -> u64 {
        let at = |point: Option<&(f64, f64)>| {
            point.map_or((0.0, 0.0), |(x, y)| if self.look.upright { (*y, *x) } else { (*x, *y) })
        };
        let drawn = self.edges.iter().filter(|edge| edge.role == Role::Fall && edge.points.len() > 2);
        let tracks = drawn.map(|edge| {
            let (first, middle) = (at(edge.points.first()), at(edge.points.get(edge.points.len() / 2)));
            let last = at(edge.points.last());
            Track { first: first.0 as i32, last: last.0 as i32, track: middle.1, end: last.1 }
        });
        of_tracks(&tracks.collect::<Vec<_>>())
    }
}

/// Lays a tree out, all at once.
pub fn layout(request: &Request) -> Layout {
    let mut work = Work::new(request.clone());
    while !work.step(u64::MAX) {}
    work.finish()
}

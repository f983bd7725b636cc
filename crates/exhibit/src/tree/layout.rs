//! Where each object stands, and how the edges run.
//!
//! Across: an object stands at its first year, and its shelf reaches to its last. Down: bands by lane, and in each band
//! as few rows as the shelves allow. Then objects move between the rows of their band as long as that makes edges
//! shorter or fewer of them cross: a layered drawing after Sugiyama, Tagawa and Toda (1981), with the layers given by
//! time.

use super::crossings::{Line, cross};
use super::request::{Node, Request};
use super::{CARD, ROW, YEAR};
use crate::camera::Rect;
use crate::content::Id;

/// What a crossing costs, in rows of edge length.
const CROSSING: f64 = 2.5;
/// Rounds of improvement: more change nothing in trees of this size.
const ROUNDS: usize = 12;
/// Width of a letter of a name in its largest size.
const LETTER: f64 = 26.0;
/// Free space kept between two shelves in a row.
const GAP: f64 = 28.0;

/// A tree with a place for everything. Units: [`YEAR`] across, [`ROW`] down; the year `from` of the request is x = 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The objects, in the order of the request.
    pub nodes: Vec<PlacedNode>,
    /// The links, in the order of the request.
    pub edges: Vec<RoutedEdge>,
    /// All of it, with a margin.
    pub bounds: Rect,
    /// The year at x = 0.
    pub from: i32,
}

/// Where an object stands.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedNode {
    /// The object.
    pub id: Id,
    /// Left end of its shelf.
    pub x: f64,
    /// Height of its shelf.
    pub y: f64,
    /// Right end of its years.
    pub end: f64,
    /// What its name takes of its shelf, however short its years.
    pub width: f64,
    /// Its first and its last year are not exactly known: the shelf fades.
    pub fuzzy: (bool, bool),
}

/// How a edge runs.
#[derive(Clone, Debug, PartialEq)]
pub struct RoutedEdge {
    /// Position of the link in the exhibit's list of links.
    pub link: usize,
    /// Parent and child, by position in `nodes`.
    pub ends: (usize, usize),
    /// Where it leaves the parent's shelf.
    pub start: (f64, f64),
    /// Where it reaches the child.
    pub tip: (f64, f64),
}

impl RoutedEdge {
    /// The curve: it leaves the shelf downwards or upwards, and arrives along the time axis.
    pub fn path(&self) -> String {
        let ((x0, y0), (x1, y1)) = (self.start, self.tip);
        let bend = ((x1 - x0).abs() * 0.5).clamp(18.0, 90.0);
        format!("M{x0:.0} {y0:.0}C{x0:.0} {:.0} {:.0} {y1:.0} {x1:.0} {y1:.0}", y0 + (y1 - y0) * 0.7, x1 - bend)
    }
}

impl Layout {
    /// Where a year stands on the axis.
    pub fn x_of(&self, year: f64) -> f64 {
        (year - f64::from(self.from)) * YEAR
    }

    /// Pairs of edges that cross.
    pub fn crossings(&self) -> usize {
        let line = |edge: &RoutedEdge| (edge.start, edge.tip);
        let pairs = self.edges.iter().enumerate().flat_map(|(at, a)| {
            let later = self.edges.get(at + 1..).unwrap_or_default();
            later.iter().map(move |b| (a, b))
        });
        pairs.filter(|(a, b)| cross(line(a), line(b))).count()
    }
}

/// Lays out a tree. The same request always gives the same layout.
pub fn layout(request: &Request) -> Layout {
    let mut draft = Draft::new(request);
    draft.pack();
    for _ in 0..ROUNDS {
        if !draft.improve() {
            break;
        }
    }
    draft.finish()
}

/// Objects on rows. Invariant: no two shelves of a row overlap.
struct Draft<'a> {
    request: &'a Request,
    /// Row of each node.
    rows: Vec<usize>,
    /// First row and number of rows of each lane.
    lanes: Vec<(usize, usize)>,
    /// Sprigs at each node.
    at: Vec<Vec<usize>>,
}

impl<'a> Draft<'a> {
    fn new(request: &'a Request) -> Self {
        let mut at = vec![Vec::new(); request.nodes.len()];
        for (number, edge) in request.edges.iter().enumerate() {
            at[edge.from].push(number);
            at[edge.to].push(number);
        }
        Self { request, rows: vec![0; request.nodes.len()], lanes: Vec::new(), at }
    }

    /// Left and right end of the space a node takes.
    fn shelf(&self, node: usize) -> (f64, f64) {
        let Node { start, end, .. } = self.request.nodes[node];
        let x = f64::from(start - self.request.from) * YEAR;
        let end = f64::from(end + 1 - self.request.from) * YEAR;
        (x, end.max(x + self.width(node)))
    }

    /// What a node takes at the least.
    fn width(&self, node: usize) -> f64 {
        CARD.max(f64::from(self.request.nodes[node].letters) * LETTER)
    }

    /// True if the node has room in a row.
    fn fits(&self, node: usize, row: usize) -> bool {
        let (left, right) = self.shelf(node);
        (0..self.rows.len()).filter(|other| *other != node && self.rows[*other] == row).all(|other| {
            let (other_left, other_right) = self.shelf(other);
            right + GAP <= other_left || other_right + GAP <= left
        })
    }

    /// Puts every node into the first row of its lane that has room, in order of time.
    fn pack(&mut self) {
        let nodes = &self.request.nodes;
        let lanes = nodes.iter().map(|node| usize::from(node.lane) + 1).max().unwrap_or(0);
        let mut first = 0;
        self.rows.fill(usize::MAX);
        for lane in 0..lanes {
            let mut members: Vec<usize> = (0..nodes.len()).filter(|s| usize::from(nodes[*s].lane) == lane).collect();
            members.sort_by_key(|s| (nodes[*s].start, nodes[*s].id.clone()));
            let mut rows = 0;
            for node in members {
                let row = (first..).find(|row| self.fits(node, *row)).unwrap_or(first);
                self.rows[node] = row;
                rows = rows.max(row + 1 - first);
            }
            self.lanes.push((first, rows));
            first += rows;
        }
    }

    /// A edge as a line.
    fn line(&self, edge: usize) -> Line {
        let edge = self.request.edges[edge];
        let (parent, child) = (self.shelf(edge.from), self.shelf(edge.to));
        let end = f64::from(self.request.nodes[edge.from].end + 1 - self.request.from) * YEAR;
        // It leaves a little before the child begins, but from the shelf and not from the air.
        let leave = (child.0 - 34.0).min(end).max(parent.0 + 10.0);
        ((leave, self.y(edge.from)), (child.0, self.y(edge.to)))
    }

    #[expect(clippy::cast_precision_loss, reason = "rows are few")]
    fn y(&self, node: usize) -> f64 {
        self.rows[node] as f64 * ROW
    }

    /// What the edges at a node cost: their length in rows, and the crossings with all others.
    fn cost(&self, node: usize) -> f64 {
        self.at[node].iter().map(|edge| self.cost_of(*edge)).sum()
    }

    #[expect(clippy::cast_precision_loss, reason = "crossings are few")]
    fn cost_of(&self, edge: usize) -> f64 {
        let line = self.line(edge);
        let crossings = (0..self.request.edges.len()).filter(|other| cross(line, self.line(*other))).count();
        (line.0.1 - line.1.1).abs() / ROW + crossings as f64 * CROSSING
    }

    /// Moves each node to the best row of its lane, or swaps it with another; true if anything moved.
    fn improve(&mut self) -> bool {
        let mut moved = false;
        for node in 0..self.rows.len() {
            if self.at[node].is_empty() {
                continue;
            }
            let (first, count) = self.lanes[usize::from(self.request.nodes[node].lane)];
            let home = self.rows[node];
            let mut best = (self.cost(node), home);
            for row in (first..first + count).filter(|row| *row != home) {
                if self.fits(node, row) {
                    self.rows[node] = row;
                    let cost = self.cost(node);
                    if cost < best.0 - 1e-9 {
                        best = (cost, row);
                    }
                    self.rows[node] = home;
                }
            }
            moved |= best.1 != home;
            self.rows[node] = best.1;
        }
        moved | self.swap_rows()
    }

    /// Swaps whole rows of a lane where that helps; true if anything moved.
    fn swap_rows(&mut self) -> bool {
        let mut moved = false;
        for (first, count) in self.lanes.clone() {
            for a in first..first + count {
                for b in a + 1..first + count {
                    let before = self.total();
                    self.exchange(a, b);
                    if self.total() < before - 1e-9 {
                        moved = true;
                    } else {
                        self.exchange(a, b);
                    }
                }
            }
        }
        moved
    }

    fn exchange(&mut self, a: usize, b: usize) {
        for row in &mut self.rows {
            *row = match *row {
                r if r == a => b,
                r if r == b => a,
                r => r,
            };
        }
    }

    fn total(&self) -> f64 {
        (0..self.request.edges.len()).map(|edge| self.cost_of(edge)).sum()
    }

    fn finish(&self) -> Layout {
        let nodes: Vec<PlacedNode> = (0..self.rows.len())
            .map(|node| {
                let (x, _) = self.shelf(node);
                let end = f64::from(self.request.nodes[node].end + 1 - self.request.from) * YEAR;
                let Node { id, fuzzy, .. } = self.request.nodes[node].clone();
                PlacedNode { id, x, y: self.y(node), end, width: self.width(node), fuzzy }
            })
            .collect();
        let edges = (0..self.request.edges.len())
            .map(|number| {
                let edge = self.request.edges[number];
                let (start, tip) = self.line(number);
                RoutedEdge { link: edge.link, ends: (edge.from, edge.to), start, tip }
            })
            .collect();
        let corners =
            nodes.iter().flat_map(|node| [(node.x, node.y - 76.0), (node.end.max(node.x + node.width), node.y + 52.0)]);
        let bounds = Rect::around(corners).unwrap_or_default().grown(30.0);
        // The decades lie over the upper edge: 30 px, at the least scale at rest.
        let bounds = Rect { y: bounds.y - 120.0, height: bounds.height + 120.0, ..bounds };
        Layout { nodes, edges, bounds, from: self.request.from }
    }
}

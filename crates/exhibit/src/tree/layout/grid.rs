//! What is in view: an index over squares of the picture.

use super::{PlacedNode, RoutedEdge};
use crate::camera::Rect;
use std::collections::BTreeMap;

/// The side of a square, in pixels: a screen has a few dozen.
const SQUARE: f64 = 256.0;

/// Squares, each with what lies in it.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    nodes: BTreeMap<(i32, i32), Vec<usize>>,
    edges: BTreeMap<(i32, i32), Vec<usize>>,
}

/// True if two rectangles share a point.
pub fn meets(a: Rect, b: Rect) -> bool {
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}

fn squares(area: Rect) -> impl Iterator<Item = (i32, i32)> {
    let square = |at: f64| (at / SQUARE).floor() as i32;
    let (left, right) = (square(area.x), square(area.x + area.width));
    let (top, bottom) = (square(area.y), square(area.y + area.height));
    (top..=bottom).flat_map(move |row| (left..=right).map(move |column| (row, column)))
}

fn found(index: &BTreeMap<(i32, i32), Vec<usize>>, view: Rect) -> Vec<usize> {
    let square = |at: f64| (at / SQUARE).floor() as i32;
    let (top, bottom) = (square(view.y), square(view.y + view.height));
    let (left, right) = (square(view.x), square(view.x + view.width));
    // By rows that hold something, however large the view is.
    let mut all: Vec<usize> = index
        .range((top, i32::MIN)..=(bottom, i32::MAX))
        .filter(|((_, column), _)| (left..=right).contains(column))
        .flat_map(|(_, things)| things.iter().copied())
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

impl Grid {
    /// Takes in where something stands.
    pub fn put_node(&mut self, index: usize, node: &PlacedNode) {
        for square in squares(node.frame) {
            self.nodes.entry(square).or_default().push(index);
        }
    }

    /// Takes in where a link runs.
    pub fn put_edge(&mut self, index: usize, edge: &RoutedEdge) {
        for ends in edge.points.windows(2).chain(edge.tail.windows(2)) {
            for square in Rect::around([ends[0], ends[1]]).into_iter().flat_map(squares) {
                let here = self.edges.entry(square).or_default();
                if here.last() != Some(&index) {
                    here.push(index);
                }
            }
        }
    }

    pub fn nodes(&self, view: Rect) -> Vec<usize> {
        found(&self.nodes, view)
    }

    pub fn edges(&self, view: Rect) -> Vec<usize> {
        found(&self.edges, view)
    }
}

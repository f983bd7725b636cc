//! The form of a drawing: its parts, its names, and what must not be in it.

use resvg::usvg::roxmltree::{Document, Node};
use std::collections::BTreeMap;

/// The parts every car has.
const PARTS: [&str; 7] = ["shadow", "body", "glass", "trim", "lamps", "wheel-front", "wheel-rear"];
/// A racer has no glass to speak of, and a van may have no trim: these parts may be missing.
const OPTIONAL: [&str; 2] = ["glass", "trim"];
/// What would make a drawing load, run or restyle something.
const FORBIDDEN: [&str; 8] = ["image", "script", "style", "foreignObject", "font", "a", "iframe", "text"];
/// The most a file may weigh, in bytes.
const MOST: usize = 9_216;

/// What the check needs to know of a drawing.
pub struct Form {
    parts: Vec<String>,
    ids: Vec<String>,
    forbidden: Vec<String>,
    outside: Vec<String>,
    painted: bool,
    wheels: Vec<(String, f64, f64)>,
    size: usize,
    /// Where the front and the rear axle are, in mm from the front.
    pub axles: Option<(f64, f64)>,
}

impl Form {
    /// Reads a drawing. Errors: why it is no XML.
    pub fn read(text: &str) -> Result<Self, String> {
        let document = Document::parse(text).map_err(|error| format!("is no XML: {error}"))?;
        let nodes = || document.descendants().filter(Node::is_element);
        let part = |node: &Node| node.attribute("data-part").map(str::to_owned);
        let number = |node: &Node, name: &str| node.attribute(name).and_then(|n| n.parse::<f64>().ok());
        let wheels: Vec<(String, f64, f64)> = ["wheel-front", "wheel-rear"]
            .iter()
            .filter_map(|name| {
                let node = nodes().find(|node| part(node).as_deref() == Some(name))?;
                let wheel =
                    if node.has_tag_name("use") { node } else { node.descendants().find(|n| n.has_tag_name("use"))? };
                let symbol = wheel.attribute("href")?.trim_start_matches('#').to_owned();
                Some((symbol, number(&wheel, "x")?, number(&wheel, "y")?))
            })
            .collect();
        let body = nodes().find(|node| part(node).as_deref() == Some("body"));
        let painted = body.is_some_and(|body| body.descendants().any(|n| n.attribute("fill") == Some("var(--paint)")));
        let references = nodes().flat_map(|node| {
            let all: Vec<String> =
                node.attributes().filter(|a| a.name() == "href").map(|a| a.value().to_owned()).collect();
            all
        });
        Ok(Self {
            parts: nodes().filter_map(|node| part(&node)).collect(),
            ids: nodes().filter_map(|node| node.attribute("id").map(str::to_owned)).collect(),
            forbidden: nodes()
                .map(|node| node.tag_name().name().to_owned())
                .filter(|name| FORBIDDEN.contains(&name.as_str()))
                .collect(),
            outside: references.filter(|reference| !reference.starts_with('#')).collect(),
            painted,
            axles: (wheels.len() == 2).then(|| (wheels[0].1, wheels[1].1)),
            wheels,
            size: text.len(),
        })
    }

    /// What is wrong with the form of the drawing `name`.
    pub fn faults(&self, name: &str, wheels: &BTreeMap<String, f64>) -> Vec<String> {
        let mut faults = Vec::new();
        for part in PARTS.iter().filter(|part| !OPTIONAL.contains(part)) {
            if !self.parts.iter().any(|own| own == part) {
                faults.push(format!("has no part “{part}”"));
            }
        }
        if !self.painted {
            faults.push("the body is not filled with var(--paint)".into());
        }
        let own = format!("{name}-");
        faults.extend(
            self.ids
                .iter()
                .filter(|id| !id.starts_with(&own))
                .map(|id| format!("the id “{id}” does not begin with “{own}”")),
        );
        faults.extend(self.forbidden.iter().map(|tag| format!("holds <{tag}>")));
        faults.extend(self.outside.iter().map(|reference| format!("refers to “{reference}”, outside the page")));
        if self.size > MOST {
            faults.push(format!("is {} bytes; {MOST} are the most", self.size));
        }
        if self.wheels.len() != 2 {
            faults.push("has no two wheels".into());
        }
        for (symbol, _, y) in &self.wheels {
            match wheels.get(symbol) {
                None => faults.push(format!("the wheel “{symbol}” is not in parts.svg")),
                Some(radius) if (radius + y).abs() > 1.0 => {
                    faults.push(format!("a wheel of radius {radius} stands at height {}: not on the ground", -y));
                }
                Some(_) => {}
            }
        }
        faults
    }
}

/// The wheels in `parts.svg` with the radius of their tyres, in mm. A wheel counts only if its first circle, the tyre,
/// is round and of that radius.
pub fn wheels(parts: &str) -> BTreeMap<String, f64> {
    let Ok(document) = Document::parse(parts) else { return BTreeMap::new() };
    document
        .descendants()
        .filter_map(|node| {
            let radius: f64 = node.attribute("data-r")?.parse().ok()?;
            let tyre = node.descendants().find(|n| n.has_tag_name("circle"))?;
            let drawn: f64 = tyre.attribute("r")?.parse().ok()?;
            ((drawn - radius).abs() < 1.0).then(|| Some((node.attribute("id")?.to_owned(), radius)))?
        })
        .collect()
}

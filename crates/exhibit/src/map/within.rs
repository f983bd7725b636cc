//! In which country a point lies, and how far it is from another: for the check of places.

use super::basemap::{Basemap, Country};

impl Basemap {
    /// The country of today that a point of the sheet lies in, in km from its centre. Of a country that was divided,
    /// the part.
    pub fn country_at(&self, at: (f64, f64)) -> Option<&Country> {
        self.countries
            .iter()
            .find(|country| self.outlines(country).iter().filter(|ring| surrounds(ring, at)).count() % 2 == 1)
    }

    /// How far a point is from the outline of a country, in km, whichever part of it is nearest; nothing if there is no
    /// such country.
    pub fn distance(&self, code: &str, at: (f64, f64)) -> Option<f64> {
        let ours = self.countries.iter().filter(|country| whole(&country.id) == code);
        let points = ours.flat_map(|country| self.outlines(country)).flatten();
        points.map(|(x, y)| (x - at.0).hypot(y - at.1)).reduce(f64::min)
    }

    fn outlines(&self, country: &Country) -> Vec<Vec<(f64, f64)>> {
        let ring = |arcs: &Vec<i32>| {
            let points = arcs.iter().flat_map(|arc| self.points(*arc));
            points.map(|(x, y)| (f64::from(x), f64::from(y))).collect()
        };
        country.rings.iter().map(ring).collect()
    }
}

/// The code of a country, be it one of its parts.
pub fn whole(code: &str) -> &str {
    code.split('-').next().unwrap_or_default()
}

/// Whether a ring goes about a point: a line from it to the east meets it an odd number of times.
fn surrounds(ring: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
    let ends = ring.iter().zip(ring.iter().cycle().skip(1));
    let met = ends.filter(|((ax, ay), (bx, by))| {
        let across = (ay > &y) != (by > &y);
        across && x < ax + (y - ay) / (by - ay) * (bx - ax)
    });
    met.count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_in_the_country_that_goes_about_it() {
        let json = r#"{"radius": 10, "arcs": ["0 0 0 4 4 0 0 -4 -4 0", "9 0 0 4 4 0 0 -4 -4 0"],
            "countries": [{"id": "1-east", "rings": [[0]]}, {"id": "2", "rings": [[1]]}]}"#;
        let map: Basemap = crate::read::from_str(json).unwrap_or_default();
        let at = |x: f64| map.country_at((x, 2.0)).map(|country| whole(&country.id).to_owned());
        assert_eq!([at(2.0), at(6.0), at(11.0), at(20.0)], [Some("1".into()), None, Some("2".into()), None]);
        assert_eq!(map.distance("1", (9.0, 0.0)), Some(5.0));
        assert_eq!(map.distance("3", (9.0, 0.0)), None);
    }
}

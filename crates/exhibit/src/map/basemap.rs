//! The land and its borders, projected when the basemap was made.

use crate::content::Union;
use crate::load::{decode, json};
use crate::problem::Fault;
use crate::read::record;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

record! {
    /// The sheet under the map, in km from its centre. Borders are kept once each, as arcs that countries share, so
    /// that a border of the past can be drawn by leaving out a border of today.
    #[derive(Clone, Debug, Default)]
    pub struct Basemap {
        /// Where the map data comes from.
        pub notice: Rc<str> = Default::default(),
        /// How far the sheet reaches from its centre, in km.
        pub radius: f64,
        /// Lines, each `x y dx dy dx dy …`: a point, then steps. Whole km.
        pub arcs: Vec<Rc<str>>,
        /// The countries of today; one that was two for a time is in two parts.
        pub countries: Vec<Country>,
    } unread {
        /// The points of each arc, and how much each of them matters; made when they are first asked for.
        points: OnceCell<Vec<Vec<(i32, i32)>>>,
        pub(super) detail: OnceCell<Vec<Vec<f64>>>,
        /// The borders at the level of detail that was asked for last: a year takes some of them and leaves others.
        drawn: RefCell<Option<(u64, Rc<Vec<Border>>)>>,
    }
}

record! {
    /// A country of today.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Country {
        /// ISO 3166-1 numeric code, as Natural Earth gives it; with an ending for part of a country.
        pub id: Rc<str>,
        /// Its outlines: positions of arcs, in order; `-1 - n` stands for arc n run backwards.
        pub rings: Vec<Vec<i32>>,
    }
}

/// An arc between two countries, or between a country and the sea.
#[derive(Clone, Debug, PartialEq)]
pub struct Border {
    /// The countries on its sides: two, or one at the sea.
    pub between: Vec<Rc<str>>,
    /// The line as an SVG path.
    pub path: String,
}

impl Basemap {
    /// Reads the file that a basemap is kept in.
    pub fn read(bytes: Vec<u8>) -> Result<Self, Fault> {
        decode(bytes).and_then(|text| json::read(&text))
    }

    /// Every land as one SVG path. Here and below, `least` is the level of detail, in km²: see [`Basemap::level`].
    pub fn land(&self, least: f64) -> String {
        self.countries.iter().map(|country| self.outline(country, least)).collect()
    }

    /// A country as an SVG path.
    pub fn outline(&self, country: &Country, least: f64) -> String {
        country.rings.iter().map(|ring| self.ring(ring, least)).collect()
    }

    fn ring(&self, ring: &[i32], least: f64) -> String {
        let mut path = String::new();
        for (index, arc) in ring.iter().enumerate() {
            // An arc begins where the one before it ended.
            draw(&mut path, self.coarse(*arc, least).into_iter().skip(usize::from(index > 0)));
        }
        path.push('Z');
        path
    }

    /// Where land and sea meet, as one path.
    pub fn coast(&self, least: f64) -> String {
        self.borders(least).iter().filter(|line| line.between.len() == 1).map(|line| &*line.path).collect()
    }

    /// The points of an arc, backwards if its number is negative. An arc that is not there has none.
    pub(super) fn points(&self, arc: i32) -> Vec<(i32, i32)> {
        let backwards = arc < 0;
        let number = if backwards { -1 - arc } else { arc };
        let all = self.points.get_or_init(|| self.arcs.iter().map(|arc| read(arc)).collect());
        let points = usize::try_from(number).ok().and_then(|number| all.get(number)).cloned();
        let mut points = points.unwrap_or_default();
        if backwards {
            points.reverse();
        }
        points
    }

    /// The borders of a year as one path: those of today, but for those that lay within a union of the time.
    pub fn borders_of(&self, unions: &[Union], year: i32, least: f64) -> String {
        let there: Vec<&Union> = unions.iter().filter(|union| union.when.contains(year)).collect();
        let within = |border: &Border| {
            there.iter().any(|union| border.between.iter().all(|country| union.countries.contains(country)))
        };
        let borders = self.borders(least);
        let two = borders.iter().filter(|border| border.between.len() == 2);
        two.filter(|border| !within(border)).map(|border| &*border.path).collect()
    }

    /// Every border once, with the countries on its sides.
    pub fn borders(&self, least: f64) -> Rc<Vec<Border>> {
        let known = self.drawn.borrow().clone().filter(|(level, _)| *level == least.to_bits());
        if let Some((_, borders)) = known {
            return borders;
        }
        let borders = Rc::new(self.draw_borders(least));
        *self.drawn.borrow_mut() = Some((least.to_bits(), borders.clone()));
        borders
    }

    fn draw_borders(&self, least: f64) -> Vec<Border> {
        let mut sides: Vec<Vec<Rc<str>>> = vec![Vec::new(); self.arcs.len()];
        for country in &self.countries {
            for arc in country.rings.iter().flatten() {
                let number = if *arc < 0 { -1 - *arc } else { *arc };
                if let Some(sides) = usize::try_from(number).ok().and_then(|number| sides.get_mut(number)) {
                    sides.push(country.id.clone());
                }
            }
        }
        let line = |arc: usize| {
            let mut path = String::new();
            draw(&mut path, self.coarse(i32::try_from(arc).unwrap_or(i32::MAX), least));
            path
        };
        sides.into_iter().enumerate().map(|(arc, between)| Border { between, path: line(arc) }).collect()
    }
}

/// The points of an arc as it is written.
fn read(arc: &str) -> Vec<(i32, i32)> {
    let mut at = (0, 0);
    let steps: Vec<i32> = arc.split(' ').filter_map(|n| n.parse().ok()).collect();
    let stepped = steps.chunks_exact(2).map(|step| {
        at = (at.0 + step[0], at.1 + step[1]);
        at
    });
    stepped.collect()
}

/// Goes on with a path along points.
fn draw(path: &mut String, points: impl IntoIterator<Item = (i32, i32)>) {
    for (x, y) in points {
        let command = if path.is_empty() { 'M' } else { 'L' };
        path.push_str(&format!("{command}{x} {y}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_neighbours() -> Basemap {
        let json = r#"{"radius": 10, "arcs": ["0 0 0 4", "0 4 -3 0 0 -4 3 0", "0 0 3 0 0 4 -3 0"],
            "countries": [{"id": "1", "rings": [[0, 1]]}, {"id": "2", "rings": [[2, -1]]}]}"#;
        crate::read::from_str(json).unwrap_or_default()
    }

    #[test]
    fn a_ring_runs_its_arcs_forwards_and_backwards() {
        let map = two_neighbours();
        assert_eq!(map.outline(&map.countries[0], 0.0), "M0 0L0 4L-3 4L-3 0L0 0Z");
        assert_eq!(map.outline(&map.countries[1], 0.0), "M0 0L3 0L3 4L0 4L0 0Z");
    }

    #[test]
    fn a_border_knows_both_its_sides_and_a_coast_only_one() {
        let sides: Vec<usize> = two_neighbours().borders(0.0).iter().map(|border| border.between.len()).collect();
        assert_eq!(sides, [2, 1, 1]);
    }

    #[test]
    fn a_border_that_was_not_there_yet_is_left_out() {
        let union = |when: &str| -> Vec<Union> {
            let json = format!(r#"[{{"name": "Both", "when": "{when}", "countries": ["1", "2"]}}]"#);
            crate::read::from_str(&json).unwrap_or_default()
        };
        assert_eq!(two_neighbours().borders_of(&union("1922/1991"), 1967, 0.0), "");
        assert_eq!(two_neighbours().borders_of(&union("1922/1991"), 1992, 0.0), "M0 0L0 4");
    }
}

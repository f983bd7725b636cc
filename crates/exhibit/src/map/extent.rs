//! How far the map of an exhibit reaches and how near it comes, so that a story of one town and one of the whole earth
//! each fill their sheet. All lengths are in km.

use super::projection::Projection;
use crate::camera::Rect;
use crate::content::{MapFrame, Place};

/// Half the way around the earth: nothing is farther.
const ANTIPODE: f64 = 20_015.0;
/// The least width of the sheet at rest, in pixels, where a place is seen as near as it may be.
const NEAREST: f64 = 6500.0;
/// The half of a phone, in pixels, that the whole sheet must fit into.
const PHONE: f64 = 208.0;

/// Worked out from the places, but for what `map.least` says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The sheet at rest never shows less than this: a place needs its surroundings.
    pub least: f64,
    /// How far the land must reach from the centre.
    pub radius: f64,
}

impl Default for Extent {
    /// A continent, for an exhibit without places.
    fn default() -> Self {
        Self { least: 2600.0, radius: 10_400.0 }
    }
}

impl Extent {
    /// Of these places. Without `map.least`, the least view is a quarter of the distance within which four places in
    /// five lie. The land reaches past the farthest one by a twelfth.
    pub fn of(frame: &MapFrame, places: &[Place]) -> Self {
        let projection = Projection::centred(frame.centre);
        let points = places.iter().filter_map(|place| Some(projection.project(place.at?)));
        let mut distances: Vec<f64> = points.map(|(x, y)| x.hypot(y)).collect();
        distances.sort_by(f64::total_cmp);
        let most = distances.get(distances.len() * 4 / 5).copied().unwrap_or_default();
        let farthest = distances.last().copied().unwrap_or_default();
        let default = Self::default();
        // Less than a street is no distance: then all places are at the centre.
        let derived = if most > 0.1 { most / 4.0 } else { default.least };
        let least = frame.least.filter(|least| *least > 0.0).unwrap_or(derived);
        let radius = if farthest > 0.1 { farthest * 1.08 } else { default.radius };
        Self { least, radius: ((radius.max(least) / 100.0).ceil() * 100.0).min(ANTIPODE) }
    }

    /// Free space around what matters.
    pub fn margin(&self) -> f64 {
        self.least * 14.0 / 65.0
    }

    /// What the sheet shows before anything is on it.
    pub fn whole(&self) -> Rect {
        Rect { x: -self.radius, y: -self.radius, width: 2.0 * self.radius, height: 2.0 * self.radius }
    }

    /// What the sheet shows at rest: some part of it, with a margin, and not too little.
    pub fn rest(&self, part: Option<Rect>) -> Rect {
        let rect = part.unwrap_or_else(|| self.whole()).grown(self.margin());
        let (x, y) = rect.centre();
        let (width, height) = (rect.width.max(self.least), rect.height.max(self.least * 0.6));
        Rect { x: x - width / 2.0, y: y - height / 2.0, width, height }
    }

    /// The least and the greatest scale, in pixels per km.
    pub fn limits(&self) -> (f64, f64) {
        (PHONE / self.radius, NEAREST / self.least)
    }

    /// Two places nearer than this would hide each other at any scale.
    pub fn together(&self) -> f64 {
        30.0 / self.limits().1
    }

    /// How far from the centre what goes on in a year is fitted into the picture: farther roads lead out of it.
    pub fn reach(&self) -> f64 {
        self.least * 15.0 / 13.0
    }

    /// The class of a scale, by which lettering thins out: the least view is 416 pixels wide at `near`, 182 at `far`.
    pub fn class(&self, scale: f64) -> &'static str {
        match scale * self.least {
            wide if wide >= 416.0 => "near",
            wide if wide >= 182.0 => "far",
            _ => "world",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(at: &[[f64; 2]]) -> Vec<Place> {
        let json = |at: &[f64; 2]| serde_json::json!({ "id": "p", "name": "P", "at": at });
        at.iter().filter_map(|at| crate::read::read(json(at)).ok()).collect()
    }

    #[test]
    fn a_town_and_the_earth_each_fill_their_sheet() {
        // Some 2 km apart, and some 8,000 km.
        let frame = MapFrame::default();
        let town = Extent::of(&frame, &places(&[[0.0, 0.0], [0.02, 0.0], [0.0, 0.02]]));
        let earth = Extent::of(&frame, &places(&[[0.0, 0.0], [70.0, 0.0], [0.0, 75.0]]));
        assert!(town.least > 0.4 && town.least < 1.0 && town.radius == 100.0, "{town:?}");
        assert!(earth.least > 1900.0 && earth.least < 2100.0 && earth.radius > 8400.0, "{earth:?}");
        // Houses of one street stand apart in a town, and not on a globe.
        assert!(town.together() < 0.01 && earth.together() > 5.0);
        assert!(town.limits().0 < town.limits().1 && earth.limits().0 < earth.limits().1);
    }

    #[test]
    fn what_the_content_says_comes_first_and_nothing_needs_places() {
        let frame = MapFrame { least: Some(40.0), ..MapFrame::default() };
        assert_eq!(Extent::of(&frame, &places(&[[0.0, 0.0], [70.0, 0.0]])).least, 40.0);
        assert_eq!(Extent::of(&MapFrame::default(), &[]), Extent::default());
        let one = Extent::of(&MapFrame::default(), &places(&[[0.0, 0.0]]));
        assert_eq!(one, Extent::default());
        // The far side of the earth is on the sheet, and nothing is beyond it.
        let far = Extent::of(&MapFrame::default(), &places(&[[0.0, 179.0]]));
        assert_eq!(far.radius, ANTIPODE);
    }

    #[test]
    fn what_is_at_rest_is_never_less_than_the_least() {
        let extent = Extent { least: 10.0, radius: 100.0 };
        let rest = extent.rest(Some(Rect { x: 3.0, y: 3.0, width: 0.0, height: 0.0 }));
        assert_eq!((rest.width, rest.height, rest.centre()), (10.0, 6.0, (3.0, 3.0)));
        assert!(extent.rest(None).width > 200.0);
        assert_eq!(extent.class(50.0), "near");
        assert_eq!(extent.class(1.0), "world");
    }
}

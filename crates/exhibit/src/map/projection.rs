//! From the globe to the sheet.

/// Mean radius of the earth in km (IUGG 1980).
const EARTH: f64 = 6371.0088;

/// The azimuthal equidistant projection: distances and directions from the centre are true, so a reader can lay a
/// ruler from the middle to any place. Formulas: J. P. Snyder, *Map Projections: A Working Manual*, USGS 1987, p. 195.
/// Units of the sheet are kilometres; x grows to the right and y downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    sin: f64,
    cos: f64,
    longitude: f64,
}

impl Projection {
    /// Centred at a latitude and longitude in degrees.
    pub fn centred([latitude, longitude]: [f64; 2]) -> Self {
        let (sin, cos) = latitude.to_radians().sin_cos();
        Self { sin, cos, longitude: longitude.to_radians() }
    }

    /// Where a latitude and longitude in degrees is on the sheet, in km from the centre.
    pub fn project(&self, [latitude, longitude]: [f64; 2]) -> (f64, f64) {
        let (sin, cos) = latitude.to_radians().sin_cos();
        let (east, north) = (longitude.to_radians() - self.longitude).sin_cos();
        let along = (self.sin * sin + self.cos * cos * north).clamp(-1.0, 1.0);
        let angle = along.acos();
        // At the centre the quotient is 0 / 0, and its limit 1; at the opposite point there is no direction.
        let stretch = if angle.sin() < 1e-9 { 1.0 } else { angle / angle.sin() };
        let x = EARTH * stretch * cos * east;
        let y = EARTH * stretch * (self.cos * sin - self.sin * cos * north);
        (x, -y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CENTRE: [f64; 2] = [55.75, 37.62];

    #[test]
    fn the_centre_is_in_the_middle() {
        let (x, y) = Projection::centred(CENTRE).project(CENTRE);
        assert!(x.abs() < 1e-6 && y.abs() < 1e-6);
    }

    /// Great-circle distances computed by the haversine formula, an independent way.
    #[test]
    fn distances_from_the_centre_are_true() {
        for place in [[23.11, -82.37], [56.84, 60.61], [31.23, 121.47], [40.71, -74.01], [-33.9, 18.4]] {
            let (x, y) = Projection::centred(CENTRE).project(place);
            assert!((x.hypot(y) - haversine(CENTRE, place)).abs() < 0.01, "{place:?}");
        }
    }

    fn haversine(a: [f64; 2], b: [f64; 2]) -> f64 {
        let half = |d: f64| (d.to_radians() / 2.0).sin().powi(2);
        let h = half(b[0] - a[0]) + a[0].to_radians().cos() * b[0].to_radians().cos() * half(b[1] - a[1]);
        2.0 * EARTH * h.sqrt().asin()
    }

    #[test]
    fn north_is_up_and_east_is_right_of_the_centre() {
        let projection = Projection::centred(CENTRE);
        assert!(projection.project([60.0, 37.62]).1 < 0.0);
        assert!(projection.project([55.75, 50.0]).0 > 0.0);
    }
}

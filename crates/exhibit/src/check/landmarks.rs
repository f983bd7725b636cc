//! What is named on the map for orientation.

use crate::content::Landmark;
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};

/// Reports a sea or town that is nowhere on the earth, and a sea without a breadth, whose name would never be shown.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let map = &exhibit.title.map;
    let mut see = |field: &str, landmark: &Landmark, wide: bool| {
        let [latitude, longitude] = landmark.at;
        let fault = if latitude.abs() > 90.0 || longitude.abs() > 180.0 {
            Fault::Implausible(format!("[{latitude}, {longitude}] is no latitude and longitude"))
        } else if wide && landmark.breadth <= 0.0 {
            Fault::Missing("breadth".into())
        } else {
            return;
        };
        let name = landmark.name.all().next().unwrap_or_default();
        problems.push(Problem::new("exhibit.json", name, field, fault));
    };
    map.seas.iter().for_each(|sea| see("map.seas", sea, true));
    map.cities.iter().for_each(|city| see("map.cities", city, false));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Title;
    use crate::exhibit::Collections;

    #[test]
    fn a_sea_off_the_earth_and_one_without_a_breadth_are_reported() -> serde_json::Result<()> {
        let title: Title = serde_json::from_value(serde_json::json!({
            "title": "Map", "languages": [{ "id": "en", "name": "English" }], "opening": "#/map",
            "clock": { "from": 1900, "to": 2000 },
            "map": {
                "seas": [
                    { "name": "Wide", "at": [50.0, 20.0], "breadth": 300 },
                    { "name": "Narrow", "at": [50.0, 20.0] },
                ],
                "cities": [{ "name": "Nowhere", "at": [150.0, 20.0] }, { "name": "Here", "at": [50.0, 20.0] }],
            },
        }))?;
        let mut problems = Vec::new();
        check(&Exhibit::new(title, Collections::default()), &mut problems);
        let told: Vec<(&str, bool)> =
            problems.iter().map(|problem| (&*problem.entry, matches!(problem.fault, Fault::Implausible(_)))).collect();
        assert_eq!(told, [("Narrow", false), ("Nowhere", true)]);
        Ok(())
    }
}

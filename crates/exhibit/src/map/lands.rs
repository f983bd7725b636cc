//! The states of a year: what is tinted because of a league they belonged to, and where their names stand.

use super::basemap::Basemap;
use super::projection::Projection;
use crate::content::{Bloc, MapFrame};
use crate::text::Text;
use std::rc::Rc;

/// A state whose name stands on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// Its name.
    pub name: Text,
    /// The middle of the name, in km from the centre of the sheet.
    pub at: (f64, f64),
    /// How broad the state is on the sheet, in km.
    pub breadth: f64,
}

impl Basemap {
    /// The land of the members of a league in a year as one SVG path; empty if it had none.
    pub fn league(&self, bloc: &Bloc, year: i32, least: f64) -> String {
        let codes: Vec<&Rc<str>> = bloc.members_in(year).flat_map(|member| &member.countries).collect();
        let ours = self.countries.iter().filter(|country| codes.contains(&&country.id));
        ours.map(|country| self.outline(country, least)).collect()
    }

    /// The states of a year whose names are to be shown, the broadest first.
    pub fn lands(&self, frame: &MapFrame, year: i32) -> Vec<Land> {
        let projection = Projection::centred(frame.centre);
        let there = frame.unions.iter().filter(|union| union.when.contains(year));
        let land = |union: &crate::content::Union| {
            let at = projection.project(union.label?);
            Some(Land { name: union.name.clone(), at, breadth: self.breadth(&union.countries) })
        };
        let mut lands: Vec<Land> = there.filter_map(land).collect();
        lands.sort_by(|a, b| b.breadth.total_cmp(&a.breadth));
        lands
    }

    /// From the westernmost to the easternmost point of some countries, in km on the sheet.
    fn breadth(&self, codes: &[Rc<str>]) -> f64 {
        // Land without a code may be anywhere on the earth.
        let ours = self.countries.iter().filter(|country| !country.id.is_empty() && codes.contains(&country.id));
        let arcs = ours.flat_map(|country| country.rings.iter().flatten());
        let points = arcs.flat_map(|arc| self.points(*arc)).map(|(x, _)| x);
        let (least, most) = points.fold((i32::MAX, i32::MIN), |(least, most), x| (least.min(x), most.max(x)));
        f64::from(most.saturating_sub(least).max(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three() -> Basemap {
        let json = r#"{"radius": 10, "arcs": ["0 0 0 4 -3 0 0 -4 3 0", "9 0 0 4 -3 0 0 -4 3 0"],
            "countries": [{"id": "1", "rings": [[0]]}, {"id": "2", "rings": [[1]]}]}"#;
        crate::read::from_str(json).unwrap_or_default()
    }

    #[test]
    fn a_league_is_tinted_only_where_and_while_a_state_belonged_to_it() -> Result<(), crate::read::Wrong> {
        let json = r#"{"name": "League", "members": [{"name": "A", "when": "1949/1991", "countries": ["1"]},
            {"name": "B", "when": "1962/1991", "countries": ["2"]}]}"#;
        let bloc: Bloc = crate::read::from_str(json)?;
        let map = three();
        let tinted = [1948, 1950, 1970, 1992].map(|year| map.league(&bloc, year, 0.0).matches('M').count());
        assert_eq!(tinted, [0, 1, 2, 0]);
        Ok(())
    }

    #[test]
    fn a_state_has_its_name_on_the_map_while_it_was() -> Result<(), crate::read::Wrong> {
        let json = r#"{"unions": [{"name": "Both", "when": "1922/1991", "countries": ["1", "2"], "label": [0, 0]},
            {"name": "Quiet", "when": "1922/1991", "countries": ["1"]}]}"#;
        let frame: MapFrame = crate::read::from_str(json)?;
        let lands = three().lands(&frame, 1967);
        assert_eq!(lands.iter().map(|land| (land.name.get("en"), land.breadth)).collect::<Vec<_>>(), [("Both", 12.0)]);
        assert!(three().lands(&frame, 1992).is_empty());
        Ok(())
    }
}

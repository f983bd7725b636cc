use super::Id;
use crate::claim::Citation;
use crate::date::Span;
use crate::read::record;
use crate::text::Text;
use std::rc::Rc;

record! {
    /// A place on the map, or a region without a point.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Place {
        /// Its name in addresses and links.
        pub id: Id,
        /// Number in the curators' inventory.
        pub catalogue: Rc<str> = Default::default(),
        /// What it is called, whatever the year.
        pub name: Text,
        /// What it was called over time, in the order of time.
        pub names: Vec<SiteName> = Default::default(),
        /// Latitude and longitude in degrees (WGS 84); none for a region without a point.
        pub at: Option<[f64; 2]>,
        /// The point only stands for a whole country or region.
        pub region: bool = Default::default(),
        /// Terms of the vocabulary `role`.
        pub role: Vec<Id> = Default::default(),
        /// When it mattered to the story.
        pub when: Option<Span>,
        /// The country it is in today.
        pub country: Text = Default::default(),
        /// The country it was in then.
        pub then: Option<Text>,
        /// No source names it: the curator concludes it.
        pub implied: bool = Default::default(),
        /// What happened there.
        pub text: Text = Default::default(),
        /// Who says so.
        pub sources: Vec<Citation> = Default::default(),
    }
}

record! {
    /// A name that a place bore for a time.
    #[derive(Clone, Debug, PartialEq)]
    pub struct SiteName {
        /// The name: what stands on the map, then a comma or a bracket and the rest of it.
        pub name: Text,
        /// When it was in use.
        pub when: Span,
        /// Who says so.
        pub sources: Vec<Citation> = Default::default(),
    }
}

impl Place {
    /// The name it bore in a year: the later one where one ends and another begins, as with eras. `None` if no name of
    /// that year is known, and its lasting name has to do.
    pub fn name_of(&self, year: i32) -> Option<&SiteName> {
        self.names.iter().rev().find(|name| name.when.contains(year))
    }

    /// What to call it in a year.
    pub fn name_in(&self, year: i32) -> &Text {
        self.name_of(year).map_or(&self.name, |name| &name.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_bears_the_name_of_the_year_and_otherwise_its_lasting_one() -> Result<(), crate::read::Wrong> {
        let json = r#"{"id": "works", "name": "The works", "names": [
            {"name": "Old", "when": "1930/1945"}, {"name": "New", "when": "1945/1968"}]}"#;
        let place: Place = crate::read::from_str(json)?;
        let names = [1929, 1930, 1945, 1968, 1969].map(|year| place.name_in(year).get("en"));
        assert_eq!(names, ["The works", "Old", "New", "New", "The works"]);
        Ok(())
    }
}

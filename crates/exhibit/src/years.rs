//! The ruler of the clock in words: its eras, and in each the years in which something happened.

use crate::clock::headline;
use crate::content::{Era, Event};
use crate::exhibit::Exhibit;

/// An era with its years; or the years that are in none.
#[derive(Clone, Debug, PartialEq)]
pub struct EraYears<'a> {
    /// The era.
    pub era: Option<&'a Era>,
    /// Its years in which something happened, or may have.
    pub years: Vec<YearTold<'a>>,
}

/// A year in which something happened.
#[derive(Clone, Debug, PartialEq)]
pub struct YearTold<'a> {
    /// The year.
    pub year: i32,
    /// How many events began in it, or may have.
    pub events: usize,
    /// The one that tells it best, if one is known to have been in it.
    pub best: Option<&'a Event>,
}

/// Every era of the clock, and every year that has a bar on the ruler.
pub fn years_told(exhibit: &Exhibit) -> Vec<EraYears<'_>> {
    let year_of = |year: i32| {
        let began = exhibit.all.events.iter().filter(|event| event.when.from.years().contains(&year));
        YearTold { year, events: began.count(), best: headline(exhibit, (year, year)) }
    };
    let era_of = |year: i32| exhibit.era(year).map(|era| &era.id);
    let full: Vec<YearTold> = exhibit.title.clock.years().map(year_of).filter(|told| told.events > 0).collect();
    let of = |id: Option<&crate::content::Id>| full.iter().filter(|told| era_of(told.year) == id).cloned().collect();
    let eras = exhibit.all.eras.iter().map(|era| EraYears { era: Some(era), years: of(Some(&era.id)) });
    let none = EraYears { era: None, years: of(None) };
    eras.chain(Some(none).filter(|none| !none.years.is_empty())).collect()
}

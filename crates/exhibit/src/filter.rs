//! Which cars the gallery shows, and in what order.

use crate::content::{Car, Id};
use crate::exhibit::Exhibit;
use std::collections::{BTreeMap, BTreeSet};

/// The terms a visitor has chosen, by facet. Within a facet any of them will do; every facet must be met.
/// Invariant: no facet is there without a term.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Filters(BTreeMap<Id, BTreeSet<Id>>);

/// The order of the cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// On shelves, one for each generation, by year.
    #[default]
    Generation,
    /// By the first year.
    Year,
    /// By name.
    Name,
    /// By length, the longest first.
    Length,
    /// By power, the strongest first.
    Power,
    /// By number built, the most first.
    Built,
}

impl Sort {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 6] = [Self::Generation, Self::Year, Self::Name, Self::Length, Self::Power, Self::Built];

    /// Its name in addresses and locale files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Generation => "generation",
            Self::Year => "year",
            Self::Name => "name",
            Self::Length => "length",
            Self::Power => "power",
            Self::Built => "built",
        }
    }

    /// The sort of that name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.id() == id)
    }
}

impl Filters {
    /// The same with a term put in or taken out.
    pub fn toggled(&self, facet: &str, term: &str) -> Self {
        let mut filters = self.clone();
        let terms = filters.0.entry(facet.into()).or_default();
        if !terms.remove(term) {
            terms.insert(term.into());
        }
        filters.0.retain(|_, terms| !terms.is_empty());
        filters
    }

    /// True if the term is chosen.
    pub fn has(&self, facet: &str, term: &str) -> bool {
        self.0.get(facet).is_some_and(|terms| terms.contains(term))
    }

    /// True if nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every chosen term with its facet.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &Id)> {
        self.0.iter().flat_map(|(facet, terms)| terms.iter().map(move |term| (facet, term)))
    }

    /// True if the car meets every facet but `except`.
    fn admit(&self, exhibit: &Exhibit, car: &Car, except: Option<&str>) -> bool {
        self.0
            .iter()
            .filter(|(facet, _)| Some(&***facet) != except)
            .all(|(facet, chosen)| chosen.iter().any(|term| belongs(exhibit, car, facet, term)))
    }
}

/// True if the car has the term. The facet `era` is worked out: the car was made in the years of the era.
fn belongs(exhibit: &Exhibit, car: &Car, facet: &str, term: &str) -> bool {
    if facet != "era" {
        return car.terms(facet).iter().any(|own| **own == *term);
    }
    let era = exhibit.all.eras.iter().find(|era| *era.id == *term);
    // The year in which an era ends belongs to the next one.
    era.zip(car.years()).is_some_and(|(era, years)| {
        let began_before_end = era.when.to.is_none_or(|to| years.first_year() < to.last_year());
        began_before_end && era.when.meets(&years) && years.last_year(i32::MAX) >= era.when.first_year()
    })
}

/// The cars that meet query and filters, in order.
pub fn cars<'a>(exhibit: &'a Exhibit, query: &str, filters: &Filters, sort: Sort, lang: &str) -> Vec<&'a Car> {
    let mut found: Vec<(&Car, u32)> =
        matches(exhibit, query).filter(|(car, _)| filters.admit(exhibit, car, None)).collect();
    let year = |car: &Car| car.years().map_or(i32::MAX, |years| years.first_year());
    let shelf = |car: &Car| {
        let shelves = exhibit.terms("generation");
        shelves.iter().position(|term| term.id == car.generation).unwrap_or(shelves.len())
    };
    let most = |property: &'static str| move |car: &Car| car.number(property).map_or(i64::MAX, |n| -(n as i64));
    match sort {
        Sort::Generation => found.sort_by_key(|(car, _)| (shelf(car), year(car))),
        Sort::Year => found.sort_by_key(|(car, _)| year(car)),
        Sort::Name => found.sort_by_cached_key(|(car, _)| car.name.get(lang).to_lowercase()),
        Sort::Length => found.sort_by_key(|(car, _)| most("length")(car)),
        Sort::Power => found.sort_by_key(|(car, _)| most("power")(car)),
        Sort::Built => found.sort_by_key(|(car, _)| most("built")(car)),
    }
    // While a visitor types, the best answer comes first; the sort, being stable, decides among equals.
    if !query.trim().is_empty() && sort == Sort::default() {
        found.sort_by_key(|(car, score)| (shelf(car), std::cmp::Reverse(*score)));
    }
    found.into_iter().map(|(car, _)| car).collect()
}

/// For each term of a facet, how many cars a visitor would see with it, the other facets and the query being as they
/// are. In the order of the vocabulary; terms that no car has are left out.
pub fn counts(exhibit: &Exhibit, query: &str, filters: &Filters, facet: &str) -> Vec<(Id, usize)> {
    let terms: Vec<Id> = match facet {
        "era" => exhibit.all.eras.iter().map(|era| era.id.clone()).collect(),
        _ => exhibit.terms(facet).iter().map(|term| term.id.clone()).collect(),
    };
    let cars: Vec<&Car> =
        matches(exhibit, query).map(|(car, _)| car).filter(|car| filters.admit(exhibit, car, Some(facet))).collect();
    terms
        .into_iter()
        .filter(|term| exhibit.all.cars.iter().any(|car| belongs(exhibit, car, facet, term)))
        .map(|term| {
            let count = cars.iter().filter(|car| belongs(exhibit, car, facet, &term)).count();
            (term, count)
        })
        .collect()
}

fn matches<'a>(exhibit: &'a Exhibit, query: &str) -> impl Iterator<Item = (&'a Car, u32)> {
    let scores = exhibit.index.scores(query);
    exhibit.all.cars.iter().zip(scores).filter_map(|(car, score)| Some((car, score?)))
}

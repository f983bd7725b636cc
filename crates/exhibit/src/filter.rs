//! Which objects the gallery shows, and in what order.

use crate::content::{Facet, Id, Object};
use crate::exhibit::Exhibit;
use std::collections::{BTreeMap, BTreeSet};

/// The terms a visitor has chosen, by facet. Within a facet any of them will do; every facet must be met.
/// Invariant: no facet is there without a term.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Filters(BTreeMap<Id, BTreeSet<Id>>);

/// The order of the cards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// On shelves, by year.
    #[default]
    Shelf,
    /// By the first year.
    Year,
    /// By name.
    Name,
    /// By a property, the largest first.
    Property(Id),
}

impl Sort {
    /// Its name in addresses and in `sorts` of `exhibit.json`.
    pub fn id(&self) -> &str {
        match self {
            Self::Shelf => "shelf",
            Self::Year => "year",
            Self::Name => "name",
            Self::Property(id) => id,
        }
    }

    /// The sort of that name; `None` if the exhibit does not offer it.
    pub fn parse(exhibit: &Exhibit, id: &str) -> Option<Self> {
        exhibit.title.sorts.iter().find(|sort| ***sort == *id).map(Self::named)
    }

    /// How the gallery opens.
    pub fn first(exhibit: &Exhibit) -> Self {
        exhibit.title.sorts.first().map(Self::named).unwrap_or_default()
    }

    /// All that the exhibit offers, in order.
    pub fn all(exhibit: &Exhibit) -> impl Iterator<Item = Self> {
        exhibit.title.sorts.iter().map(Self::named)
    }

    fn named(id: &Id) -> Self {
        match &**id {
            "shelf" => Self::Shelf,
            "year" => Self::Year,
            "name" => Self::Name,
            _ => Self::Property(id.clone()),
        }
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

    /// True if the object meets every facet but `except`.
    fn admit(&self, exhibit: &Exhibit, object: &Object, except: Option<&str>) -> bool {
        self.0
            .iter()
            .filter(|(facet, _)| Some(&***facet) != except)
            .all(|(facet, chosen)| chosen.iter().any(|term| belongs(exhibit, object, facet, term)))
    }
}

/// True if the object has the term. That of an era is worked out: the object was made in the years of the era.
fn belongs(exhibit: &Exhibit, object: &Object, facet: &str, term: &str) -> bool {
    if facet != Facet::ERA {
        return object.has(facet, term);
    }
    let era = exhibit.era_named(term);
    // The year in which an era ends belongs to the next one.
    era.zip(object.years()).is_some_and(|(era, years)| {
        let began_before_end = era.when.to.is_none_or(|to| years.first_year() < to.last_year());
        began_before_end && era.when.meets(&years) && years.last_year(i32::MAX) >= era.when.first_year()
    })
}

/// The objects that meet query and filters, in order.
pub fn objects<'a>(exhibit: &'a Exhibit, query: &str, filters: &Filters, sort: &Sort, lang: &str) -> Vec<&'a Object> {
    let mut found: Vec<(&Object, u32)> =
        matches(exhibit, query).filter(|(object, _)| filters.admit(exhibit, object, None)).collect();
    let year = |object: &Object| object.years().map_or(i32::MAX, |years| years.first_year());
    let shelf = |object: &Object| {
        let shelves = exhibit.terms(&exhibit.title.roles.shelf);
        shelves.iter().position(|term| term.id == *object.shelf()).unwrap_or(shelves.len())
    };
    match sort {
        Sort::Shelf => found.sort_by_key(|(object, _)| (shelf(object), year(object))),
        Sort::Year => found.sort_by_key(|(object, _)| year(object)),
        Sort::Name => found.sort_by_cached_key(|(object, _)| object.name.get(lang).to_lowercase()),
        // What nobody has measured comes last.
        Sort::Property(id) => found.sort_by(|(one, _), (other, _)| {
            let number = |object: &Object| object.number(id).unwrap_or(f64::NEG_INFINITY);
            number(other).total_cmp(&number(one))
        }),
    }
    // While a visitor types, the best answer comes first; the sort, being stable, decides among equals.
    if !query.trim().is_empty() && *sort == Sort::Shelf {
        found.sort_by_key(|(object, score)| (shelf(object), std::cmp::Reverse(*score)));
    }
    found.into_iter().map(|(object, _)| object).collect()
}

/// For each term of a facet, how many objects a visitor would see with it, the other facets and the query being as they
/// are. In the order of the vocabulary; terms that no object has are left out.
pub fn counts(exhibit: &Exhibit, query: &str, filters: &Filters, facet: &str) -> Vec<(Id, usize)> {
    let terms: Vec<Id> = match facet {
        Facet::ERA => exhibit.all.eras.iter().map(|era| era.id.clone()).collect(),
        _ => exhibit.terms(facet).iter().map(|term| term.id.clone()).collect(),
    };
    let objects: Vec<&Object> = matches(exhibit, query)
        .map(|(object, _)| object)
        .filter(|object| filters.admit(exhibit, object, Some(facet)))
        .collect();
    terms
        .into_iter()
        .filter(|term| exhibit.all.objects.iter().any(|object| belongs(exhibit, object, facet, term)))
        .map(|term| {
            let count = objects.iter().filter(|object| belongs(exhibit, object, facet, &term)).count();
            (term, count)
        })
        .collect()
}

fn matches<'a>(exhibit: &'a Exhibit, query: &str) -> impl Iterator<Item = (&'a Object, u32)> {
    let found = exhibit.objects_found(query).into_iter();
    found.filter_map(|(position, score)| Some((exhibit.all.objects.get(position)?, score)))
}

//! Which objects the gallery shows, and in what order.

use crate::content::{Facet, Id, Object};
use crate::exhibit::Exhibit;
use crate::names::Order;
use crate::order;
use std::cmp::Reverse;
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

    /// The facets that the object does not meet.
    fn missed<'a>(&'a self, exhibit: &'a Exhibit, object: &'a Object) -> impl Iterator<Item = &'a Id> {
        let met = |facet: &Id, chosen: &BTreeSet<Id>| chosen.iter().any(|term| belongs(exhibit, object, facet, term));
        self.0.iter().filter(move |(facet, chosen)| !met(facet, chosen)).map(|(facet, _)| facet)
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

/// What was found, with how well it was met, by a key that is worked out once for each.
fn sorted<'a, K: Ord>(found: &mut Vec<(&'a Object, u32)>, key: impl Fn(&(&'a Object, u32)) -> K) {
    let mut keyed: Vec<_> = found.iter().map(|one| (key(one), *one)).collect();
    order::sort_by(&mut keyed, |(one, _), (other, _)| one.cmp(other));
    *found = keyed.into_iter().map(|(_, one)| one).collect();
}

/// The objects that meet query and filters, in order. `names` says which of two names in `lang` comes first, where no
/// alphabet was built in (see [`crate::names`]).
pub fn objects<'a>(
    exhibit: &'a Exhibit,
    query: &str,
    filters: &Filters,
    sort: &Sort,
    (lang, names): (&str, Order),
) -> Vec<&'a Object> {
    let mut found: Vec<(&Object, u32)> =
        matches(exhibit, query).filter(|(object, _)| filters.missed(exhibit, object).next().is_none()).collect();
    let year = |object: &Object| object.years().map_or(i32::MAX, |years| years.first_year());
    let shelf = |object: &Object| {
        let shelves = exhibit.terms(&exhibit.title.roles.shelf);
        shelves.iter().position(|term| term.id == *object.shelf()).unwrap_or(shelves.len())
    };
    match sort {
        // While a visitor types, the best answer comes first; the year, sorting being stable, decides among equals.
        Sort::Shelf => sorted(&mut found, |(object, score)| {
            let asked = !query.trim().is_empty();
            (shelf(object), asked.then_some(Reverse(*score)), year(object))
        }),
        Sort::Year => sorted(&mut found, |(object, _)| year(object)),
        Sort::Name => order::sort_by(&mut found, |(one, _), (other, _)| match (one.order, other.order) {
            (Some(one), Some(other)) => one.cmp(&other),
            _ => names(one.name.get(lang), other.name.get(lang)),
        }),
        // What nobody has measured comes last.
        Sort::Property(id) => {
            let numbered = found.iter().map(|one| (one.0.number(id).unwrap_or(f64::NEG_INFINITY), *one));
            let mut numbered: Vec<_> = numbered.collect();
            order::sort_by(&mut numbered, |(one, _), (other, _)| other.total_cmp(one));
            found = numbered.into_iter().map(|(_, one)| one).collect();
        }
    }
    found.into_iter().map(|(object, _)| object).collect()
}

/// The terms of one facet, each with the number of objects that a visitor would see with it.
pub type Counts = Vec<(Id, usize)>;

/// For each term of each facet, how many objects a visitor would see with it, the other facets and the query being as
/// they are. In the order of the vocabulary; terms that no object has are left out. One walk over the objects: what
/// misses one facet alone is counted there, what misses none everywhere.
pub fn counts(exhibit: &Exhibit, query: &str, filters: &Filters) -> Vec<Counts> {
    let facets = &exhibit.title.facets;
    let ids = |facet: &Facet| -> Vec<Id> {
        match &*facet.by {
            Facet::ERA => exhibit.all.eras.iter().map(|era| era.id.clone()).collect(),
            by => exhibit.terms(by).iter().map(|term| term.id.clone()).collect(),
        }
    };
    let terms: Vec<Vec<Id>> = facets.iter().map(ids).collect();
    // Of each term: whether anything has it, and how much of what was found.
    let mut found: Vec<Vec<(bool, usize)>> = terms.iter().map(|terms| vec![(false, 0); terms.len()]).collect();
    let has = |object: &Object, facet: &Facet, term: &Id| belongs(exhibit, object, &facet.by, term);
    for object in &exhibit.all.objects {
        for ((facet, terms), found) in facets.iter().zip(&terms).zip(&mut found) {
            for (term, (any, _)) in terms.iter().zip(found).filter(|(_, (any, _))| !*any) {
                *any = has(object, facet, term);
            }
        }
    }
    for (object, _) in matches(exhibit, query) {
        let missed: Vec<&Id> = filters.missed(exhibit, object).take(2).collect();
        let counted = |facet: &Facet| missed.iter().all(|missed| **missed == facet.by);
        for ((facet, terms), found) in facets.iter().zip(&terms).zip(&mut found) {
            if counted(facet) {
                for (term, (_, count)) in terms.iter().zip(found) {
                    *count += usize::from(has(object, facet, term));
                }
            }
        }
    }
    let named = |(terms, found): (Vec<Id>, Vec<(bool, usize)>)| {
        terms.into_iter().zip(found).filter(|(_, (any, _))| *any).map(|(term, (_, count))| (term, count)).collect()
    };
    terms.into_iter().zip(found).map(named).collect()
}

fn matches<'a>(exhibit: &'a Exhibit, query: &str) -> impl Iterator<Item = (&'a Object, u32)> {
    let found = exhibit.objects_found(query).into_iter();
    found.filter_map(|(position, score)| Some((exhibit.all.objects.get(position)?, score)))
}

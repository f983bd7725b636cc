//! How a visitor looks for objects in the gallery.

use super::Visit;
use super::field::{Part, fields};
use crate::content::Id;
use crate::exhibit::Exhibit;
use crate::filter::{Filters, Sort};
use crate::search::Kind;

/// The gallery's part of a visit.
#[derive(Clone, Debug, PartialEq)]
pub struct GalleryView {
    /// What is typed into the search.
    pub query: String,
    /// The one kind of entry that is looked for, if not all are.
    pub kind: Option<Kind>,
    /// The chosen terms.
    pub filters: Filters,
    /// The order of the cards.
    pub sort: Sort,
    /// The ways to find something are open: search, order and filters.
    pub filtering: bool,
    /// The shelf that a visitor chose. Until the clock is turned: then it is the clock's again.
    pub shelf: Option<Id>,
}

/// What can be done in the gallery.
#[derive(Clone, Debug, PartialEq)]
pub enum GalleryAction {
    /// Types into the search.
    Search(String),
    /// Narrows what is looked for to one kind of entry, or to none.
    Kind(Option<Kind>),
    /// Puts a term in or takes it out.
    Filter(Id, Id),
    /// Takes out all terms and the search.
    ClearFilters,
    /// Opens or closes the ways to find something.
    Filtering(bool),
    /// Chooses a shelf.
    Shelf(Id),
    /// Chooses the order of the cards.
    Sort(Sort),
}

impl Part for GalleryView {
    fields!(GalleryView { query: "q", kind: "in", filters: "f.", sort: "sort", filtering: "filters", shelf: "shelf" });

    fn blank(exhibit: &Exhibit) -> Self {
        Self {
            query: String::new(),
            kind: None,
            filters: Filters::default(),
            sort: Sort::first(exhibit),
            filtering: false,
            shelf: None,
        }
    }
}

impl GalleryView {
    /// True if a visitor is looking for something: the gallery then shows what was found, and not its year.
    pub fn is_finding(&self, exhibit: &Exhibit) -> bool {
        let narrowed = !self.filters.is_empty() || !self.query.is_empty();
        self.filtering || narrowed || self.sort != Sort::first(exhibit)
    }
}

impl GalleryAction {
    pub(super) fn apply(self, visit: &mut Visit) {
        let gallery = &mut visit.gallery;
        match self {
            Self::Search(query) => {
                // Whoever looks for something else looks everywhere again.
                if query.trim().is_empty() {
                    gallery.kind = None;
                }
                gallery.query = query;
            }
            Self::Kind(kind) => gallery.kind = kind,
            Self::Filter(facet, term) => gallery.filters = gallery.filters.toggled(&facet, &term),
            Self::ClearFilters => {
                gallery.filters = Filters::default();
                gallery.query = String::new();
                gallery.kind = None;
            }
            Self::Filtering(open) => gallery.filtering = open,
            Self::Shelf(shelf) => gallery.shelf = Some(shelf),
            Self::Sort(sort) => gallery.sort = sort,
        }
    }
}

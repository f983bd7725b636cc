//! What is to be laid out.

use super::{Hidden, shown};
use crate::content::{Id, Object, Standing};
use crate::exhibit::Exhibit;
use std::collections::BTreeSet;

/// A tree to be laid out. Equal requests have equal layouts, so a view computes a layout once for each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// The objects.
    pub nodes: Vec<Node>,
    /// The links between them, by position in `nodes`.
    pub edges: Vec<Edge>,
    /// The first year of the axis.
    pub from: i32,
    /// The last year of the axis.
    pub to: i32,
}

/// An object as the layout sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The object.
    pub id: Id,
    /// Its first year.
    pub start: i32,
    /// Its last year.
    pub end: i32,
    /// Its first and its last year are not exactly known.
    pub fuzzy: (bool, bool),
    /// The band it belongs in, from above to below.
    pub lane: u8,
    /// How long its name is, in the language in which it is longest.
    pub letters: u16,
}

/// What an object is called in the tree: its number says enough among the exhibit's own; a stranger needs its name, but
/// not what stands behind it in brackets.
pub fn label<'a>(exhibit: &Exhibit, object: &'a Object, lang: &str) -> &'a str {
    if exhibit.standing(object) == Some(Standing::Own) {
        return object.headline().get(lang);
    }
    let name = object.name.get(lang);
    name.split(['(', ',']).next().map_or(name, str::trim)
}

/// A link as the layout sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Position of the link in the list of links.
    pub link: usize,
    /// Position of the parent in the list of nodes.
    pub from: usize,
    /// Position of the child in the list of nodes.
    pub to: usize,
}

impl Request {
    /// Every object with a date that is not folded away, and every link between two of them that is not muted.
    ///
    /// An object's lane is twice that of its kind, plus that of the kinds of link that lead to it: so variants stand
    /// below the line they belong to.
    pub fn new(exhibit: &Exhibit, hidden: &Hidden, muted: &BTreeSet<Id>) -> Self {
        let clock = exhibit.title.clock;
        let nodes: Vec<Node> = exhibit
            .all
            .objects
            .iter()
            .filter(|object| !hidden.objects.contains(&object.id))
            .filter_map(|object| {
                let years = object.years()?;
                let kind = exhibit.term(&exhibit.title.roles.kind, object.kind()).map_or(0, |term| term.lane);
                let donor = exhibit.standing(object) == Some(Standing::Donor);
                let drop = exhibit.parents(&object.id).filter_map(|link| exhibit.term("link", &link.kind));
                let lane = kind * 2 + drop.map(|term| term.lane).max().unwrap_or(0).min(1);
                // How long a donor went on being made elsewhere is no part of this story: its shelf is short.
                let end = if donor { years.first_year() } else { years.last_year(clock.to) };
                let labels =
                    exhibit.title.languages.iter().map(|lang| label(exhibit, object, &lang.id).chars().count());
                let letters = labels.max().and_then(|letters| u16::try_from(letters).ok()).unwrap_or(0);
                let fuzzy = (years.from.is_fuzzy(), !donor && years.to.is_some_and(|to| to.is_fuzzy()));
                Some(Node { id: object.id.clone(), start: years.first_year(), end, fuzzy, lane, letters })
            })
            .collect();
        let position = |id: &Id| nodes.iter().position(|node| node.id == *id);
        let edges = exhibit
            .all
            .links
            .iter()
            .enumerate()
            .filter(|(_, link)| shown(link, muted))
            .filter_map(|(link, ends)| Some(Edge { link, from: position(&ends.from)?, to: position(&ends.to)? }))
            .collect();
        let from = nodes.iter().map(|node| node.start).min().unwrap_or(clock.from).min(clock.from);
        Self { nodes, edges, from, to: clock.to }
    }
}

//! What is to be laid out.

use super::layout::Look;
use super::{Hidden, shown};
use crate::content::{Id, Object, Standing};
use crate::exhibit::Exhibit;
use crate::scale::Scale;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// A tree to be laid out. It cannot be compared, as little as a layout.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The objects.
    pub nodes: Vec<Node>,
    /// The links between them, by position in `nodes`.
    pub edges: Vec<Edge>,
    /// The first year of the axis.
    pub from: i32,
    /// The last year of the axis.
    pub to: i32,
    /// Objects that the content puts on one road, by position in `nodes`.
    pub roads: Vec<Vec<usize>>,
    /// Objects that the content folds into a count.
    pub folds: Vec<Vec<usize>>,
    /// Objects whose fold stands open.
    pub open: BTreeSet<usize>,
    /// Width and height of the screen, in pixels.
    pub screen: (f64, f64),
    /// How large the objects are.
    pub scale: Scale,
    /// How many times as large letters are as the exhibit's own.
    pub letters: f64,
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
    /// It came from elsewhere.
    pub donor: bool,
    /// It was made elsewhere.
    pub dashed: bool,
    /// Its length and height in mm, if it is measured.
    pub size: Option<(f64, f64)>,
    /// What it is called.
    pub name: Rc<str>,
    /// The same among others of a fold, of which the first has told more.
    pub short: Rc<str>,
}

/// What an object is called in the tree: its number says enough among the exhibit's own; a stranger needs its name, but
/// not what stands behind it in brackets.
pub fn label<'a>(exhibit: &Exhibit, object: &'a Object, lang: &str) -> &'a str {
    if exhibit.standing(object) == Some(Standing::Own) {
        return object.headline().get(lang);
    }
    before_brackets(object.name.get(lang))
}

fn before_brackets(name: &str) -> &str {
    name.split(['(', ',', '（', '、']).next().map_or(name, str::trim)
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
    /// A road goes on along it.
    pub line: bool,
    /// It leads to a variant, which may be folded into a count.
    pub variant: bool,
    /// Its kind, by position in the vocabulary.
    pub kind: usize,
    /// It is drawn. Links that are left out place their objects all the same: nothing jumps when they go.
    pub shown: bool,
}

/// What of a visit the layout goes by.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// The families folded away.
    pub hidden: &'a Hidden,
    /// Kinds of link and levels of evidence that are left out.
    pub muted: &'a BTreeSet<Id>,
    /// Objects whose fold stands open.
    pub open: BTreeSet<Id>,
    /// The language of the names.
    pub lang: &'a str,
    /// Width and height of the screen, in pixels.
    pub screen: (f64, f64),
    /// How many times as large letters are as the exhibit's own.
    pub letters: f64,
}

impl Request {
    /// Every object with a date that is not folded away, and every link between two of them.
    pub fn new(exhibit: &Exhibit, wanted: &Wanted) -> Self {
        let clock = exhibit.title.clock;
        let shown_objects = exhibit.all.objects.iter().filter(|object| !wanted.hidden.objects.contains(&object.id));
        let nodes: Vec<Node> =
            shown_objects.filter_map(|object| node(exhibit, object, wanted.lang, clock.to)).collect();
        let positions: BTreeMap<&Id, usize> =
            nodes.iter().enumerate().map(|(position, node)| (&node.id, position)).collect();
        let position = |id: &Id| positions.get(id).copied();
        let kinds = exhibit.terms("link");
        let links = exhibit.all.links.iter().enumerate().filter(|(_, link)| link.from != link.to);
        let edges = links.filter_map(|(index, link)| {
            let kind = kinds.iter().position(|term| term.id == link.kind);
            let term = kind.and_then(|kind| kinds.get(kind));
            Some(Edge {
                link: index,
                from: position(&link.from)?,
                to: position(&link.to)?,
                line: term.is_some_and(|term| term.line),
                variant: term.is_some_and(|term| term.lane > 0),
                kind: kind.unwrap_or(kinds.len()),
                shown: shown(link, wanted.muted),
            })
        });
        let edges = edges.collect();
        let named = |lists: &[Vec<Id>]| lists.iter().map(|ids| ids.iter().filter_map(position).collect()).collect();
        let (roads, folds) = (named(&exhibit.title.tree.roads), named(&exhibit.title.tree.folds));
        let open = wanted.open.iter().filter_map(position).collect();
        let from = nodes.iter().map(|node| node.start).min().unwrap_or(clock.from).min(clock.from);
        let to = nodes.iter().map(|node| node.start).max().unwrap_or(clock.to).max(clock.to);
        let (screen, scale, letters) = (wanted.screen, exhibit.scale, wanted.letters);
        Self { nodes, edges, from, to, roads, folds, open, screen, scale, letters }
    }

    /// The lengths of its picture, for a road of objects of which the middle one is so long, in mm.
    pub(super) fn look(&self, middle: f64, pressed: u8) -> Look {
        Look::new(self.screen, self.scale, middle, pressed, self.letters)
    }
}

fn node(exhibit: &Exhibit, object: &Object, lang: &str, now: i32) -> Option<Node> {
    let years = object.years()?;
    let kind = exhibit.term(&exhibit.title.roles.kind, object.kind());
    let donor = kind.and_then(|kind| kind.role) == Some(Standing::Donor);
    Some(Node {
        id: object.id.clone(),
        start: years.first_year(),
        end: years.last_year(now).max(years.first_year()),
        fuzzy: (years.from.is_fuzzy(), !donor && years.to.is_some_and(|to| to.is_fuzzy())),
        donor,
        dashed: kind.is_some_and(|kind| kind.dashed),
        size: object.size(),
        name: label(exhibit, object, lang).into(),
        short: before_brackets(object.headline().get(lang)).into(),
    })
}

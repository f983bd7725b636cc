//! What stands in the picture: an object, or several folded into one with a count.

use super::families::{Families, Family};
use super::groups::{groups, lanes};
use super::look::Look;
use crate::tree::lettering;
use crate::tree::request::{Node, Request};
use std::rc::Rc;

/// The most drawings that a fold shows behind each other.
pub const DECK: usize = 5;
/// The most names that a fold tells; of more it tells the first and the last.
pub const NAMED: usize = 6;
/// Between a thing and a name that stands behind it.
pub const AFTER: f64 = 8.0;

/// Where in its family something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// On the road, in a lane of it.
    Road(u8),
    /// Before it: the road was taken from it.
    Before,
    /// After it: it became of the road.
    After,
    /// Beside it: of its time, and joined to nothing.
    Beside,
}

/// One thing in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The objects, the oldest first, by position in the request.
    pub members: Vec<usize>,
    pub place: Place,
    pub start: i32,
    pub end: i32,
    /// Length and height of what is drawn.
    pub size: (f64, f64),
    /// Its name, or those of its members, in lines.
    pub lines: Vec<String>,
    /// Length of the longest line, with the count before it, and how many lines there are.
    pub label: (f64, u8),
    /// The object on the road that it came of.
    pub root: Option<usize>,
    /// The first object of the fold that it is part of while that stands open.
    pub part_of: Option<usize>,
    /// A part of the road begins with it.
    pub cut: bool,
    /// The members are variants, which may join those of a neighbour.
    variants: bool,
    unsettled: bool,
    /// Its names are to stand in two lines, since there is not room for one.
    even: bool,
    /// Left end of its ground, and the ground.
    pub x: f64,
    pub y: f64,
    /// Where its stem leaves the road, for what stands after it.
    pub stem: f64,
    /// Its row or column, the nearest to the road first.
    pub row: usize,
}

impl Item {
    fn new(request: &Request, look: &Look, members: Vec<usize>, place: Place, root: Option<usize>) -> Self {
        let nodes = &request.nodes;
        let mut item = Self {
            place,
            start: 0,
            end: 0,
            size: (0.0, 0.0),
            lines: Vec::new(),
            label: (0.0, 1),
            root,
            part_of: None,
            cut: false,
            variants: false,
            unsettled: false,
            even: false,
            x: 0.0,
            y: 0.0,
            stem: 0.0,
            row: 0,
            members,
        };
        item.members.sort_by_key(|node| (nodes[*node].start, *node));
        item.measure(request, look);
        item
    }

    /// True if it holds several objects.
    pub fn is_fold(&self) -> bool {
        self.members.len() > 1
    }

    /// How long it is with its name.
    pub fn wide(&self, look: &Look) -> f64 {
        if self.is_aside(look) { self.size.0 + AFTER + self.label.0 } else { self.size.0.max(self.label.0) }
    }

    /// True if its name stands behind it.
    pub fn is_aside(&self, look: &Look) -> bool {
        look.aside && matches!(self.place, Place::Before | Place::Beside)
    }

    /// How high its words are where they stand behind it.
    pub fn words_aside(&self, look: &Look) -> f64 {
        let lines = look.small * 1.2 * f64::from(self.label.1);
        if self.is_fold() { lines.max(look.label * 1.2) } else { look.label * 1.1 }
    }

    /// The same fold with its names in two lines of about the same length; none if that is no shorter.
    pub fn narrower(&self, request: &Request, look: &Look) -> Option<Self> {
        if !self.is_fold() || self.lines.len() != 1 {
            return None;
        }
        let mut narrow = self.clone();
        narrow.even = true;
        narrow.measure(request, look);
        (narrow.label.0 < self.label.0).then_some(narrow)
    }

    /// True if a road goes on as long as this: it is a variant of what is on it, or a branch of the line.
    pub fn keeps_road(&self, request: &Request, families: &Families) -> bool {
        let stem = |node: &usize| families.stem[*node].map(|stem| &request.edges[stem]);
        self.members.iter().filter_map(stem).any(|edge| edge.variant || edge.line)
    }

    /// Takes in the objects of another. What follows from them is worked out by [`Item::settle`], once for all.
    pub fn absorb(&mut self, other: Self) {
        self.members.extend(other.members);
        (self.start, self.end) = (self.start.min(other.start), self.end.max(other.end));
        self.root = self.root.or(other.root);
        self.unsettled = true;
    }

    /// Puts its objects in order and measures it, after others were taken in.
    pub fn settle(&mut self, request: &Request, look: &Look) {
        if std::mem::take(&mut self.unsettled) {
            self.members.sort_by_key(|node| (request.nodes[*node].start, *node));
            self.measure(request, look);
        }
    }

    fn measure(&mut self, request: &Request, look: &Look) {
        let nodes = || self.members.iter().map(|node| &request.nodes[*node]);
        let on_road = matches!(self.place, Place::Road(_));
        let sizes = nodes().take(DECK).map(|node| look.size(node.size, request.scale, on_road));
        let (length, height) = sizes.fold((0.0_f64, 0.0_f64), |a, b| (a.0.max(b.0), a.1.max(b.1)));
        let behind = self.members.len().min(DECK).saturating_sub(1);
        self.start = nodes().map(|node| node.start).min().unwrap_or_default();
        self.end = nodes().map(|node| node.end).max().unwrap_or_default();
        self.size = (length + look.deck() * behind as f64, height);
        // In a fold the first tells its whole name, and the others what differs.
        let name = |(at, node): (usize, &'_ Node)| if at == 0 { node.name.clone() } else { node.short.clone() };
        let names: Vec<Rc<str>> = nodes().enumerate().map(name).collect();
        let names: Vec<&str> = names.iter().map(|name| &**name).collect();
        let letters = if on_road { look.name } else { look.label };
        let column = look.column() - 8.0;
        self.lines = match names.as_slice() {
            [] => Vec::new(),
            // In a column a long name stands in several lines.
            [name] if look.upright && !on_road => {
                let pieces = lettering::pieces(name, column / letters);
                lettering::wrap(&pieces.iter().map(String::as_str).collect::<Vec<_>>(), " ", column / letters, 4)
            }
            [name] => vec![(*name).to_owned()],
            all => {
                let ends = [all[0], "…", all[all.len() - 1]];
                let told = if all.len() > if look.short() { 3 } else { NAMED } { &ends[..] } else { all };
                // Short ones beside the drawings, in two lines where there are many.
                let long = lettering::width(&told.join(" · "));
                let even = if (told.len() > 3 || self.even) && !look.short() {
                    lettering::halves(told, " · ")
                } else {
                    long + 1.0
                };
                let most = if look.upright { (column - count_width(look)) / look.small } else { even };
                // A name that is longer than a column is broken, too.
                let whole = |name: &&str| {
                    let pieces = lettering::pieces(name, most);
                    let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
                    if look.upright { lettering::wrap(&pieces, " ", most, 2) } else { vec![(*name).to_owned()] }
                };
                let told: Vec<String> = told.iter().flat_map(whole).collect();
                let told: Vec<&str> = told.iter().map(String::as_str).collect();
                // On a phone a column is one name wide: three lines tell whose count it is, and a touch tells all.
                let lines = match (look.upright, look.narrow) {
                    (true, true) => 3,
                    (true, false) => {
                        if look.pressed > 0 {
                            3
                        } else {
                            5
                        }
                    }
                    (false, _) => 2,
                };
                lettering::wrap(&told, " · ", most, lines)
            }
        };
        let size = if names.len() > 1 { look.small } else { letters };
        let long = self.lines.iter().map(|line| lettering::width(line)).fold(0.0, f64::max) * size;
        self.label = (long + if names.len() > 1 { count_width(look) } else { 0.0 }, self.lines.len().max(1) as u8);
    }
}

/// The room before the names of a fold, for its count; on a phone that stands above them.
pub fn count_width(look: &Look) -> f64 {
    if look.upright && look.narrow { 0.0 } else { look.label * 2.0 }
}

/// The things of one family, without a place: first the road in order of time, then what stands before, after, beside.
pub fn items(request: &Request, families: &Families, family: &Family, look: &Look, steps: &mut u64) -> Vec<Item> {
    let item = |members: Vec<usize>, place, root| Item::new(request, look, members, place, root);
    let mut found: Vec<Item> = family.road.iter().map(|node| item(vec![*node], Place::Road(0), Some(*node))).collect();
    lanes(request, families, look, &mut found);
    for (place, nodes) in
        [(Place::Before, &family.before), (Place::After, &family.after), (Place::Beside, &family.beside)]
    {
        let groups = groups(request, families, nodes, place, steps);
        for group in groups {
            let open = group.members.iter().any(|node| request.open.contains(node));
            let root = group.members.first().and_then(|node| families.root[*node]);
            if open {
                let part_of = group.members.first().copied().filter(|_| group.members.len() > 1);
                let alone = group.members.into_iter().map(|node| item(vec![node], place, families.root[node]));
                found.extend(alone.map(|alone| Item { part_of, ..alone }));
            } else {
                found.push(Item { variants: group.variants, ..item(group.members, place, root) });
            }
        }
    }
    found
}

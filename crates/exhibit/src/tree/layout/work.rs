//! The work of laying a tree out, in slices: so that a page with ten thousand objects is never held up.

use super::Layout;
use super::axis::{Axis, Room, Rule};
use super::block::Block;
use super::families::{Families, families};
use super::items::items;
use super::look::Look;
use super::place::place;
use super::route::{Role, RoutedEdge, Router, between, is_stem};
use super::stack::{Skyline, order};
use crate::camera::Rect;
use crate::tree::request::Request;

/// So many families are made to fit the screen.
const FEW: usize = 3;
/// Links led in one go.
const AT_ONCE: usize = 256;
/// Steps that may be spent on a better order of families, for each link.
const IMPROVE: u64 = 12;

/// A layout that is being made.
#[derive(Clone, Debug)]
pub struct Work {
    request: Request,
    look: Look,
    families: Families,
    family_of: Vec<usize>,
    rules: Vec<Rule>,
    blocks: Vec<Block>,
    /// The first thing of each family, and the thing that each object is in.
    first: Vec<usize>,
    item_of: Vec<usize>,
    order: Vec<usize>,
    skyline: Skyline,
    /// The length of the middle object of the roads, in mm, and how far things are pressed.
    middle: f64,
    pressed: u8,
    layout: Layout,
    stage: Stage,
    steps: u64,
}

/// What is done next: each but the first in pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Families,
    Items(usize),
    Axis,
    Pack(usize),
    Order,
    Stack(usize),
    Route(usize),
    Across(usize),
    Index(usize),
    Done,
}

impl Work {
    /// Begins with nothing done.
    pub fn new(request: Request) -> Self {
        Self {
            look: Look::default(),
            families: Families::default(),
            family_of: vec![0; request.nodes.len()],
            rules: Vec::new(),
            blocks: Vec::new(),
            first: Vec::new(),
            item_of: vec![usize::MAX; request.nodes.len()],
            order: Vec::new(),
            skyline: Skyline::default(),
            middle: 0.0,
            pressed: 0,
            layout: Layout::default(),
            stage: Stage::Families,
            steps: 0,
            request,
        }
    }

    /// How many steps it has taken.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// Goes on for about so many steps; true when all is done.
    pub fn step(&mut self, budget: u64) -> bool {
        let until = self.steps.saturating_add(budget);
        while self.stage != Stage::Done && self.steps < until {
            self.steps += 1;
            self.stage = self.advance();
        }
        self.stage == Stage::Done
    }

    /// The layout, when all is done.
    pub fn finish(mut self) -> Layout {
        while !self.step(u64::MAX) {}
        self.layout.steps = self.steps;
        self.layout
    }

    fn advance(&mut self) -> Stage {
        match self.stage {
            Stage::Families => self.find(),
            Stage::Items(family) => self.gather(family),
            Stage::Axis => self.measure(),
            Stage::Pack(family) => self.pack(family),
            Stage::Order => {
                let budget = IMPROVE * self.request.edges.len() as u64;
                self.order = order(&self.request, &self.families, &self.family_of, budget, &mut self.steps);
                Stage::Stack(0)
            }
            Stage::Stack(place) => self.stack(place),
            Stage::Route(family) => self.route(family),
            Stage::Across(edge) => self.across(edge),
            Stage::Index(from) => self.index(from),
            Stage::Done => Stage::Done,
        }
    }

    fn find(&mut self) -> Stage {
        self.families = families(&self.request, &mut self.steps);
        let mut lengths: Vec<f64> =
            self.families.all.iter().flat_map(|family| &family.road).filter_map(|n| self.long(*n)).collect();
        lengths.sort_by(f64::total_cmp);
        let middle = lengths.get(lengths.len() / 2).copied().unwrap_or(self.request.scale.longest);
        self.look = Look::new(self.request.screen, self.request.scale, middle, self.pressed);
        self.middle = middle;
        for (family, members) in self.families.all.iter().enumerate() {
            for node in [&members.road, &members.before, &members.after, &members.beside].into_iter().flatten() {
                self.family_of[*node] = family;
            }
        }
        Stage::Items(0)
    }

    fn long(&self, node: usize) -> Option<f64> {
        self.request.nodes[node].size.map(|(length, _)| length)
    }

    fn gather(&mut self, family: usize) -> Stage {
        let Some(members) = self.families.all.get(family) else { return Stage::Axis };
        let items = items(&self.request, &self.families, members, &self.look, &mut self.steps);
        let block = Block::new(items);
        let last = self.years();
        if self.look.upright {
            block.rules_upright(&self.look, self.request.from, last, &mut self.rules, &mut self.steps);
        } else {
            let lists = (&self.request, &self.families);
            block.rules(lists, self.request.from, last, &mut self.rules, &mut self.steps);
        }
        self.blocks.push(block);
        Stage::Items(family + 1)
    }

    fn years(&self) -> usize {
        usize::try_from(self.request.to - self.request.from + 1).unwrap_or(1)
    }

    fn measure(&mut self) -> Stage {
        let mut begins = vec![false; self.years()];
        for node in &self.request.nodes {
            self.steps += 1;
            if let Some(year) = usize::try_from(node.start - self.request.from).ok().and_then(|y| begins.get_mut(y)) {
                *year = true;
            }
        }
        // Of several rules between two years only the strictest counts.
        self.rules.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(b.2.total_cmp(&a.2)));
        self.rules.dedup_by_key(|rule| (rule.0, rule.1));
        let screen = if self.look.upright { self.request.screen.1 } else { self.request.screen.0 };
        let length = screen - self.look.margin.0 - self.look.margin.1;
        let room = Room { least: 3.4, pressed: 3.4 };
        let (from, rules) = (self.request.from, std::mem::take(&mut self.rules));
        self.layout.axis = Axis::solve(from, &begins, &rules, length, room, &mut self.steps);
        let few = self.blocks.len() <= FEW;
        if few && !self.look.upright && !self.look.turns && self.layout.axis.length() > length + 1.0 {
            self.look.turns = true;
            self.blocks.clear();
            return Stage::Items(0);
        }
        Stage::Pack(0)
    }

    fn pack(&mut self, family: usize) -> Stage {
        let (count, screen) = (self.blocks.len(), self.request.screen.1);
        if family >= count {
            return self.press();
        }
        let block = &mut self.blocks[family];
        let (request, families, look, axis) = (&self.request, &self.families, &self.look, &self.layout.axis);
        if look.upright {
            block.pack_upright(request, families, look, axis, &mut self.steps);
            block.spread(look);
        } else {
            block.pack(request, families, look, axis, &mut self.steps);
            // A few families share the screen; of many each takes as little as it can.
            block.rise(look, if count > FEW { 0.0 } else { screen / count as f64 });
        }
        Stage::Pack(family + 1)
    }

    /// A few families that do not fit a low screen are made anew, a little smaller.
    fn press(&mut self) -> Stage {
        let high: f64 = self.blocks.iter().map(Block::height).sum();
        if self.look.upright || self.blocks.len() > FEW || high <= self.request.screen.1 || self.pressed >= 2 {
            return Stage::Order;
        }
        self.pressed += 1;
        let turns = self.look.turns;
        self.look = Look::new(self.request.screen, self.request.scale, self.middle, self.pressed);
        self.look.turns = turns;
        self.blocks.clear();
        Stage::Items(0)
    }

    fn stack(&mut self, place_in_order: usize) -> Stage {
        let Some(family) = self.order.get(place_in_order).copied() else { return self.stacked() };
        let upright = self.look.upright;
        let block = &self.blocks[family];
        let ends = |item: &super::items::Item| {
            let wide = item.size.0.max(item.label.0);
            if upright { (item.y - item.size.1, item.y + 60.0) } else { (item.x - 8.0, item.x + wide + 8.0) }
        };
        let span = block.items.iter().map(ends).fold((f64::MAX, 0.0_f64), |a, b| (a.0.min(b.0), a.1.max(b.1)));
        let span = if block.items.is_empty() { (0.0, 0.0) } else { span };
        let at = self.skyline.put(block, span, &mut self.steps);
        let at = if upright { at + if self.look.narrow { 42.0 } else { 108.0 } } else { at };
        self.steps += block.items.len() as u64;
        place(&mut self.layout, family, &self.request, &self.families, &self.look, &mut self.blocks[family], at);
        Stage::Stack(place_in_order + 1)
    }

    /// All things have their place: numbers them.
    fn stacked(&mut self) -> Stage {
        self.layout.look = self.look;
        let mut count = 0;
        for block in &self.blocks {
            self.first.push(count);
            for item in &block.items {
                for node in &item.members {
                    self.steps += 1;
                    self.item_of[*node] = count;
                }
                count += 1;
            }
        }
        self.layout.nodes.sort_by_key(|node| (node.family, node.order));
        let frames = self.layout.nodes.iter().map(|node| node.frame);
        let corners = frames.flat_map(|frame| [(frame.x, frame.y), (frame.x + frame.width, frame.y + frame.height)]);
        let bounds = Rect::around(corners).unwrap_or_default();
        self.layout.bounds = self.bounds(bounds);
        Stage::Route(0)
    }

    fn bounds(&self, around: Rect) -> Rect {
        let end = self.look.margin.0 + self.layout.axis.length() + self.look.margin.1;
        let right = (around.x + around.width + 8.0, around.y + around.height + 8.0);
        if self.look.upright {
            Rect { x: 0.0, y: 0.0, width: right.0.max(self.look.screen.0), height: right.1.max(end) }
        } else {
            let top = around.y.min(0.0);
            Rect { x: 0.0, y: top, width: right.0.max(end), height: right.1 - top }
        }
    }

    /// Links into the things of one family.
    fn route(&mut self, family: usize) -> Stage {
        let Some(block) = self.blocks.get(family) else { return Stage::Across(0) };
        let first = self.first[family];
        let mut router = Router::new(&self.look, block);
        for (index, item) in block.items.iter().enumerate() {
            for edge in item.members.iter().flat_map(|node| &self.families.into[*node]) {
                self.steps += 4;
                let link = &self.request.edges[*edge];
                let from = self.item_of[link.from];
                if !link.shown || self.family_of[link.from] != family || from == first + index {
                    continue;
                }
                let stem = is_stem(&self.families, *edge, link.to) && item.members.first() == Some(&link.to);
                let mut led = router.lead(link, (from - first, index), stem);
                led.ends = (from, first + index);
                let at = block.at;
                for point in led.points.iter_mut().chain(&mut led.tail) {
                    if self.look.upright { point.0 += at } else { point.1 += at }
                }
                self.layout.edges.push(led);
            }
        }
        Stage::Route(family + 1)
    }

    /// Links from one family to another, and those that lead back in time.
    fn across(&mut self, from: usize) -> Stage {
        let edges = &self.request.edges;
        for edge in edges.iter().skip(from).take(AT_ONCE).filter(|edge| edge.shown) {
            self.steps += 2;
            let ends = (self.item_of[edge.from], self.item_of[edge.to]);
            let back = self.families.rank[edge.from] > self.families.rank[edge.to];
            let (a, b) = (self.family_of[edge.from], self.family_of[edge.to]);
            if (a == b && !back) || ends.0 == ends.1 {
                continue;
            }
            let item = |index: usize, family: usize| {
                let block = &self.blocks[family];
                let mut item = block.items[index - self.first[family]].clone();
                if self.look.upright {
                    item.x += block.at
                } else {
                    item.y += block.at
                }
                item
            };
            let (parent, child) = (item(ends.0, a), item(ends.1, b));
            let points = between(&self.look, &parent, &child);
            // What crosses other families is drawn when one of its ends is chosen.
            let (role, tail, tip) = (Role::More, Vec::new(), false);
            self.layout.edges.push(RoutedEdge { link: edge.link, ends, role, points, tail, tip });
        }
        if from + AT_ONCE < edges.len() { Stage::Across(from + AT_ONCE) } else { Stage::Index(0) }
    }

    fn index(&mut self, from: usize) -> Stage {
        let Layout { nodes, edges, grid, .. } = &mut self.layout;
        for (index, node) in nodes.iter().enumerate().skip(from).take(AT_ONCE) {
            grid.put_node(index, node);
        }
        for (index, edge) in edges.iter().enumerate().skip(from).take(AT_ONCE) {
            grid.put_edge(index, edge);
        }
        self.steps += AT_ONCE as u64;
        let most = nodes.len().max(edges.len());
        if from + AT_ONCE < most { Stage::Index(from + AT_ONCE) } else { Stage::Done }
    }
}

//! The work of laying a tree out, in slices: so that a page with ten thousand objects is never held up.

use super::Layout;
use super::axis::{Axis, Room, Rule};
use super::block::Block;
use super::families::{Families, families};
use super::items::items;
use super::look::Look;
use super::stack::{BETWEEN, Skyline, order};
use crate::tree::request::Request;
use std::collections::BTreeSet;

/// So many families are made to fit the screen.
const FEW: usize = 3;
/// Steps that may be spent on a better order of families, for each link.
const IMPROVE: u64 = 12;
/// Things beside a road that was pressed are as much larger again as still fits: the largest that does.
const GROWN: [f64; 6] = [1.45, 1.3, 1.2, 1.12, 1.06, 1.0];

/// A layout that is being made.
#[derive(Clone, Debug)]
pub struct Work {
    pub(super) request: Request,
    pub(super) look: Look,
    pub(super) families: Families,
    pub(super) family_of: Vec<usize>,
    rules: Vec<Rule>,
    pub(super) blocks: Vec<Block>,
    /// The first thing of each family, and the thing that each object is in.
    pub(super) first: Vec<usize>,
    pub(super) item_of: Vec<usize>,
    pub(super) order: Vec<usize>,
    pub(super) skyline: Skyline,
    /// The length of the middle object of the roads, in mm, and how far things are pressed.
    middle: f64,
    pressed: u8,
    /// How much larger than that things beside the road are tried, as an index into [`GROWN`].
    grown: Option<usize>,
    /// The folds that stand open, until it is known how far things are pressed; and whether that is known.
    open: BTreeSet<usize>,
    is_open: bool,
    pub(super) layout: Layout,
    stage: Stage,
    pub(super) steps: u64,
}

/// What is done next: each but the first in pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
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
    pub fn new(mut request: Request) -> Self {
        Self {
            open: std::mem::take(&mut request.open),
            is_open: false,
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
            grown: None,
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
            Stage::Index(from) => self.put(from),
            Stage::Done => Stage::Done,
        }
    }

    fn find(&mut self) -> Stage {
        self.families = families(&self.request, &mut self.steps);
        let mut lengths: Vec<f64> =
            self.families.all.iter().flat_map(|family| &family.road).filter_map(|n| self.long(*n)).collect();
        lengths.sort_by(f64::total_cmp);
        let middle = lengths.get(lengths.len() / 2).copied().unwrap_or(self.request.scale.longest);
        self.look = self.request.look(middle, self.pressed);
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
            let lists = (&self.request, &self.families, &self.look);
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
        let (wide, high) = self.request.screen;
        let screen = if self.look.upright { high } else { wide * self.look.stretch };
        let length = screen - self.look.margin.0 - self.look.margin.1;
        let room = Room { least: 3.4, pressed: 3.4 };
        let (from, rules) = (self.request.from, std::mem::take(&mut self.rules));
        self.layout.axis = Axis::solve(from, &begins, &rules, length, room, &mut self.steps);
        let few = self.blocks.len() <= FEW;
        if few
            && !self.look.upright
            && !self.look.turns
            && self.grown.is_none()
            && self.layout.axis.length() > length + 1.0
        {
            self.look.turns = true;
            self.blocks.clear();
            return Stage::Items(0);
        }
        Stage::Pack(0)
    }

    fn pack(&mut self, family: usize) -> Stage {
        let (count, screen) = (self.blocks.len(), self.look.room());
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

    /// A few families that do not fit their screen are made anew, a little smaller or closer; and what is beside their
    /// roads larger again, where that leaves room. How large is found with every fold closed: what opens one moves no
    /// road.
    fn press(&mut self) -> Stage {
        let few = self.blocks.len() <= FEW;
        let fits = self.fits();
        let next = self.grown.map_or(0, |grown| grown + 1);
        if few && !self.is_open && fits && self.grown.is_none() && self.pressed > 0 && !self.look.upright {
            self.grown = Some(0);
        } else if few && !self.is_open && !fits && self.grown.is_some() && next < GROWN.len() {
            self.grown = Some(next);
        } else if few && !self.is_open && !fits && self.grown.is_none() && self.look.gives() {
            self.pressed += 1;
        } else if !self.open.is_empty() {
            self.request.open = std::mem::take(&mut self.open);
            self.is_open = true;
            self.blocks.clear();
            return Stage::Items(0);
        } else {
            return Stage::Order;
        }
        let turns = self.look.turns;
        self.look = self.request.look(self.middle, self.pressed);
        self.look.turns = turns;
        if let Some(grown) = self.grown {
            self.look.grow(GROWN[grown.min(GROWN.len() - 1)]);
        }
        self.blocks.clear();
        Stage::Items(0)
    }

    /// True if all is in view at rest: in height, and what was made larger in breadth, too.
    fn fits(&self) -> bool {
        if self.look.upright {
            let end = self.look.margin.0 + self.layout.axis.length() + self.look.margin.1 - 1.0;
            return end <= self.look.room();
        }
        let high: f64 = self.blocks.iter().map(Block::height).sum();
        let wide = self.look.screen.0 * self.look.stretch;
        let items = || self.blocks.iter().flat_map(|block| &block.items);
        let long = self.look.margin.0 + self.layout.axis.length() + self.look.margin.1;
        let within = || long <= wide + 1.0 && items().all(|item| item.x + item.wide(&self.look) + 8.0 <= wide);
        high + BETWEEN * self.blocks.len().saturating_sub(1) as f64 <= self.look.room()
            && (self.grown.is_none() || within())
    }
}

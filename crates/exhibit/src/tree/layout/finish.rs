//! The second half of the work: families beside each other, links led, and all of it indexed.

use super::Layout;
use super::place::place;
use super::route::{Role, RoutedEdge, Router, between, is_stem};
use super::work::{Stage, Work};
use crate::camera::Rect;

/// Links led in one go.
const AT_ONCE: usize = 256;

impl Work {
    pub(super) fn stack(&mut self, place_in_order: usize) -> Stage {
        let Some(family) = self.order.get(place_in_order).copied() else { return self.stacked() };
        let upright = self.look.upright;
        let block = &self.blocks[family];
        let ends = |item: &super::items::Item| {
            let wide = item.wide(&self.look);
            if upright { (item.y - item.size.1, item.y + 60.0) } else { (item.x - 8.0, item.x + wide + 8.0) }
        };
        let span = block.items.iter().map(ends).fold((f64::MAX, 0.0_f64), |a, b| (a.0.min(b.0), a.1.max(b.1)));
        let span = if block.items.is_empty() { (0.0, 0.0) } else { span };
        let at = self.skyline.put(block, span, &mut self.steps);
        let at = if upright { at + if self.look.narrow { 52.0 } else { 108.0 } } else { at };
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
            let top = around.y.min(0.0) - 8.0;
            Rect { x: 0.0, y: top, width: right.0.max(end), height: right.1 - top + self.look.edge() - 8.0 }
        }
    }

    /// Links into the things of one family.
    pub(super) fn route(&mut self, family: usize) -> Stage {
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
    pub(super) fn across(&mut self, from: usize) -> Stage {
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

    pub(super) fn put(&mut self, from: usize) -> Stage {
        let Layout { nodes, edges, grid, index: places, .. } = &mut self.layout;
        for (index, node) in nodes.iter().enumerate().skip(from).take(AT_ONCE) {
            grid.put_node(index, node);
            places.put_node(index, node);
        }
        for (index, edge) in edges.iter().enumerate().skip(from).take(AT_ONCE) {
            grid.put_edge(index, edge);
            places.put_edge(edge);
        }
        self.steps += AT_ONCE as u64;
        let most = nodes.len().max(edges.len());
        if from + AT_ONCE < most { Stage::Index(from + AT_ONCE) } else { Stage::Done }
    }
}

//! From packed things to places in the picture: where the ground, the name and the frame of each lie.

use super::block::Block;
use super::families::Families;
use super::items::{AFTER, Item, Place};
use super::look::Look;
use super::{Layout, PlacedFamily, PlacedNode, RoadPart};
use crate::camera::Rect;
use crate::tree::request::Request;

/// Between two parts of a road.
const CUT: f64 = 22.0;
/// How far along what it names a name below the road may begin, in lengths of that.
const FAR: f64 = 1.4;
/// The same on a screen that is short of room.
const SLIT: f64 = 6.0;

/// Puts a family into the picture, with its road at `at` across.
pub fn place(
    layout: &mut Layout,
    family: usize,
    request: &Request,
    families: &Families,
    look: &Look,
    block: &mut Block,
    at: f64,
) {
    block.at = at;
    let mut stems: Vec<f64> =
        block.items.iter().filter(|item| item.place == Place::After).map(|item| item.stem).collect();
    stems.sort_by(f64::total_cmp);
    let lower = lower(block);
    for (order, item) in block.items.iter().enumerate() {
        let mut node = node(layout, request, look, block, item, (&stems, &lower));
        (node.family, node.order) = (family, order);
        let by = if look.upright { (at, 0.0) } else { (0.0, at) };
        (node.x, node.y) = (node.x + by.0, node.y + by.1);
        node.label = (node.label.0 + by.0, node.label.1 + by.1);
        for area in [&mut node.frame, &mut node.words] {
            (area.x, area.y) = (area.x + by.0, area.y + by.1);
        }
        layout.nodes.push(node);
    }
    roads(layout, family, (request, families), look, block);
    let road = &families.all[family].road;
    let ends = road.first().zip(road.last()).map(|(a, b)| (request.nodes[*a].id.clone(), request.nodes[*b].id.clone()));
    let frames = layout.nodes.iter().rev().take(block.items.len()).map(|node| node.frame);
    let corners = frames.flat_map(|frame| [(frame.x, frame.y), (frame.x + frame.width, frame.y + frame.height)]);
    let area = Rect::around(corners).unwrap_or_default();
    let count = block.items.iter().map(|item| item.members.len()).sum();
    // Families are placed in the order in which they are stacked.
    if layout.families.len() <= family {
        layout.families.resize(families.all.len(), PlacedFamily::default());
    }
    layout.families[family] = PlacedFamily { area, count, ends };
}

fn node(layout: &Layout, request: &Request, look: &Look, block: &Block, item: &Item, below: Below) -> PlacedNode {
    let first = item.members.first().map(|node| &request.nodes[*node]);
    let (label, height) = label(look, block, item, below);
    // Drawn letters rise about nine tenths above their line, and fall a quarter below it.
    let letters = if matches!(item.place, Place::Road(_)) { look.name } else { look.label };
    let top = if item.is_aside(look) { item.y - 2.0 - height } else { label.1 - letters * 0.9 };
    let words = Rect { x: label.0, y: top, width: item.label.0, height };
    let (left, top) = (item.x - 4.0, (item.y - item.size.1 - 3.0).min(words.y));
    let right = (item.x + item.size.0 + 6.0).max(words.x + words.width);
    let bottom = (item.y + 3.0).max(words.y + words.height);
    let moment = f64::from(item.end) + 1.0;
    PlacedNode {
        objects: item.members.iter().map(|node| request.nodes[*node].id.clone()).collect(),
        place: item.place,
        family: 0,
        x: item.x,
        y: item.y,
        size: item.size,
        label,
        lines: item.lines.clone(),
        part_of: item.part_of.map(|node| request.nodes[node].id.clone()),
        years: (item.start, item.end),
        fuzzy: first.map_or((false, false), |node| node.fuzzy),
        dashed: first.is_some_and(|node| node.dashed),
        frame: Rect { x: left.min(words.x), y: top, width: right - left.min(words.x), height: bottom - top },
        words,
        life: layout.look.margin.0.max(look.margin.0) + layout.axis.position(moment),
        order: 0,
    }
}

/// What names below a road keep clear of: stems, and the things of the lower lane with how far their names may reach.
type Below<'a> = (&'a [f64], &'a [(f64, f64)]);

/// The things of the lower lane, from the left to the right: where each begins, and where its name ends at the most.
fn lower(block: &Block) -> Vec<(f64, f64)> {
    let items = block.items.iter().filter(|item| item.place == Place::Road(1));
    let mut found: Vec<(f64, f64)> = items.map(|item| (item.x, item.x + item.size.0 * FAR + item.label.0)).collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found
}

/// Where a name begins, and how high its words are.
fn label(look: &Look, block: &Block, item: &Item, (stems, lower): Below) -> ((f64, f64), f64) {
    let lines = f64::from(item.label.1);
    match (item.place, look.upright) {
        (Place::Road(0), false) => ((item.x + 6.0, -block.tall - 13.0), look.name * 1.15),
        (Place::Road(_), false) => {
            let y = block.lane(look) + 10.0 + look.name;
            let after = lower.partition_point(|(x, _)| *x <= item.x);
            let next = lower.get(after).map_or(f64::MAX, |(x, _)| x - item.label.0 - 6.0);
            let before = after.checked_sub(2).and_then(|at| lower.get(at)).map_or(f64::MIN, |(_, end)| end + 6.0);
            let most = (item.x + item.size.0 * FAR).min(next);
            ((free_of(stems, (before, item.x, most), item.label.0), y), look.name * 1.15)
        }
        (Place::Road(_), true) if look.narrow => ((10.0, item.y - item.size.1 - 5.0), look.name * 1.15),
        (Place::Road(_), true) => ((14.0, item.y - (item.size.1 - look.name * 0.7).max(0.0) / 2.0), look.name * 1.15),
        (_, _) if item.is_aside(look) => {
            // On the ground, clear of the line that runs along it.
            let lines = look.small * 1.2 * (lines - 1.0);
            let above = if item.is_fold() { 6.0 + lines - look.label * 0.25 } else { 6.0 };
            ((item.x + item.size.0 + AFTER, item.y - above), item.words_aside(look))
        }
        (_, _) if item.is_fold() => {
            let high =
                if look.narrow { look.label * 1.5 + look.small * 1.2 * lines } else { look.small * 1.22 * lines };
            ((item.x, item.y + look.label * 1.15), high.max(look.label * 1.3))
        }
        (_, _) => ((item.x + 2.0, item.y + look.label * 1.14), look.label * 1.2 * lines),
    }
}

/// The first place from `from` on, and no farther than `most`, at which a name of that length meets no stem; else left
/// of the first stem, where that is not before `least`; else the first place.
fn free_of(stems: &[f64], (least, from, most): (f64, f64, f64), length: f64) -> f64 {
    let mut at = from + 2.0;
    let mut next = stems.partition_point(|stem| *stem < at - 5.0);
    let first = stems.get(next).map(|stem| stem - 6.0 - length);
    while let Some(stem) = stems.get(next).filter(|stem| **stem < at + length + 5.0) {
        at = stem + 6.0;
        next += 1;
    }
    if at <= most {
        return at;
    }
    let before = |end: f64| stems.partition_point(|stem| *stem < end);
    let clear = |at: &f64| *at >= least && before(at - 5.0) == before(at + length + 5.0);
    first.filter(clear).unwrap_or(from + 2.0)
}

/// The parts of the road: from the first thing of each to the last year of what stands on it and came of it, or to the
/// next part.
fn roads(layout: &mut Layout, family: usize, (request, families): (&Request, &Families), look: &Look, block: &Block) {
    let road: Vec<&Item> = block.items.iter().filter(|item| matches!(item.place, Place::Road(_))).collect();
    let cuts: Vec<usize> = (0..road.len()).filter(|index| road[*index].cut).collect();
    let part_of = |start: i32| cuts.iter().rposition(|cut| road[*cut].start <= start).unwrap_or(0);
    let mut ends = vec![i32::MIN; cuts.len()];
    for item in &block.items {
        let came = item.root.map(|root| request.nodes[root].start);
        let start = if matches!(item.place, Place::Road(_)) { Some(item.start) } else { came };
        let lasts = matches!(item.place, Place::Road(_)) || item.keeps_road(request, families);
        if let Some(start) = start.filter(|_| lasts) {
            let part = part_of(start);
            ends[part] = ends[part].max(item.end);
        }
    }
    let above = if look.narrow { look.name + 4.0 } else { 8.0 };
    let along = |item: &Item| if look.upright { item.y - item.size.1 - above } else { item.x - 10.0 };
    let long = |item: &Item| if look.upright { item.y + 10.0 } else { item.x + item.size.0 + 10.0 };
    for (part, cut) in cuts.iter().enumerate() {
        let next = cuts.get(part + 1).map(|cut| road[*cut]);
        let last = road[cuts.get(part + 1).map_or(road.len(), |cut| *cut) - 1];
        let open = next.is_none() && ends[part] >= request.to;
        let end = look.margin.0 + layout.axis.position(f64::from(ends[part]) + 1.0);
        // Where neighbours take turns over a cut, that is a slit, and what stands at it bridges it.
        let most = next.map_or(f64::MAX, |next| if look.turns { along(next) - SLIT } else { along(next) - CUT });
        let end = end.max(long(last)).min(most);
        let end = if open { end + look.margin.1 } else { end };
        let start = along(road[*cut]);
        let (lower, across) = (f64::from(block.lanes - 1) * block.lane(look) + 9.0, block.step);
        let area = if look.upright {
            Rect { x: block.at, y: start, width: across, height: (end - start).max(8.0) }
        } else {
            Rect { x: start, y: block.at - 8.0, width: (end - start).max(8.0), height: lower + 8.0 }
        };
        layout.roads.push(RoadPart { family, area, last: ends[part], open });
    }
}

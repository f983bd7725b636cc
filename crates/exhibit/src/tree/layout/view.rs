//! What part of the tree is on the screen while nobody has moved it.

use super::Layout;
use crate::camera::{Camera, Rect};
use crate::tree::Highlight;

/// How much of the screen the card of a chosen object takes: of the width, of a lying screen, at most so many pixels.
const CARD: (f64, f64) = (0.4, 452.0);
/// And of the height, of a standing one.
const SHEET: f64 = 0.4;
/// The lowest letters on a screen that people stand before, and on any other, in pixels.
const LETTERS: (f64, f64) = (18.0, 13.1);
/// Free room at the edge of what stands out.
const AIR: f64 = 40.0;
/// The same at the edge of what comes into view, in pixels; and what closes a fold, beside its first object.
const EDGE: f64 = 12.0;
const CLOSE: f64 = 36.0;
/// How much nearer a story brings what it speaks of, at most.
const TOLD: f64 = 2.0;

impl Layout {
    /// The part that a story speaks of, which has the whole screen for it: the chosen object with what stands out with
    /// it, as near as both fit; where they do not, the chosen one in the middle.
    pub fn told(&self, chosen: &str, highlight: Option<&Highlight>) -> Option<Rect> {
        let (width, height) = self.look.screen;
        let chosen = self.nodes.get(self.place_of(chosen)?)?.frame;
        let family = self.family(chosen, highlight).grown(-AIR / 4.0);
        let fits = family.width <= width && family.height <= height;
        let near = family.at_least(width / TOLD, height / TOLD);
        Some(if fits { near } else { chosen.at_least(width, height) })
    }

    /// The frame around an object and all that stands out with it, with air.
    fn family(&self, chosen: Rect, highlight: Option<&Highlight>) -> Rect {
        let out = highlight.into_iter().flat_map(|highlight| &highlight.objects);
        let frames = out.filter_map(|id| Some(self.nodes[self.place_of(id)?].frame)).chain([chosen]);
        let corners = frames.flat_map(|f| [(f.x, f.y), (f.x + f.width, f.y + f.height)]);
        Rect::around(corners).unwrap_or(chosen).grown(AIR)
    }

    /// How many units a pixel is at rest: one, or a little more where that brings all of the picture onto the screen,
    /// or all of its breadth, and leaves letters that can be read.
    fn unit(&self) -> f64 {
        let ((width, height), bounds) = (self.look.screen, self.bounds);
        let letters = if self.look.kiosk() { LETTERS.0 } else { LETTERS.1 };
        let most = (self.look.small.min(self.look.label) / letters).max(self.look.stretch);
        let edge = self.look.edge();
        let (wide, high) = (bounds.width / width, (bounds.height - edge) / (height - edge).max(1.0));
        let across = if self.look.upright { wide } else { high };
        // Where no more than a part of it fits in any case, as much of it as can be read.
        let fits = [wide.max(high), across].into_iter().find(|unit| *unit <= most);
        fits.unwrap_or(most.min(across)).max(1.0)
    }

    /// The part at rest: as large as the screen, or a little larger where then all of it is in view. Around the year;
    /// with an object chosen, around what stands out with it, left of the card or above it.
    pub fn at_rest(&self, year: i32, chosen: Option<&str>, highlight: Option<&Highlight>) -> Rect {
        let unit = self.unit();
        let (width, height) = (self.look.screen.0 * unit, self.look.screen.1 * unit);
        let along = self.along(f64::from(year) + 0.5);
        let road = self.roads.first().map_or(self.bounds.centre().1, |part| part.area.centre().1);
        let centre = if self.look.upright { (width / 2.0, along) } else { (along, road) };
        let (x, y) = self.kept((centre.0 - width / 2.0, centre.1 - height * 0.5), (width, height));
        let view = Rect { x, y, width, height };
        let chosen = chosen.and_then(|id| self.place_of(id)).map(|index| self.nodes[index].frame);
        let Some(chosen) = chosen else { return view };
        let (free_width, free_height) = self.free((width, height), unit, true);
        let family = self.family(chosen, highlight);
        let at = |from: f64, long: f64, chosen: (f64, f64), view: f64, free: f64| {
            if long <= free {
                // All of it: moved as little as that needs.
                view.min(from).max(from + long - free)
            } else {
                (chosen.0 + chosen.1 / 2.0 - free / 2.0).clamp(from, from + long - free)
            }
        };
        let x = at(family.x, family.width, (chosen.x, chosen.width), view.x, free_width);
        let y = at(family.y, family.height, (chosen.y, chosen.height), view.y, free_height);
        // What is in view in all its breadth stays where it is: the years lie at one edge, and cover nothing there.
        let x = if self.look.upright && self.bounds.width <= width + 1.0 { view.x } else { x };
        Rect { x, y, ..view }
    }

    /// What of a view of that size, at so many units a pixel, the years and the card of a chosen object leave free.
    fn free(&self, (width, height): (f64, f64), unit: f64, card: bool) -> (f64, f64) {
        match (self.look.upright, card) {
            (true, true) => (width, height * (1.0 - SHEET)),
            (true, false) => (width, height),
            (false, true) => (width - (width * CARD.0).min(CARD.1 * unit), height - self.look.edge() * unit),
            (false, false) => (width, height - self.look.edge() * unit),
        }
    }

    /// The camera moved as little as brings a part of the picture into view, clear of the card if there is one; none
    /// where it is. Of what is larger than the view the beginning is brought.
    pub fn brought(&self, part: Rect, camera: Camera, card: bool) -> Option<Camera> {
        let (width, height) = self.look.screen;
        let unit = 1.0 / camera.scale.max(1e-6);
        let (wide, high) = (width * unit, height * unit);
        let free = self.free((wide, high), unit, card);
        let air = EDGE * unit;
        let one = |low: f64, from: f64, long: f64, free: f64| {
            // From the edges of the view: no lower than its beginning, no higher than its end.
            let to = (from + long + air - free).min(from - air);
            if low > from - air { from - air } else { low.max(to) }
        };
        let (left, top) = (camera.x - wide / 2.0, camera.y - high / 2.0);
        let (x, y) = (one(left, part.x, part.width, free.0), one(top, part.y, part.height, free.1));
        let moved = Camera { x: x + wide / 2.0, y: y + high / 2.0, ..camera };
        (!moved.is_like(camera)).then_some(moved)
    }

    /// Where the things of an opened fold stand, with what closes it; none of one that is closed.
    pub fn opened(&self, fold: &str) -> Option<Rect> {
        let corners = self.index.of_fold(fold).iter().flat_map(|index| {
            let Rect { x, y, width, height } = self.nodes[*index].frame;
            [(x, y), (x + width + CLOSE, y + height)]
        });
        Rect::around(corners)
    }

    /// The upper left corner of a view, moved onto the picture where that is larger than the screen, and so that the
    /// picture lies in the middle where it is smaller.
    fn kept(&self, (x, y): (f64, f64), (width, height): (f64, f64)) -> (f64, f64) {
        let one = |at: f64, screen: f64, from: f64, long: f64| {
            if long <= screen { from - (screen - long) / 2.0 } else { at.clamp(from, from + long - screen) }
        };
        let mut bounds = self.bounds;
        if !self.look.upright {
            // The years at the lower edge stay as high as they are.
            bounds.height += self.look.edge() * (width / self.look.screen.0 - 1.0);
        }
        (one(x, width, bounds.x, bounds.width), one(y, height, bounds.y, bounds.height))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::layout::{Look, PlacedNode};

    fn picture() -> Layout {
        let part = |x: f64, y: f64| PlacedNode {
            part_of: Some("fold".into()),
            frame: Rect { x, y, width: 60.0, height: 30.0 },
            ..node()
        };
        let look = Look { screen: (1000.0, 500.0), ..Look::default() };
        let mut layout = Layout { look, nodes: vec![part(900.0, 480.0), part(900.0, 700.0)], ..Layout::default() };
        for (place, node) in layout.nodes.iter().enumerate() {
            layout.index.put_node(place, node);
        }
        layout
    }

    fn node() -> PlacedNode {
        PlacedNode {
            objects: Vec::new(),
            place: crate::tree::Place::After,
            family: 0,
            x: 0.0,
            y: 0.0,
            size: (0.0, 0.0),
            label: (0.0, 0.0),
            lines: Vec::new(),
            part_of: None,
            years: (0, 0),
            fuzzy: (false, false),
            dashed: false,
            frame: Rect::default(),
            words: Rect::default(),
            life: 0.0,
            order: 0,
        }
    }

    #[test]
    fn a_fold_that_is_opened_comes_into_view_and_clear_of_the_years_and_the_card() {
        let layout = picture();
        let area = layout.opened("fold").unwrap_or_default();
        assert_eq!((area.y, area.height), (480.0, 250.0));
        assert_eq!(layout.opened("another"), None);
        for (scale, card) in [(1.0, false), (1.0, true), (0.8, true)] {
            let camera = Camera { x: 500.0, y: 250.0, scale };
            let moved = layout.brought(area, camera, card).unwrap_or(camera);
            let (right, bottom) = moved.on_screen((area.x + area.width, area.y + area.height), 1000.0, 500.0);
            let (left, top) = moved.on_screen((area.x, area.y), 1000.0, 500.0);
            assert!(left >= 0.0 && top >= 0.0 && bottom <= 500.0 - layout.look.edge(), "{moved:?}");
            assert!(right <= if card { 600.0 } else { 1000.0 }, "{moved:?}");
            assert_eq!(layout.brought(area, moved, card), None, "what is in view stays where it is");
        }
    }
}

//! What part of the tree is on the screen while nobody has moved it.

use super::Layout;
use crate::camera::Rect;
use crate::tree::Highlight;

/// How much of the screen the card of a chosen object takes: of the width, of a lying screen, at most so many pixels.
const CARD: (f64, f64) = (0.4, 452.0);
/// And of the height, of a standing one.
const SHEET: f64 = 0.4;
/// The lowest letters on a screen that people stand before, and on any other, in pixels.
const LETTERS: (f64, f64) = (18.0, 13.5);
/// Free room at the edge of what stands out.
const AIR: f64 = 40.0;
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
        let out = self.nodes.iter().filter(|node| {
            highlight.is_some_and(|highlight| node.objects.iter().any(|id| highlight.objects.contains(id)))
        });
        let frames = out.map(|node| node.frame).chain([chosen]);
        let corners = frames.flat_map(|f| [(f.x, f.y), (f.x + f.width, f.y + f.height)]);
        Rect::around(corners).unwrap_or(chosen).grown(AIR)
    }

    /// How many units a pixel is at rest: one, or a little more where that brings all of the picture onto the screen,
    /// or all of its breadth, and leaves letters that can be read.
    fn unit(&self) -> f64 {
        let ((width, height), bounds) = (self.look.screen, self.bounds);
        let letters = if self.look.kiosk() { LETTERS.0 } else { LETTERS.1 };
        let most = self.look.small.min(self.look.label) / letters;
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
        // What the card leaves free.
        let (free_width, free_height) = if self.look.upright {
            (width, height * (1.0 - SHEET))
        } else {
            (width - (width * CARD.0).min(CARD.1 * unit), height - self.look.edge() * unit)
        };
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
        Rect { x, y, ..view }
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

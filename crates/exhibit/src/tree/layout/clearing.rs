//! Room that a picture leaves free, for words about all of it.

use super::{Layout, Role};
use crate::camera::Rect;
use crate::tree::lettering;

/// With more things than this nobody looks for room: there is none, and looking costs time.
const MANY: usize = 160;
/// Free room around what stands there, and how far apart places are that are tried.
const AIR: f64 = 14.0;
const STEP: f64 = 24.0;
/// The letters of a question, from the largest to the smallest that is worth it, in pixels at rest.
const LETTERS: [f64; 9] = [48.0, 44.0, 40.0, 36.0, 32.0, 29.0, 26.0, 23.0, 20.0];
/// How many times as large the figures of the year are, how wide each is and how high, in heights of its letters.
const YEAR: (f64, f64, f64) = (3.4, 0.5, 0.84);
/// From one line to the next, in letters.
const LINE: f64 = 1.2;
/// How far from the beginning of time it may stand, in parts of the screen.
const NEAR: f64 = 0.4;

/// What the whole picture is about: a question, and the year beneath it where that is to be large.
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    /// The question.
    pub lines: Vec<String>,
    /// The height of its letters, and of those of the year.
    pub size: (f64, f64),
    /// Where its lines begin, on the ground of each.
    pub at: Vec<(f64, f64)>,
    /// Where the year begins, on its ground; none in a standing picture, where there is not room for both.
    pub year: Option<(f64, f64)>,
}

impl Caption {
    /// All that it takes.
    pub fn frame(&self) -> Rect {
        let wide = self.lines.iter().map(|line| lettering::width(line)).fold(0.0, f64::max) * self.size.0;
        let year = if self.year.is_some() { self.size.1 * YEAR.1 * 4.0 } else { 0.0 };
        let (left, top) = self.at.first().map_or((0.0, 0.0), |(x, y)| (*x, y - self.size.0));
        let last = self.year.or(self.at.last().copied()).map_or(top, |(_, y)| y);
        Rect { x: left, y: top, width: wide.max(year), height: last - top }
    }
}

impl Layout {
    /// A question in the largest letters for which there is room, the year below it in a lying picture.
    pub fn caption(&self, question: &str) -> Option<Caption> {
        let (unit, upright) = (self.unit(), self.look.upright);
        let words: Vec<&str> = question.split(' ').collect();
        let lines = if upright {
            lettering::wrap(&words, " ", lettering::halves(&words, " "), 3)
        } else {
            vec![question.to_owned()]
        };
        let wide = lines.iter().map(|line| lettering::width(line)).fold(0.0, f64::max);
        LETTERS.into_iter().find_map(|letters| {
            let size = letters * unit;
            let figures = if upright { 0.0 } else { size * YEAR.0 };
            let long = (wide * size).max(figures * YEAR.1 * 4.0);
            let text = size * LINE * lines.len() as f64;
            let (x, y) = self.clearing(long, text + figures * YEAR.2)?;
            let line = |at: usize| (x, y + size * (0.95 + LINE * at as f64));
            let at = (0..lines.len()).map(line).collect();
            let year = (!upright).then_some((x, y + text + figures * YEAR.2));
            Some(Caption { lines: lines.clone(), size: (size, figures), at, year })
        })
    }

    /// The upper left corner of a place so wide and so high that nothing of the picture meets: no thing, no name, no
    /// road, no link that is seen at rest and no line of years. In a lying picture as low and as far left as there is
    /// one; in a standing one right of the road, as high as there is one.
    fn clearing(&self, wide: f64, high: f64) -> Option<(f64, f64)> {
        if self.nodes.is_empty() || self.nodes.len() > MANY || self.look.narrow {
            return None;
        }
        let taken = self.taken();
        let bounds = self.bounds;
        let free = |x: f64, y: f64| {
            let own = Rect { x, y, width: wide, height: high }.grown(AIR);
            !taken.iter().any(|area| super::grid::meets(*area, own))
        };
        let steps =
            |from: f64, to: f64| (0_u32..).map(move |n| f64::from(n) * STEP).take_while(move |by| from + by <= to);
        if self.look.upright {
            let left = self.roads.iter().map(|part| part.area.x + part.area.width).fold(0.0, f64::max) + 2.0 * AIR;
            let right = bounds.x + bounds.width - AIR - wide;
            let (top, bottom) = (bounds.y + AIR, bounds.y + self.look.screen.1 * NEAR);
            return (left <= right)
                .then(|| steps(top, bottom).map(|by| (left, top + by)).find(|(x, y)| free(*x, *y)))
                .flatten();
        }
        let left = bounds.x + self.look.margin.0;
        let bottom = bounds.y + bounds.height - self.look.edge() - AIR - high;
        let places = steps(left, left + self.look.screen.0 * NEAR - wide)
            .flat_map(|by| steps(0.0, bottom - bounds.y).map(move |up| (left + by, bottom - up)));
        places.into_iter().find(|(x, y)| free(*x, *y))
    }

    /// What is taken at rest.
    fn taken(&self) -> Vec<Rect> {
        let frames = self.nodes.iter().map(|node| node.frame);
        let lives = self.nodes.iter().filter(|_| !self.look.upright).map(|node| {
            let long = (node.life - node.x).max(0.0);
            Rect { x: node.x, y: node.y - 2.0, width: long, height: 4.0 }
        });
        let seen = self.edges.iter().filter(|edge| matches!(edge.role, Role::Fall | Role::Stem));
        let lines = seen.flat_map(|edge| edge.points.windows(2).filter_map(|ends| Rect::around([ends[0], ends[1]])));
        let roads = self.roads.iter().map(|part| part.area);
        frames.chain(lives).chain(lines).chain(roads).collect()
    }
}

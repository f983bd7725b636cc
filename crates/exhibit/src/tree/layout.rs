//! Where each object stands, and how the branches run.
//!
//! Across: an object stands at its first year, and its shelf reaches to its last. Down: bands by lane, and in each band as
//! few rows as the shelves allow. Then objects move between the rows of their band as long as that makes branches shorter
//! or fewer of them cross: a layered drawing after Sugiyama, Tagawa and Toda (1981), with the layers given by time.

use super::crossings::{Line, cross};
use super::request::{Request, Stem};
use super::{CARD, ROW, YEAR};
use crate::camera::Rect;
use crate::content::Id;

/// What a crossing costs, in rows of branch length.
const CROSSING: f64 = 2.5;
/// Rounds of improvement: more change nothing in trees of this size.
const ROUNDS: usize = 12;
/// Width of a letter of a name in its largest size.
const LETTER: f64 = 26.0;
/// Free space kept between two shelves in a row.
const GAP: f64 = 28.0;

/// A tree with a place for everything. Units: [`YEAR`] across, [`ROW`] down; the year `from` of the request is x = 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The objects, in the order of the request.
    pub spots: Vec<Spot>,
    /// The links, in the order of the request.
    pub branches: Vec<Branch>,
    /// All of it, with a margin.
    pub bounds: Rect,
    /// The year at x = 0.
    pub from: i32,
}

/// Where an object stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The object.
    pub id: Id,
    /// Left end of its shelf.
    pub x: f64,
    /// Height of its shelf.
    pub y: f64,
    /// Right end of its years.
    pub end: f64,
    /// What its name takes of its shelf, however short its years.
    pub width: f64,
    /// Its first and its last year are not exactly known: the shelf fades.
    pub fuzzy: (bool, bool),
}

/// How a branch runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// Position of the link in the exhibit's list of links.
    pub link: usize,
    /// Parent and child, by position in `spots`.
    pub ends: (usize, usize),
    /// Where it leaves the parent's shelf.
    pub start: (f64, f64),
    /// Where it reaches the child.
    pub tip: (f64, f64),
}

impl Branch {
    /// The curve: it leaves the shelf downwards or upwards, and arrives along the time axis.
    pub fn path(&self) -> String {
        let ((x0, y0), (x1, y1)) = (self.start, self.tip);
        let bend = ((x1 - x0).abs() * 0.5).clamp(18.0, 90.0);
        format!("M{x0:.0} {y0:.0}C{x0:.0} {:.0} {:.0} {y1:.0} {x1:.0} {y1:.0}", y0 + (y1 - y0) * 0.7, x1 - bend)
    }
}

impl Layout {
    /// Where a year stands on the axis.
    pub fn x_of(&self, year: f64) -> f64 {
        (year - f64::from(self.from)) * YEAR
    }

    /// Pairs of branches that cross.
    pub fn crossings(&self) -> usize {
        let line = |branch: &Branch| (branch.start, branch.tip);
        let pairs = self.branches.iter().enumerate().flat_map(|(at, a)| {
            let later = self.branches.get(at + 1..).unwrap_or_default();
            later.iter().map(move |b| (a, b))
        });
        pairs.filter(|(a, b)| cross(line(a), line(b))).count()
    }
}

/// Lays out a tree. The same request always gives the same layout.
pub fn layout(request: &Request) -> Layout {
    let mut draft = Draft::new(request);
    draft.pack();
    for _ in 0..ROUNDS {
        if !draft.improve() {
            break;
        }
    }
    draft.finish()
}

/// Objects on rows. Invariant: no two shelves of a row overlap.
struct Draft<'a> {
    request: &'a Request,
    /// Row of each stem.
    rows: Vec<usize>,
    /// First row and number of rows of each lane.
    lanes: Vec<(usize, usize)>,
    /// Sprigs at each stem.
    at: Vec<Vec<usize>>,
}

impl<'a> Draft<'a> {
    fn new(request: &'a Request) -> Self {
        let mut at = vec![Vec::new(); request.stems.len()];
        for (number, sprig) in request.sprigs.iter().enumerate() {
            at[sprig.from].push(number);
            at[sprig.to].push(number);
        }
        Self { request, rows: vec![0; request.stems.len()], lanes: Vec::new(), at }
    }

    /// Left and right end of the space a stem takes.
    fn shelf(&self, stem: usize) -> (f64, f64) {
        let Stem { start, end, .. } = self.request.stems[stem];
        let x = f64::from(start - self.request.from) * YEAR;
        let end = f64::from(end + 1 - self.request.from) * YEAR;
        (x, end.max(x + self.width(stem)))
    }

    /// What a stem takes at the least.
    fn width(&self, stem: usize) -> f64 {
        CARD.max(f64::from(self.request.stems[stem].letters) * LETTER)
    }

    /// True if the stem has room in a row.
    fn fits(&self, stem: usize, row: usize) -> bool {
        let (left, right) = self.shelf(stem);
        (0..self.rows.len()).filter(|other| *other != stem && self.rows[*other] == row).all(|other| {
            let (other_left, other_right) = self.shelf(other);
            right + GAP <= other_left || other_right + GAP <= left
        })
    }

    /// Puts every stem into the first row of its lane that has room, in order of time.
    fn pack(&mut self) {
        let stems = &self.request.stems;
        let lanes = stems.iter().map(|stem| usize::from(stem.lane) + 1).max().unwrap_or(0);
        let mut first = 0;
        self.rows.fill(usize::MAX);
        for lane in 0..lanes {
            let mut members: Vec<usize> = (0..stems.len()).filter(|s| usize::from(stems[*s].lane) == lane).collect();
            members.sort_by_key(|s| (stems[*s].start, stems[*s].id.clone()));
            let mut rows = 0;
            for stem in members {
                let row = (first..).find(|row| self.fits(stem, *row)).unwrap_or(first);
                self.rows[stem] = row;
                rows = rows.max(row + 1 - first);
            }
            self.lanes.push((first, rows));
            first += rows;
        }
    }

    /// A branch as a line.
    fn line(&self, sprig: usize) -> Line {
        let sprig = self.request.sprigs[sprig];
        let (parent, child) = (self.shelf(sprig.from), self.shelf(sprig.to));
        let end = f64::from(self.request.stems[sprig.from].end + 1 - self.request.from) * YEAR;
        // It leaves a little before the child begins, but from the shelf and not from the air.
        let leave = (child.0 - 34.0).min(end).max(parent.0 + 10.0);
        ((leave, self.y(sprig.from)), (child.0, self.y(sprig.to)))
    }

    #[expect(clippy::cast_precision_loss, reason = "rows are few")]
    fn y(&self, stem: usize) -> f64 {
        self.rows[stem] as f64 * ROW
    }

    /// What the branches at a stem cost: their length in rows, and the crossings with all others.
    fn cost(&self, stem: usize) -> f64 {
        self.at[stem].iter().map(|sprig| self.cost_of(*sprig)).sum()
    }

    #[expect(clippy::cast_precision_loss, reason = "crossings are few")]
    fn cost_of(&self, sprig: usize) -> f64 {
        let line = self.line(sprig);
        let crossings = (0..self.request.sprigs.len()).filter(|other| cross(line, self.line(*other))).count();
        (line.0.1 - line.1.1).abs() / ROW + crossings as f64 * CROSSING
    }

    /// Moves each stem to the best row of its lane, or swaps it with another; true if anything moved.
    fn improve(&mut self) -> bool {
        let mut moved = false;
        for stem in 0..self.rows.len() {
            if self.at[stem].is_empty() {
                continue;
            }
            let (first, count) = self.lanes[usize::from(self.request.stems[stem].lane)];
            let home = self.rows[stem];
            let mut best = (self.cost(stem), home);
            for row in (first..first + count).filter(|row| *row != home) {
                if self.fits(stem, row) {
                    self.rows[stem] = row;
                    let cost = self.cost(stem);
                    if cost < best.0 - 1e-9 {
                        best = (cost, row);
                    }
                    self.rows[stem] = home;
                }
            }
            moved |= best.1 != home;
            self.rows[stem] = best.1;
        }
        moved | self.swap_rows()
    }

    /// Swaps whole rows of a lane where that helps; true if anything moved.
    fn swap_rows(&mut self) -> bool {
        let mut moved = false;
        for (first, count) in self.lanes.clone() {
            for a in first..first + count {
                for b in a + 1..first + count {
                    let before = self.total();
                    self.exchange(a, b);
                    if self.total() < before - 1e-9 {
                        moved = true;
                    } else {
                        self.exchange(a, b);
                    }
                }
            }
        }
        moved
    }

    fn exchange(&mut self, a: usize, b: usize) {
        for row in &mut self.rows {
            *row = match *row {
                r if r == a => b,
                r if r == b => a,
                r => r,
            };
        }
    }

    fn total(&self) -> f64 {
        (0..self.request.sprigs.len()).map(|sprig| self.cost_of(sprig)).sum()
    }

    fn finish(&self) -> Layout {
        let spots: Vec<Spot> = (0..self.rows.len())
            .map(|stem| {
                let (x, _) = self.shelf(stem);
                let end = f64::from(self.request.stems[stem].end + 1 - self.request.from) * YEAR;
                let Stem { id, fuzzy, .. } = self.request.stems[stem].clone();
                Spot { id, x, y: self.y(stem), end, width: self.width(stem), fuzzy }
            })
            .collect();
        let branches = (0..self.request.sprigs.len())
            .map(|number| {
                let sprig = self.request.sprigs[number];
                let (start, tip) = self.line(number);
                Branch { link: sprig.link, ends: (sprig.from, sprig.to), start, tip }
            })
            .collect();
        let corners =
            spots.iter().flat_map(|spot| [(spot.x, spot.y - 76.0), (spot.end.max(spot.x + spot.width), spot.y + 52.0)]);
        let bounds = Rect::around(corners).unwrap_or_default().grown(30.0);
        // The decades lie over the upper edge: 30 px, at the least scale at rest.
        let bounds = Rect { y: bounds.y - 120.0, height: bounds.height + 120.0, ..bounds };
        Layout { spots, branches, bounds, from: self.request.from }
    }
}

//! Where the words of marks stand: beside their mark, where no other words and no mark is; else as near as there is
//! room, with a line to their mark. None is left out: the picture grows upwards until all have a place.

/// A box in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Its left end.
    pub x: f64,
    /// Its upper end.
    pub y: f64,
    /// Its width.
    pub w: f64,
    /// Its height.
    pub h: f64,
}

impl Rect {
    /// True if two boxes are nearer to each other than that.
    pub fn meets(&self, other: &Self, gap: f64) -> bool {
        self.x < other.x + other.w + gap
            && other.x < self.x + self.w + gap
            && self.y < other.y + other.h + gap
            && other.y < self.y + self.h + gap
    }

    fn middle(&self) -> (f64, f64) {
        (self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// The point of it that is nearest to another.
    fn nearest(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (x.clamp(self.x, self.x + self.w), y.clamp(self.y, self.y + self.h))
    }

    /// All of it but its edges, along which a line may run.
    fn within(&self) -> Self {
        Self { x: self.x + 2.0, y: self.y + 2.0, w: self.w - 4.0, h: self.h - 4.0 }
    }

    /// True if a line runs through it. By halves, since lines are short: every 3 px a point is looked at.
    fn crossed(&self, (from, to): ((f64, f64), (f64, f64))) -> bool {
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let steps = (1..).take_while(|n| f64::from(*n) * 3.0 < length);
        steps.map(|n| f64::from(n) * 3.0 / length).any(|part| {
            let (x, y) = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
            (self.x..=self.x + self.w).contains(&x) && (self.y..=self.y + self.h).contains(&y)
        })
    }
}

/// Words that have found their place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Which words: an index into the sizes.
    pub index: usize,
    /// Where they stand.
    pub words: Rect,
    /// The line to their mark, where they do not stand beside it.
    pub line: Option<((f64, f64), (f64, f64))>,
}

/// Between words, and between words and marks, in px.
const GAP: f64 = 5.0;
/// How far apart places are that are tried, in px.
const STEP: f64 = 7.0;
/// Words farther from their mark have a line to it, in px.
const NEAR: f64 = 14.0;
/// How much the picture grows at a time, and how often until lines may cross words.
const GROW: f64 = 24.0;
const PATIENCE: u32 = 8;
/// How far from their mark words may stand at first, and how much farther each time, in px.
const REACH: (f64, f64) = (70.0, 25.0);
/// So much farther words may stand, in px, before their line runs through the mark that their own lies on.
const OVER: f64 = 90.0;
/// How far aside of a mark places are tried, in px.
const ASIDE: [f64; 6] = [-120.0, -80.0, -40.0, 40.0, 80.0, 120.0];

/// The words of all marks, given the boxes of the marks, the sizes of their words, and the width of the picture; and
/// how far above `y = 0` the picture must reach for it. The earlier a mark, the nearer to it are its words.
///
/// Invariant: as many places as sizes; no words on other words, nor on a mark.
pub fn place(marks: &[Rect], sizes: &[(f64, f64)], width: f64, height: f64) -> (Vec<Placed>, f64) {
    // Words wider than the picture stand at its left end; nothing can be done for them here.
    let rows = u32::try_from(sizes.len()).unwrap_or(u32::MAX).min(100);
    let most = PATIENCE + 2 + 3 * rows;
    let tried = (0..=most).find_map(|time| {
        let above = f64::from(time) * GROW;
        let placed = arranged(marks, sizes, width, (-above, height), (reach(time), time < PATIENCE / 2))?;
        // What was tried and not taken is no room: an empty sky would push the picture off the screen.
        let top = placed.iter().map(|one| one.words.y).fold(0.0, f64::min);
        Some((placed, -top))
    });
    tried.unwrap_or_else(|| stacked(sizes, width))
}

/// How far words may stand from their mark at a time; after that, anywhere, and lines may cross.
fn reach(time: u32) -> Option<f64> {
    (time < PATIENCE).then(|| REACH.0 + f64::from(time) * REACH.1)
}

/// All words between two heights, or nothing if one finds no room.
fn arranged(
    marks: &[Rect],
    sizes: &[(f64, f64)],
    width: f64,
    frame: (f64, f64),
    strict: (Option<f64>, bool),
) -> Option<Vec<Placed>> {
    let mut placed: Vec<Placed> = Vec::new();
    for (index, size) in sizes.iter().enumerate() {
        let found = nearest_room(marks, &placed, (index, *size), width, frame, strict)?;
        placed.push(found);
    }
    Some(placed)
}

fn nearest_room(
    marks: &[Rect],
    placed: &[Placed],
    (index, (w, h)): (usize, (f64, f64)),
    width: f64,
    (top, bottom): (f64, f64),
    (reach, around): (Option<f64>, bool),
) -> Option<Placed> {
    let own = marks.get(index)?;
    let (x, y) = own.middle();
    let lines = ((bottom - top - h) / STEP).max(0.0).floor();
    let rows = (0..).map(f64::from).take_while(|n| *n <= lines).map(|n| top + n * STEP);
    // The height of the mark itself is tried too, and close above it.
    let rows = rows.chain([y - h / 2.0, own.y - h - GAP]).filter(|at| *at >= top && at + h <= bottom);
    let right = (width - w).max(0.0);
    // Right of the mark is best, then left of it, then above; a figure at its own height is read at once.
    let sides = [(own.x + own.w + GAP + 3.0, 0.0), (own.x - w - GAP - 3.0, 4.0), (x - w / 2.0, 8.0)];
    let aside = ASIDE.map(|by| (if by > 0.0 { own.x + own.w + by } else { own.x - w + by }, 12.0));
    let ends = [(0.0, 30.0), (right, 30.0)];
    let sides: Vec<(f64, f64)> = sides.into_iter().chain(aside).chain(ends).collect();
    let mut found: Option<(f64, Placed)> = None;
    for at in rows {
        for (left, dear) in &sides {
            // What would leave the picture is no place beside the mark; above it, the words are moved in.
            let above = (dear - 8.0).abs() < 0.5;
            if !above && !(0.0..=right).contains(left) {
                continue;
            }
            let left = left.clamp(0.0, right);
            let words = Rect { x: left, y: at, w, h };
            let from = words.nearest((x, y));
            let to = own.nearest(from);
            let far = (from.0 - to.0).hypot(from.1 - to.1);
            let line = (far > NEAR).then_some((from, to));
            // What lies on a larger mark can be led away over that, but only where there is no way around it.
            let over = line.is_some_and(|line| marks.iter().any(|mark| mark != own && mark.within().crossed(line)));
            let cost = far + dear + (at + h / 2.0 - y).abs() * 0.3 + if over { OVER } else { 0.0 };
            if around && over {
                continue;
            }
            if reach.is_some_and(|reach| far > reach) || found.as_ref().is_some_and(|(best, _)| *best <= cost) {
                continue;
            }
            let others = || placed.iter().filter_map(|other| other.line);
            let other = |mark: &Rect| !mark.meets(own, 0.0);
            let on_marks = |line| marks.iter().any(|mark| other(mark) && mark.crossed(line));
            let on_words = |line| placed.iter().any(|other| other.words.crossed(line));
            let free = !marks.iter().any(|mark| mark.meets(&words, GAP - 1.0))
                && !placed.iter().any(|other| other.words.meets(&words, GAP))
                && (reach.is_none()
                    || !(others().any(|line| words.crossed(line))
                        || line.is_some_and(|line| on_words(line) || on_marks(line))));
            if free {
                found = Some((cost, Placed { index, words, line }));
            }
        }
    }
    found.map(|(_, placed)| placed)
}

/// One below the other above the picture: where nothing else helps, such as in a picture of no width.
fn stacked(sizes: &[(f64, f64)], width: f64) -> (Vec<Placed>, f64) {
    let mut above = 0.0;
    let mut placed = Vec::new();
    for (index, (w, h)) in sizes.iter().enumerate() {
        above += h + GAP;
        placed.push(Placed { index, words: Rect { x: 0.0, y: -above, w: w.min(width), h: *h }, line: None });
    }
    (placed, above)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dot(x: f64, y: f64) -> Rect {
        Rect { x: x - 6.0, y: y - 6.0, w: 12.0, h: 12.0 }
    }

    #[test]
    fn where_there_is_room_words_stand_right_of_their_mark_without_a_line() {
        let (placed, above) = place(&[dot(50.0, 80.0)], &[(60.0, 20.0)], 300.0, 160.0);
        assert_eq!(above, 0.0);
        assert_eq!((placed[0].words.x, placed[0].words.y, placed[0].line), (64.0, 70.0, None));
        // Four in one column reach farther from time to time; the picture is no higher for that than the topmost words.
        let column = [dot(50.0, 80.0), dot(52.0, 96.0), dot(54.0, 112.0), dot(56.0, 128.0)];
        let (placed, above) = place(&column, &[(200.0, 20.0); 4], 300.0, 160.0);
        let top = placed.iter().map(|one| one.words.y).fold(0.0, f64::min);
        assert!((above + top).abs() < 1e-9, "{above} above, {top}");
        let (placed, _) = place(&[dot(290.0, 80.0)], &[(60.0, 20.0)], 300.0, 160.0);
        assert_eq!(placed[0].words.x, 290.0 - 6.0 - 60.0 - 8.0);
    }

    #[test]
    fn the_line_of_a_claim_at_the_edge_of_a_box_runs_around_the_box_and_not_through_it() {
        let wide = Rect { x: 200.0, y: 60.0, w: 90.0, h: 120.0 };
        let marks = [wide, Rect { x: 235.0, y: 54.0, w: 14.0, h: 12.0 }];
        // The words of the box, and those of something else above both.
        let (placed, _) = place(&marks, &[(200.0, 40.0), (120.0, 40.0)], 900.0, 300.0);
        let claim = placed.iter().find(|one| one.index == 1);
        assert!(claim.is_some_and(|one| one.line.is_none_or(|line| !wide.within().crossed(line))), "{claim:?}");
        let above = Rect { x: 170.0, y: 5.0, w: 150.0, h: 40.0 };
        let (placed, _) = place(&[wide, marks[1], above], &[(200.0, 40.0), (120.0, 40.0), (90.0, 40.0)], 900.0, 300.0);
        let claim = placed.iter().find(|one| one.index == 1);
        assert!(claim.is_some_and(|one| one.line.is_none_or(|line| !wide.within().crossed(line))), "{claim:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_words_are_left_out_none_stand_on_others_nor_on_a_mark(
            dots in prop::collection::vec((0.0f64..1.0, 0.0f64..1.0, 30.0f64..190.0), 1..13),
            width in 220.0f64..1400.0,
        ) {
            let marks: Vec<Rect> = dots.iter().map(|(x, y, _)| dot(8.0 + x * (width - 16.0), y * 180.0)).collect();
            let sizes: Vec<(f64, f64)> = dots.iter().map(|(_, _, w)| (*w, 20.0)).collect();
            let (placed, above) = place(&marks, &sizes, width, 190.0);
            prop_assert_eq!(placed.len(), sizes.len());
            for (n, one) in placed.iter().enumerate() {
                let Rect { x, y, w, h } = one.words;
                prop_assert!(x >= 0.0 && x + w <= width + 0.01 && y >= -above - 0.01 && y + h <= 190.01, "{:?}", one);
                for other in &placed[n + 1..] {
                    prop_assert!(!one.words.meets(&other.words, 0.0), "{:?} {:?}", one, other);
                }
                prop_assert!(!marks.iter().any(|mark| mark.meets(&one.words, 0.0)), "{:?} on a mark", one);
            }
        }
    }
}

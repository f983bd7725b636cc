//! Long lists: which rows are on the page, and how much space stands for the others.
//!
//! Of a list that would be too much for a page, only what is in view and a screen above and below it is there, and the
//! row that has the focus with its neighbours, wherever it is, so that the keyboard goes on from it. A list that is
//! small enough is there whole: then the browser's own search, a printer and a screen reader miss nothing.

mod heights;

pub use heights::{Heights, Kind};

use std::ops::Range;

/// The part of a list that is on the screen, in px from the top of the list. It may lie outside of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct InView {
    /// Where it begins.
    pub top: f64,
    /// How high the screen is.
    pub height: f64,
}

/// A piece of the list on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Rows that are there.
    Rows(Range<usize>),
    /// So many px in place of rows that are not.
    Space(f64),
}

/// How many rows before and after the focused one stay: the next that can take the focus is likely among them.
const NEIGHBOURS: usize = 2;

/// A list of so many elements is on the page whole. A quarter of what a page may have in a room.
pub const WHOLE: usize = 640;

/// True if a list of so many rows with about so many elements each is on the page whole.
pub fn is_whole(rows: usize, elements: usize) -> bool {
    rows.saturating_mul(elements) <= WHOLE
}

/// So many elements of a list are on the page at most, if those in view are not more already.
pub const MOST: usize = 1100;

/// The rows to be on the page. What is there already stays as long as half a screen of it lies above and below the
/// view, so that a list in motion changes every half screen and not at every row. Of low rows with many `elements` each
/// less than a screen is kept ready.
pub fn rows(heights: &Heights, view: InView, there: &Range<usize>, elements: usize) -> Range<usize> {
    let within = |air: f64| {
        let first = heights.row_at(view.top - air);
        let last = heights.row_at(view.top + view.height + air);
        first..(last + 1).min(heights.len())
    };
    let seen = within(0.0);
    let spare = (MOST / elements.max(1)).saturating_sub(seen.len()) / 2;
    let ready = |rows: Range<usize>, spare: usize| {
        rows.start.max(seen.start.saturating_sub(spare))..rows.end.min(seen.end + spare)
    };
    let needed = ready(within(view.height / 2.0), spare / 2);
    let covers = there.start <= needed.start && there.end >= needed.end && there.end <= heights.len();
    let wanted = ready(within(view.height), spare);
    // What a jump has left far behind goes.
    let near = there.len() <= 2 * wanted.len().max(1)
        && there.start + 3 * wanted.len() > wanted.start
        && there.end < wanted.end + 3 * wanted.len();
    if covers && near { there.clone() } else { wanted }
}

/// The rows that are in view and no others: with them a list begins, and what is to lie ready comes once they are
/// painted. What is there already stays, as long as it is all that is seen.
pub fn in_view(heights: &Heights, view: InView, there: &Range<usize>) -> Range<usize> {
    let last = heights.row_at(view.top + view.height);
    let seen = heights.row_at(view.top)..(last + 1).min(heights.len());
    if there.start <= seen.start && there.end >= seen.end && there.end <= heights.len() { there.clone() } else { seen }
}

/// The list as pieces: those rows, the focused one with its neighbours, and spaces in place of all others.
pub fn pieces(heights: &Heights, rows: &Range<usize>, focused: Option<usize>) -> Vec<Piece> {
    let all = heights.len();
    let kept = focused.filter(|row| *row < all);
    let kept = kept.map(|row| row.saturating_sub(NEIGHBOURS)..(row + NEIGHBOURS + 1).min(all));
    // The focused ones come before the others or after them.
    let (above, below) = match kept {
        Some(kept) if kept.start < rows.start => (kept, rows.clone()),
        Some(kept) => (rows.clone(), kept),
        None => (0..0, rows.clone()),
    };
    let mut pieces = Vec::new();
    let mut at = 0;
    for rows in [above, below].into_iter().filter(|rows| !rows.is_empty()) {
        let start = rows.start.max(at);
        if start > at {
            pieces.push(Piece::Space(heights.top(start) - heights.top(at)));
        }
        if rows.end > start {
            // Without a space between them, two stretches are one.
            match pieces.last_mut() {
                Some(Piece::Rows(before)) if before.end == start => before.end = rows.end,
                _ => pieces.push(Piece::Rows(start..rows.end)),
            }
            at = rows.end;
        }
    }
    if at < all {
        pieces.push(Piece::Space(heights.top(all) - heights.top(at)));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list(rows: usize) -> Heights {
        let mut heights = Heights::new(vec![0; rows]);
        heights.learn(&[(0, 100.0)]);
        heights
    }

    fn view(top: f64) -> InView {
        InView { top, height: 500.0 }
    }

    #[test]
    fn a_screen_above_and_below_the_view_is_there() {
        assert_eq!(rows(&list(1000), view(5000.0), &(0..0), 8), 45..61);
        assert_eq!(rows(&list(1000), view(0.0), &(0..0), 8), 0..11);
        assert_eq!(rows(&list(1000), view(99_500.0), &(0..0), 8), 990..1000);
        assert_eq!(rows(&list(1000), view(5000.0), &(0..0), 200).len(), 6, "what is in view is there, at least");
        assert_eq!(rows(&list(3), view(0.0), &(0..0), 8), 0..3);
        assert_eq!(rows(&list(0), view(0.0), &(0..0), 8), 0..0);
    }

    #[test]
    fn a_list_begins_with_what_is_seen_of_it() {
        let heights = list(1000);
        assert_eq!(in_view(&heights, view(5000.0), &(0..0)), 50..56);
        assert_eq!(in_view(&heights, view(5020.0), &(50..56)), 50..56, "what is there is enough");
        assert_eq!(in_view(&heights, view(5200.0), &(50..56)), 52..58);
        assert_eq!(in_view(&list(3), view(0.0), &(0..0)), 0..3);
        assert_eq!(in_view(&list(3), view(-900.0), &(0..0)), 0..1, "of one that is below the screen a row, to measure");
        assert_eq!(in_view(&list(0), view(0.0), &(0..9)), 0..0);
    }

    #[test]
    fn rows_change_every_half_screen_and_not_at_every_step() {
        let (heights, mut there, mut changes) = (list(1000), 0..0, 0);
        for step in 0..500 {
            let next = rows(&heights, view(f64::from(step) * 10.0), &there, 8);
            changes += usize::from(next != there);
            there = next;
        }
        assert!(changes < 25, "{changes} changes over ten screens");
    }

    #[test]
    fn what_was_scrolled_past_does_not_gather() {
        let heights = list(1000);
        let there = rows(&heights, view(0.0), &(0..1000), 8);
        assert!(there.len() < 20, "{there:?} for ten rows");
    }

    #[test]
    fn the_focused_row_and_its_neighbours_stay_wherever_the_list_is() {
        let found = pieces(&list(100), &(50..60), Some(10));
        let spaces = [800.0, 3700.0, 4000.0].map(Piece::Space);
        let [first, second, third] = spaces;
        assert_eq!(found, [first, Piece::Rows(8..13), second, Piece::Rows(50..60), third]);
        assert_eq!(pieces(&list(20), &(0..10), Some(10)), [Piece::Rows(0..13), Piece::Space(700.0)]);
        assert_eq!(pieces(&list(20), &(0..20), Some(3)), [Piece::Rows(0..20)]);
        assert_eq!(pieces(&list(20), &(0..20), Some(77)), [Piece::Rows(0..20)], "a focus from another list");
    }

    #[test]
    fn a_small_list_is_there_whole() {
        assert!(is_whole(12, 20) && !is_whole(10_000, 1) && !is_whole(usize::MAX, 2));
    }

    proptest! {
        #[test]
        fn rows_and_spaces_make_up_the_whole_list_once(
            all in 0_usize..300, from in 0_usize..300, many in 0_usize..40, focused in prop::option::of(0_usize..320),
        ) {
            let heights = list(all);
            let range = from.min(all)..(from + many).min(all);
            let (mut height, mut next) = (0.0, 0);
            for piece in pieces(&heights, &range, focused) {
                match piece {
                    Piece::Rows(rows) => {
                        prop_assert!(rows.start >= next && !rows.is_empty());
                        height += heights.top(rows.end) - heights.top(rows.start);
                        next = rows.end;
                    }
                    Piece::Space(space) => {
                        prop_assert!(space > 0.0);
                        height += space;
                    }
                }
            }
            prop_assert!((height - heights.top(all)).abs() < 1e-6);
        }

        #[test]
        fn whatever_was_there_the_view_is_filled(
            all in 1_usize..300, top in -900.0..40_000.0_f64, from in 0_usize..300, many in 0_usize..300,
        ) {
            let heights = list(all);
            let there = rows(&heights, view(top), &(from..from + many), 8);
            let first = heights.row_at(top);
            let last = heights.row_at(top + 500.0);
            prop_assert!(there.start <= first && last < there.end && there.end <= all);
        }
    }
}

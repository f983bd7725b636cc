//! How high the rows of a long list are: as guessed until a row has been on the screen, as measured from then on.
//!
//! Sums are kept in a tree by P. Fenwick (1994), so that neither a new measure nor the question what stands where costs
//! more than the logarithm of the list.

/// What rows are alike in: rows of one kind are guessed to be as high as those of it that were measured first.
pub type Kind = u8;

/// The height that is guessed before any row has been seen, in px: a line of text and some air.
const GUESS: f64 = 90.0;

/// Measures that differ by less are the same: browsers round differently.
const SAME: f64 = 0.5;

/// The heights of all rows, in px.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heights {
    kinds: Vec<Kind>,
    /// As measured; `None` for a row that has not been on the screen.
    measured: Vec<Option<f64>>,
    /// What an unmeasured row of a kind is taken for, by kind.
    guesses: Vec<Option<f64>>,
    /// Fenwick's tree: at i (from 1) the sum of the rows from i - (i & -i) to i, of which the last is left out.
    sums: Vec<f64>,
}

impl Heights {
    /// None of these rows has been seen.
    pub fn new(kinds: Vec<Kind>) -> Self {
        let most = kinds.iter().max().map_or(0, |most| usize::from(*most) + 1);
        let mut heights =
            Self { measured: vec![None; kinds.len()], guesses: vec![None; most], sums: Vec::new(), kinds };
        heights.sum_up();
        heights
    }

    /// Other rows: nothing is measured, but rows of a kind that was seen are guessed as before.
    #[must_use]
    pub fn with_rows(&self, kinds: Vec<Kind>) -> Self {
        let mut heights = Self::new(kinds);
        for (guess, known) in heights.guesses.iter_mut().zip(&self.guesses) {
            *guess = *known;
        }
        heights.sum_up();
        heights
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.kinds.len()
    }

    /// True if there is no row.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// Where a row begins: the sum of those above it. Past the last row, the height of all.
    pub fn top(&self, row: usize) -> f64 {
        let mut sum = 0.0;
        let mut at = row.min(self.len());
        while at > 0 {
            sum += self.sums.get(at).copied().unwrap_or_default();
            at &= at - 1;
        }
        sum
    }

    /// The row at a height from the top of the list; the first or the last one, where it lies outside.
    pub fn row_at(&self, mut y: f64) -> usize {
        let mut row = 0;
        let mut step = self.len().next_power_of_two();
        while step > 0 {
            if let Some(sum) = self.sums.get(row + step).filter(|sum| **sum <= y) {
                row += step;
                y -= sum;
            }
            step /= 2;
        }
        row.min(self.len().saturating_sub(1))
    }

    /// Takes over what was measured: rows with their heights. True if a row stands elsewhere since.
    pub fn learn(&mut self, measures: &[(usize, f64)]) -> bool {
        let mut changed = false;
        let mut new_kind = false;
        for (row, height) in measures.iter().copied() {
            let Some(kind) = self.kinds.get(row).copied() else { continue };
            if self.measured[row].is_some_and(|before| (before - height).abs() <= SAME) {
                continue;
            }
            let before = self.height(row);
            self.measured[row] = Some(height);
            self.add(row, height - before);
            changed |= (before - height).abs() > SAME;
            if self.guesses[usize::from(kind)].is_none() {
                self.guesses[usize::from(kind)] = Some(mean(measures, &self.kinds, kind));
                new_kind = true;
            }
        }
        if new_kind {
            self.sum_up();
        }
        changed || new_kind
    }

    /// How high a row is, as far as is known.
    fn height(&self, row: usize) -> f64 {
        let guess = || self.guesses[usize::from(self.kinds[row])].unwrap_or(GUESS);
        self.measured[row].unwrap_or_else(guess)
    }

    fn add(&mut self, row: usize, by: f64) {
        let mut at = row + 1;
        while let Some(sum) = self.sums.get_mut(at) {
            *sum += by;
            at += at & at.wrapping_neg();
        }
    }

    /// All sums anew, in one walk: when the rows are others or a kind has been seen for the first time.
    fn sum_up(&mut self) {
        self.sums = vec![0.0; self.len() + 1];
        for row in 0..self.len() {
            let height = self.height(row);
            let at = row + 1;
            self.sums[at] += height;
            let sum = self.sums[at];
            if let Some(above) = self.sums.get_mut(at + (at & at.wrapping_neg())) {
                *above += sum;
            }
        }
    }
}

/// The mean of the measures of one kind.
fn mean(measures: &[(usize, f64)], kinds: &[Kind], kind: Kind) -> f64 {
    let alike = measures.iter().filter(|(row, _)| kinds.get(*row) == Some(&kind));
    let (count, sum) = alike.fold((0.0, 0.0), |(count, sum), (_, height)| (count + 1.0, sum + height));
    if count > 0.0 { sum / count } else { GUESS }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rows_of_a_kind_are_guessed_as_high_as_the_first_that_were_seen() {
        let mut heights = Heights::new(vec![0, 1, 1, 1, 1]);
        assert!(heights.learn(&[(0, 40.0), (1, 100.0), (2, 200.0)]));
        assert_eq!(heights.top(5), 40.0 + 100.0 + 200.0 + 150.0 + 150.0);
        assert!(!heights.learn(&[(0, 40.2), (1, 99.8)]), "half a pixel is nothing");
        let other = heights.with_rows(vec![1, 1]);
        assert_eq!(other.top(2), 300.0, "other rows are guessed by what is known");
    }

    #[test]
    fn an_empty_list_has_no_height_and_no_row_past_it() {
        let heights = Heights::new(Vec::new());
        assert_eq!((heights.top(9), heights.row_at(50.0), heights.len()), (0.0, 0, 0));
    }

    proptest! {
        #[test]
        fn sums_are_those_of_a_plain_list(
            rows in prop::collection::vec(1_u16..900, 1..200),
            later in prop::collection::vec((0_usize..200, 1_u16..900), 0..40),
        ) {
            let mut heights = Heights::new(vec![0; rows.len()]);
            let mut plain: Vec<f64> = rows.iter().map(|height| f64::from(*height)).collect();
            let all: Vec<(usize, f64)> = plain.iter().copied().enumerate().collect();
            heights.learn(&all);
            for (row, height) in later {
                let (row, height) = (row % plain.len(), f64::from(height));
                if (plain[row] - height).abs() > SAME {
                    plain[row] = height;
                }
                heights.learn(&[(row, height)]);
            }
            let mut top = 0.0;
            for (row, height) in plain.iter().enumerate() {
                prop_assert!((heights.top(row) - top).abs() < 1e-6);
                prop_assert_eq!(heights.row_at(top + height / 2.0), row);
                top += height;
            }
            prop_assert_eq!((heights.row_at(-5.0), heights.row_at(top + 5.0)), (0, plain.len() - 1));
        }
    }
}

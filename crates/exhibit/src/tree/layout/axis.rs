//! The axis of time: where each year stands.
//!
//! Every year takes at least a little room, and two years that carry neighbours of a road as much as these need. That
//! is a graph of years in which every rule leads forwards, and the least axis that keeps all rules is the longest path
//! to each year. What room is then left is shared among the years: how much each gets is found by halving.

/// A run of years at least this long in which nothing begins is pressed together, with a visible break.
const EMPTY_RUN: usize = 8;
/// How often the room for a year is halved: to less than a pixel over a century.
const HALVINGS: usize = 24;

/// Where each year stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// The first year.
    pub from: i32,
    /// Where each year begins, in pixels, and at the end where the last one ends.
    pub at: Vec<f64>,
    /// First and last years that are pressed together.
    pub breaks: Vec<(i32, i32)>,
}

/// From the first year, by position, to the second at least so many pixels.
pub type Rule = (usize, usize, f64);

impl Axis {
    /// Where a moment of time stands: 1956.5 in the middle of a year.
    pub fn position(&self, moment: f64) -> f64 {
        let last = self.at.len().saturating_sub(1);
        let years = (moment - f64::from(self.from)).clamp(0.0, last as f64);
        let year = (years.floor() as usize).min(last);
        let (here, next) = (self.at.get(year).copied().unwrap_or_default(), self.at.get(year + 1));
        next.map_or(here, |next| here + (next - here) * years.fract())
    }

    /// The same for the beginning of a year.
    pub fn year(&self, year: i32) -> f64 {
        self.position(f64::from(year))
    }

    /// The year that a place on the axis lies in.
    pub fn year_at(&self, at: f64) -> i32 {
        let after = self.at.partition_point(|start| *start <= at + 1e-9);
        let years = after.saturating_sub(1).min(self.at.len().saturating_sub(2));
        self.from + i32::try_from(years).unwrap_or(0)
    }

    /// Its length.
    pub fn length(&self) -> f64 {
        self.at.last().copied().unwrap_or_default()
    }

    /// The shortest axis that keeps all rules, stretched to `length` where it is shorter. `begins` says for each year
    /// whether anything begins in it; `least` is the room of a year at the least, `pressed` that of an empty one.
    pub fn solve(from: i32, begins: &[bool], rules: &[Rule], length: f64, room: Room, steps: &mut u64) -> Self {
        let years = begins.len();
        let runs = runs(begins);
        let mut quiet = vec![false; years];
        for (first, last) in &runs {
            // The first year keeps its room: what began before it still lies in it.
            quiet[first + 1..=*last].fill(true);
        }
        let mut by_end: Vec<Vec<(usize, f64)>> = vec![Vec::new(); years + 1];
        for (start, end, width) in rules.iter().copied().filter(|(start, end, _)| start < end && *end <= years) {
            by_end[end].push((start, width));
        }
        let solve = |each: f64, steps: &mut u64| {
            let mut at = vec![0.0; years + 1];
            for year in 1..=years {
                *steps += 1 + by_end[year].len() as u64;
                let own = if quiet[year - 1] { room.pressed } else { each.max(room.least) };
                let mut here: f64 = at[year - 1] + own;
                for (start, width) in &by_end[year] {
                    here = here.max(at[*start] + width);
                }
                at[year] = here;
            }
            at
        };
        let (mut low, mut high) = (room.least, length.max(1.0));
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if solve(middle, steps).last().is_some_and(|end| *end > length) { high = middle } else { low = middle }
        }
        let at = solve(low, steps);
        let year = |position: usize| from + i32::try_from(position).unwrap_or(0);
        let breaks = runs.into_iter().map(|(first, last)| (year(first + 1), year(last))).collect();
        Self { from, at, breaks }
    }
}

/// What room a year takes at the least, and what an empty one takes, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    pub least: f64,
    pub pressed: f64,
}

/// The runs of years in which nothing begins, by first and last position.
fn runs(begins: &[bool]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    for (year, busy) in begins.iter().copied().chain([true]).enumerate() {
        match (busy, start) {
            (false, None) => start = Some(year),
            (true, Some(first)) => {
                // The years after the last object, and before the first, are part of the story too.
                if year - first >= EMPTY_RUN && year < begins.len() && first > 0 {
                    found.push((first, year - 1));
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room { least: 3.0, pressed: 2.0 };

    fn begins(years: usize, at: &[usize]) -> Vec<bool> {
        (0..years).map(|year| at.contains(&year)).collect()
    }

    #[test]
    fn an_axis_fills_its_length_and_keeps_every_rule() {
        let axis = Axis::solve(1900, &begins(20, &[0, 4, 5, 9]), &[(4, 5, 150.0), (5, 9, 90.0)], 800.0, ROOM, &mut 0);
        assert!((axis.length() - 800.0).abs() < 1.0, "{}", axis.length());
        assert!(axis.year(1905) - axis.year(1904) >= 150.0 && axis.year(1909) - axis.year(1905) >= 90.0);
        assert!(axis.at.windows(2).all(|pair| pair[1] > pair[0]));
    }

    #[test]
    fn a_long_run_of_empty_years_is_pressed_together_and_known_as_a_break() {
        let axis = Axis::solve(1900, &begins(30, &[0, 20, 29]), &[], 600.0, ROOM, &mut 0);
        assert_eq!(axis.breaks, [(1902, 1919), (1922, 1928)]);
        assert!(axis.year(1919) - axis.year(1902) < 40.0, "{axis:?}");
    }

    #[test]
    fn what_needs_more_room_than_there_is_gets_a_longer_axis() {
        let axis = Axis::solve(1900, &begins(3, &[0, 1, 2]), &[(0, 1, 900.0), (1, 2, 900.0)], 500.0, ROOM, &mut 0);
        assert!(axis.length() >= 1800.0);
    }

    #[test]
    fn every_year_is_found_where_it_stands() {
        let axis = Axis::solve(1900, &begins(20, &[0, 4, 9]), &[(0, 4, 150.0)], 300.0, ROOM, &mut 0);
        for year in 1900..1920 {
            assert_eq!(axis.year_at(axis.year(year)), year);
        }
        assert_eq!((axis.year_at(-9.0), axis.year_at(9e9)), (1900, 1919));
    }
}

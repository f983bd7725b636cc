//! The order of names.
//!
//! What a language wants is known to `curator build`, which numbers the names of each language (`Object::order`), and
//! to the browser, where nothing was built. This is what holds where neither is at hand.

use std::cmp::Ordering;

/// Which of two names comes first.
pub type Order<'a> = &'a dyn Fn(&str, &str) -> Ordering;

/// Letters whatever their case, and figures by what they are worth: 400 stands before 2136.
pub fn plain(one: &str, other: &str) -> Ordering {
    let (mut left, mut right) = (pieces(one), pieces(other));
    loop {
        return match (left.next(), right.next()) {
            (None, None) => one.cmp(other),
            (a, b) if a == b => continue,
            (a, b) => a.cmp(&b),
        };
    }
}

/// A letter, or all figures that stand together.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    /// How many figures there are without leading zeros, and which.
    Number(usize, String),
    Letter(String),
}

fn pieces(name: &str) -> impl Iterator<Item = Piece> + '_ {
    let mut signs = name.chars().peekable();
    std::iter::from_fn(move || {
        let first = signs.next()?;
        if !first.is_ascii_digit() {
            return Some(Piece::Letter(first.to_lowercase().collect()));
        }
        let mut figures = String::from(first);
        while let Some(next) = signs.next_if(char::is_ascii_digit) {
            figures.push(next);
        }
        let worth = figures.trim_start_matches('0');
        Some(Piece::Number(worth.len(), worth.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_by_their_worth_and_letters_whatever_their_case() {
        let mut names = ["M 2136", "m 400", "M 0400b", "M 8", "Alpha", "beta", "2"];
        names.sort_by(|a, b| plain(a, b));
        assert_eq!(names, ["2", "Alpha", "beta", "M 8", "m 400", "M 0400b", "M 2136"]);
    }

    #[test]
    fn different_names_are_never_the_same() {
        for (a, b) in [("a", "A"), ("1", "01"), ("a1", "a01")] {
            assert_ne!(plain(a, b), Ordering::Equal);
            assert_eq!(plain(a, b), plain(b, a).reverse());
        }
    }
}

//! The name that was probably meant.

use crate::search::distance;
use std::cell::Cell;

/// The most letters of a name that is guessed. To compare two takes steps for each letter of both.
const LONGEST: usize = 64;

/// The name that is nearest to a wrong one, if any is near enough to be meant by it: a letter in four may be wrong, and
/// one in any case. What is in another order or only begins alike is no slip of a finger, and is not guessed.
pub fn nearest<'a>(wrong: &str, right: impl IntoIterator<Item = &'a str>) -> Option<String> {
    if wrong.chars().nth(LONGEST).is_some() {
        return None;
    }
    let small: Vec<char> = wrong.trim().to_lowercase().chars().collect();
    let most = (small.len() / 4).max(1).min(small.len().saturating_sub(1));
    let mut letters = Vec::new();
    let near = right.into_iter().filter(|name| *name != wrong).filter_map(|name| {
        letters.clear();
        letters.extend(name.chars().take(2 * LONGEST).flat_map(char::to_lowercase));
        Some((distance(&small, &letters, most)?, name))
    });
    near.min_by_key(|(far, _)| *far).map(|(_, name)| name.to_owned())
}

/// How many names are looked at in one examination, for all that is guessed in it. Each guess looks at every name of
/// its kind, so that otherwise the work would grow with the square of the content.
pub const LOOKED: usize = 300_000;

/// What is guessed in one examination: of a museum with few mistakes all, and of a file of which nothing fits the
/// first.
#[derive(Debug)]
pub struct Guesses {
    left: Cell<usize>,
}

impl Default for Guesses {
    fn default() -> Self {
        Self::of(LOOKED)
    }
}

impl Guesses {
    /// For which so many names may be looked at.
    pub fn of(names: usize) -> Self {
        Self { left: Cell::new(names) }
    }

    /// The name that was probably meant; none where too many were looked at before.
    pub fn nearest<'a>(&self, wrong: &str, right: impl IntoIterator<Item = &'a str>) -> Option<String> {
        let counted = right.into_iter().take_while(|_| {
            let left = self.left.get();
            self.left.set(left.saturating_sub(1));
            left > 0
        });
        // What was not looked at to its end may have missed the nearest.
        nearest(wrong, counted).filter(|_| self.left.get() > 0)
    }

    /// How many names may still be looked at.
    pub fn left(&self) -> usize {
        self.left.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_forgiven_and_another_word_is_not() {
        let names = ["camera-408", "lens", "power", "weight"];
        for (wrong, meant) in [
            ("camera-480", Some("camera-408")),
            ("kamera-408", Some("camera-408")),
            ("Power", Some("power")),
            ("powr", Some("power")),
            ("lans", Some("lens")),
            ("shutter", None),
            ("x", None),
            ("", None),
            (&"camera-".repeat(20_000), None),
        ] {
            assert_eq!(nearest(wrong, names).as_deref(), meant, "{wrong}");
            assert_eq!(Guesses::default().nearest(wrong, names).as_deref(), meant, "{wrong}");
        }
    }

    #[test]
    fn after_so_many_names_nothing_is_guessed_any_more() {
        let (guesses, names) = (Guesses::default(), vec!["lens"; LOOKED / 2 - 1]);
        assert_eq!(guesses.nearest("lans", names.iter().copied()).as_deref(), Some("lens"));
        assert_eq!(guesses.nearest("lans", names.iter().copied()).as_deref(), Some("lens"));
        assert_eq!((guesses.nearest("lans", names.iter().copied()), guesses.left()), (None, 0));
        assert_eq!(guesses.nearest("lans", ["lens"]), None);
    }
}

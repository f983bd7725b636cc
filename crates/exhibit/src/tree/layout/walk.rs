//! From one thing of the tree to the next, for whoever has keys and no finger.

use super::{Layout, Place};

/// Where to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    /// What it came of.
    Parent,
    /// What came of it.
    Child,
    /// The next that came of the same.
    Sibling,
    /// The one that began next.
    Later,
    /// The one that began before.
    Earlier,
    /// The one that began first.
    First,
    /// The one that began last.
    Last,
    /// The next one in time with a word that begins so.
    Letter(char),
}

impl Walk {
    /// What a key means: time runs along one pair of arrows, descent along the other.
    pub fn of_key(key: &str, upright: bool, shift: bool) -> Option<Self> {
        Some(match (key, upright) {
            ("ArrowRight" | "ArrowDown", _) if shift => Self::Sibling,
            ("ArrowRight", false) | ("ArrowDown", true) => Self::Later,
            ("ArrowLeft", false) | ("ArrowUp", true) => Self::Earlier,
            ("ArrowUp", false) | ("ArrowLeft", true) => Self::Parent,
            ("ArrowDown", false) | ("ArrowRight", true) => Self::Child,
            ("Home", _) => Self::First,
            ("End", _) => Self::Last,
            _ => return None,
        })
    }
}

impl Layout {
    /// The thing that a step leads to, by position in `nodes`; `None` where there is none.
    pub fn walk(&self, from: usize, walk: Walk) -> Option<usize> {
        let kin = |parents: bool, of: usize| {
            let ends = self.edges.iter().map(|edge| edge.ends);
            let of = ends.filter(move |(from, to)| if parents { *to == of } else { *from == of });
            of.map(move |(from, to)| if parents { from } else { to })
        };
        // The road is the main way: of several kin the one on it.
        let nearest = |index: &usize| {
            let node = &self.nodes[*index];
            (!matches!(node.place, Place::Road(_)), node.years.0, *index)
        };
        let when = |index: usize| self.nodes.get(index).map(|node| (node.years.0, index));
        let here = when(from)?;
        let all = || (0..self.nodes.len()).filter_map(when);
        match walk {
            Walk::Parent => kin(true, from).min_by_key(nearest),
            Walk::Child => kin(false, from).min_by_key(nearest),
            Walk::Sibling => {
                let parent = kin(true, from).min_by_key(nearest)?;
                let siblings = || kin(false, parent).filter(|other| *other != from).filter_map(when);
                let next = siblings().filter(|other| *other > here).min().or_else(|| siblings().min());
                next.map(|(_, index)| index)
            }
            Walk::Later => all().filter(|other| *other > here).min().map(|(_, index)| index),
            Walk::Earlier => all().filter(|other| *other < here).max().map(|(_, index)| index),
            Walk::First => all().min().map(|(_, index)| index),
            Walk::Last => all().max().map(|(_, index)| index),
            Walk::Letter(letter) => {
                let begins = |(_, index): &(i32, usize)| {
                    let lines = self.nodes[*index].lines.iter();
                    let mut words = lines.flat_map(|line| line.split([' ', '-', '·', '(', '«']));
                    words.any(|word| {
                        word.chars().next().is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
                    })
                };
                let found = || all().filter(begins);
                let next = found().filter(|other| *other > here).min().or_else(|| found().min());
                next.map(|(_, index)| index)
            }
        }
    }
}

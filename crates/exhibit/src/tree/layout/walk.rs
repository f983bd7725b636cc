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
        let index = &self.index;
        // The road is the main way: of several kin the one on it.
        let nearest = |kin: &[usize]| {
            let off = |at: &usize| Some((!matches!(self.nodes.get(*at)?.place, Place::Road(_)), self.when(*at)?));
            kin.iter().copied().min_by_key(off)
        };
        let here = self.when(from)?;
        match walk {
            Walk::Parent => nearest(index.parents(from)),
            Walk::Child => nearest(index.children(from)),
            Walk::Sibling => {
                let parent = nearest(index.parents(from))?;
                let children = index.children(parent).iter().filter(|other| **other != from);
                let siblings: Vec<_> = children.filter_map(|other| self.when(*other)).collect();
                let next = siblings.iter().filter(|other| **other > here).min().or_else(|| siblings.iter().min());
                next.map(|(_, index)| *index)
            }
            Walk::Later => index.later(here),
            Walk::Earlier => index.earlier(here),
            Walk::First => index.first(),
            Walk::Last => index.last(),
            Walk::Letter(letter) => index.lettered(letter, here),
        }
    }

    fn when(&self, index: usize) -> Option<(i32, usize)> {
        self.nodes.get(index).map(|node| (node.years.0, index))
    }
}

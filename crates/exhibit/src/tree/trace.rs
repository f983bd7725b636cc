//! Who descends from whom.

use super::shown;
use crate::content::{Id, Link};
use crate::exhibit::Exhibit;
use std::collections::BTreeSet;

/// Which way to follow the links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// Only the parents and children.
    #[default]
    Near,
    /// All it came from.
    Ancestors,
    /// All that came of it.
    Heirs,
    /// Both.
    Both,
}

impl Direction {
    /// All of them, in the order of the buttons.
    pub const ALL: [Self; 4] = [Self::Near, Self::Ancestors, Self::Heirs, Self::Both];

    /// Its name in addresses and locale files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Near => "near",
            Self::Ancestors => "ancestors",
            Self::Heirs => "heirs",
            Self::Both => "both",
        }
    }

    /// The direction of that name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|direction| direction.id() == id)
    }
}

/// The object and all that is reached from it by links that are not muted.
pub fn trace(exhibit: &Exhibit, object: &str, direction: Direction, muted: &BTreeSet<Id>) -> BTreeSet<Id> {
    let mut reached = BTreeSet::from([Id::from(object)]);
    let kept = |link: &&Link| shown(link, muted);
    let up = |object: &str| exhibit.parents(object).filter(kept).map(|link| link.from.clone()).collect::<Vec<_>>();
    let down = |object: &str| exhibit.children(object).filter(kept).map(|link| link.to.clone()).collect::<Vec<_>>();
    match direction {
        Direction::Near => reached.extend(up(object).into_iter().chain(down(object))),
        Direction::Ancestors => reached.extend(closure(object, up)),
        Direction::Heirs => reached.extend(closure(object, down)),
        Direction::Both => reached.extend(closure(object, up).into_iter().chain(closure(object, down))),
    }
    reached
}

/// All that came of an object, by whatever link.
pub fn heirs(exhibit: &Exhibit, object: &str) -> BTreeSet<Id> {
    closure(object, |object| exhibit.children(object).map(|link| link.to.clone()).collect())
}

/// All that is reached by `step` from `object`. Ends even if the links run in a circle.
fn closure(object: &str, step: impl Fn(&str) -> Vec<Id>) -> BTreeSet<Id> {
    let mut reached = BTreeSet::new();
    let mut open = step(object);
    while let Some(next) = open.pop() {
        if reached.insert(next.clone()) {
            open.extend(step(&next));
        }
    }
    reached
}

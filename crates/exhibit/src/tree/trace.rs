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

/// The car and all that is reached from it by links that are not muted.
pub fn trace(exhibit: &Exhibit, car: &str, direction: Direction, muted: &BTreeSet<Id>) -> BTreeSet<Id> {
    let mut reached = BTreeSet::from([Id::from(car)]);
    let kept = |link: &&Link| shown(link, muted);
    let up = |car: &str| exhibit.parents(car).filter(kept).map(|link| link.from.clone()).collect::<Vec<_>>();
    let down = |car: &str| exhibit.children(car).filter(kept).map(|link| link.to.clone()).collect::<Vec<_>>();
    match direction {
        Direction::Near => reached.extend(up(car).into_iter().chain(down(car))),
        Direction::Ancestors => reached.extend(closure(car, up)),
        Direction::Heirs => reached.extend(closure(car, down)),
        Direction::Both => reached.extend(closure(car, up).into_iter().chain(closure(car, down))),
    }
    reached
}

/// All that came of a car, by whatever link.
pub fn heirs(exhibit: &Exhibit, car: &str) -> BTreeSet<Id> {
    closure(car, |car| exhibit.children(car).map(|link| link.to.clone()).collect())
}

/// All that is reached by `step` from `car`. Ends even if the links run in a circle.
fn closure(car: &str, step: impl Fn(&str) -> Vec<Id>) -> BTreeSet<Id> {
    let mut reached = BTreeSet::new();
    let mut open = step(car);
    while let Some(next) = open.pop() {
        if reached.insert(next.clone()) {
            open.extend(step(&next));
        }
    }
    reached
}

//! The game: a few questions that the content itself can answer. A game is a plain function of the exhibit and a seed.

mod chance;
mod deal;
mod known;
mod play;

use crate::content::{Id, Object};
use crate::exhibit::Exhibit;
use chance::Chance;
use deal::Deck;
pub use known::{began, length};
pub use play::Play;
use std::collections::BTreeSet;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Which of the outlines is a certain object.
    Which,
    /// Which of the objects went to a place.
    Sent {
        /// The place.
        to: Id,
        /// The movement that says so.
        movement: Id,
    },
    /// The objects in the order of their first years.
    Order,
    /// Which of the objects another came from.
    Ancestor {
        /// The other.
        of: Id,
        /// The link that says so.
        link: Id,
    },
    /// Which of the objects is longer.
    Longer,
}

/// A question with its one right answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub task: Task,
    /// The objects to pick from, as they stand on screen.
    pub objects: Vec<Id>,
    /// The places of the right picks in `objects`, in the right order.
    pub answer: Vec<usize>,
}

impl Question {
    /// True once there are enough picks; only then is anything given away.
    pub fn is_answered(&self, picks: &[usize]) -> bool {
        picks.len() >= self.answer.len()
    }

    /// True if the picks are the right ones.
    pub fn is_right(&self, picks: &[usize]) -> bool {
        self.answer == picks
    }

    /// The right objects, in the right order.
    pub fn right<'a>(&'a self, exhibit: &'a Exhibit) -> impl Iterator<Item = &'a Object> {
        self.answer.iter().filter_map(|at| exhibit.object(self.objects.get(*at)?))
    }
}

/// A way to deal a question.
type Deal = fn(&mut Deck) -> Option<Question>;

/// What is asked in turn. What needs one tap comes first, and a game takes a child about a minute and a half; no clock
/// hurries anybody.
const TURNS: [(usize, Deal); 6] = [
    (0, |deck| deck.which()),
    (1, |deck| deck.longer()),
    (2, |deck| deck.sent()),
    (3, |deck| deck.ancestor()),
    (0, |deck| deck.which()),
    (4, |deck| deck.order()),
];

/// The questions of a game. No look is met twice, but where the content is so little that a kind could not be asked at
/// all otherwise. Kinds for which there is too little are left out, and of nothing at all comes no question.
pub fn questions(exhibit: &Exhibit, seed: u32) -> Vec<Question> {
    let mut deck = Deck { exhibit, met: BTreeSet::new(), chance: Chance::new(seed) };
    let mut questions: Vec<Question> = Vec::new();
    let mut asked = BTreeSet::new();
    for (kind, deal) in TURNS {
        let first = asked.insert(kind);
        let dealt = deal(&mut deck).or_else(|| {
            let met = std::mem::take(&mut deck.met);
            let dealt = if first { deal(&mut deck) } else { None };
            deck.met = met;
            dealt
        });
        let Some(question) = dealt else { continue };
        let of = if let Task::Ancestor { of, .. } = &question.task { Some(of) } else { None };
        let faces = question.objects.iter().chain(of).filter_map(|id| known::face(exhibit.object(id)?));
        deck.met.extend(faces.cloned());
        questions.push(question);
    }
    questions
}

//! The game in a visit.

use super::Visit;
use super::field::{Part, Value, Written, fields};
use crate::exhibit::Exhibit;
use crate::game::Play;

/// The game's part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GameView {
    /// The game and how far it is.
    pub play: Play,
}

/// What can be done in a game.
#[derive(Clone, Debug, PartialEq)]
pub enum GameAction {
    /// Picks a card of the question on screen by its index, or takes it back.
    Pick(usize),
    /// Goes on to the next question.
    Next,
    /// Begins another game.
    New,
}

impl Part for GameView {
    fields!(GameView { play: "game." });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

/// `game.seed=7&game.answers=0.1.20`
impl Value for Play {
    fn write(&self) -> Written {
        let mut written = vec![("seed".to_owned(), self.seed.to_string())];
        let answers = self.answers();
        if !answers.is_empty() {
            written.push(("answers".to_owned(), answers));
        }
        written
    }
    fn read(&mut self, _: &Exhibit, id: &str, value: &str) -> bool {
        match id {
            "seed" => {
                let seed = value.parse().ok();
                self.seed = seed.unwrap_or_default();
                seed.is_some()
            }
            "answers" => {
                self.read_answers(value);
                value.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.')
            }
            _ => false,
        }
    }
}

impl GameAction {
    pub(super) fn apply(self, visit: &mut Visit, exhibit: &Exhibit) {
        let play = &mut visit.game.play;
        match self {
            Self::Pick(index) => play.pick(&exhibit.questions(play.seed), index),
            Self::Next => play.go_on(&exhibit.questions(play.seed)),
            Self::New => *play = Play::new(play.seed.wrapping_add(1)),
        }
    }
}

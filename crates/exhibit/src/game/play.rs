//! How far a visitor is in a game.

use super::Question;

/// A game in play: which one, and what has been picked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Play {
    /// Which game.
    pub seed: u32,
    /// What was picked, a list for each question that has been begun; the last is the one on screen, and one past the
    /// last question is the end. Invariant: a list of one empty list is written as an empty list, so that a game has
    /// one form as an address.
    answers: Vec<Vec<usize>>,
}

/// The most questions and picks that an address may hold; a torn or made-up one stays small.
const MOST: usize = 9;

impl Play {
    /// The beginning of a game.
    pub fn new(seed: u32) -> Self {
        Self { seed, answers: Vec::new() }
    }

    /// The place of the question on screen; past the last, the end.
    pub fn at(&self) -> usize {
        self.answers.len().saturating_sub(1)
    }

    /// What was picked for a question, in the order of picking.
    pub fn picks(&self, question: usize) -> &[usize] {
        self.answers.get(question).map_or(&[], Vec::as_slice)
    }

    /// The picks as they stand in an address: `1.0.201.` is the fourth question, with three answered.
    pub fn answers(&self) -> String {
        let lists = self.answers.iter().map(|picks| picks.iter().map(ToString::to_string).collect::<String>());
        lists.collect::<Vec<_>>().join(".")
    }

    /// Takes over the picks of an address. What is no digit, or there twice, is passed over.
    pub fn read_answers(&mut self, text: &str) {
        let digits = |list: &str| {
            let mut picks: Vec<usize> = Vec::new();
            for digit in list.chars().filter_map(|c| c.to_digit(10)) {
                let pick = digit as usize;
                if !picks.contains(&pick) {
                    picks.push(pick);
                }
            }
            picks
        };
        self.answers = text.split('.').take(MOST).map(digits).collect();
        self.tidy();
    }

    /// Picks an object of the question on screen, or takes it back. An answered question stays as it is.
    pub fn pick(&mut self, questions: &[Question], index: usize) {
        let Some(question) = questions.get(self.at()) else { return };
        if index >= question.objects.len() || question.is_answered(self.picks(self.at())) {
            return;
        }
        if self.answers.is_empty() {
            self.answers.push(Vec::new());
        }
        if let Some(picks) = self.answers.last_mut() {
            match picks.iter().position(|pick| *pick == index) {
                Some(at) => drop(picks.remove(at)),
                None => picks.push(index),
            }
        }
        self.tidy();
    }

    /// Goes on to the next question, or to the end, once this one is answered.
    pub fn go_on(&mut self, questions: &[Question]) {
        if questions.get(self.at()).is_some_and(|question| question.is_answered(self.picks(self.at()))) {
            self.answers.push(Vec::new());
        }
    }

    fn tidy(&mut self) {
        if matches!(self.answers.as_slice(), [only] if only.is_empty()) {
            self.answers.clear();
        }
    }
}

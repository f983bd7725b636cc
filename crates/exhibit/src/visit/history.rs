//! When a change of the visit becomes a step that the back button undoes.

use super::Visit;

/// What to do with the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// Nothing: the address is the same.
    Nothing,
    /// Change the address of the present step. Browsers allow about 100 of these in half a minute, so the caller
    /// waits until the visitor pauses.
    Replace,
    /// A new step: back leads to the visit before.
    Push,
}

/// A visitor who opens a room or an entry, or turns to another language, expects back to undo it. Scrubbing, panning,
/// typing and filtering do not leave a step each. In a game each question is a step, and picking is none.
pub fn history(before: &Visit, after: &Visit) -> Write {
    let step = |visit: &Visit| {
        let Visit { room, object, goal, place, movement, entry, story, step, lang, game, .. } = visit.clone();
        (room, object, goal, place, movement, entry, story, step, lang, (game.seed, game.at()))
    };
    let still = |visit: &Visit| Visit { playing: false, ..visit.clone() };
    if step(before) != step(after) {
        Write::Push
    } else if still(before) != still(after) {
        Write::Replace
    } else {
        Write::Nothing
    }
}

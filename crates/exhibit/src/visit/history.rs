//! When a change of the visit becomes a step that the back button undoes.

use super::{Selection, TitleView, Visit, VisitClock};

/// What to do with the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// Nothing: the address is the same.
    Nothing,
    /// The address changes without a step.
    Replace,
    /// Back undoes the change.
    Push,
}

/// A visitor who opens a room or an entry, or turns to another language, expects back to undo it. Scrubbing, panning,
/// typing and filtering do not leave a step each. In a game each question is a step, and picking is none.
pub fn history(before: &Visit, after: &Visit) -> Write {
    let step = |visit: &Visit| {
        let Visit { room, selection, story, settings, tree, game, numbers, .. } = visit.clone();
        let selection = Selection { paints: Default::default(), ..selection };
        let hung = (numbers.poster, numbers.all);
        (room, selection, story, settings.lang, tree.goal, hung, (game.play.seed, game.play.at()))
    };
    // What goes on by itself writes no address.
    let still = |visit: &Visit| Visit {
        clock: VisitClock { playing: false, ..visit.clock.clone() },
        title: TitleView { turn: 0, ..visit.title.clone() },
        ..visit.clone()
    };
    if step(before) != step(after) {
        Write::Push
    } else if still(before) != still(after) {
        Write::Replace
    } else {
        Write::Nothing
    }
}

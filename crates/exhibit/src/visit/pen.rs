//! How often the address is written. Safari refuses after 100 changes of the history in 30 seconds, with an exception,
//! and then writes none for a while (WebKit, `History::stateObjectAdded`); other browsers slow down in silence.
//!
//! Invariant: in no 30 seconds are there more than [`MOST`] changes, whatever a visitor does. What does not fit is
//! written later, and then as the visit is by then: a step that back would undo may be lost, an address never.

use super::history::Write;
use std::collections::VecDeque;

/// How long a visitor must pause before the address follows what leaves no step, in ms.
pub const PAUSE: f64 = 400.0;

/// The time in which changes are counted, in ms.
const SPAN: f64 = 30_000.0;

/// The most changes in that time. Ten are left to what else may write: the keeper, and a page from before.
pub const MOST: usize = 90;

/// When the address was written, and whether something waits to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pen {
    written: VecDeque<f64>,
    waiting: bool,
}

/// What to do with the address.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stroke {
    /// Nothing new; what waits goes on waiting.
    Nothing,
    /// Replace it in so many ms, in place of what waited.
    Later(f64),
    /// Push the new one; `first` replaces it by what waited, which belongs to the step that back leads to.
    Push {
        /// Something waited.
        first: bool,
    },
}

impl Pen {
    /// The visit has changed, at a time in ms.
    pub fn change(&mut self, now: f64, what: Write) -> Stroke {
        match what {
            Write::Nothing => Stroke::Nothing,
            Write::Push if self.wait(now, 1 + usize::from(self.waiting)) <= 0.0 => {
                let first = std::mem::take(&mut self.waiting);
                self.written.extend(std::iter::repeat_n(now, 1 + usize::from(first)));
                Stroke::Push { first }
            }
            Write::Replace | Write::Push => {
                self.waiting = true;
                Stroke::Later(self.wait(now, 1).max(PAUSE))
            }
        }
    }

    /// What waited is written.
    pub fn rang(&mut self, now: f64) {
        self.waiting = false;
        self.written.push_back(now);
    }

    /// What waited need not be written any more: a link has set the address.
    pub fn rest(&mut self) {
        self.waiting = false;
    }

    /// How long until so many changes more are allowed, in ms.
    fn wait(&mut self, now: f64, more: usize) -> f64 {
        while self.written.front().is_some_and(|first| now - first >= SPAN) {
            self.written.pop_front();
        }
        let over = (self.written.len() + more).saturating_sub(MOST);
        let last = over.checked_sub(1).and_then(|place| self.written.get(place));
        last.map_or(0.0, |written| written + SPAN - now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Five minutes of changes, one each so many ms: all writes, in ms.
    fn written(every: f64, what: impl Fn(usize) -> Write) -> Vec<f64> {
        let (mut pen, mut due, mut all) = (Pen::default(), None::<f64>, Vec::new());
        for turn in 0..(300_000.0 / every) as usize {
            let now = turn as f64 * every;
            if let Some(time) = due.filter(|due| *due <= now) {
                pen.rang(time);
                all.push(time);
                due = None;
            }
            match pen.change(now, what(turn)) {
                Stroke::Nothing => {}
                Stroke::Later(ms) => due = Some(now + ms),
                Stroke::Push { first } => {
                    all.extend(std::iter::repeat_n(now, 1 + usize::from(first)));
                    due = None;
                }
            }
        }
        all
    }

    fn most_in_a_span(all: &[f64]) -> usize {
        all.iter().map(|from| all.iter().filter(|at| (*from..from + SPAN).contains(*at)).count()).max().unwrap_or(0)
    }

    #[test]
    fn whatever_a_visitor_does_the_history_changes_fewer_than_a_hundred_times_in_half_a_minute() {
        for every in [16.0, 50.0, 120.0, 401.0, 450.0, 2_000.0] {
            for (name, what) in [
                ("scrubbing", (|_| Write::Replace) as fn(usize) -> Write),
                ("stepping", |_| Write::Push),
                ("both", |turn| if turn % 2 == 0 { Write::Push } else { Write::Replace }),
                ("a step now and then", |turn| if turn % 7 == 0 { Write::Push } else { Write::Replace }),
            ] {
                let all = written(every, what);
                let most = most_in_a_span(&all);
                assert!(most <= MOST, "{name} each {every} ms: {most} in half a minute");
                assert!(!all.is_empty() || every < PAUSE, "{name} each {every} ms: nothing is written");
            }
        }
    }

    #[test]
    fn a_step_is_written_at_once_with_what_waited_before_it() {
        let mut pen = Pen::default();
        assert_eq!(pen.change(0.0, Write::Replace), Stroke::Later(PAUSE));
        assert_eq!(pen.change(10.0, Write::Nothing), Stroke::Nothing);
        assert_eq!(pen.change(20.0, Write::Push), Stroke::Push { first: true });
        assert_eq!(pen.change(30.0, Write::Push), Stroke::Push { first: false });
        assert_eq!(pen.change(40.0, Write::Replace), Stroke::Later(PAUSE));
        pen.rest();
        assert_eq!(pen.change(50.0, Write::Push), Stroke::Push { first: false });
    }
}

//! How often the address is written. Safari refuses after 100 changes of the history in 30 seconds, with an exception,
//! and then writes none for a while (WebKit, `History::stateObjectAdded`); other browsers slow down in silence.
//!
//! The pen holds some ink and gets more at a steady pace, as a leaky bucket does (Turner 1986): whoever was in haste
//! waits for the next drop, and not until half a minute is over. An address that lags is a link to another view.
//!
//! Invariant: in no 30 seconds are there more than [`MOST`] changes, whatever a visitor does, and none is later than
//! [`BEHIND`]. What does not fit is written then, as the visit is by then: a step that back would undo may be lost, an
//! address never.

use super::history::Write;

/// How long a visitor must pause before the address follows what leaves no step, in ms.
pub const PAUSE: f64 = 400.0;

/// How many changes may follow each other without a pause.
const INK: f64 = 30.0;

/// How long one change more takes to be allowed, in ms.
const DROP: f64 = 500.0;

/// The most changes in 30 seconds: the ink, and 59 drops or 60. Ten are left to what else may write: the keeper, and a
/// page from before.
pub const MOST: usize = 90;

/// How long an address may wait to be written at most, once the visitor pauses, in ms: a drop, and what a timer is off.
pub const BEHIND: f64 = 510.0;

/// How much ink was used and has not come back yet, and whether something waits to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pen {
    used: f64,
    /// When that was so, in ms.
    at: f64,
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
            Write::Push if self.wait(now, if self.waiting { 2.0 } else { 1.0 }) <= 0.0 => {
                let first = std::mem::take(&mut self.waiting);
                self.used += if first { 2.0 } else { 1.0 };
                Stroke::Push { first }
            }
            Write::Replace | Write::Push => {
                self.waiting = true;
                Stroke::Later(self.wait(now, 1.0).max(PAUSE))
            }
        }
    }

    /// What waited is written.
    pub fn rang(&mut self, now: f64) {
        self.waiting = false;
        self.wait(now, 1.0);
        self.used += 1.0;
    }

    /// What waited need not be written any more: a link has set the address.
    pub fn rest(&mut self) {
        self.waiting = false;
    }

    /// How long until so many changes more are allowed, in ms; what has come back by now is there. A clock that went
    /// back brings nothing, and takes nothing.
    fn wait(&mut self, now: f64, more: f64) -> f64 {
        self.used = (self.used - (now - self.at).max(0.0) / DROP).max(0.0);
        self.at = now;
        (self.used + more - INK).max(0.0) * DROP
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The time in which a browser counts, in ms.
    const SPAN: f64 = 30_000.0;

    /// Five minutes of changes, one each so many ms: all writes, in ms. What waits, waits no longer than it may.
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
                Stroke::Later(ms) => {
                    assert!(ms <= BEHIND, "the address is {ms} ms behind");
                    due = Some(now + ms);
                }
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
    fn after_a_minute_of_haste_the_address_is_right_half_a_second_after_the_pause() {
        let mut pen = Pen::default();
        let turns = (0..6_000).map(|turn| f64::from(turn) * 10.0);
        let last = turns.map(|now| (now, pen.change(now, Write::Push))).last();
        assert!(matches!(last, Some((_, Stroke::Later(ms))) if ms <= BEHIND), "{last:?}");
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

//! What each year is best told by.
//!
//! Worked out once: a step of the clock looks for its year in a sorted list, and not through all events.

use crate::content::Event;
use crate::order;

/// For each year in which something began, in order: the event that tells it best, by its place in the file.
#[derive(Debug, Default)]
pub(crate) struct Headlines(Vec<(i32, usize)>);

impl Headlines {
    pub fn of(events: &[Event]) -> Self {
        let mut began: Vec<(i32, usize)> =
            events.iter().enumerate().map(|(index, event)| (event.when.first_year(), index)).collect();
        order::sort_by_key(&mut began, |(year, _)| *year);
        began.dedup_by(|next, best| {
            let same = next.0 == best.0;
            if same && tells_more(&events[next.1], &events[best.1]) {
                best.1 = next.1;
            }
            same
        });
        Self(began)
    }

    /// The event that tells the years from the first to the last best, by its place. In time that grows with the
    /// number of years alone.
    pub fn of_years(&self, events: &[Event], (first, last): (i32, i32)) -> Option<usize> {
        let from = self.0.partition_point(|(year, _)| *year < first);
        let years = self.0[from..].iter().take_while(|(year, _)| *year <= last).map(|(_, index)| *index);
        years.reduce(|best, next| if tells_more(&events[next], &events[best]) { next } else { best })
    }
}

/// The weightier tells more; of one weight the better known: a day more than a year. Of equals the first named does.
fn tells_more(one: &Event, other: &Event) -> bool {
    let told = |event: &Event| (event.weight, event.when.from.day > 0, event.when.from.month > 0);
    told(one) > told(other)
}

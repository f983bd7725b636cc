//! What a kiosk's operator may know of its visitors: sums, and never anything about one of them.
//!
//! Invariant: nothing in here tells one visit from another. The smallest unit is a calendar day; rooms, objects,
//! stories and hours of the day are summed over a month. No moment, order or length of a single visit is kept.

use crate::visit::{TitleView, Visit, VisitClock};
use serde_json::Value;

/// The longest that one deed counts as being there, in ms: an idle screen counts nothing after it. The same as the
/// default of the kiosk's idle time, so that somebody who reads on without touching is counted for as long as the kiosk
/// believes in them.
pub const STAY: u64 = 75_000;

/// After so many ms without a deed, whoever comes is somebody else, even if nothing was reset.
const AWAY: u64 = 300_000;

/// Sums, each by its period and what was counted: `2026-11 room tree`, `2026-11-23 visits`.
///
/// A plain list: there are some hundreds of sums a year, and a map of maps would cost the module kilobytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(Vec<(String, u64)>);

/// The local time of something counted; handed in, since nothing here knows the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Time since any fixed start, in ms. Only differences matter; it must not jump with the clock on the wall.
    pub ms: u64,
    /// The day, as `2026-11-23`.
    pub day: String,
    /// The hour of the day, 0–23.
    pub hour: u32,
}

/// Counts while visitors act, and knows only when the last of them did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counter {
    /// What was counted and not taken yet.
    counts: Counts,
    /// When something was last done, in ms; `None` while nobody is there.
    last: Option<u64>,
    /// What is left of a second, in ms.
    rest: u64,
}

impl Counts {
    /// Reads what [`Counts::to_json`] wrote. Whatever else is in there is left out: a store that somebody edited costs
    /// no more than what cannot be read in it.
    pub fn from_json(text: &str) -> Self {
        let mut counts = Self::default();
        if let Ok(Value::Object(sums)) = serde_json::from_str(text) {
            for (what, sum) in &sums {
                // Invariant: nothing that JSON would have to escape, since it is written as it stands.
                if what.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" -_.".contains(&byte)) {
                    counts.add(what, sum.as_u64().unwrap_or_default());
                }
            }
        }
        counts
    }

    /// An object with a number for each sum.
    pub fn to_json(&self) -> String {
        let mut json = String::from("{");
        for (what, sum) in &self.0 {
            let comma = if json.len() > 1 { ",\n" } else { "" };
            json += &[comma, "\"", what, "\":", &sum.to_string()].concat();
        }
        json + "}"
    }

    /// One sum; 0 if it was never counted.
    pub fn get(&self, what: &str) -> u64 {
        self.0.iter().find(|(other, _)| other == what).map_or(0, |(_, sum)| *sum)
    }

    /// True if nothing has been counted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How visitors of this screen judged a dispute, over all months: for each side, and at last for “I cannot tell”.
    pub fn votes(&self, dispute: &str, sides: usize) -> Vec<u64> {
        let of = |side: usize| {
            let ending = [" vote ", dispute, " ", &side.to_string()].concat();
            self.0.iter().filter(|(what, _)| what.ends_with(&ending)).map(|(_, sum)| *sum).sum()
        };
        (0..=sides).map(of).collect()
    }

    /// Adds the sums of other counts.
    pub fn merge(&mut self, other: &Self) {
        for (what, sum) in &other.0 {
            self.add(what, *sum);
        }
    }

    fn add(&mut self, what: &str, sum: u64) {
        match self.0.iter_mut().find(|(other, _)| other == what) {
            Some((_, so_far)) => *so_far = so_far.saturating_add(sum),
            None if sum > 0 => self.0.push((what.into(), sum)),
            None => {}
        }
    }

    /// Counts on the day.
    fn day(&mut self, now: &Moment, what: &str, sum: u64) {
        self.add(&[&now.day, " ", what].concat(), sum);
    }

    /// Counts in the month of that day.
    fn month(&mut self, now: &Moment, kind: &str, id: &str, sum: u64) {
        self.add(&[now.day.get(..7).unwrap_or(&now.day), " ", kind, " ", id].concat(), sum);
    }
}

impl Counter {
    /// Takes what was counted since the last time, to be added to what is stored.
    pub fn take(&mut self) -> Counts {
        std::mem::take(&mut self.counts)
    }

    /// Somebody touched the screen, whether or not it changed the visit.
    pub fn touched(&mut self, visit: &Visit, now: &Moment) {
        let since = self.last.map(|last| now.ms.saturating_sub(last)).filter(|since| *since < AWAY);
        self.last = Some(now.ms);
        match since {
            Some(since) => {
                let stayed = self.rest + since.min(STAY);
                self.rest = stayed % 1000;
                self.counts.day(now, "seconds", stayed / 1000);
                self.counts.month(now, "seconds", visit.room.id(), stayed / 1000);
            }
            None => {
                self.rest = 0;
                self.counts.day(now, "visits", 1);
                self.counts.month(now, "hour", &now.hour.to_string(), 1);
                self.counts.month(now, "lang", &visit.settings.lang, 1);
                self.counts.month(now, "room", visit.room.id(), 1);
            }
        }
    }

    /// The visit changed. What clock and title wall do by themselves is nobody's deed. A visit that has become
    /// `opening` is over, for whatever reason.
    pub fn changed(&mut self, before: &Visit, after: &Visit, opening: &Visit, now: &Moment) {
        let (year, playing) = (after.clock.year, after.clock.playing);
        let ticked = VisitClock { year, playing, ..before.clock.clone() };
        let turned = TitleView { turn: after.title.turn, ..before.title.clone() };
        let by_itself = before.clock.playing && Visit { clock: ticked, ..before.clone() } == *after
            || Visit { title: turned, ..before.clone() } == *after;
        if by_itself || before == after {
            return;
        }
        if after == opening {
            // Who starts again themselves has been there until now. Who only walked away has been there until their
            // last deed, as far as anybody knows.
            if self.last.is_some_and(|last| now.ms.saturating_sub(last) < STAY) {
                self.touched(before, now);
            }
            self.last = None;
            return;
        }
        self.touched(before, now);
        let mut count = |kind: &str, id: &str| self.counts.month(now, kind, id, 1);
        if after.room != before.room {
            count("room", after.room.id());
        }
        if after.settings.lang != before.settings.lang {
            count("lang", &after.settings.lang);
        }
        if let Some(object) =
            after.selection.object.as_ref().filter(|_| after.selection.object != before.selection.object)
        {
            count("object", object);
        }
        // A first answer alone: whoever changes their mind is counted once.
        let (judged, judges) = (&before.disputes.judged, after.selection.entry.as_ref());
        let new = judges.filter(|id| !judged.contains(*id) && after.disputes.judged.contains(*id));
        if let Some((dispute, side)) = new.zip(after.disputes.guess) {
            count("vote", &[dispute, " ", &side.to_string()].concat());
        }
        if let Some(story) = after.story.id.as_ref().filter(|_| after.story != before.story) {
            if after.story.id != before.story.id {
                count("story", story);
            }
            count("step", &[story, " ", &(after.story.step + 1).to_string()].concat());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visit::{ClockAction, DisputesAction, SelectionAction, SettingsAction, StoryAction, TitleAction};
    use crate::{Action, Exhibit, Room};
    use std::path::Path;

    fn shipped() -> Exhibit {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
        crate::load::load(|file| std::fs::read_to_string(folder.join(file)).map_err(|error| error.to_string())).0
    }

    fn at(seconds: u64) -> Moment {
        Moment { ms: seconds * 1000, day: "2026-11-23".into(), hour: 14 }
    }

    /// What is counted when these things are done at these seconds.
    fn after(deeds: Vec<(u64, Action)>) -> Counts {
        let exhibit = shipped();
        let (mut counter, opening) = (Counter::default(), Visit::opening(&exhibit));
        let mut visit = opening.clone();
        for (when, deed) in deeds {
            let next = visit.after(&exhibit, deed);
            counter.changed(&visit, &next, &opening, &at(when));
            visit = next;
        }
        counter.take()
    }

    #[test]
    fn rooms_objects_stories_and_languages_are_counted() {
        let story = shipped().all.stories[0].id.clone();
        let counts = after(vec![
            (10, Action::Open(Room::Tree)),
            (30, SelectionAction::ShowObject("object-407".into()).into()),
            (35, SettingsAction::Lang("ru".into()).into()),
            (40, StoryAction::Tell(story.clone(), 0).into()),
            (50, StoryAction::Tell(story.clone(), 1).into()),
        ]);
        let month = |what: &str| counts.get(&format!("2026-11 {what}"));
        assert_eq!((month("room title"), month("room tree"), month("room object")), (1, 1, 1));
        assert_eq!((month("seconds tree"), month("seconds object"), month("object object-407")), (20, 10, 1));
        assert_eq!((month("lang en"), month("lang ru"), month("hour 14")), (1, 1, 1));
        assert_eq!(month(&format!("story {story}")), 1);
        assert_eq!((month(&format!("step {story} 1")), month(&format!("step {story} 2"))), (1, 1));
        assert_eq!((counts.get("2026-11-23 visits"), counts.get("2026-11-23 seconds")), (1, 40));
    }

    #[test]
    fn the_first_vote_on_a_dispute_is_counted_and_a_reset_leaves_it() {
        let case = |index: usize| shipped().all.disputes[index].id.clone();
        let open = |index: usize| SelectionAction::OpenEntry(Room::Disputes, case(index)).into();
        let guess = |side: usize| DisputesAction::Guess(side).into();
        let deeds = vec![
            (0, open(0)),
            (5, guess(1)),
            // The same visitor thinks otherwise: no second vote.
            (9, guess(0)),
            (10, open(1)),
            (12, guess(0)),
            (20, Action::Reset),
            (21, open(0)),
            (23, guess(1)),
        ];
        let counts = after(deeds);
        assert_eq!(counts.votes(&case(0), 2), [0, 2, 0]);
        assert_eq!(counts.votes(&case(1), 2), [1, 0, 0]);
        let mut months = Counts::from_json(&counts.to_json().replace("2026-11", "2026-12"));
        months.merge(&counts);
        assert_eq!(months.votes(&case(0), 2), [0, 4, 0], "over all months");
    }

    #[test]
    fn an_idle_screen_counts_for_75_seconds_at_most() {
        let counts = after(vec![(0, Action::Open(Room::Map)), (200, Action::Open(Room::Tree))]);
        assert_eq!(counts.get("2026-11 seconds map"), 75);
    }

    #[test]
    fn a_reset_ends_the_visit_and_the_next_deed_begins_another() {
        let counts = after(vec![
            (0, Action::Open(Room::Map)),
            (105, Action::Reset),
            (106, Action::Open(Room::Tree)),
            (116, Action::Reset),
        ]);
        assert_eq!(counts.get("2026-11-23 visits"), 2);
        assert_eq!(counts.get("2026-11-23 seconds"), 10, "a walk away counts nothing, a restart does");
        assert_eq!(counts.get("2026-11 room title"), 2, "each visit begins in the room of the opening");
    }

    #[test]
    fn a_reset_of_a_screen_that_nobody_used_counts_nothing() {
        assert!(after(vec![(0, Action::Reset)]).is_empty());
    }

    #[test]
    fn a_clock_that_plays_by_itself_is_nobodys_deed() {
        let mut deeds: Vec<(u64, Action)> = vec![(0, ClockAction::Play(true).into())];
        deeds.extend((1..60).map(|second| (second, ClockAction::Tick.into())));
        assert_eq!(after(deeds).get("2026-11-23 seconds"), 0);
    }

    #[test]
    fn a_title_wall_that_turns_by_itself_is_nobodys_deed() {
        assert!(after((1..60).map(|second| (second, TitleAction::Turn.into())).collect()).is_empty());
    }

    #[test]
    fn a_touch_that_changes_nothing_still_shows_that_somebody_reads() {
        let (exhibit, mut counter) = (shipped(), Counter::default());
        let visit = Visit::opening(&exhibit);
        for when in [0, 60, 120] {
            counter.touched(&visit, &at(when));
        }
        assert_eq!(counter.take().get("2026-11 seconds title"), 120);
    }

    #[test]
    fn parts_of_a_second_are_not_lost() {
        let (exhibit, mut counter) = (shipped(), Counter::default());
        let visit = Visit::opening(&exhibit);
        for tenth in 0..=100 {
            counter.touched(&visit, &Moment { ms: tenth * 100, ..at(0) });
        }
        assert_eq!(counter.take().get("2026-11-23 seconds"), 10);
    }

    #[test]
    fn a_clock_that_jumps_back_counts_no_time() {
        let (exhibit, mut counter) = (shipped(), Counter::default());
        let visit = Visit::opening(&exhibit);
        counter.touched(&visit, &at(1000));
        counter.touched(&visit, &at(10));
        assert_eq!(counter.take().get("2026-11-23 seconds"), 0);
    }

    #[test]
    fn counts_survive_being_stored_and_add_up() {
        let once = after(vec![(0, Action::Open(Room::Map)), (5, Action::Open(Room::Tree))]);
        let mut twice = Counts::from_json(&once.to_json());
        assert!(twice.0.len() == once.0.len() && once.0.iter().all(|(what, sum)| twice.get(what) == *sum));
        twice.merge(&once);
        assert_eq!(twice.get("2026-11-23 visits"), 2);
    }

    #[test]
    fn what_cannot_be_read_in_the_store_costs_only_itself() {
        for torn in ["", "{", "[]", "7", r#"{"2026-11": {}}"#, r#"{"2026-11 room \"": 7}"#] {
            assert!(Counts::from_json(torn).is_empty(), "{torn}");
        }
        let half = Counts::from_json(r#"{"2026-11 room map": 3, "2026-11 room tree": "many", "x": null}"#);
        assert_eq!(half.get("2026-11 room map"), 3);
        assert_eq!(half.0.len(), 1);
    }

    #[test]
    fn no_moment_and_no_single_visit_is_kept() {
        let counts = after(vec![(0, Action::Open(Room::Map)), (5, Action::Open(Room::Tree)), (9, Action::Reset)]);
        for (what, _) in &counts.0 {
            let of_a_day = ["2026-11-23 visits", "2026-11-23 seconds"].contains(&what.as_str());
            assert!(of_a_day || what.starts_with("2026-11 "), "of a day, only how many came and how long: {what}");
        }
    }
}

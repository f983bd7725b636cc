use super::{first_year, is_donor};
use crate::content::{Id, Standing};
use crate::exhibit::Exhibit;
use crate::order;

/// A shelf: its objects by year, and the newcomer of each year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// Its term of the vocabulary of shelves; `None` for what is on none.
    pub term: Option<Id>,
    /// Its objects, by index, in the order of their first years.
    pub objects: Vec<usize>,
    /// The clock leads to it: something on it is the museum's own.
    pub leads: bool,
    /// Their first years, sorted.
    years: Vec<i32>,
    /// For each year in which something came: the weight of the newcomer and its place on the shelf.
    newcomers: Newcomers,
    /// The same of the house's own alone, if it has such: what was made elsewhere is news in its year and no longer.
    lasting: Newcomers,
}

/// The newcomer of each year in which something came, by year. Its rank is the year.
type Newcomers = Vec<Candidate>;

/// Puts an object among them: it is the newcomer of its year, if it is the first or weightier than the one before.
fn put(newcomers: &mut Newcomers, candidate: Candidate) {
    match newcomers.last_mut() {
        Some(last) if last.rank == candidate.rank => {
            if candidate.weight > last.weight {
                *last = candidate;
            }
        }
        _ => newcomers.push(candidate),
    }
}

/// How many of them came by the end of a year.
fn until(newcomers: &[Candidate], year: i32) -> usize {
    newcomers.partition_point(|newcomer| newcomer.rank <= year)
}

/// A newcomer that a shelf puts forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// What decides among shelves before the weight does.
    pub rank: i32,
    /// How weighty its event is.
    pub weight: u8,
    /// Its place on the shelf.
    pub place: usize,
}

impl Shelf {
    pub(super) fn new(exhibit: &Exhibit, term: Option<Id>, mut objects: Vec<usize>, weights: &[u8]) -> Self {
        let all = &exhibit.all.objects;
        // Stable: what began in one year stays in the order of the file.
        order::sort_by_key(&mut objects, |index| first_year(&all[*index]));
        let leads = objects.iter().any(|index| !is_donor(exhibit, &all[*index]));
        let seen = objects.iter().any(|index| all[*index].is_seen());
        let (mut newcomers, mut own) = (Newcomers::new(), Newcomers::new());
        for (place, object) in objects.iter().map(|index| &all[*index]).enumerate() {
            // On a shelf with own things what came from elsewhere is no newcomer; nor is what nobody can see, where
            // something else can be seen: the wall is for looking.
            if (leads && is_donor(exhibit, object)) || (seen && !object.is_seen()) {
                continue;
            }
            let candidate = Candidate { rank: first_year(object), weight: weights[objects[place]], place };
            put(&mut newcomers, candidate);
            if exhibit.standing(object) == Some(Standing::Own) {
                put(&mut own, candidate);
            }
        }
        let lasting = if own.is_empty() { newcomers.clone() } else { own };
        let years = objects.iter().map(|index| first_year(&all[*index])).collect();
        Self { term, objects, leads, years, newcomers, lasting }
    }

    /// The year to which the clock is turned to see how the shelf begins: that of its first newcomer with a date.
    pub fn begins(&self) -> Option<i32> {
        self.newcomers.iter().map(|newcomer| newcomer.rank).find(|year| *year > i32::MIN)
    }

    /// The weightiest newcomer of those years.
    pub(super) fn new_in(&self, (from, to): (i32, i32)) -> Option<Candidate> {
        let newcomers = &self.newcomers[until(&self.newcomers, from.saturating_sub(1))..until(&self.newcomers, to)];
        // Of equals the first has come first.
        let best = newcomers.iter().rev().max_by_key(|newcomer| newcomer.weight)?;
        Some(Candidate { rank: 0, ..*best })
    }

    /// The newcomer of the last year before those: the later the better.
    pub(super) fn latest_by(&self, (_, to): (i32, i32)) -> Option<Candidate> {
        self.lasting[..until(&self.lasting, to)].last().copied()
    }

    /// The first newcomer of all: the earlier the better.
    pub(super) fn awaited(&self, _: (i32, i32)) -> Option<Candidate> {
        let first = self.lasting.first()?;
        Some(Candidate { rank: first.rank.saturating_neg(), ..*first })
    }

    /// How many objects stand on it beside the one that the wall shows.
    pub fn len(&self, apart: Option<usize>) -> usize {
        self.objects.len() - usize::from(apart.is_some())
    }

    /// True if nothing stands on it.
    pub fn is_empty(&self) -> bool {
        self.objects.is_empty()
    }

    /// The index of the object that is seen at a place: first what began in the years, then what was there before, the
    /// latest first, then what is yet to come. The one that the wall shows is passed over. With it: whether it is new.
    pub fn seen(&self, at: usize, (from, to): (i32, i32), apart: Option<usize>) -> Option<(usize, bool)> {
        let before = self.years.partition_point(|year| *year < from);
        let by_then = self.years.partition_point(|year| *year <= to);
        let new = by_then - before;
        let rank = |place: usize| match place {
            place if place >= by_then => place,
            place if place >= before => place - before,
            place => new + before - 1 - self.mirrored(place),
        };
        let at = at + usize::from(apart.is_some_and(|apart| at >= rank(apart)));
        let place = match at {
            at if at < new => before + at,
            at if at < by_then => self.mirrored(before - 1 - (at - new)),
            at => at,
        };
        Some((*self.objects.get(place)?, at < new))
    }

    /// The place that is as far from the end of its year as that one is from the beginning: what is seen from the
    /// latest year back still stands within a year as in the file.
    fn mirrored(&self, index: usize) -> usize {
        let Some(year) = self.years.get(index) else { return index };
        let first = self.years.partition_point(|other| other < year);
        let after = self.years.partition_point(|other| other <= year);
        first + after - 1 - index
    }
}

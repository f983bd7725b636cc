//! How we know something: the claims about it, who says so, and where sources disagree. What stands behind the mark at
//! a paragraph or a figure, in every room.

mod answers;

pub use answers::{Answer, answers};

use crate::chart::rivals;
use crate::claim::{Citation, Claim, Value, disagree};
use crate::content::{Id, Point};
use crate::exhibit::Exhibit;
use crate::order;
use crate::reference::Ref;
use std::collections::BTreeSet;

/// What one thing rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// The thing.
    pub about: Ref,
    /// The answers, where it is a figure.
    pub claims: Vec<Claim>,
    /// Who stands behind it as a whole.
    pub sources: Vec<Citation>,
    /// Sources disagree on it.
    pub disputed: bool,
}

/// All that a mark stands for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grounds {
    /// Each thing with what it rests on, in order.
    pub grounds: Vec<Ground>,
    /// The questions about them, each once.
    pub disputes: Vec<Id>,
    /// How many sources there are.
    pub sources: usize,
}

impl Grounds {
    /// True if sources disagree on any of it.
    pub fn is_disputed(&self) -> bool {
        !self.disputes.is_empty() || self.grounds.iter().any(|ground| ground.disputed)
    }
}

/// What something rests on. Of an object: every figure of it, since its wall text is made of them.
pub fn grounds(exhibit: &Exhibit, what: &Ref) -> Grounds {
    let grounds: Vec<Ground> = match what {
        Ref::Object(id) => {
            let figures = exhibit.title.properties.iter();
            let mut figures: Vec<Ground> = figures.filter_map(|property| figure(exhibit, id, &property.id)).collect();
            // Where sources disagree is what a visitor asks for.
            order::sort_by_key(&mut figures, |figure| !figure.disputed);
            figures
        }
        Ref::Property(id, property) => figure(exhibit, id, property).into_iter().collect(),
        Ref::Figure(id, index) => counted(exhibit, id, *index).into_iter().collect(),
        _ => whole(exhibit, what).into_iter().collect(),
    };
    let disputes: Vec<Id> = match what {
        Ref::Object(_) => exhibit.disputes_within(what).iter().map(|dispute| dispute.id.clone()).collect(),
        _ => exhibit.disputes_about(what).map(|dispute| dispute.id.clone()).collect(),
    };
    let mut sources: BTreeSet<&str> = BTreeSet::new();
    for ground in &grounds {
        let claimed = ground.claims.iter().flat_map(|claim| &claim.sources);
        sources.extend(ground.sources.iter().chain(claimed).map(|citation| &*citation.source));
    }
    Grounds { sources: sources.len(), grounds, disputes }
}

/// A figure of an object.
fn figure(exhibit: &Exhibit, object: &Id, property: &Id) -> Option<Ground> {
    let claims = exhibit.object(object)?.facts.get(property)?.clone();
    let about = Ref::Property(object.clone(), property.clone());
    let disputed = disagree(&claims) || exhibit.disputes_about(&about).next().is_some();
    Some(Ground { about, claims, sources: Vec::new(), disputed })
}

/// A figure of a series, with whatever else is claimed of the same thing and time.
fn counted(exhibit: &Exhibit, series: &Id, index: usize) -> Option<Ground> {
    let points = &exhibit.series(series)?.points;
    let rivals = rivals(exhibit.series(series)?, index);
    let claim = |point: &Point| Claim {
        value: Value::Number(point.value),
        to: point.to,
        about: point.about,
        sources: point.sources.clone(),
        preferred: point.preferred,
        reason: None,
        note: point.note.clone(),
    };
    let claims: Vec<Claim> = rivals.iter().filter_map(|at| points.get(*at)).map(claim).collect();
    let disputed = claims.len() > 1;
    Some(Ground { about: Ref::Figure(series.clone(), index), claims, sources: Vec::new(), disputed })
}

/// An entry that is told as a whole.
fn whole(exhibit: &Exhibit, what: &Ref) -> Option<Ground> {
    let (sources, claims) = match what {
        Ref::Link(id) => (exhibit.link(id)?.sources.clone(), Vec::new()),
        Ref::Place(id) => (exhibit.place(id)?.sources.clone(), Vec::new()),
        Ref::Movement(id) => {
            let movement = exhibit.movement(id)?;
            (movement.sources.clone(), movement.amount.clone())
        }
        Ref::Event(id) => (exhibit.event(id)?.sources.clone(), Vec::new()),
        Ref::Era(id) => (exhibit.era_named(id)?.sources.clone(), Vec::new()),
        Ref::Dispute(id) => (exhibit.dispute(id)?.sources.clone(), Vec::new()),
        Ref::Series(id) => {
            let mut sources = Vec::new();
            exhibit.series(id)?.points.iter().for_each(|point| answers::merge(&mut sources, &point.sources));
            (sources, Vec::new())
        }
        _ => return None,
    };
    let disputed = disagree(&claims) || exhibit.disputes_about(what).next().is_some();
    Some(Ground { about: what.clone(), claims, sources, disputed })
}

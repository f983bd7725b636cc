//! What is sure enough to ask a child about.
//!
//! Invariant: nothing in here lets a figure through on which the sources of the exhibit differ.

use crate::claim::{Claim, Value};
use crate::content::{Certainty, Id, Link, Movement, Object};
use crate::date::Span;
use crate::exhibit::Exhibit;
use crate::reference::Ref;

/// What an object looks like: the name of its drawing. Objects that share a body cannot be told apart and never meet in
/// a question. `None` without a drawing, or with one that is only schematic.
pub fn face(object: &Object) -> Option<&Id> {
    object.drawing.as_ref().filter(|_| !object.schematic)
}

/// True if a dispute is about that property of the object.
fn disputed(exhibit: &Exhibit, object: &Object, property: &Id) -> bool {
    exhibit.disputes_about(&Ref::Property(object.id.clone(), property.clone())).next().is_some()
}

/// The first year in which an object was made, if it is exact and all claims give the same. A dispute about its years
/// bars it, unless several claims show that only the other end is in dispute.
pub fn began(exhibit: &Exhibit, object: &Object) -> Option<i32> {
    let year = |claim: &Claim| match &claim.value {
        Value::Words(text) => Span::parse(text.get("")).ok().map(|span| span.from).filter(|from| !from.is_fuzzy()),
        Value::Number(_) => None,
    };
    let years = &exhibit.title.roles.years;
    let claims = object.facts.get(years)?;
    let first = year(claims.first()?)?.year;
    let agreed = claims.iter().all(|claim| year(claim).is_some_and(|date| date.year == first));
    (agreed && (claims.len() > 1 || !disputed(exhibit, object, years))).then_some(first)
}

/// The length of an object in mm, if it is one number and nobody gives another.
pub fn length(exhibit: &Exhibit, object: &Object) -> Option<f64> {
    let property = &exhibit.title.drawn_by.length;
    let claims = object.facts.get(property)?;
    let exact = |claim: &Claim| claim.number().filter(|_| claim.to.is_none() && claim.about.is_none());
    let first = exact(claims.first()?)?;
    let agreed = claims.iter().all(|claim| exact(claim) == Some(first));
    (agreed && !disputed(exhibit, object, property)).then_some(first)
}

/// The links that say surely enough where an object came from, between objects that look different.
pub fn links(exhibit: &Exhibit) -> Vec<&Link> {
    let look = |id: &str| exhibit.object(id).and_then(face);
    let apart = |link: &&Link| look(&link.from).zip(look(&link.to)).is_some_and(|(from, to)| from != to);
    exhibit.all.links.iter().filter(|link| link.evidence != Certainty::Disputed).filter(apart).collect()
}

/// The movements by which objects themselves surely went somewhere.
pub fn sent(exhibit: &Exhibit) -> Vec<&Movement> {
    let sure = |movement: &&Movement| {
        movement.certainty == Certainty::Documented
            && exhibit.title.roles.sent.contains(&movement.kind)
            && exhibit.disputes_about(&Ref::Movement(movement.id.clone())).next().is_none()
    };
    exhibit.all.movements.iter().filter(sure).collect()
}

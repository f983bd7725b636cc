//! Whether it is said which of several claims counts, and why.

use crate::claim::{Claim, disagree};
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};

/// Reports lists of claims of which none or several are preferred, and those that are preferred without a reason.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    for object in &exhibit.all.objects {
        for (property, claims) in &object.facts {
            list("objects.json", &object.id, &format!("facts.{property}"), claims, problems);
        }
    }
    for movement in &exhibit.all.movements {
        list("movements.json", &movement.id, "amount", &movement.amount, problems);
    }
}

fn list(file: &str, entry: &str, field: &str, claims: &[Claim], problems: &mut Vec<Problem>) {
    let preferred = claims.iter().filter(|claim| claim.preferred).count();
    if preferred > 1 || (preferred == 0 && disagree(claims)) {
        problems.push(Problem::new(file, entry, field, Fault::Unpreferred));
        return;
    }
    let chosen = claims.iter().position(|claim| claim.preferred && claim.reason.is_none());
    if let Some(index) = chosen.filter(|_| disagree(claims)) {
        problems.push(Problem::new(file, entry, &format!("{field}[{index}]"), Fault::Unreasoned));
    }
}

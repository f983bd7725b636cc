//! Whether there is something in what a room is made of.

use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};

/// Reports stories, series and disputes of which nothing would show.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let mut see = |file: &str, entry: &str, field: &str, is_empty: bool, wanted: &str| {
        if is_empty {
            problems.push(Problem::new(file, entry, field, Fault::Missing(wanted.into())));
        }
    };
    for story in &exhibit.all.stories {
        see("stories.json", &story.id, "steps", story.steps.is_empty(), "at least one step");
    }
    for series in &exhibit.all.series {
        see("series.json", &series.id, "points", series.points.is_empty(), "at least one point");
    }
    for dispute in &exhibit.all.disputes {
        see("disputes.json", &dispute.id, "claims", dispute.claims.is_empty(), "at least one claim");
    }
}

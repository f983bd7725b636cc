//! `curator check`.

mod report;
mod strays;

use crate::{drawings, files, photos, pictures};
use exhibit::check::advice;
use exhibit::{Exhibit, Problem};
pub use report::{Form, Report};
use std::path::Path;

/// Looks at all there is: everything that is wrong, then everything that could be better, each in the order of the
/// files.
pub fn look(folder: &Path) -> Report {
    let (exhibit, mut problems) = files::read(folder);
    problems.extend(files::check_words(&exhibit, folder));
    problems.extend(files::check_basemap(&exhibit, folder));
    problems.extend(drawings::check(&exhibit, folder));
    let mut placed: Vec<Problem> = photos::check(&exhibit, folder);
    placed.extend(pictures::check(&exhibit, folder));
    placed.extend(advice(&exhibit));
    files::place(folder, &mut placed);
    problems.extend(placed);
    problems.extend(strays::check(folder));
    problems.sort_by_key(|problem| problem.advice);
    Report { counts: counts(&exhibit), problems }
}

/// What there is, as a sentence.
fn counts(exhibit: &Exhibit) -> String {
    let all = &exhibit.all;
    format!(
        "{} objects, {} links, {} places, {} movements, {} events, {} eras, {} series, {} disputes, {} sources, \
            {} stories",
        all.objects.len(),
        all.links.len(),
        all.places.len(),
        all.movements.len(),
        all.events.len(),
        all.eras.len(),
        all.series.len(),
        all.disputes.len(),
        all.sources.len(),
        all.stories.len(),
    )
}

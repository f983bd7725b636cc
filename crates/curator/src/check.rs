//! `curator check`.

use crate::{drawings, files, photos, pictures, twice};
use anyhow::{Result, bail};
use exhibit::check::advice;
use std::path::Path;

/// Prints what is wrong, one line each, and what there is. Fails if anything is wrong.
pub fn run(folder: &Path) -> Result<()> {
    let (exhibit, mut problems) = files::read(folder);
    problems.extend(files::check_words(&exhibit, folder));
    problems.extend(files::check_basemap(&exhibit, folder));
    problems.extend(drawings::check(&exhibit, folder));
    problems.extend(photos::check(&exhibit, folder));
    problems.extend(pictures::check(&exhibit, folder));
    problems.extend(advice(&exhibit));
    problems.extend(twice::check(&exhibit, folder));
    for problem in &problems {
        println!("{problem}");
    }
    let all = &exhibit.all;
    println!(
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
    );
    match problems.len() {
        0 => Ok(()),
        n => bail!("{n} problems"),
    }
}

//! From the text of the content files to an [`Exhibit`], losing as little as possible on the way: an entry that cannot
//! be read is left out and reported, everything else is kept.

mod entries;
mod tracked;

use crate::content::Title;
use crate::exhibit::{Collections, Exhibit};
use crate::problem::{Fault, Problem};

/// The content files, in the order in which they are reported on.
pub const FILES: [&str; 11] = [
    "exhibit.json",
    "objects.json",
    "lineage.json",
    "places.json",
    "movements.json",
    "events.json",
    "eras.json",
    "series.json",
    "disputes.json",
    "sources.json",
    "stories.json",
];

/// Reads the exhibit out of its files. `read` gives the text of a file by its name, or why there is none.
///
/// Never fails: what cannot be read is in the list of problems, which holds only what concerns the reading; whether
/// the entries fit together is for [`crate::check`] to say.
pub fn load(mut read: impl FnMut(&str) -> Result<String, String>) -> (Exhibit, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut list = |file: &str| read(file).map_err(Fault::Unreadable);
    let title = entries::single::<Title>(FILES[0], list(FILES[0]), &mut problems).unwrap_or_default();
    let collections = Collections {
        objects: entries::many(FILES[1], list(FILES[1]), &mut problems),
        links: entries::many(FILES[2], list(FILES[2]), &mut problems),
        places: entries::many(FILES[3], list(FILES[3]), &mut problems),
        movements: entries::many(FILES[4], list(FILES[4]), &mut problems),
        events: entries::many(FILES[5], list(FILES[5]), &mut problems),
        eras: entries::many(FILES[6], list(FILES[6]), &mut problems),
        series: entries::many(FILES[7], list(FILES[7]), &mut problems),
        disputes: entries::many(FILES[8], list(FILES[8]), &mut problems),
        sources: entries::many(FILES[9], list(FILES[9]), &mut problems),
        stories: entries::many(FILES[10], list(FILES[10]), &mut problems),
    };
    (Exhibit::new(title, collections), problems)
}

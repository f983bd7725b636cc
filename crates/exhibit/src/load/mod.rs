//! From the content files to an [`Exhibit`], losing as little as possible on the way: an entry that cannot be read is
//! left out and reported, everything else is kept.

mod decode;
mod entries;
mod gaps;
pub mod json;
pub mod svg;
mod tracked;

pub use decode::decode;
pub use gaps::Gaps;

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

/// The files without which there is nothing to show: what the exhibit is, and what it shows.
pub const NEEDED: [&str; 2] = [FILES[0], FILES[1]];

/// Reads the exhibit out of its files. `read` gives what a file holds by its name, or why there is nothing.
///
/// Never fails: what cannot be read is in the list of problems, which holds only what concerns the reading; whether
/// the entries fit together is for [`crate::check`] to say.
pub fn load<B: Into<Vec<u8>>>(mut read: impl FnMut(&str) -> Result<B, String>) -> (Exhibit, Vec<Problem>) {
    load_files(&mut |file| read(file).map(Into::into).map_err(Fault::Unreadable))
}

/// The same, where it is known why a file could not be had.
pub fn load_files(read: &mut dyn FnMut(&str) -> Result<Vec<u8>, Fault>) -> (Exhibit, Vec<Problem>) {
    let mut losses = Losses::default();
    let mut list = |file: &str| read(file).and_then(decode);
    let title = entries::single::<Title>(FILES[0], list(FILES[0]), &mut losses).unwrap_or_default();
    let collections = Collections {
        objects: entries::many(FILES[1], list(FILES[1]), &mut losses),
        links: entries::many(FILES[2], list(FILES[2]), &mut losses),
        places: entries::many(FILES[3], list(FILES[3]), &mut losses),
        movements: entries::many(FILES[4], list(FILES[4]), &mut losses),
        events: entries::many(FILES[5], list(FILES[5]), &mut losses),
        eras: entries::many(FILES[6], list(FILES[6]), &mut losses),
        series: entries::many(FILES[7], list(FILES[7]), &mut losses),
        disputes: entries::many(FILES[8], list(FILES[8]), &mut losses),
        sources: entries::many(FILES[9], list(FILES[9]), &mut losses),
        stories: entries::many(FILES[10], list(FILES[10]), &mut losses),
    };
    (Exhibit::new(title, collections).lacking(losses.gaps), losses.problems)
}

/// What went wrong so far, and what is not there because of it.
#[derive(Default)]
struct Losses {
    problems: Vec<Problem>,
    gaps: Gaps,
}

impl Losses {
    fn say(&mut self, file: &str, entry: &str, field: &str, fault: Fault) {
        self.problems.push(Problem::new(file, entry, field, fault));
    }
}

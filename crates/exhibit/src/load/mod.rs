//! From the content files to an [`Exhibit`], losing as little as possible on the way: an entry that cannot be read is
//! left out and reported, everything else is kept.

mod decode;
mod entries;
mod gaps;
pub mod json;
pub mod locate;
pub mod svg;
pub mod twice;
mod weight;

pub use decode::decode;
pub use gaps::Gaps;
pub use weight::is_bearable;

use crate::content::Title;
use crate::exhibit::{Collections, Exhibit};
use crate::problem::{Fault, Problem};
use serde_json::Value;

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
    let mut reading = Reading::default();
    for file in FILES {
        reading.take(file, read(file));
    }
    reading.done()
}

/// An exhibit that is read file by file, so that whoever reads a large one can let the page go on in between.
#[derive(Default)]
pub struct Reading {
    title: Title,
    collections: Collections,
    losses: Losses,
}

impl Reading {
    /// Takes what a file of [`FILES`] holds, or why there is nothing. Other files are none of its business.
    pub fn take(&mut self, file: &str, bytes: Result<Vec<u8>, Fault>) {
        let Self { title, collections, losses } = self;
        let text = bytes.and_then(decode);
        macro_rules! lists {
            ($($index:literal $field:ident),*) => {
                match FILES.iter().position(|known| *known == file) {
                    Some(0) => {
                        let whole = entries::whole(FILES[0], text, losses);
                        *title = entries::mended::<Title>(FILES[0], whole, losses).unwrap_or_default();
                    }
                    $(Some($index) => {
                        let list = entries::listed(FILES[$index], text, losses);
                        collections.$field = entries::many(FILES[$index], list, losses);
                    })*
                    _ => {}
                }
            };
        }
        lists!(
            1 objects, 2 links, 3 places, 4 movements, 5 events, 6 eras, 7 series, 8 disputes, 9 sources, 10 stories
        );
    }

    /// The exhibit, and what is wrong with what was taken.
    pub fn done(self) -> (Exhibit, Vec<Problem>) {
        (Exhibit::new(self.title, self.collections).lacking(self.losses.gaps), self.losses.problems)
    }
}

/// The beginning of an exhibit, out of one file with a field for each content file that it has something of: what the
/// first view needs. All other files are gaps until [`load_files`] brings them. Errors: why the file is none.
///
/// Invariant: it names no other type of entry than those it reads. A visitor waits for the code that reads them.
pub fn load_first(bytes: Vec<u8>) -> Result<(Exhibit, Vec<Problem>), Fault> {
    let mut first: Value = json::parse(&decode(bytes)?)?;
    let mut losses = Losses::default();
    let mut read = |file: &str| first.get_mut(file).map(Value::take);
    let title = entries::single::<Title>(FILES[0], read(FILES[0]), &mut losses).unwrap_or_default();
    let mut list = |file: &str| read(file).map(entries::taken);
    let collections = Collections {
        objects: entries::many(FILES[1], list(FILES[1]), &mut losses),
        events: entries::many(FILES[5], list(FILES[5]), &mut losses),
        eras: entries::many(FILES[6], list(FILES[6]), &mut losses),
        ..Collections::default()
    };
    for file in [2, 3, 4, 7, 8, 9, 10] {
        losses.gaps.lose_file(FILES[file]);
    }
    Ok((Exhibit::begun(title, collections, losses.gaps), losses.problems))
}

/// What went wrong so far, and what is not there because of it.
#[derive(Default)]
struct Losses {
    problems: Vec<Problem>,
    gaps: Gaps,
}

impl Losses {
    fn say(&mut self, file: &str, entry: &str, field: &str, fault: Fault) {
        self.tell(Problem::new(file, entry, field, fault));
    }

    fn tell(&mut self, problem: Problem) {
        self.problems.push(problem);
    }
}

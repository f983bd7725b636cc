//! What of the content could not be read.

use std::collections::BTreeSet;

/// The files and entries that could not be read. What points into them is not wrong for all we know, so nothing is said
/// of it: one mistake, one message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    files: BTreeSet<String>,
    /// Each as its file, what stands in no name of a file, and its id.
    entries: BTreeSet<String>,
}

/// Between a file and an id.
const BETWEEN: char = '\0';

impl Gaps {
    /// A file is gone as a whole, or an entry of it that nobody can name.
    pub fn lose_file(&mut self, file: &str) {
        self.files.insert(file.into());
    }

    /// An entry could not be read.
    pub fn lose_entry(&mut self, file: &str, id: &str) {
        self.entries.insert(format!("{file}{BETWEEN}{id}"));
    }

    /// True if the file could not be read.
    pub fn hide_file(&self, file: &str) -> bool {
        self.files.contains(file)
    }

    /// True if something of the file could not be read.
    pub fn touch(&self, file: &str) -> bool {
        let begin = format!("{file}{BETWEEN}");
        self.hide_file(file) || self.entries.range(begin.clone()..).next().is_some_and(|one| one.starts_with(&begin))
    }

    /// True if the entry may well exist, but could not be read.
    pub fn hide(&self, file: &str, id: &str) -> bool {
        self.hide_file(file) || self.entries.contains(&format!("{file}{BETWEEN}{id}"))
    }
}

//! What of the content could not be read.

/// The files and entries that could not be read. What points into them is not wrong for all we know, so nothing is said
/// of it: one mistake, one message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    files: Vec<String>,
    entries: Vec<(String, String)>,
}

impl Gaps {
    /// A file is gone as a whole, or an entry of it that nobody can name.
    pub fn lose_file(&mut self, file: &str) {
        self.files.push(file.into());
    }

    /// An entry could not be read.
    pub fn lose_entry(&mut self, file: &str, id: &str) {
        self.entries.push((file.into(), id.into()));
    }

    /// True if the file could not be read.
    pub fn hide_file(&self, file: &str) -> bool {
        self.files.iter().any(|other| other == file)
    }

    /// True if something of the file could not be read.
    pub fn touch(&self, file: &str) -> bool {
        self.hide_file(file) || self.entries.iter().any(|(other, _)| other == file)
    }

    /// True if the entry may well exist, but could not be read.
    pub fn hide(&self, file: &str, id: &str) -> bool {
        self.hide_file(file) || self.entries.iter().any(|entry| entry.0 == file && entry.1 == id)
    }
}

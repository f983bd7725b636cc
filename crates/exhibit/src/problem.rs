//! What is wrong with the content, told so that a curator can mend it.

mod fault;
mod spot;

pub use fault::{Fault, Slip};
pub use spot::Spot;

use std::fmt;

/// One thing wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, such as `objects.json`.
    pub file: String,
    /// The entry: its `id`, or `entry 12` if it has none. Empty if the whole file is meant.
    pub entry: String,
    /// The field, such as `facts.power[0].value`. Empty if the whole entry is meant.
    pub field: String,
    /// What is wrong.
    pub fault: Fault,
}

impl Problem {
    /// A problem with one field of one entry.
    pub fn new(file: &str, entry: &str, field: &str, fault: Fault) -> Self {
        Self { file: file.into(), entry: entry.into(), field: field.into(), fault }
    }

    /// True if something cannot be shown because of it; false if all is shown but not all is well.
    pub fn is_grave(&self) -> bool {
        self.fault.is_grave()
    }

    /// Where it is: the file, and in it the entry and the field.
    pub fn place(&self) -> String {
        let parts = [&self.file, &self.entry, &self.field];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" › ")
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {}", self.place(), self.fault)
    }
}

//! What is wrong with the content, told so that a curator can mend it.

mod fault;
mod nearest;
mod spot;

pub use fault::{Fault, Slip};
pub use nearest::{Guesses, LOOKED, nearest};
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
    /// The place in the file, where it is known and not part of the fault: see [`crate::check::examine`].
    pub spot: Option<Spot>,
    /// The right name that is nearest to what stands there.
    pub meant: Option<String>,
    /// It could be better, and all of it shows: for whoever keeps the content, and never for a visitor.
    pub advice: bool,
    /// Which entry of the file it is, counted from 0, where several may have the same name.
    pub(crate) number: Option<usize>,
    /// The names of which one was probably meant.
    pub(crate) names: &'static [&'static str],
    /// The entry is not shown because of it, whatever the fault.
    pub(crate) lost: bool,
}

impl Problem {
    /// A problem with one field of one entry.
    pub fn new(file: &str, entry: &str, field: &str, fault: Fault) -> Self {
        Self {
            file: file.into(),
            entry: entry.into(),
            field: field.into(),
            fault,
            spot: None,
            meant: None,
            advice: false,
            number: None,
            names: &[],
            lost: false,
        }
    }

    /// The same as a piece of advice.
    #[must_use]
    pub fn advised(self) -> Self {
        Self { advice: true, ..self }
    }

    /// The same with the right name that was probably meant.
    #[must_use]
    pub fn meaning(self, meant: Option<String>) -> Self {
        Self { meant, ..self }
    }

    /// True if something cannot be shown because of it; false if all is shown but not all is well.
    pub fn is_grave(&self) -> bool {
        self.lost || self.fault.is_grave()
    }

    /// Where it is: the file with line and column, and in it the entry and the field.
    pub fn place(&self) -> String {
        let file = match self.spot {
            Some(Spot { line, column }) => format!("{}:{line}:{column}", self.file),
            None => self.file.clone(),
        };
        let parts = [&file, &self.entry, &self.field];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" › ")
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {}", self.place(), self.fault)?;
        match &self.meant {
            Some(meant) => write!(f, "; did you mean “{meant}”?"),
            None => Ok(()),
        }
    }
}

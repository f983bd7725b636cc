//! What a kiosk lays over a room: its keyboard and its codes.

use super::Visit;
use super::field::{Part, fields};
use crate::content::Id;
use crate::exhibit::Exhibit;

/// The shell's part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shell {
    /// The language of the keyboard on the screen, if that is open.
    pub keys: Option<Id>,
    /// The address that is shown as a QR code.
    pub code: Option<Id>,
}

/// What can be done with the shell.
#[derive(Clone, Debug, PartialEq)]
pub enum ShellAction {
    /// Opens the keyboard on the screen in a language, or closes it.
    Keys(Option<Id>),
    /// Shows an address as a QR code, or none.
    Code(Option<Id>),
}

impl Part for Shell {
    fields!(Shell { keys: "keys", code: "code" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl ShellAction {
    pub(super) fn apply(self, visit: &mut Visit) {
        match self {
            Self::Keys(lang) => visit.shell.keys = lang,
            Self::Code(address) => visit.shell.code = address,
        }
    }
}

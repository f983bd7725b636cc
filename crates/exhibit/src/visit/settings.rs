//! What a visitor sets for themselves: kept by every step of a story, cleared when the visit ends.

use super::Visit;
use super::field::{Part, Value, Written, fields};
use crate::content::Id;
use crate::exhibit::Exhibit;

/// The settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language: one of the exhibit's.
    pub lang: Lang,
}

/// The tag of a language of the exhibit.
pub type Lang = Id;

/// A change of the settings.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingsAction {
    /// Speaks another language.
    Lang(Id),
}

impl Part for Settings {
    fields!(Settings { lang: "lang" });

    fn blank(exhibit: &Exhibit) -> Self {
        Self { lang: exhibit.first_language() }
    }
}

/// A language: what is not of the exhibit changes nothing.
impl Value for Lang {
    fn write(&self) -> Written {
        vec![(String::new(), self.to_string())]
    }
    fn read(&mut self, exhibit: &Exhibit, _: &str, value: &str) {
        if exhibit.title.languages.iter().any(|lang| *lang.id == *value) {
            *self = value.into();
        }
    }
}

impl SettingsAction {
    pub(super) fn apply(self, visit: &mut Visit) {
        match self {
            Self::Lang(lang) => visit.settings.lang = lang,
        }
    }
}

//! What a visitor sets for themselves: kept by every step of a story, cleared when the visit ends.

mod appearance;
mod choice;

pub use appearance::{Appearance, World};
pub use choice::{Contrast, Letters, Motion, Rate, Volume};

use super::Visit;
use super::field::{Part, Value, Written, fields};
use crate::content::Id;
use crate::exhibit::Exhibit;

/// The settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language: one of the exhibit's.
    pub lang: Lang,
    /// How large letters are.
    pub letters: Letters,
    /// In which colours.
    pub contrast: Contrast,
    /// Whether anything moves by itself.
    pub motion: Motion,
    /// All that can be touched is where a visitor in a wheelchair reaches it.
    pub reach: bool,
    /// The exhibit speaks, and is gone through without looking.
    pub speech: bool,
    /// How loud it speaks.
    pub volume: Volume,
    /// How fast.
    pub rate: Rate,
}

/// The tag of a language of the exhibit.
pub type Lang = Id;

/// A change of the settings.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingsAction {
    /// Speaks another language.
    Lang(Id),
    /// Writes larger or smaller.
    Letters(Letters),
    /// Takes other colours.
    Contrast(Contrast),
    /// Holds still, or does not.
    Motion(Motion),
    /// Brings all that can be touched down, or lets it be.
    Reach(bool),
    /// Speaks, or is silent.
    Speech(bool),
}

impl Part for Settings {
    fields!(Settings {
        lang: "lang",
        letters: "letters",
        contrast: "contrast",
        motion: "motion",
        reach: "reach",
        speech: "speech",
        volume: "volume",
        rate: "rate",
    });

    fn blank(exhibit: &Exhibit) -> Self {
        Self {
            lang: exhibit.first_language(),
            letters: Letters::default(),
            contrast: Contrast::default(),
            motion: Motion::default(),
            reach: false,
            speech: false,
            volume: Volume::default(),
            rate: Rate::default(),
        }
    }
}

/// A language: what is not of the exhibit changes nothing.
impl Value for Lang {
    fn write(&self) -> Written {
        vec![(String::new(), self.to_string())]
    }
    fn read(&mut self, exhibit: &Exhibit, _: &str, value: &str) -> bool {
        let known = exhibit.title.languages.iter().any(|lang| *lang.id == *value);
        if known {
            *self = value.into();
        }
        known
    }
}

impl SettingsAction {
    pub(super) fn apply(self, visit: &mut Visit) {
        let settings = &mut visit.settings;
        match self {
            Self::Lang(lang) => settings.lang = lang,
            Self::Letters(letters) => settings.letters = letters,
            Self::Contrast(contrast) => settings.contrast = contrast,
            Self::Motion(motion) => settings.motion = motion,
            Self::Reach(reach) => settings.reach = reach,
            Self::Speech(speech) => settings.speech = speech,
        }
    }
}

//! What is wrong with the content, told so that a curator can mend it.

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

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file could not be fetched or opened: why.
    Unreadable(String),
    /// It is not JSON: why, with line and column.
    NotJson(String),
    /// The file is not a list of entries.
    NotAList,
    /// A field has the wrong form: what was expected.
    WrongForm(String),
    /// A field that nobody reads, probably misspelt.
    UnknownField,
    /// It points at an entry or a term that does not exist: which.
    Dangling(String),
    /// Another entry has the same id.
    Duplicate,
    /// The links run in a circle: through which objects.
    Circle(String),
    /// A text is missing in a language: which.
    Untranslated(String),
    /// A wall text is too long: how many words it has, how many it may have.
    TooLong(usize, usize),
    /// Nothing is cited.
    Unsourced,
    /// Competing claims without a preferred one, or with several.
    Unpreferred,
    /// Something the exhibit needs is not there: what.
    Missing(String),
    /// A number that cannot be right: why.
    Implausible(String),
}

impl Problem {
    /// A problem with one field of one entry.
    pub fn new(file: &str, entry: &str, field: &str, fault: Fault) -> Self {
        Self { file: file.into(), entry: entry.into(), field: field.into(), fault }
    }

    /// True if something cannot be shown because of it; false if all is shown but not all is well.
    pub fn is_grave(&self) -> bool {
        matches!(
            self.fault,
            Fault::Unreadable(_) | Fault::NotJson(_) | Fault::NotAList | Fault::WrongForm(_) | Fault::Missing(_)
        )
    }
}

impl Fault {
    /// The name of its sentence in the locale files (`fault.<name>`), and what to put into it.
    pub fn words(&self) -> (&'static str, String) {
        match self {
            Self::Unreadable(why) => ("fault.unreadable", why.clone()),
            Self::NotJson(why) => ("fault.not_json", why.clone()),
            Self::NotAList => ("fault.not_a_list", String::new()),
            Self::WrongForm(why) => ("fault.wrong_form", why.clone()),
            Self::UnknownField => ("fault.unknown_field", String::new()),
            Self::Dangling(what) => ("fault.dangling", what.clone()),
            Self::Duplicate => ("fault.duplicate", String::new()),
            Self::Circle(through) => ("fault.circle", through.clone()),
            Self::Untranslated(lang) => ("fault.untranslated", lang.clone()),
            Self::TooLong(has, may) => ("fault.too_long", format!("{has} > {may}")),
            Self::Unsourced => ("fault.unsourced", String::new()),
            Self::Unpreferred => ("fault.unpreferred", String::new()),
            Self::Missing(what) => ("fault.missing", what.clone()),
            Self::Implausible(why) => ("fault.implausible", why.clone()),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.file)?;
        for part in [&self.entry, &self.field].into_iter().filter(|part| !part.is_empty()) {
            write!(f, " › {part}")?;
        }
        let sentence = match &self.fault {
            Fault::Unreadable(why) => format!("could not be read: {why}"),
            Fault::NotJson(why) => format!("is not valid JSON: {why}"),
            Fault::NotAList => "should be a list of entries: [ {…}, {…} ]".into(),
            Fault::WrongForm(why) => format!("does not fit: {why}"),
            Fault::UnknownField => "no such field; is it misspelt?".into(),
            Fault::Dangling(what) => format!("points at “{what}”, which does not exist"),
            Fault::Duplicate => "another entry has the same id".into(),
            Fault::Circle(through) => format!("the links run in a circle: {through}"),
            Fault::Untranslated(lang) => format!("has no text in “{lang}”"),
            Fault::TooLong(has, may) => format!("has {has} words; {may} are the most"),
            Fault::Unsourced => "cites no source".into(),
            Fault::Unpreferred => "has claims that disagree; mark exactly one as preferred".into(),
            Fault::Missing(what) => format!("is missing {what}"),
            Fault::Implausible(why) => why.clone(),
        };
        write!(f, ": {sentence}")
    }
}

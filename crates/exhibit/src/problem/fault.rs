//! What can be wrong, in words.

use super::Spot;
use std::fmt;

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file could not be fetched or opened: why.
    Unreadable(String),
    /// The host was asked for it, and did not answer in time.
    Unanswered,
    /// The file is not in UTF-8: the first byte that is not, and where.
    NotUtf8(u8, Spot),
    /// The file is in another encoding: which.
    Encoding(&'static str),
    /// The file holds a zero byte: where.
    Nul(Spot),
    /// Letters were lost when the file was saved: where.
    LostLetters(Spot),
    /// Nothing is in the file.
    Empty,
    /// It is a web page: the host answers so for a file that it does not have or does not give.
    WebPage,
    /// It is not JSON: what is wrong, where, and what stands there.
    NotJson(Slip, Spot, String),
    /// The file is not a list of entries.
    NotAList,
    /// The file is not a map from names to words.
    NotWords,
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
    /// A language tag that browsers refuse: the tag, and the one that was probably meant.
    Tag(String, Option<String>),
    /// A word of the interface is missing or empty in a language.
    Wordless,
    /// What stands in double braces is not the same in every language: what is missing or too many.
    Braces(String),
    /// A text stands where a number belongs: which.
    NotANumber(String),
    /// What should be a date is none: which text.
    NotADate(String),
    /// A day that no calendar has: which.
    NoSuchDay(String),
    /// A number is too small or too great: it, and between which it belongs.
    OutOfRange(String, String, String),
    /// What should be a colour is none: which text.
    NotAColour(String),
    /// An id that is not made of small Latin letters, digits and hyphens: which.
    BadId(String),
    /// A claim is preferred to others and does not say why.
    Unreasoned,
    /// An inventory number that another entry has, too: which number, which entry.
    SameNumber(String, String),
    /// A name that stands twice in one group: only the last one counts.
    Twice,
    /// The same stands twice in a list: what.
    Repeated(String),
    /// Nothing cites a source.
    Uncited,
    /// A text is in a language that the exhibit does not have: which.
    Tongue(String),
    /// An address that no browser should open: which.
    Address(String),
    /// A drawing holds what could load, run or restyle something: what.
    Unsafe(String),
    /// A file that nobody reads.
    Unread,
    /// So many further faults of the file are not listed.
    More(usize),
    /// A file of more pieces than could be shown.
    TooMuch,
}

/// A mistake in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A comma before a closing bracket.
    Comma,
    /// No comma, colon or bracket where one is needed.
    NoComma,
    /// Something that cannot stand there.
    Unexpected,
    /// It ends before all brackets and quotation marks are closed.
    End,
    /// It goes on after its end.
    More,
    /// A line break or a tab inside a text.
    Control,
    /// A backslash before something that it does not go with.
    Escape,
}

impl Fault {
    /// A pair of an address that says nothing, since its value cannot be read: of a visit in the content, and of the
    /// settings of a kiosk.
    pub fn passed_over(pair: &str) -> Self {
        Self::Implausible(["“", pair, "” cannot be read, and changes nothing"].concat())
    }

    /// True if something cannot be shown because of it.
    pub fn is_grave(&self) -> bool {
        self.loses_the_file() || matches!(self, Self::WrongForm(_) | Self::Missing(_))
    }

    /// True if nothing of the file can be shown.
    pub fn loses_the_file(&self) -> bool {
        self.is_the_hosts()
            || matches!(self, Self::NotUtf8(..) | Self::Encoding(_) | Self::Nul(_) | Self::Empty)
            || matches!(self, Self::NotJson(..) | Self::NotAList | Self::NotWords | Self::TooMuch)
    }

    /// True if the host gave no such file, which may be otherwise at another try.
    pub fn is_the_hosts(&self) -> bool {
        matches!(self, Self::Unreadable(_) | Self::Unanswered | Self::WebPage)
    }

    /// Where in the file it is, if it says so itself.
    pub fn spot(&self) -> Option<Spot> {
        match self {
            Self::NotUtf8(_, spot) | Self::Nul(spot) | Self::LostLetters(spot) | Self::NotJson(_, spot, _) => {
                Some(*spot)
            }
            _ => None,
        }
    }

    /// The name of its sentence in the locale files (`fault.<name>`), and what to put into it.
    pub fn words(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let what = |what: &String| vec![("what", what.clone())];
        match self {
            Self::Unreadable(why) => ("fault.unreadable", what(why)),
            Self::Unanswered => ("fault.unanswered", Vec::new()),
            Self::NotUtf8(byte, spot) => ("fault.not_utf8", spot.with("what", format!("0x{byte:02X}"))),
            Self::Encoding(name) => ("fault.encoding", vec![("what", (*name).into())]),
            Self::Nul(spot) => ("fault.nul", spot.with("what", "0x00".into())),
            Self::LostLetters(spot) => ("fault.lost_letters", spot.with("what", "\u{fffd}".into())),
            Self::Empty => ("fault.empty", Vec::new()),
            Self::WebPage => ("fault.web_page", Vec::new()),
            Self::NotJson(slip, spot, near) => (slip.key(), spot.with("what", near.clone())),
            Self::NotAList => ("fault.not_a_list", Vec::new()),
            Self::NotWords => ("fault.not_words", Vec::new()),
            Self::WrongForm(why) => ("fault.wrong_form", what(why)),
            Self::UnknownField => ("fault.unknown_field", Vec::new()),
            Self::Dangling(id) => ("fault.dangling", what(id)),
            Self::Duplicate => ("fault.duplicate", Vec::new()),
            Self::Circle(through) => ("fault.circle", what(through)),
            Self::Untranslated(lang) => ("fault.untranslated", what(lang)),
            Self::TooLong(has, may) => ("fault.too_long", vec![("what", format!("{has} > {may}"))]),
            Self::Unsourced => ("fault.unsourced", Vec::new()),
            Self::Unpreferred => ("fault.unpreferred", Vec::new()),
            Self::Missing(thing) => ("fault.missing", what(thing)),
            Self::Implausible(why) => ("fault.implausible", what(why)),
            Self::Tag(tag, None) => ("fault.tag", what(tag)),
            Self::Tag(tag, Some(meant)) => ("fault.tag_meant", vec![("what", tag.clone()), ("meant", meant.clone())]),
            Self::Wordless => ("fault.wordless", Vec::new()),
            Self::Braces(braces) => ("fault.braces", what(braces)),
            Self::NotANumber(text) => ("fault.not_a_number", what(text)),
            Self::NotADate(text) => ("fault.not_a_date", what(text)),
            Self::NoSuchDay(text) => ("fault.no_such_day", what(text)),
            Self::OutOfRange(number, least, most) => {
                let bounds = [("what", number.clone()), ("least", least.clone()), ("most", most.clone())];
                ("fault.out_of_range", bounds.into())
            }
            Self::NotAColour(text) => ("fault.not_a_colour", what(text)),
            Self::BadId(id) => ("fault.bad_id", what(id)),
            Self::Unreasoned => ("fault.unreasoned", Vec::new()),
            Self::SameNumber(number, other) => {
                ("fault.same_number", vec![("what", number.clone()), ("other", other.clone())])
            }
            Self::Twice => ("fault.twice", Vec::new()),
            Self::Repeated(text) => ("fault.repeated", what(text)),
            Self::Uncited => ("fault.uncited", Vec::new()),
            Self::Tongue(lang) => ("fault.tongue", what(lang)),
            Self::Address(text) => ("fault.address", what(text)),
            Self::Unsafe(text) => ("fault.unsafe", what(text)),
            Self::Unread => ("fault.unread", Vec::new()),
            Self::More(count) => ("fault.more", what(&count.to_string())),
            Self::TooMuch => ("fault.too_much", Vec::new()),
        }
    }
}

impl Slip {
    fn key(self) -> &'static str {
        match self {
            Self::Comma => "fault.json_comma",
            Self::NoComma => "fault.json_no_comma",
            Self::Unexpected => "fault.json_unexpected",
            Self::End => "fault.json_end",
            Self::More => "fault.json_more",
            Self::Control => "fault.json_control",
            Self::Escape => "fault.json_escape",
        }
    }
}

impl Spot {
    fn with(self, name: &'static str, value: String) -> Vec<(&'static str, String)> {
        vec![(name, value), ("line", self.line.to_string()), ("column", self.column.to_string())]
    }
}

/// In English, for the command line, and for a page that has no words.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "could not be read: {why}"),
            Self::Unanswered => write!(f, "did not come: the host gives no answer"),
            Self::NotUtf8(byte, Spot { line, column }) => {
                write!(f, "is not UTF-8: byte 0x{byte:02X} in line {line}, column {column}; save it as UTF-8")
            }
            Self::Encoding(name) => write!(f, "is {name}; save it as UTF-8"),
            Self::Nul(Spot { line, column }) => {
                write!(f, "is no text: byte 0x00 in line {line}, column {column}; save it as UTF-8")
            }
            Self::LostLetters(Spot { line, column }) => {
                write!(
                    f,
                    "has lost letters: a “\u{fffd}” in line {line}, column {column}; take them from an older copy"
                )
            }
            Self::Empty => write!(f, "is empty"),
            Self::WebPage => write!(f, "is a web page: the host answers so for a file that it does not have"),
            Self::NotJson(slip, Spot { line, column }, near) => {
                let at = format!("in line {line}, column {column}");
                match slip {
                    Slip::Comma => write!(f, "is not valid JSON: a comma too many before “{near}” {at}"),
                    Slip::NoComma => write!(f, "is not valid JSON: a comma is missing before “{near}” {at}"),
                    Slip::Unexpected => write!(f, "is not valid JSON: “{near}” cannot stand {at}"),
                    Slip::End => {
                        write!(f, "is not valid JSON: it ends {at}, before all brackets and quotation marks are closed")
                    }
                    Slip::More => write!(f, "is not valid JSON: it goes on with “{near}” {at} after its last bracket"),
                    Slip::Control => {
                        write!(f, "is not valid JSON: a text with a line break or a tab {at}; is its end not marked?")
                    }
                    Slip::Escape => write!(f, "is not valid JSON: a backslash that goes with nothing {at}"),
                }
            }
            Self::NotAList => write!(f, "should be a list of entries: [ {{…}}, {{…}} ]"),
            Self::NotWords => write!(f, "should be a map of names to words: {{ \"shell.close\": \"Close\", … }}"),
            Self::WrongForm(why) => write!(f, "does not fit: {why}"),
            Self::UnknownField => write!(f, "no such field; is it misspelt?"),
            Self::Dangling(what) => write!(f, "points at “{what}”, which does not exist"),
            Self::Duplicate => write!(f, "another entry has the same id"),
            Self::Circle(through) => write!(f, "the links run in a circle: {through}"),
            Self::Untranslated(lang) => write!(f, "has no text in “{lang}”"),
            Self::TooLong(has, may) => write!(f, "has {has} words; {may} are the most"),
            Self::Unsourced => write!(f, "cites no source"),
            Self::Unpreferred => write!(f, "has claims that disagree; mark exactly one as preferred"),
            Self::Missing(what) => write!(f, "is missing {what}"),
            Self::Implausible(why) => write!(f, "{why}"),
            Self::Tag(tag, None) => write!(f, "“{tag}” is no language tag (BCP 47), such as en or pt-BR"),
            Self::Tag(tag, Some(meant)) => {
                write!(f, "“{tag}” is no language tag (BCP 47); did you mean “{meant}”?")
            }
            Self::Wordless => write!(f, "has no words here, and has them in another language"),
            Self::Braces(braces) => write!(f, "does not have {braces} as the other languages do"),
            Self::NotANumber(text) => {
                write!(f, "“{text}” is a text; a number belongs here, without quotation marks")
            }
            Self::NotADate(text) => {
                write!(f, "“{text}” is no date such as 1967, 1967-05-18, 1958~, 195X or 1946/1954")
            }
            Self::NoSuchDay(text) => write!(f, "“{text}” is a day that no calendar has"),
            Self::OutOfRange(number, least, most) => write!(f, "{number} is not between {least} and {most}"),
            Self::NotAColour(text) => write!(f, "“{text}” is no colour such as #24272b"),
            Self::BadId(id) => write!(f, "“{id}” is no id: small Latin letters, digits and hyphens make one"),
            Self::Unreasoned => write!(f, "is preferred and does not say why; add a “reason”"),
            Self::SameNumber(number, other) => write!(f, "has the number {number}, which {other} has, too"),
            Self::Twice => write!(f, "stands there twice; only the last one counts"),
            Self::Repeated(text) => write!(f, "“{text}” stands there twice"),
            Self::Uncited => write!(f, "is a source that nothing cites"),
            Self::Tongue(lang) => write!(f, "“{lang}” is none of the languages of the exhibit"),
            Self::Address(text) => write!(f, "“{text}” is no address: one begins with https:// or http://"),
            Self::Unsafe(text) => write!(f, "holds {text}; a drawing may hold nothing that loads, runs or restyles"),
            Self::Unread => write!(f, "is a file that nothing reads"),
            Self::More(count) => {
                write!(f, "{count} further faults of this file are not listed; mend those above first")
            }
            Self::TooMuch => write!(f, "is made of more pieces than could be shown"),
        }
    }
}

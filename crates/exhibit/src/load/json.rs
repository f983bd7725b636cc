//! Text as JSON, with its mistakes named as a person with an editor would look for them.

use crate::problem::{Fault, Problem, Slip, Spot};
use crate::read::Read;
use serde::Deserializer;
use serde::de::{SeqAccess, Visitor};
use serde_json::{Error, Value};
use std::fmt::{Formatter, Write};

/// How much of what stands at the mistake is shown, in characters.
const NEAR: usize = 16;

/// Reads a text as JSON. Errors: what is wrong and where.
pub fn parse(text: &str) -> Result<Value, Fault> {
    serde_json::from_str(text).map_err(|error| fault(text, &error))
}

/// Reads a text as a list, and hands out one entry after the other. Errors: what is wrong and where; entries that stood
/// before it have been handed out.
pub fn each(text: &str, one: &mut dyn FnMut(Value)) -> Result<(), Fault> {
    if !text.trim_start().starts_with('[') {
        return parse(text).and(Err(Fault::NotAList));
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = reader.deserialize_seq(Each(one)).and_then(|()| reader.end());
    read.map_err(|error| fault(text, &error))
}

struct Each<'a>(&'a mut dyn FnMut(Value));

impl<'de> Visitor<'de> for Each<'_> {
    type Value = ();

    fn expecting(&self, to: &mut Formatter) -> std::fmt::Result {
        to.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element()? {
            (self.0)(value);
        }
        Ok(())
    }
}

/// Whether a text is JSON, without keeping any of it.
pub fn is_sound(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

/// Reads a text as what it stands for. Errors: what is wrong; a form that does not fit is told without a place.
pub fn read<T: Read>(text: &str) -> Result<T, Fault> {
    crate::read::read(parse(text)?).map_err(|wrong| Fault::WrongForm(wrong.to_string()))
}

/// Names the first sign that stands for a lost letter: the file was once opened in another encoding, and saved so.
pub fn lost_letters(file: &str, text: &str) -> Option<Problem> {
    let at = text.find(char::REPLACEMENT_CHARACTER)?;
    Some(Problem::new(file, "", "", Fault::LostLetters(Spot::of(text, at))))
}

fn fault(text: &str, error: &Error) -> Fault {
    let begin = text.trim_start();
    let what = error.to_string();
    let what = what.rsplit_once(" at line ").map_or(&*what, |(what, _)| what);
    if begin.is_empty() {
        return Fault::Empty;
    }
    if begin.starts_with('<') {
        return Fault::WebPage;
    }
    let at = byte(text, error);
    let near = near(text, at);
    // A bracket where a comma could stand closes something else.
    let slip = match slip(what, error) {
        Slip::NoComma if near.starts_with(['}', ']']) => Slip::Unexpected,
        slip => slip,
    };
    Fault::NotJson(slip, Spot::of(text, mended_at(text, at, slip)), near)
}

/// Where the mistake is mended, which is not always where the reader noticed it: a comma is put behind what stands
/// before, and taken away where it is, be that lines earlier.
fn mended_at(text: &str, at: usize, slip: Slip) -> usize {
    let before = text.get(..Spot::boundary(text, at)).unwrap_or_default().trim_end();
    match slip {
        Slip::Comma => before.len().saturating_sub(1),
        Slip::NoComma => before.len(),
        _ => at,
    }
}

/// The words of serde_json, sorted by what a curator has to do about them.
fn slip(what: &str, error: &Error) -> Slip {
    if error.is_eof() {
        return Slip::End;
    }
    match what {
        "trailing comma" => Slip::Comma,
        "trailing characters" => Slip::More,
        _ if what.starts_with("expected `,`") => Slip::NoComma,
        _ if what.starts_with("control character") => Slip::Control,
        _ if what.contains("escape") || what.contains("code point") => Slip::Escape,
        _ => Slip::Unexpected,
    }
}

/// Where in the text the reader stopped. It counts lines by line feeds and columns by bytes, and calls the first byte
/// of a line column 1; column 0 is the end of the line before.
fn byte(text: &str, error: &Error) -> usize {
    let line = error.line().saturating_sub(1);
    let start = match line {
        0 => 0,
        _ => text.match_indices('\n').nth(line - 1).map_or(text.len(), |(at, _)| at + 1),
    };
    (start + error.column()).saturating_sub(1).min(text.len())
}

/// What stands there: a few characters, to the end of the line. What nobody can see is named by its number.
fn near(text: &str, at: usize) -> String {
    let at = Spot::boundary(text, at);
    let mut near = String::new();
    for sign in text.get(at..).unwrap_or_default().chars().take_while(|sign| !matches!(sign, '\r' | '\n')).take(NEAR) {
        let unseen = sign.is_control() || (sign.is_whitespace() && sign != ' ');
        if unseen || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') {
            let _ = write!(near, "U+{:04X}", u32::from(sign));
        } else {
            near.push(sign);
        }
    }
    near
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &str) -> Option<(Slip, usize, usize, String)> {
        match parse(text) {
            Err(Fault::NotJson(slip, Spot { line, column }, near)) => Some((slip, line, column, near)),
            _ => None,
        }
    }

    fn found(slip: Slip, line: usize, column: usize, near: &str) -> Option<(Slip, usize, usize, String)> {
        Some((slip, line, column, near.into()))
    }

    #[test]
    fn the_column_is_that_of_an_editor_whatever_the_letters() {
        let text = "{\n  \"name\": \"Новинка\" \"kind\": \"own\"\n}";
        assert_eq!(wrong(text), found(Slip::NoComma, 2, 20, "\"kind\": \"own\""));
        assert_eq!(wrong(&text.replace('\n', "\r\n")), found(Slip::NoComma, 2, 20, "\"kind\": \"own\""));
        assert_eq!(wrong(&text.replace('\n', "\r")), found(Slip::NoComma, 2, 20, "\"kind\": \"own\""));
    }

    #[test]
    fn a_comma_too_many_is_called_so() {
        assert_eq!(wrong("{\n  \"a\": 1,\n}"), found(Slip::Comma, 2, 9, "}"));
        assert_eq!(wrong("[1, 2,]"), found(Slip::Comma, 1, 6, "]"));
    }

    #[test]
    fn a_comma_is_missed_where_it_is_to_be_put_and_a_wrong_bracket_is_no_comma() {
        assert_eq!(wrong("{\n  \"a\": 1\n\n  \"b\": 2}"), found(Slip::NoComma, 2, 9, "\"b\": 2}"));
        assert_eq!(wrong("{\"a\": [1, 2}"), found(Slip::Unexpected, 1, 12, "}"));
    }

    #[test]
    fn what_is_not_closed_or_goes_on_is_called_so() {
        assert_eq!(wrong("[ { \"id\": \"x\", ").map(|found| found.0), Some(Slip::End));
        assert_eq!(wrong("[1]\n]").map(|found| (found.0, found.1, found.2)), Some((Slip::More, 2, 1)));
    }

    #[test]
    fn a_missing_quotation_mark_is_looked_for_in_its_own_line() {
        assert_eq!(wrong("{\n \"я\": \"б,\n \"в\": 1\n}"), found(Slip::Control, 2, 10, ""));
    }

    #[test]
    fn signs_that_nobody_sees_are_named_by_number() {
        assert_eq!(wrong("[1,\u{feff}2]"), found(Slip::Unexpected, 1, 4, "U+FEFF2]"));
        assert_eq!(wrong("[1,\u{a0}2]"), found(Slip::Unexpected, 1, 4, "U+00A02]"));
        assert_eq!(wrong("[“ф”]"), found(Slip::Unexpected, 1, 2, "“ф”]"));
    }

    #[test]
    fn half_a_letter_is_a_broken_escape() {
        assert_eq!(wrong("[\"\\ud800\"]").map(|found| found.0), Some(Slip::Escape));
        assert_eq!(wrong("[\"\\x\"]").map(|found| found.0), Some(Slip::Escape));
    }

    #[test]
    fn a_web_page_and_an_empty_file_are_called_so() {
        assert_eq!(parse("\n<!doctype html><p>Log in"), Err(Fault::WebPage));
        assert_eq!(parse(" \n"), Err(Fault::Empty));
    }
}

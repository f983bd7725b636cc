//! What the reader says of a value that does not fit, in words for whoever does not program.

use super::figures::number_in;
use crate::problem::{Fault, nearest};

/// The fault behind the words of the reader, and what was probably meant.
pub fn fault(why: &str) -> (Fault, Option<String>) {
    if let Some(name) = why.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
        return (Fault::Missing(format!("the field “{name}”")), None);
    }
    let Some((found, wanted)) = why.rsplit_once(", expected ") else { return (Fault::WrongForm(why.into()), None) };
    if let Some(word) = found.strip_prefix("unknown variant `").and_then(|rest| rest.strip_suffix('`')) {
        let words: Vec<&str> = wanted.split('`').skip(1).step_by(2).collect();
        let meant = nearest(word, words.iter().copied());
        return (Fault::WrongForm(format!("“{word}” is none of {}", words.join(", "))), meant);
    }
    if let Some(count) = found.strip_prefix("invalid length ") {
        return (Fault::WrongForm(format!("here are {count}, and {} belongs here", want(wanted))), None);
    }
    let found = found.split_once(": ").map_or(found, |(_, found)| found);
    let text = found.strip_prefix("string \"").and_then(|text| text.strip_suffix('"'));
    if let Some(text) = text.filter(|_| is_number(wanted)) {
        return (Fault::NotANumber(text.into()), number_in(text));
    }
    let meant = text.filter(|_| wanted == "a boolean").and_then(|text| nearest(text, ["true", "false"]));
    (Fault::WrongForm(format!("here stands {}, and {} belongs here", say(found), want(wanted))), meant)
}

fn is_number(wanted: &str) -> bool {
    matches!(wanted, "f64" | "f32" | "u8" | "u16" | "u32" | "u64" | "usize" | "i8" | "i16" | "i32" | "i64")
}

/// What stands there.
fn say(found: &str) -> String {
    let inside = |sign: char| found.split(sign).nth(1).unwrap_or_default();
    match found.split(' ').next().unwrap_or_default() {
        "map" => "a group { … }".into(),
        "sequence" => "a list [ … ]".into(),
        "string" => format!("the text “{}”", found.trim_start_matches("string ").trim_matches('"')),
        "integer" | "floating" => format!("the number {}", inside('`')),
        "boolean" => inside('`').into(),
        "unit" | "null" => "nothing (null)".into(),
        _ => found.into(),
    }
}

/// What belongs there.
fn want(wanted: &str) -> String {
    let words = match wanted {
        "u8" => "a whole number from 0 to 255",
        "u16" | "u32" | "u64" | "usize" => "a whole number, 0 or more",
        "i8" | "i16" | "i32" | "i64" => "a whole number",
        "f64" | "f32" => "a number",
        "a string" | "string" | "a borrowed string" => "a text in quotation marks",
        "a boolean" => "true or false",
        "a map" => "a group { … }",
        "a sequence" => "a list [ … ]",
        _ if wanted.starts_with("struct ") || wanted.starts_with("internally ") => "a group { … }",
        _ => return wanted.replace("an array of length", "a list of").replace("a tuple of size", "a list of"),
    };
    words.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_reader_says_becomes_what_a_curator_understands() {
        let said = |why: &str| {
            let (fault, meant) = fault(why);
            (fault.to_string(), meant)
        };
        for (why, words, meant) in [
            ("invalid type: map, expected u8", "a group { … }, and a whole number from 0 to 255", None),
            ("invalid type: string \"1,5\", expected f64", "“1,5” is a text", Some("1.5")),
            ("invalid value: integer `300`, expected u8", "the number 300", None),
            ("invalid length 1, expected an array of length 2", "here are 1, and a list of 2", None),
            ("missing field `name`", "is missing the field “name”", None),
            ("unknown variant `claimd`, expected one of `documented`, `claimed`", "none of", Some("claimed")),
            ("invalid type: null, expected a sequence", "nothing (null), and a list", None),
            ("invalid type: string \"ture\", expected a boolean", "the text “ture”, and true or", Some("true")),
        ] {
            let (text, nearest) = said(why);
            assert!(text.contains(words), "{text}");
            assert_eq!(nearest.as_deref(), meant, "{why}");
            assert!(!["u8", "f64", "invalid", "map,"].iter().any(|word| text.contains(word)), "{text}");
        }
    }
}

//! Whether a language tag is one that every browser takes.

use crate::problem::Fault;

/// Whether a tag is well-formed, in the part of BCP 47 (RFC 5646, 2.1) that we support: a language of two or three
/// letters, and after it at most a script, a region and variants: `en`, `pt-BR`, `zh-Hant-TW`. Capitals do not matter.
/// Not taken: extensions, private use, and the few old tags that have a form of their own; no file of words has such a
/// name. Errors: the fault, with the tag that was probably meant.
pub fn check_tag(tag: &str) -> Result<(), Fault> {
    if is_well_formed(tag) {
        return Ok(());
    }
    Err(Fault::Tag(tag.into(), meant(tag)))
}

fn is_well_formed(tag: &str) -> bool {
    let mut parts = tag.split('-').peekable();
    let letters = |part: &&str, least: usize, most: usize| {
        (least..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let digits = |part: &&str, number: usize| part.len() == number && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next_if(|part| letters(part, 2, 3)).is_none() {
        return false;
    }
    parts.next_if(|part| letters(part, 4, 4));
    parts.next_if(|part| letters(part, 2, 2) || digits(part, 3));
    let mut seen = Vec::new();
    parts.all(|part| {
        let form = part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && ((5..=8).contains(&part.len()) || (part.len() == 4 && part.as_bytes()[0].is_ascii_digit()));
        // A variant that is there twice is refused by browsers.
        let variant = part.to_ascii_lowercase();
        let new = !seen.contains(&variant);
        seen.push(variant);
        form && new
    })
}

/// The same with hyphens between its parts and each part written as it mostly is (RFC 5646, 2.1.1), if that is a tag.
fn meant(tag: &str) -> Option<String> {
    // Systems write a locale with an underscore and an encoding: en_GB.UTF-8.
    let parts = tag.trim().split('.').next().unwrap_or_default();
    let parts = parts.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty());
    let mut written = Vec::new();
    for (index, part) in parts.enumerate() {
        let small = part.to_ascii_lowercase();
        written.push(match (index, part.len()) {
            (0, _) => small,
            (_, 2) => small.to_ascii_uppercase(),
            (_, 4) => small.get(..1).unwrap_or_default().to_ascii_uppercase() + small.get(1..).unwrap_or_default(),
            _ => small,
        });
    }
    let written = written.join("-");
    (written != tag && is_well_formed(&written)).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_that_browsers_take_are_taken() {
        for tag in ["en", "ru", "EN", "pt-BR", "zh-Hant-TW", "sr-Latn", "es-419", "de-CH-1901", "sl-rozaj-biske", "kok"]
        {
            assert_eq!(check_tag(tag), Ok(()), "{tag}");
        }
    }

    #[test]
    fn tags_that_browsers_refuse_are_named_with_what_was_meant() {
        let wrong = [
            ("en_GB", Some("en-GB")),
            ("en_gb.UTF-8", Some("en-GB")),
            (" en ", Some("en")),
            ("zh hant tw", Some("zh-Hant-TW")),
            ("pt--br", Some("pt-BR")),
            ("ru-", Some("ru")),
            ("", None),
            ("e", None),
            ("english", None),
            ("x-klingon", None),
            ("i-default", None),
            ("русский", None),
            ("en-u-nu-thai", None),
            ("de-1901-1901", None),
            ("../secret", None),
        ];
        for (tag, meant) in wrong {
            assert_eq!(check_tag(tag), Err(Fault::Tag(tag.into(), meant.map(Into::into))), "{tag}");
        }
    }
}

//! Which language a visitor would rather read.

use crate::content::Language;

/// The language that suits a visitor best, out of those that are there; none if none does.
///
/// `preferred` are the visitor's own, the dearest first, as a browser tells them. For each of them in turn it is looked
/// up as BCP 47 says (RFC 4647, 3.4 “Lookup”: the whole tag, then ever shorter beginnings of it, capitals aside); then
/// any language with the same first part is taken, so that a visitor from Austria reads the German of Switzerland
/// rather than their second language.
pub fn lookup<'a>(preferred: &[String], there: &'a [Language]) -> Option<&'a Language> {
    preferred.iter().find_map(|range| {
        let range = range.trim().to_ascii_lowercase();
        let exactly = |tag: &str| there.iter().find(|lang| lang.id.to_ascii_lowercase() == tag);
        let first = primary(&range);
        let same = || there.iter().find(|lang| primary(&lang.id.to_ascii_lowercase()) == first);
        let lookup = shorter(&range).find_map(exactly);
        // `*` stands for any language, and an empty range for none.
        lookup.or_else(same).filter(|_| !first.is_empty())
    })
}

/// The tag, then what is left of it when the last part is taken away, and so on. A single letter or digit only opens
/// what comes after it, and goes along with that.
fn shorter(range: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(range), |tag| {
        let mut rest = tag.rsplit_once('-')?.0;
        while let Some((before, last)) = rest.rsplit_once('-').filter(|(_, last)| last.len() == 1) {
            let _ = last;
            rest = before;
        }
        Some(rest)
    })
}

/// The first part: the language itself. Whoever wrote `en_GB` meant English, too.
fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(preferred: &[&str], there: &[&str]) -> Option<String> {
        let preferred: Vec<String> = preferred.iter().map(ToString::to_string).collect();
        let there: Vec<Language> = there.iter().map(|id| Language { id: (*id).into(), name: (*id).into() }).collect();
        lookup(&preferred, &there).map(|lang| lang.id.to_string())
    }

    fn found(tag: &str) -> Option<String> {
        Some(tag.into())
    }

    #[test]
    fn a_visitor_reads_the_first_of_their_languages_that_is_there() {
        assert_eq!(best(&["ru-RU", "ru", "en"], &["en", "ru"]), found("ru"));
        assert_eq!(best(&["de", "fr", "ru"], &["en", "ru"]), found("ru"));
        assert_eq!(best(&["EN-gb"], &["ru", "en"]), found("en"));
        assert_eq!(best(&["de"], &["en", "ru"]), None);
        assert_eq!(best(&[], &["en"]), None);
        assert_eq!(best(&["en"], &[]), None);
    }

    #[test]
    fn the_nearest_of_several_forms_is_taken() {
        assert_eq!(best(&["zh-Hant-TW"], &["zh", "zh-Hant"]), found("zh-Hant"));
        assert_eq!(best(&["en-US", "ru"], &["ru", "en-GB"]), found("en-GB"));
        assert_eq!(best(&["de-AT", "en"], &["en", "de-CH", "de"]), found("de"));
        assert_eq!(best(&["en-US"], &["ru", "en_GB"]), found("en_GB"));
        assert_eq!(best(&["zh-Hant-CN-x-private1"], &["zh-Hant-CN", "zh"]), found("zh-Hant-CN"));
    }

    #[test]
    fn nonsense_of_a_browser_chooses_nothing() {
        assert_eq!(best(&["", "*", "-", "undefined"], &["en", "ru"]), None);
        assert_eq!(best(&["ruby"], &["ru"]), None);
    }
}

//! In which of the museum's languages a text is that stands there in one form for all, such as the wordmark: told by
//! its letters, so that no content need say it.

use crate::content::Language;

/// The script of the first letter, by the blocks of Unicode: one number for all of Latin, one for what the east of Asia
/// writes, else the block.
pub fn script(text: &str) -> Option<u32> {
    let letter = u32::from(text.chars().find(|letter| letter.is_alphabetic())?);
    Some(match letter {
        0..=0x2FF => 0,
        0x2E80.. => 1,
        other => other >> 8,
    })
}

/// The language whose own name is written as this text is, where the visitor's is not.
pub fn tongue<'a>(text: &str, spoken: &str, languages: &'a [Language]) -> Option<&'a Language> {
    let own = script(text)?;
    let written = |language: &&Language| script(&language.name) == Some(own);
    let present = languages.iter().find(|language| &*language.id == spoken)?;
    if written(&present) { None } else { languages.iter().find(written) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_in_the_language_that_is_written_so() -> Result<(), crate::read::Wrong> {
        let languages: Vec<Language> = crate::read::from_str(
            r#"[{ "id": "en", "name": "English" }, { "id": "ru", "name": "Русский" }, { "id": "ja", "name": "日本語" }]"#,
        )?;
        let of = |text, spoken| tongue(text, spoken, &languages).map(|language| language.id.to_string());
        assert_eq!(of("Москвич", "en").as_deref(), Some("ru"));
        assert_eq!(of("Москвич", "ru"), None);
        assert_eq!(of("“カメラ”", "en").as_deref(), Some("ja"));
        assert_eq!(of("Élite", "ru").as_deref(), Some("en"));
        assert_eq!(of("408", "en"), None);
        assert_eq!(of("עברית", "en"), None);
        Ok(())
    }
}

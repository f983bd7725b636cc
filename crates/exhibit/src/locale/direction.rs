//! Which way a language is written: told from its own name, so that no content need say it.

/// True if a text is written from right to left: its first letter is of such a script (Unicode Standard Annex 9, rules
/// P2 and P3, by blocks).
pub fn runs_leftward(text: &str) -> bool {
    let strong = text.chars().find(|letter| letter.is_alphabetic());
    strong.is_some_and(|letter| {
        matches!(u32::from(letter), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x1_0800..=0x1_0FFF
            | 0x1_E800..=0x1_EFFF)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_written_as_its_own_name_is() {
        for name in ["עברית", "العربية", "(فارسی)", "ދިވެހި"] {
            assert!(runs_leftward(name), "{name}");
        }
        for name in ["English", "Русский", "日本語", "1967", ""] {
            assert!(!runs_leftward(name), "{name}");
        }
    }
}

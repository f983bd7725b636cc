//! The name that was probably meant.

use crate::search::distance;

/// The most letters of a name that is guessed. To compare two takes steps for each letter of both.
const LONGEST: usize = 64;

/// The name that is nearest to a wrong one, if any is near enough to be meant by it: a letter in four may be wrong, and
/// one in any case. What is in another order or only begins alike is no slip of a finger, and is not guessed.
pub fn nearest<'a>(wrong: &str, right: impl IntoIterator<Item = &'a str>) -> Option<String> {
    if wrong.chars().nth(LONGEST).is_some() {
        return None;
    }
    let small: Vec<char> = wrong.trim().to_lowercase().chars().collect();
    let most = (small.len() / 4).max(1).min(small.len().saturating_sub(1));
    let mut letters = Vec::new();
    let near = right.into_iter().filter(|name| *name != wrong).filter_map(|name| {
        letters.clear();
        letters.extend(name.chars().take(2 * LONGEST).flat_map(char::to_lowercase));
        Some((distance(&small, &letters, most)?, name))
    });
    near.min_by_key(|(far, _)| *far).map(|(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_forgiven_and_another_word_is_not() {
        let names = ["camera-408", "lens", "power", "weight"];
        for (wrong, meant) in [
            ("camera-480", Some("camera-408")),
            ("kamera-408", Some("camera-408")),
            ("Power", Some("power")),
            ("powr", Some("power")),
            ("lans", Some("lens")),
            ("shutter", None),
            ("x", None),
            ("", None),
            (&"camera-".repeat(20_000), None),
        ] {
            assert_eq!(nearest(wrong, names).as_deref(), meant, "{wrong}");
        }
    }
}

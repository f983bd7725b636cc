//! The name that was probably meant.

use crate::search::distance;

/// The most letters of a name that is guessed. To compare two takes as many steps as both have letters, multiplied.
const LONGEST: usize = 64;

/// The name that is nearest to a wrong one, if any is near enough to be meant by it: a letter in four may be wrong, and
/// one in any case. What is in another order or only begins alike is no slip of a finger, and is not guessed.
pub fn nearest<'a>(wrong: &str, right: impl IntoIterator<Item = &'a str>) -> Option<String> {
    if wrong.chars().nth(LONGEST).is_some() {
        return None;
    }
    let small = wrong.trim().to_lowercase();
    let length = small.chars().count();
    let most = (length / 4).max(1);
    let near = right.into_iter().filter_map(|name| {
        // Most names are too short or too long to be it, and are not looked at.
        let apart = name.chars().count().abs_diff(length) <= most;
        let far = if apart { distance(&small, &name.to_lowercase()) } else { usize::MAX };
        (far <= most && far < length && name != wrong).then_some((far, name))
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

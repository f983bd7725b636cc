//! How wide a word is on the map, without a screen to measure it on.
//!
//! Widths are those of the exhibit's two typefaces, measured once in a browser, in hundredths of the size of type. What
//! is not listed counts as a broad letter; an ideograph, a kana or a hangul as a whole square.

/// Which letters are how wide in the condensed face that names are set in.
const NAMES: [(f64, &str); 12] = [
    (25.0, "·,. ijlI'’"),
    (33.0, "f-гtJr"),
    (40.0, "zт1sv"),
    (43.0, "F7зxyLухaETZГЕТc"),
    (47.0, "сэeоoьбвкdgknquчябь"),
    (50.0, "bhpийпрSY5н"),
    (53.0, "X234ЗУХ8AV69цъАБKP0лРЬ"),
    (57.0, "CNКСЭBDGOQR–мВОUдИ"),
    (62.0, "ЧЯwHНПжЛ"),
    (68.0, "юфЦДшMыМ"),
    (74.0, "щWФmЖ"),
    (84.0, "ЮЫШЩ—"),
];
/// The same for the face that is read.
const TEXT: [(f64, &str); 12] = [
    (31.0, " ij.,·Il'’"),
    (40.0, "f-rt"),
    (49.0, "г1т"),
    (54.0, "zзьs7–cсэ"),
    (57.0, "xJхчakvyаГLкя"),
    (60.0, "e235елFбouZ69допъ"),
    (63.0, "bdghnpqE48ийнрЕT0ц"),
    (67.0, "ТSYЗPРЬXБХABVАВУЧ"),
    (71.0, "CRСЭЯKDGКЛ"),
    (76.0, "мUыДOQфОПHNИНЦю"),
    (84.0, "жwшщ"),
    (99.0, "MМФmЫЮWЖШЩ—"),
];

/// A typeface of the exhibit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Face {
    /// The condensed one, of names.
    Names,
    /// The one that is read.
    Text,
}

/// The width of a text in pixels, in a face of a size in pixels, each letter so many pixels apart from the next.
pub fn width(text: &str, face: Face, size: f64, spacing: f64) -> f64 {
    let table = if face == Face::Names { &NAMES } else { &TEXT };
    let letter = |letter: char| {
        let known = table.iter().find(|(_, letters)| letters.contains(letter)).map(|(wide, _)| *wide);
        known.unwrap_or(if is_square(letter) { 100.0 } else { table[9].0 })
    };
    // A little too wide rather than too narrow: names must not touch.
    text.chars().map(|one| letter(one) * size * 0.0104 + spacing).sum()
}

/// A letter that fills a square: of Chinese, Japanese or Korean, or a full-width sign.
fn is_square(letter: char) -> bool {
    matches!(u32::from(letter), 0x1100..=0x11ff | 0x2e80..=0x9fff | 0xac00..=0xd7af | 0xf900..=0xfaff | 0xff00..=0xff60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broad_letters_take_more_room_and_ideographs_a_square_each() {
        let of = |text| width(text, Face::Names, 20.0, 0.0);
        assert!(of("Millilitre") < of("Wommwomm.."));
        assert!((of("東京") - 41.6).abs() < 0.1);
        assert!(width("Жжж", Face::Text, 20.0, 0.0) > width("Жжж", Face::Names, 20.0, 0.0));
        assert_eq!(width("", Face::Text, 20.0, 9.0), 0.0);
    }
}

//! Changes that a hurried hand, a broken disk or a spiteful one makes.

use super::chance::Chance;

/// What is put in: what means something to one of the readers, at the edge of what it can hold.
const TOKENS: [&str; 68] = [
    "0",
    "-0",
    "-1",
    "1e308",
    "-1e308",
    "1e-320",
    "1e999",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616",
    "2147483648",
    "-2147483649",
    "1000000000",
    "-1000000000",
    "255",
    "256",
    "null",
    "true",
    "[]",
    "{}",
    "\"\"",
    "[[[[[[[[",
    "{\"a\":{\"a\":{\"a\":",
    "}",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\u{200d}",
    "e\u{301}\u{301}\u{301}",
    "𝔘",
    "👩‍👩‍👧‍👦",
    "\u{fffd}",
    "ß",
    "İ",
    "ﷺ",
    "1e5X",
    "0000",
    "9999",
    "-9999",
    "1967-02-31",
    "1967/..",
    "../1967",
    "195X",
    "1967~/1960?",
    "%",
    "%E2%82",
    "#/",
    "&",
    "=",
    "..",
    "<script>",
    "<g onload=\"x\">",
    "javascript:alert(1)",
    "url(#a)",
    "</svg>",
    "<!--",
    "]]>",
    "&#x3c;",
    "xlink:href=\"data:,\"",
    "{{x}}",
    "_one",
];

/// A changed copy. The same chance makes the same change.
pub fn mutated(seed: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=chance.below(3) {
        once(&mut bytes, chance);
    }
    bytes
}

fn once(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let at = chance.below(bytes.len() + 1);
    let most = 1 << chance.below(9);
    let end = (at + 1 + chance.below(most)).min(bytes.len());
    let token = || TOKENS.map(str::as_bytes);
    match chance.below(9) {
        // A bit, a sign, a stretch.
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << chance.below(8);
            }
        }
        1 => drop(bytes.drain(at.min(end)..end)),
        2 => bytes.truncate(at),
        3 => {
            let stretch = bytes.get(at..end).unwrap_or_default().to_vec();
            let to = chance.below(bytes.len() + 1);
            bytes.splice(to..to, stretch);
        }
        4 | 5 => {
            let token = chance.one(&token()).copied().unwrap_or_default();
            bytes.splice(at..at, token.iter().copied());
        }
        // A whole value becomes another, so that what is read is still JSON.
        6 | 7 => {
            if let Some((from, to)) = value(bytes, at) {
                let token = chance.one(&token()).copied().unwrap_or_default();
                let quoted = chance.below(2) == 0 && !token.contains(&b'"');
                let new = if quoted { [b"\"", token, b"\""].concat() } else { token.to_vec() };
                bytes.splice(from..to, new);
            }
        }
        // One value takes the place of another.
        _ => {
            let other = chance.below(bytes.len() + 1);
            if let (Some((from, to)), Some((start, stop))) = (value(bytes, at), value(bytes, other)) {
                let model = bytes.get(start..stop).unwrap_or_default().to_vec();
                bytes.splice(from..to, model);
            }
        }
    }
}

/// The next value behind a colon: a text, a number or a word.
fn value(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let colon = at + bytes.get(at..)?.iter().position(|byte| *byte == b':')?;
    let from = colon + 1 + bytes.get(colon + 1..)?.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let rest = bytes.get(from..)?;
    let length = match rest.first()? {
        b'"' => 2 + rest.get(1..)?.iter().position(|byte| *byte == b'"')?,
        b'{' | b'[' => return None,
        _ => rest.iter().position(|byte| b",}] \n".contains(byte))?,
    };
    Some((from, from + length))
}

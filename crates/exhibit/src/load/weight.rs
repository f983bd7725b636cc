//! How much memory a file takes when it is read, told before it is read: a small text can be made of so many small
//! pieces that a phone would not hold it.

/// What reading takes in memory at most, in bytes, before it has read anything.
const BASE: usize = 48_000_000;

/// What of a text's own length comes to that. The text is there too, and what the check makes of the entries.
const TIMES: usize = 3;

/// What a group takes while it is JSON: serde_json keeps a group of one as it keeps one of eleven.
const GROUP: usize = 700;

/// What is kept of a group once it was read.
const KEPT: usize = 200;

/// What any piece takes.
const PIECE: usize = 64;

/// Whether a text can be read in memory that does not grow faster than it.
pub fn is_bearable(text: &str) -> bool {
    weight(text) <= BASE + TIMES * text.len()
}

/// About what the pieces of a text of JSON take, in bytes. Of a list one entry is there as JSON at a time.
fn weight(text: &str) -> usize {
    let outermost = usize::from(text.trim_start().starts_with('['));
    let (mut kept, mut entry, mut largest) = (0, 0, 0);
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' => {
                (depth, kept, entry) = (depth + 1, kept + KEPT, entry + GROUP);
            }
            b'[' => {
                (depth, kept, entry) = (depth + 1, kept + PIECE, entry + PIECE);
            }
            b',' => {
                (kept, entry) = (kept + PIECE, entry + PIECE);
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == outermost {
                    (largest, entry) = (largest.max(entry), 0);
                }
            }
            _ => {}
        }
    }
    kept + largest.max(entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_small_pieces_are_more_than_their_text_and_letters_are_not() {
        let one = GROUP + 2 * PIECE;
        let kept = KEPT + 2 * PIECE;
        assert_eq!(weight(r#"{"a": [1, "{{,\",["]}"#), one + kept);
        let listed = r#"[{"a": [1, "{{,\",["]}, {}, {"a": [1, 2]}]"#;
        assert_eq!(weight(listed), kept * 2 + KEPT + 3 * PIECE + one + PIECE, "one entry at a time");
        assert!(is_bearable(&"x".repeat(5_000_000)));
        assert!(!is_bearable(&"{},".repeat(1_000_000)));
    }
}

//! How much memory a file takes when it is read, told before it is read: a small text can be made of so many small
//! pieces that a phone would not hold it.

/// What reading takes in memory at most, in bytes, before it has read anything.
const BASE: usize = 48_000_000;

/// What of a text's own length comes to that.
const TIMES: usize = 2;

/// What a group takes, and what a piece in it takes: serde_json keeps a group of one as it keeps one of eleven.
const GROUP: usize = 700;
const PIECE: usize = 64;

/// Whether a text can be read in memory that does not grow faster than it.
pub fn is_bearable(text: &str) -> bool {
    pieces(text) <= BASE + TIMES * text.len()
}

/// About what the pieces of a text of JSON take, in bytes.
fn pieces(text: &str) -> usize {
    let (mut sum, mut quoted, mut escaped) = (0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' => sum += GROUP,
            b',' | b'[' => sum += PIECE,
            _ => {}
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_small_pieces_are_more_than_their_text_and_letters_are_not() {
        assert_eq!(pieces(r#"{"a": [1, "{{,\",["]}"#), GROUP + 2 * PIECE);
        assert!(is_bearable(&"x".repeat(5_000_000)));
        assert!(!is_bearable(&"{},".repeat(1_000_000)));
    }
}

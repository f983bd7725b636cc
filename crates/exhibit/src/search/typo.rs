//! How far two words are apart.

/// True if the words, or the beginning of the longer one, differ by at most one letter changed, left out, put in, or
/// by two neighbours swapped. The beginning counts because a visitor is still typing.
pub fn within_one(asked: &str, word: &str) -> bool {
    let asked: Vec<char> = asked.chars().collect();
    let word: Vec<char> = word.chars().collect();
    let near = asked.len().saturating_sub(1)..=asked.len() + 1;
    near.filter(|length| *length <= word.len()).any(|length| one_edit(&asked, &word[..length]))
        || (word.len() < asked.len() && one_edit(&asked, &word))
}

/// True if `a` becomes `b` by at most one edit.
fn one_edit(a: &[char], b: &[char]) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([], [] | [_]) | ([_], []) => true,
        ([a0, a1, ..], [b0, b1, ..]) if a0 == b1 && a1 == b0 && a[2..] == b[2..] => true,
        ([_, a_rest @ ..], [_, b_rest @ ..]) => a_rest == b_rest || a_rest == b || a == b_rest,
        _ => false,
    }
}

/// The least number of letters to change, leave out or put in (Levenshtein 1966).
pub fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let change = corner + usize::from(letter != *other);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_of_a_finger_is_near() {
        for typed in ["palett", "palet", "plaett", "palettt", "paleet", "alett", "balett"] {
            assert!(within_one(typed, "palett"), "{typed}");
        }
        assert!(within_one("perf", "prefect"));
    }

    #[test]
    fn two_slips_are_far() {
        assert!(!within_one("pallet2", "palett"));
        assert!(!within_one("open", "fork"));
    }

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
    }
}

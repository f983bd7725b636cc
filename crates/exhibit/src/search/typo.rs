//! How far two words are apart.

/// Shorter words are not forgiven a typo: every one would be every other. One letter less is enough where other words
/// of the query say what is meant.
const FORGIVEN_FROM: usize = 4;

/// True if a typo in the word may be forgiven: it is long enough, and no number.
pub fn is_forgiven(word: &str, alone: bool) -> bool {
    word.chars().count() + usize::from(!alone) >= FORGIVEN_FROM && word.chars().all(char::is_alphabetic)
}

/// True if the words, or the beginning of the longer one, differ by at most one letter changed, left out, put in, or
/// by two neighbours swapped. The beginning counts because a visitor is still typing. What [`super::alike`] does for
/// all words at once, said plainly, to hold it against.
#[cfg(test)]
pub fn within_one(asked: &str, word: &str) -> bool {
    let asked: Vec<char> = asked.chars().collect();
    let word: Vec<char> = word.chars().take(asked.len() + 1).collect();
    let near = asked.len().saturating_sub(1)..=asked.len() + 1;
    near.filter(|length| *length <= word.len()).any(|length| one_edit(&asked, &word[..length]))
}

/// True if `a` becomes `b` by at most one edit.
#[cfg(test)]
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

/// The least number of letters to change, leave out, put in or swap with their neighbour, no letter being touched
/// twice (V. Levenshtein 1966, with the swaps of F. Damerau 1964).
pub fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut next = vec![i + 1];
        for j in 0..b.len() {
            let mut least = (row[j] + usize::from(a[i] != b[j])).min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                least = least.min(before[j - 1] + 1);
            }
            next.push(least);
        }
        (before, row) = (row, next);
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
    fn numbers_and_short_words_are_not_forgiven() {
        assert!(is_forgiven("orel", true) && !is_forgiven("ore", true) && is_forgiven("ore", false));
        assert!(!is_forgiven("2141", false) && !is_forgiven("m2141", false) && !is_forgiven("or", false));
    }

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("perfekt", "prefect"), 2);
        assert_eq!([distance("", "abc"), distance("abc", ""), distance("abc", "abc")], [3, 3, 0]);
    }
}

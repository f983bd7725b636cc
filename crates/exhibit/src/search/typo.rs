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
/// twice (V. Levenshtein 1966, with the swaps of F. Damerau 1964), if it is no more than `most`.
///
/// Only as much is looked at as can still be near enough: about so many letters of `b` for each of `a`, and no further
/// once all are too far (E. Ukkonen, “Algorithms for approximate string matching”, 1985).
pub fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let far = most + 1;
    let mut before = vec![far; b.len() + 1];
    let mut row: Vec<usize> = (0..=b.len()).map(|j| j.min(far)).collect();
    let mut next = vec![far; b.len() + 1];
    for i in 0..a.len() {
        next.fill(far);
        if i < most {
            next[0] = i + 1;
        }
        let mut nearest = next[0];
        for j in i.saturating_sub(most)..b.len().min(i + most + 1) {
            let mut least = (row[j] + usize::from(a[i] != b[j])).min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                least = least.min(before[j - 1] + 1);
            }
            next[j + 1] = least.min(far);
            nearest = nearest.min(least);
        }
        // A swap reaches back to the row before: that one must be too far as well.
        if nearest > most && row.iter().all(|least| *least > most) {
            return None;
        }
        std::mem::swap(&mut before, &mut row);
        std::mem::swap(&mut row, &mut next);
    }
    row.last().copied().filter(|least| *least <= most)
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
        let away =
            |a: &str, b: &str, most| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>(), most);
        assert_eq!(away("kitten", "sitting", 3), Some(3));
        assert_eq!(away("kitten", "sitting", 2), None);
        assert_eq!(away("perfekt", "prefect", 5), Some(2));
        assert_eq!([away("", "abc", 3), away("abc", "", 9), away("abc", "abc", 0)], [Some(3), Some(3), Some(0)]);
        assert_eq!([away("", "abc", 2), away("ab", "ba", 0), away("ab", "ba", 1)], [None, None, Some(1)]);
    }

    #[test]
    fn a_bound_changes_no_distance_that_is_within_it() {
        let words = ["palett", "plaett", "pallet", "tealpt", "a", "", "palettepalette", "lapett", "ettpal"];
        let all: Vec<Vec<char>> = words.iter().map(|word| word.chars().collect()).collect();
        for a in &all {
            for b in &all {
                let whole = distance(a, b, 99);
                for most in 0..8 {
                    assert_eq!(distance(a, b, most), whole.filter(|away| *away <= most), "{a:?} {b:?} {most}");
                }
            }
        }
    }
}

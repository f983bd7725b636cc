//! Which words begin like another but for one typo, found by walking down the sorted words letter by letter, as along
//! the branches of a trie (S. Ji, G. Li, C. Li and J. Feng, “Efficient interactive fuzzy keyword search”, 2009). At
//! each letter the word may go another way once; the rest of it must then be there. No list has to be made beforehand,
//! and the work grows with the letters of the word and of the alphabet, and with the logarithm of the words.

use super::dictionary::Dictionary;
use std::ops::Range;

/// Stretches of words that begin like it but for one letter changed, left out, put in, or for two neighbours swapped.
pub fn alike(words: &Dictionary, word: &str, steps: &mut usize) -> Vec<Range<usize>> {
    let letters: Vec<char> = word.chars().collect();
    let mut found = Vec::new();
    let mut stretch = 0..words.len();
    let mut start = String::with_capacity(word.len() + 4);
    for (at, letter) in letters.iter().enumerate() {
        let mut look = |stretch: &Range<usize>, other: Option<char>, rest: &[char], steps: &mut usize| {
            let begins = start.len();
            start.extend(other.iter().chain(rest));
            let there = words.beginning_within(stretch.clone(), &start, steps);
            start.truncate(begins);
            if !there.is_empty() {
                found.push(there);
            }
        };
        let rest = &letters[at + 1..];
        // One letter too many.
        look(&stretch, None, rest, steps);
        // Two neighbours swapped.
        if let [next, rest @ ..] = rest {
            let swapped: Vec<char> = [*letter].into_iter().chain(rest.iter().copied()).collect();
            look(&stretch, Some(*next), &swapped, steps);
        }
        // Another letter, or one left out.
        for (other, branch) in branches(words, &stretch, start_len(&letters, at), steps) {
            if other != *letter {
                look(&branch, Some(other), rest, steps);
                look(&branch, Some(other), &letters[at..], steps);
            }
        }
        start.push(*letter);
        stretch = words.beginning_within(stretch, &start, steps);
        if stretch.is_empty() {
            break;
        }
    }
    found
}

/// How many bytes the first letters take.
fn start_len(letters: &[char], count: usize) -> usize {
    letters.iter().take(count).map(|letter| letter.len_utf8()).sum()
}

/// The letters that stand at that byte in words of a stretch which are alike until there, each with its words.
fn branches(words: &Dictionary, stretch: &Range<usize>, at: usize, steps: &mut usize) -> Vec<(char, Range<usize>)> {
    let letter = |number: usize| words.word(number).get(at..).and_then(|rest| rest.chars().next());
    let mut branches = Vec::new();
    let mut from = stretch.start;
    while from < stretch.end {
        let here = letter(from);
        // What begins with one letter stands together.
        let to = super::dictionary::first(from..stretch.end, steps, |number| letter(number) == here);
        branches.extend(here.map(|letter| (letter, from..to)));
        from = to.max(from + 1);
    }
    branches
}

#[cfg(test)]
mod tests {
    use super::super::typo::within_one;
    use super::*;

    #[test]
    fn the_walk_finds_what_looking_at_every_word_finds() {
        let mut all: Vec<String> = Vec::new();
        for one in ["pal", "bal", "pla", "al", "par", "カメ", "po"] {
            for two in ["", "ett", "tet", "et", "ラ", "etto", "lett", "e"] {
                all.push(format!("{one}{two}"));
            }
        }
        all.sort();
        all.dedup();
        let words = Dictionary::of(all.iter().map(String::as_str), Vec::new());
        for asked in ["palett", "plaett", "ballet", "alett", "カラメ", "paltt", "po", "palettt", "parlett"] {
            let mut steps = 0;
            let mut found: Vec<usize> = alike(&words, asked, &mut steps).into_iter().flatten().collect();
            found.extend(words.beginning(asked, &mut steps));
            found.sort_unstable();
            found.dedup();
            let expected: Vec<usize> = (0..all.len()).filter(|number| within_one(asked, &all[*number])).collect();
            let name = |numbers: &[usize]| numbers.iter().map(|number| all[*number].clone()).collect::<Vec<_>>();
            assert_eq!(name(&found), name(&expected), "{asked}");
        }
    }
}

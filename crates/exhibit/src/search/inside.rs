//! What stands within words: a sorted list of all their endings, in which whatever stands within a word is the
//! beginning of one (U. Manber and G. Myers, “Suffix arrays: a new method for on-line string searches”, 1990).

use super::dictionary::{Dictionary, first};
use super::words::is_unspaced;
use std::cmp::Ordering;
use std::ops::Range;

/// The endings of all words but the words themselves, in the order of their letters: places in the long text of the
/// dictionary.
#[derive(Debug, Default)]
pub struct Endings(Vec<u32>);

impl Endings {
    /// Of all words of a dictionary.
    pub fn of(words: &Dictionary) -> Self {
        let text = words.letters();
        let mut all: Vec<(u64, u32)> = Vec::with_capacity(text.len());
        let mut begins = true;
        for (place, letter) in text.char_indices() {
            let ends = letter == super::dictionary::END;
            if !begins && !ends {
                all.push((eight(text, place), u32::try_from(place).unwrap_or(u32::MAX)));
            }
            begins = ends;
        }
        // Eight bytes decide nearly always; only then is the text asked.
        let rest = |place: u32| text.as_bytes().get(place as usize..).unwrap_or_default();
        all.sort_unstable_by(|(one, a), (other, b)| match one.cmp(other) {
            Ordering::Equal => until_end(rest(*a)).cmp(until_end(rest(*b))).then(a.cmp(b)),
            order => order,
        });
        Self(all.into_iter().map(|(_, place)| place).collect())
    }

    /// The words that hold these letters other than at their beginning, some more than once. A single letter is looked
    /// for only in scripts where it may be a word.
    pub fn holding<'a>(
        &'a self,
        words: &'a Dictionary,
        letters: &str,
        steps: &mut usize,
    ) -> impl ExactSizeIterator<Item = usize> + 'a {
        let mut signs = letters.chars();
        let single = signs.next().is_none_or(|sign| !is_unspaced(sign)) && signs.next().is_none();
        let found = if single { 0..0 } else { self.beginning(words.letters(), letters, steps) };
        self.0.get(found).unwrap_or_default().iter().map(|place| words.at(*place))
    }

    fn beginning(&self, text: &str, start: &str, steps: &mut usize) -> Range<usize> {
        let rest = |number: usize| {
            let place = self.0.get(number).map_or(text.len(), |place| *place as usize);
            text.as_bytes().get(place..).unwrap_or_default()
        };
        let start = start.as_bytes();
        let from = first(0..self.0.len(), steps, |number| rest(number) < start);
        from..first(from..self.0.len(), steps, |number| rest(number).starts_with(start))
    }
}

/// The first eight bytes of what stands at a place, up to the end of its word, as a number in the same order.
fn eight(text: &str, index: usize) -> u64 {
    let rest = until_end(text.as_bytes().get(index..).unwrap_or_default());
    (0..8).fold(0, |key, at| key << 8 | u64::from(rest.get(at).copied().unwrap_or_default()))
}

fn until_end(rest: &[u8]) -> &[u8] {
    rest.split(|byte| *byte == 0).next().unwrap_or_default()
}

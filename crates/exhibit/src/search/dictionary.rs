//! Every word of an index once, in order, with the ways in which it is written.

use super::words::Script;
use crate::text::Lang;
use std::ops::Range;

/// A way in which a word is written.
#[derive(Clone, Debug)]
pub struct Form {
    /// The word.
    pub word: u32,
    /// The language of the text that it was found in; empty for a text of every language.
    pub lang: Lang,
    /// What it is written in.
    pub letters: Script,
    /// The field that it was found in: the lower, the better its writing is known.
    pub field: u8,
    /// As it stands there.
    pub written: Box<str>,
}

/// Ends each word in the long text. Invariant: it is in no word, and less than every letter.
pub const END: char = '\0';

/// Words in the order of their letters, in one long text.
#[derive(Debug, Default)]
pub struct Dictionary {
    letters: String,
    /// Where each word begins in `letters`, and where the next one after the last would.
    starts: Vec<u32>,
    /// Sorted by word.
    forms: Vec<Form>,
}

impl Dictionary {
    /// Out of words in their order, each once, and the ways in which they are written.
    pub fn of<'a>(words: impl Iterator<Item = &'a str>, mut forms: Vec<Form>) -> Self {
        let (mut letters, mut starts) = (String::new(), vec![0]);
        for word in words {
            letters.push_str(word);
            letters.push(END);
            starts.push(u32::try_from(letters.len()).unwrap_or(u32::MAX));
        }
        forms.sort_by_key(|form| form.word);
        Self { letters, starts, forms }
    }

    /// How many words it has.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// A word; empty, if there is none of that number.
    pub fn word(&self, index: usize) -> &str {
        let bounds = self.starts.get(index).zip(self.starts.get(index + 1));
        bounds.and_then(|(from, to)| self.letters.get(*from as usize..*to as usize - 1)).unwrap_or_default()
    }

    /// The words that begin so.
    pub fn beginning(&self, start: &str, steps: &mut usize) -> Range<usize> {
        self.beginning_within(0..self.len(), start, steps)
    }

    /// The words of a stretch that begin so.
    pub fn beginning_within(&self, stretch: Range<usize>, start: &str, steps: &mut usize) -> Range<usize> {
        let from = first(stretch.clone(), steps, |number| self.word(number) < start);
        // Whoever begins so stands together, right after what comes before.
        from..first(from..stretch.end, steps, |number| self.word(number).starts_with(start))
    }

    /// The long text.
    pub fn letters(&self) -> &str {
        &self.letters
    }

    /// The word that a place in the long text belongs to.
    pub fn at(&self, place: u32) -> usize {
        self.starts.partition_point(|start| *start <= place).saturating_sub(1)
    }

    /// The best field that a word stands in: the lower, the better.
    pub fn field(&self, index: usize) -> u8 {
        let first = self.forms.partition_point(|form| (form.word as usize) < index);
        let forms = self.forms.get(first..).into_iter().flatten().take_while(|form| form.word as usize == index);
        forms.map(|form| form.field).min().unwrap_or(u8::MAX)
    }

    /// How a word is written: best in the letters that the visitor used, else in their language.
    pub fn written(&self, index: usize, letters: Script, lang: &str) -> &str {
        let first = self.forms.partition_point(|form| (form.word as usize) < index);
        let forms = self.forms.get(first..).into_iter().flatten().take_while(|form| form.word as usize == index);
        let rank = |form: &&Form| {
            let other_language = !(form.lang.is_empty() || *form.lang == *lang);
            (form.letters != letters, other_language, form.field)
        };
        forms.min_by_key(rank).map_or_else(|| self.word(index), |form| &form.written)
    }
}

/// The first of a stretch for which it does not hold; it must hold for all before some point and for none after it.
pub fn first(stretch: Range<usize>, steps: &mut usize, holds: impl Fn(usize) -> bool) -> usize {
    let Range { start: mut from, end: mut to } = stretch;
    while from < to {
        let middle = usize::midpoint(from, to);
        *steps += 1;
        if holds(middle) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    from
}

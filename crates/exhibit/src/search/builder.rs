//! An index in the making, document by document, so that it can be made in slices.

use super::dictionary::{Dictionary, Form};
use super::index::{Index, Posting};
use super::inside::Endings;
use super::lists::Lists;
use super::words::{script, words};
use crate::reference::Ref;
use crate::text::{Lang, Text};
use std::collections::HashMap;
use std::rc::Rc;

/// Where in a document a word stands: the first, the better it says what the document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Its name or title.
    Name,
    /// What else it is known by: other spellings, terms, names of other times.
    Also,
    /// What is told of it.
    Text,
}

/// The most words of one text that are indexed: a long book chapter. A text is measured in dozens of words; one of
/// millions is a mistake that the check names, and is not worth a second of everybody's time.
const MOST: usize = 20_000;

/// Gathers documents.
#[derive(Debug, Default)]
pub struct Builder {
    documents: Vec<Ref>,
    numbers: HashMap<Box<str>, u32>,
    /// By word, as it was numbered when it first came.
    forms: Vec<Vec<Form>>,
    /// Words of texts that stand in many documents, such as the label of a term.
    often: HashMap<Box<str>, Rc<[u32]>>,
    /// The words of the present document.
    present: Vec<(u32, Field)>,
    postings: Vec<(u32, u32)>,
}

impl Builder {
    /// Begins a document.
    pub fn begin(&mut self, what: Ref) {
        self.close();
        self.documents.push(what);
    }

    /// Adds a text in every language that it has.
    pub fn text(&mut self, field: Field, text: &Text) {
        for (lang, wording) in text.each() {
            self.words(field, lang, wording);
        }
    }

    /// Adds a text that is the same in every language.
    pub fn plain(&mut self, field: Field, text: &str) {
        self.words(field, &Lang::from(""), text);
    }

    /// Adds a text that many documents have.
    pub fn common(&mut self, field: Field, text: &Text) {
        for (lang, wording) in text.each() {
            let known = self.often.get(wording).cloned();
            let numbers = known.unwrap_or_else(|| {
                let numbers: Rc<[u32]> =
                    words(wording).take(MOST).map(|word| self.number(word.folded, field, lang, word.written)).collect();
                self.often.insert(wording.into(), numbers.clone());
                numbers
            });
            self.present.extend(numbers.iter().map(|number| (*number, field)));
        }
    }

    fn words(&mut self, field: Field, lang: &Lang, text: &str) {
        for word in words(text).take(MOST) {
            let number = self.number(word.folded, field, lang, word.written);
            self.present.push((number, field));
        }
    }

    /// The number of a word, new or not; how it is written is kept once for each language and script.
    fn number(&mut self, folded: String, field: Field, lang: &Lang, written: &str) -> u32 {
        let word = self.numbers.get(&*folded).copied().unwrap_or_else(|| {
            let new = u32::try_from(self.forms.len()).unwrap_or(u32::MAX);
            self.numbers.insert(folded.into_boxed_str(), new);
            self.forms.push(Vec::new());
            new
        });
        let Some(forms) = self.forms.get_mut(word as usize) else { return word };
        let letters = script(written);
        let field = field as u8;
        match forms.iter_mut().find(|form| form.letters == letters && form.lang == *lang) {
            None => forms.push(Form { word, lang: lang.clone(), letters, field, written: written.into() }),
            Some(known) if field < known.field => (known.field, known.written) = (field, written.into()),
            Some(_) => {}
        }
        word
    }

    /// Ends the present document: each of its words once, in the best field that it stands in.
    fn close(&mut self) {
        self.present.sort_unstable();
        self.present.dedup_by_key(|(word, _)| *word);
        let document = u32::try_from(self.documents.len().saturating_sub(1)).unwrap_or(u32::MAX);
        let postings = self.present.drain(..).map(|(word, field)| (word, Posting { document, field }.packed()));
        self.postings.extend(postings);
    }

    /// The index of what was gathered.
    pub fn finish(mut self) -> Index {
        self.close();
        let mut words: Vec<(Box<str>, u32)> = self.numbers.into_iter().collect();
        words.sort_unstable();
        let mut place = vec![0_u32; words.len()];
        for (to, (_, from)) in (0..).zip(&words) {
            place[*from as usize] = to;
        }
        let placed = |word: u32| place[word as usize];
        let forms = self.forms.into_iter().flatten().map(|form| Form { word: placed(form.word), ..form }).collect();
        let dictionary = Dictionary::of(words.iter().map(|(word, _)| &**word), forms);
        let postings: Vec<(u32, u32)> =
            self.postings.into_iter().map(|(word, posting)| (placed(word), posting)).collect();
        let postings = Lists::of(words.len(), &postings);
        let endings = Endings::of(&dictionary);
        Index { documents: self.documents, dictionary, postings, endings }
    }
}

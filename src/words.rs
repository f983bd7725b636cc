//! The words of the interface, one file a language in the form that translation tools know (i18next, version 4).
//! Plurals and numbers are the browser's: every language it knows is right without a table of ours.

use crate::intl;
use exhibit::Exhibit;
use exhibit::content::Id;
use exhibit::locale::{Catalogue, fill as lend};
use exhibit::names::plain;
use exhibit::number::written;
use exhibit::text::joined;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::AttrValue;

/// The words of one language.
#[derive(Clone, Default)]
pub struct Words {
    /// The tag by which the browser knows the language, if it does.
    tag: Option<Rc<str>>,
    catalogue: Rc<Catalogue>,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.catalogue, &other.catalogue)
    }
}

/// The words of every language of the exhibit.
#[derive(Clone, Default, PartialEq)]
pub struct Dictionary(BTreeMap<Id, Words>);

impl Dictionary {
    /// The words that were read, in the order of the exhibit's languages. What a language lacks it borrows from the
    /// others, the first one first, so that a visitor reads words in any case; one without any words borrows all.
    pub fn new(exhibit: &Exhibit, read: &[(Id, Catalogue)]) -> Self {
        let mut all = BTreeMap::new();
        for lang in &exhibit.title.languages {
            let own = read.iter().find(|(id, _)| *id == lang.id).map(|(_, words)| words.clone());
            let mut words = own.unwrap_or_default();
            // What this exhibit says otherwise: its nouns.
            let said = exhibit.title.words.get(&lang.id).into_iter().flatten();
            words.extend(said.map(|(key, words)| (key.to_string(), words.to_string())));
            read.iter().filter(|(id, _)| *id != lang.id).for_each(|(_, other)| lend(&mut words, other));
            let tag = intl::nearest(&lang.id).map(Into::into);
            all.insert(lang.id.clone(), Words { tag, catalogue: Rc::new(words) });
        }
        Self(all)
    }

    /// The words of a language; those of another if it has none.
    pub fn of(&self, lang: &str) -> Words {
        let words = self.0.get(lang).or_else(|| self.0.values().next());
        words.cloned().unwrap_or_else(|| Words { tag: None, catalogue: Rc::default() })
    }
}

impl Words {
    /// The words of that name.
    pub fn t(&self, key: &str) -> AttrValue {
        AttrValue::from(self.raw(key).unwrap_or_else(|| bare(key)))
    }

    /// The same with `{{name}}` filled in.
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> AttrValue {
        AttrValue::from(self.raw(key).map_or_else(|| bare(key), |words| fill(&words, values)))
    }

    /// The same, if there are words of that name.
    pub fn maybe(&self, key: &str, values: &[(&str, &str)]) -> Option<AttrValue> {
        self.raw(key).map(|words| AttrValue::from(fill(&words, values)))
    }

    /// The same for a count: the form that the language wants for it, with `{{count}}` filled in.
    pub fn count(&self, key: &str, count: usize) -> AttrValue {
        let form = self.plural(count);
        let words = self.raw(&format!("{key}_{form}")).or_else(|| self.raw(&format!("{key}_other")));
        let words = words.unwrap_or_else(|| format!("{}: {{{{count}}}}", bare(key)));
        AttrValue::from(fill(&words, &[("count", &count.to_string())]))
    }

    fn raw(&self, key: &str) -> Option<String> {
        self.catalogue.get(key).cloned()
    }

    #[expect(clippy::cast_precision_loss, reason = "counts in an exhibit are small")]
    fn plural(&self, count: usize) -> String {
        let form = intl::ask("PluralRules", self.tag.as_deref(), &[], "select", count as f64);
        form.unwrap_or_else(|| "other".into())
    }

    /// Which of two names comes first, as the browser knows it of the language; figures by what they are worth.
    pub fn by_name(&self) -> impl Fn(&str, &str) -> Ordering + use<> {
        let compare = intl::collator(self.tag.as_deref());
        move |one, other| {
            let known = compare.as_ref().and_then(|compare| intl::compared(compare, one, other));
            known.unwrap_or_else(|| plain(one, other))
        }
    }

    /// Several things in a row, without an “and”: not each row is whole.
    pub fn list(&self, things: &[String]) -> String {
        intl::listed(self.tag.as_deref(), things).unwrap_or_else(|| things.join(", "))
    }

    /// A number with the separators of the language, with at most two decimals.
    pub fn number(&self, number: f64) -> String {
        let options = [("maximumFractionDigits", 2)];
        let text = intl::ask("NumberFormat", self.tag.as_deref(), &options, "format", number);
        text.unwrap_or_else(|| written(number, 2))
    }
}

/// What stands for words that no language has: the last part of their name. Poor, but a word: `shell.close` is “close”.
fn bare(key: &str) -> String {
    key.rsplit('.').next().unwrap_or(key).replace('_', " ")
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut text = text.to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{{{name}}}}}"), value);
    }
    // A number may have come before its ending.
    joined(&text).into_owned()
}

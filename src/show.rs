//! What every view reads: the exhibit, the visit, the words, and a way to act.

use crate::app::Arrival;
use crate::words::Words;
use exhibit::content::{Object, Source};
use exhibit::locale::tongue;
use exhibit::text::Text;
use exhibit::{Action, Exhibit, Ref, Visit};
use std::ops::Deref;
use std::rc::Rc;
use yew::{AttrValue, Callback, hook, use_context};

/// The two values that everything on screen is a function of, with the words for them and the one way to change the
/// second.
#[derive(Clone)]
pub struct Show {
    /// The content.
    pub exhibit: Rc<Exhibit>,
    /// What this visitor has changed.
    pub visit: Rc<Visit>,
    /// The interface in the visitor's language.
    pub words: Words,
    /// The screen is a museum's own.
    pub kiosk: bool,
    /// The rest of the content is still to come.
    pub begun: bool,
    /// Asks for it. The same callback for as long as it is to come.
    pub more: Callback<()>,
    /// Does something. The same callback for as long as the app lives.
    pub act: Callback<Action>,
    /// Tells that a file has come, or has not. The same callback, too.
    pub tell: Callback<Arrival>,
}

impl PartialEq for Show {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.exhibit, &other.exhibit)
            && self.visit == other.visit
            && self.words == other.words
            && self.begun == other.begun
    }
}

impl Show {
    pub fn outside() -> Self {
        let exhibit = Rc::new(Exhibit::default());
        let (visit, words) = (Rc::new(Visit::opening(&exhibit)), Words::default());
        Self {
            exhibit,
            visit,
            words,
            kiosk: false,
            begun: false,
            more: Callback::noop(),
            act: Callback::noop(),
            tell: Callback::noop(),
        }
    }

    /// A text of the content in the visitor's language.
    pub fn text(&self, text: &Text) -> AttrValue {
        AttrValue::from(text.get(&self.visit.settings.lang).to_owned())
    }

    /// The language of a source's title, where that is not the visitor's: what is read aloud needs to know.
    pub fn tongue(&self, source: &Source) -> Option<AttrValue> {
        let lang = source.lang.as_deref().filter(|lang| *lang != &*self.visit.settings.lang)?;
        Some(AttrValue::from(lang.to_owned()))
    }

    /// The language of a text that stands there in one form for all, where its letters are not the visitor's.
    pub fn letters_of(&self, text: &str) -> Option<AttrValue> {
        let language = tongue(text, &self.visit.settings.lang, &self.exhibit.title.languages)?;
        Some(AttrValue::from(language.id.to_string()))
    }

    /// The words for a term of a vocabulary.
    pub fn term(&self, vocabulary: &str, id: &str) -> AttrValue {
        AttrValue::from(self.exhibit.label(vocabulary, id, &self.visit.settings.lang).to_owned())
    }

    /// The words for all terms of a vocabulary that an object has.
    pub fn terms(&self, vocabulary: &str, object: &Object, between: &str) -> String {
        let words: Vec<AttrValue> = object.terms(vocabulary).iter().map(|term| self.term(vocabulary, term)).collect();
        words.join(between)
    }

    /// The address of the visit after an action, for a link that can be copied, opened and gone back from.
    pub fn href(&self, action: impl Into<Action>) -> AttrValue {
        self.href_all([action.into()])
    }

    /// The same after several actions, one after the other.
    pub fn href_all(&self, actions: impl IntoIterator<Item = Action>) -> AttrValue {
        AttrValue::from(self.visit.after_all(&self.exhibit, actions).address(&self.exhibit))
    }

    /// The address of the visit that a reference leads to from here.
    pub fn href_to(&self, what: &Ref) -> AttrValue {
        self.href_all(what.actions(&self.exhibit))
    }

    /// A callback that does one thing, whatever the event.
    pub fn on<E>(&self, action: impl Into<Action>) -> Callback<E> {
        let (act, action) = (self.act.clone(), action.into());
        Callback::from(move |_: E| act.emit(action.clone()))
    }

    /// The words of that name.
    pub fn t(&self, key: &str) -> AttrValue {
        self.words.t(key)
    }
}

/// Something large as a property of a view or of a hook: the same one is equal, without looking inside. What is as
/// large as the collection comes to a view in no other way.
pub struct Same<T = Exhibit>(pub Rc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Same<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> From<T> for Same<T> {
    fn from(made: T) -> Self {
        Self(Rc::new(made))
    }
}

/// What every view reads. Every view stands inside the app, which provides it; one outside would show an exhibit
/// without content.
#[hook]
pub fn use_show() -> Show {
    use_context::<Show>().unwrap_or_else(Show::outside)
}

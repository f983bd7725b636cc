//! The content and the words of the interface, fetched and read.
//!
//! What `curator build` made comes first: one language, and of it what the first view needs; the rest follows. Where
//! nothing was built, or it does not come, the source is read, in all its languages, and looked at for mistakes.

mod built;
mod fetched;
mod languages;
mod rest;
mod source;

pub use languages::place_of_content;

use crate::files::Patience;
use crate::words::Dictionary;
use exhibit::content::Id;
use exhibit::kiosk::is_kiosk;
use exhibit::load::FILES;
use exhibit::locale::{self, Catalogue};
use exhibit::text::Lang;
use exhibit::{Exhibit, Fault, Problem};
use fetched::{Found, all, take};
use gloo::utils::window;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The content with all that is wrong with it.
///
/// Equal if it is the same, without looking inside.
#[derive(Clone)]
pub struct Loaded {
    /// The content.
    pub exhibit: Rc<Exhibit>,
    /// The language that it is in; none for a source, which has them all.
    pub lang: Option<Lang>,
    /// The rest is still to come.
    pub begun: bool,
    /// The words of the interface.
    pub dictionary: Dictionary,
    /// What is wrong with either.
    pub problems: Rc<Vec<Problem>>,
}

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.exhibit, &other.exhibit) && Rc::ptr_eq(&self.problems, &other.problems)
    }
}

/// Fetches what the first view needs, and reads it. What does not come in time is left out and named, but for what
/// nothing can be shown without: then there is nothing, and the page says so and offers another try.
pub async fn read() -> Option<Loaded> {
    let spoken = languages::of_the_page();
    let built = match languages::place_of_content() {
        Some(place) => built::first(&place, &spoken).await,
        None => None,
    };
    match built {
        Some(loaded) => Some(loaded),
        None => match rest::reader().await {
            Ok(reader) => (reader.source)(spoken).await,
            Err(why) => {
                source::unreached(&why.to_string());
                None
            }
        },
    }
}

/// All of the exhibit in a language, after what there is of it: see [`built::whole`]. Where the code for it does not
/// come either, there is what there was, and a problem that says so.
pub async fn whole(before: Loaded, lang: Lang) -> Loaded {
    match rest::reader().await {
        Ok(reader) => (reader.built)(before, lang).await,
        Err(_) => {
            let lost = Problem::new(FILES[1], "", "", Fault::Unanswered);
            Loaded { problems: Rc::new(vec![lost]), ..before }
        }
    }
}

/// What looks for what is wrong with the words: [`locale::examine`], where it is at hand.
type Look = fn(&Exhibit, &BTreeMap<String, Vec<u8>>, &[(String, Catalogue)], &mut Vec<Problem>);

/// The words of the languages of an exhibit, or of `one` of them, out of files that came; the others are fetched. What
/// is wrong with them goes to the problems, and so does what `look` finds in them.
async fn dictionary(
    exhibit: &Exhibit,
    one: Option<&Lang>,
    found: &mut Vec<Found>,
    problems: &mut Vec<Problem>,
    look: Option<Look>,
) -> Dictionary {
    let wanted = exhibit.title.languages.iter().filter(|lang| one.is_none_or(|one| *one == lang.id));
    let further = wanted.map(|lang| words_of(&lang.id));
    let further = further.filter(|path| !found.iter().any(|(known, _)| known == path));
    let further: Vec<_> = further.map(|path| (path, Patience::MISSABLE)).collect();
    found.extend(all(further).await);
    let mut words: Vec<(String, Catalogue)> = Vec::new();
    let (mut files, mut wrong) = (BTreeMap::new(), Vec::new());
    let mut read: Vec<(Id, Catalogue)> = Vec::new();
    for lang in &exhibit.title.languages {
        let file = format!("locales/{}.json", lang.id);
        let Some(bytes) = take(found, &words_of(&lang.id)) else { continue };
        if let Some(bytes) = bytes.as_ref().ok().filter(|_| look.is_some()) {
            files.insert(file.clone(), bytes.clone());
        }
        if let Some(catalogue) = locale::read(&file, bytes, &mut wrong) {
            words.push((file, catalogue.clone()));
            read.push((lang.id.clone(), catalogue));
        }
    }
    if let Some(look) = look {
        look(exhibit, &files, &words, &mut wrong);
    }
    problems.append(&mut wrong);
    Dictionary::new(exhibit, &read)
}

/// The file with the words of a language.
fn words_of(lang: &str) -> String {
    format!("assets/locales/{lang}.json")
}

/// An exhibit as this visitor finds it: at home it begins in their language. A museum's own screen is set to one by
/// nobody who stands before it.
fn greeted(exhibit: Exhibit) -> Exhibit {
    if on_kiosk(&exhibit) { exhibit } else { exhibit.for_visitor(&languages::of_the_visitor()) }
}

fn on_kiosk(exhibit: &Exhibit) -> bool {
    is_kiosk(&exhibit.title.kiosk, &search())
}

/// What stands behind the question mark of the page's address.
fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// What an operator wrote there, and nothing reads.
fn passed_over(exhibit: &Exhibit) -> Vec<Problem> {
    if on_kiosk(exhibit) { exhibit::kiosk::passed_over(&search()) } else { Vec::new() }
}

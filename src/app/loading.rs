//! The content and the words of the interface, fetched and read.

mod languages;

use crate::files::{self, Patience};
use crate::words::Dictionary;
use exhibit::check::check;
use exhibit::content::Id;
use exhibit::kiosk::is_kiosk;
use exhibit::load::{FILES, NEEDED, load_files};
use exhibit::locale::{self, Catalogue};
use exhibit::{Exhibit, Fault, Problem};
use gloo::utils::{document, window};
use js_sys::{Function, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// The content with all that is wrong with it.
#[derive(Clone)]
pub struct Loaded {
    /// The content.
    pub exhibit: Rc<Exhibit>,
    /// The words of the interface.
    pub dictionary: Dictionary,
    /// What is wrong with either.
    pub problems: Rc<Vec<Problem>>,
}

/// Fetches every file at once, then reads them. What does not come in time is left out and named, but for what nothing
/// can be shown without: then there is nothing, and the page says so and offers another try.
///
/// The words do not wait for the content to say which languages there are, if the page knows.
pub async fn read() -> Option<Loaded> {
    let spoken = languages::of_the_page();
    let content = |file: &&str| (format!("assets/exhibit/{file}"), NEEDED.contains(file));
    let (needed, missable) = FILES.iter().partition::<Vec<&str>, _>(|file| NEEDED.contains(file));
    let words = spoken.iter().map(|lang| (words_of(&lang.id), false));
    // A browser asks a host for six files at a time: what matters most goes first.
    let paths = needed.iter().map(content).chain(words).chain(missable.iter().map(content));
    let mut found = all(paths.collect()).await;
    let (mut exhibit, mut problems) = load_files(&mut |file| {
        let path = format!("assets/exhibit/{file}");
        take(&mut found, &path).unwrap_or_else(|| Err(Fault::Unreadable("not asked for".into())))
    });
    let lost: Vec<String> = problems.iter().filter(|one| is_lost(one)).map(ToString::to_string).collect();
    if !lost.is_empty() {
        unreached(&lost.join("\n"));
        return None;
    }
    problems.extend(check(&exhibit));
    languages::settle(&mut exhibit.title.languages, spoken);
    // Only those that the page did not know of.
    let further = exhibit.title.languages.iter().map(|lang| words_of(&lang.id));
    let further = further.filter(|path| !found.iter().any(|(known, _)| known == path));
    let further: Vec<_> = further.map(|path| (path, false)).collect();
    found.extend(all(further).await);
    let mut words: Vec<(String, Catalogue)> = Vec::new();
    let mut read: Vec<(Id, Catalogue)> = Vec::new();
    for lang in &exhibit.title.languages {
        let file = format!("locales/{}.json", lang.id);
        let Some(bytes) = take(&mut found, &words_of(&lang.id)) else { continue };
        if let Some(catalogue) = locale::read(&file, bytes, &mut problems) {
            words.push((file, catalogue.clone()));
            read.push((lang.id.clone(), catalogue));
        }
    }
    locale::compare(&words, &mut problems);
    let dictionary = Dictionary::new(&exhibit, &read);
    if !is_kiosk(&exhibit.title.kiosk, &window().location().search().unwrap_or_default()) {
        // A museum's own screen is set to a language by nobody who stands before it.
        exhibit = exhibit.for_visitor(&languages::of_the_visitor());
    }
    Some(Loaded { exhibit: Rc::new(exhibit), dictionary, problems: Rc::new(problems) })
}

/// A file by its path, with what it holds or why there is nothing.
type Found = (String, Result<Vec<u8>, Fault>);

fn take(found: &mut Vec<Found>, path: &str) -> Option<Result<Vec<u8>, Fault>> {
    let at = found.iter().position(|(known, _)| known == path)?;
    Some(found.swap_remove(at).1)
}

/// The file with the words of a language.
fn words_of(lang: &str) -> String {
    format!("assets/locales/{lang}.json")
}

/// True for a file that the host does not give, and that nothing can be shown without. One that came and is broken is
/// shown as what it is: the curator has to see what is wrong with it.
fn is_lost(problem: &Problem) -> bool {
    problem.fault.is_the_hosts() && NEEDED.contains(&&*problem.file)
}

/// Fetches files at once: their paths, and whether they can't be missed.
async fn all(paths: Vec<(String, bool)>) -> Vec<Found> {
    let read = |(path, needed): (String, bool)| async move {
        let patience = if needed { Patience::NEEDED } else { Patience::MISSABLE };
        let bytes = files::read(&path, patience).await;
        (path, bytes)
    };
    join(paths.into_iter().map(read)).await
}

/// Has the page say that the exhibit could not be had, with a way to try again (`assets/boot.js`).
fn unreached(why: &str) {
    web_sys::console::error_1(&why.into());
    let boot = Reflect::get(&window(), &"boot".into()).ok().filter(JsValue::is_object);
    let failed = boot.as_ref().and_then(|boot| Reflect::get(boot, &"failed".into()).ok()?.dyn_into::<Function>().ok());
    match failed {
        Some(failed) => {
            let _ = failed.call2(&JsValue::UNDEFINED, &why.into(), &"unreached".into());
        }
        None => super::fail(why),
    }
    if let Some(loading) = document().get_element_by_id("loading") {
        let _ = loading.set_attribute("hidden", "");
    }
}

/// Waits for all of them; they have all been started before the first is waited for.
async fn join<T: 'static>(futures: impl IntoIterator<Item = impl Future<Output = T> + 'static>) -> Vec<T> {
    let promises: Vec<_> = futures
        .into_iter()
        .map(|future| {
            let result = Rc::new(RefCell::new(None));
            let put = result.clone();
            let promise = wasm_bindgen_futures::future_to_promise(async move {
                *put.borrow_mut() = Some(future.await);
                Ok(JsValue::UNDEFINED)
            });
            (promise, result)
        })
        .collect();
    let mut results = Vec::new();
    for (promise, result) in promises {
        let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        results.extend(result.borrow_mut().take());
    }
    results
}

//! The source itself, as a curator writes it: read where nothing was built of it, and looked at for mistakes.

use super::fetched::{all, take};
use super::{Loaded, dictionary, greeted, languages, passed_over, words_of};
use crate::files::Patience;
use exhibit::check::examine;
use exhibit::content::Language;
use exhibit::load::{FILES, NEEDED};
use exhibit::locale;
use exhibit::{Fault, Problem};
use gloo::utils::{document, window};
use js_sys::{Function, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// Fetches every file at once, then reads them. None if something does not come that nothing can be shown without.
///
/// The words do not wait for the content to say which languages there are, if the page knows.
pub async fn read(spoken: Vec<Language>) -> Option<Loaded> {
    let (needed, missable) = FILES.iter().partition::<Vec<&str>, _>(|file| NEEDED.contains(file));
    let needed = needed.iter().map(|file| (path_of(file), Patience::NEEDED));
    let words = spoken.iter().map(|lang| (words_of(&lang.id), Patience::MISSABLE));
    let missable = missable.iter().map(|file| (path_of(file), Patience::MISSABLE));
    // A browser asks a host for six files at a time: what matters most goes first.
    let mut found = all(needed.chain(words).chain(missable).collect()).await;
    let (mut exhibit, mut problems) = examine(&mut |file| {
        take(&mut found, &path_of(file)).unwrap_or_else(|| Err(Fault::Unreadable("not asked for".into())))
    });
    let lost: Vec<String> = problems.iter().filter(|one| is_lost(one)).map(ToString::to_string).collect();
    if !lost.is_empty() {
        unreached(&lost.join("\n"));
        return None;
    }
    languages::settle(&mut exhibit.title.languages, spoken);
    let dictionary = dictionary(&exhibit, None, &mut found, &mut problems, Some(locale::examine)).await;
    problems.extend(passed_over(&exhibit));
    let (exhibit, problems) = (Rc::new(greeted(exhibit)), Rc::new(problems));
    Some(Loaded { exhibit, lang: None, begun: false, dictionary, problems })
}

fn path_of(file: &str) -> String {
    format!("assets/exhibit/{file}")
}

/// True for a file that the host does not give, and that nothing can be shown without. One that came and is broken is
/// shown as what it is: the curator has to see what is wrong with it.
fn is_lost(problem: &Problem) -> bool {
    problem.fault.is_the_hosts() && NEEDED.contains(&&*problem.file)
}

/// Has the page say that the exhibit could not be had, with a way to try again (`assets/boot.js`).
pub fn unreached(why: &str) {
    web_sys::console::error_1(&why.into());
    let boot = Reflect::get(&window(), &"boot".into()).ok().filter(JsValue::is_object);
    let failed = boot.as_ref().and_then(|boot| Reflect::get(boot, &"failed".into()).ok()?.dyn_into::<Function>().ok());
    match failed {
        Some(failed) => {
            let _ = failed.call2(&JsValue::UNDEFINED, &why.into(), &"unreached".into());
        }
        None => crate::app::fail(why),
    }
    if let Some(loading) = document().get_element_by_id("loading") {
        let _ = loading.set_attribute("hidden", "");
    }
}

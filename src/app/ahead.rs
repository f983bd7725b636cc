//! What visitors will want next, got ready while nothing else is: the rest of the content, then the rest of the
//! program, and the search.

use super::loading::{Loaded, whole};
use crate::pause::pause;
use crate::rooms;
use crate::rooms::parts::{Part, prepare};
use exhibit::Visit;
use exhibit::text::Lang;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long after the first view, in ms. By then its drawings have been asked for. No idle callback: Safari lacks it.
const QUIET: u32 = 1_500;

/// How many entries are made ready for the search at once: a few ms of work. And how many ms are then left to the page.
const SLICE: usize = 60;
const BETWEEN: i32 = 10;

/// How long to wait before what did not come is asked for again, in ms: twice as long each time, up to a minute.
const AGAIN: i32 = 3_000;
const MOST: i32 = 60_000;

/// What is on its way.
#[derive(Default)]
struct Way {
    /// The number of the latest wish: what an earlier one brings is not wanted any more.
    wish: u32,
    /// The language that is being fetched; none while there is a pause before the next try.
    lang: Option<Lang>,
}

/// A callback that fetches all of the content in a language, and tries until it is there or another is wanted. What is
/// on its way is not asked for twice.
#[hook]
pub fn use_more(loaded: &UseStateHandle<Option<Loaded>>) -> Callback<Lang> {
    let way = use_mut_ref(Way::default);
    let put = loaded.setter();
    use_callback((**loaded).clone(), move |lang: Lang, before: &Option<Loaded>| {
        let Some(before) = before.clone() else { return };
        if way.borrow().lang.as_ref() == Some(&lang) {
            return;
        }
        way.borrow_mut().wish += 1;
        let wish = way.borrow().wish;
        let (put, way) = (put.clone(), way.clone());
        wasm_bindgen_futures::spawn_local(async move {
            let mut wait = AGAIN;
            while way.borrow().wish == wish {
                way.borrow_mut().lang = Some(lang.clone());
                let after = whole(before.clone(), lang.clone()).await;
                // Else a language that is left again would flash by, or come last and stay.
                if way.borrow().wish != wish {
                    return;
                }
                way.borrow_mut().lang = None;
                let there = !after.begun && after.lang.as_ref() == Some(&lang);
                put.set(Some(after));
                if there {
                    return;
                }
                pause(wait).await;
                wait = (2 * wait).min(MOST);
            }
        });
    })
}

/// Asks for what is to come: at once where the visitor is in a room that needs it or wants another language, else when
/// all is quiet.
#[hook]
pub fn use_rest_fetched_ahead(loaded: &Loaded, visit: &Visit, more: &Callback<Lang>) {
    let built = loaded.lang.is_some();
    let wanted = visit.settings.lang.clone();
    // As it is by the time that all is quiet.
    let latest = use_mut_ref(|| None);
    *latest.borrow_mut() = Some((loaded.begun && built, wanted.clone(), more.clone()));
    {
        let (more, own) = (more.clone(), loaded.lang.clone());
        let needed = loaded.begun && !rooms::is_first(visit, &loaded.exhibit);
        let before = use_mut_ref(|| wanted.clone());
        use_effect_with((own, wanted, needed), move |(own, wanted, needed)| {
            // Whoever goes back to the language that is there does not want the other one any more.
            let turned = before.replace(wanted.clone()) != *wanted;
            if own.as_ref().is_some_and(|own| own != wanted || *needed || turned) {
                more.emit(wanted.clone());
            }
        });
    }
    use_effect_with((), move |()| {
        let waiting = Timeout::new(QUIET, move || {
            if let Some((true, wanted, more)) = latest.borrow().clone() {
                more.emit(wanted);
            }
            wasm_bindgen_futures::spawn_local(async {
                for part in Part::ALL {
                    let _ = part.fetch().await;
                }
            });
        });
        move || drop(waiting)
    });
}

/// Makes the search ready when all is quiet, in slices: whoever types at once has it made then.
#[hook]
pub fn use_search_prepared(loaded: &Loaded) {
    // What the first view begins with is soon replaced.
    let exhibit = (!loaded.begun).then(|| loaded.exhibit.clone());
    use_effect_with(loaded.clone(), move |_| {
        let waiting = exhibit.map(|exhibit| {
            Timeout::new(QUIET, move || {
                wasm_bindgen_futures::spawn_local(async move {
                    let Ok(prepare) = prepare().await else { return };
                    while !prepare(&exhibit, SLICE) {
                        pause(BETWEEN).await;
                    }
                });
            })
        });
        move || drop(waiting)
    });
}

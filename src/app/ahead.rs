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
const SLICE: usize = 200;
const BETWEEN: i32 = 10;

/// A callback that fetches all of the content in a language. One that is on its way is not asked for twice.
#[hook]
pub fn use_more(loaded: &UseStateHandle<Option<Loaded>>) -> Callback<Lang> {
    let asked = use_mut_ref(|| None::<Lang>);
    let put = loaded.setter();
    use_callback((**loaded).clone(), move |lang: Lang, before: &Option<Loaded>| {
        let Some(before) = before.clone() else { return };
        if asked.borrow().as_ref() == Some(&lang) {
            return;
        }
        *asked.borrow_mut() = Some(lang.clone());
        let (put, asked) = (put.clone(), asked.clone());
        wasm_bindgen_futures::spawn_local(async move {
            let after = whole(before, lang.clone()).await;
            asked.borrow_mut().take_if(|asked| *asked == lang);
            put.set(Some(after));
        });
    })
}

/// Asks for what is to come: at once where the visitor is in a room that needs it or wants another language, else when
/// all is quiet.
#[hook]
pub fn use_rest_fetched_ahead(loaded: &Loaded, visit: &Visit, more: &Callback<Lang>) {
    let own = loaded.lang.clone();
    let wanted = visit.settings.lang.clone();
    {
        let more = more.clone();
        let needed = loaded.begun && !rooms::is_first(visit, &loaded.exhibit);
        use_effect_with((own.clone(), wanted, needed), move |(own, wanted, needed)| {
            if let Some(own) = own.as_ref().filter(|own| *own != wanted || *needed) {
                let known = *own == *wanted;
                more.emit(if known { own.clone() } else { wanted.clone() });
            }
        });
    }
    let (begun, more) = (loaded.begun, more.clone());
    use_effect_with((), move |()| {
        let waiting = Timeout::new(QUIET, move || {
            if let Some(own) = own.filter(|_| begun) {
                more.emit(own);
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

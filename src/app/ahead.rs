//! What visitors will want next, fetched and made while nothing else is.

use crate::pause::pause;
use crate::rooms::parts::Part;
use exhibit::Exhibit;
use exhibit::search::Kind;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long after the first view, in ms. By then its drawings have been asked for. No idle callback: Safari has none.
const QUIET: u32 = 1_500;

/// How many objects are made ready for the search at once: a few ms of work. And how long then is left to the page.
const SLICE: usize = 200;
const BETWEEN: i32 = 10;

/// Makes the search ready, then fetches the rest of the program, one part after the other. One that does not come is
/// asked for again by its room.
#[hook]
pub fn use_rest_fetched_ahead(exhibit: &Rc<Exhibit>) {
    let exhibit = exhibit.clone();
    use_effect_with((), move |()| {
        let waiting = Timeout::new(QUIET, move || {
            wasm_bindgen_futures::spawn_local(async move {
                while !exhibit.prepare_search(&[Kind::Object], SLICE) {
                    pause(BETWEEN).await;
                }
                for part in Part::ALL {
                    let _ = part.fetch().await;
                }
            });
        });
        move || drop(waiting)
    });
}

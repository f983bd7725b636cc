//! What visitors will want next, fetched while nothing else is.

use crate::rooms::parts::Part;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long after the first view, in ms. By then its drawings have been asked for; no idle callback, which Safari lacks.
const QUIET: u32 = 1_500;

/// Fetches the rest of the program, one part after the other. One that does not come is asked for again by its room.
#[hook]
pub fn use_rest_fetched_ahead() {
    use_effect_with((), |()| {
        let waiting = Timeout::new(QUIET, || {
            wasm_bindgen_futures::spawn_local(async {
                for part in Part::ALL {
                    let _ = part.fetch().await;
                }
            });
        });
        move || drop(waiting)
    });
}

//! What is put on paper: all of an object, of a story or of the chronicle, with drawings, sources and the address, and
//! not the piece of it that is on the screen. A part of the program of its own, fetched when all is quiet: when a
//! visitor prints there is no time to fetch it.

// A call across parts is one that Rust cannot look into. The attribute writes it.
#![allow(unsafe_code)]

mod notes;
mod object;
mod sheet;
mod told;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use sheet::Sheet;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

/// How long after the content has come, in ms: rooms are fetched first.
const QUIET: u32 = 3_000;

type View = fn(bool) -> Html;

#[wasm_split(paper, fallible)]
fn paper() -> Result<View, SplitLoaderError> {
    Ok(|printing| html! { <Sheet {printing} /> })
}

/// What is to be printed, and whether the browser prints now. On a kiosk nothing is: its printer would be nobody's.
#[hook]
pub fn use_paper(ready: bool) -> Html {
    let here = use_state(|| None::<View>);
    let printing = use_state_eq(|| false);
    {
        let (here, printing) = (here.setter(), printing.setter());
        use_effect_with(ready, move |ready| {
            let kept = ready.then(|| {
                let fetch = Timeout::new(QUIET, move || {
                    wasm_bindgen_futures::spawn_local(async move {
                        if let Ok(view) = paper().await {
                            here.set(Some(view));
                        }
                    });
                });
                let after = printing.clone();
                let begin = EventListener::new(&window(), "beforeprint", move |_| printing.set(true));
                let end = EventListener::new(&window(), "afterprint", move |_| after.set(false));
                (fetch, begin, end)
            });
            move || drop(kept)
        });
    }
    (*here).map_or_else(Html::default, |view| view(*printing))
}

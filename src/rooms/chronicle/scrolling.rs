//! The reel and the clock in step: a turn of the clock moves the reel, and where the reel comes to rest turns the
//! clock. The browser moves and snaps; here is only which screen is in view.

use crate::kiosk::is_calm;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollBehavior, ScrollToOptions};
use yew::prelude::*;

/// How long nothing has moved when the reel is at rest, in ms.
const REST: u32 = 160;

/// Which screen is on the screen, while it moves too; and what to do when it scrolls.
#[hook]
pub fn use_scrolling(scroller: &NodeRef, here: usize, go: Callback<usize>) -> (usize, Callback<Event>) {
    let near = use_state_eq(|| here);
    // Where the reel was sent: it is on its way there by itself.
    let aim = use_mut_ref(|| None::<usize>);
    let rest = use_mut_ref(|| None::<Timeout>);
    let present = use_mut_ref(|| here);
    *present.borrow_mut() = here;
    {
        let (scroller, aim) = (scroller.clone(), aim.clone());
        let first = use_mut_ref(|| true);
        use_effect_with(here, move |here| {
            let first = first.replace(false);
            if let Some(element) = scroller.cast::<Element>()
                && in_view(&element) != Some(*here)
            {
                *aim.borrow_mut() = Some(*here);
                let next = in_view(&element).is_some_and(|there| there.abs_diff(*here) == 1);
                send(&element, *here, next && !first && !is_calm());
            }
        });
    }
    let onscroll = {
        let (scroller, put) = (scroller.clone(), near.setter());
        Callback::from(move |_: Event| {
            let Some(there) = scroller.cast::<Element>().and_then(|element| in_view(&element)) else { return };
            put.set(there);
            let (scroller, aim, present, go) = (scroller.clone(), aim.clone(), present.clone(), go.clone());
            let rested = Timeout::new(REST, move || {
                let Some(there) = scroller.cast::<Element>().and_then(|element| in_view(&element)) else { return };
                let sent = aim.borrow_mut().take();
                if sent != Some(there) && *present.borrow() != there {
                    go.emit(there);
                }
            });
            *rest.borrow_mut() = Some(rested);
        })
    };
    (*near, onscroll)
}

/// True if the wheel turns over a reel of screens that fit: not where all is one page, nor over words that are longer
/// than their screen, which it scrolls.
pub fn is_reel(event: &WheelEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let around = |class: &str| element.as_ref().and_then(|element| element.closest(class).ok().flatten());
    let scrolls = |element: &Element| element.scroll_height() > element.client_height() + 2;
    around(".reel").is_some_and(|reel| scrolls(&reel)) && around(".screen").is_none_or(|screen| !scrolls(&screen))
}

/// The screen that takes most of the reel; none where the reel is not on the page, or does not scroll.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "screens are few and not before the first")]
fn in_view(element: &Element) -> Option<usize> {
    let height = f64::from(element.client_height());
    (height > 0.0).then(|| (f64::from(element.scroll_top()) / height).round().max(0.0) as usize)
}

fn send(element: &Element, screen: usize, smoothly: bool) {
    let height = f64::from(element.client_height());
    let options = ScrollToOptions::new();
    options.set_top(height * f64::from(u32::try_from(screen).unwrap_or_default()));
    options.set_behavior(if smoothly { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
    element.scroll_to_with_scroll_to_options(&options);
}

//! How the exhibit looks, told to the style sheets: attributes of the root that follow the settings, the visitor's
//! system and the height of the screen. What the system says comes in as a value; which of the two decides is thought
//! out in `exhibit::visit`.

use crate::lengths::px;
use crate::widgets::{forget, plain, width};
use exhibit::kiosk::Kiosk;
use exhibit::visit::{Appearance, Settings, World};
use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement, MediaQueryList};
use yew::prelude::*;

/// What the visitor's system can ask for.
const ASKED: [&str; 3] =
    ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(prefers-reduced-motion: reduce)"];

/// Below so many heights of a plain letter a frame would take the room: all becomes one page. The `em` of the style
/// sheets' `@media (max-height: 37.5em)`, but for the setting, which they do not know.
const LOW: f64 = 37.5;

fn query(asked: &str) -> Option<MediaQueryList> {
    window().match_media(asked).ok().flatten()
}

/// What the system says at this moment.
fn world() -> World {
    let [dark, contrast, calm] = ASKED.map(|asked| query(asked).is_some_and(|query| query.matches()));
    World { dark, contrast, calm }
}

/// Tells the root before anything is drawn.
pub fn begin(settings: &Settings) {
    tell(settings.appearance(world()));
    measure();
}

/// Keeps the root in step with the settings, the system and the size of the screen.
#[hook]
pub fn use_appearance(settings: &Settings, kiosk: &Option<Rc<Kiosk>>) {
    let asked = use_state_eq(world);
    {
        let put = asked.setter();
        use_effect_with((), move |()| {
            put.set(world());
            let listen = |target: EventTarget, kind: &'static str| {
                let put = put.clone();
                EventListener::new(&target, kind, move |_| {
                    put.set(world());
                    measure();
                })
            };
            let queries = ASKED.into_iter().filter_map(query);
            let mut listeners: Vec<EventListener> = queries.map(|query| listen(query.into(), "change")).collect();
            listeners.push(listen(window().into(), "resize"));
            move || drop(listeners)
        });
    }
    let free = kiosk.as_ref().and_then(|kiosk| kiosk.screen).and_then(|screen| screen.free());
    use_effect_with((settings.appearance(*asked), free), |(appearance, free)| {
        tell(*appearance);
        stand(*free);
        measure();
    });
}

fn tell(appearance: Appearance) {
    let Appearance { theme, letters, calm, reach } = appearance;
    let said = [
        ("data-theme", theme.id()),
        ("data-letters", letters.id()),
        ("data-motion", if calm { "calm" } else { "full" }),
        ("data-reach", if reach { "low" } else { "all" }),
    ];
    for (name, value) in said {
        let _ = document_element().set_attribute(name, value);
    }
    forget();
}

/// What stays free above and below in reach mode, in shares of the screen: by the CSSOM, since a strict policy forbids
/// style attributes.
fn stand(free: Option<(f64, f64)>) {
    let Ok(root) = document_element().dyn_into::<HtmlElement>() else { return };
    let Some((above, below)) = free else { return };
    let _ = root.set_attribute("data-reachable", "");
    for (name, share) in [("--above", above), ("--below", below)] {
        let _ = root.style().set_property(name, &format!("{}vh", px(share * 100.0)));
    }
}

/// Says whether the screen is low for the letters that are on it.
fn measure() {
    forget();
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    let low = height <= LOW * plain();
    // Asked here, where what is on the page does not change: a room wants to know it in the midst of being put there.
    width();
    let _ = document_element().toggle_attribute_with_force("data-low", low);
}

//! The drawings that are on the page, each once. An object on screen is a `use` of its drawing here, so that the same
//! object in the gallery, the tree and its own page costs one copy, and repainting it costs one attribute.
//!
//! This is a store of files, like the browser's own cache, and no part of a visit: a reset leaves it alone.

use crate::app::Arrival;
use crate::files::{self, Patience};
use exhibit::Fault;
use exhibit::load::{decode, svg};
use gloo::utils::document;
use std::cell::RefCell;
use std::collections::BTreeSet;
use yew::prelude::*;

/// The `id` of the element that holds the drawings.
const STORE: &str = "plates";
/// The file with the round parts and gradients that drawings share.
const PARTS: &str = "parts";

thread_local! {
    static WANTED: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// Where the drawings stand. Of no size, but not `display: none`: that would take gradients away from those who use
/// them.
#[component]
pub fn Plates() -> Html {
    html! { <svg id={STORE} width="0" height="0" aria-hidden="true"></svg> }
}

/// Brings a drawing onto the page, if it is not there yet, and tells how that went. A `use` that waits for it shows it
/// when it comes.
pub fn want(drawing: &str, tell: &Callback<Arrival>) {
    // The opening brought its own with the page.
    let there = |name: &str| document().get_element_by_id(&format!("plate-{name}")).is_some();
    let new = |name: &str| WANTED.with(|wanted| wanted.borrow_mut().insert(name.to_owned())) && !there(name);
    for name in [PARTS, drawing] {
        if new(name) {
            let (name, tell) = (name.to_owned(), tell.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let file = format!("drawings/{name}.svg");
                let bytes = files::read(&format!("assets/exhibit/{file}"), Patience::LATER).await;
                let fault = bytes.and_then(decode).and_then(|text| show(&name, &text)).err();
                if fault.is_some() {
                    // Another try is allowed when it is wanted again.
                    WANTED.with(|wanted| wanted.borrow_mut().remove(&name));
                }
                tell.emit(Arrival { file, fault });
            });
        }
    }
}

/// Puts what a file holds into the store. Errors also where something had to be left out of it: the rest is shown.
fn show(name: &str, text: &str) -> Result<(), Fault> {
    let clean = svg::read(text)?;
    put(name, &clean.inside)?;
    if clean.dropped.is_empty() { Ok(()) } else { Err(Fault::Unsafe(clean.dropped.join(", "))) }
}

/// Puts what is inside the `svg` element of a file, and may be, into the store.
fn put(name: &str, inside: &str) -> Result<(), Fault> {
    let Some(store) = document().get_element_by_id(STORE) else { return Ok(()) };
    let put = store.insert_adjacent_html("beforeend", &format!("<g id=\"plate-{name}\">{inside}</g>"));
    put.map_err(|_| Fault::WrongForm("the browser does not take it".into()))
}

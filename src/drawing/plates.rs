//! The drawings that are on the page, each once. An object on screen is a `use` of its drawing here, so that the same
//! object in the gallery, the tree and its own page costs one copy, and repainting it costs one attribute.
//!
//! This is a store of files, like the browser's own cache, and no part of a visit: a reset leaves it alone. It does not
//! grow with what was seen: what is shown nowhere leaves it when there is much (`exhibit::rack`), and is fetched again,
//! out of the browser's cache, when it is wanted again.

use crate::app::{Arrival, place_of_content};
use crate::files::{self, Patience};
use crate::show::use_show;
use exhibit::Fault;
use exhibit::load::decode;
use exhibit::load::svg::{self, Shared};
use exhibit::rack::Rack;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use yew::prelude::*;

/// The `id` of the element that holds the drawings, and of that which holds what they share.
const STORE: &str = "plate-drawings";
const STORED_PARTS: &str = "plate-parts";
/// The file with the round parts and gradients that drawings share.
const PARTS: &str = "parts";
/// What begins the `id` of a drawing.
const PLATE: &str = "plate-";

/// How long after a drawing was wanted some may leave, in ms: a visitor who goes from room to room meets again what was
/// just shown.
const LINGER: u32 = 1_500;

thread_local! {
    static WANTED: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
    static RACK: RefCell<Rack> = RefCell::default();
    /// What of the files that hold several things has come, and is not on the page.
    static SHARED: RefCell<Shared> = RefCell::default();
    static TOGETHER: Cell<Way> = const { Cell::new(Way::Unasked) };
    static SWEEPS: Cell<bool> = const { Cell::new(false) };
    static LATER: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// How it goes with the file of the drawings that come together.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Unasked,
    Coming,
    Over,
}

/// Where the drawings stand. Of no size, but not `display: none`: that would take gradients away from those who use
/// them. What stands in `defs` is not painted where it stands.
#[component]
pub fn Plates() -> Html {
    // What the room before has shown may leave.
    let show = use_show();
    use_effect_with(show.visit.room, |_| sweep_later());
    html! {
        <svg id="plates" width="0" height="0" aria-hidden="true">
            <defs id={STORED_PARTS}></defs>
            <defs id={STORE}></defs>
        </svg>
    }
}

/// Brings a drawing onto the page, if it is not there yet, and tells how that went. A `use` that waits for it shows it
/// when it comes.
pub fn want(drawing: &str, tell: &Callback<Arrival>) {
    RACK.with(|rack| rack.borrow_mut().used(drawing));
    sweep_later();
    // The opening brought its own with the page.
    if is_stored(drawing) || !WANTED.with(|wanted| wanted.borrow_mut().insert(drawing.to_owned())) {
        return;
    }
    let together = together().filter(|(_, names)| names.split(' ').any(|name| name == drawing));
    match (together, TOGETHER.get()) {
        (Some((file, names)), Way::Unasked) => {
            TOGETHER.set(Way::Coming);
            let tell = tell.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let bytes = files::read(&file, Patience::LATER).await;
                if let Ok(inside) = bytes.and_then(decode).and_then(|text| svg::inside(&text)) {
                    SHARED.with_borrow_mut(|shared| shared.take(&inside));
                }
                // What it does not hold is fetched by itself; so is all, where it does not come.
                TOGETHER.set(Way::Over);
                for name in names.split(' ') {
                    if WANTED.with(|wanted| wanted.borrow_mut().remove(name)) {
                        want(name, &tell);
                    }
                }
            });
        }
        (Some(_), Way::Coming) => {}
        _ if is_brought(drawing) => {}
        _ => {
            if WANTED.with(|wanted| wanted.borrow_mut().insert(PARTS.to_owned())) {
                fetch(PARTS, tell);
            }
            fetch(drawing, tell);
        }
    }
}

/// The file of the drawings that come together, and their names, as `curator build` wrote them.
fn together() -> Option<(String, String)> {
    let names = document().get_element_by_id("languages")?.get_attribute("data-drawings")?;
    Some((place_of_content()? + "/drawings.svg", names))
}

fn is_stored(drawing: &str) -> bool {
    document().get_element_by_id(&[PLATE, drawing].concat()).is_some()
}

/// Whether a drawing came together with others, and is put onto the page.
fn is_brought(drawing: &str) -> bool {
    SHARED.with_borrow_mut(|shared| shared.ask(&["#", PLATE, drawing].concat()));
    put_needed().is_ok() && is_stored(drawing)
}

fn fetch(name: &str, tell: &Callback<Arrival>) {
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

/// Puts what a file holds into the store. Errors also where something had to be left out of it: the rest is shown.
fn show(name: &str, text: &str) -> Result<(), Fault> {
    let clean = svg::read(text)?;
    if name == PARTS {
        SHARED.with_borrow_mut(|shared| shared.take(&clean.inside));
    } else {
        SHARED.with_borrow_mut(|shared| shared.ask(&clean.inside));
        put_drawing(name, &["<g id=\"", PLATE, name, "\">", &clean.inside, "</g>"].concat())?;
    }
    put_needed()?;
    if clean.dropped.is_empty() { Ok(()) } else { Err(Fault::Unsafe(clean.dropped.join(", "))) }
}

/// Puts what is used on the page onto it, as far as it has come.
fn put_needed() -> Result<(), Fault> {
    for part in SHARED.with_borrow_mut(Shared::needed) {
        match part.name.strip_prefix(PLATE) {
            Some(drawing) => put_drawing(drawing, &part.text)?,
            // The opening brought what its drawing needs.
            None if document().get_element_by_id(&part.name).is_some() => {}
            None => put(STORED_PARTS, &part.text)?,
        }
    }
    Ok(())
}

fn put_drawing(name: &str, element: &str) -> Result<(), Fault> {
    put(STORE, element)?;
    RACK.with(|rack| rack.borrow_mut().put(name, element));
    sweep_later();
    Ok(())
}

/// Puts something clean into a store.
fn put(store: &str, inside: &str) -> Result<(), Fault> {
    let Some(store) = document().get_element_by_id(store) else { return Ok(()) };
    let put = store.insert_adjacent_html("beforeend", inside);
    put.map_err(|_| Fault::WrongForm("the browser does not take it".into()))
}

/// Lets drawings leave in a while, if there are too many.
fn sweep_later() {
    if RACK.with(|rack| rack.borrow().is_full()) && !SWEEPS.replace(true) {
        // The one before has rung.
        LATER.set(Some(Timeout::new(LINGER, sweep)));
    }
}

fn sweep() {
    SWEEPS.set(false);
    let shown =
        |name: &str| document().query_selector(&format!("use[href='#plate-{name}']")).is_ok_and(|e| e.is_some());
    for name in RACK.with(|rack| rack.borrow_mut().leaving(shown)) {
        WANTED.with(|wanted| wanted.borrow_mut().remove(&name));
        if let Some(drawing) = document().get_element_by_id(&format!("plate-{name}")) {
            drawing.remove();
        }
    }
}

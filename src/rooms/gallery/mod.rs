//! The gallery: it opens at the clock's year, with the newcomer on a painted wall and its shelf below. Whoever looks
//! for something finds it in its place (`rooms/find/`).

mod card;
pub mod find;
mod hall;
mod index;
mod invitations;
mod wall;

pub use card::card;
pub use hall::CARD;

use super::parts::Part;
use crate::app::focus;
use crate::show::{Same, use_show};
use crate::widgets::awaited::Awaited;
use crate::widgets::{letters_across, use_size};
use exhibit::Room;
use exhibit::gallery::{self, Row, columns};
use gloo::utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The gallery as it opens, or what was found in it.
#[component]
pub fn Gallery() -> Html {
    let show = use_show();
    let finding = show.visit.gallery.is_finding(&show.exhibit);
    use_followed_focus(show.visit.gallery.filtering, finding);
    if finding {
        html! { <Awaited key="find" room={Room::Gallery} part={Part::Find} /> }
    } else {
        html! { <AtRest key="rest" /> }
    }
}

/// The gallery as it opens.
#[component]
fn AtRest() -> Html {
    let show = use_show();
    let shelves = {
        let exhibit = show.exhibit.clone();
        use_memo(Same(exhibit.clone()), move |_| gallery::Gallery::new(&exhibit))
    };
    let hall = use_node_ref();
    let columns = columns(letters_across(use_size(&hall)));
    let newcomer = shelves.newcomer(show.visit.years(), show.visit.gallery.shelf.as_deref());
    let invited = !invitations::rooms(&show).is_empty();
    let rows: Rc<Vec<Row>> = {
        let first = newcomer.map_or(0, |newcomer| newcomer.shelf);
        use_memo((shelves.clone(), first, columns, invited), move |(shelves, first, columns, invited)| {
            gallery::rows(shelves, *first, *columns, *invited)
        })
    };
    let kinds = use_memo(rows.clone(), |rows| rows.iter().map(gallery::kind).collect::<Vec<_>>());
    html! {
        <div class={classes!("gallery", "at-rest", format!("columns-{columns}"))}>
            <h1 key="name" class="hidden">{ show.t("room.gallery") }</h1>
            { index::view(&show, &shelves, newcomer) }
            <section key="hall" ref={hall} class="hall" aria-label={show.t("gallery.objects")}>
                { wall::view(&show, &shelves, newcomer, columns) }
                { hall::view(&show, &shelves, newcomer, rows, kinds, columns) }
            </section>
        </div>
    }
}

/// Whoever opens the ways to find something stands in them, and whoever closes them is back at their button. What is
/// still on its way is awaited on the room as a whole (`app/entering.rs`).
#[hook]
fn use_followed_focus(open: bool, finding: bool) {
    let before = use_mut_ref(|| (open, finding));
    use_effect_with((open, finding), move |(open, finding)| {
        let before = before.replace((*open, *finding));
        let to = match (before, (*open, *finding)) {
            ((false, _), (true, _)) => ".gallery .find",
            ((true, _), (false, _)) | ((_, true), (_, false)) => ".gallery .find-open",
            _ => return,
        };
        let element = document().query_selector(to).ok().flatten();
        match element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            Some(element) => {
                let _ = element.focus();
            }
            None => focus("main"),
        }
    });
}

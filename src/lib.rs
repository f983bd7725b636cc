//! The exhibit in a browser: load the content, then show it. A library too, so that `curator weave` can draw the
//! opening with the views that the program has.
//!
//! Invariant: what a visitor changes is in the visit. Outside it there are only: a gesture or a turn of the wheel in
//! hand, until it ends (`widgets/panzoom.rs`); the size of an element (`widgets/screen.rs`); which rows of a long list
//! are on the page and how high they are (`widgets/long_list/`); files that have come, which a reset may keep, and a
//! timer that lets some leave (`drawing/plates.rs`, `rooms/map/land.rs`); a timer that waits to write the address
//! (`app/address.rs`), and a passage that the browser has not come to (`app/passage.rs`); what the visitor's system
//! asks for (`app/appearance.rs`), and what had the focus (`app/returning.rs`); on a kiosk, sums that wait to be stored
//! (`app/counting.rs`) and the waking touch until its finger has left (`kiosk/waking.rs`); what a finger is on while
//! the exhibit speaks (`spoken/`), and that the browser prints (`paper/`). The browser keeps scrolling, focus and which
//! `<details>` are open.
//!
//! Invariant: no style attributes. The page's policy forbids them. A class or an attribute of SVG says it; where a
//! number must reach a style, the CSSOM sets a custom property (`widgets/panzoom.rs`). An object takes its paint from
//! `color`.

mod app;
mod drawing;
mod figures;
mod files;
mod intl;
mod kiosk;
mod lengths;
#[cfg(feature = "opening")]
pub mod opening;
mod page;
mod paper;
mod pause;
mod rooms;
mod show;
mod spoken;
mod widgets;
mod words;

/// Shows the exhibit in the page.
pub fn start() {
    // Yew installs a hook of its own over any other; this is the one way to keep ours.
    yew::set_custom_panic_hook(Box::new(app::broken));
    let root = gloo::utils::document().get_element_by_id("app");
    if let Some(root) = root {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}

//! The exhibit in a browser: load the content, then show it.

mod app;
mod drawing;
mod figures;
mod files;
mod intl;
mod kiosk;
mod page;
mod rooms;
mod show;
mod widgets;
mod words;

fn main() {
    // Yew installs a hook of its own over any other; this is the one way to keep ours.
    yew::set_custom_panic_hook(Box::new(app::broken));
    let root = gloo::utils::document().get_element_by_id("app");
    if let Some(root) = root {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}

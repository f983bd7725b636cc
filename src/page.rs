//! The page around the program: its screens while the exhibit is not on it.

use gloo::utils::document;

/// The exhibit is drawn: the screens of the page go, and the opening that was drawn when it was built. What went wrong
/// before does not matter any more.
pub fn give_way() {
    if let Some(opening) = document().get_element_by_id("opening") {
        opening.remove();
    }
    for screen in ["loading", "failure"] {
        if let Some(screen) = document().get_element_by_id(screen) {
            let _ = screen.set_attribute("hidden", "");
        }
    }
    if let Ok(here) = web_sys::Event::new("exhibit-here") {
        let _ = document().dispatch_event(&here);
    }
}

/// The program broke: the page says so and offers to begin again, since a stopped program cannot.
pub fn broke(why: &str) {
    if let Some(failure) = document().get_element_by_id("failure") {
        let _ = failure.remove_attribute("hidden");
        let _ = failure.set_attribute("data-kind", "broken");
        let _ = failure.set_attribute("data-why", why);
    }
}

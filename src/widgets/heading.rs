//! The heading of what has taken the place of something else in the same room.

use gloo::utils::document;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Gives a reference for the heading (with `tabindex="-1"`). Whenever `what` changes, the room begins at its top and
/// the focus is on the heading, since the button that led here is gone. Not at first: whoever enters a room is seen
/// to.
#[hook]
pub fn use_heading<T: PartialEq + 'static>(what: T) -> NodeRef {
    let heading = use_node_ref();
    {
        let heading = heading.clone();
        let first = use_mut_ref(|| true);
        use_effect_with(what, move |_| {
            if std::mem::take(&mut *first.borrow_mut()) {
                return;
            }
            if let Some(room) = document().get_element_by_id("main") {
                room.set_scroll_top(0);
            }
            if let Some(heading) = heading.cast::<HtmlElement>() {
                let _ = heading.focus();
            }
        });
    }
    heading
}

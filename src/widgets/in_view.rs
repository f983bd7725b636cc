//! What leads a row, brought into view.

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// Gives a reference for the one element that is to be seen, and brings it into view whenever `which` changes.
#[hook]
pub fn use_in_view<T: PartialEq + 'static>(which: T) -> NodeRef {
    let marked = use_node_ref();
    {
        let marked = marked.clone();
        use_effect_with(which, move |_| {
            if let Some(element) = marked.cast::<Element>() {
                let options = ScrollIntoViewOptions::new();
                // In a row it comes to the middle, and the page stays where it is.
                options.set_block(ScrollLogicalPosition::Nearest);
                options.set_inline(ScrollLogicalPosition::Center);
                element.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }
    marked
}

//! The open entry of a long list, or what leads a row, brought into view.

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// Gives a reference for the one element that is to be seen, and brings it near the top whenever `which` changes.
#[hook]
pub fn use_in_view<T: PartialEq + 'static>(which: T) -> NodeRef {
    use_brought(which, ScrollLogicalPosition::Start)
}

/// The same in a row: it comes to the middle, and the page stays where it is.
#[hook]
pub fn use_in_middle<T: PartialEq + 'static>(which: T) -> NodeRef {
    use_brought(which, ScrollLogicalPosition::Nearest)
}

#[hook]
fn use_brought<T: PartialEq + 'static>(which: T, block: ScrollLogicalPosition) -> NodeRef {
    let marked = use_node_ref();
    {
        let marked = marked.clone();
        use_effect_with(which, move |_| {
            if let Some(element) = marked.cast::<Element>() {
                let options = ScrollIntoViewOptions::new();
                options.set_block(block);
                options.set_inline(ScrollLogicalPosition::Center);
                element.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }
    marked
}

//! What happens when a visitor enters a room: they stand at its top, and the focus is on its heading, so that whoever
//! hears the page hears where they are.

use exhibit::{Room, Visit};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, SvgElement};
use yew::prelude::*;

/// Not at the start of the page, where the browser's own focus stands, nor in a story: its visitor stays with the
/// words; nor where a sheet lies over the room, which has the focus already; nor where nobody is there (`attended`),
/// since the next visitor begins with the page as it came. A room that brings an entry into view has done so before:
/// children are done before their parents.
#[hook]
pub fn use_entering(visit: &Visit, attended: bool, main: &NodeRef) {
    let main = main.clone();
    let entered = use_mut_ref(|| false);
    let own = visit.selection.entry.is_some() || visit.room == Room::Chronicle;
    // The end of a story is a page of its own.
    let told = visit.story.id.is_some() && visit.room != Room::Stories || visit.selection.know.is_some();
    let place = (visit.room, visit.selection.object.clone().filter(|_| visit.room == Room::Object));
    use_effect_with(place, move |_| {
        let Some(main) = main.cast::<Element>() else { return };
        if !own {
            main.set_scroll_top(0);
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        if entered.replace(true) && !told && attended {
            let heading = main.query_selector("h1, h2").ok().flatten().unwrap_or(main);
            focus_on(&heading);
        }
    });
}

/// A room that was still on its way when it was entered is here: the focus, which waited on the room as a whole, goes
/// to its heading.
pub fn arrived() {
    let Some(main) = document().get_element_by_id("main") else { return };
    let heading = main.query_selector("h1, h2").ok().flatten();
    let waits = document().active_element().is_some_and(|element| element == main);
    if let Some(heading) = heading.filter(|_| waits) {
        focus_on(&heading);
    }
}

/// The heading of the room; the room itself while it has none.
pub fn heading() -> Option<Element> {
    let main = document().get_element_by_id("main")?;
    main.query_selector("h1, h2").ok().flatten().or(Some(main))
}

/// Moves the focus to the element of that id.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus_on(&element);
    }
}

/// Moves the focus there, and nothing else: what scrolls or pans is not for the browser to decide.
pub fn focus_on(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(drawn) = element.dyn_ref::<SvgElement>() {
        let _ = drawn.focus_with_options(&options);
    }
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
        let _ = element.set_attribute(LENT, "");
    }
    let _ = element.focus_with_options(&options);
}

/// Marks what can have the focus only while it has it, such as a heading.
const LENT: &str = "data-focus-lent";

/// Takes back what [`focus_on`] lent to an element that the focus has left: the page is then as it came.
pub fn give_back(element: &Element) {
    if element.has_attribute(LENT) {
        let _ = element.remove_attribute(LENT);
        let _ = element.remove_attribute("tabindex");
    }
}

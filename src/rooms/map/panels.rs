//! What lies over the picture: measured, so that the picture keeps out from under it in every language.

use crate::widgets::use_size;
use exhibit::camera::Rect;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// The boxes of the panels of a room, in pixels from its upper left corner. Read after each drawing and each change of
/// the room's size; where that finds something else, the room is drawn once more.
#[hook]
pub fn use_panels(room: &NodeRef) -> Rc<Vec<Rect>> {
    let panels = use_state_eq(Rc::<Vec<Rect>>::default);
    let _size = use_size(room);
    let (room, put) = (room.clone(), panels.setter());
    use_effect(move || {
        if let Some(room) = room.cast::<Element>() {
            put.set(Rc::new(measured(&room)));
        }
    });
    (*panels).clone()
}

fn measured(room: &Element) -> Vec<Rect> {
    let origin = room.get_bounding_client_rect();
    let Ok(found) = room.query_selector_all("[data-panel]") else { return Vec::new() };
    let elements = (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<Element>().ok());
    let rects = elements.map(|element| {
        let rect = element.get_bounding_client_rect();
        // Whole pixels: what is measured while letters come must not tremble.
        Rect {
            x: (rect.left() - origin.left()).floor(),
            y: (rect.top() - origin.top()).floor(),
            width: rect.width().ceil(),
            height: rect.height().ceil(),
        }
    });
    rects.filter(|rect| rect.width > 0.0 && rect.height > 0.0).collect()
}

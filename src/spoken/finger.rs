//! Exploring with one finger: what is under it is named, and lifting it chooses that. A mouse is left alone: whoever
//! points with one sees where.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent, MouseEventInit, PointerEvent};

/// What can be pressed.
const PRESSED: &str = "a[href], button, summary, input, select, [role=button], [role=link]";

/// What can be read.
const READ: &str = "h1, h2, h3, h4, p, li, dt, dd, td, th, figcaption, [aria-label]";

/// Of a long text so many letters are said: the rest is there by keys.
const LONG: usize = 300;

/// What is under the finger.
#[derive(Clone, Debug, PartialEq)]
pub struct Under {
    /// What it is called.
    pub name: String,
    /// Lifting the finger chooses it.
    pub pressable: bool,
}

/// What a finger does.
pub enum Felt {
    /// It is on something else than before.
    On(Under),
    /// It was lifted from something that was chosen.
    Chose,
}

/// Listens to one finger at a time, and keeps it from all else.
pub fn listeners(felt: impl Fn(Felt) + 'static) -> Vec<EventListener> {
    let felt = Rc::new(felt);
    let held = Rc::new(RefCell::new(None::<(i32, Option<Element>)>));
    let kinds = ["pointerdown", "pointermove", "pointerup", "pointercancel", "click"];
    let listen = |kind: &'static str| {
        let (felt, held) = (felt.clone(), held.clone());
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        EventListener::new_with_options(&window(), kind, options, move |event: &Event| {
            let Some(pointer) = event.dyn_ref::<PointerEvent>().filter(|pointer| is_finger(pointer)) else { return };
            event.stop_propagation();
            if event.cancelable() {
                event.prevent_default();
            }
            let id = pointer.pointer_id();
            let mine = held.borrow().as_ref().is_some_and(|(held, _)| *held == id);
            match kind {
                // A first finger: whatever was held before has gone without a word.
                "pointerdown" if held.borrow().is_none() || pointer.is_primary() => {
                    let on = under(pointer);
                    *held.borrow_mut() = Some((id, on.clone()));
                    on.iter().filter_map(named).for_each(|name| felt(Felt::On(name)));
                }
                "pointermove" if mine => {
                    let on = under(pointer);
                    let before = held.borrow_mut().replace((id, on.clone())).and_then(|(_, on)| on);
                    on.iter().filter(|_| before != on).filter_map(named).for_each(|name| felt(Felt::On(name)));
                }
                "pointerup" if mine => {
                    let on = held.borrow_mut().take().and_then(|(_, on)| on);
                    if let Some(on) = on.filter(is_pressable) {
                        press(&on);
                        felt(Felt::Chose);
                    }
                }
                "pointercancel" if mine => *held.borrow_mut() = None,
                _ => {}
            }
        })
    };
    kinds.into_iter().map(listen).collect()
}

/// A finger or a pen; a click that this file makes itself is no one's.
fn is_finger(pointer: &PointerEvent) -> bool {
    pointer.is_trusted() && matches!(&*pointer.pointer_type(), "touch" | "pen")
}

fn under(pointer: &PointerEvent) -> Option<Element> {
    let at = document().element_from_point(pointer.client_x() as f32, pointer.client_y() as f32)?;
    let pressed = at.closest(PRESSED).ok().flatten();
    pressed.or_else(|| at.closest(READ).ok().flatten())
}

fn is_pressable(element: &Element) -> bool {
    element.matches(PRESSED).unwrap_or_default()
}

/// What an element is called: its label, else its text.
fn named(element: &Element) -> Option<Under> {
    let of = element.get_attribute("aria-labelledby").and_then(|id| document().get_element_by_id(&id));
    let text = |element: &Element| element.text_content().unwrap_or_default();
    let label = element.get_attribute("aria-label").or_else(|| of.as_ref().map(text)).unwrap_or_else(|| text(element));
    let name = label.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = name.chars().take(LONG).collect();
    (!name.is_empty()).then(|| Under { name, pressable: is_pressable(element) })
}

/// Presses it. What is drawn has no click of its own.
fn press(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.click();
        return;
    }
    let how = MouseEventInit::new();
    how.set_bubbles(true);
    how.set_cancelable(true);
    if let Ok(click) = MouseEvent::new_with_mouse_event_init_dict("click", &how) {
        let _ = element.dispatch_event(&click);
    }
}

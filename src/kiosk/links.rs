//! Links on a kiosk. Within the exhibit they are visits, and leave no step in the browser's history: the next visitor
//! must not find the way back to the last one's. Out of it they are codes.

use crate::app::pass;
use exhibit::kiosk::{KioskEvent, Watch};
use exhibit::visit::ShellAction;
use exhibit::{Action, Exhibit, Room, Visit};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::Callback;

/// Listens for links that are followed, and for those that `assets/lockdown.js` did not let out.
///
/// A passage takes a moment: what it leads to is no longer wanted if the visit was over meanwhile.
pub fn listeners(
    exhibit: Rc<Exhibit>,
    present: Rc<RefCell<Watch>>,
    notify: &Callback<KioskEvent>,
) -> [EventListener; 2] {
    let inside = {
        let notify = notify.clone();
        let options = EventListenerOptions { phase: EventListenerPhase::Bubble, passive: false };
        EventListener::new_with_options(&window(), "click", options, move |event| {
            let link = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let link = link.and_then(|target| target.closest("a[href^='#']").ok().flatten());
            if let Some(address) = link.and_then(|link| link.get_attribute("href")) {
                let taken = event.default_prevented();
                event.prevent_default();
                if let Some(visit) = Visit::parse(&exhibit, &address).filter(|_| !taken) {
                    let to_object = visit.room == Room::Object;
                    let (notify, present) = (notify.clone(), present.clone());
                    let round = present.borrow().round;
                    let go = move || {
                        if present.borrow().round == round {
                            notify.emit(KioskEvent::Act(Action::Go(Box::new(visit))));
                        }
                    };
                    pass(to_object, go);
                }
            }
        })
    };
    let notify = notify.clone();
    let outside = EventListener::new(&document(), "exhibit-link", move |event| {
        let address = event.dyn_ref::<web_sys::CustomEvent>().and_then(|event| event.detail().as_string());
        notify.emit(KioskEvent::Act(ShellAction::Code(address.map(Into::into)).into()));
    });
    [inside, outside]
}

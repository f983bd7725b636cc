//! The address line and the visit, kept in step.

use super::passage;
use crate::kiosk;
use crate::rooms;
use crate::show::Same;
use exhibit::visit::pen::{Pen, Stroke};
use exhibit::visit::{Write, history};
use exhibit::{Action, Exhibit, Room, Visit};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// The visit that the address names, if it names one.
pub fn named(exhibit: &Exhibit) -> Option<Visit> {
    Visit::parse(exhibit, &hash())
}

/// Whether the page opens further in than its first view: then that view's part of the content is not enough.
pub fn leads_further(exhibit: &Exhibit) -> bool {
    let visit = named(exhibit).unwrap_or_else(|| Visit::opening(exhibit));
    !rooms::is_first(&visit, exhibit) || hash().contains("story=")
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Follows the visit with the address, and the address (back, forward, a link) with the visit.
///
/// Invariant: a kiosk writes no address. Nobody reads it there, and the next visitor must not find the way back to what
/// the last one saw: a browser's history cannot be emptied.
#[hook]
pub fn use_address(exhibit: &Rc<Exhibit>, visit: &Rc<Visit>, act: &Callback<Action>, is_kiosk: bool, attended: bool) {
    // What the address said when the visit last agreed with it.
    let agreed = use_mut_ref(hash);
    {
        let (exhibit, act, agreed) = (exhibit.clone(), act.clone(), agreed.clone());
        use_effect_with(Same(exhibit.clone()), move |_| {
            let unheard = *agreed.borrow() != hash();
            let follow = move || {
                let address = hash();
                let visit = Visit::parse(&exhibit, &address).unwrap_or_else(|| Visit::opening(&exhibit));
                let (act, agreed) = (act.clone(), agreed.clone());
                passage::pass(visit.room == Room::Object, move || {
                    *agreed.borrow_mut() = address;
                    act.emit(Action::Go(Box::new(visit)));
                });
            };
            // What a link set before there was anybody to hear of it: Yew lets the page breathe before an effect.
            if unheard {
                follow();
            }
            let listener = EventListener::new(&window(), "hashchange", move |_| follow());
            move || drop(listener)
        });
    }
    let before = use_mut_ref(|| None::<Rc<Visit>>);
    let waiting = use_mut_ref(|| None::<Timeout>);
    let pen = use_mut_ref(Pen::default);
    {
        let exhibit = exhibit.clone();
        use_effect_with((visit.clone(), attended), move |(visit, attended)| {
            let earlier = before.borrow_mut().replace(visit.clone());
            let address = visit.address(&exhibit);
            kiosk::at(if *attended { &address } else { "" });
            let there = hash();
            // A link, back or forward has set the address already; or has set it this moment, and the visit is about to
            // follow: nothing may be written over it.
            if is_kiosk || address == there || *agreed.borrow() != there {
                waiting.borrow_mut().take();
                pen.borrow_mut().rest();
                return;
            }
            let what = earlier.as_ref().map_or(Write::Replace, |earlier| history(earlier, visit));
            let stroke = pen.borrow_mut().change(kiosk::now(), what);
            match stroke {
                Stroke::Nothing => {}
                Stroke::Later(ms) => {
                    let (pen, agreed) = (pen.clone(), agreed.clone());
                    let later = Timeout::new(ms as u32, move || {
                        if hash() != *agreed.borrow() {
                            return pen.borrow_mut().rest();
                        }
                        pen.borrow_mut().rang(kiosk::now());
                        write(false, &address);
                        *agreed.borrow_mut() = hash();
                    });
                    // The timer that waited is dropped, and so never rings.
                    *waiting.borrow_mut() = Some(later);
                }
                Stroke::Push { first } => {
                    // What was not yet written belongs to the step that back leads to.
                    waiting.borrow_mut().take();
                    if let Some(earlier) = earlier.filter(|_| first) {
                        write(false, &earlier.address(&exhibit));
                    }
                    write(true, &address);
                    *agreed.borrow_mut() = hash();
                }
            }
        });
    }
}

/// Writes the address. A browser that refuses (too many, or a page from a file) leaves the old one: nothing is lost
/// but a link.
fn write(push: bool, address: &str) {
    let Ok(history) = window().history() else { return };
    let _ = if push {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    };
}

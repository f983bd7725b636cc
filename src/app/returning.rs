//! The focus is never lost. Where the element that had it goes with what a visitor closed or changed, or with the room
//! that a window had, the focus returns to where it came from; failing that, to the heading of the room.
//!
//! What had the focus is remembered here until it is gone from the page, and is no part of a visit.

use super::entering::{focus_on, give_back, heading};
use exhibit::Visit;
use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// So many steps back are enough: through a card, its drawer and the list that led there.
const KEPT: usize = 12;

/// How long after the last change of its size a window is drawn for it, in ms.
const SETTLED: u32 = 250;

/// What had the focus, the latest last, each with the list or group that it stood in.
type Path = Rc<RefCell<Vec<(Element, Option<Element>)>>>;

/// Watches where the focus goes, and after each change of the visit that it is still somewhere. Not where nobody is
/// there: the next visitor begins with the page as it came.
#[hook]
pub fn use_returning(visit: &Rc<Visit>, attended: bool) {
    let path: Path = (*use_memo((), |()| Path::default())).clone();
    {
        let path = path.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&document(), "focusin", move |event| {
                let Some(to) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
                let mut path = path.borrow_mut();
                path.retain(|(element, _)| *element != to);
                let group = to.closest("ul, ol, [role='group'], [role='toolbar']").ok().flatten();
                path.push((to, group));
                let more = path.len().saturating_sub(KEPT);
                path.drain(..more);
            });
            let left = EventListener::new(&document(), "focusout", |event| {
                if let Some(from) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
                    give_back(&from);
                }
            });
            move || drop((listener, left))
        });
    }
    let waiting = use_mut_ref(|| None::<AnimationFrame>);
    {
        // A window that became smaller, or was zoomed, may have no room for what has the focus: at once, or when what
        // measures the window has drawn anew.
        let (path, waiting, settling) = (path.clone(), waiting.clone(), use_mut_ref(|| None::<Timeout>));
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "resize", move |_| {
                let (now, later) = (path.clone(), path.clone());
                *waiting.borrow_mut() = Some(request_animation_frame(move |_| recover(&now)));
                *settling.borrow_mut() = Some(Timeout::new(SETTLED, move || recover(&later)));
            });
            move || drop(listener)
        });
    }
    use_effect_with((visit.clone(), attended), move |(_, attended)| {
        if !attended {
            path.borrow_mut().clear();
            *waiting.borrow_mut() = None;
            // The next visitor finds nothing focused, and nothing that the focus was lent to.
            if let Some(element) = document().active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
                let _ = element.blur();
            }
            return;
        }
        // By then every view has drawn the change, and what moves the focus itself has done so.
        *waiting.borrow_mut() = Some(request_animation_frame(move |_| recover(&path)));
    });
}

/// Gives the focus back if it is nowhere, and was somewhere.
fn recover(path: &Path) {
    let Some((lost, group)) = path.borrow().last().cloned() else { return };
    // What is not shown any more, as a control that a small screen has no room for beside a card, has the focus for a
    // moment longer in name alone.
    if document().active_element().is_some_and(|e| e.local_name() != "body" && is_shown(&e)) {
        return;
    }
    // Somebody who touched the empty floor has left what is still there on purpose.
    if lost.is_connected() && is_shown(&lost) {
        return;
    }
    let neighbour = group.filter(|group| group.is_connected() && is_shown(group));
    let neighbour = neighbour.and_then(|group| group.query_selector("button, a[href], [tabindex]").ok().flatten());
    let earlier = || {
        let path = path.borrow();
        let mut there = path.iter().rev().map(|(element, _)| element);
        there.find(|element| element.is_connected() && is_shown(element)).cloned()
    };
    if let Some(to) = neighbour.or_else(earlier).or_else(heading) {
        focus_on(&to);
    }
}

/// What is folded away, or aside, has a place in some browsers, and cannot have the focus in any.
fn is_shown(element: &Element) -> bool {
    let folded = element.closest("details:not([open]) > :not(summary), [inert]").is_ok_and(|around| around.is_some());
    element.get_client_rects().length() > 0 && !folded
}

//! Keeps the operator's sums in the browser's own store, and only where an operator wants them: see `exhibit::counts`.

use exhibit::cases::shares;
use exhibit::counts::{Counter, Counts, Moment};
use exhibit::{Exhibit, Visit};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Where the sums are stored.
const KEY: &str = "operator.counts";

/// How long sums wait in memory before they are stored, in ms. A browser that dies loses no more than this.
const PAUSE: u32 = 3000;

/// What is counted and not stored yet, with the timer that will store it.
type Waiting = Rc<RefCell<(Counter, Option<Timeout>)>>;

/// Counts what happens to the visit, while `attended`: what an attract loop shows is nobody's visit.
///
/// Invariant: at home nothing is counted and nothing stored. Counting needs the kiosk mode or an operator who has
/// switched it on for this browser, on the preflight page.
#[hook]
pub fn use_counting(exhibit: &Rc<Exhibit>, visit: &Rc<Visit>, attended: bool, kiosk: bool) {
    let counting = *use_memo((), |()| kiosk || is_switched_on());
    let waiting: Waiting = (*use_memo((), |()| Waiting::default())).clone();
    let before = use_mut_ref(|| visit.clone());
    let on = counting && attended;
    {
        let (waiting, before) = (waiting.clone(), before.clone());
        use_effect_with(on, move |on| {
            let listeners = on.then(|| {
                let leaving = waiting.clone();
                // Not in the capture phase: a touch that something keeps to itself, as the attract loop does with the
                // one that wakes it, is not counted.
                let touches = EventListener::new(&window(), "pointerdown", move |_| {
                    waiting.borrow_mut().0.touched(&before.borrow(), &now());
                    store_soon(&waiting);
                });
                // A page that is left or loaded anew stores what it has.
                (touches, EventListener::new(&window(), "pagehide", move |_| store(&leaving)))
            });
            move || drop(listeners)
        });
    }
    let exhibit = exhibit.clone();
    use_effect_with((visit.clone(), on), move |(visit, on)| {
        let before = before.replace(visit.clone());
        if *on && !Rc::ptr_eq(&before, visit) {
            waiting.borrow_mut().0.changed(&before, visit, &Visit::opening(&exhibit), &now());
            store_soon(&waiting);
        }
    });
}

/// How others at this screen judged a dispute, in parts of a hundred; `None` where nothing is counted or too few did.
pub fn others(dispute: &str, sides: usize) -> Option<Vec<u64>> {
    shares(&stored()?.votes(dispute, sides))
}

/// Whether an operator wants this browser to count outside the kiosk mode.
fn is_switched_on() -> bool {
    stored().is_some_and(|counts| counts.get("always on") > 0)
}

fn now() -> Moment {
    let date = js_sys::Date::new_0();
    Moment {
        // Since the page was opened: a clock on the wall may be set while somebody stands there.
        ms: window().performance().map_or(0.0, |clock| clock.now()) as u64,
        day: format!("{}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date()),
        hour: date.get_hours(),
    }
}

fn store_soon(waiting: &Waiting) {
    let later = waiting.clone();
    waiting.borrow_mut().1.get_or_insert_with(|| Timeout::new(PAUSE, move || store(&later)));
}

/// Adds what was counted to what is stored now: the operator may have erased it, or another window added to it. A store
/// that is blocked or full loses these sums and nothing else.
fn store(waiting: &Waiting) {
    let mut waiting = waiting.borrow_mut();
    waiting.1 = None;
    let mut counts = stored().unwrap_or_default();
    counts.merge(&waiting.0.take());
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(KEY, &counts.to_json());
    }
}

fn stored() -> Option<Counts> {
    let text = window().local_storage().ok()??.get_item(KEY).ok()??;
    Some(Counts::from_json(&text))
}

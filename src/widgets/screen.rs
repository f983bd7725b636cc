//! How large an element is on the screen.

use crate::show::Show;
use exhibit::number::decimal;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::utils::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// Width and height of an element in CSS pixels, kept up to date; `None` before it is on the screen.
#[hook]
pub fn use_size(element: &NodeRef) -> Option<(f64, f64)> {
    let size = use_state_eq(|| None::<(f64, f64)>);
    let put = size.setter();
    let element = element.clone();
    use_effect_with((), move |()| {
        let watch = element.cast::<Element>().and_then(|element| Watch::new(element, put));
        move || drop(watch)
    });
    *size
}

/// How many times as large letters are as the exhibit's own: by the setting, and by what the visitor's browser writes
/// in by itself. For pictures, whose letters no style sheet sizes.
pub fn enlarged(show: &Show) -> f64 {
    // Browsers begin with 16 pixels; who has made that smaller reads small letters, and not smaller ones than ours.
    let own = (plain() / rooted("--letters").unwrap_or(1.0) / 16.0).clamp(1.0, 2.0);
    show.visit.settings.letters.times() * if (own - 1.0).abs() < 0.02 { 1.0 } else { own }
}

/// How large the browser writes by itself, times the visitor's setting, in CSS pixels; without what the style sheets
/// give to large screens.
pub fn plain() -> f64 {
    letter() / (rooted("--size").unwrap_or(100.0) / 100.0)
}

/// How many letters of the page an element is wide, by its size; while nobody knows that, as many as the window is, so
/// that a phone does not begin with the picture of a wide screen.
pub fn letters_across(size: Option<(f64, f64)>) -> f64 {
    size.map_or_else(width, |(width, _)| width) / letter()
}

/// How wide the window is, in CSS pixels.
pub fn width() -> f64 {
    known(WINDOW, || window().inner_width().ok()?.as_f64()).unwrap_or(1_200.0)
}

/// How large a letter of the page is, in CSS pixels: what the style sheets call a rem.
pub fn letter() -> f64 {
    rooted("font-size").unwrap_or(16.0)
}

/// What the style sheets give to the root, by the names that [`rooted`] is asked for; and the window's width.
type Rooted = Vec<(&'static str, Option<f64>)>;

/// What that is known by: no property of a style is called so.
const WINDOW: &str = "window";

thread_local! {
    /// To ask makes the browser style or lay out all that has changed, in the midst of a change: so each is asked once,
    /// until something has another size or the exhibit looks otherwise.
    static ROOTED: RefCell<Rooted> = const { RefCell::new(Vec::new()) };
}

/// The sizes of the root are to be asked for anew. Called where anything changes that they follow from.
pub fn forget() {
    ROOTED.with_borrow_mut(Vec::clear);
}

/// A number that the style sheets give to the root.
fn rooted(name: &'static str) -> Option<f64> {
    known(name, || {
        let root = document().document_element()?;
        let said = window().get_computed_style(&root).ok()??.get_property_value(name).ok()?;
        decimal(said.trim().trim_end_matches("px").trim_end_matches('%'))
    })
}

/// What is known by a name, or else asked for now.
fn known(name: &'static str, ask: impl FnOnce() -> Option<f64>) -> Option<f64> {
    let known = ROOTED.with_borrow(|rooted| rooted.iter().find(|(known, _)| *known == name).map(|(_, value)| *value));
    known.unwrap_or_else(|| {
        let value = ask().filter(|number| *number > 0.0);
        ROOTED.with_borrow_mut(|rooted| rooted.push((name, value)));
        value
    })
}

/// An observer that stops when dropped.
struct Watch {
    observer: ResizeObserver,
    _react: Closure<dyn FnMut()>,
}

impl Watch {
    fn new(element: Element, put: UseStateSetter<Option<(f64, f64)>>) -> Option<Self> {
        let measured = element.clone();
        let last = Rc::new(RefCell::new(None));
        // In the next frame: what is drawn anew within the observer's own round is a size that nobody is told of, and
        // browsers complain of it. A frame that still waits gives way to the newer one.
        let waiting = RefCell::new(None::<AnimationFrame>);
        let react = Closure::<dyn FnMut()>::new(move || {
            forget();
            let (measured, last, put) = (measured.clone(), last.clone(), put.clone());
            *waiting.borrow_mut() = Some(request_animation_frame(move |_| {
                let size = (f64::from(measured.client_width()), f64::from(measured.client_height()));
                if size.0 > 0.0 && last.replace(Some(size)) != Some(size) {
                    put.set(Some(size));
                }
            }));
        });
        let observer = ResizeObserver::new(react.as_ref().unchecked_ref()).ok()?;
        observer.observe(&element);
        Some(Self { observer, _react: react })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

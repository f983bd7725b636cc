//! Where the rows of a long list are on the screen.

use exhibit::window::InView;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

/// The list as it stands on the page, and what scrolls it.
#[derive(Clone)]
pub struct Page {
    list: Element,
    scroller: Element,
    /// What scrolls is the page.
    whole: bool,
}

impl Page {
    /// `None` before the list is on the page. What scrolls is the room, or something nearer of the class `scroller`;
    /// the page itself where neither does, as on a low screen, where a room is as high as all that is in it.
    pub fn of(list: &NodeRef) -> Option<Self> {
        let list = list.cast::<Element>()?;
        let near = list.closest(".scroller, main").ok().flatten().filter(scrolls);
        let whole = near.is_none();
        let scroller = near.or_else(|| document().document_element())?;
        Some(Self { list, scroller, whole })
    }

    /// Where the scroller begins on the screen.
    pub fn top(&self) -> f64 {
        if self.whole { 0.0 } else { self.scroller.get_bounding_client_rect().top() }
    }

    /// Never more than the window shows, whatever the height of what scrolls.
    pub fn view(&self) -> InView {
        let top = self.top() - self.list.get_bounding_client_rect().top();
        let window = document().document_element().map_or(f64::MAX, |root| f64::from(root.client_height()));
        InView { top, height: f64::from(self.scroller.client_height()).min(window) }
    }

    /// How high the rows are that are there.
    pub fn measures(&self) -> Vec<(usize, f64)> {
        self.rows().map(|(row, element)| (row, element.get_bounding_client_rect().height())).collect()
    }

    /// How far it is scrolled.
    pub fn scrolled(&self) -> f64 {
        f64::from(self.scroller.scroll_top())
    }

    /// The first row that is in view, and where it begins in what is scrolled.
    pub fn topmost(&self) -> Option<(usize, f64)> {
        let top = self.top();
        let place = |(row, element): (usize, Element)| (row, element.get_bounding_client_rect());
        let (row, place) = self.rows().map(place).find(|(_, place)| place.bottom() > top)?;
        Some((row, place.top() + self.scrolled()))
    }

    /// Scrolls so that the row begins there on the screen. False if the row is not on the page.
    pub fn put(&self, row: usize, top: f64) -> bool {
        let Some((_, element)) = self.rows().find(|(there, _)| *there == row) else { return false };
        let by = element.get_bounding_client_rect().top() - top;
        if by.abs() >= 0.5 {
            self.scroller.scroll_by_with_x_and_y(0.0, by);
        }
        true
    }

    fn rows(&self) -> impl Iterator<Item = (usize, Element)> + use<> {
        let mut next = self.list.first_element_child();
        let elements = std::iter::from_fn(move || {
            let element = next.take()?;
            next = element.next_element_sibling();
            Some(element)
        });
        elements.filter_map(|element| Some((number(&element)?, element)))
    }
}

/// Whether it is made to scroll, and not as high as what is in it.
fn scrolls(element: &Element) -> bool {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value("overflow-y").ok()).is_none_or(|flow| flow != "visible")
}

/// The row that an element stands in.
pub fn row_of(target: EventTarget) -> Option<usize> {
    number(&target.dyn_into::<Element>().ok()?.closest("[data-row]").ok()??)
}

fn number(element: &Element) -> Option<usize> {
    element.get_attribute("data-row")?.parse().ok()
}

//! The picture by keys: one stop of Tab, and from there arrows to the nearest place or road.

use crate::app::focus_on;
use crate::show::Show;
use exhibit::map::nearest;
use exhibit::visit::{MapAction, SelectionAction};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// What can be gone to: places, ends of the picture, and roads by their middle.
const STOPS: &str = ".map-room .pin, .map-room .exit, .map-room .arc";

/// Answers a key; true if it was one of these: arrows, Home, End, Escape, and a letter that a place begins with. With
/// Shift, arrows move the picture.
pub fn walk(show: &Show, event: &KeyboardEvent) -> bool {
    if event.shift_key() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return false;
    }
    let Some(from) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    let key = event.key();
    if key == "Escape" {
        let chosen = &show.visit.selection;
        if chosen.place.is_some() || chosen.movement.is_some() {
            show.act.emit(SelectionAction::ChoosePlace(None).into());
            return true;
        }
        return false;
    }
    let stops = stops();
    let points: Vec<(f64, f64)> = stops.iter().map(middle).collect();
    let letter = key.chars().next().filter(|letter| key.chars().count() == 1 && letter.is_alphabetic());
    let to = match (&*key, letter) {
        ("Home", _) => stops.iter().position(|stop| stop.class_list().contains("home")),
        ("End", _) => stops.len().checked_sub(1),
        (_, Some(letter)) => begins(&stops, &from, letter),
        _ => along(show, &stops, &points, &from, &key).or_else(|| nearest(&points, middle(&from), &key)),
    };
    let Some(stop) = to.and_then(|at| stops.get(at)) else { return key.starts_with("Arrow") };
    focus(show, stop);
    true
}

fn stops() -> Vec<Element> {
    let Ok(found) = document().query_selector_all(STOPS) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<Element>().ok()).collect()
}

/// Where a stop is on the screen: the square of a place, the middle of a road, of the picture its own.
fn middle(stop: &Element) -> (f64, f64) {
    let part = stop.query_selector(".square, .line, .touch").ok().flatten();
    let rect = part.as_ref().unwrap_or(stop).get_bounding_client_rect();
    (rect.left() + rect.width() / 2.0, rect.top() + rect.height() / 2.0)
}

/// From a road to that of its ends which lies in the direction of an arrow.
fn along(show: &Show, stops: &[Element], points: &[(f64, f64)], from: &Element, key: &str) -> Option<usize> {
    let road = from.get_attribute("data-road").and_then(|id| show.exhibit.movement(&id))?;
    let is_end = |stop: &Element| {
        let place = stop.get_attribute("data-place").or_else(|| stop.get_attribute("data-exit"));
        place.is_some_and(|place| *place == *road.from || *place == *road.to)
    };
    let ends: Vec<usize> = stops.iter().enumerate().filter(|(_, stop)| is_end(stop)).map(|(at, _)| at).collect();
    let lie: Vec<(f64, f64)> = ends.iter().filter_map(|at| points.get(*at).copied()).collect();
    ends.get(nearest(&lie, middle(from), key)?).copied()
}

/// The next stop after this one whose name begins with a letter.
fn begins(stops: &[Element], from: &Element, letter: char) -> Option<usize> {
    let at = stops.iter().position(|stop| stop == from).map_or(0, |at| at + 1);
    let fits = |index: &usize| {
        let name = stops.get(*index).and_then(|stop| stop.get_attribute("aria-label")).unwrap_or_default();
        name.chars().next().is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
    };
    (at..stops.len()).chain(0..at).find(fits)
}

/// Gives it the focus; where it is beyond the edge, the picture follows.
fn focus(show: &Show, stop: &Element) {
    focus_on(stop);
    let (x, y) = middle(stop);
    let Some(sheet) = document().query_selector(".map-room .sheet").ok().flatten() else { return };
    let rect = sheet.get_bounding_client_rect();
    let seen = x > rect.left() + 20.0 && x < rect.right() - 20.0 && y > rect.top() + 20.0 && y < rect.bottom() - 20.0;
    let id = stop.get_attribute("data-place");
    let place = id.as_deref().and_then(|id| show.exhibit.place_index(id));
    let atlas = show.exhibit.atlas();
    let site = place.and_then(|place| atlas.site(atlas.rank_of(place)?)).filter(|_| !seen);
    let scale = show.visit.map.camera.map_or(0.3, |camera| camera.scale);
    if let Some(site) = site {
        let camera = exhibit::camera::Camera { x: site.at.0, y: site.at.1, scale };
        show.act.emit(MapAction::Camera(Some(camera)).into());
    }
}

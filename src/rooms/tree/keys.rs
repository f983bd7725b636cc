//! The tree by keys: one stop of the Tab key, and arrows from kin to kin and from year to year.

use crate::app::focus_on;
use crate::show::{Same, Show};
use exhibit::camera::Camera;
use exhibit::tree::{Layout, Walk};
use exhibit::visit::{SelectionAction, TreeAction};
use gloo::utils::document;
use yew::prelude::*;

/// What a key on a thing does, and which thing the Tab key reaches: the last one that had the focus, else the chosen
/// one, else the one of the year.
#[hook]
pub fn use_walk(
    show: &Show,
    layout: Option<Same<Layout>>,
    rest: Camera,
) -> (Callback<(usize, KeyboardEvent)>, Option<usize>) {
    let at = use_state(|| None::<usize>);
    let wanted = use_mut_ref(|| None::<usize>);
    {
        // The element is there after this drawing, or after one that the camera brings.
        let wanted = wanted.clone();
        use_effect(move || {
            let waits = *wanted.borrow();
            let element = waits.and_then(|index| document().get_element_by_id(&format!("node-{index}")));
            if let Some(element) = element {
                focus_on(&element);
                wanted.take();
            }
        });
    }
    let visit = &show.visit;
    let fallback = layout.as_ref().and_then(|layout| {
        let chosen = visit.selection.object.as_ref().and_then(|id| layout.place_of(id));
        chosen.or_else(|| layout.nearest(visit.clock.year))
    });
    let count = layout.as_ref().map_or(0, |layout| layout.nodes.len());
    let focus = at.filter(|at| *at < count).or(fallback);
    let walk = {
        let (put, act, camera) = (at.setter(), show.act.clone(), visit.tree.camera);
        let card = visit.selection.object.is_some();
        Callback::from(move |(index, event): (usize, KeyboardEvent)| {
            let Some(layout) = &layout else { return };
            if event.key() == "Escape" {
                event.stop_propagation();
                act.emit(SelectionAction::ChooseObject(None).into());
                return;
            }
            let key = event.key();
            let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
            let letter = key.chars().next().filter(|sign| plain && key.chars().count() == 1 && sign.is_alphanumeric());
            let walk = Walk::of_key(&key, layout.look.upright, event.shift_key());
            let Some(walk) = walk.or(letter.map(Walk::Letter)) else { return };
            // The picture beneath has arrow keys of its own, and the page scrolls by them.
            event.prevent_default();
            event.stop_propagation();
            if let Some(next) = layout.walk(index, walk) {
                let frame = layout.nodes[next].frame;
                if let Some(camera) = camera {
                    let (x, y) = frame.centre();
                    act.emit(TreeAction::Camera(Some(Camera { x, y, ..camera })).into());
                } else if let Some(moved) = layout.brought(frame, rest, card) {
                    act.emit(TreeAction::Camera(Some(moved)).into());
                }
                *wanted.borrow_mut() = Some(next);
                put.set(Some(next));
            }
        })
    };
    (walk, focus)
}

/// A fold that was just opened comes into view, whoever opened it. One that the address holds nobody opened here.
#[hook]
pub fn use_opened(show: &Show, layout: Option<Same<Layout>>, rest: Camera) {
    let visit = &show.visit;
    let before = use_mut_ref(|| visit.tree.open.clone());
    let (open, act) = (visit.tree.open.clone(), show.act.clone());
    let (camera, card) = (visit.tree.camera.unwrap_or(rest), visit.selection.object.is_some());
    use_effect_with(layout, move |layout| {
        let Some(layout) = layout else { return };
        let earlier = before.replace(open.clone());
        let part = open.difference(&earlier).find_map(|fold| layout.opened(fold));
        if let Some(moved) = part.and_then(|part| layout.brought(part, camera, card)) {
            act.emit(TreeAction::Camera(Some(moved)).into());
        }
    });
}

//! The generation tree.

mod axis;
mod choice;
mod legend;
mod picture;

use crate::show::{Same, use_show};
use crate::widgets::PanZoom;
use choice::Choice;
use exhibit::Action;
use exhibit::camera::{Camera, Rect};
use exhibit::tree::{ROW, Request, layout, trace};
use legend::Legend;
use picture::Picture;
use std::rc::Rc;
use yew::prelude::*;

/// The least and greatest scale, in pixels per unit.
const LIMITS: (f64, f64) = (0.12, 2.4);
/// From this scale on cars are drawn; below it there are names; below the other, dots.
const NEAR: f64 = 0.5;
const FAR: f64 = 0.24;
/// At rest names can be read.
const LEAST: f64 = 0.3;

/// The picture, the chosen car, and the legend.
#[component]
pub fn Tree() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let exhibit = show.exhibit.clone();
    let layout = use_memo((), move |()| layout(&Request::new(&exhibit)));
    let visit = &show.visit;
    let traced = {
        let exhibit = show.exhibit.clone();
        use_memo((visit.car.clone(), visit.trace), move |(car, direction)| {
            car.as_ref().map(|car| trace(&exhibit, car, *direction))
        })
    };
    let on_camera = {
        let act = show.act.clone();
        use_callback((), move |camera: Option<Camera>, ()| act.emit(Action::Tree(camera)))
    };
    let class_of = use_callback((), |scale: f64, ()| {
        classes!(if scale >= NEAR {
            "near"
        } else if scale >= FAR {
            "far"
        } else {
            "dots"
        })
    });
    let frame = axis::frame(&show, &layout);
    // A chosen car is shown with all that the trace reaches; otherwise all is shown, or what surrounds the year.
    let family =
        layout.spots.iter().filter(|spot| traced.as_ref().as_ref().is_some_and(|traced| traced.contains(&spot.id)));
    let family =
        Rect::around(family.flat_map(|spot| [(spot.x, spot.y - ROW), (spot.x + spot.width, spot.y + ROW / 2.0)]));
    let rest = family.map_or(layout.bounds, |family| family.grown(ROW));
    let chosen = layout.spots.iter().find(|spot| visit.car.as_ref() == Some(&spot.id));
    let anchor =
        chosen.map_or_else(|| (layout.x_of(f64::from(visit.year)), layout.bounds.centre().1), |spot| (spot.x, spot.y));
    let picture = {
        let (show, layout, traced) = (show.clone(), layout.clone(), traced.clone());
        Callback::from(move |_: f64| {
            let visit = &show.visit;
            html! {
                <Picture layout={layout.clone()} traced={traced.clone()} chosen={visit.car.clone()} year={visit.year}
                    lang={visit.lang.clone()} exhibit={Same(show.exhibit.clone())} act={show.act.clone()} />
            }
        })
    };
    html! {
        <div class={classes!("tree-room", visit.car.is_some().then_some("with-choice"))}>
            <h1 class="hidden">{ show.t("room.tree") }</h1>
            <div class="stage">
                <PanZoom label={show.t("tree.label")} camera={visit.tree} {rest} least={LEAST} {anchor} whole={layout.bounds} limits={LIMITS} {on_camera} {class_of} {frame} {picture} />
                <Legend />
            </div>
            <Choice traced={traced.as_ref().as_ref().map(|traced| Rc::new(traced.clone()))} />
        </div>
    }
}

//! The picture: the land, and on it what goes on in the years.

use super::divider::Divider;
use super::land::{Land, use_basemap, use_time};
use super::legend::legend;
use super::sheet::Sheet;
use super::walk::walk;
use crate::show::use_show;
use crate::widgets::{PanZoom, enlarged};
use exhibit::camera::{Camera, Rect};
use exhibit::map::Extent;
use exhibit::margins::Margins;
use exhibit::visit::MapAction;
use std::rc::Rc;
use yew::prelude::*;

/// Between what is in view and the panels, in pixels: room for names.
const AIR: f64 = 64.0;
/// The same on a small screen, and around what is chosen.
const CLOSE: f64 = 34.0;
/// How far to each side of the line the numbers of two years reach and how far down, and half of its handle, in pixels.
const HALF: (f64, f64, f64) = (136.0, 72.0, 30.0);

#[derive(Properties, PartialEq)]
pub struct StageProps {
    /// The first and the last year of each layer: one layer, or two on the sides of a line.
    pub layers: Vec<(i32, i32)>,
    /// What is in view while no hand has moved it.
    pub rest: Rect,
    /// What lies over it, in pixels.
    pub panels: Rc<Vec<Rect>>,
    /// Something is chosen.
    pub focus: bool,
}

#[component]
pub fn Stage(props: &StageProps) -> Html {
    let show = use_show();
    let stage = use_node_ref();
    let size = crate::widgets::use_size(&stage).unwrap_or((1000.0, 600.0));
    let basemap = use_basemap();
    let extent = show.exhibit.extent();
    // The land reaches as far as the basemap does, once it has come.
    let whole = basemap.as_ref().map_or(extent, |basemap| Extent { radius: basemap.radius, ..extent }).whole();
    let held = use_state(|| None::<f64>);
    let on_camera = {
        let act = show.act.clone();
        use_callback((), move |camera: Option<Camera>, ()| act.emit(MapAction::Camera(camera).into()))
    };
    let class_of = use_callback(extent, |scale: f64, extent| classes!(extent.class(scale)));
    let first = props.layers.first().copied().unwrap_or_else(|| show.visit.years());
    let last = props.layers.last().copied().unwrap_or(first);
    // Hooks are asked in the same order whether there are two layers or one.
    let times = [use_time(&basemap, first.1), use_time(&basemap, last.1)];
    let margins = Margins::beside(&props.panels, size);
    let air = if props.focus || size.0.min(size.1) < 700.0 { CLOSE } else { AIR };
    let margins = margins.grown(air);
    let letters = enlarged(&show);
    let picture = {
        let basemap = basemap.clone();
        Callback::from(move |(scale, ..): (f64, Camera, (f64, f64))| {
            html! { <Land basemap={basemap.clone()} {scale} /> }
        })
    };
    let two = (props.layers.len() > 1).then_some((first.1, last.1));
    // Names find their places anew when the line is let go of, and not under the finger.
    let settled = show.visit.map.divide.map_or(0.5, |line| line as f64 / 100.0);
    let layers: Vec<Callback<(Camera, f64, f64), Html>> = props
        .layers
        .iter()
        .zip(times)
        .enumerate()
        .map(|(index, (years, time))| {
            let (years, panels, basemap) = (*years, props.panels.clone(), basemap.clone());
            Callback::from(move |(camera, width, height): (Camera, f64, f64)| {
                let (time, basemap) = (time.clone(), basemap.clone());
                let panels =
                    if two.is_some() { with_divider(&panels, settled * width, height) } else { panels.clone() };
                let side = if index == 0 { (0.0, settled * width) } else { (settled * width, width) };
                let seen = two.map(|_| side);
                html! { <Sheet {years} {camera} screen={(width, height)} {letters} {seen} {panels} {time} {basemap} /> }
            })
        })
        .collect();
    let divide = held.unwrap_or(settled);
    let over = two.map(|years| {
        let put = held.setter();
        let on_drag = Callback::from(move |line: Option<f64>| put.set(line));
        Callback::from(move |_: (Camera, f64, f64)| {
            html! { <Divider {years} line={divide} on_drag={on_drag.clone()} /> }
        })
    });
    let on_key = {
        let show = show.clone();
        Callback::from(move |event: KeyboardEvent| walk(&show, &event))
    };
    html! {
        <div class="stage" ref={stage}>
            <PanZoom
                label={show.t("map.label")}
                camera={show.visit.map.camera}
                rest={props.rest}
                {whole}
                limits={extent.limits()}
                {margins}
                {on_camera}
                {class_of}
                {picture}
                {layers}
                {divide}
                {over}
                {on_key}
                beside={legend(&show, last)}
            />
        </div>
    }
}

/// The panels, and what the line between two years carries: its two numbers and its handle.
fn with_divider(panels: &[Rect], at: f64, height: f64) -> Rc<Vec<Rect>> {
    let middle = |half: f64, y: f64, high: f64| Rect { x: at - half, y, width: 2.0 * half, height: high };
    let own = [middle(HALF.0, 0.0, HALF.1), middle(HALF.2, height / 2.0 - HALF.2, 2.0 * HALF.2)];
    Rc::new(panels.iter().copied().chain(own).collect())
}

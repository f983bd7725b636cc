//! The generation tree.

mod axis;
mod badge;
mod choice;
mod kinship;
mod legend;
mod minimap;
mod picture;
mod ways_on;

use crate::show::{Same, use_show};
use crate::widgets::PanZoom;
use choice::Choice;
use exhibit::camera::{Camera, Rect};
use exhibit::tree::{ROW, Request, fold, highlight, layout};
use exhibit::visit::TreeAction;
use legend::Legend;
use minimap::Minimap;
use picture::Picture;
use std::rc::Rc;
use ways_on::WaysOn;
use yew::prelude::*;

/// The least and greatest scale, in pixels per unit.
const LIMITS: (f64, f64) = (0.12, 2.4);
/// From this scale on objects are drawn, which lets a wall screen show the whole tree with its objects; below it there
/// are names; below the other, dots.
const NEAR: f64 = 0.33;
const FAR: f64 = 0.2;
/// From this scale on the names under the objects are smaller, since everything has grown.
const CLOSE: f64 = 0.5;
/// At rest names can be read.
const LEAST: f64 = FAR;

/// The picture, the chosen object, the legend, the minimap and the ways on.
#[component]
pub fn Tree() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let drawn = {
        let exhibit = show.exhibit.clone();
        use_memo((visit.tree.folded.clone(), visit.tree.muted.clone()), move |(folded, muted)| {
            let hidden = fold(&exhibit, folded);
            let layout = Rc::new(layout(&Request::new(&exhibit, &hidden, muted)));
            (layout, Rc::new(hidden))
        })
    };
    let (layout, hidden) = (drawn.0.clone(), drawn.1.clone());
    let highlight = {
        let exhibit = show.exhibit.clone();
        use_memo(visit.highlight(), move |request| highlight(&exhibit, request).map(Rc::new))
    };
    let highlight = (*highlight).clone();
    let on_camera = {
        let act = show.act.clone();
        use_callback((), move |camera: Option<Camera>, ()| act.emit(TreeAction::Camera(camera).into()))
    };
    let class_of = use_callback((), |scale: f64, ()| {
        let detail = if scale >= NEAR {
            "near"
        } else if scale >= FAR {
            "far"
        } else {
            "dots"
        };
        classes!(detail, (scale >= CLOSE).then_some("close"))
    });
    let frame = axis::frame(&show, &layout);
    // A chosen object is shown with all that stands out with it; otherwise all is shown, or what surrounds the year.
    let family = layout
        .nodes
        .iter()
        .filter(|node| highlight.as_ref().is_some_and(|highlight| highlight.objects.contains(&node.id)));
    let family =
        Rect::around(family.flat_map(|node| [(node.x, node.y - ROW), (node.x + node.width, node.y + ROW / 2.0)]));
    let rest = family.map_or(layout.bounds, |family| family.grown(ROW));
    let chosen = layout.nodes.iter().find(|node| visit.selection.object.as_ref() == Some(&node.id));
    let anchor = chosen
        .map_or_else(|| (layout.x_of(f64::from(visit.clock.year)), layout.bounds.centre().1), |node| (node.x, node.y));
    let picture = {
        let (show, layout, highlight) = (show.clone(), layout.clone(), highlight.clone());
        Callback::from(move |_: f64| {
            let visit = &show.visit;
            html! {
                <Picture
                    layout={layout.clone()}
                    highlight={highlight.clone()}
                    hidden={hidden.clone()}
                    chosen={visit.selection.object.clone()}
                    years={visit.years()}
                    lang={visit.settings.lang.clone()}
                    exhibit={Same(show.exhibit.clone())}
                    act={show.act.clone()}
                />
            }
        })
    };
    let over = {
        let (layout, highlight, on_camera) = (layout.clone(), highlight.clone(), on_camera.clone());
        Callback::from(move |(camera, width, height): (Camera, f64, f64)| {
            html! {
                <Minimap
                    layout={layout.clone()}
                    highlight={highlight.clone()}
                    {camera}
                    {width}
                    {height}
                    on_camera={on_camera.clone()}
                />
            }
        })
    };
    let chosen = visit.selection.object.is_some().then_some("with-choice");
    html! {
        <div class={classes!("tree-room", chosen, visit.clock.playing.then_some("playing"))}>
            <h1 class="hidden">{ show.t("room.tree") }</h1>
            <div class="stage">
                <PanZoom
                    label={show.t("tree.label")}
                    camera={visit.tree.camera}
                    {rest}
                    least={LEAST}
                    {anchor}
                    whole={layout.bounds}
                    limits={LIMITS}
                    {on_camera}
                    {class_of}
                    {frame}
                    {over}
                    {picture}
                />
                <Legend />
            </div>
            <Choice highlight={highlight.clone()} />
            <WaysOn />
        </div>
    }
}

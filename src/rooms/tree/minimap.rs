//! The whole tree, small: where in it one is, and a way to go elsewhere in it.

use crate::show::Same;
use exhibit::camera::Camera;
use exhibit::tree::{Highlight, Layout, PlacedNode};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// The most things that it shows one by one.
const DOTS: usize = 200;

/// Shown where less than this part of the picture, along or across, is on the screen: beyond it the minimap would tell
/// little, and hide more.
const MOST: f64 = 0.6;

#[derive(Properties, PartialEq)]
pub struct MinimapProps {
    pub layout: Same<Layout>,
    pub highlight: Option<Same<Highlight>>,
    pub camera: Camera,
    /// The screen of the picture, in pixels.
    pub width: f64,
    pub height: f64,
    pub on_camera: Callback<Option<Camera>>,
}

/// Shown while the picture is a good deal larger than its screen. Hidden from screen readers and keys,
/// which have the ways on, the arrow keys and every object as a button.
#[component]
pub fn Minimap(props: &MinimapProps) -> Html {
    let bounds = props.layout.bounds;
    let Camera { x, y, scale } = props.camera;
    let (wide, high) = (props.width / scale, props.height / scale);
    let onpointer = {
        let (on_camera, camera) = (props.on_camera.clone(), props.camera);
        Callback::from(move |event: PointerEvent| {
            // Only while a finger or a button is down.
            if event.buttons() == 0 {
                return;
            }
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let Some(map) = target.and_then(|target| target.closest("svg").ok().flatten()) else { return };
            let rect = map.get_bounding_client_rect();
            let part = |at: i32, from: f64, size: f64| (f64::from(at) - from) / size.max(1.0);
            let x = bounds.x + part(event.client_x(), rect.left(), rect.width()) * bounds.width;
            let y = bounds.y + part(event.client_y(), rect.top(), rect.height()) * bounds.height;
            on_camera.emit(Some(Camera { x, y, ..camera }));
        })
    };
    let whole = wide >= bounds.width * MOST && high >= bounds.height * MOST;
    html! {
        <svg
            class={classes!("minimap", whole.then_some("whole"))}
            aria-hidden="true"
            viewBox={format!("{:.0} {:.0} {:.0} {:.0}", bounds.x, bounds.y, bounds.width, bounds.height)}
            onpointerdown={onpointer.clone()}
            onpointermove={onpointer}
        >
            <rect
                class="ground"
                x={bounds.x.to_string()}
                y={bounds.y.to_string()}
                width={bounds.width.to_string()}
                height={bounds.height.to_string()}
            />
            <Dots layout={props.layout.clone()} highlight={props.highlight.clone()} />
            <rect
                class="seen"
                x={(x - wide / 2.0).to_string()}
                y={(y - high / 2.0).to_string()}
                width={wide.to_string()}
                height={high.to_string()}
            />
        </svg>
    }
}

#[derive(Properties, PartialEq)]
struct DotsProps {
    layout: Same<Layout>,
    highlight: Option<Same<Highlight>>,
}

/// Every shelf: apart, so that it is not drawn anew while the picture moves.
#[component]
fn Dots(props: &DotsProps) -> Html {
    let reached = |node: &PlacedNode| {
        props.highlight.as_ref().is_none_or(|lit| node.objects.iter().any(|id| lit.objects.contains(id)))
    };
    // Of very many the families are enough.
    let many = props.layout.nodes.len() > DOTS;
    let dots = props.layout.nodes.iter().filter(|_| !many).map(|node| (node.frame, reached(node)));
    let families = props.layout.families.iter().take(DOTS).filter(|_| many).map(|family| (family.area, true));
    html! {
        <g>
            { for dots.chain(families).enumerate().map(|(index, (area, reached))| html! {
                <rect
                    key={index}
                    class={classes!("dot", (!reached).then_some("dim"))}
                    x={area.x.to_string()}
                    y={area.y.to_string()}
                    width={area.width.to_string()}
                    height={area.height.to_string()}
                />
            }) }
        </g>
    }
}

//! A picture that fingers, mouse, wheel, buttons and keys move and stretch.
//!
//! While a gesture lasts the camera is in hand, here; when it ends it becomes part of the visit. Only one `transform`
//! changes meanwhile: the picture itself is a child whose properties stay equal, and so is never drawn anew.

use super::screen::use_size;
use crate::show::use_show;
use exhibit::camera::{Camera, Rect};
use exhibit::gesture::Gesture;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// How long after the last turn of the wheel the camera is put into the visit, in ms.
const WHEEL_REST: u32 = 180;
/// How far the arrow keys move, in pixels.
const KEY_STEP: f64 = 90.0;
/// How much nearer a press of the button or key brings.
const NEARER: f64 = 1.5;

/// How many times the least scale a tall screen may show at rest, and below how many times it is filled at all.
const TALL: f64 = 3.1;
const SMALL: f64 = 1.5;

/// A scale in steps of a fifth.
fn stepped(scale: f64) -> f64 {
    1.2_f64.powf((scale.max(1e-6).ln() / 1.2_f64.ln()).round())
}

#[derive(Properties, PartialEq)]
pub struct PanZoomProps {
    /// What the picture is called.
    pub label: AttrValue,
    /// The camera of the visit; `None` for the one at rest.
    pub camera: Option<Camera>,
    /// What is shown at rest.
    pub rest: Rect,
    /// The least scale at rest: a small screen shows a part that can be read, around `anchor`, and not all as dots.
    #[prop_or_default]
    pub least: f64,
    /// The point in the middle where `rest` does not fit at the least scale.
    #[prop_or_default]
    pub anchor: (f64, f64),
    /// The whole picture: the camera stays on it.
    pub whole: Rect,
    /// The least and greatest scale, in pixels per unit.
    pub limits: (f64, f64),
    /// Where a moved camera goes.
    pub on_camera: Callback<Option<Camera>>,
    /// What to tell of a camera, for parts that stay in place: called with the camera and the size of the screen.
    #[prop_or_default]
    pub frame: Option<Callback<(Camera, f64, f64), Html>>,
    /// What lies over the picture and takes touches of its own, such as a small map of it: called like `frame`.
    #[prop_or_default]
    pub over: Option<Callback<(Camera, f64, f64), Html>>,
    /// The class of a scale, such as `near` or `far`.
    pub class_of: Callback<f64, Classes>,
    /// The picture, in its own units, for a scale: called with the scale of the camera at rest, in steps, so that it is
    /// asked anew only when labels may have to come or go.
    pub picture: Callback<f64, Html>,
}

/// The picture with its buttons.
#[component]
pub fn PanZoom(props: &PanZoomProps) -> Html {
    let show = use_show();
    let element = use_node_ref();
    let size = use_size(&element);
    let gesture = use_state_eq(|| None::<Gesture>);
    let wheeled = use_state_eq(|| None::<Camera>);
    let wheel_rest = use_mut_ref(|| None::<Timeout>);
    let (width, height) = size.unwrap_or((1000.0, 600.0));
    let limits = props.limits;
    let at_rest = Camera::fit(props.rest, width, height);
    // Wide pictures lie small across a tall screen.
    let tall = height / props.rest.height.max(1.0) > width / props.rest.width.max(1.0);
    let at_rest = if at_rest.scale < props.least * if tall { SMALL } else { 1.0 } {
        // A tall screen is filled from top to bottom, as far as that does not come too near.
        let scale = (height / props.rest.height.max(1.0)).min(props.least * TALL).max(props.least);
        Camera { x: props.anchor.0, y: props.anchor.1, scale }
    } else {
        Camera { scale: at_rest.scale.clamp(limits.0, limits.1), ..at_rest }
    };
    let all = Camera::fit(props.whole, width, height);
    let all = Camera { scale: all.scale.clamp(limits.0, limits.1), ..all };
    let settled = props.camera.unwrap_or(at_rest);
    let held = gesture.as_ref().filter(|gesture| gesture.is_drag()).map(|gesture| gesture.camera(limits));
    let camera = held.or(*wheeled).unwrap_or(settled).kept_on(props.whole);

    let commit = {
        let on_camera = props.on_camera.clone();
        move |camera: Camera| on_camera.emit(Some(camera))
    };
    let point = {
        let element = element.clone();
        move |event: &MouseEvent| {
            let rect = element.cast::<Element>().map(|element| element.get_bounding_client_rect());
            rect.map_or((0.0, 0.0), |rect| {
                let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
                (x - rect.left() - width / 2.0, y - rect.top() - height / 2.0)
            })
        }
    };
    let onpointerdown = {
        let (gesture, point) = (gesture.clone(), point.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            let at = point(&event);
            gesture.set(Some(match (*gesture).clone() {
                Some(earlier) => earlier.join(event.pointer_id(), at, limits),
                None => Gesture::begin(camera, event.pointer_id(), at),
            }));
        })
    };
    let onpointermove = {
        let (gesture, point, element) = (gesture.clone(), point.clone(), element.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(earlier) = (*gesture).clone() else { return };
            let was_drag = earlier.is_drag();
            let now = earlier.moved(event.pointer_id(), point(&event));
            if now.is_drag() && !was_drag {
                // From here on all moves come here, and lifting the finger chooses nothing.
                if let Some(element) = element.cast::<Element>() {
                    let _ = element.set_pointer_capture(event.pointer_id());
                }
            }
            gesture.set(Some(now));
        })
    };
    let onpointerend = {
        let (gesture, commit, whole) = (gesture.clone(), commit.clone(), props.whole);
        Callback::from(move |event: PointerEvent| {
            let Some(earlier) = (*gesture).clone() else { return };
            if earlier.is_drag() {
                commit(earlier.camera(limits).kept_on(whole));
            }
            gesture.set(earlier.lifted(event.pointer_id(), limits));
        })
    };
    let onwheel = {
        let (wheeled, commit, point, whole) = (wheeled.clone(), commit.clone(), point, props.whole);
        Callback::from(move |event: WheelEvent| {
            event.prevent_default();
            let at = point(&event);
            // A notch of a wheel is about 100 px; a line about 16.
            let turned = event.delta_y() * if event.delta_mode() == 1 { 16.0 } else { 1.0 };
            let nearer = camera.zoomed((-turned / 420.0).exp(), at.0, at.1, limits).kept_on(whole);
            wheeled.set(Some(nearer));
            let (commit, clear) = (commit.clone(), wheeled.setter());
            *wheel_rest.borrow_mut() = Some(Timeout::new(WHEEL_REST, move || {
                commit(nearer);
                clear.set(None);
            }));
        })
    };
    let zoom = |factor: f64| {
        let (commit, whole) = (commit.clone(), props.whole);
        Callback::from(move |_: MouseEvent| commit(camera.zoomed(factor, 0.0, 0.0, limits).kept_on(whole)))
    };
    let fit = {
        let commit = commit.clone();
        Callback::from(move |_: MouseEvent| commit(all))
    };
    let onkeydown = {
        let (commit, whole) = (commit.clone(), props.whole);
        Callback::from(move |event: KeyboardEvent| {
            // An object or a place with the focus keeps its arrow keys. Not by `current_target`: Yew listens at its
            // root.
            let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
            let on_picture = target.is_some_and(|target| target.class_list().contains("sheet"));
            let moved = match event.key().as_str() {
                "ArrowLeft" if on_picture => camera.panned(KEY_STEP, 0.0),
                "ArrowRight" if on_picture => camera.panned(-KEY_STEP, 0.0),
                "ArrowUp" if on_picture => camera.panned(0.0, KEY_STEP),
                "ArrowDown" if on_picture => camera.panned(0.0, -KEY_STEP),
                "+" | "=" => camera.zoomed(NEARER, 0.0, 0.0, limits),
                "-" => camera.zoomed(1.0 / NEARER, 0.0, 0.0, limits),
                "0" => all,
                _ => return,
            };
            event.prevent_default();
            commit(moved.kept_on(whole));
        })
    };
    {
        // What keeps its size on screen divides by the scale; the CSSOM, since a strict policy forbids style
        // attributes.
        let element = element.clone();
        use_effect_with(camera.scale, move |scale| {
            if let Some(element) = element.cast::<HtmlElement>() {
                let _ = element.style().set_property("--inverse", &format!("{:.5}", 1.0 / scale));
            }
        });
    }
    let transform = camera.transform(width, height);
    let moved = held.is_some() || wheeled.is_some();
    html! {
        <div class={classes!("panzoom", props.class_of.emit(camera.scale), moved.then_some("held"))}>
            <div
                ref={element}
                class="sheet"
                tabindex="0"
                role="group"
                aria-label={props.label.clone()}
                aria-roledescription={show.t("picture.role")}
                {onpointerdown}
                {onpointermove}
                onpointerup={onpointerend.clone()}
                onpointercancel={onpointerend}
                {onwheel}
                {onkeydown}
            >
                <svg class="picture" width="100%" height="100%">
                    <g class="world" {transform}>{ props.picture.emit(stepped(settled.scale)) }</g>
                    <g class="frame">{ props.frame.as_ref().map(|frame| frame.emit((camera, width, height))) }</g>
                </svg>
            </div>
            <div class="over">{ props.over.as_ref().map(|over| over.emit((camera, width, height))) }</div>
            <div class="zoom" role="group" aria-label={show.t("picture.zoom")}>
                <button
                    type="button"
                    aria-label={show.t("picture.nearer")}
                    title={show.t("picture.nearer")}
                    onclick={zoom(NEARER)}
                >
                    { "+" }
                </button>
                <button
                    type="button"
                    aria-label={show.t("picture.farther")}
                    title={show.t("picture.farther")}
                    onclick={zoom(1.0 / NEARER)}
                >
                    { "−" }
                </button>
                <button
                    type="button"
                    class="fit"
                    aria-label={show.t("picture.fit")}
                    title={show.t("picture.fit")}
                    onclick={fit}
                >
                    <svg viewBox="0 0 20 20" aria-hidden="true">
                        <path d="M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5" />
                    </svg>
                    <span class="words">{ show.t("picture.fit") }</span>
                </button>
            </div>
        </div>
    }
}

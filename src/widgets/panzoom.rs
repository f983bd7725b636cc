//! A picture that fingers, mouse, wheel, buttons and keys move and stretch: what `exhibit::panzoom` decides.
//!
//! While a gesture lasts the camera is in hand, here; when it ends it becomes part of the visit, and the picture flies
//! or glides to where that is. Meanwhile what was painted is carried as a whole (`exhibit::panzoom::Carried`), with one
//! style of one element: the picture itself is neither drawn nor painted anew.

use super::screen::use_size;
use crate::kiosk::is_calm;
use crate::show::use_show;
use exhibit::camera::{Camera, Rect};
use exhibit::margins::Margins;
use exhibit::panzoom::{After, BEYOND, Carried, Frame, Hand, NEARER};
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// How long after the last turn of the wheel the camera is put into the visit, in ms.
const WHEEL_REST: u32 = 180;

/// What has the focus is no nearer to the edge than this, in pixels: else the picture follows.
const EDGE: f64 = 24.0;

/// What each event and each frame is told the time by, in ms.
fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

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
    /// What stays in place behind the picture and before it, told of the camera in each frame: called with the camera
    /// and the size of the screen.
    #[prop_or_default]
    pub behind: Option<Callback<(Camera, f64, f64), Html>>,
    #[prop_or_default]
    pub frame: Option<Callback<(Camera, f64, f64), Html>>,
    /// What lies over the picture and takes touches of its own, such as a small map of it: called like `frame`.
    #[prop_or_default]
    pub over: Option<Callback<(Camera, f64, f64), Html>>,
    /// What panels that lie over the picture take of the screen: at rest the picture keeps out from under them.
    #[prop_or_default]
    pub margins: Margins,
    /// What stands beside the buttons, in one strip with them.
    #[prop_or_default]
    pub beside: Option<Html>,
    /// A key that the picture answers in its own way: true if it did.
    #[prop_or_default]
    pub on_key: Option<Callback<KeyboardEvent, bool>>,
    /// What lies on the picture, in its units: drawn for the camera that was settled on and the size of the screen, and
    /// moved with the picture meanwhile. Of two, one is left and one is right of `divide`.
    #[prop_or_default]
    pub layers: Vec<Callback<(Camera, f64, f64), Html>>,
    /// Where the second layer begins, as a share of the width.
    #[prop_or(0.5)]
    pub divide: f64,
    /// The Tab key stops at the picture itself. Not where it stops at something in it.
    #[prop_or(true)]
    pub stop: bool,
    /// The class of a scale, such as `near` or `far`.
    pub class_of: Callback<f64, Classes>,
    /// The picture, in its own units: called with the scale of the camera at rest, in steps, so that it changes only
    /// when labels may have to come or go, with the camera that it is painted for, and with the size of the screen.
    pub picture: Callback<(f64, Camera, (f64, f64)), Html>,
}

/// The picture with its buttons.
#[component]
pub fn PanZoom(props: &PanZoomProps) -> Html {
    let show = use_show();
    let element = use_node_ref();
    let size = use_size(&element);
    // Not a state: two events can come before the next drawing, and a timer later still. Each must find the hand as the
    // one before it left it, and a state's handle keeps what was drawn.
    let hand = use_mut_ref(Hand::default);
    let redraw = use_force_update();
    let wheel_rest = use_mut_ref(|| None::<Timeout>);
    let (width, height) = size.unwrap_or((1000.0, 600.0));
    let PanZoomProps { rest, least, anchor, whole, limits, .. } = *props;
    let frame = Frame { rest, least, anchor, whole, limits, screen: (width, height), margins: props.margins };
    let settled = props.camera.unwrap_or_else(|| frame.at_rest());
    let time = now();
    // Until the screen is known nothing is aimed at: the first picture stands where it is.
    if size.is_some() {
        let aimed = hand.take().aimed(&frame, settled, time, is_calm());
        hand.replace(aimed);
    }
    let camera = hand.borrow().camera(&frame, settled, time);
    let moving = hand.borrow().is_busy() || hand.borrow().moves(time);
    let (painted, carried) = use_carried(camera, (width, height), moving && props.layers.len() < 2);
    let sheet = use_node_ref();
    {
        // The next frame of what moves by itself. By the time of this drawing and no later one: where drawing takes
        // long, what has arrived by now was drawn on its way.
        let (hand, redraw, next) = (hand.clone(), redraw.clone(), use_mut_ref(|| None::<AnimationFrame>));
        use_effect(move || {
            let moves = hand.borrow().moves(time);
            *next.borrow_mut() = moves.then(|| request_animation_frame(move |_| redraw.force_update()));
        });
    }

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
    // What an event makes of the hand, and what follows from it.
    let act = {
        let (hand, commit) = (hand.clone(), commit.clone());
        Rc::new(move |event: &dyn Fn(Hand, Camera) -> After| {
            let before = hand.borrow().clone();
            let held = before.camera(&frame, settled, now());
            let after = event(before.clone(), held);
            after.left_at.into_iter().for_each(&commit);
            if after.hand != before {
                *hand.borrow_mut() = after.hand;
                redraw.force_update();
            }
            after.begins
        })
    };
    let onpointerdown = {
        let (act, point) = (act.clone(), point.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0 {
                let (id, first) = (event.pointer_id(), event.is_primary());
                act(&|hand, camera| hand.pressed(&frame, camera, id, point(&event), now(), first).into());
            }
        })
    };
    let onpointermove = {
        let (act, point, element) = (act.clone(), point.clone(), element.clone());
        Callback::from(move |event: PointerEvent| {
            let down = event.buttons() != 0;
            let begins = act(&|hand, _| hand.moved(&frame, event.pointer_id(), point(&event), down, now()));
            // From here on all moves come here, and lifting the finger chooses nothing.
            if let Some(element) = element.cast::<Element>().filter(|_| begins) {
                let _ = element.set_pointer_capture(event.pointer_id());
            }
        })
    };
    let onpointerend = {
        let (act, point) = (act.clone(), point.clone());
        Callback::from(move |event: PointerEvent| {
            let (at, time) = (point(&event), now());
            // Two taps on what can be pressed are two presses.
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let bare = target.is_some_and(|target| !matches!(target.closest("[role='button']"), Ok(Some(_))));
            if bare && event.type_() == "pointerup" {
                act(&|hand, camera| hand.tapped(&frame, camera, at, time));
            }
            act(&|hand, _| hand.lifted(&frame, event.pointer_id(), at, time, is_calm()));
        })
    };
    // Where a key, a button or the focus sends the camera.
    let send = {
        let act = act.clone();
        move |camera: Camera| {
            act(&|hand, _| hand.sent(&frame, camera));
        }
    };
    let onwheel = Callback::from(move |event: WheelEvent| {
        event.prevent_default();
        // A notch of a wheel is about 100 px; a line about 16.
        let turned = event.delta_y() * if event.delta_mode() == 1 { 16.0 } else { 1.0 };
        act(&|hand, camera| hand.wheeled(&frame, camera, turned, point(&event)).into());
        let act = act.clone();
        *wheel_rest.borrow_mut() = Some(Timeout::new(WHEEL_REST, move || {
            act(&|hand, _| hand.rested(&frame));
        }));
    });
    // A second press goes on from where the first one leads, and not from where the picture is on its way there.
    let base = if hand.borrow().is_busy() { camera } else { settled };
    let zoom = |factor: f64| {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| send(frame.nearer(base, factor)))
    };
    let fit = {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| send(frame.all()))
    };
    // Whoever cannot drag moves the picture by these.
    let pan = |key: &'static str| {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| frame.key(base, key, true).into_iter().for_each(&send))
    };
    let onkeydown = {
        let (send, own) = (send.clone(), props.on_key.clone());
        Callback::from(move |event: KeyboardEvent| {
            if own.as_ref().is_some_and(|own| own.emit(event.clone())) {
                event.prevent_default();
                return;
            }
            // An object or a place with the focus keeps its arrow keys. Not by `current_target`: Yew listens at its
            // root.
            let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
            let on_picture = target.is_some_and(|target| target.class_list().contains("sheet"));
            if let Some(moved) = frame.key(base, &event.key(), on_picture) {
                event.prevent_default();
                send(moved);
            }
        })
    };
    let onfocusin = {
        let (send, element) = (send.clone(), element.clone());
        Callback::from(move |event: FocusEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let Some((target, sheet)) = target.zip(element.cast::<Element>()) else { return };
            // A finger has seen what it touches.
            let by_key = target != sheet && target.matches(":focus-visible").unwrap_or(false);
            // Of a thing with a long line the part that is pressed.
            let part = target.query_selector(".touch, .square").ok().flatten();
            let at = part.as_ref().unwrap_or(&target).get_bounding_client_rect();
            let screen = sheet.get_bounding_client_rect();
            let off = |low: f64, long: f64, edge: f64, all: f64| low + long / 2.0 - edge - all / 2.0;
            let x = off(at.left(), at.width(), screen.left(), screen.width());
            let y = off(at.top(), at.height(), screen.top(), screen.height());
            // It was measured in the picture as it is drawn now, and is to be seen in the one that this glides to.
            let (x, y) = (camera.x + x / camera.scale, camera.y + y / camera.scale);
            let (right, down) = ((x - base.x) * base.scale, (y - base.y) * base.scale);
            let is_off = right.abs() > screen.width() / 2.0 - EDGE || down.abs() > screen.height() / 2.0 - EDGE;
            if by_key && is_off {
                send(Camera { x, y, ..base });
            }
        })
    };
    {
        // What keeps its size on screen divides by the scale; the CSSOM, since a strict policy forbids style
        // attributes.
        let element = element.clone();
        use_effect_with(painted.scale, move |scale| {
            if let Some(element) = element.cast::<HtmlElement>() {
                let _ = element.style().set_property("--inverse", &format!("{:.5}", 1.0 / scale));
            }
        });
    }
    {
        let sheet = sheet.clone();
        use_effect_with(carried, move |Carried { x, y, stretch }| {
            if let Some(sheet) = sheet.cast::<HtmlElement>() {
                let moved = format!("translate({x:.2}px,{y:.2}px) scale({stretch:.5})");
                let _ = sheet.style().set_property("transform", &moved);
            }
        });
    }
    let transform = painted.transform(width, height);
    let now = (camera, width, height);
    let (left, top) = (width * BEYOND, height * BEYOND);
    let view = format!("{:.1} {:.1} {:.1} {:.1}", -left, -top, width + 2.0 * left, height + 2.0 * top);
    let moved = hand.borrow().is_busy();
    html! {
        <div class={classes!("panzoom", props.class_of.emit(camera.scale), moved.then_some("held"))}>
            <div
                ref={element}
                class="sheet"
                tabindex={if props.stop { "0" } else { "-1" }}
                role="group"
                aria-label={props.label.clone()}
                aria-roledescription={show.t("picture.role")}
                {onpointerdown}
                {onpointermove}
                onpointerup={onpointerend.clone()}
                onpointercancel={onpointerend}
                {onwheel}
                {onkeydown}
                {onfocusin}
            >
                <svg class="picture" role="none" width="100%" height="100%">
                    { props.behind.as_ref().map(|behind| behind.emit(now)) }
                </svg>
                <div class="carried" ref={sheet}>
                    <svg class="picture" role="none" width="100%" height="100%" viewBox={view.clone()}>
                        <g class="world" transform={transform.clone()}>
                            { props.picture.emit((stepped(settled.scale), painted, (width, height))) }
                        </g>
                    </svg>
                    // What comes and goes is a sheet of its own: what lies under it is not painted anew for it.
                    if !props.layers.is_empty() {
                        <svg class="picture" role="none" width="100%" height="100%" viewBox={view}>
                            { layers(props, settled, &transform, (width, height)) }
                        </svg>
                    }
                </div>
                <svg class="picture frame" role="none" width="100%" height="100%">
                    { props.frame.as_ref().map(|frame| frame.emit(now)) }
                </svg>
            </div>
            <div class="over">{ props.over.as_ref().map(|over| over.emit(now)) }</div>
            <div class={classes!(props.beside.is_some().then_some("strip"))}>
                { props.beside.clone() }
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
                        { sign("M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5") }
                        <span class="words">{ show.t("picture.fit") }</span>
                    </button>
                    <details class="pan">
                        <summary aria-label={show.t("picture.pan")} title={show.t("picture.pan")}>
                            { sign("M10 1v18M1 10h18M7 4l3-3 3 3M7 16l3 3 3-3M4 7l-3 3 3 3M16 7l3 3-3 3") }
                        </summary>
                        <div class="pad" role="group" aria-label={show.t("picture.pan")}>
                            for (key, name, d) in ARROWS {
                                <button
                                    {key}
                                    type="button"
                                    class={name}
                                    aria-label={show.t(&format!("picture.{name}"))}
                                    title={show.t(&format!("picture.{name}"))}
                                    onclick={pan(key)}
                                >
                                    { sign(d) }
                                </button>
                            }
                        </div>
                    </details>
                </div>
            </div>
        </div>
    }
}

/// The keys that move the picture, the names of their buttons, and their signs.
const ARROWS: [(&str, &str, &str); 4] = [
    ("ArrowUp", "up", "M4 13l6-6 6 6"),
    ("ArrowLeft", "left", "M13 4l-6 6 6 6"),
    ("ArrowRight", "right", "M7 4l6 6-6 6"),
    ("ArrowDown", "down", "M4 7l6 6 6-6"),
];

/// The sign of a button.
fn sign(d: &'static str) -> Html {
    html! { <svg viewBox="0 0 20 20" aria-hidden="true"><path {d} /></svg> }
}

/// The camera that the picture is painted for, and how that has to lie to be what the camera sees: while it moves it is
/// carried, as long as what was painted covers the screen.
#[hook]
fn use_carried(camera: Camera, screen: (f64, f64), moving: bool) -> (Camera, Carried) {
    let painted = use_mut_ref(|| (camera, screen));
    let before = *painted.borrow();
    let kept = Some(before.0).filter(|_| moving && before.1 == screen);
    let carried = kept.and_then(|kept| Some((kept, Carried::between(kept, camera, screen)?)));
    let (at, carried) = carried.unwrap_or((camera, Carried::STILL));
    *painted.borrow_mut() = (at, screen);
    (at, carried)
}

/// What lies on the picture: one layer, or two on the sides of a line.
fn layers(props: &PanZoomProps, settled: Camera, transform: &str, (width, height): (f64, f64)) -> Html {
    let line = width * props.divide.clamp(0.0, 1.0);
    let sides = [(0.0, line), (line, width - line)];
    let two = props.layers.len() > 1;
    html! {
        <>
            <defs>
                for (index, (x, wide)) in sides.into_iter().enumerate().filter(|_| two) {
                    <clipPath key={index} id={format!("side-{index}")}>
                        <rect x={x.to_string()} y="0" width={wide.to_string()} height={height.to_string()} />
                    </clipPath>
                }
            </defs>
            for (index, layer) in props.layers.iter().enumerate() {
                <g key={index} clip-path={two.then(|| format!("url(#side-{index})"))}>
                    <g class="world" transform={transform.to_owned()}>{ layer.emit((settled, width, height)) }</g>
                </g>
            }
        </>
    }
}
